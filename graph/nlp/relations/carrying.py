"""IMPLEMENTS: which documents, programmes and bodies carry which documents out."""

from __future__ import annotations

from graph.nlp.findings import Statement
from graph.nlp.relations.patterns import Sentence, verbs
from graph.nlp.relations.rows import objects
from graph.nlp.spans import Body, Document

FAR = 24


def carrying(sentence: Sentence) -> None:
    """For one sentence; with it what documents' own names say (IMPLEMENTS, AMENDS, REVIEWS)."""
    for document in sentence.documents:
        for kind, target in document.targets:
            properties = {"how": "sửa đổi, bổ sung"} if kind == "AMENDS" else {}
            sentence.found.statements.append(
                Statement(
                    kind,
                    document,
                    target,
                    document.start,
                    max(document.end, target.end),
                    "target in name",
                    0.96,
                    properties=properties,
                )
            )
    for start, end in sentence.find(verbs("implement")):
        _implements(sentence, start, end)


def _implements(sentence: Sentence, start: int, end: int) -> None:
    """A body (or a plan) that carries a document out: a clear subject and the verb right before the document."""
    tokens = sentence.tokens
    targets = [d for d in sentence.documents if d.start >= end]
    if not targets or not sentence.only(verbs("adverbs"), end, targets[0].start):
        return
    target = targets[0]
    row = objects(sentence, end) or [target]
    if any(kind == "IMPLEMENTS" for d in sentence.documents for kind, t in d.targets if t is target):
        return
    if any(event.start < start < event.end for event in sentence.events):
        return  # "lễ tổng kết 15 năm thực hiện Nghị quyết …"
    for review, _ in sentence.find(verbs("review"), max(sentence.first, start - 7), start):
        for event in sentence.events:
            if event.key and event.end <= review <= event.end + 3:
                sentence.found.statements.append(
                    Statement("REVIEWS", event, target, event.start, target.end, "meeting that reviews", 0.92)
                )
        return
    plans = [
        d
        for d in sentence.documents
        if d.label == "Program"
        and d is not target
        and max(d.end, d.reach) <= start
        and start - max(d.end, d.reach) <= 4
    ]
    if plans:
        low = tokens.low[max(plans[-1].end, plans[-1].reach) : start]
        if all(word in ("để", "nhằm", "về", "việc", "tổ", "chức", "hành", "động", "của", ",") for word in low):
            for each in row:
                sentence.found.statements.append(
                    Statement("IMPLEMENTS", plans[-1], each, plans[-1].start, each.end, "plan that implements", 0.94)
                )
            return
    if _by_title(sentence, start, row):
        return
    subject = _doer(sentence, start) or _behind(sentence, start, row)
    if subject is not None:
        for each in row:
            sentence.found.statements.append(
                Statement("IMPLEMENTS", subject, each, subject.start, each.end, "body that implements", 0.8)
            )


def _by_title(sentence: Sentence, start: int, targets: list[Document]) -> bool:
    """As in "Hướng dẫn số 12 **về** một số nội dung thực hiện Nghị quyết số 19": the title says it."""
    low = sentence.tokens.low
    before = [d for d in sentence.documents if d.end <= start and d.number]
    if not before or start - before[-1].end > 24:
        return False
    gap = low[before[-1].end : start]
    about = gap.index("về") if "về" in gap else None
    detail = gap[-2:] in (["chi", "tiết"], ["hướng", "dẫn"]) and gap[0] in ("quy", "hướng", "ngày", "chính")
    if about is None and not detail or ";" in gap or about is not None and len(gap) - about > 8:
        return False
    for target in targets:
        sentence.found.statements.append(
            Statement("IMPLEMENTS", before[-1], target, before[-1].start, target.end, "title that implements", 0.93)
        )
    return True


def _behind(sentence: Sentence, verb: int, row: list[Document]) -> Body | None:
    """As in "**Thực hiện** Chỉ thị số 27, **UBND huyện X** đã …": the subject of the clause behind the comma."""
    low, last = sentence.tokens.low, row[-1]
    if verb != sentence.first:
        return None
    after = next((body for body in sentence.bodies if body.start >= max(last.end, last.reach)), None)
    if after is None or low[after.start - 1] != "," or after.start - last.end > FAR:
        return None
    return after if low[after.end : after.end + 1] in (["đã"], ["vừa"], ["đang"], ["ban"], ["tổ"]) else None


def _doer(sentence: Sentence, verb: int) -> Body | None:
    """The subject: the first body of the clause, or of the sentence where its clauses follow a semicolon."""
    tokens = sentence.tokens
    clause = max((k + 1 for k in range(sentence.first, verb) if tokens.words[k] in ";:"), default=sentence.first)
    for _ in sentence.find(verbs("weak_implement"), clause, verb):
        return None
    inside = [body for body in sentence.bodies if clause <= body.start and body.end <= verb]
    bodies = [body for body in sentence.bodies if body.end <= verb]
    if inside:
        first = inside[0]
        begins = first.start - clause <= 3 or tokens.words[first.start - 1] in (",", "-")
        return first if begins and len(inside) <= 2 and verb - first.end <= 20 else None
    if clause > sentence.first and bodies and bodies[0].start == sentence.first and tokens.low[verb - 1] != "việc":
        return bodies[0]
    return None
