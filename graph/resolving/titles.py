"""What documents are about: when two titles are one, cut short or reworded, and when they cannot be one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.records import Referent
from graph.resolving.careers import rules
from graph.resolving.keys import whole_key

WHOLE = 15
"""Characters of a key from which one title that begins another is the same, cut short."""
FEWEST = 4
"""Content syllables that a shorter title must share with a longer one, all of its own."""
SHARED = 0.34
"""Two titles that share less than this part of the shorter one's content syllables are of two documents."""
YEARS = re.compile(r"\d{4}(?:-\d{4})?")
PHASE = re.compile(
    r"(?:-(?:và|cho|trong|giai-đoạn|thời-kỳ|đến-năm|từ-năm|nhiệm-kỳ|tầm-nhìn|định-hướng|đến|những-năm|tiếp-theo|năm|i{1,3}|iv|\d{4}))+"
)


def title_of(referent: Referent) -> str:
    """What a document is about, as a key; empty where its article does not say."""
    return whole_key(str(referent.properties.get("subject") or ""))


def same_title(referents: Iterable[Referent], referent: Referent) -> bool:
    """Whether a document's title is that of one of the others: the same, its beginning, or its words with gaps.

    To be asked only of documents whose kind and number or plenum agree: alone, likeness joins nothing.
    """
    mine = _titles(referent)
    return any(_same(one, other) for one in mine for each in referents for other in _titles(each))


def _titles(referent: Referent) -> list[str]:
    """A document's title as far as it surely goes, and as far as it may go."""
    return [title for each in ("subject", "about") if (title := whole_key(str(referent.properties.get(each) or "")))]


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) > WHOLE and long.startswith(f"{short}-"):
        return True
    words = _words(short, "joining_words")
    return len(words) >= FEWEST and words <= _words(long, "joining_words")


def titles_exclude(referents: Iterable[Referent], referent: Referent) -> bool:
    """Whether a document is about something else than all the others that say what they are about."""
    mine = _content("-".join(_titles(referent)))
    others = [words for each in referents if (words := _content("-".join(_titles(each))))]
    if not mine or not others:
        return False
    return all(len(mine & words) < SHARED * min(len(mine), len(words)) for words in others)


def _content(title: str) -> frozenset[str]:
    """What a title is about: its syllables but for those that most titles hold."""
    return _words(title, "joining_words") - frozenset(rules()["common_words"])


def _words(title: str, without: str) -> frozenset[str]:
    return frozenset(title.split("-")) - frozenset(rules()[without]) - {""}


def title_and_years(name: str) -> tuple[str, str]:
    """A programme's name as a key without the phase at its end, and the first years of that phase.

    "Quy hoạch tỉnh Bắc Giang thời kỳ 2021-2030, tầm nhìn đến năm 2050" gives its title and "2021-2030".
    """
    key = whole_key(name)
    for at in [match.start() for match in re.finditer("-", key)]:
        phase = PHASE.fullmatch(key[at:])
        if phase is not None and (years := YEARS.search(phase[0])):
            return key[:at], years[0]
    return key, ""
