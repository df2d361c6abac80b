"""The gazetteer: units by id and name, names in a text, and which unit a name means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from graph.nlp.gazetteer.kinds import LEVELS_OF_KIND, RISES_TO, kind_at, kind_of
from graph.nlp.gazetteer.matching import Trie, stands_alone
from graph.nlp.gazetteer.spelling import key
from graph.nlp.gazetteer.units import Step, Unit, read_steps, read_units

# A text without a date is taken for one of this century: of two provinces of one name, the old
# one that ended before is not meant.
_UNDATED_SINCE = "2000"

Match = tuple[int, list[str]]


class Gazetteer:
    """All administrative units, before and after July 2025. Get it with ``Gazetteer.load()``."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.units: dict[str, Unit] = {unit.id: unit for unit in units}
        self._high = [unit for unit in self.units.values() if unit.level != "commune"]
        self._communes = [unit for unit in self.units.values() if unit.level == "commune"]
        self._above: dict[str, frozenset[str]] = {}

    @staticmethod
    def load() -> Gazetteer:
        """Read the package's tables, once a process."""
        return _load()

    # -- tables made when first wanted ---------------------------------------------------------

    @cached_property
    def successions(self) -> tuple[Step, ...]:
        """What became of provinces and districts (ids)."""
        return read_steps("successions.tsv")

    @cached_property
    def commune_successions(self) -> tuple[Step, ...]:
        """What became of communes (ids)."""
        return read_steps("commune_successions.tsv")

    @cached_property
    def body_successions(self) -> tuple[Step, ...]:
        """What became of ministries and central bodies (canonical names)."""
        return read_steps("body_successions.tsv")

    @cached_property
    def _bare_trie(self) -> Trie:
        trie = Trie()
        for unit in self._high:
            trie.add(unit, [name for name in (unit.name, *unit.aliases) if stands_alone(unit, name)])
        return trie

    @cached_property
    def _high_trie(self) -> Trie:
        return _trie(self._high)

    @cached_property
    def _commune_trie(self) -> Trie:
        return _trie(self._communes)

    @cached_property
    def _high_names(self) -> dict[str, list[Unit]]:
        return _names(self._high)

    @cached_property
    def _commune_names(self) -> dict[str, list[Unit]]:
        return _names(self._communes)

    @cached_property
    def _kin(self) -> dict[str, frozenset[str]]:
        """Province to those that it went into and those that it was split from, over any number of steps.

        One that only took another in did not come from it: Ba Đình never was in Hà Tây.
        """
        later: dict[str, set[str]] = {}
        earlier: dict[str, set[str]] = {}
        for step in self.successions:
            source, target = self.units[step.source], self.units[step.target]
            if source.level == "province" and target.level == "province":
                if step.share == "whole":
                    later.setdefault(source.id, set()).add(target.id)
                if target.valid_from == step.date:
                    earlier.setdefault(target.id, set()).add(source.id)
        return {ident: _reach(ident, later) | _reach(ident, earlier) for ident in {*later, *earlier}}

    # -- names in a text -----------------------------------------------------------------------

    def match(self, tokens: Sequence[str], i: int, kind: str | None = None) -> list[Match]:
        """Find names that begin at token ``i``: (end, ids of the units that bear it), longest first.

        Without ``kind``: provinces and districts whose names stand alone. With the kind word that
        the text gives before it, in full or short: units of that kind, communes among them.
        """
        if i >= len(tokens) or tokens[i][0].islower():
            return []
        if kind is None:
            return [(end, list(ids)) for end, ids in self._bare_trie.match(tokens, i)]
        kind = kind_of(kind) or kind
        levels = LEVELS_OF_KIND.get(kind, frozenset())
        by_end: dict[int, list[str]] = {}
        if levels & {"province", "district"}:
            by_end.update((end, list(ids)) for end, ids in self._high_trie.match(tokens, i))
        if "commune" in levels:
            for end, ids in self._commune_trie.match(tokens, i):
                by_end.setdefault(end, []).extend(ids)
        found = []
        for end in sorted(by_end, reverse=True):
            ids = [unit.id for unit in _of_kind([self.units[ident] for ident in by_end[end]], kind)]
            if ids:
                found.append((end, ids))
        return found

    def find(self, tokens: Sequence[str], i: int) -> tuple[int, str | None, list[str]] | None:
        """Find the longest place at token ``i``, its kind word read too: (end, kind, ids), or None.

        Reads ``huyện Thường Tín``, ``TP. Hà Nội``, ``Q.10``, ``P12``, ``Hà Nam``.
        """
        if i >= len(tokens):
            return None
        first = tokens[i]
        if first[0] in "QPF" and first[1:].isdecimal():
            kind = kind_of(first[0]) or ""
            ids = self.match([first[1:]], 0, kind)
            return (i + 1, kind, ids[0][1]) if ids else None
        begun = kind_at(tokens, i)
        if begun is not None:
            end, kind = begun
            matches = self.match(tokens, end, kind)
            if matches:
                return matches[0][0], kind, matches[0][1]
        matches = self.match(tokens, i)
        return (matches[0][0], None, matches[0][1]) if matches else None

    # -- units by name -------------------------------------------------------------------------

    def named(
        self,
        name: str,
        kind: str | None = None,
        level: str | None = None,
        within: str | None = None,
        on: str | None = None,
    ) -> list[Unit]:
        """List the units that bear a name, in the order of their ids.

        ``kind`` in full or short (TP, Q., TX); ``level`` province, district, commune; communes
        only where kind or level asks for them. ``within`` is the id of a province or district,
        of any time; ``on`` an ISO date of any precision, None for any time.
        """
        folded = key(name)
        kind = (kind_of(kind) or kind) if kind else None
        levels = {level} if level else LEVELS_OF_KIND.get(kind, frozenset()) if kind else {"province", "district"}
        units: list[Unit] = []
        if levels & {"province", "district"}:
            units += self._high_names.get(folded, ())
        if "commune" in levels:
            units += self._commune_names.get(folded, ())
        units = [unit for unit in units if unit.level in levels]
        if within is not None:
            units = [unit for unit in units if self.is_within(unit.id, within)]
        if on is not None:
            units = [unit for unit in units if unit.valid(on)]
        if kind is not None:
            units = _of_kind(units, kind)
        return sorted(units, key=lambda unit: unit.id)

    def above(self, ident: str) -> frozenset[str]:
        """Ids of all units that a unit is or was part of, without itself."""
        known = self._above.get(ident)
        if known is None:
            unit = self.units[ident]
            parents = {*unit.former_parents, *([unit.parent] if unit.parent else [])}
            known = frozenset(parents.union(*(self.above(parent) for parent in parents)))
            self._above[ident] = known
        return known

    def is_within(self, ident: str, outer: str, kin: bool = True) -> bool:
        """Tell whether a unit is or was part of another, or is that other.

        With ``kin`` also of a province that its province went into or was split from: huyện Kim
        Bảng is within tỉnh Hà Nam, and, by kin, within Ninh Bình and Hà Nam Ninh.
        """
        above = self.above(ident)
        if ident == outer or outer in above:
            return True
        return kin and any(outer in self._kin.get(each, ()) for each in (above or (ident,)))

    def province_of(self, ident: str, on: str | None = None) -> Unit | None:
        """Give the province of a unit, on a date where it changed (the latest one without a date)."""
        unit = self.units[ident]
        while unit.level != "province":
            former = [self.units[each] for each in unit.former_parents]
            # The former parent first: the later one often existed already, without this unit.
            fits = [parent for parent in former if on is not None and parent.valid(on)]
            if not fits and unit.parent is None:
                return None
            unit = fits[0] if fits else self.units[unit.parent or ""]
        return unit

    # -- which unit is meant -------------------------------------------------------------------

    def settle(self, name: str, kind: str | None, context: Sequence[str] = (), on: str | None = None) -> Unit | None:
        """Tell which unit a name means, or None where none or more than one fits.

        Candidates are narrowed by kind, by validity on the date, and by the units of ``context``
        (ids, the nearest first); a step that would leave none is passed over. Without a kind word
        a province goes before its own districts of the same name.
        """
        units = self.named(name, kind)
        if kind is None:
            provinces = {unit.id for unit in units if unit.level == "province"}
            units = [unit for unit in units if unit.id in provinces or not self._in_any(unit, provinces)]
        return self.choose(units, context, on)

    def choose(self, units: Sequence[Unit], context: Sequence[str] = (), on: str | None = None) -> Unit | None:
        """Choose among candidates, such as the units of a match: see ``settle``."""
        if on:
            left = [unit for unit in units if unit.valid(on)] or list(units)
        else:
            left = [unit for unit in units if not unit.valid_to or unit.valid_to >= _UNDATED_SINCE] or list(units)
        for kin in (False, True):
            for outer in context:
                if len(left) < 2:
                    break
                if outer in self.units:
                    left = [unit for unit in left if self.is_within(unit.id, outer, kin)] or left
        return left[0] if len(left) == 1 else None

    def _in_any(self, unit: Unit, outers: set[str]) -> bool:
        return any(self.is_within(unit.id, outer) for outer in outers)


