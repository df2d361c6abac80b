"""The fold: articles, what was found in them, and what it was decided to be, become a graph."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from graph.folding.edge_ids import EdgeKey, edge_ids
from graph.folding.edges import Draft, Unplaced, drafts, edge_of
from graph.partial_dates import is_partial_date, stated_value
from graph.records import (
    Article,
    Claim,
    Edge,
    Entity,
    Extraction,
    Graph,
    Mention,
    Node,
    Properties,
    Resolved,
    Verdict,
)
from graph.schema import schema

__all__ = ["Unplaced", "fold", "rejection"]

T = TypeVar("T")


def fold(
    articles: Sequence[Article], extractions: Sequence[Extraction], resolved: Resolved
) -> tuple[Graph, tuple[Unplaced, ...]]:
    """Fold articles, extractions and decisions into a graph. Pure: the order of what goes in changes nothing.

    Returns the graph, all its parts sorted by id (mentions by article, start, end, node), and the claims that are
    on no edge with the reason, by id: a decision on file rejects them or their edge, an end without a decision, both
    ends one node, ends or type that the schema does not allow, or several tenures or dates that fit. Decisions on
    mentions that are not there count for nothing. A rejected edge that no claim makes stands there under its own id.
    Raises ValueError where an id stands for two things or points to nothing, since then no graph would be right.
    """
    by_id = _unique(articles, lambda a: a.id, "article")
    entities = _unique(resolved.entities, lambda e: e.id, "entity")
    _unique(extractions, lambda e: e.article, "extraction of article")
    mentions = _unique((m for e in extractions for m in e.mentions), lambda m: m.id, "mention")
    claims = _unique((c for e in extractions for c in e.claims), lambda c: c.id, "claim")
    missing = sorted({m.article for m in mentions.values()}.union(c.article for c in claims.values()) - by_id.keys())
    if missing:
        raise ValueError(f"article {missing[0]} was extracted but is not among the articles")
    decided = _decided(resolved, mentions, entities)

    rejected = dict(resolved.rejected)
    between, unplaced = _between_nodes(claims, decided, entities, rejected)
    found, doubtful = drafts(between, by_id)
    present = _present(decided, entities)
    bare = [
        *_place_edges(present),
        *_mention_edges(present, mentions, decided, by_id),
        *_succession_edges(resolved, present),
    ]
    ids = edge_ids([*(d.key for d in found), *(key for key, _, _ in bare)])
    wrong = [draft for draft in found if ids[draft.key] in rejected]
    unplaced += [Unplaced(claim.id, rejection(rejected[ids[draft.key]])) for draft in wrong for claim in draft.claims]
    found = [draft for draft in found if ids[draft.key] not in rejected]
    edges = [edge_of(draft, ids[draft.key], by_id) for draft in found]
    unplaced += [Unplaced(ids[key], rejection(rejected[ids[key]])) for key, _, _ in bare if ids[key] in rejected]
    bare = [each for each in bare if ids[each[0]] not in rejected]
    edges += [_bare_edge(ids[key], key, properties, seen) for key, properties, seen in bare]
    graph = Graph(
        articles=tuple(by_id[i] for i in sorted(by_id)),
        nodes=_nodes(present, mentions, decided),
        edges=tuple(sorted(edges, key=lambda e: e.id)),
        claims=tuple(claims[i] for i in sorted(claims)),
        mentions=tuple(
            sorted(mentions.values(), key=lambda m: (m.article, m.start, m.end, decided.get(m.id, ""), m.id))
        ),
        claim_edges=_claim_edges(found, ids),
        mention_nodes=dict(sorted(decided.items())),
    )
    return graph, tuple(sorted([*unplaced, *doubtful], key=lambda u: u.claim))


def _unique(things: Iterable[T], id_of: Callable[[T], str], kind: str) -> dict[str, T]:
    found: dict[str, T] = {}
    for thing in things:
        if id_of(thing) in found:
            raise ValueError(f"{kind} {id_of(thing)} is there twice")
        found[id_of(thing)] = thing
    return found


def _decided(resolved: Resolved, mentions: Mapping[str, Mention], entities: Mapping[str, Entity]) -> dict[str, str]:
    """Entity of each mention that a decision covers."""
    decided: dict[str, str] = {}
    for decision in resolved.decisions:
        if decision.mention not in mentions:
            continue
        if decision.entity not in entities:
            raise ValueError(f"mention {decision.mention} is decided to be {decision.entity}, which is no entity")
        if decided.setdefault(decision.mention, decision.entity) != decision.entity:
            raise ValueError(f"mention {decision.mention} is decided to be two entities")
    return decided


def _between_nodes(
    claims: Mapping[str, Claim],
    decided: Mapping[str, str],
    entities: Mapping[str, Entity],
    rejected: Mapping[str, Verdict],
) -> tuple[dict[tuple[str, str, str], list[Claim]], list[Unplaced]]:
    """Claims by the ends and type of their edge, and those that can have none."""
    between: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    unplaced: list[Unplaced] = []
    types = schema().edges
    for id in sorted(claims):
        claim = claims[id]
        source, target = decided.get(claim.source), decided.get(claim.target)
        if id in rejected:
            unplaced.append(Unplaced(id, rejection(rejected[id])))
        elif claim.type not in types or not types[claim.type].from_claims:
            unplaced.append(Unplaced(id, f"no claim makes an edge of type {claim.type}"))
        elif source is None or target is None:
            unplaced.append(Unplaced(id, "an end is undecided"))
        elif source == target:
            unplaced.append(Unplaced(id, f"both ends are {source}"))
        elif (
            entities[source].label not in types[claim.type].source
            or entities[target].label not in types[claim.type].target
        ):
            labels = f"{entities[source].label} to {entities[target].label}"
            unplaced.append(Unplaced(id, f"{claim.type} does not go from {labels}"))
        else:
            between[source, claim.type, target].append(claim)
    return between, unplaced


def rejection(verdict: Verdict) -> str:
    """A rejection in words, as it stands beside a claim that is on no edge."""
    words = ("rejected by", verdict.who or "someone", verdict.when, verdict.why)
    return " ".join(word for word in words if word) + (f" ({verdict.where})" if verdict.where else "")


def _present(decided: Mapping[str, str], entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """Entities that are nodes: those mentioned, and the places that these are in."""
    present = {id: entities[id] for id in set(decided.values())}
    for entity in list(present.values()):
        if entity.place is not None and entity.label in schema().edges["IN_PLACE"].source:
            place = entities.get(entity.place)
            if place is None or place.label not in schema().edges["IN_PLACE"].target:
                raise ValueError(f"entity {entity.id} is in {entity.place}, which is no place")
            present[place.id] = place
    return dict(sorted(present.items()))


def _nodes(
    present: Mapping[str, Entity], mentions: Mapping[str, Mention], decided: Mapping[str, str]
) -> tuple[Node, ...]:
    forms: dict[str, set[str]] = defaultdict(set)
    for mention, node in decided.items():
        if mentions[mention].how != "reference":
            forms[node].add(" ".join(unicodedata.normalize("NFC", mentions[mention].text).split()))
    nodes: list[Node] = []
    for id, entity in present.items():
        properties = {name: value for name, value in entity.properties.items() if value is not None}
        if entity.former_ids:
            properties["former_ids"] = sorted(entity.former_ids)
        aliases = tuple(sorted(forms[id] - {entity.name, ""}))
        nodes.append(Node(id, entity.label, entity.name, entity.name_en, aliases, properties))
    return tuple(nodes)


_Bare = tuple[EdgeKey, Properties, str | None]
"""An edge that no claim makes: what it is, its properties, and the date on which it was seen."""


def _bare_edge(id: str, key: EdgeKey, properties: Properties, seen: str | None) -> Edge:
    return Edge(id, key.source, key.type, key.target, properties, first_seen=seen, last_seen=seen)


def _place_edges(present: Mapping[str, Entity]) -> list[_Bare]:
    sources = schema().edges["IN_PLACE"].source
    return [
        (EdgeKey(e.id, "IN_PLACE", e.place), {}, None)
        for e in present.values()
        if e.place is not None and e.label in sources and e.place != e.id
    ]


def _mention_edges(
    present: Mapping[str, Entity], mentions: Mapping[str, Mention], decided: Mapping[str, str],
    articles: Mapping[str, Article],
) -> list[_Bare]:
    """One edge from an entity to each article that names it. ``count`` leaves references out, but is at least 1."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for mention, entity in decided.items():
        if present[entity].label in schema().edges["MENTIONED_IN"].source:
            counts[entity, mentions[mention].article] += mentions[mention].how != "reference"
    return [
        (EdgeKey(entity, "MENTIONED_IN", article), {"count": max(count, 1)}, articles[article].published)
        for (entity, article), count in sorted(counts.items())
    ]


def _succession_edges(resolved: Resolved, present: Mapping[str, Entity]) -> list[_Bare]:
    """One edge a pair of bodies that are both nodes, with the most precise date."""
    dates: dict[EdgeKey, list[tuple[str, str | None]]] = defaultdict(list)
    for succession in resolved.successions:
        if succession.source in present and succession.target in present and succession.source != succession.target:
            key = EdgeKey(succession.source, "SUCCEEDED_BY", succession.target)
            dates[key] += [(succession.date, None)] if is_partial_date(succession.date) else []
    return [(key, {"date": date} if (date := stated_value(stated)) else {}, None) for key, stated in dates.items()]


def _claim_edges(found: Sequence[Draft], ids: Mapping[EdgeKey, str]) -> dict[str, str]:
    return dict(sorted((claim.id, ids[draft.key]) for draft in found for claim in draft.claims))
