"""What may stand between a name and his post, or between the names of a list, and says nothing of either."""

from __future__ import annotations

from functools import cache

from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, listed, syllables
from graph.nlp.places import unit_at
from graph.nlp.tokens import Tokens

DEGREES = frozenset("gs pgs ts ths bs".split())
COUNTS = frozenset("các những hai ba bốn năm sáu bảy tám chín mười số".split())


def kin() -> Phrases[bool]:
    """Words for relatives: phrase -> True."""
    return listed("post_words", "kin")


def _openers() -> Phrases[bool]:
    return listed("post_words", "opens_list")


def opens_list(tokens: Tokens, k: int) -> int | None:
    """Where words end that open a list of men behind the post they share: "62 ủy viên, **có tên** ông A, …"."""
    hit = _openers().longest(tokens, k)
    return hit[0] if hit is not None else None


@cache
def _kin_words() -> frozenset[str]:
    return frozenset(syllables(words)[0] for words in load("post_words")["kin"])


def delegation_end(tokens: Tokens, k: int) -> int | None:
    """Where the delegation of a province that begins at token ``k`` ends: "đoàn (đại biểu Quốc hội) (tỉnh) X"."""
    at = k + 1
    for words in (["đại", "biểu", "quốc", "hội"], ["đại", "biểu"], ["đbqh"]):
        if tokens.low[at : at + len(words)] == words:
            at += len(words)
            break
    unit = unit_at(tokens, at, kinds=("tỉnh", "thành phố"))
    return unit.end if unit is not None and unit.name is not None else None


def without_vita(gap: list[str]) -> list[str]:
    """Leave out age, birth and relatives between a name and a post: ", 51 tuổi, quê Hà Tĩnh,"."""
    bracket = gap[-1:] if len(gap) > 1 and gap[-1] == "(" else []
    parts: list[list[str]] = [[]]
    for word in gap[: len(gap) - len(bracket)]:
        if word in (",", ";"):
            parts.append([])
        else:
            parts[-1].append(word)
    kept = [
        part
        for part in parts
        if not (
            part
            and (
                part[-1:] == ["tuổi"]
                or part[0] in ("quê", "sinh", "sn", "nguyên")
                and len(part) < 9
                or part[0] in _kin_words()
                and len(part) < 8
                or (part[:2] in (["giáo", "sư"], ["tiến", "sĩ"], ["thạc", "sĩ"], ["cử", "nhân"]) or part[0] in DEGREES)
                and len(part) < 8
            )
        )
    ]
    if len(kept) == len(parts) or (parts[-1] and parts[-1][0] in _kin_words()):
        return gap  # ", em trai Bí thư X B": the post is the relative's
    return (bracket or [","]) if not any(kept) else gap
