"""Lists that give the head once: "các Bộ: Y tế, Nội vụ", "các Sở Xây dựng, Tài chính"."""

from __future__ import annotations

from dataclasses import replace

from graph.nlp.body_names import fields, fixed_names
from graph.nlp.findings import Findings
from graph.nlp.names import may_begin_name
from graph.nlp.places import unit_at
from graph.nlp.spans import Body, UnitSpan

KINDS = {"huyện": ("huyện",), "quận": ("quận",), "xã": ("thị xã", "xã"), "phường": ("phường",)}
KIND_WORDS = frozenset("tỉnh thành phố tp huyện quận thị xã phường , và .".split())


def shared_heads(found: Findings) -> None:
    """Put on record the members of such lists, each with the head it shares."""
    tokens = found.tokens
    for i in range(1, len(tokens) - 1):
        if tokens.low[i] not in ("bộ", "sở") or tokens.low[i - 1] not in ("các", "hai"):
            continue
        ministry = tokens.low[i] == "bộ"
        j = i + 1 + (tokens.words[i + 1] == ":")
        members: list[Body] = []
        while j < len(tokens) and (member := _ministry(found, j) if ministry else _department(found, i, j)):
            members.append(member)
            if member.start not in found.bodies or found.bodies[member.start].end < member.end:
                found.bodies[member.start] = member
            j = member.end
            if j + 1 < len(tokens) and tokens.words[j] in (",", ";") or tokens.low[j : j + 1] == ["và"]:
                j += 1
                if tokens.low[j : j + 1] == ["bộ"] or tokens.low[j : j + 1] == ["sở"]:
                    break
            else:
                break
        if len(members) < 2 and not ministry:
            continue  # "các Sở Công Thương": all of them
        unit = next((member.unit for member in reversed(members) if member.unit is not None), None)
        for member in members:
            member.unit = member.unit or unit
            member.how = "short"
            found.listed.add(id(member))


def places_of_one_organ(found: Findings) -> None:
    """As in "các Tỉnh ủy Cà Mau và Hưng Yên", "Ban Thường vụ Tỉnh ủy Tây Ninh, Tuyên Quang": an organ said once."""
    tokens = found.tokens
    for body in found.bodies_in_order():
        committee = body
        while committee.parent not in (None, committee, body) and committee.parent.end == body.end:
            committee = committee.parent
        if "kind" not in committee.entry or committee.unit is None or not committee.unit.name or body.start == 0:
            continue
        kinds = tuple(committee.entry["kind"])
        j = body.end
        while j + 1 < len(tokens) and tokens.low[j] in (",", "và"):
            unit = unit_at(tokens, j + 1, kinds=kinds)
            if unit is None or unit.kind or unit.name is None or not unit.ids or may_begin_name(tokens, j + 1):
                break
            member = Body(unit.start, unit.end, committee.entry, unit=unit, how="short")
            if committee is not body:
                outer = Body(unit.start, unit.end, body.entry, field=body.field, parent=member, how="short")
                found.bodies.setdefault(unit.start, outer)
            else:
                found.bodies.setdefault(unit.start, member)
            j = unit.end


def organ_of_several(found: Findings) -> None:
    """As in "UBND các tỉnh Hà Nam, Nam Định", "các Đảng bộ: Bắc Giang, Bắc Ninh": an organ with a list of its places.

    The first of them takes the words from the organ on, the others their place's name alone.
    """
    parents = {id(body.parent) for body in found.bodies.values()}
    for body in found.bodies_in_order():
        inner = body
        while inner.parent is not None and inner.parent.end == body.end:
            inner = inner.parent
        if id(body) in parents or inner.unit is not None or inner.parent is not None:
            continue
        if not {"unit", "place"} & set(inner.entry.get("tail", ())):
            continue
        units = _listed_units(found, body, tuple(inner.entry.get("kind", ("tỉnh", "thành phố"))))
        for at, unit in enumerate(units if len(units) > 1 else ()):
            start = unit.start if at else body.start
            begin = unit.start if at or inner is not body else start
            member = Body(begin, unit.end, inner.entry, field=inner.field, unit=unit, how="short")
            if inner is not body:
                member = Body(start, unit.end, body.entry, field=body.field, parent=member, how="short")
            found.bodies[start] = member
            found.listed.add(id(member))


def _listed_units(found: Findings, body: Body, kinds: tuple[str, ...]) -> list[UnitSpan]:
    """The named units of a list behind "các tỉnh", or behind a colon where "các" stands before the organ."""
    tokens = found.tokens
    low, j = tokens.low, body.end
    said = "tỉnh" if low[j : j + 2] == ["các", "tỉnh"] and low[j + 2 : j + 3] not in ([","], ["và"]) else ""
    if low[j : j + 1] == ["các"]:
        j += 1
        while j < len(tokens) and low[j] in KIND_WORDS:
            kinds = tuple({*kinds, *KINDS.get(low[j], ())})
            j += 1
        j += tokens.words[j : j + 1] == [":"]
    elif tokens.words[j : j + 1] == [":"] and low[body.start - 1 : body.start] == ["các"]:
        j += 1
    else:
        return []
    units: list[UnitSpan] = []
    while j < len(tokens):
        unit = unit_at(tokens, j, kinds=(said,) if said else kinds)
        if unit is None or unit.name is None or not unit.ids:
            break
        units.append(replace(unit, kind=said) if said and not unit.kind else unit)
        j = unit.end + 1
        if low[unit.end : j] not in ([","], ["và"]) and tokens.words[unit.end : j] != [";"]:
            break
    return units


def _ministry(found: Findings, j: int) -> Body | None:
    hit = fixed_names().longest_after(("bộ",), found.tokens, j) if found.tokens.is_name_like(j) else None
    if hit is None:
        return None
    end, entry = hit
    return Body(j, end, entry, fixed=entry.get("same", entry["name"]), how="short")


def _department(found: Findings, head: int, j: int) -> Body | None:
    tokens = found.tokens
    hit = fields().longest(tokens, j, over_commas=False) if tokens.is_name_like(j) else None
    first = found.bodies.get(head)
    if hit is None or first is None:
        return None
    end, name = hit
    if j == head + 1:
        first.field, first.end = name, end
        return first
    return Body(j, end, first.entry, field=name, unit=found.grammar._unit(end), how="short")
