"""A post said once above a list that follows line by line: "bầu bổ sung 4 Ủy viên Bộ Chính trị, gồm:"."""

from __future__ import annotations

from graph.nlp.chains import Linker
from graph.nlp.names import skip_titles
from graph.nlp.spans import Chain, Holding, Name
from graph.nlp.tenure_dates import opening_day
from graph.nlp.tokens import NUMBER, SIGN, Tokens
from graph.nlp.triggers import trigger_before

BULLETS = ("-", "–", "+", "*", "•", "·")
STATUS = {"start": None, "end": "former", "proposed": "proposed"}
FAR = 16  # words between the post and the colon that opens the list


def itemised(linker: Linker) -> None:
    """Give every man whose name begins one of the lines below such a post that post."""
    found, tokens = linker.found, linker.tokens
    sentences = list(found.each_sentence())
    for at, (first, last) in enumerate(sentences):
        if first == last or tokens.words[last - 1] != ":":
            continue
        chains = [c for c in linker.chains(first, last) if c.plural and last - c.end <= FAR]
        if not chains or any(chains[-1].end <= name.start < last for name in found.names):
            continue
        men: list[Name] = []
        marked = False
        for begin, stop in sentences[at + 1 :]:
            if _behind_mark(tokens, begin) == stop:  # "1." alone ends a sentence
                marked = True
                continue
            man = _item(linker, begin, stop, marked=marked, begins=not men)
            if man is None:
                break
            men.append(man)
            marked = False
        if len(men) > 1:
            _give(linker, chains[-1], men, first)


def _item(linker: Linker, begin: int, stop: int, *, marked: bool, begins: bool) -> Name | None:
    """The man whose name begins a line: behind a bullet, a number (``marked``: on the line before) or a title."""
    tokens = linker.tokens
    k = _behind_mark(tokens, begin)
    if k == begin and not marked and begins and tokens.low[begin] not in ("ông", "bà", "đồng"):
        return None
    name = next((n for n in linker.found.names if n.start >= k), None)
    if name is None or name.start >= stop or skip_titles(tokens, k, name.start) != name.start:
        return None
    ends = name.end >= len(tokens) or name.end == stop or tokens.shape[name.end] == SIGN
    return name if ends else None


def _behind_mark(tokens: Tokens, k: int) -> int:
    """Where a line begins behind its bullet or number: "- ", "1. ", "2) "."""
    if tokens.words[k] in BULLETS:
        return k + 1
    if tokens.shape[k] == NUMBER and tokens.words[k + 1 : k + 2] in (["."], [")"], ["-"], ["/"]):
        return k + 2
    return k


def _give(linker: Linker, chain: Chain, men: list[Name], first: int) -> None:
    trigger = trigger_before(linker.tokens, first, chain.start)
    status = STATUS[trigger.effect] if trigger is not None else None
    since = opening_day(linker.tokens, first, trigger.start) if trigger is not None and trigger.done_to else None
    for post in chain.posts:
        linker.linked.add(id(post))
        for man in men:
            holding = Holding(man, post, chain.start, man.end, "post above a list", 0.92, status)
            if trigger is not None:
                holding.cause = trigger.cause or None
            if since is not None and status != "proposed":
                holding.properties["to" if status == "former" else "from"] = since
            linker.holdings.append(holding)
