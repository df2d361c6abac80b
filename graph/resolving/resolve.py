"""The second pass: from the referents of all articles to entities, with a decision for every mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import astuple

from graph.nlp.gazetteer import Gazetteer
from graph.records import Apart, Article, Decision, Entity, Extraction, Member, Referent, Resolved, Verdict
from graph.resolving.bodies import resolve_bodies
from graph.resolving.careers import Post, rules, wide_bodies
from graph.resolving.clusters import Cluster, RefKey, numbered, ref_key
from graph.resolving.documents import resolve_documents
from graph.resolving.events import resolve_events
from graph.resolving.judging import OPEN, Judge
from graph.resolving.office_holders import OpenTitles
from graph.resolving.people import Context, resolve_people
from graph.resolving.questions import questions
from graph.resolving.successions import body_successions
from graph.schema import schema


def resolve(
    articles: Sequence[Article], extractions: Sequence[Extraction], verdicts: Sequence[Verdict] = ()
) -> Resolved:
    """Entities, decisions, successions and open questions; the order of the input changes nothing.

    ``verdicts`` are decisions on file, which win over the rules. Raises InputError where two of them contradict
    each other.
    """
    extractions = sorted(extractions, key=lambda e: e.article)
    published = {article.id: article.published for article in articles}
    judge = Judge(verdicts)
    by_label: dict[str, list[Referent]] = defaultdict(list)
    left_open: list[Referent] = []
    for extraction in extractions:
        for referent in extraction.referents:
            (left_open if referent.properties.get("open") else by_label[referent.label]).append(referent)
    bodies = judge.judge(numbered(resolve_bodies(by_label["Body"])))
    body_of = {ref_key(referent): cluster for cluster in bodies for referent in cluster.referents}
    homes = _homes(articles, bodies)
    events = judge.judge(numbered(resolve_events(by_label["Event"])))
    event_of = {ref_key(referent): cluster.ident for cluster in events for referent in cluster.referents}
    contexts = _contexts(articles, extractions, body_of)
    people = numbered(resolve_people(by_label["Official"], contexts))
    if apart := judge.apart(people):
        people = _with_their_ids(resolve_people(by_label["Official"], contexts, apart), people)
    titles = OpenTitles(judge.judge(people), contexts, body_of, published)
    people = judge.judge(titles.place(left_open))
    waiting = [cluster for cluster in people if cluster.ident.startswith(OPEN)]
    people = [cluster for cluster in people if not cluster.ident.startswith(OPEN)]
    papers = [*by_label["Resolution"], *by_label["Program"]]
    documents = judge.judge(numbered(resolve_documents(papers, homes, event_of, published)))
    clusters = [*bodies, *people, *documents, *events]
    entities, entity_of = _entities(clusters)
    members = _members(clusters, entity_of)
    asked = judge.asked([*clusters, *waiting])
    decisions = tuple(
        Decision(mention.id, *of)
        for extraction in extractions
        for mention in extraction.mentions
        if (of := members.get((mention.article, mention.referent)))
    )
    return Resolved(
        entities + _places(clusters),
        decisions,
        body_successions(bodies),
        tuple(sorted((Member(of[0], *key, of[1]) for key, of in members.items()), key=astuple)),
        _apart(clusters, entity_of),
        questions(clusters, waiting, published, titles.candidates, asked),
        judge.rejected,
        judge.unsure,
        judge.unheard,
    )


def _with_their_ids(clusters: Sequence[Cluster], known: Sequence[Cluster]) -> list[Cluster]:
    """Clusters that a decision left as they were keep the ids that they had; the others get new ones."""
    ids = {frozenset(map(ref_key, cluster.referents)): cluster.ident for cluster in known}
    kept = {id(c): ids[key] for c in clusters if (key := frozenset(map(ref_key, c.referents))) in ids}
    for cluster in clusters:
        cluster.ident = kept.get(id(cluster), cluster.ident)
    taken = set(kept.values())
    for cluster in clusters:
        if id(cluster) not in kept:
            ident, n = cluster.ident, 2
            while cluster.ident in taken:
                cluster.ident, n = f"{ident}~{n}", n + 1
            taken.add(cluster.ident)
    return list(clusters)


def _apart(clusters: Sequence[Cluster], entity_of: Mapping[RefKey, str]) -> tuple[Apart, ...]:
    """Pairs of entities that might be taken for one, each once."""
    found: dict[tuple[str, str], str] = {}
    for cluster in clusters:
        mine = entity_of[ref_key(cluster.referents[0])]
        for key, why in cluster.apart:
            other = entity_of.get(key, mine)
            if other != mine:
                found.setdefault((min(mine, other), max(mine, other)), why)
    return tuple(Apart(*pair, why) for pair, why in sorted(found.items()))


def _members(clusters: Sequence[Cluster], entity_of: Mapping[RefKey, str]) -> dict[RefKey, tuple[str, str]]:
    """Entity of each referent, and why."""
    return {
        ref_key(r): (entity_of[ref_key(r)], cluster.reasons.get(ref_key(r), cluster.why))
        for cluster in clusters
        for r in cluster.referents
    }


def _homes(articles: Sequence[Article], bodies: Sequence[Cluster]) -> dict[str, str]:
    """Article -> the province it is about: its metadata's, else that of most of its bodies."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    gazetteer = Gazetteer.load()
    for cluster in bodies:
        if cluster.place is None:
            continue
        province = gazetteer.province_of(cluster.place)
        if province is not None:
            for referent in cluster.referents:
                counts[referent.article][province.name] += 1
    homes = {article: min(seen, key=lambda name: (-seen[name], name)) for article, seen in counts.items()}
    for article in articles:
        if article.place:
            unit = gazetteer.choose(gazetteer.named(article.place, level="province"), (), article.published)
            if unit is not None:
                homes[article.id] = unit.name
    return homes


