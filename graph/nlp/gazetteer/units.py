"""Administrative units as records, and their validity in time; read from the package's tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from graph.errors import InputError


@dataclass(frozen=True, slots=True)
class Unit:
    """One administrative unit, over its whole life.

    ``kind`` is the kind word ("tỉnh", "thành phố", ...), ``name`` the official bare name
    ("Hà Nam"), ``level`` province, district or commune. ``parent`` is the id of the unit above it
    (the latest one), ``former_parents`` those before: a commune that outlived the districts has
    its district there, a district of Hà Tây its old province. ``code`` is the statistics office's
    latest code. ``valid_from`` and ``valid_to`` (the last day) are ISO dates of any precision, None
    where unknown or not over. ``bare``: the name may stand in a text without its kind word.
    """

    id: str
    kind: str
    name: str
    level: str
    parent: str | None
    code: str
    valid_from: str | None
    valid_to: str | None
    bare: bool
    former_parents: tuple[str, ...]
    aliases: tuple[str, ...]

    @property
    def full_name(self) -> str:
        """Kind word and name as they stand in running text: ``tỉnh Hà Nam``."""
        return f"{self.kind} {self.name}"

    def valid(self, on: str) -> bool:
        """Tell whether the unit existed on a date; of an imprecise date, at some time of it."""
        start, end = self.valid_from, self.valid_to
        return (not start or start[: len(on)] <= on[: len(start)]) and (not end or on[: len(end)] <= end[: len(on)])


@dataclass(frozen=True, slots=True)
class Step:
    """One unit or body turned into another on a date; ``share`` is whole, or part of the source."""

    source: str
    target: str
    date: str
    share: str


def lines(table: str) -> Iterator[list[str]]:
    """Yield the cells of a table of the package, line by line, without its head.

    Raises InputError where a line has not as many cells as the head.
    """
    text = resources.files(__package__).joinpath(table).read_text(encoding="utf-8")
    rows = text.split("\n")
    width = rows[0].count("\t")
    for number, row in enumerate(rows[1:], 2):
        if row:
            if row.count("\t") != width:
                raise InputError(f"{table}, line {number}: {width + 1} cells wanted; make the table anew")
            yield row.split("\t")


def read_units(table: str) -> Iterator[Unit]:
    """Yield the units of one table."""
    for ident, kind, name, level, parent, code, start, end, bare, former, aliases in lines(table):
        yield Unit(
            ident, kind, name, level, parent or None, code, start or None, end or None, bare == "1",
            tuple(former.split("|")) if former else (), tuple(aliases.split("|")) if aliases else (),
        )  # fmt: skip


def read_steps(table: str) -> tuple[Step, ...]:
    """Read one table of successions."""
    return tuple(Step(*cells) for cells in lines(table))
