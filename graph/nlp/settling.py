"""Which administrative unit a name in a text means, and which province the text is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from graph.nlp.findings import Findings
from graph.nlp.gazetteer import Gazetteer, Unit
from graph.nlp.lexicon import load
from graph.nlp.places import level_of_kind, unit_at
from graph.nlp.spans import UnitSpan
from graph.nlp.tokens import CAPITAL, UPPER

NEAR = 50


def scan_units(found: Findings) -> list[UnitSpan]:
    """All units that the text names, inside bodies' names or not, in order."""
    tokens = found.tokens
    kinds = {form.lower().split()[0].rstrip(".") for entry in load("units") for form in entry["forms"]}
    units = []
    i = 0
    while i < len(tokens):
        if tokens.shape[i] in (CAPITAL, UPPER) or tokens.low[i] in kinds:
            unit = unit_at(tokens, i, kinds=() if tokens.low[i] in kinds else ("tỉnh", "thành phố"))
            if unit is not None and unit.name is not None and unit.ids:
                units.append(unit)
                i = unit.end
                continue
        i += 1
    return units


class Settler:
    """Settles the units that one article names.

    ``home`` is the province that the article is about: its metadata's, else the one it names most;
    ``sure`` where the metadata says so or hardly any other is named.
    """

    def __init__(self, found: Findings) -> None:
        self.found = found
        self.gazetteer = Gazetteer.load()
        self.on = found.article.published
        self.units = scan_units(found)
        self._add_bodies_units()
        self.begins = [unit.start for unit in self.units]
        self.sure = False
        self.home = self._find_home()

    def _add_bodies_units(self) -> None:
        """A committee's place counts too: "Huyện ủy Sóc Sơn" names huyện Sóc Sơn."""
        more = {u.start: u for u in self.units}
        for body in self.found.bodies_in_order():
            unit = body.unit
            if unit is None or not unit.ids or not unit.name:
                continue
            kinds = body.entry.get("kind", ())
            if kinds and not any(self.gazetteer.units[i].kind in kinds for i in unit.ids):
                more[unit.start] = replace(unit, kind=kinds[0])  # "Huyện ủy Phú Quốc", since then a city
            else:
                more.setdefault(unit.start, unit)
        self.units = [more[start] for start in sorted(more)]

    def _find_home(self) -> Unit | None:
        """The province that the article is about: its metadata's, else the one it names most."""
        place = self.found.article.place
        if place:
            bare = re.sub(r"^(tỉnh|thành phố|TP\.?)\s+", "", place.strip(), flags=re.IGNORECASE)
            unit = self.gazetteer.choose(self.gazetteer.named(bare, level="province"), (), self.on)
            if unit is not None:
                self.sure = True
                return unit
        counts: Counter[str] = Counter()
        for span in self.units:
            chosen = self.gazetteer.choose([self.gazetteer.units[i] for i in span.ids], (), self.on)
            province = self._province(chosen) if chosen is not None else None
            if province is not None:
                counts[province.id] += 1
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
            self.sure = len(ranked) == 1 or ranked[0][1] >= 4 * ranked[1][1]
            return self.gazetteer.units[ranked[0][0]]
        return None

    def _province(self, unit: Unit) -> Unit | None:
        return self.gazetteer.province_of(unit.id, self.on)

    def _sure_province(self, span: UnitSpan) -> str | None:
        """The province that a unit lies in, or None where units of that name lie in several."""
        provinces = {unit.id for i in span.ids if (unit := self._province(self.gazetteer.units[i])) is not None}
        return provinces.pop() if len(provinces) == 1 else None

    def settle(self, span: UnitSpan) -> Unit | None:
        """The one unit that a named span means, or None where two fit."""
        if not span.ids or span.name is None:
            return None
        if len(span.ids) == 1:
            return self.gazetteer.units[span.ids[0]]
        context = []
        at = bisect_left(self.begins, span.end)
        behind = self.units[at : at + 2]
        at = bisect_left(self.begins, span.start)
        before = self.units[max(at - 12, 0) : at]
        for other in [*behind, *reversed(before)]:
            province = self._sure_province(other)
            if province is not None and province not in context:
                context.append(province)
        if self.home is not None:
            context.append(self.home.id)
        units = [self.gazetteer.units[i] for i in span.ids]
        settled = self.gazetteer.choose(units, context, self.on)
        if settled is not None:
            return settled
        provinces = [unit for unit in units if unit.level == "province"]
        return self.gazetteer.choose(provinces, (), self.on) if provinces else None

    def told(self, start: int, kinds: tuple[str, ...]) -> Unit | None:
        """As in "Cùng ngày, **tại TP Hồ Chí Minh** …, Bí thư Thành ủy A": the place that a passage is said to be of.

        The last unit of these kinds before token ``start``, if it is near and stands behind "tại".
        """
        tokens = self.found.tokens
        for span in reversed([span for span in self.units if start - NEAR <= span.start < start]):
            unit = self.settle(span)
            if unit is not None and unit.kind in kinds:
                return unit if span.start and tokens.low[span.start - 1] in ("tại", "ở") else None
        return None

    def nearest(self, start: int, kinds: tuple[str, ...]) -> Unit | None:
        """The nearest named unit of these kinds before token ``start``, else the home, else one behind."""
        levels = {level_of_kind()[kind] for kind in kinds}
        best = None
        for span in self.units:
            if span.start >= start:
                break
            unit = self.settle(span)
            if unit is not None and (unit.kind in kinds or span.kind in kinds):
                best = unit
        if best is not None and not (
            self.sure and best.level == "province" and self.home is not None and self.home.kind in kinds
        ):
            return best
        if self.home is not None and self.home.kind in kinds and "province" in levels:
            return self.home
        if best is None:
            for span in self.units:
                unit = self.settle(span)
                if span.start > start and unit is not None and (unit.kind in kinds or span.kind in kinds):
                    return unit
        return best
