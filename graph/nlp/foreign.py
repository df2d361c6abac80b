"""Bodies and posts of other countries, which the graph leaves out."""

from __future__ import annotations

import re

from graph.nlp.gazetteer import Gazetteer
from graph.nlp.phrases import Phrases, listed
from graph.nlp.places import unit_at
from graph.nlp.tokens import Tokens

ENOUGH = 3
MUCH = 6  # so many times as often as Việt Nam
# What only Việt Nam has.
HOME = (["ủy", "ban", "thường"], ["ủy", "ban", "nhân"], ["hội", "đồng", "nhân"], ["trung", "ương", "đảng"])


def _countries() -> Phrases[bool]:
    return listed("foreign", "countries")


def _between() -> Phrases[bool]:
    return listed("foreign", "between")


def is_foreign(tokens: Tokens, end: int) -> bool:
    """Whether the name of another country follows a body or post that ends at token ``end``."""
    if end < len(tokens) and tokens.words[end] == "(" and ")" in tokens.words[end : end + 5]:
        end = tokens.words.index(")", end) + 1
    while end < len(tokens) and (skip := _between().longest(tokens, end)):
        end = skip[0]
    end = _behind_units(tokens, end)
    if end >= len(tokens) or tokens.breaks[end] or not tokens.is_name_like(end):
        return False
    hit = _countries().longest(tokens, end)
    if hit is None:
        return False
    nxt = hit[0]
    one = nxt - end == 1  # "Anh", "Đức", "Nga", "Mỹ" are names of people too
    return not (
        one
        and nxt < len(tokens)
        and tokens.is_name_like(nxt)
        and tokens.words[end] in ("Anh", "Đức", "Nga", "Mỹ", "Áo", "Bỉ", "Ý")
        and vietnamese(tokens.words[nxt])
    )


def _behind_units(tokens: Tokens, end: int) -> int:
    """Where the country stands in "công an huyện Phố Giang**, thành phố Kim Hoa, tỉnh Chiết Giang -** Trung Quốc"."""
    k = end
    while k + 2 < len(tokens) and tokens.words[k] == ",":
        unit = unit_at(tokens, k + 1)
        if unit is None or not unit.kind or not unit.name:
            break
        k = unit.end
    return k + 1 if k > end and k + 1 < len(tokens) and tokens.words[k] in (",", "-", "–") else end


SYLLABLE = re.compile(
    r"(ngh|ng|gh|gi|kh|nh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?"
    r"[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]{1,3}"
    r"(ng|nh|ch|[cmnpt])?"
)


def vietnamese(word: str) -> bool:
    """Whether a word is spelt as a Vietnamese syllable may be: "Minh", not "Thaksin"."""
    return SYLLABLE.fullmatch(word.lower()) is not None


def abroad(tokens: Tokens) -> bool:
    """Whether a text is of other countries: it names some, and Việt Nam hardly and no place of it.

    There "Bộ Ngoại giao" and "Thủ tướng" with no country behind are not Vietnamese ones either.
    """
    countries = _countries()
    starts, places = countries.starts(), Gazetteer.load()
    named, home = 0, 0
    for i in range(len(tokens)):
        if not tokens.is_name_like(i):
            continue
        low = tokens.low[i]
        if low in ("vn", "việt"):
            home += 1
            continue
        if tokens.low[i : i + 3] in HOME or tokens.low[i] in ("ubnd", "hđnd", "ubtvqh", "mttq"):
            return False
        hit = countries.longest(tokens, i) if low in starts else None
        in_name = hit is not None and hit[0] == i + 1 and i > 0 and tokens.is_name_like(i - 1)  # "Trọng Đức"
        if hit is not None:
            named += low not in ("eu", "asean", "liên") and not in_name
        elif any(places.units[unit].level == "province" for _, ids in places.match(tokens.words, i) for unit in ids):
            return False
    return named >= (ENOUGH if not home else MUCH * home)


def begins_country(tokens: Tokens, i: int) -> bool:
    """Whether the name of another country stands at token ``i``: "Bộ trưởng Ngoại giao **Nga** Sergei Lavrov"."""
    return _countries().longest(tokens, i) is not None