def _of_kind(units: list[Unit], kind: str) -> list[Unit]:
    """Those of just this kind; where there are none, those of the kinds that it rises to."""
    exact = [unit for unit in units if unit.kind == kind]
    if exact:
        return exact
    levels = LEVELS_OF_KIND.get(kind, frozenset())
    risen = RISES_TO.get(kind, ())
    return [unit for unit in units if unit.kind in risen and unit.level in levels]


def _reach(start: str, steps: dict[str, set[str]]) -> frozenset[str]:
    """All that is reached from a start, itself left out."""
    reached: set[str] = set()
    open_ends = [start]
    while open_ends:
        for each in steps.get(open_ends.pop(), ()):
            if each not in reached:
                reached.add(each)
                open_ends.append(each)
    return frozenset(reached - {start})


def _trie(units: Iterable[Unit]) -> Trie:
    trie = Trie()
    for unit in units:
        trie.add(unit, (unit.name, *unit.aliases))
    return trie


def _names(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    names: dict[str, list[Unit]] = {}
    for unit in units:
        for folded in {key(name) for name in (unit.name, *unit.aliases)}:
            names.setdefault(folded, []).append(unit)
    return names


@cache
def _load() -> Gazetteer:
    return Gazetteer([*read_units("units.tsv"), *read_units("communes.tsv")])
