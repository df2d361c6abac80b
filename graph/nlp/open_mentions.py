"""Mentions of a man that his article leaves open: a post without a name, a given name that two men have.

Who is meant is settled over all articles (who held the post then), by a decision on file, or not at all.
"""

from __future__ import annotations

from functools import cache

from graph.nlp.dates import date_at
from graph.nlp.findings import Findings, Reference
from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, syllables
from graph.nlp.spans import Body, Name, Post

LISTING = frozenset({",", ";", "-", "và"})


@cache
def said_around(section: str) -> frozenset[tuple[str, ...]]:
    """The words of a section of ``post_words.yaml``, as syllables."""
    return frozenset(syllables(words) for words in load("post_words")[section])


def open_titles(found: Findings, linked: set[int]) -> None:
    """Heads' posts with their body and no man beside them: "Bí thư Thành ủy Hà Nội yêu cầu …"."""
    tokens = found.tokens
    settled = {(reference.start, reference.end) for reference in found.references}
    bodies = found.bodies
    begins = {post.start for post in found.posts} | set(bodies)
    ends = {post.end for post in found.posts} | {body.end for body in bodies.values()}
    for post in found.posts:
        body = post.body
        if id(post) in linked or body is None or not body.key or post.rank != "head" or post.status != "current":
            continue
        if (post.start, post.end) in settled or post.list_head or bodies.get(post.start) not in (None, body):
            continue
        if post.start and (tokens.low[post.start - 1],) in said_around("not_the_man"):
            continue
        added = tokens.low[max(post.role_end, body.end) : post.end]
        if post.term or any((word,) in said_around("not_now") for word in added):
            continue
        past = tuple(tokens.low[post.end : post.end + 2]) in said_around("then")
        other = not past and tuple(tokens.low[post.end : post.end + 1]) in said_around("not_now")
        if other or (post.end < len(tokens) and tokens.is_name_like(post.end)):
            continue
        if _of_list(found, post, begins, ends):
            continue
        if body.unit is not None and body.unit.name is None and not tokens.is_name_like(post.start):
            continue  # "nếu …, chủ tịch tỉnh sẽ không được xét thưởng"
        then = None
        if past:
            then = _day_of(found, post.start)
            if then is None:
                continue
        holder = _holder(post, body, then)
        if _acts(found, post.end):
            holder.said["acts"] = True
        found.references.append(Reference(post.start, post.end, holder))


@cache
def _deeds() -> Phrases[bool]:
    """What a man does himself: chairs, speaks, attends, signs."""
    found: Phrases[bool] = Phrases()
    for section in ("chair", "speak", "attend", "sign"):
        for words in load("relations")[section]:
            if not words.startswith("dưới"):
                found.add(syllables(words), True)
    return found


def _acts(found: Findings, end: int) -> bool:
    """Whether a deed follows a title, so that it is the man who is spoken of and not the office."""
    tokens = found.tokens
    k = end + 1 if tokens.low[end : end + 1] in (["đã"], ["vừa"], ["cũng"], ["tới"], ["đến"]) else end
    return k < len(tokens) and not tokens.breaks[k] and _deeds().longest(tokens, k) is not None


def _of_list(found: Findings, post: Post, begins: set[int], ends: set[int]) -> bool:
    """As in "Quốc hội, **Chủ tịch nước**, Chính phủ": offices in a row, or a career, and not who holds them."""
    low = found.tokens.low
    before = post.start > 1 and low[post.start - 1] in LISTING and post.start - 1 in ends
    behind = low[post.end : post.end + 1] and low[post.end] in LISTING and post.end + 1 in begins
    return bool(before or behind)


def _day_of(found: Findings, start: int) -> str | None:
    """The one date that the sentence of a token gives."""
    tokens = found.tokens
    first, last = found.sentence_of(start)
    dates = {dated[0] for i in range(first, last) if (dated := date_at(tokens, i)) and len(dated[0]) > 4}
    return next(iter(dates)) if len(dates) == 1 else None


def _holder(post: Post, body: Body, then: str | None) -> Name:
    called = f"{post.role_key} {body.key}"
    said = {"open": "title", "role": post.role_key}
    if then is not None:
        said["on"] = then
    key = f"?{called} {then}" if then else f"?{called}"
    return Name(post.start, post.end, called, how="reference", key=key, said=said, body=body)


def open_name(found: Findings, i: int, fitting: set[str]) -> None:
    """A given name at token ``i`` that several men of the text have."""
    given = found.tokens.words[i]
    candidates = [f"Official|{full}" for full in sorted(fitting)]
    said = {"open": "given name", "candidates": candidates}
    found.references.append(Reference(i, i + 1, Name(i, i + 1, given, how="short", key=f"?{given} {i}", said=said)))
