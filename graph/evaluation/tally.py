"""Counts of right, wrong and missed by kind, the figures that follow from them, and their table as text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one kind. Precision, recall and F1 are shares of 1, ``nan`` where nothing was to be counted."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of what was built that is right."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of what was annotated that was built."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


@dataclass(slots=True)
class Tally:
    """Counts by kind. The kinds in ``aside`` are told in the table but are no part of ``total``."""

    aside: frozenset[str] = frozenset()
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every kind that was counted, sorted."""
        return tuple(sorted(set(self.right) | set(self.wrong) | set(self.missed)))

    def figures(self, kind: str) -> Figures:
        """The figures of one kind."""
        return Figures(self.right[kind], self.wrong[kind], self.missed[kind])

    @property
    def total(self) -> Figures:
        """The figures over all kinds but those aside."""
        counted = [self.figures(kind) for kind in self.kinds if kind not in self.aside]
        return Figures(sum(f.right for f in counted), sum(f.wrong for f in counted), sum(f.missed for f in counted))

    def table(self, title: str) -> str:
        """A line for the total and one for each kind, in columns."""
        head = f"{title:24}{'right':>6}{'wrong':>6}{'missed':>6}   {'P':>6}{'R':>7}{'F1':>7}"
        kinds = [_line("  " + kind, self.figures(kind)) for kind in self.kinds]
        return "\n".join([head, _line("all", self.total), *kinds])


def _line(name: str, f: Figures) -> str:
    return f"{name:24}{f.right:6}{f.wrong:6}{f.missed:6}   {f.precision:6.3f}{f.recall:7.3f}{f.f1:7.3f}"
