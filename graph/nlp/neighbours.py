"""Posts that a man shares with the one named right before or behind him: "Phó Chủ tịch Quốc hội A, B"."""

from __future__ import annotations

from graph.nlp.spans import Holding, Name
from graph.nlp.tokens import LOWER, Tokens

BEFORE = ("post before name", "post shared by names")


def share_with_neighbours(tokens: Tokens, holdings: list[Holding], names: list[Name]) -> None:
    """Add the posts of such pairs to ``holdings``; ``names`` are those of one sentence, in their order."""
    _behind(tokens, holdings, names)
    _apposed(tokens, holdings, names)


def _behind(tokens: Tokens, holdings: list[Holding], names: list[Name]) -> None:
    """As in "nguyên Chủ tịch Quốc hội A, **B**", "Phó Chủ tịch Quốc hội A, **B**": a bare name shares the post.

    Only a post that is over, or that several can hold, is shared.
    """
    for one, other in zip(names, names[1:], strict=False):
        bare = not any(holding.name is other for holding in holdings)
        if not bare or not _listed(tokens, one, other) or tokens.low[other.end : other.end + 1] == ["-"]:
            continue
        for holding in [h for h in holdings if h.name is one and h.rule in BEFORE]:
            over = holding.post.prefixed and holding.post.status == "former"
            if over or (holding.post.rank in ("deputy head", "member") and not _speaks(tokens, other.end)):
                holdings.append(Holding(other, holding.post, holding.start, other.end, "post shared by names", 0.85))


def _apposed(tokens: Tokens, holdings: list[Holding], names: list[Name]) -> None:
    """As in "A, B, Phó Trưởng ban …": a man without a post, before one with a post behind him, shares it."""
    holders = {id(holding.name) for holding in holdings}
    for one, other in reversed(list(zip(names, names[1:], strict=False))):
        if id(one) in holders:
            continue
        apposed = [h for h in holdings if h.name is other and h.rule == "post after name"]
        if not _listed(tokens, one, other):  # "ông A, ông B (cùng là Phó Chủ tịch X)"
            apposed = [h for h in apposed if _of_all(tokens, h)] if _honoured(tokens, one, other) else []
        if not apposed and _listed(tokens, one, other):  # "A, B, C (đều là nguyên Trưởng ban …)"
            shared = [h for h in holdings if h.name is other and h.rule == "post shared by names"]
            apposed = [h for h in shared if _of_all(tokens, h)]
        for holding in apposed:
            holdings.append(
                Holding(one, holding.post, one.start, holding.end, "post shared by names", 0.85, holding.status)
            )


def _listed(tokens: Tokens, one: Name, other: Name) -> bool:
    return tokens.low[one.end : other.start] in ([","], ["và"])


def _honoured(tokens: Tokens, one: Name, other: Name) -> bool:
    gap = tokens.low[one.end : other.start]
    return gap[:1] in ([","], ["và"]) and gap[1:] in (["ông"], ["bà"], ["anh"], ["chị"], ["đồng", "chí"])


def _speaks(tokens: Tokens, end: int) -> bool:
    """Whether a verb stands right behind a name, who then need not be one of a list: "…, B cho biết"."""
    return end < len(tokens) and tokens.shape[end] == LOWER and tokens.low[end] not in ("và", "cùng")


def _of_all(tokens: Tokens, holding: Holding) -> bool:
    """Whether the words before a post say that it is all of theirs: "A, B **đều là** …"."""
    return bool({"đều", "cùng"} & set(tokens.low[max(holding.post.start - 3, 0) : holding.post.start]))
