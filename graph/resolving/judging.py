"""Decisions on file applied to what the rules joined: they win over rules, and taking one out undoes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.errors import InputError
from graph.records import Verdict
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.keys import entity_id


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
    def unheard(self) -> tuple[Verdict, ...]:
        """Decisions on two things one of which was in no group asked about."""
        return tuple(
            v for n, v in enumerate(self.verdicts) if v.verdict != "reject" and n not in self._heard
        )

    def asked(self) -> set[frozenset[str]]:
        """Pairs of subjects that were decided, also as unsure."""
        return {frozenset(filter(None, (v.first, v.second))) for v in self.verdicts}

    def apart(self, clusters: Sequence[Cluster]) -> list[tuple[RefKey, RefKey]]:
        """Pairs of referents that decisions keep apart, given how the rules group them."""
        return [(one[0], other[0]) for _, one, other in self._pairs(clusters, "different")]

    def judge(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """Clusters as decisions want them: first parted, then joined.

        The joined one goes under id and name of what the decision names first. Raises InputError where decisions
        say of two things that they are the same and that they are different.
        """
        parted = self._parted(clusters)
        joined = self._joined(parted)
        list(self._pairs(clusters, "unsure"))
        return joined

    def _pairs(self, clusters: Sequence[Cluster], verdict: str) -> list[tuple[Verdict, list[RefKey], list[RefKey]]]:
        """Decisions of a kind with the referents that their subjects mean."""
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
                self._heard.add(n)
                found.append((v, by_subject[v.first], by_subject[v.second]))
        return found

    def _parted(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """The second thing of a decision leaves the cluster of the first; what else is there stays."""
        made = list(clusters)
        for verdict, one, other in self._pairs(clusters, "different"):
            home = next(c for c in made if one[0] in {ref_key(r) for r in c.referents})
            leaving = [r for r in home.referents if ref_key(r) in other and ref_key(r) not in one]
            if not leaving or len(leaving) == len(home.referents):
                continue
            home.referents = [r for r in home.referents if r not in leaving]
            ident = entity_id(home.label, home.ident.partition(":")[2], leaving[0].article)
            why = _said(verdict)
            made.append(
                Cluster(
                    home.label, ident, leaving[0].name, leaving, why, dict(home.properties), home.place, home.name_en,
                    former={home.ident}, apart=[(one[0], why)],
                )
            )  # fmt: skip
            home.apart.append((ref_key(leaving[0]), why))
        return made

    def _joined(self, clusters: list[Cluster]) -> list[Cluster]:
        pairs = self._pairs(clusters, "same")
        if not pairs:
            return clusters
        home = {ref_key(r): cluster for cluster in clusters for r in cluster.referents}
        second: set[int] = set()
        group: dict[int, list[Cluster]] = {id(c): [c] for c in clusters}
        why: dict[int, str] = {}
        for verdict, one, other in pairs:
            a, b = home[one[0]], home[other[0]]
            if a is not b:
                second.add(id(b))
                why[id(b)] = why[id(a)] = _said(verdict)
            if group[id(a)] is not group[id(b)]:
                group[id(a)].extend(group[id(b)])
                for each in group[id(b)]:
                    group[id(each)] = group[id(a)]
        self._check(clusters, home, group, pairs)
        made, done = [], set()
        for cluster in clusters:
            members = group[id(cluster)]
            if id(members) in done:
                continue
            done.add(id(members))
            made.append(_one(members, second, why))
        return made

    def _check(
        self,
        clusters: Sequence[Cluster],
        home: dict[RefKey, Cluster],
        group: dict[int, list[Cluster]],
        pairs: Sequence[tuple[Verdict, list[RefKey], list[RefKey]]],
    ) -> None:
        for verdict, one, other in self._pairs(clusters, "different"):
            if group[id(home[one[0]])] is group[id(home[other[0]])]:
                same = next(s for s, a, _ in pairs if group[id(home[a[0]])] is group[id(home[one[0]])])
                raise InputError(
                    f"{verdict.where}: {verdict.first} and {verdict.second} are said to be different here and the same "
                    f"by {same.where}; take one of the lines out"
                )


def _said(verdict: Verdict) -> str:
    made = f"decided {verdict.verdict} by {verdict.who or 'someone'}"
    made += f" on {verdict.when}" if verdict.when else ""
    return made + (f": {verdict.why}" if verdict.why else "")


def _one(members: list[Cluster], second: set[int], why: dict[int, str]) -> Cluster:
    """One cluster of several, under the id and name of one that no decision names second."""
    if len(members) == 1:
        return members[0]
    firsts = [m for m in members if id(m) not in second] or members
    head = min(firsts, key=lambda m: (m.ident.startswith("?"), m.ident))
    others = sorted((m for m in members if m is not head), key=lambda m: m.ident)
    for other in others:
        for key in map(ref_key, other.referents):
            head.reasons[key] = why.get(id(other), other.why)
        head.former |= other.former | {other.ident}
        head.referents = head.referents + other.referents
        for name, value in other.properties.items():
            head.properties.setdefault(name, value)
        head.place = head.place or other.place
    head.referents = sorted(head.referents, key=ref_key)
    return head
