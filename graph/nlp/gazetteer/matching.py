"""Names of units found in a sequence of syllables by stepping through a trie of dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.nlp.gazetteer.spelling import fold, spellings
from graph.nlp.gazetteer.units import Unit

_IDS = ""  # no folded syllable is empty, so this key cannot clash with one


def stands_alone(unit: Unit, spelling: str) -> bool:
    """Tell whether a spelling needs no kind word: the unit's names do not, or it holds the kind (``TPHCM``)."""
    return unit.bare or spelling.startswith("TP")


class Trie:
    """Spellings of names, syllable by syllable, each with the ids of the units that bear it."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, unit: Unit, names: Iterable[str]) -> None:
        """Add names of a unit in all the ways they may be written."""
        for name in names:
            for tokens in spellings(name):
                node = self._root
                for token in tokens:
                    node = node.setdefault(token, {})
                ids = node.setdefault(_IDS, [])
                if unit.id not in ids:
                    ids.append(unit.id)

    def match(self, tokens: Sequence[str], i: int) -> list[tuple[int, list[str]]]:
        """Find all names that begin at token ``i``: (end, ids), the longest first.

        Every syllable must be written with a capital (as names are; ALL CAPS too), but for one
        after an apostrophe.
        """
        found: list[tuple[int, list[str]]] = []
        node = self._root
        after_apostrophe = False
        for end in range(i, len(tokens)):
            token = tokens[end]
            if token[0].islower() and not after_apostrophe:
                break
            folded = fold(token)
            child = node.get(folded)
            if child is None:
                break
            node = child
            ids = node.get(_IDS)
            if ids is not None:
                found.append((end + 1, ids))
            after_apostrophe = folded == "'"
        found.reverse()
        return found
