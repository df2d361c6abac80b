"""Officials over articles: by name and context, never by likeness of strings.

Two mentions of one name are one man where they share a body, or a province, or where a central
career and the only provincial one fit together. Posts at communes or districts of different
provinces keep men of one name apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.nlp.gazetteer import Gazetteer
from graph.records import Referent
from graph.resolving.clusters import Cluster, RefKey, connected, ref_key
from graph.resolving.keys import entity_id, slug

LOW = frozenset({"district", "commune"})
# Bodies that many men are members of: sharing one of them says nothing of identity.
WIDE = frozenset(
    {
        "body:ban-chấp-hành-trung-ương-đảng",
        "body:quốc-hội",
        "body:chính-phủ",
        "body:bộ-chính-trị",
    }
)


class Context:
    """Where a man is seen in one article: bodies, provinces, levels, with the most telling role."""

    def __init__(self) -> None:
        self.bodies: set[str] = set()
        self.provinces: set[str] = set()
        self.levels: set[str] = set()
        self.role = ""

    def add(self, body: Cluster, role: str) -> None:
        """Take in one post."""
        if body.ident not in WIDE:
            self.bodies.add(body.ident)
        self.levels.add(str(body.properties.get("level") or "unit"))
        if body.place is not None:
            province = Gazetteer.load().province_of(body.place)
            if province is not None:
                self.provinces.add(province.id)
        self.role = self.role or f"{role} {body.name}"


def resolve_people(referents: Sequence[Referent], contexts: Mapping[RefKey, Context]) -> list[Cluster]:
    """Clusters of Official referents; ``contexts`` tells where each is seen."""
    blocks: dict[str, list[Referent]] = defaultdict(list)
    for referent in referents:
        blocks[slug(referent.name)].append(referent)
    clusters: list[Cluster] = []
    for block in sorted(blocks):
        clusters.extend(_block(sorted(blocks[block], key=lambda r: (r.article, r.id)), contexts))
    return clusters


def _block(referents: list[Referent], contexts: Mapping[RefKey, Context]) -> list[Cluster]:
    empty = Context()

    def links(referent: Referent) -> list[object]:
        context = contexts.get(ref_key(referent), empty)
        return [*sorted(context.bodies), *sorted(context.provinces)] or [("article", referent.article)]

    groups = connected(referents, links)
    groups = _join_central(groups, contexts, empty)
    if len(groups) == 1:
        return [_cluster(groups[0], None, "name and shared body or province" if len(groups[0]) > 1 else "name")]
    made = []
    for group in groups:
        made.append(_cluster(group, _mark(group, contexts, empty), "name and shared body or province"))
    return made


def _join_central(
    groups: list[list[Referent]], contexts: Mapping[RefKey, Context], empty: Context
) -> list[list[Referent]]:
    """Groups without a province join the only group with one, unless that is of a district or commune."""

    def provinces(group: list[Referent]) -> set[str]:
        return set().union(*(contexts.get(ref_key(r), empty).provinces for r in group))

    def low(group: list[Referent]) -> bool:
        levels = set().union(*(contexts.get(ref_key(r), empty).levels for r in group))
        return bool(levels & LOW) and not levels & {"central", "province", "sector"}

    placed = [group for group in groups if provinces(group)]
    free = [group for group in groups if not provinces(group)]
    if not free:
        return groups
    if len(placed) == 1 and not low(placed[0]):
        return [sorted([r for group in [*placed, *free] for r in group], key=lambda r: (r.article, r.id))]
    if len(free) > 1:
        free = [sorted([r for group in free for r in group], key=lambda r: (r.article, r.id))]
    return [*placed, *free]


def _mark(group: list[Referent], contexts: Mapping[RefKey, Context], empty: Context) -> str:
    """What tells a man of a common name from the others: his province, else his first post's body."""
    provinces = sorted(set().union(*(contexts.get(ref_key(r), empty).provinces for r in group)))
    if provinces:
        return Gazetteer.load().units[provinces[0]].name
    roles = sorted(contexts.get(ref_key(r), empty).role for r in group)
    return next((role for role in roles if role), group[0].article)


def _cluster(group: list[Referent], mark: str | None, why: str) -> Cluster:
    name = group[0].name
    return Cluster("Official", entity_id("Official", name, mark), name, group, why)
