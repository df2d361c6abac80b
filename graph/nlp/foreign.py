"""Bodies and posts of other countries, which the graph leaves out."""

from __future__ import annotations

from functools import cache

from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, syllables
from graph.nlp.tokens import Tokens


@cache
def _countries() -> Phrases[bool]:
    phrases: Phrases[bool] = Phrases()
    for name in load("foreign")["countries"]:
        phrases.add(syllables(str(name)), True)
    return phrases


@cache
def _between() -> Phrases[bool]:
    phrases: Phrases[bool] = Phrases()
    for words in load("foreign")["between"]:
        phrases.add(syllables(words), True)
    return phrases


def is_foreign(tokens: Tokens, end: int) -> bool:
    """Whether the name of another country follows a body or post that ends at token ``end``."""
    if end < len(tokens) and tokens.words[end] == "(" and ")" in tokens.words[end : end + 5]:
        end = tokens.words.index(")", end) + 1
    while end < len(tokens) and (skip := _between().longest(tokens, end)):
        end = skip[0]
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
    )


def begins_country(tokens: Tokens, i: int) -> bool:
    """Whether the name of another country stands at token ``i``: "Bộ trưởng Ngoại giao **Nga** Sergei Lavrov"."""
    return _countries().longest(tokens, i) is not None
