"""Personal names as written."""

from __future__ import annotations

from functools import cache

from graph.nlp.foreign import begins_country, vietnamese
from graph.nlp.gazetteer import Gazetteer
from graph.nlp.lexicon import load, words
from graph.nlp.phrases import Phrases, syllables
from graph.nlp.role_names import roles
from graph.nlp.spans import Name
from graph.nlp.tokens import CAPITAL, LOWER, SIGN, UPPER, Tokens

MOST_SYLLABLES = 5
CITY = ["hồ", "chí", "minh"]


@cache
def family_names() -> frozenset[str]:
    """Family names in lower case."""
    return frozenset(str(word).lower() for word in words("names", "family"))


@cache
def weak_family_names() -> frozenset[str]:
    """Family names that need an introduction, in lower case."""
    return frozenset(str(word).lower() for word in words("names", "weak"))


@cache
def no_name_syllables() -> frozenset[str]:
    """Capital syllables with which a name does not go on."""
    return frozenset(words("names", "not_in_name"))


def of_another_tongue(word: str) -> bool:
    """Whether a word begins a name that is no Vietnamese one, of the Kinh or of a minority."""
    return len(word) > 2 and not word.isupper() and not vietnamese(word) and word.lower() not in family_names()


@cache
def verbs() -> frozenset[tuple[str, ...]]:
    """Verbs that a capital may begin behind a name, as syllables."""
    return frozenset(syllables(str(verb)) for verb in words("names", "verbs"))


@cache
def no_names() -> frozenset[tuple[str, ...]]:
    """Places that look like names, as syllables."""
    return frozenset(syllables(str(place)) for place in words("names", "places"))


@cache
def titles() -> Phrases[str]:
    """Honorifics, ranks and academic titles that stand before a name: phrase -> sort."""
    phrases: Phrases[str] = Phrases()
    data = load("post_words")
    for sort in ("honorifics", "ranks", "academic"):
        for phrase in data[sort]:
            phrases.add(syllables(phrase), sort)
    return phrases


def may_begin_name(tokens: Tokens, i: int) -> bool:
    """Whether a family name with a further capital syllable stands at token ``i``."""
    return (
        i + 1 < len(tokens)
        and tokens.shape[i] in (CAPITAL, UPPER)
        and (tokens.low[i] in family_names() or tokens.low[i][1:2] in ("'", "’"))
        and tokens.shape[i + 1] in (CAPITAL, UPPER)
        and not tokens.breaks[i + 1]
    )


def name_at(tokens: Tokens, i: int, *, introduced: bool) -> Name | None:
    """The personal name from token ``i`` on. ``introduced``: a post or an honorific stands before it."""
    if not may_begin_name(tokens, i) or (i and tokens.low[i - 1] in ("phố", "tp") and tokens.low[i : i + 3] == CITY):
        return None
    shape = tokens.shape[i]
    end = i + 1
    while end < len(tokens) and end - i < MOST_SYLLABLES + 2:
        if tokens.breaks[end] or tokens.shape[end] not in (CAPITAL, UPPER):
            break
        glued = tokens.start[end] == tokens.end[end - 1] and tokens.shape[end + 1 : end + 2] == [LOWER]
        if not tokens.gap[end] or glued:
            break  # "Bùi Quang VinhTrả lời …": the end of a sentence was lost
        if (tokens.words[end] in no_name_syllables() and not _given(tokens, i, end)) or _begins_post(tokens, end):
            break
        if end - i > 1 and tuple(tokens.low[end : end + 2]) in verbs() and tokens.shape[end + 1] == LOWER:
            break  # "Phó Thủ tướng Vũ Đức Đam Khẳng định …"
        if shape == UPPER and tokens.shape[end] != UPPER and len(tokens.words[end]) > 1:
            break
        if shape == CAPITAL and tokens.shape[end] == UPPER and len(tokens.words[i]) > 1:
            break
        end += 1
    end = _without_place(tokens, i, end)
    count = end - i
    if count < 2 or count > MOST_SYLLABLES:
        return None
    if count > 4 and not (tokens.low[i] in ("y", "a", "công", "tôn") or tokens.low[i + 1] == "thị" and introduced):
        return None
    if tuple(tokens.low[i:end]) in no_names():
        return None
    if not introduced:
        if count == 2 and tokens.low[i] in weak_family_names():
            return None
        if shape == UPPER or _is_place(tokens, i, end):
            return None
    elif count == 2 and _is_place(tokens, i, end):
        return None
    return Name(i, end, " ".join(_spelled(tokens.words[j]) for j in range(i, end)), honorific=introduced)


def _given(tokens: Tokens, first: int, k: int) -> bool:
    """Whether the common word at token ``k`` is the given name of a man whose name begins at ``first``."""
    word, before, count = tokens.words[k], tokens.low[k - 1], k - first
    behind, shape = tokens.words[k + 1 : k + 2], tokens.shape[k + 1 : k + 2]
    if before in ("văn", "thị") and count == 2 and shape == [LOWER] and word in words("names", "given_offices"):
        return True
    if word not in words("names", "given_words"):
        return False
    if before in ("văn", "thị") or (word == "Ban" and count == 1 and _post_behind(tokens, k + 1)):
        return True
    if count > 1:
        ends = shape == [SIGN] and behind != [":"]
        return (
            ends
            or " ".join(tokens.low[k + 1 : k + 2]) in words("names", "does")
            or (word == "Được" and count == 2)
            or (word == "Như" and count == 2 and shape == [CAPITAL])
            or (word == "Ảnh" and tokens.low[k + 1 : k + 2] in (["được"], ["bị"]))
        )
    return word in ("Như", "Chánh") and shape == [CAPITAL]


