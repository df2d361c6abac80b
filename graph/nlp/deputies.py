"""Deputies named without their assembly: "đại biểu Nguyễn Văn A (Ninh Thuận)", "ĐB Trần Thị B (đoàn Sóc Trăng)"."""

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
# "từ đoàn", "sinh hoạt đoàn", "đại biểu đoàn"
BEFORE_DELEGATION = ("từ", "đến", "sang", "về", "biểu", "hoạt", "tại", "thuộc", "và")
COUNCIL = "Hội đồng nhân dân"
DEPUTY = (["đại", "biểu"], ["đb"], ["đbqh"])
DELEGATION = (["đoàn", "đại", "biểu", "quốc", "hội"], ["đoàn", "đbqh"], ["đoàn"], ["đbqh"])


def deputies(found: Findings) -> None:
    """Give a seat in the National Assembly to those whom the text calls deputy and places in a province.

    One whom it calls deputy and no more has a seat where the text is about that assembly alone; where it
    names a people's council too, or only that, he is a deputy of what the text leaves open: an official.
    """
    tokens = found.tokens
    sits = any(body.fixed == ASSEMBLY for body in found.bodies.values()) or "đbqh" in tokens.low
    council = any(body.entry.get("organ") == COUNCIL for body in found.bodies.values())
    if not sits and not council:
        return
    open_to_all = any(tokens.low[k : k + 2] == ["đại", "hội"] for k in range(len(tokens)))  # a congress has delegates
    entry = next(dict(e) for e in load("roles") if e["role"] == "Đại biểu")
    begun = {post.start for post in found.posts}
    for name in found.names:
        first = _called(tokens, name.start)
        place = _province_behind(tokens, name.end) if sits else None
        called = tokens.low[max(0, name.start - 2) : name.start]
        told = first is not None or called == ["quốc", "hội"] or called[-1:] == ["đbqh"]
        told = told or (place is not None and place[1] < place[0].start)
        units = Gazetteer.load().units
        provinces = [each for each in place[0].ids if units[each].level == "province"] if place is not None else []
        if told and len(provinces) == 1:
            name.said["elected_in"] = provinces[0]
        if place is not None and place[1] < place[0].start:
            unit, head = place
            organ = next(dict(e) for e in load("organs") if e["organ"] == "Đoàn đại biểu Quốc hội")
            found.bodies[head] = Body(head, unit.end, organ, unit=unit, how="short")
        if first is None or first in begun or (place is None and open_to_all):
            continue
        seat = None
        if place is not None or not council:
            seat = Body(first, name.start, fixed_entry(ASSEMBLY), fixed=ASSEMBLY, how="reference")
            found.bodies.setdefault(first, seat)
        found.posts.append(
            Post(
                first,
                name.start,
                "Đại biểu",
                entry if seat is not None else {**entry, "official": True},
                seat,
                rank="member",
                role_key="Đại biểu",
                role_en="Deputy",
                role_end=name.start,
            )
        )
    found.posts.sort(key=lambda post: post.start)
    if sits:
        _delegations(found)


def _delegations(found: Findings) -> None:
    """Put on record the delegations of the assembly that are named by "đoàn" and their province alone."""
    tokens = found.tokens
    organ = next(dict(e) for e in load("organs") if e["organ"] == "Đoàn đại biểu Quốc hội")
    for k in range(1, len(tokens) - 1):
        if tokens.low[k] != "đoàn" or k in found.bodies or tokens.low[k - 1] not in BEFORE_DELEGATION:
            continue
        unit = unit_at(tokens, k + 1)
        if unit is not None and unit.kind in ("tỉnh", "thành phố") and _is_province(unit):
            found.bodies[k] = Body(k, unit.end, organ, unit=unit, how="short")


def _is_province(unit: UnitSpan) -> bool:
    units = Gazetteer.load().units
    return any(units[i].level == "province" for i in unit.ids)


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
    if unit is None or not _is_province(unit):
        return None
    return unit, head
