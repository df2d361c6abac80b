"""Deputies named by their province alone: "đại biểu Nguyễn Văn A (Ninh Thuận)", "ĐB Trần Thị B (đoàn Sóc Trăng)"."""

from __future__ import annotations

from graph.nlp.body_names import fixed_entry
from graph.nlp.findings import Findings
from graph.nlp.gazetteer import Gazetteer
from graph.nlp.lexicon import load
from graph.nlp.names import skip_titles
from graph.nlp.places import unit_at
from graph.nlp.spans import Body, Post, UnitSpan
from graph.nlp.tokens import Tokens

ASSEMBLY = "Quốc hội"
DEPUTY = (["đại", "biểu"], ["đb"], ["đbqh"])
DELEGATION = (["đoàn", "đại", "biểu", "quốc", "hội"], ["đoàn", "đbqh"], ["đoàn"], ["đbqh"])


def deputies(found: Findings) -> None:
    """Give a seat in the National Assembly to those whom the text calls deputy and places in a province."""
    tokens = found.tokens
    if not any(body.fixed == ASSEMBLY for body in found.bodies.values()) and "đbqh" not in tokens.low:
        return
    entry = next(dict(e) for e in load("roles") if e["role"] == "Đại biểu")
    begun = {post.start for post in found.posts}
    for name in found.names:
        first = _called(tokens, name.start)
        if first is None or first in begun:
            continue
        place = _province_behind(tokens, name.end)
        if place is None:
            continue
        unit, head = place
        seat = Body(first, name.start, fixed_entry(ASSEMBLY), fixed=ASSEMBLY, how="reference")
        found.bodies.setdefault(first, seat)
        found.posts.append(
            Post(
                first,
                name.start,
                "Đại biểu",
                entry,
                seat,
                rank="member",
                role_key="Đại biểu",
                role_en="Deputy",
                role_end=name.start,
            )
        )
        if head < unit.start:
            organ = next(dict(e) for e in load("organs") if e["organ"] == "Đoàn đại biểu Quốc hội")
            found.bodies[head] = Body(head, unit.end, organ, unit=unit, how="short")
    found.posts.sort(key=lambda post: post.start)


def _called(tokens: Tokens, start: int) -> int | None:
    """Where "đại biểu", "ĐB" (with titles behind) begins, right before a name."""
    for k in range(max(0, start - 5), start):
        for words in DEPUTY:
            end = k + len(words)
            if tokens.low[k:end] == words and end <= start and skip_titles(tokens, end, start) == start:
                return k
    return None


def _province_behind(tokens: Tokens, end: int) -> tuple[UnitSpan, int] | None:
    """The province in brackets, or behind a comma or dash with "đoàn": its span and where "đoàn" begins."""
    sign = tokens.words[end : end + 1]
    if sign not in (["("], [","], ["-"]):
        return None
    head = k = end + 1
    for words in DELEGATION:
        if tokens.low[k : k + len(words)] == words:
            k += len(words)
            break
    if k == head and sign != ["("]:
        return None
    unit = unit_at(tokens, k, kinds=("tỉnh", "thành phố"))
    gazetteer = Gazetteer.load()
    if unit is None or not unit.ids or all(gazetteer.units[i].level != "province" for i in unit.ids):
        return None
    return unit, head
