"""Kind words of administrative units: how they are written, and which may stand for which."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graph.nlp.gazetteer.spelling import fold, syllables
from graph.nlp.gazetteer.units import lines

LEVELS_OF_KIND: dict[str, frozenset[str]] = {
    "tỉnh": frozenset({"province"}),
    "thành phố": frozenset({"province", "district"}),
    "quận": frozenset({"district"}),
    "huyện": frozenset({"district"}),
    "thị xã": frozenset({"district"}),
    "xã": frozenset({"commune"}),
    "phường": frozenset({"commune"}),
    "thị trấn": frozenset({"commune"}),
    "đặc khu": frozenset({"province", "commune"}),
}

# A unit rises in kind and keeps its name: thị xã Bắc Ninh became thành phố Bắc Ninh. An earlier
# kind word stands for the unit where no unit of just that kind bears the name.
RISES_TO: dict[str, tuple[str, ...]] = {
    "huyện": ("thị xã", "thành phố", "quận"),
    "thị xã": ("thành phố", "quận"),
    "thành phố": ("quận", "thị xã"),
    "xã": ("thị trấn", "phường"),
    "thị trấn": ("phường", "xã"),
    "phường": ("xã",),
}


@cache
def _written() -> tuple[dict[tuple[str, ...], str], int]:
    table: dict[tuple[str, ...], str] = {}
    for written, kind, _ in lines("kinds.tsv"):
        table[tuple(fold(token) for token in syllables(written))] = kind
    return table, max(map(len, table))


@cache
def _starts() -> frozenset[str]:
    return frozenset(words[0] for words in _written()[0])


def kind_at(tokens: Sequence[str], i: int) -> tuple[int, str] | None:
    """Read a kind word that begins at token ``i``: its end and the kind in full, or None.

    ``TP``, ``T.P.``, ``TX`` are read with and without stops; one letter (``Q``, ``P``, ``H``) only
    as a capital before a stop or a number ("Q.1", "P 12").
    """
    if fold(tokens[i]) not in _starts():
        return None
    table, longest = _written()
    for length in range(min(longest, len(tokens) - i), 0, -1):
        words = tuple(fold(token) for token in tokens[i : i + length])
        kind = table.get(words)
        if kind is not None and (len(tokens[i]) > 1 or tokens[i].isupper()):
            return i + length, kind
    if i + 1 < len(tokens) and tokens[i].isupper() and tokens[i + 1].isdecimal():
        kind = table.get((fold(tokens[i]), "."))
        if kind in ("quận", "phường"):
            return i + 1, kind
    return None


def kind_of(word: str) -> str | None:
    """Give the full kind word of any way to write it (``TP.``, ``Tp``, ``Quận``, ``Q``), or None."""
    words = tuple(fold(token) for token in syllables(word))
    table, _ = _written()
    return table.get(words) or table.get((*words, "."))
