"""What the rules left open or are least sure of, as questions to a reader, the most useful first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from graph.partial_dates import first_day
from graph.records import Question, Referent
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.judging import subject

MOST = 3
"""Candidates asked about for one mention."""
LONG = 10
"""Years between the first and the last article about a man after which a reader had better look."""


def questions(
    clusters: Sequence[Cluster],
    waiting: Sequence[Cluster],
    published: Mapping[str, str | None],
    candidates: Mapping[RefKey, Sequence[Cluster]],
    asked: Collection[frozenset[str]] = (),
) -> tuple[Question, ...]:
    """Questions about clusters and about referents that stayed open.

    ``published``: article -> its date. ``candidates``: who may be meant by an open referent. ``asked``: ids of the
    pairs of clusters on which there is a decision; they are not asked again.
    """
    home = {ref_key(r): cluster for cluster in (*clusters, *waiting) for r in cluster.referents}
    found: dict[frozenset[str], Question] = {}

    def ask(kind: str, one: RefKey, other: RefKey, about: str, why: str, weight: int) -> None:
        pair = frozenset((subject(*one), subject(*other)))
        decided = frozenset((home[one].ident, home[other].ident)) in asked
        if not decided and len(pair) == 2:
            found.setdefault(pair, Question(kind, min(pair), max(pair), about, why, weight))

    for cluster in clusters:
        mine = _first(cluster.referents)
        for key, why in cluster.apart:
            other = home.get(key)
            # What no one person can hold is no question.
            if other is None or other is cluster or "at one time" in why or why.startswith("decided"):
                continue
            pair = sorted((mine, _first(other.referents)))
            weight = min(len(cluster.referents), len(other.referents)) + _same_level(cluster, other)
            ask(f"same {cluster.label.lower()}?", pair[0], pair[1], cluster.name, why, weight)
        if cluster.label == "Official":
            dated = sorted((first_day(day), ref_key(r)) for r in cluster.referents if (day := published.get(r.article)))
            if dated and int(dated[-1][0][:4]) - int(dated[0][0][:4]) > LONG:
                why = f"joined over {int(dated[-1][0][:4]) - int(dated[0][0][:4])} years"
                # A shared post or body ties firmly; what hangs on a province or a rank alone had better be looked at.
                loose = any(" and post " not in r and " and body " not in r for r in cluster.reasons.values())
                weight = len(cluster.referents) if loose else 0
                ask("one official?", dated[0][1], dated[-1][1], cluster.name, why, weight)
    for cluster in waiting:
        referent = cluster.referents[0]
        fitting = candidates.get(ref_key(referent), ())
        for other in fitting[:MOST]:
            why = f"{len(fitting)} may be meant" if len(fitting) > 1 else "not known to have held it then"
            ask("who is meant?", ref_key(referent), _first(other.referents), referent.name, why, 1)
    return tuple(sorted(found.values(), key=lambda q: (-q.weight, q.kind, q.about, q.first, q.second)))


def _first(referents: Sequence[Referent]) -> RefKey:
    return min(ref_key(r) for r in referents)


def _same_level(one: Cluster, other: Cluster) -> int:
    """Two of one level are more easily one: of ministers of one name it is more useful to ask than of a minister."""
    return int(one.properties.get("level") == other.properties.get("level"))