def _contexts(
    articles: Sequence[Article], extractions: Sequence[Extraction], body_of: Mapping[RefKey, Cluster]
) -> dict[RefKey, Context]:
    """What each article says of each official."""
    contexts: dict[RefKey, Context] = defaultdict(Context)
    said = {article.id: article.published for article in articles}
    above = _ministries(extractions, body_of)
    for extraction in extractions:
        mentions = {mention.id: mention for mention in extraction.mentions}
        for referent in extraction.referents:
            if referent.label == "Official":
                contexts[ref_key(referent)].roles.update(referent.properties.get("roles", ()))
                if elected_in := referent.properties.get("elected_in"):
                    contexts[ref_key(referent)].elected_in.add(str(elected_in))
        for claim in extraction.claims:
            if claim.type != "HOLDS_POSITION":
                continue
            man, body = mentions[claim.source], mentions[claim.target]
            cluster = body_of.get((body.article, body.referent))
            if cluster is not None:
                context = contexts[man.article, man.referent]
                context.posts.append(Post.of(claim, cluster, said.get(claim.article)))
                context.ministries.update(above.get(cluster.ident, {}))
    return contexts


def _ministries(extractions: Sequence[Extraction], body_of: Mapping[RefKey, Cluster]) -> dict[str, dict[str, str]]:
    """Body -> id and name of the ministry, group or association that it is, or is a part of, directly."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for cluster in body_of.values():
        if _is_whole(cluster):
            found[cluster.ident][cluster.ident] = cluster.name
    for extraction in extractions:
        mentions = {mention.id: mention for mention in extraction.mentions}
        for claim in extraction.claims:
            if claim.type != "PART_OF":
                continue
            ends = mentions[claim.source], mentions[claim.target]
            part, whole = (body_of.get((end.article, end.referent)) for end in ends)
            if part is not None and whole is not None and part.place is None and _is_whole(whole):
                found[part.ident][whole.ident] = whole.name
    return found


def _is_whole(body: Cluster) -> bool:
    """Whether a body has departments that it alone has: it is in no province, and not the Party, the state, a board."""
    above = (*wide_bodies(), *rules()["leaders"]["members_of"])
    return body.place is None and body.name not in above and not body.properties.get("unplaced")


def _entities(clusters: Sequence[Cluster]) -> tuple[tuple[Entity, ...], dict[RefKey, str]]:
    """Entities in the order of their ids, and the entity of each referent."""
    entities: list[Entity] = []
    entity_of: dict[RefKey, str] = {}
    for cluster in numbered(clusters):
        ident = cluster.ident
        properties = {k: v for k, v in cluster.properties.items() if k in schema().labels[cluster.label].properties}
        former = tuple(sorted(cluster.former - {ident}))
        entities.append(Entity(ident, cluster.label, cluster.name, cluster.name_en, properties, cluster.place, former))
        for referent in cluster.referents:
            entity_of[ref_key(referent)] = ident
    return tuple(entities), entity_of


def _places(clusters: Sequence[Cluster]) -> tuple[Entity, ...]:
    """The places that bodies are in."""
    gazetteer = Gazetteer.load()
    places = []
    for ident in sorted({cluster.place for cluster in clusters if cluster.place is not None}):
        unit = gazetteer.units[ident]
        properties = {"level": unit.level, "code": unit.code, "parent": unit.parent}
        places.append(Entity(ident, "Place", unit.full_name, None, {k: v for k, v in properties.items() if v}))
    return tuple(places)
