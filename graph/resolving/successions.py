"""Which bodies of the graph followed which, from the gazetteer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graph.nlp.gazetteer import Gazetteer
from graph.records import Succession
from graph.resolving.clusters import Cluster


def body_successions(bodies: Sequence[Cluster]) -> tuple[Succession, ...]:
    """Successions between bodies that both stand in the graph.

    Named bodies (ministries, boards) follow the list of body successions; organs of a unit follow
    the unit: the same organ of the unit it went into.
    """
    gazetteer = Gazetteer.load()
    by_name = {cluster.name: cluster for cluster in bodies if cluster.place is None}
    found: set[tuple[str, str, str]] = set()
    for step in gazetteer.body_successions:
        if step.source in by_name and step.target in by_name:
            found.add((by_name[step.source].ident, by_name[step.target].ident, step.date))
    by_place: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in bodies:
        if cluster.place is not None:
            by_place[cluster.place].append(cluster)
    for step in (*gazetteer.successions, *gazetteer.commune_successions):
        for source in by_place.get(step.source, ()):
            for target in by_place.get(step.target, ()):
                if source.ident != target.ident and _organ(source, step.source) == _organ(target, step.target):
                    found.add((source.ident, target.ident, step.date))
    return tuple(Succession(*each) for each in sorted(found))


COMMITTEES = {"Tỉnh ủy": "committee", "Thành ủy": "committee"}


def _organ(cluster: Cluster, place: str) -> str:
    """A body's name without its place: what must be equal in two bodies that follow each other."""
    unit = Gazetteer.load().units[place]
    name = cluster.name
    for ending in (unit.full_name, f"Thành phố {unit.name}", unit.name):
        if name.endswith(ending):
            name = name[: -len(ending)].strip()
            break
    for word, same in COMMITTEES.items():
        name = name.replace(word, same)
    return name