def join_lowered(tokens: Tokens, names: list[Name]) -> None:
    """As in "ông Đinh La **thăng**": the last syllable of a name that the text writes in full elsewhere."""
    fulls = {name.full for name in names}
    for name in names:
        if name.end < len(tokens) and tokens.shape[name.end] == LOWER:
            longer = f"{name.full} {tokens.words[name.end].capitalize()}"
            if longer in fulls and name.full not in {other.full for other in names if other is not name}:
                name.full, name.end = longer, name.end + 1


def cut_glued(tokens: Tokens, names: list[Name]) -> None:
    """As in "Thứ trưởng Hồ Thị Kim Thoa **Liên** quan tới …": the next sentence's first word is no part of a name.

    The text names the man elsewhere without it, and a word in lower case follows.
    """
    fulls = {name.full for name in names}
    for name in names:
        shorter = name.full.rpartition(" ")[0]
        if shorter.count(" ") > 1 and shorter in fulls and tokens.shape[name.end : name.end + 1] == [LOWER]:
            name.full, name.end = shorter, name.end - 1


def join_short(names: list[Name]) -> None:
    """As in "bà **Kim Thoa**" in a text that names Hồ Thị Kim Thoa: the last two syllables of one longer name."""
    fulls = {name.full for name in names}
    for name in names:
        if name.full.count(" ") != 1 or name.full.split()[0].lower() not in weak_family_names():
            continue
        longer = [full for full in fulls if full.endswith(f" {name.full}")]
        if len(longer) == 1:
            name.full, name.how = longer[0], "short"


def credits(tokens: Tokens, name: Name) -> bool:
    """Whether a name is that of who took a photo: "(Ảnh: Nguyễn Văn A)", "Ảnh: Nguyễn Văn A/VNE"."""
    if name.start < 2 or tokens.low[name.start - 2 : name.start] not in (["ảnh", ":"], ["ảnh", "-"]):
        return False
    return name.end >= len(tokens) or bool(tokens.breaks[name.end]) or tokens.words[name.end] in (")", ".", "/", "-")


def _post_behind(tokens: Tokens, i: int) -> bool:
    """As in "Hà Ban**, Phó Trưởng Ban** …": a post behind a comma."""
    return tokens.words[i : i + 1] == [","] and roles().longest(tokens, i + 1) is not None


def _begins_post(tokens: Tokens, i: int) -> bool:
    """Whether a post of two syllables or more begins here: "Trần Văn A Bộ trưởng …"."""
    hit = roles().longest(tokens, i)
    return hit is not None and hit[0] - i > 1 and any(tokens.words[k].islower() for k in range(i, hit[0]))


def unlisted_name_at(tokens: Tokens, i: int) -> Name | None:
    """A name whose family name no list has, right behind a Vietnamese post: "Chủ tịch UBND xã X Rmah Thuyên"."""
    end = i
    while end < len(tokens) and end - i < 4 and tokens.shape[end] == CAPITAL and not (end > i and tokens.breaks[end]):
        if tokens.words[end] in no_name_syllables() or _begins_post(tokens, end):
            break
        end += 1
    if end > i and not spelt_at(tokens, end - 1):
        return None  # "Bộ trưởng Quốc phòng Pete Hegseth"
    short = end - i < 2 and tokens.words[i][1:2] not in ("'", "’")  # "K'Thanh" is a whole name
    if short or _is_place(tokens, i, end) or tuple(tokens.low[i:end]) in no_names() or begins_country(tokens, i):
        return None
    if tokens.low[i : i + 2] == ["việt", "nam"]:
        return None
    return Name(i, end, " ".join(tokens.words[i:end]), honorific=True)


def spelt_at(tokens: Tokens, i: int) -> bool:
    """Whether a word is spelt as in a Vietnamese name, or one of a minority: "Linh", "K'Thanh"."""
    return vietnamese(tokens.words[i]) or "'" in tokens.words[i]


def _spelled(word: str) -> str:
    return word if len(word) == 1 or not word.isupper() else word[0] + word[1:].lower()


def _is_place(tokens: Tokens, i: int, end: int) -> bool:
    gazetteer = Gazetteer.load()
    return any(
        stop == end and any(gazetteer.units[u].level != "commune" for u in ids)
        for stop, ids in gazetteer.match(tokens.words, i)
    )


def _without_place(tokens: Tokens, i: int, end: int) -> int:
    """Cut a province's name that a caption has glued to a name of more than four syllables."""
    if end - i <= 4:
        return end
    gazetteer = Gazetteer.load()
    for cut in range(i + 2, end):
        for stop, ids in gazetteer.match(tokens.words, cut):
            if stop >= end and any(gazetteer.units[u].level == "province" for u in ids):
                return cut
    return end


def skip_titles(tokens: Tokens, i: int, last: int) -> int:
    """The first token at or after ``i``, not past ``last``, that is no honorific, rank or academic title."""
    while i < last:
        found = titles().longest(tokens, i)
        if found and found[0] <= last:
            i = found[0]
        elif tokens.words[i] in (".", ",") and i > 0 and titles().longest(tokens, i - 1):
            i += 1  # "PGS. TS."
        else:
            break
    return i
