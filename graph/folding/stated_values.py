"""The value of an edge's property, chosen among those that its claims state."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any

from graph.partial_dates import is_partial_date, stated_value
from graph.records import Claim, Properties
from graph.schema import EdgeType
from graph.terms import read_term

Stated = Sequence[tuple[Claim, str | None]]
"""Claims of one edge, each with the date of its article (partial ISO date or None)."""


def plain(text: str) -> str:
    """Text as it is compared: NFC, blanks collapsed, without case. Tones stay."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def edge_properties(stated: Stated, edge_type: EdgeType) -> Properties:
    """Choose a value for each property that the schema gives the type, in the schema's order.

    Dates: the most precise that most claims agree with. Terms likewise. One of a list in order of weight
    (``capacity``): the first in the schema's order. All else: most often stated; of two, the longer, then the
    first of the alphabet. What no claim states is left out.
    """
    chosen: Properties = {}
    for name, spec in edge_type.properties.items():
        values = [(c.properties[name], said) for c, said in stated if c.properties.get(name) not in (None, "")]
        if not values:
            continue
        if spec.kind == "date":
            value: Any = stated_value((v, said) for v, said in values if is_partial_date(v))
        elif name == "term":
            value = _term([(str(v), said) for v, said in values])
        elif name == "capacity":
            value = min((v for v, _ in values), key=lambda v: (_place(spec.choices, v), str(v)))
        elif name in ("cause", "votes"):
            value = _latest_of_most([(v, said) for v, said in values])
        else:
            value = most_stated([v for v, _ in values])
        if value is not None:
            chosen[name] = value
    return chosen


def most_stated(values: Sequence[Any]) -> Any:
    """The value most often stated; of several the longest, then the first of the alphabet."""
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], -len(str(v)), str(v)))


def _place(choices: tuple[str, ...], value: str) -> int:
    return choices.index(value) if value in choices else len(choices)


def _latest_of_most(values: Sequence[tuple[Any, str | None]]) -> Any:
    """The value most often stated; of several the one said last, then the longest, then the first of the alphabet."""
    counts = Counter(v for v, _ in values)
    most = max(counts.values())
    said = {v: max(when or "" for other, when in values if other == v) for v, n in counts.items() if n == most}
    last = max(said.values())
    return min((v for v, when in said.items() if when == last), key=lambda v: (-len(str(v)), str(v)))


def _term(values: Sequence[tuple[str, str | None]]) -> str:
    """The term most claims agree with: one that says number and years is supported by those that say only one."""
    counts = Counter(v for v, _ in values)

    def rank(written: str) -> tuple[int, int, str, int, list[int]]:
        term = read_term(written)
        support = sum(n for other, n in counts.items() if term.covers(read_term(other)))
        exact = counts[written]
        said = max(when or "" for other, when in values if other == written)
        return (support, exact, said, len(written), [-ord(c) for c in written])

    return max(counts, key=rank)
