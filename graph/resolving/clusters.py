"""Groups of referents that are one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.records import Referent

RefKey = tuple[str, str]


def ref_key(referent: Referent) -> RefKey:
    """A referent's key over all articles."""
    return referent.article, referent.id


@dataclass(slots=True)
class Cluster:
    """Referents that are one thing, with the id and name that it gets and why they are one.

    ``former``: ids that parts of it would have had on their own. ``reasons``: why each referent is of it, where that
    is not ``why``. ``apart``: referents of other clusters that one may take it for, each with why it is another.
    """

    label: str
    ident: str
    name: str
    referents: list[Referent]
    why: str
    properties: dict[str, object] = field(default_factory=dict)
    place: str | None = None
    name_en: str | None = None
    former: set[str] = field(default_factory=set)
    reasons: dict[RefKey, str] = field(default_factory=dict)
    apart: list[tuple[RefKey, str]] = field(default_factory=list)


def numbered(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters with ids that are all different: where two things share a key, a number tells them apart."""
    taken: dict[str, int] = {}
    ordered = sorted(clusters, key=lambda c: (c.ident, c.name, [ref_key(r) for r in c.referents]))
    for cluster in ordered:
        taken[cluster.ident] = taken.get(cluster.ident, 0) + 1
        if taken[cluster.ident] > 1:
            cluster.ident = f"{cluster.ident}~{taken[cluster.ident]}"
    return ordered
