"""ISSUED, SIGNED and ADOPTED_AT: who made a document, who signed it, where it was adopted."""

from __future__ import annotations

from graph.nlp.findings import Statement
from graph.nlp.relations.patterns import Sentence, verbs
from graph.nlp.spans import Body, Document, Event, Name
from graph.nlp.tokens import LOWER

REACH = 34


def issuing(sentence: Sentence) -> None:
    """All three for one sentence."""
    for document in sentence.documents:
        _by_name(sentence, document)
    for start, end in sentence.find(verbs("issue")):
        _by_verb(sentence, start, end)
    _adopted(sentence)
    for start, end in sentence.find(verbs("sign")):
        _signed(sentence, start, end)


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
                found = _objects(sentence, end)
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
    objects = _objects(sentence, end)
    if objects:
        subject = _subject(sentence, start)
        if subject is not None:
            for document in objects:
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
    subject = _subject(sentence, start)
    if subject is not None and subject.start >= document.end:
        sentence.found.statements.append(
            Statement("ISSUED", subject, document, document.start, end, "issued by", 0.92, properties=_dated(document))
        )


def _objects(sentence: Sentence, end: int) -> list[Document]:
    """The documents that stand right behind a verb, and those that "và" and commas add."""
    found: list[Document] = []
    position = end
    for document in sentence.documents:
        if found and document.start == found[-1].start:
            found.append(document)  # "Nghị định số 177, 178 và 179": one kind, several numbers
            position = max(position, document.end, document.reach)
            continue
        if document.start < end or document.start < position:
            continue
        low = sentence.tokens.low[position : document.start]
        if not found:
            if not sentence.only(verbs("adverbs"), position, document.start) and not _counted(low):
                break
        elif not all(word in (",", "và", ";", "các", "cùng", "như", "…") for word in _without_brackets(low)):
            break
        found.append(document)
        position = max(position, document.end, document.reach)
    return found


def _counted(low: list[str]) -> bool:
    """As in "12 luật gồm:", "ba đạo luật:", "6 dự án luật là" before the documents of a list."""
    return 0 < len(low) <= 7 and all(
        word.isdigit()
        or word
        in (
            ":",
            "gồm",
            "là",
            "luật",
            "đạo",
            "dự",
            "án",
            "nghị",
            "quyết",
            "hai",
            "ba",
            "bốn",
            "các",
            "năm",
            "sáu",
            "bảy",
            "văn",
            "kiện",
        )
        for word in low
    )


def _without_brackets(low: list[str]) -> list[str]:
    """The words outside brackets: a result of a vote stands in them."""
    if "(" in low and ")" in low[low.index("(") :]:
        first = low.index("(")
        return low[:first] + _without_brackets(low[low.index(")", first) + 1 :])
    return low


def _subject(sentence: Sentence, verb: int) -> Body | None:
    """The body that does it: the nearest before the verb, with nothing but adverbs or other verbs' parts between."""
    tokens = sentence.tokens
    before = [body for body in sentence.bodies if body.end <= verb]
    if not before:
        return None
    body = before[-1]
    reach = max(body.end, body.parent.end) if body.parent is not None and body.parent.end <= verb else body.end
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
    if (
        len(gap) <= 8
        and not any(word in (",",) for word in gap)
        and all(tokens.shape[k] == LOWER for k in range(reach, verb))
    ):
        return body
    return None


def _signed(sentence: Sentence, start: int, end: int) -> None:
    """As in "Ông A (đã) ký (ban hành) Quyết định số …"."""
    tokens = sentence.tokens
    names: list[Name] = [name for name in sentence.names if name.end <= start]
    documents = _objects(sentence, end) or _signed_by(sentence, start, names)
    if not names or not documents:
        return
    name = names[-1]
    if start - name.end > 40 or ";" in tokens.words[name.end : start]:
        return
    for document in documents:
        sentence.found.statements.append(
            Statement(
                "SIGNED", name, document, name.start, document.end, "signing verb", 0.94, properties=_dated(document)
            )
        )


def _signed_by(sentence: Sentence, start: int, names: list[Name]) -> list[Document]:
    """As in "Quyết định số 807 … do ông A ký"."""
    if not names or start - names[-1].end > 2:
        return []
    before = [d for d in sentence.documents if max(d.end, d.reach) <= names[-1].start]
    gap = sentence.tokens.low[max(before[-1].end, before[-1].reach) : names[-1].start] if before else []
    return before[-1:] if "do" in gap and len(gap) <= 14 else []
