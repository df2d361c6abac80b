"""Administrative units in running text: kind word and name, by the gazetteer."""

from __future__ import annotations

from functools import cache

from graph.nlp.gazetteer import Gazetteer
from graph.nlp.lexicon import load, words
from graph.nlp.phrases import Phrases
from graph.nlp.spans import UnitSpan
from graph.nlp.tokens import CAPITAL, LOWER, UPPER, Tokens


@cache
def kind_words() -> Phrases[str]:
    """How each kind of unit is written: phrase -> kind."""
    phrases: Phrases[str] = Phrases()
    for entry in load("units"):
        for form in entry["forms"]:
            phrases.add_phrase(form, entry["kind"])
    return phrases


@cache
def level_of_kind() -> dict[str, str]:
    """Kind of unit -> province, district or commune (a city may be either of the first two)."""
    return {entry["kind"]: entry["level"] for entry in load("units")}


NUMBERED = frozenset(["quận", "phường", "thôn", "bản", "ấp", "buôn", "khu phố", "tổ dân phố", "làng"])
NO_UNITS = (["nông", "thôn"], ["văn", "xã"], ["tác", "xã"])


def unit_at(tokens: Tokens, i: int, *, kinds: tuple[str, ...] = ()) -> UnitSpan | None:
    """The unit that is named from token ``i`` on, with or without its kind word.

    ``kinds`` narrows bare names to units of these kinds. A kind word without a name gives a span
    with ``name`` None; a bare name of a commune gives none, since 426 of them look like people.
    """
    n = len(tokens)
    if i >= n:
        return None
    gazetteer = Gazetteer.load()
    start, kind = i, ""
    found = kind_words().longest(tokens, i)
    if found:
        if tokens.low[start - 1 : start + 1] in NO_UNITS:
            return None
        i, kind = found
        if i < n and tokens.words[i] == "(" and i + 2 < n and tokens.words[i + 2] == ")":
            i += 3  # thành phố (TP) Hà Nội
    numbered = i < n and kind in NUMBERED and tokens.low[i].isdigit()
    if i < n and not tokens.breaks[i] and (numbered or tokens.shape[i] in (CAPITAL, UPPER)):
        allowed = (kind,) if kind else kinds
        for end, ids in gazetteer.match(tokens.words, i, kind or None):
            fitting = tuple(u for u in ids if kind or not allowed or gazetteer.units[u].kind in allowed)
            if fitting and not any(tokens.breaks[k] for k in range(i + 1, end)):
                return UnitSpan(start, end, kind, gazetteer.units[fitting[0]].name, fitting)
        if kind:
            end = _unlisted(tokens, i, kind)
            if end:
                return UnitSpan(start, end, kind, tokens.slice(i, end), ())
    if kind and (tokens.shape[start] == LOWER or tokens.words[start][0] in "TQHXP"):
        return UnitSpan(start, found[0] if found else i, kind, None, ())
    return None


def _unlisted(tokens: Tokens, i: int, kind: str) -> int:
    """End of a unit's name that no list has ("phường Linh Trung" of an older map), or 0."""
    end = i
    listed = kind in ("tỉnh", "thành phố", "thị xã", "quận", "huyện")
    if listed and tokens.words[i] in words("names", "family") and tokens.words[i] not in words("names", "weak"):
        return 0  # "nguyên chủ tịch huyện Đỗ Tố": such units are listed
    if tokens.words[i] in words("names", "not_in_name"):  # "UBND thành phố Ảnh: …" is a caption
        return 0
    while end < len(tokens) and end - i < 3 and tokens.shape[end] in (CAPITAL, UPPER) and not tokens.breaks[end]:
        end += 1
    if end - i == 1 and tokens.words[i - 1] == "." and tokens.shape[end : end + 1] == [LOWER]:
        return 0  # "Bí thư Thành ủy TP. Sắp tới …"
    return end if 0 < end - i <= 2 else 0
