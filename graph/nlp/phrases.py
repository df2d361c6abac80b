"""Phrases of the lexicon, found by stepping through a trie of syllables.

An entry is written out once, in full; its abbreviations ("UBND" for "Ủy ban nhân dân") and the
ways to join its parts ("và", "&", "-") are made here, so that no list holds them twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any, Generic, TypeVar

from graph.nlp.lexicon import load
from graph.nlp.tokens import TOKEN, Tokens
from graph.reading.text import shadow

V = TypeVar("V")
_VALUE = ""  # no token is empty, so this key cannot clash with one
_JOINERS = ("và", "&", "-", ",")


def syllables(phrase: str) -> tuple[str, ...]:
    """The lower-case tokens of a phrase of the lexicon."""
    return tuple(TOKEN.findall(shadow(phrase).lower()))


@cache
def _abbreviations() -> dict[str, list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]]:
    """First syllable -> (long form, its short forms), longest long form first."""
    table: dict[str, list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]] = {}
    for entry in load("abbreviations"):
        long = syllables(entry["long"])
        table.setdefault(long[0], []).append((long, tuple(syllables(s) for s in entry["short"])))
    for entries in table.values():
        entries.sort(key=lambda e: -len(e[0]))
    return table


def variants(phrase: str) -> Iterator[tuple[str, ...]]:
    """Every way to write a phrase: in full, and with each part that has one abbreviated."""
    words = syllables(phrase)
    parts: list[tuple[tuple[str, ...], ...]] = []
    i = 0
    while i < len(words):
        for long, short in _abbreviations().get(words[i], ()):
            if words[i : i + len(long)] == long:
                parts.append((long, *_joined(long)) + short)
                i += len(long)
                break
        else:
            parts.append(
                (*((j,) for j in _JOINERS), ())
                if words[i] in ("và", "-") and 0 < i < len(words) - 1
                else ((words[i],),)
            )
            i += 1
    seen = set()
    for choice in product(*parts):
        flat = tuple(word for part in choice for word in part)
        if flat not in seen:
            seen.add(flat)
            yield flat


def _joined(long: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The long form with its "và" written in the other ways."""
    spots = [i for i, word in enumerate(long) if word in ("và", "-")]
    if len(spots) != 1:
        return ()
    i = spots[0]
    joined = tuple((*long[:i], joiner, *long[i + 1 :]) for joiner in _JOINERS if joiner != long[i])
    return (*joined, (*long[:i], *long[i + 1 :]))


class Phrases(Generic[V]):
    """A set of phrases with a value each."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, words: Sequence[str], value: V) -> None:
        """Add one token sequence; the first value given to it stays."""
        node = self._root
        for word in words:
            node = node.setdefault(word, {})
        node.setdefault(_VALUE, value)

    def add_phrase(self, phrase: str, value: V) -> None:
        """Add a phrase in all its variants."""
        for words in variants(phrase):
            self.add(words, value)

    def longest(self, tokens: Tokens, i: int, *, over_commas: bool = True) -> tuple[int, V] | None:
        """The longest phrase that begins at token ``i``: its end and its value."""
        low = tokens.low
        n = len(low)
        if i >= n or low[i] not in self._root:
            return None
        breaks, first = tokens.breaks, i
        node = self._root
        found = None
        while i < n:
            child = node.get(low[i])
            if child is None or (breaks[i] and i > first) or (not over_commas and low[i] == ","):
                break
            node = child
            i += 1
            if _VALUE in node:
                found = (i, node[_VALUE])
        return found

    def longest_after(self, before: Sequence[str], tokens: Tokens, i: int) -> tuple[int, V] | None:
        """As :meth:`longest`, as if the words ``before`` stood before token ``i``."""
        node = self._root
        for word in before:
            node = node.get(word, {})
        found = None
        while i < len(tokens.low) and (child := node.get(tokens.low[i])) is not None:
            node = child
            i += 1
            if _VALUE in node:
                found = (i, node[_VALUE])
        return found

    def starts(self) -> frozenset[str]:
        """The first tokens of all phrases: a rule looks nowhere else."""
        return frozenset(self._root)


@cache
def listed(file: str, section: str) -> Phrases[bool]:
    """The phrases of a section of a data file of the lexicon, as written: phrase -> True."""
    phrases: Phrases[bool] = Phrases()
    for words in load(file)[section]:
        phrases.add(syllables(str(words)), True)
    return phrases
