"""Posts that a career tells in its order: each is over once the man is said to have gone on to another.

A profile or obituary gives old posts without "nguyên" or "từng": "Tháng 12/2020, ông làm Trưởng ban
X. Năm 2023, ông giữ chức Phó Bí thư Y". A post told with its date ends with the next one that the
same man cannot hold beside it; memberships, and a party post beside one of state in the same place,
go on (MODEL.md, the fold over time, asks the same of claims of several articles).
"""

from __future__ import annotations

from collections import defaultdict

from graph.nlp.dates import complete
from graph.nlp.findings import Findings
from graph.nlp.names import skip_titles
from graph.nlp.post_bodies import base_role
from graph.nlp.spans import Holding, Name
from graph.nlp.terms import is_over
from graph.nlp.triggers import words_of

TOLD = ("appointment: start", "post after pronoun")
LONG_AGO = 20  # years after which nobody is taken to hold a post still
BESIDE = ("post before name", "post after name", "table of names and posts")


def careers(found: Findings, holdings: list[Holding]) -> None:
    """Mark as former what a career told in order leaves behind, and all posts of those who are gone."""
    dead = _gone(found, holdings)
    _retired(found, holdings)
    told: dict[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        if holding.name.full in dead or (
            holding.post.status == "current" and is_over(holding.post, found.article.published)
        ):
            holding.status = "former"
        elif holding.status is None and holding.post.status == "current" and holding.post.body is not None:
            told[holding.name.full].append(holding)
    for own in told.values():
        _in_lists(found, own)
        _by_dates(found, own)


def _gone(found: Findings, holdings: list[Holding]) -> set[str]:
    """Those who are "cố …", or of whom the text says "từ trần", "thôi giữ các chức vụ" with none named."""
    tokens, dead = found.tokens, set()
    words = words_of("gone")
    posts = {post.start for post in found.posts}
    officials = {holding.name.full for holding in holdings}
    for first, last in found.each_sentence():
        names = found.within(found.names, first, last)
        for k in range(first, last):
            hit = words.longest(tokens, k)
            if hit is None or not tokens.words[k].islower() or posts & set(range(hit[0], hit[0] + 3)):
                continue
            before = [name for name in names if name.end <= k]
            if len({name.full for name in before}) == 1 and before[-1].full in officials:
                dead.add(before[-1].full)
        for k in range(first, last - 3):
            if tokens.low[k : k + 2] == ["khai", "trừ"] and "đảng" in tokens.low[k + 2 : k + 6]:
                expelled = [n for n in names if n.start > k][:1] or [n for n in names if n.end <= k][-1:]
                _expel(expelled, holdings)
    for holding in holdings:
        start = min(holding.post.start, holding.name.start)
        if start and tokens.low[start - 1] == "cố":
            dead.add(holding.name.full)
    return dead


def _expel(names: list[Name], holdings: list[Holding]) -> None:
    """The party posts of a man who is expelled from it are over."""
    for holding in holdings:
        body = holding.post.body
        if names and holding.name.full == names[0].full and body is not None and body.entry.get("branch") == "party":
            if holding.status is None and holding.post.status == "current":
                holding.status, holding.cause = "former", "khai trừ"


def _retired(found: Findings, holdings: list[Holding]) -> None:
    """As in "trao quyết định **nghỉ hưu cho** ông A, Phó Giám đốc Sở X": the posts beside his name are over."""
    tokens = found.tokens
    for name in found.names:
        first, _ = found.sentence_of(name.start)
        hits = (words_of("retires").longest(tokens, k) for k in range(max(first, name.start - 9), name.start))
        hit = next((hit for hit in hits if hit is not None), None)
        if hit is not None and skip_titles(tokens, hit[0], name.start) == name.start:
            for holding in holdings:
                if holding.name is name and holding.status is None and holding.rule in BESIDE:
                    holding.status, holding.cause = "former", "nghỉ hưu"


def _in_lists(found: Findings, own: list[Holding]) -> None:
    """As in "giữ chức Phó Bí thư **rồi** Bí thư", "**lần lượt** giữ các chức vụ A, B": all but the last are over."""
    low = found.tokens.low
    for one, other in zip(own, own[1:], strict=False):
        if other.rule != one.rule or one.rule not in TOLD or other.post.start < one.post.end:
            continue
        between = low[one.post.end : other.post.start]
        first, _ = found.sentence_of(one.post.start)
        if len(between) <= 5 and ("rồi" in between or between[:3] == ["sau", "đó", "là"]):
            one.status = "former"
        elif other.start == one.start and ["lần", "lượt"] in [
            low[k : k + 2] for k in range(max(first, one.start), one.post.start)
        ]:
            one.status = "former"


def _by_dates(found: Findings, own: list[Holding]) -> None:
    published = found.article.published or ""
    steps = [
        (date, holding)
        for holding in own
        if holding.rule in TOLD and (date := _date(holding, published)) and not _member(holding)
    ]
    beside = [h for h in own if h.rule in BESIDE and not _member(h) and not _still(found, h)]
    news = [
        holding
        for holding in own
        if holding.rule == "appointment: start" and "from" not in holding.properties and not _member(holding)
    ]
    for holding in own:
        date = _date(holding, published)
        if date and published and int(date[:4]) + LONG_AGO < int(published[:4]) and holding.rule in TOLD:
            holding.status = "former"
    for date, holding in steps:
        if _still(found, holding) or any(_same(holding, other) for other in beside):
            continue
        later = [other for when, other in steps if when > date[: len(when)] and not when.startswith(date)]
        if date[:4] < published[:4]:
            later += [other for other in [*beside, *news] if not _same(holding, other)]
        if any(_ends(found, holding, other) for other in later):
            holding.status = "former"


def _still(found: Findings, holding: Holding) -> bool:
    """As in "Từ năm 2022 **đến nay**, ông là Viện trưởng …"."""
    low = found.tokens.low
    first, last = found.sentence_of(holding.post.start)
    return any(low[k : k + 2] == ["đến", "nay"] for k in range(first, min(holding.post.end + 6, last)))


def _date(holding: Holding, published: str) -> str | None:
    return complete(holding.properties.get("from"), published)


def _member(holding: Holding) -> bool:
    return holding.post.rank == "member"


def _same(one: Holding, other: Holding) -> bool:
    assert one.post.body is not None and other.post.body is not None
    return one.post.role_key == other.post.role_key and one.post.body.key == other.post.body.key


def _ends(found: Findings, older: Holding, newer: Holding) -> bool:
    """Whether a man who takes the newer post leaves the older one."""
    one, other = older.post.body, newer.post.body
    assert one is not None and other is not None
    if not one.key or not other.key or "kiêm" in found.tokens.low[max(newer.post.start - 2, 0) : newer.post.start]:
        return False
    if one.key == other.key:
        return base_role(older.post.role_key) == base_role(newer.post.role_key) and not _same(older, newer)
    if one.key in other.key or other.key in one.key:
        return False
    party = [body.entry.get("branch") == "party" for body in (one, other)]
    if party[0] != party[1] and (one.place == other.place or not (one.place and other.place)):
        return False
    return True
