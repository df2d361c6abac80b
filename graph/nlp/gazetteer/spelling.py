"""How place names are compared: Unicode NFC, case, one style of tone marks, dashes and apostrophes.

The tone itself is never touched: ``Hoà`` and ``Hòa`` are one spelling, ``Hòa`` and ``Hóa`` two.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Open syllables in oa, oe, uy take their tone on either vowel; the left style is the one kept.
_OLD_STYLE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_DASHES = "-‐‑‒–—−"
_APOSTROPHES = "'’‘ʼ`´"
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))
_TOKEN = re.compile(r"\w+|[^\w\s]")
_APOSTROPHE_GAP = re.compile(rf"\s*[{_APOSTROPHES}]\s*")


def is_dash(token: str) -> bool:
    """Tell whether a token is a hyphen or dash of any length."""
    return len(token) == 1 and token in _DASHES


def is_apostrophe(token: str) -> bool:
    """Tell whether a token is an apostrophe of any shape."""
    return len(token) == 1 and token in _APOSTROPHES


def tone_style(syllable: str) -> str:
    """Move the tone mark of an open oa, oe, uy syllable to its first vowel (``Thuỷ`` to ``Thủy``).

    Takes one syllable in NFC and returns one of the same length. After ``q`` the ``u`` belongs to
    the consonant, so ``Quý`` stays.
    """
    tail = syllable[-2:].lower()
    styled = _OLD_STYLE.get(tail)
    if styled is None or (tail[0] == "u" and syllable[-3:-2] in ("q", "Q")):
        return syllable
    return syllable[:-2] + "".join(
        new.upper() if old.isupper() else new for old, new in zip(syllable[-2:], styled, strict=True)
    )


@lru_cache(maxsize=1 << 16)
def fold(syllable: str) -> str:
    """Return the form of one syllable that is compared: NFC, lower case, one tone style, no leading zero."""
    folded = tone_style(unicodedata.normalize("NFC", syllable).casefold()).translate(_ONE_APOSTROPHE)
    if folded.isdecimal():
        return str(int(folded))
    if len(folded) == 1:
        if is_dash(folded):
            return "-"
        if is_apostrophe(folded):
            return "'"
    return folded


def syllables(text: str) -> list[str]:
    """Split a text into syllables and single signs, without blanks, in NFC."""
    return _TOKEN.findall(unicodedata.normalize("NFC", text))


def key(name: str) -> str:
    """Return the dictionary key of a whole name: folded syllables, no dashes, no apostrophes."""
    joined = _APOSTROPHE_GAP.sub("", unicodedata.normalize("NFC", name))
    return " ".join(fold(token) for token in _TOKEN.findall(joined) if not is_dash(token) and token != ".")


def spellings(name: str) -> list[tuple[str, ...]]:
    """List the folded token sequences in which a name may stand in a text.

    With and without its dashes; an apostrophe as a token of its own, inside its syllable, or left out.
    """
    plain = tuple(fold(token) for token in syllables(name))
    found = [plain]
    if "'" in plain:
        for glue in ("'", ""):
            found.append(tuple(fold(part) for part in _TOKEN_WITH_APOSTROPHE.findall(_APOSTROPHE_GAP.sub(glue, name))))
    for tokens in list(found):
        for dropped in ("-", "."):
            if dropped in tokens:
                found.append(tuple(token for token in tokens if token != dropped))
    return list(dict.fromkeys(found))


_TOKEN_WITH_APOSTROPHE = re.compile(r"[\w']+|[^\w\s]")
