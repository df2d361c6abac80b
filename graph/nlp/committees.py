"""Committees of the Party that a text names by halves: "Ban Thường vụ", "Ban Chấp hành Đảng bộ X"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from graph.nlp.findings import Findings
from graph.nlp.gazetteer import Unit
from graph.nlp.lexicon import load
from graph.nlp.settling import Settler
from graph.nlp.spans import Body

COMMITTEE_OF_KIND = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}
OF_COMMITTEES = ("Ban Thường vụ", "Ủy ban Kiểm tra", "Thường trực")


@cache
def committee_kind() -> dict[str, tuple[str, ...]]:
    """Organs that take a bare place, with the kinds of units they belong to."""
    return {entry["organ"]: tuple(entry["kind"]) for entry in load("organs") if "kind" in entry}


class Committees:
    """Names them for one article.

    ``name`` gives any body's canonical name and ``fuller`` that of its nearest fuller mention; ``settled``
    holds the units settled so far, by the token at which their body begins.
    """

    def __init__(
        self,
        found: Findings,
        places: Settler,
        settled: dict[int, Unit | None],
        name: Callable[[Body], str],
        fuller: Callable[[Body], str | None],
    ) -> None:
        self.found = found
        self.tokens = found.tokens
        self.places = places
        self.settled = settled
        self.name = name
        self.fuller = fuller

    def executive(self, body: Body) -> str:
        """As in "Ban Chấp hành Đảng bộ X" is the committee of X."""
        parent = body.parent
        if parent is not None:
            name = self.name(parent)
            body.place = parent.place
            if parent.entry.get("organ") in COMMITTEE_OF_KIND.values() or name.startswith("Ban Chấp hành "):
                return name  # also in "Ban Chấp hành (BCH) Trung ương Đảng"
            if parent.entry.get("organ") == "Đảng bộ":
                unit = self.settled.get(parent.start)
                if unit is not None:
                    return self.committee(unit)
                return "Đảng ủy" + name.removeprefix("Đảng bộ")
            return f"Ban Chấp hành {name}" if name else ""
        return self.of_next(body) or self.ahead(body) or self.fuller(body) or ""

    def of_next(self, body: Body) -> str | None:
        """As in "**Ban Chấp hành**, Ban Thường vụ Đảng ủy Chính phủ": the committee that the next of the list names."""
        for other in self.found.bodies_in_order():
            if other.start == body.end + 1 and self.tokens.low[body.end] in (",", "và"):
                if other.entry.get("organ") == "Ban Thường vụ" and other.parent is not None:
                    body.place = other.parent.place
                    return self.name(other.parent) or None
        return None

    def listed_behind(self, body: Body) -> bool:
        """As in "tham gia Ban Chấp hành, **Ban Thường vụ** và giữ chức Bí thư Thành ủy X": no committee of its own."""
        low = self.tokens.low
        return (
            body.entry["organ"] == "Ban Thường vụ"
            and body.parent is None
            and body.unit is None
            and (
                low[body.start - 4 : body.start - 1] == ["ban", "chấp", "hành"]
                or low[body.start - 2 : body.start] == ["tham", "gia"]
            )
        )

    def ahead(self, body: Body) -> str | None:
        """As in "tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư Tỉnh ủy X": the committee ahead."""
        _, last = self.found.sentence_of(body.start)
        for other in self.found.bodies_in_order():
            if body.end <= other.start < min(last, body.end + 16) and not other.fixed:
                if other.entry["organ"] in COMMITTEE_OF_KIND.values() or other.entry["organ"] == "Đảng ủy":
                    name = self.name(other)
                    body.place = other.place
                    return name or None
        return None

    def committee(self, unit: Unit) -> str:
        """The party committee of a unit: "Thành ủy Hà Nội", "Đảng ủy xã Diễn An"."""
        if unit.kind in COMMITTEE_OF_KIND and unit.level != "commune":
            return f"{COMMITTEE_OF_KIND[unit.kind]} {unit_name(unit, bare=True)}"
        return f"Đảng ủy {unit_name(unit)}"

    def nested(self, body: Body) -> str | None:
        """A standing committee with no committee said: that of the nearest committee before it."""
        if body.entry["organ"] not in OF_COMMITTEES:
            return None
        tokens = self.tokens
        joins = tokens.low[max(body.start - 2, 0) : body.start] == ["tham", "gia"]
        if joins or tokens.low[body.end : body.end + 2] == ["và", "giữ"]:
            ahead = self.ahead(body)
            if ahead:
                return f"{body.entry['organ']} {ahead}"
        best = None
        for other in self.found.bodies_in_order():
            if other.start >= body.start:
                break
            if not other.fixed and (other.entry["organ"] in committee_kind() or other.entry["organ"] == "Đảng ủy"):
                best = other
        if best is None:
            return None
        name = self.name(best)
        body.place = best.place
        return f"{body.entry['organ']} {name}"

    def governed(self, body: Body) -> str | None:
        """As in "Ủy viên Ban Thường vụ, Phó Chủ tịch **UBND thị xã X**": the committee of the place that he governs."""
        post = next((post for post in self.found.posts if post.body is body), None)
        if post is None or body.entry["organ"] != "Ban Thường vụ":
            return None
        beside = next((p for p in self.found.posts if p.start == post.end + 1), None)
        other = beside.body if beside is not None else None
        if other is None or other.fixed or self.tokens.words[post.end] != ",":
            return None
        above = other.parent
        committee = above is not None and above.entry.get("organ") in (*COMMITTEE_OF_KIND.values(), "Đảng ủy")
        if above is not None and committee and above is not body:
            body.place = above.place
            return self.name(above) or None  # "Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Tỉnh ủy X"
        if other.entry["organ"] not in ("Ủy ban nhân dân", "Hội đồng nhân dân") or other.unit is None:
            return None
        unit = self.places.settle(other.unit) if other.unit.name is not None else None
        if unit is None:
            return None
        body.place = unit.id
        return self.committee(unit)


def unit_name(unit: Unit, *, bare: bool = False, kind: str = "") -> str:
    """A unit as it stands in a body's name: "quận Bắc Từ Liêm"; bare after a committee's word.

    ``kind``: the kind word that the text gives, which a unit since raised to another kind keeps there.
    """
    if unit.name == "Hồ Chí Minh":
        return "Thành phố Hồ Chí Minh"
    if bare and unit.name.isdigit():
        return f"{(kind or unit.kind).capitalize()} {unit.name}"  # "Quận ủy Quận 2"
    return unit.name if bare else f"{kind or unit.kind} {unit.name}"
