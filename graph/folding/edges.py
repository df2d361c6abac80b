"""From claims to edges: which claims are one edge, and what the edge says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from graph.folding.edge_ids import EdgeKey
from graph.folding.stated_values import edge_properties, most_stated, plain
from graph.folding.tenures import PostClaim, current_status, post_claim, tenures
from graph.partial_dates import agree, is_partial_date
from graph.records import Article, Claim, Edge, Properties
from graph.schema import schema

MOST_QUOTES = 5
HIGHEST_CONFIDENCE = 0.99


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A claim that is on no edge, and why, in words for a reader."""

    claim: str
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An edge before it has its id."""

    key: EdgeKey
    claims: tuple[Claim, ...]
    properties: Properties


def drafts(
    claims: Mapping[tuple[str, str, str], Sequence[Claim]], articles: Mapping[str, Article]
) -> tuple[list[Draft], list[Unplaced]]:
    """Divide claims into edges.

    ``claims`` holds those between two nodes by (source, type, target), sorted by id. ``articles`` by id give the
    dates. Returns the drafts, and the claims that two or more edges fit.
    """
    found: list[Draft] = []
    doubtful: list[Unplaced] = []
    for (source, kind, target), group in sorted(claims.items()):
        parts: Iterator[tuple[tuple[str, ...], Sequence[Claim], Properties]]
        if kind == "HOLDS_POSITION":
            parts = _posts(group, articles, doubtful)
        elif kind == "AWARDED":
            parts = _awards(group, doubtful)
        elif kind == "DISCIPLINED":
            parts = ((((measure,) if measure else ()), part, {}) for measure, part in _by_text(group, "measure"))
        else:
            parts = iter([((), group, {})])
        for discriminator, part, known in parts:
            properties = edge_properties([(c, articles[c.article].published) for c in part], schema().edges[kind])
            known = {name: value for name, value in known.items() if value is not None}
            for name in ("status", "status_as_of"):
                properties.pop(name, None)
            found.append(Draft(EdgeKey(source, kind, target, discriminator), tuple(part), {**properties, **known}))
    return found, doubtful


def edge_of(draft: Draft, id: str, articles: Mapping[str, Article]) -> Edge:
    """Make the edge of a draft: support, dates, confidence, quotes and publishers are those of its claims."""
    sources = [articles[article] for article in sorted({c.article for c in draft.claims})]
    dates = sorted(a.published for a in sources if a.published)
    return Edge(
        id,
        draft.key.source,
        draft.key.type,
        draft.key.target,
        draft.properties,
        inferred=all(c.inferred for c in draft.claims),
        claims=len(draft.claims),
        articles=len(sources),
        first_seen=dates[0] if dates else None,
        last_seen=dates[-1] if dates else None,
        confidence=noisy_or([c.confidence for c in draft.claims]),
        quotes=best_quotes(draft.claims),
        sources=tuple(sorted({a.publisher for a in sources if a.publisher})),
    )


def noisy_or(confidences: Iterable[float]) -> float:
    """Confidence that at least one of independent claims is right, to three digits, at most 0.99."""
    wrong = prod(1 - min(max(c, 0.0), 1.0) for c in sorted(confidences))
    return min(round(1 - wrong, 3), HIGHEST_CONFIDENCE)


def best_quotes(claims: Iterable[Claim]) -> tuple[Properties, ...]:
    """The best few distinct passages: surest first, then said before inferred, then shorter."""
    ordered = sorted(claims, key=lambda c: (-c.confidence, c.inferred, len(c.quote), c.article, c.start, c.end, c.id))
    best: dict[tuple[str, int, int], str] = {}
    for claim in ordered:
        best.setdefault((claim.article, claim.start, claim.end), claim.quote)
        if len(best) == MOST_QUOTES:
            break
    return tuple({"article": a, "start": s, "end": e, "quote": quote} for (a, s, e), quote in best.items())


def _posts(
    group: Sequence[Claim], articles: Mapping[str, Article], doubtful: list[Unplaced]
) -> Iterator[tuple[tuple[str, ...], Sequence[Claim], Properties]]:
    """Tenures of one man at one body, by role key (or the role as written where a claim has no key)."""
    by_role: dict[str, list[PostClaim]] = defaultdict(list)
    for claim in group:
        role = claim.properties.get("role_key") or claim.properties.get("role") or ""
        by_role[plain(str(role))].append(post_claim(claim, articles[claim.article].published))
    for role, posts in sorted(by_role.items()):
        parts, undecided = tenures(posts)
        doubtful += [Unplaced(p.claim.id, f"{len(parts)} tenures of the post fit") for p in undecided]
        for moment, part in zip(_moments(parts), parts, strict=True):
            status, as_of = current_status(part)
            yield (role, *moment), [p.claim for p in part], {"status": status, "status_as_of": as_of}


def _moments(parts: Sequence[Sequence[PostClaim]]) -> list[tuple[str, ...]]:
    """What tells tenures of one post apart in their ids: nothing where there is one, else their earliest known date."""
    if len(parts) == 1:
        return [()]
    moments: list[tuple[str, ...]] = []
    for part in parts:
        starts = [p.start for p in part if p.start]
        written = [str(p.claim.properties["term"]) for p in part if p.claim.properties.get("term")]
        seen = [p.said for p in part if p.said]
        if starts:
            moments.append((min(starts),))
        elif written:
            moments.append((most_stated(written),))
        else:
            moments.append((min(seen) if seen else "",))
    unlike = len(set(moments)) == len(moments)
    # Alike in their first date: their first claims tell them apart.
    return moments if unlike else [(*m, min(p.claim.id for p in part)) for m, part in zip(moments, parts, strict=True)]


def _by_text(group: Sequence[Claim], name: str) -> Iterator[tuple[str, list[Claim]]]:
    """Claims by the text of one property, as it is compared; "" where they state none."""
    by_text: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        by_text[plain(str(claim.properties.get(name) or ""))].append(claim)
    yield from sorted(by_text.items())


def _awards(
    group: Sequence[Claim], doubtful: list[Unplaced]
) -> Iterator[tuple[tuple[str, ...], Sequence[Claim], Properties]]:
    """One edge an honour, and one a date where its dates exclude each other."""
    for award, same in _by_text(group, "award"):
        dates = {c.id: str(c.properties["date"]) for c in same if is_partial_date(c.properties.get("date"))}
        stated = set(dates.values())
        whole = sorted(d for d in stated if not any(len(other) > len(d) and agree(other, d) for other in stated))
        parts: dict[str, list[Claim]] = {d: [] for d in whole} or {"": []}
        for claim in same:
            fitting = [d for d in parts if claim.id not in dates or agree(dates[claim.id], d)]
            if len(fitting) == 1:
                parts[fitting[0]].append(claim)
            else:
                doubtful.append(Unplaced(claim.id, f"{len(fitting)} dates of the honour fit"))
        for date, part in parts.items():
            yield ((award, date) if len(parts) > 1 else (award,)), part, {}
