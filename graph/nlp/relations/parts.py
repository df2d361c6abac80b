"""PART_OF: what bodies' names and "thuộc" say of other bodies."""

from __future__ import annotations

from graph.nlp.body_names import fixed_entry, heads
from graph.nlp.findings import Findings, Statement
from graph.nlp.spans import Body


def parts(found: Findings) -> None:
    """PART_OF from each name that holds its parent's, and from "thuộc" behind a name."""
    for body in found.bodies_in_order():
        if body.how == "reference" or not body.key:
            continue
        parent = body.parent
        if parent is not None and parent.key and parent.key != body.key and body.entry.get("organ") != "Đảng bộ":
            stop = max(body.end, parent.end)
            if body.entry.get("steering"):
                continue
            found.statements.append(Statement("PART_OF", body, parent, body.start, stop, "parent in name", 0.98))
        elif body.entry.get("joint"):
            for organ in [o for o in found.bodies_in_order() if body.start < o.start < body.end and o.key]:
                if organ.entry.get("organ") in body.entry["joint"]:
                    found.statements.append(
                        Statement("PART_OF", body, organ, body.start, body.end, "parent in name", 0.95)
                    )
        elif body.fixed and body.entry.get("part"):
            inner = _inner(found, body, str(body.entry["part"]))
            if inner is not None:
                found.statements.append(Statement("PART_OF", body, inner, body.start, body.end, "parent in name", 0.97))
        if (above := said_behind(found, body)) is not None:
            found.statements.append(Statement("PART_OF", body, above, body.start, above.end, "said to belong", 0.93))


def said_behind(found: Findings, body: Body) -> Body | None:
    """The superior said behind a complete name: "X **(Bộ Nội vụ)**", "X là cơ quan **thuộc Chính phủ**", or None."""
    above = _behind(found, body) if body.parent is None else None
    if above is None or body.entry.get("company"):
        return above
    held = any(post.body is body for post in found.posts)
    return None if held else above  # "đại biểu Quốc hội thuộc Đoàn đại biểu Quốc hội tỉnh X" says it of the deputy


def _behind(found: Findings, body: Body) -> Body | None:
    low = found.tokens.low
    _, last = found.sentence_of(body.start)
    k = body.end
    if low[k : k + 1] == ["("] and body.fixed:
        above = found.bodies.get(k + 1)
        if above is None or low[above.end : above.end + 1] != [")"] or body.entry.get("part") is not None:
            return None
        return above if above.fixed and above.fixed != body.fixed else None
    if low[k : k + 1] == [","]:
        k += 1
    begin = k
    while k < min(begin + 12, last) and low[k] not in (".", ";", "("):
        if low[k] == "thuộc" and (k - begin < 2 or low[max(k - 4, begin) : k] and _is_kind(low[begin:k])):
            above = found.bodies.get(k + 1)
            return above if above is not None and above.key and above.key != body.key else None
        k += 1
    return None


def _is_kind(words: list[str]) -> bool:
    """Whether words tell what sort of body it is: "là cơ quan (trực)", "thành lập năm 1953, là đơn vị"."""
    return "là" in words and bool({"cơ", "đơn", "tổ"} & set(words[words.index("là") :][1:2]))


def _inner(found: Findings, body: Body, parent: str) -> Body | None:
    """The parent's name inside a complete name: "Văn phòng **Chính phủ**"."""
    for start in range(body.start + 1, body.end):
        inner = found.bodies.get(start)
        if inner is not None and inner.fixed == parent:
            return inner
    return None


def inner_fixed(found: Findings) -> None:
    """Put the bodies inside complete names on record, as mentions of their own."""
    waiting = list(found.bodies.values())
    while waiting:
        body = waiting.pop()
        waiting.extend(_joined(found, body))
        parent = body.entry.get("part") if body.fixed else body.entry.get("inner")
        if parent is None:
            continue
        for start in range(body.start + 1, body.end):
            if start in found.bodies:
                continue
            inner = found.grammar.at(start)
            if inner is not None and inner.fixed == parent and inner.end <= body.end:
                found.bodies[start] = Body(start, inner.end, fixed_entry(parent), fixed=parent, how=inner.how)
                waiting.append(found.bodies[start])
                break


def _joined(found: Findings, body: Body) -> list[Body]:
    """The organs inside the name of their common office: "Văn phòng **Đoàn ĐBQH**, **HĐND** và **UBND tỉnh X**"."""
    made = []
    for start in range(body.start + 1, body.end) if body.entry.get("joint") else ():
        hit = heads().longest(found.tokens, start)
        if hit is not None and hit[1]["organ"] in body.entry["joint"] and start not in found.bodies:
            made.append(Body(start, hit[0], hit[1], unit=body.unit, how="short"))
            found.bodies[start] = made[-1]
    return made
