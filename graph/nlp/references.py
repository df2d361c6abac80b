"""Passages that stand for something named elsewhere: given names, titles, "hội nghị"."""

from __future__ import annotations

from collections import defaultdict

from graph.nlp.findings import Findings, Reference
from graph.nlp.lexicon import load
from graph.nlp.names import titles
from graph.nlp.open_mentions import open_name, said_around
from graph.nlp.phrases import Phrases, syllables
from graph.nlp.spans import Document, Event, Holding, Name
from graph.nlp.tokens import CAPITAL, SIGN

INTRODUCED_BY = frozenset({"ông", "bà", "anh", "chị", "trưởng", "tướng", "tá"})
INTRODUCED_BY_TWO = frozenset({("đại", "biểu"), ("đồng", "chí"), ("bí", "thư"), ("chủ", "tịch"), ("giám", "đốc")})


def officials(found: Findings, holdings: list[Holding]) -> dict[str, list[Name]]:
    """Full name -> its mentions, for those to whom the text gives a post.

    A minister is an official even where nothing tells his ministry; he then has no HOLDS_POSITION.
    """
    named = {
        holding.name.full
        for holding in holdings
        if (holding.post.body is not None and holding.post.body.key) or holding.post.entry.get("official")
    }
    roles: dict[str, set[str]] = defaultdict(set)
    for holding in holdings:
        if holding.post.body is None or not holding.post.body.key:
            roles[holding.name.full].add(holding.post.role_key)
    people: dict[str, list[Name]] = defaultdict(list)
    for name in found.names:
        if name.full in named:
            name.key = name.full
            if roles[name.full]:
                name.said["roles"] = sorted(roles[name.full])
            people[name.full].append(name)
    return people


def given_names(found: Findings, people: dict[str, list[Name]], holdings: list[Holding]) -> None:
    """Second mentions by given name: "ông Dũng", "Bí thư Thăng", where one man fits, also by his post."""
    held: dict[str, set[str]] = defaultdict(set)
    for holding in holdings:
        held[holding.name.full].add(holding.post.role_key)
    titled = {post.end: post.role_key for post in found.posts}
    by_given: dict[str, set[str]] = defaultdict(set)
    for full in people:
        by_given[full.split()[-1].lower()].add(full)
    tokens = found.tokens
    covered = covered_tokens(found)
    for i in range(1, len(tokens)):
        if tokens.shape[i] != CAPITAL or tokens.low[i] not in by_given or i in covered:
            continue
        introduced = tokens.low[i - 1] in INTRODUCED_BY or tuple(tokens.low[max(0, i - 2) : i]) in INTRODUCED_BY_TWO
        if not introduced or tokens.breaks[i]:
            continue
        if i + 1 < len(tokens) and tokens.shape[i + 1] == CAPITAL and not tokens.breaks[i + 1]:
            continue
        fitting = by_given[tokens.low[i]]
        if len(fitting) > 1:
            fitting = {full for full in fitting if titled.get(i) in held[full]} or fitting
        if len(fitting) > 1:
            open_name(found, i, fitting)
        else:
            full = next(iter(fitting))
            before = [name for name in people[full] if name.start < i]
            mark = (before[-1] if before else people[full][0]).mark
            found.names.append(Name(i, i + 1, full, how="short", key=full, honorific=True, mark=mark))
    found.names.sort(key=lambda name: name.start)


def covered_tokens(found: Findings) -> set[int]:
    """Tokens inside names of people, bodies and documents."""
    covered: set[int] = set()
    for body in found.bodies.values():
        covered.update(range(body.start, body.end))
    for name in found.names:
        covered.update(range(name.start, name.end))
    for document in found.documents:
        covered.update(range(document.start, document.end))
    return covered


def titles_only(found: Findings, holdings: list[Holding], linked: set[int], people: dict[str, list[Name]]) -> None:
    """As in "Bí thư Thành ủy" for the one man who holds it in this text."""
    holders: dict[tuple[str, str, str | None], dict[str, Name]] = defaultdict(dict)
    for holding in holdings:
        body = holding.post.body
        if (
            body is not None
            and body.key
            and holding.name.key
            and (holding.status or holding.post.status) in ("current", "acting")
        ):
            man = holding.name
            holders[holding.post.role_key, body.key, body.place].setdefault(f"{man.full}#{man.mark}", man)
    tokens = found.tokens
    for post in found.posts:
        if id(post) in linked or post.body is None or not post.body.key or post.rank == "member":
            continue
        if post.start and (tokens.low[post.start - 1],) in said_around("not_the_man"):
            continue
        if post.end < len(tokens) and tokens.is_name_like(post.end) and not tokens.breaks[post.end]:
            continue  # another man's name, which no list knows
        if any(d.start < post.start < max(d.end, d.reach) for d in found.documents if d.date):
            continue  # "Quyết định ngày 30/10/2017 của Thủ tướng": who held it then
        fitting = holders.get((post.role_key, post.body.key, post.body.place), {})
        if len(fitting) == 1:
            found.references.append(Reference(post.start, post.end, next(iter(fitting.values()))))


