"""ISSUED and ADOPTED_AT: who made a document, and where it was adopted."""

from __future__ import annotations

from graph.nlp.findings import Statement
from graph.nlp.relations.patterns import Sentence, verbs
from graph.nlp.relations.rows import objects
from graph.nlp.spans import Body, Document, Event
from graph.nlp.terms import term_at
from graph.nlp.tokens import LOWER

REACH = 34


def issuing(sentence: Sentence) -> None:
    """Both for one sentence."""
    for document in sentence.documents:
        _by_name(sentence, document)
    for start, end in sentence.find(verbs("issue")):
        _by_verb(sentence, start, end)
    _adopted(sentence)


def _by_name(sentence: Sentence, document: Document) -> None:
    """As in "… của Bộ Chính trị", "Nghị quyết Đại hội …": what stands at the name itself."""
    state = sentence.found.statements
    for issuer in document.issuers:
        state.append(
            Statement(
                "ISSUED",
                issuer,
                document,
                min(document.start, issuer.start),
                max(document.end, issuer.end),
                "of a body",
                0.97,
                properties=_dated(document),
            )
        )
    if document.event is not None and document.event.key:
        state.append(
            Statement(
                "ADOPTED_AT",
                document,
                document.event,
                document.start,
                max(document.end, document.event.end),
                "event in name",
                0.97,
            )
        )


HELD = ("session", "plenum", "congress", "national", "ordinal")


def _adopted(sentence: Sentence) -> None:
    """As in "Tại Kỳ họp thứ 10 HĐND tỉnh X, các đại biểu thông qua Nghị quyết số 35", "… được thông qua tại …"."""
    tokens = sentence.tokens
    places = [(e, e.start, e.end) for e in sentence.events if e.key and e.rule in HELD]
    places += [
        (r.of, r.start, r.end)
        for r in sentence.references
        if isinstance(r.of, Event) and r.of.key and r.of.rule in HELD
    ]
    for event, first, last in places:
        for start, end in sentence.find(verbs("adopt")):
            found: list[Document] = []
            if start >= last and first - sentence.first <= 4:
                found = objects(sentence, end)
            elif end <= first <= end + 2 and tokens.low[first - 1] == "tại":
                before = [d for d in sentence.documents if max(d.end, d.reach) <= start]
                found = before[-1:] if before and start - max(before[-1].end, before[-1].reach) <= 4 else []
            for document in found:
                begin, stop = min(first, document.start), max(last, document.end, end)
                sentence.found.statements.append(
                    Statement("ADOPTED_AT", document, event, begin, stop, "adopted at", 0.92)
                )


def _dated(document: Document) -> dict[str, str]:
    return {"date": document.date} if document.date else {}


def _by_verb(sentence: Sentence, start: int, end: int) -> None:
    """As in "X ban hành D (và D2)"; "D được X thông qua"."""
    made = objects(sentence, end)
    if made:
        for subject in _subjects(sentence, start):
            for document in made:
                sentence.found.statements.append(
                    Statement(
                        "ISSUED",
                        subject,
                        document,
                        subject.start,
                        document.end,
                        "issuing verb",
                        0.93,
                        properties=_dated(document),
                    )
                )
        return
    before = [d for d in sentence.documents if max(d.end, d.reach) <= start]
    if not before:
        return
    document = before[-1]
    low = sentence.tokens.low[max(document.end, document.reach) : start]
    if not ({"được", "do"} & set(low)) or len(low) > 14:
        return
    issuer = _subject(sentence, start)
    if issuer is not None and issuer.start >= document.end:
        sentence.found.statements.append(
            Statement("ISSUED", issuer, document, document.start, end, "issued by", 0.92, properties=_dated(document))
        )


def _subject(sentence: Sentence, verb: int) -> Body | None:
    """The body that does it: the nearest before the verb, with nothing but adverbs or other verbs' parts between."""
    tokens = sentence.tokens
    before = [body for body in sentence.bodies if body.end <= verb]
    if not before:
        return None
    body = before[-1]
    reach = max(body.end, body.parent.end) if body.parent is not None and body.parent.end <= verb else body.end
    if term := term_at(tokens, reach):
        reach = min(term[1], verb)  # "Ban Chấp hành Trung ương khóa XIII ban hành …"
    gap = tokens.low[reach:verb]
    if len(gap) > REACH or any(word in (";", ":") for word in gap):
        return None
    if body.start and tokens.low[body.start - 1] in ("của", "với", "cho", "tại") and gap:
        return None
    if sentence.only(verbs("adverbs"), reach, verb):
        return body
    names_between = any(reach <= name.start < verb for name in sentence.names)
    if names_between or "được" in gap or "do" in gap or "sẽ" in gap or "trình" in gap or "đề" in gap:
        return None
    row = gap[0] in ("đã", "vừa")  # "đã thảo luận, bỏ phiếu kín thông qua …": verbs in a row
    if (
        len(gap) <= (12 if row else 8)
        and (row or "," not in gap)
        and all(tokens.shape[k] == LOWER or tokens.words[k] == "," for k in range(reach, verb))
    ):
        return body
    return None


def _subjects(sentence: Sentence, verb: int) -> list[Body]:
    """All that do it together: "Bộ X và Bộ Y ban hành …", "A, B và C thông qua …"; the nearest first."""
    one = _subject(sentence, verb)
    found = [one] if one is not None else []
    for body in reversed(sentence.bodies):
        if not found or body.end > found[-1].start:
            continue
        gap = sentence.tokens.low[body.end : found[-1].start]
        if gap != (["và"] if len(found) == 1 else [","]):
            break
        found.append(body)
    before = found[-1].start - 1 if found else -1
    return found if before < sentence.first or sentence.tokens.low[before] in (",", ";", "mà", "ngày") else found[:1]
