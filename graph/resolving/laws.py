"""Laws by title, year and number: Luật Đất đai năm 2013 is Luật Đất đai số 45/2013/QH13, not that of 2024."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.partial_dates import agree
from graph.records import Referent
from graph.resolving.clusters import Cluster, ref_key
from graph.resolving.numbered import document_properties
from graph.resolving.titles import WHOLE, title_of

LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
AMENDED = "(sửa đổi)"
BILL = 2
"""Years before its adoption in which a bill "(sửa đổi)" is spoken of."""


def join_laws(clusters: Sequence[Cluster], published: Mapping[str, str | None]) -> list[Cluster]:
    """Join law clusters of one title and year; a mention without a year is the one law of its title in force then."""
    laws: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    made: list[Cluster] = []
    for cluster in clusters:
        title = next((t for t in map(title_of, cluster.referents) if t), "")
        kind = str(cluster.properties.get("kind"))
        if kind in LAWS and title:
            laws[kind, title].append(cluster)
        else:
            made.append(cluster)
    found: list[Cluster] = []
    for key in sorted(laws):
        found += _of_title(laws[key], published)
    return made + _cut_short(found)


def _cut_short(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Of one kind and year, a title that begins the only longer one is that one, cut short."""
    of_year: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        of_year[str(cluster.properties.get("kind")), _year(cluster)].append(cluster)
    gone: set[int] = set()
    for (_, year), same in sorted(of_year.items()):
        titles = {id(c): next(filter(None, map(title_of, c.referents)), "") for c in same} if year else {}
        for cluster in same if year else ():
            mine = titles[id(cluster)]
            longer = [c for c in same if c is not cluster and titles[id(c)].startswith(f"{mine}-")]
            if len(longer) == 1 and len(mine) > WHOLE:
                _take(longer[0], cluster.referents, "law of this year, its title cut short", cluster)
                gone.add(id(cluster))
    return [cluster for cluster in clusters if id(cluster) not in gone]


def _year(cluster: Cluster) -> str:
    number = str(cluster.properties.get("number") or "").split("/")
    return number[1] if len(number) > 1 else str(cluster.properties.get("date") or "")[:4]


def _of_title(clusters: Sequence[Cluster], published: Mapping[str, str | None]) -> list[Cluster]:
    by_year: dict[str, Cluster] = {}
    undated: list[Cluster] = []
    other: list[Cluster] = []  # a second law of the title in its year
    # What has a number keeps its id.
    for cluster in sorted(clusters, key=lambda c: (not c.properties.get("number"), c.ident)):
        year = _year(cluster)
        if not year:
            undated.append(cluster)
        elif year in by_year and not _agree(by_year[year], cluster):
            other.append(cluster)
        elif year in by_year:
            _take(by_year[year], cluster.referents, "law of this title and year", cluster)
        else:
            by_year[year] = cluster
    left = []
    for cluster in undated:
        staying = []
        for referent in cluster.referents:
            fitting = _in_force(sorted(by_year), referent, published.get(referent.article))
            if len(fitting) == 1:
                _take(by_year[fitting[0]], [referent], "the only law of this title then")
                by_year[fitting[0]].former.add(cluster.ident)
            else:
                staying.append(referent)
        if staying:
            cluster.referents = staying
            left.append(cluster)
    for cluster in by_year.values():
        cluster.properties = document_properties(cluster.referents)
    return [*by_year.values(), *other, *left]


def _agree(one: Cluster, other: Cluster) -> bool:
    """Whether the days on which two laws were adopted may be one."""
    dates = str(one.properties.get("date") or ""), str(other.properties.get("date") or "")
    return not all(dates) or agree(*dates)


def _in_force(years: Sequence[str], referent: Referent, said: str | None) -> list[str]:
    """The years of the laws of a title that an article may mean."""
    if not said:
        return []
    then = int(said[:4])
    if AMENDED in referent.name:
        return [year for year in years if then - 1 <= int(year) <= then + BILL]
    return [year for year in years if int(year) <= then]


def _take(cluster: Cluster, referents: Sequence[Referent], why: str, other: Cluster | None = None) -> None:
    cluster.referents = sorted([*cluster.referents, *referents], key=ref_key)
    for referent in referents:
        cluster.reasons[ref_key(referent)] = why
    if other is not None:
        cluster.former |= other.former | {other.ident}
