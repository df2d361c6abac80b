"""Syllables of a text as parallel lists: what every rule reads.

Vietnamese is written syllable by syllable, so a token is a syllable, a number or one sign.
The lists are plain Python, since rules step over them many million times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.reading.text import shadow

TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]|_")
LOWER, CAPITAL, UPPER, NUMBER, SIGN = range(5)


@dataclass(slots=True)
class Tokens:
    """The tokens of one text.

    ``words`` as written in the shadow (graph.reading.text), ``low`` in lower case, ``start`` and
    ``end`` in characters, ``shape`` one of LOWER, CAPITAL, UPPER, NUMBER, SIGN, ``breaks`` the
    number of line ends before the token, ``gap`` whether white space stands before it, or was lost there.
    """

    text: str
    words: list[str]
    low: list[str]
    start: list[int]
    end: list[int]
    shape: list[int]
    breaks: list[int]
    gap: list[bool]

    def __len__(self) -> int:
        return len(self.words)

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` up to, not including, token ``last``."""
        return self.text[self.start[first] : self.end[last - 1]] if last > first else ""

    def between(self, first: int, last: int) -> str:
        """The text between the end of token ``first`` and the start of token ``last``."""
        return self.text[self.end[first] : self.start[last]]

    def in_number(self, i: int) -> bool:
        """Whether a dot or comma at token ``i`` stands inside a number: "20.000", "3,4"."""
        around = self.shape[i - 1 : i] == [NUMBER] and self.shape[i + 1 : i + 2] == [NUMBER]
        return around and self.words[i] in ".," and not self.gap[i] and not self.gap[i + 1]

    def is_name_like(self, i: int) -> bool:
        """Whether token ``i`` is written with a capital first letter."""
        return self.shape[i] in (CAPITAL, UPPER)


@lru_cache(maxsize=1 << 16)
def shape_of(word: str) -> int:
    """Tell how a word is written. A single capital letter counts as CAPITAL."""
    first = word[0]
    if first.isdigit():
        return NUMBER
    if not first.isalpha():
        return SIGN
    if not first.isupper():
        return LOWER
    return UPPER if len(word) > 1 and word.isupper() else CAPITAL


def tokenize(text: str) -> Tokens:
    """Split a text (NFC) into tokens; offsets are those of the text, whose shadow has its length."""
    folded = shadow(text)
    words: list[str] = []
    start: list[int] = []
    end: list[int] = []
    breaks: list[int] = []
    gap: list[bool] = []
    last = 0
    for match in TOKEN.finditer(folded):
        first, stop = match.span()
        word = match.group()
        gap.append(first > last)
        breaks.append(folded.count("\n", last, first) if first > last + 1 or folded[last] == "\n" else 0)
        pieces = _unglued(word)
        for piece in pieces:
            words.append(piece)
            start.append(first)
            first += len(piece)
            end.append(first)
        for _ in pieces[1:]:
            gap.append(True)
            breaks.append(0)
        last = stop
    return Tokens(folded, words, [w.lower() for w in words], start, end, [shape_of(w) for w in words], breaks, gap)


@lru_cache(maxsize=1 << 16)
def _unglued(word: str) -> tuple[str, ...]:
    """The syllables of a word whose blank was lost: "trựcĐảng" is "trực" and "Đảng". "VnExpress" is one word."""
    if word.isascii() or word[1:].islower() or word.isupper():
        return (word,)
    cuts = [k for k in range(1, len(word)) if word[k].isupper() and word[k - 1].islower()]
    return tuple(word[a:b] for a, b in zip([0, *cuts], [*cuts, len(word)], strict=True))
