"""REVIEWS: meetings and reports that sum up a document or programme."""

from __future__ import annotations

from graph.nlp.findings import Statement
from graph.nlp.relations.patterns import Sentence, verbs, word_set
from graph.nlp.spans import Document, Event
from graph.nlp.tokens import LOWER, NUMBER

NEAR = 16
REPORTS = ("Báo cáo", "Tờ trình", "Thông báo", "Kết luận")


def reviewing(sentence: Sentence) -> None:
    """For one sentence."""
    for event in sentence.events:
        _reviews(sentence, event)
    _reports(sentence)
    for start, end in sentence.find(verbs("review")):
        pair = _active(sentence, start, end) or _passive(sentence, start, end)
        if pair is not None:
            source, target = pair
            begin, stop = min(source.start, target.start), max(source.end, target.end)
            sentence.found.statements.append(Statement("REVIEWS", source, target, begin, stop, "reviewing verb", 0.9))


def _reviews(sentence: Sentence, event: Event) -> None:
    """A meeting that sums up a document: "Hội nghị tổng kết 15 năm thực hiện Nghị quyết …"."""
    inside = [d for d in sentence.found.documents if event.start < d.start and d.end <= event.end + 2 and d.key]
    if not inside:
        return
    if any(True for _ in sentence.find(verbs("review"), event.start, inside[0].start)):
        for document in inside:
            sentence.found.statements.append(
                Statement(
                    "REVIEWS", event, document, event.start, max(event.end, document.end), "meeting that reviews", 0.94
                )
            )
    elif event.rule == "described":
        return


def _reports(sentence: Sentence) -> None:
    """As in "Báo cáo số 77-BC/TU sơ kết 5 năm thực hiện Nghị quyết số 09-NQ/TU"."""
    for one, other in zip(sentence.documents, sentence.documents[1:], strict=False):
        begin = max(one.end, one.reach)
        if one.targets or other.start - begin > 14 or other.start <= begin:
            continue
        hit = next(sentence.find(verbs("review"), begin, other.start), None)
        if hit is not None and hit[0] - begin <= 2:
            sentence.found.statements.append(
                Statement("REVIEWS", one, other, one.start, other.end, "document that reviews", 0.93)
            )


def _active(sentence: Sentence, start: int, end: int) -> tuple[Event | Document, Document] | None:
    """As in "Đại hội X (đã) **tổng kết** 5 năm thực hiện Nghị quyết Y", "Tại Hội nghị Z, các đại biểu đã sơ kết …"."""
    targets = [d for d in sentence.documents if d.start >= end and d.key]
    if not targets or not _years(sentence, end, targets[0].start):
        return None
    if any(event.start < start < event.end for event in sentence.events):
        return None  # its own name says it
    sources: list[Event | Document] = [e for e in sentence.events if e.end <= start and e.key]
    sources += [d for d in sentence.documents if d.kind in REPORTS and d.number and max(d.end, d.reach) <= start]
    if not sources:
        return None
    source = max(sources, key=lambda each: each.end)
    gap = sentence.tokens.low[source.end : start]
    return (source, targets[0]) if len(gap) <= NEAR and not {";", "sẽ", "chưa", "không", "để"} & set(gap) else None


def _passive(sentence: Sentence, start: int, end: int) -> tuple[Event | Document, Document] | None:
    """As in "Nghị quyết X **được tổng kết tại** Hội nghị Y", "… trong Báo cáo số 7"."""
    low = sentence.tokens.low
    if "được" not in low[max(start - 5, sentence.first) : start] or low[end : end + 1] not in (
        ["tại"],
        ["trong"],
        ["ở"],
    ):
        return None
    before = [d for d in sentence.documents if max(d.end, d.reach) <= start and d.key]
    sources: list[Event | Document] = [e for e in sentence.events if e.start == end + 1 and e.key]
    sources += [d for d in sentence.documents if d.start == end + 1 and d.kind in REPORTS]
    return (sources[0], before[-1]) if sources and before else None


def _years(sentence: Sentence, first: int, last: int) -> bool:
    """Whether nothing but "giữa nhiệm kỳ thực hiện", "10 năm thực hiện", "kết quả" stands between."""
    tokens = sentence.tokens
    if last - first > 9:
        return False
    return all(
        tokens.shape[k] == NUMBER or (tokens.shape[k] == LOWER and tokens.low[k] in word_set("reviewed_years"))
        for k in range(first, last)
    )
