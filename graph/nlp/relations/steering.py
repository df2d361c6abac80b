"""STEERS: steering committees named after a programme, and bodies that are said to direct one."""

from __future__ import annotations

from graph.nlp.findings import Findings, Statement
from graph.nlp.relations.patterns import Sentence, verbs, word_set
from graph.nlp.spans import Body, Document

FAR = 20


def steering(found: Findings) -> None:
    """STEERS: a steering committee named after its programme."""
    for body in found.bodies_in_order():
        if body.document is not None and body.document.label == "Program" and body.entry.get("steering") and body.key:
            found.statements.append(
                Statement("STEERS", body, body.document, body.start, body.document.end, "programme in name", 0.97)
            )
            if body.parent is not None and body.document.number:
                found.statements.append(
                    Statement(
                        "ISSUED", body.parent, body.document, body.document.start, body.parent.end, "of a body", 0.9
                    )
                )
    for body, document in found.steered:
        if body.key and document.key:
            found.statements.append(
                Statement("STEERS", body, document, body.start, max(body.end, document.end), "programme in name", 0.95)
            )


def directing(sentence: Sentence) -> None:
    """As in "Tỉnh ủy X **trực tiếp chỉ đạo** Đề án Y", "Đề án Y **do** X **chỉ đạo**", "dưới **sự chỉ đạo của** X"."""
    for start, end in sentence.find(verbs("direct")):
        pair = _noun(sentence, start, end) or _passive(sentence, start, end) or _active(sentence, start, end)
        if pair is None or _in_doubt(sentence):
            continue
        body, document = pair
        begin, stop = min(body.start, document.start, start), max(body.end, document.end, end)
        sentence.found.statements.append(Statement("STEERS", body, document, begin, stop, "directing verb", 0.9))


def _programmes(sentence: Sentence) -> list[Document]:
    return [document for document in sentence.documents if document.label == "Program" and document.key]


def _active(sentence: Sentence, start: int, end: int) -> tuple[Body, Document] | None:
    """Body, verb and programme with nothing but adverbs between; or the verb first and the body behind a comma."""
    tokens = sentence.tokens
    behind = [d for d in _programmes(sentence) if d.start >= end]
    if not behind or not _adverbs(sentence, end, behind[0].start):
        return None
    before = [b for b in sentence.bodies if b.end <= start]
    if before and _adverbs(sentence, before[-1].end, start):
        return before[-1], behind[0]
    opens = start - sentence.first <= 4 and not before
    after = next((b for b in sentence.bodies if b.start >= behind[0].end), None)
    if opens and after is not None and tokens.words[after.start - 1] == "," and after.start - behind[0].end <= 12:
        return after, behind[0]
    duty = [b for b in before if "trách" in tokens.low[b.end : start] or "nhiệm" in tokens.low[b.end : start]]
    return (duty[-1], behind[0]) if duty and start - duty[-1].end <= FAR else None


def _passive(sentence: Sentence, start: int, end: int) -> tuple[Body, Document] | None:
    """As in "Dự án Y **do** UBND tỉnh X **chỉ đạo**", "**Được** X trực tiếp chỉ đạo, Đề án Y …"."""
    low = sentence.tokens.low
    before = [b for b in sentence.bodies if b.end <= start]
    if not before or not _adverbs(sentence, before[-1].end, start):
        return None
    led = low[before[-1].start - 1] if before[-1].start > sentence.first else ""
    programmes = _programmes(sentence)
    if led in ("do", "được"):
        negated = "không" in low[max(before[-1].start - 3, sentence.first) : before[-1].start]
        first = [d for d in programmes if d.end <= before[-1].start]
        later = [d for d in programmes if d.start >= end and led == "được"]
        chosen = first[-1:] or later[:1]
        return (before[-1], chosen[0]) if chosen and not negated else None
    return None


def _noun(sentence: Sentence, start: int, end: int) -> tuple[Body, Document] | None:
    """As in "(chịu, dưới) **sự chỉ đạo** (trực tiếp) **của** X": the programme before or behind it."""
    low = sentence.tokens.low
    if low[start - 1 : start] != ["sự"]:
        return None
    body = next((b for b in sentence.bodies if b.start >= end), None)
    if body is None or low[body.start - 1] != "của" or body.start - end > 5:
        return None
    programmes = _programmes(sentence)
    behind = [d for d in programmes if d.start >= body.end]
    before = [d for d in programmes if d.end <= start]
    opens = start - sentence.first <= 3
    if opens and behind and low[body.end] in ("đối", ",", "với"):
        return body, behind[0]
    return (body, before[-1]) if before and low[start - 2] in ("chịu", "dưới", "đặt") else None


def _adverbs(sentence: Sentence, first: int, last: int) -> bool:
    words = sentence.tokens.low[first:last]
    return first <= last <= first + 8 and all(word in word_set("directs_how") for word in words)


def _in_doubt(sentence: Sentence) -> bool:
    """Whether the sentence denies it, asks for it or only tells a rumour."""
    return any(True for _ in sentence.find(verbs("undirected")))
