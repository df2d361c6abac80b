"""Decisions on file applied to what the rules joined: they win over rules, and taking one out undoes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.errors import InputError
from graph.records import Referent, Verdict
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.keys import entity_id

Pair = tuple[Verdict, list[RefKey], list[RefKey]]
OPEN = "?"
"""How the ids of clusters begin that are no entity: mentions that their article leaves open."""


def subject(article: str, referent: str) -> str:
    """How a decisions file names one thing of one article."""
    return f"{referent}@{article}"


class Judge:
    """Decisions that join (same), part (different) or reject; it remembers which of them were heard."""

    def __init__(self, verdicts: Iterable[Verdict]) -> None:
        self.verdicts = sorted(verdicts, key=lambda v: (v.verdict, v.first, v.second, v.when, v.who, v.why))
        self._heard: set[int] = set()

    @property
    def rejected(self) -> tuple[tuple[str, Verdict], ...]:
        """Ids of claims and edges that are wrong, each with the decision."""
        return tuple((v.first, v) for v in self.verdicts if v.verdict == "reject")

    @property
    def unsure(self) -> tuple[tuple[str, Verdict], ...]:
        """Ids of claims of which somebody is unsure, each with the decision."""
        return tuple((v.first, v) for v in self.verdicts if v.verdict == "unsure" and not v.second)

    @property
    def unheard(self) -> tuple[Verdict, ...]:
        """Decisions on two things one of which was in no group asked about, or which are the same thing."""
        return tuple(v for n, v in enumerate(self.verdicts) if v.second and n not in self._heard)

    def asked(self, clusters: Sequence[Cluster]) -> set[frozenset[str]]:
        """Ids of the pairs of clusters on which there is a decision, also an unsure one; one id where it joined."""
        ident = {ref_key(r): cluster.ident for cluster in clusters for r in cluster.referents}
        return {
            frozenset((ident[one[0]], ident[other[0]]))
            for verdict in ("same", "different", "unsure")
            for _, one, other in self._pairs(clusters, verdict)
        }

    def apart(self, clusters: Sequence[Cluster]) -> list[tuple[RefKey, RefKey]]:
        """Pairs of referents that decisions keep apart, given how the rules group them."""
        return [(one[0], other[0]) for _, one, other in self._pairs(clusters, "different")]

    def judge(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """Clusters as decisions want them: first parted, then joined.

        The joined one goes under id and name of what the decision names first. Raises InputError where decisions
        say of two things that they are the same and that they are different.
        """
        different, same = self._pairs(clusters, "different"), self._pairs(clusters, "same")
        made = self._joined(_parted(list(clusters), different, same), different, same)
        home = {ref_key(r): cluster for cluster in made for r in cluster.referents}
        for verdict, one, other in different:
            _tell(home[one[0]], home[other[0]], other[0], verdict)
            _tell(home[other[0]], home[one[0]], one[0], verdict)
        return made

    def _pairs(self, clusters: Sequence[Cluster], verdict: str) -> list[Pair]:
        """Decisions of a kind with the referents that their two subjects mean."""
        if not any(v.verdict == verdict for v in self.verdicts):
            return []
        by_subject: dict[str, list[RefKey]] = {}
        by_former: dict[str, list[list[RefKey]]] = defaultdict(list)
        for cluster in clusters:
            keys = [ref_key(r) for r in cluster.referents]
            by_subject[cluster.ident] = keys
            for former in cluster.former:
                by_former[former].append(keys)
            by_subject.update((subject(*key), [key]) for key in keys)
        for former, held in by_former.items():
            if len(held) == 1:
                by_subject.setdefault(former, held[0])
        found = []
        for n, v in enumerate(self.verdicts):
            if v.verdict == verdict and v.first in by_subject and v.second in by_subject:
                one, other = by_subject[v.first], by_subject[v.second]
                if one != other:
                    self._heard.add(n)
                    found.append((v, one, other))
        return found

    def _joined(self, clusters: list[Cluster], different: Sequence[Pair], same: Sequence[Pair]) -> list[Cluster]:
        home = {ref_key(r): cluster for cluster in clusters for r in cluster.referents}
        second: set[int] = set()
        group: dict[int, list[Cluster]] = {id(c): [c] for c in clusters}
        why: dict[int, str] = {}
        for verdict, one, other in same:
            a, b = home[one[0]], home[other[0]]
            if a is not b:
                second.add(id(b))
                why.setdefault(id(b), said(verdict))
                why.setdefault(id(a), said(verdict))
            if group[id(a)] is not group[id(b)]:
                group[id(a)].extend(group[id(b)])
                for each in group[id(b)]:
                    group[id(each)] = group[id(a)]
        for verdict, one, other in different:
            if group[id(home[one[0]])] is group[id(home[other[0]])]:
                against = next((s for s, a, _ in same if group[id(home[a[0]])] is group[id(home[one[0]])]), verdict)
                raise InputError(
                    f"{verdict.where}: {verdict.first} and {verdict.second} are said to be different here and the same "
                    f"by {against.where}; take one of the lines out"
                )
        made: list[Cluster] = []
        done: set[int] = set()
        for cluster in clusters:
            members = group[id(cluster)]
            if id(members) not in done:
                done.add(id(members))
                made.append(_one(members, second, why))
        return made


def said(verdict: Verdict) -> str:
    """A decision in words, as the reason that it is."""
    made = f"decided {verdict.verdict} by {verdict.who or 'someone'}"
    made += f" on {verdict.when}" if verdict.when else ""
    return made + (f": {verdict.why}" if verdict.why else "")


def _tell(cluster: Cluster, other: Cluster, key: RefKey, verdict: Verdict) -> None:
    """Note the decision as the reason why two clusters are two, in the place of what the rules held."""
    theirs = {ref_key(r) for r in other.referents}
    cluster.apart = [(each, why) for each, why in cluster.apart if each not in theirs] + [(key, said(verdict))]


def _parted(clusters: list[Cluster], different: Sequence[Pair], same: Sequence[Pair]) -> list[Cluster]:
    """The second thing of a decision leaves the cluster of the first, with what is decided to be the same as it."""
    for verdict, one, other in different:
        home = {ref_key(r): cluster for cluster in clusters for r in cluster.referents}
        for stays, goes in ((one[0], other[0]), (other[0], one[0])):
            place = home[stays]
            with_it = _bound(goes, same)
            leaving = [r for r in place.referents if ref_key(r) in with_it and ref_key(r) != stays]
            if not leaving or len(leaving) == len(place.referents):
                continue
            place.referents = [r for r in place.referents if r not in leaving]
            if home[goes] is place:
                clusters.append(_new(place, leaving, verdict))
            else:
                home[goes].referents = sorted([*home[goes].referents, *leaving], key=ref_key)
            break
    return clusters


def _bound(key: RefKey, same: Sequence[Pair]) -> set[RefKey]:
    """What single things are decided to be the same as one, directly or over others."""
    found, left = {key}, [key]
    while left:
        at = left.pop()
        for _, one, other in same:
            if len(one) == len(other) == 1 and at in (one[0], other[0]):
                for each in {one[0], other[0]} - found:
                    found.add(each)
                    left.append(each)
    return found


def _new(home: Cluster, leaving: list[Referent], verdict: Verdict) -> Cluster:
    """The cluster of what left another."""
    first = leaving[0]
    own = {name: r.properties[name] for r in reversed(leaving) for name in home.properties if r.properties.get(name)}
    kept = {name: own[name] for name in home.properties if name in own}
    if first.properties.get("open"):
        return Cluster(home.label, OPEN + subject(*ref_key(first)), first.name, leaving, said(verdict))
    # What the one that stays had from those that left goes with them.
    for name in list(home.properties):
        values = [r.properties.get(name) for r in home.referents]
        if name in own and home.properties[name] not in values and any(values):
            home.properties[name] = next(value for value in values if value)
        elif name in own and home.properties[name] not in values and name in ("date", "term", "subject"):
            del home.properties[name]
    ident = entity_id(home.label, home.ident.partition(":")[2], first.article)
    place = str(first.properties.get("place_id") or "") or home.place
    return Cluster(
        home.label, ident, first.name, leaving, said(verdict), kept or dict(home.properties), place, home.name_en,
        former={home.ident},
    )  # fmt: skip


def _one(members: list[Cluster], second: set[int], why: dict[int, str]) -> Cluster:
    """One cluster of several, under the id and name of one that no decision names second."""
    if len(members) == 1:
        return members[0]
    named = [m for m in members if not m.ident.startswith(OPEN)] or members
    head = min([m for m in named if id(m) not in second] or named, key=lambda m: m.ident)
    for other in sorted((m for m in members if m is not head), key=lambda m: m.ident):
        for key in map(ref_key, other.referents):
            head.reasons[key] = why.get(id(other), other.why)
        head.former |= {ident for ident in (*other.former, other.ident) if not ident.startswith(OPEN)}
        head.referents = head.referents + other.referents
        head.apart += other.apart
        for name, value in other.properties.items():
            head.properties.setdefault(name, value)
        head.place = head.place or other.place
    head.referents = sorted(head.referents, key=ref_key)
    mine = set(map(ref_key, head.referents))
    head.apart = [(key, reason) for key, reason in head.apart if key not in mine]
    return head
