"""Posts whose body follows the man in brackets: "Thứ trưởng A (Bộ X)", "ba thứ trưởng A (Bộ X), B (Bộ Y)"."""

from __future__ import annotations

from dataclasses import replace

from graph.nlp.between import COUNTS
from graph.nlp.chains import Linker
from graph.nlp.names import skip_titles
from graph.nlp.posts import member_post
from graph.nlp.spans import Body, Holding, Name, Post

ELECTED = (["trúng", "cử"], ["đắc", "cử"])
FAR = 12  # words between the post and the first of the men


def bracketed(linker: Linker) -> None:
    """Give each man the post in the body behind him, and no other.

    What the list says that all were elected into, as in "các bộ trưởng **trúng cử BCH Trung ương** là …", has
    them as members too.
    """
    found = linker.found
    for post in found.posts:
        if post.body is not None:
            continue
        men = _men(linker, post)
        if not men or not (_of_several(linker, post) or _right_behind(linker, post, men[0][0])):
            continue
        listed = {id(name) for name, _ in men}
        linker.holdings = [h for h in linker.holdings if h.post is not post or id(h.name) not in listed]
        linker.linked.add(id(post))
        into = _elected_into(linker, post.end, men[0][0].start)
        for name, body in men:
            own = replace(post, body=body)
            linker.holdings.append(Holding(name, own, post.start, body.end + 1, "body in brackets", 0.93))
            if into is not None:
                seat = member_post(linker.tokens, into)
                linker.holdings.append(Holding(name, seat, post.start, name.end, "elected into a body", 0.93))


def _of_several(linker: Linker, post: Post) -> bool:
    return bool(COUNTS & set(linker.tokens.low[max(post.start - 2, 0) : post.start]))


def _right_behind(linker: Linker, post: Post, name: Name) -> bool:
    """As in "Thứ trưởng A (Bộ X)": only titles stand between."""
    return skip_titles(linker.tokens, post.end, name.start) == name.start


def _men(linker: Linker, post: Post) -> list[tuple[Name, Body]]:
    """The men of the list with their bodies, up to the first that is told otherwise."""
    tokens, found = linker.tokens, linker.found
    _, last = found.sentence_of(post.start)
    men: list[tuple[Name, Body]] = []
    position = post.end
    for name in found.names:
        if not post.end <= name.start < last:
            continue
        body = found.bodies.get(name.end + 1)
        bracket = tokens.words[name.end : name.end + 1] == ["("]
        if body is None or not bracket or tokens.words[body.end : body.end + 1] != [")"]:
            break
        if men and not _goes_on(linker, position, name.start):
            break
        if not men and name.start - position > FAR:
            break
        men.append((name, body))
        position = body.end + 1
    return men


def _goes_on(linker: Linker, first: int, last: int) -> bool:
    """Whether only a comma, "và" and titles stand between two men of a list."""
    k = first
    while k < last and linker.tokens.low[k] in (",", ";", "và"):
        k += 1
    return k > first and skip_titles(linker.tokens, k, last) == last


def _elected_into(linker: Linker, first: int, last: int) -> Body | None:
    """The body into which the words between the post and the list say that all were elected."""
    low = linker.tokens.low
    if not any(low[k : k + 2] in ELECTED for k in range(first, last)):
        return None
    named = [body for body in linker.found.bodies_in_order() if first <= body.start < last and body.key]
    return named[0] if named else None
