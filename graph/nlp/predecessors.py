"""Who held a post before the man who is given it: "thay ông B", "người tiền nhiệm của ông A là bà B"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.nlp.chains import Linker
from graph.nlp.names import skip_titles
from graph.nlp.spans import Chain, Holding, Name

FAR = 90


def replaced(linker: Linker, chain: Chain, names: Sequence[Name], last: int) -> None:
    """As in "giữ chức Giám đốc Sở X, thay ông B (nghỉ hưu)": B held the first of the posts before."""
    low = linker.tokens.low
    spot = next((k for k in range(chain.end, min(chain.end + 24, last)) if low[k] == "thay"), None)
    name = _behind(linker, spot, names) if spot is not None else None
    if name is not None:
        post = chain.posts[0]
        linker.holdings.append(Holding(name, post, chain.start, name.end, "replaced by a successor", 0.9, "former"))


def predecessors(linker: Linker, spoken_of: Callable[[int, int], list[Name]]) -> None:
    """As in "Ông Khoát thay bà B", in a sentence after the one that gives Khoát his post.

    ``spoken_of``: the man meant by a pronoun or given name in a passage of tokens.
    """
    low = linker.tokens.low
    given = [holding for holding in linker.holdings if holding.rule == "appointment: start"]
    for first, last in linker.found.each_sentence():
        names = linker.found.within(linker.found.names, first, last)
        for k in range(first + 1, min(first + 9, last)):
            if low[k] == "thay":
                successors, former = _named(names, first, k) or spoken_of(first, k), _behind(linker, k, names)
            elif low[k] == "là" and low[first : first + 4] == ["người", "tiền", "nhiệm", "của"]:
                successors, former = _named(names, first, k) or spoken_of(first, k), _behind(linker, k, names)
            else:
                continue
            if former is None or not successors:
                break
            posts = [h.post for h in given if h.name.full == successors[0].full and 0 <= first - h.end <= FAR]
            if posts:
                linker.holdings.append(
                    Holding(former, posts[-1], posts[-1].start, former.end, "replaced by a successor", 0.85, "former")
                )
            break


def _named(names: Sequence[Name], first: int, stop: int) -> list[Name]:
    return [name for name in names if first <= name.start and name.end <= stop][-1:]


def _behind(linker: Linker, spot: int, names: Sequence[Name]) -> Name | None:
    """The name that stands behind "thay (cho, thế)" with nothing but titles between."""
    begin = spot + 2 if linker.tokens.low[spot + 1 : spot + 2] in (["cho"], ["thế"]) else spot + 1
    name = next((name for name in names if name.start >= begin), None)
    return name if name is not None and skip_titles(linker.tokens, begin, name.start) == name.start else None