def pronouns(found: Findings, people: dict[str, list[Name]]) -> None:
    """As in "ông", "đồng chí" at the head of a clause: the last official named before, in this or the last sentence."""
    tokens = found.tokens
    covered = covered_tokens(found)
    sentences = list(found.each_sentence())
    for at, (first, last) in enumerate(sentences):
        since = sentences[at - 1][0] if at else first
        for i in range(first, last):
            hit = titles().longest(tokens, i)
            if hit is None or hit[1] != "honorifics" or hit[0] >= last or i in covered:
                continue
            if tokens.low[i] not in ("ông", "bà", "đồng") or tokens.low[hit[0] : hit[0] + 1] in (["con"], ["mẹ"]):
                continue  # "bà con" are villagers
            if not (i == first or tokens.shape[i - 1] == SIGN):
                continue
            if tokens.shape[hit[0]] == CAPITAL or tokens.shape[hit[0]] == SIGN:
                continue
            before = [name for name in found.names if since <= name.start < i and name.key]
            if before:
                found.references.append(Reference(i, hit[0], before[-1]))


def meetings(found: Findings) -> None:
    """A bare "hội nghị" means the one meeting of its kind that the text names, or the last one before it."""
    tokens = found.tokens
    words: Phrases[list[str]] = Phrases()
    for phrase, kinds in load("relations")["meetings"].items():
        words.add(syllables(phrase), kinds)
    starts = words.starts()
    inside: set[int] = set()
    for event in found.events:
        inside.update(range(event.start, event.end))
    for document in found.documents:
        inside.update(range(document.start, document.end))
    for i in range(len(tokens)):
        if tokens.low[i] not in starts or i in inside:
            continue
        hit = words.longest(tokens, i)
        if hit is None or (i and tokens.low[i - 1] in ("các", "những", "nhiều", "mọi")):
            continue
        nearest = nearest_event(found, i, hit[1])
        if nearest is None and not any(event.kind in hit[1] for event in found.events):
            nearest = nearest_event(found, i, None)
        if nearest is not None:
            found.references.append(Reference(i, hit[0], nearest))


def nearest_event(found: Findings, i: int, kinds: list[str] | None) -> Event | None:
    """The event of these kinds (any, for None) that a bare word at token ``i`` stands for, where exactly one fits."""
    of_kind = [
        event
        for event in found.events
        if (kinds is None or event.kind in kinds) and event.key and event.rule != "national"
    ]
    if len({event.key for event in of_kind}) == 1:
        return of_kind[0]
    inside = {id(document.event) for document in found.documents}  # a congress in a resolution's name
    held = [
        event
        for event in of_kind
        if event.rule in ("described", "plenum", "meeting", "congress", "session")
        and id(event) not in inside
    ]
    before = [event for event in held if event.start < i]
    if before and len({event.key for event in before}) == 1:
        return before[0]
    if len({event.key for event in held}) == 1:
        return held[0]
    return None


def short_documents(found: Findings) -> None:
    """Later mentions that shorten a named document: "Đề án tổng kết", "Nghị quyết của Hội nghị"."""
    tokens = found.tokens
    taken = {k for document in found.documents for k in range(document.start, document.end)}
    titled = [d for d in found.documents if d.key and not d.number and not d.lower]
    kinds = {tuple(syllables(d.kind)) for d in titled}
    for i in range(len(tokens) - 2):
        if i in taken or not tokens.is_name_like(i):
            continue
        for kind in kinds:
            end = i + len(kind)
            if tuple(tokens.low[i:end]) != kind:
                continue
            made = _shortened(found, titled, i, end) or _of_meeting(found, titled, i, end)
            if made is not None:
                found.documents.append(made)
    found.documents.sort(key=lambda d: (d.start, d.end))


def _shortened(found: Findings, titled: list[Document], i: int, end: int) -> Document | None:
    """Kind and the first two words of a title that only one document has."""
    tokens = found.tokens
    words = tokens.low[end : end + 2]
    fitting = {
        d.key: d
        for d in titled
        if list(syllables(d.name or ""))[: len(tokens.low[i:end]) + 2] == tokens.low[i:end] + words and d.start < i
    }
    if len(fitting) != 1 or any(tokens.shape[k] == SIGN for k in range(end, end + 2)):
        return None
    known = next(iter(fitting.values()))
    return Document(i, end + 2, known.label, known.kind, name=known.name, key=known.key, how="short", reach=end + 2)


def _of_meeting(found: Findings, titled: list[Document], i: int, end: int) -> Document | None:
    """As in "Nghị quyết của Hội nghị": that of the meeting which a bare word stands for."""
    tokens = found.tokens
    if tokens.low[end] != "của" or end + 3 > len(tokens):
        return None
    fitting = {
        d.key: d
        for d in titled
        if d.event is not None
        and d.event.rule not in ("national",)
        and tokens.low[end + 1 : end + 3] == list(syllables(d.event.kind))
        and d.kind == tokens.slice(i, end)
    }
    if len(fitting) != 1:
        return None
    known = next(iter(fitting.values()))
    return Document(i, end + 3, known.label, known.kind, name=known.name, key=known.key, how="short", reach=end + 3)
