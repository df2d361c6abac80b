"""The two forms in which rules read a text: normalized, with a way back to the text as read, and its shadow.

``normalize`` composes accents (Unicode NFC), drops what is not seen (soft hyphens, zero-width characters, the CR
of CRLF), and writes every Unicode space as a blank, every line end as LF, and the eth that some keyboards give for
Đ as Đ. Offsets of the result lead back to the text as read. ``shadow`` folds spellings that mean the same, length
for length, so that it needs no way back.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\r\u0085\u2028\u2029"
_ETHS = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ"}
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_REPLACED = re.compile(f"[{_SPACES}{_LINE_ENDS}{''.join(_ETHS)}]")
_DROPPED = re.compile(f"[{_UNSEEN}]|\r(?=\n)")
_SUSPECT = re.compile(f"[{_SPACES}{_LINE_ENDS}{''.join(_ETHS)}{_UNSEEN}]")
_PIECE = re.compile(r"[^ \n\r]+|[ \n]+|\r\n?")
#: Unicode's limit for text that is composed as a stream (UAX 15). Sorting longer runs takes time by the square of
#: their length; the marks past the limit are dropped.
_MOST_MARKS = 30


def _replacement(match: re.Match[str]) -> str:
    character = match.group()
    return _ETHS.get(character) or ("\n" if character in _LINE_ENDS else " ")


@dataclass(frozen=True, slots=True)
class Normalized:
    """A text in the form that rules read, with the way back.

    ``starts[i]`` and ``ends[i]`` bound the characters as read that became ``text[i]``; both are None where every
    character stands at its own place.
    """

    raw: str
    text: str
    starts: array[int] | None = None
    ends: array[int] | None = None

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text as read for ``text[start:end]``: accents whole, nothing unseen at its ends."""
        if self.starts is None or self.ends is None:
            return start, end
        if start >= end:
            at = self.ends[start - 1] if start else 0
            return at, at
        return self.starts[start], self.ends[end - 1]

    def from_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of ``text`` that holds all that ``raw[start:end]`` became, cut accents included."""
        if self.starts is None or self.ends is None:
            return start, end
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))


def normalize(raw: str) -> Normalized:
    """Return the form of a text that rules read; it is its own normalized form.

    ``normalize(raw[a:b]).text == text[s:e]`` for ``a, b = to_raw(s, e)``, where ``s:e`` cuts no letter from its marks.
    """
    if raw.isascii() and "\r" not in raw:
        return Normalized(raw, raw)
    composed = unicodedata.is_normalized("NFC", raw)
    if composed and not _SUSPECT.search(raw):
        return Normalized(raw, raw)
    if composed and not _DROPPED.search(raw):
        return Normalized(raw, _REPLACED.sub(_replacement, raw))
    return _normalize_by_piece(raw)


def _normalize_by_piece(raw: str) -> Normalized:
    # Blanks and line ends compose with nothing, so that words can be taken one by one, and most come again.
    known: dict[str, tuple[str, list[int], list[int]]] = {}
    parts: list[str] = []
    starts, ends = array("L"), array("L")
    for match in _PIECE.finditer(raw):
        piece, at = match.group(), match.start()
        if piece == "\r\n" or piece == "\r":
            parts.append("\n")
            starts.append(match.end() - 1)
            ends.append(match.end())
        elif piece.isascii():
            parts.append(piece)
            starts.extend(range(at, at + len(piece)))
            ends.extend(range(at + 1, at + len(piece) + 1))
        else:
            if piece not in known:
                known[piece] = _normalize_word(piece)
            text, word_starts, word_ends = known[piece]
            parts.append(text)
            starts.extend([at + offset for offset in word_starts])
            ends.extend([at + offset for offset in word_ends])
    return Normalized(raw, "".join(parts), starts, ends)


def _normalize_word(word: str) -> tuple[str, list[int], list[int]]:
    """Normalize letter by letter, each with its marks; offsets are those of the word."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    letter: list[str] = []
    first = last = 0

    def close() -> None:
        if not letter:
            return
        written = "".join(letter)
        text = unicodedata.normalize("NFC", written)
        parts.append(text)
        if text == written and last - first == len(text):
            starts.extend(range(first, last))
            ends.extend(range(first + 1, last + 1))
        else:
            starts.extend([first] * len(text))
            ends.extend([last] * len(text))
        letter.clear()

    for at, character in enumerate(word):
        if _DROPPED.match(character):
            continue
        if letter and _goes_on(character):
            if len(letter) <= _MOST_MARKS:
                letter.append(character)
                last = at + 1
            continue
        close()
        letter.append(_REPLACED.sub(_replacement, character))
        first, last = at, at + 1
    close()
    return "".join(parts), starts, ends


def _goes_on(character: str) -> bool:
    """Whether a character may compose with what stands before: a mark, or a later part of a Hangul syllable."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


# Open syllables in oa, oe, uy bear their tone on either vowel; the first is the style that is kept.
_SECOND = "àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ"
_PLAIN = "a" * 5 + "A" * 5 + "e" * 5 + "E" * 5 + "y" * 5 + "Y" * 5
_TONED_FIRST = {"o": "òóỏõọ", "O": "ÒÓỎÕỌ", "u": "ùúủũụ", "U": "ÙÚỦŨỤ"}
_STYLED = {
    first + second: toned[i % 5] + _PLAIN[i]
    for first, toned in _TONED_FIRST.items()
    for i, second in enumerate(_SECOND)
    if (first in "uU") == (_PLAIN[i] in "yY")
}
_OPEN_SYLLABLE = re.compile(rf"[oOuU][{_SECOND}](?![^\W\d_])")
_SIGNS = {
    **dict.fromkeys("“”", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("–—‐‑‒―−", "-"),
}


def shadow(text: str) -> str:
    """Return a text (NFC) of the same length with one style of tone marks, quotation marks and dashes.

    ``uỷ`` is written ``ủy``, ``hoà`` ``hòa``, ``khoẻ`` ``khỏe``, where the syllable ends there and ``u`` does not
    belong to ``q``; the tone itself and the case of letters stay.
    """
    if text.isascii():
        return text
    for sign, plain in _SIGNS.items():
        if sign in text:
            text = text.replace(sign, plain)
    return _OPEN_SYLLABLE.sub(_one_style, text)


def _one_style(match: re.Match[str]) -> str:
    syllable, at = match.group(), match.start()
    if syllable[0] in "uU" and at and match.string[at - 1] in "qQ":
        return syllable
    return _STYLED.get(syllable, syllable)
