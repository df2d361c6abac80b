"""Documents and programmes over articles: by number, by event, by what they carry out, by title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from graph.records import Referent
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.events import event_id, ordinal_key
from graph.resolving.keys import entity_id, fullest, slug
from graph.resolving.laws import LAWS, join_laws
from graph.resolving.numbered import Numbered, document_properties
from graph.resolving.titles import only_phase_more, same_title, title_of

PLENUM = re.compile(r"Nghị quyết Trung ương (?P<number>\d+) khóa (?P<term>[IVX]+)")
BY_KIND = frozenset({"Hiến pháp", "Điều lệ", "Chiến lược", "Quy hoạch"})
"""Kinds of which a short title tells which it is."""
WORDS = 3
"""Syllables from which the title of any other kind does."""
POINTING = frozenset({"này", "đó", "trên", "nêu"})
TERMLESS = re.compile(r"Nghị quyết Trung ương (?P<number>\d+)")
TITLE = 15
"""Characters of a key from which a title alone tells a document."""


def resolve_documents(
    referents: Sequence[Referent],
    homes: Mapping[str, str],
    events: Mapping[RefKey, str],
    published: Mapping[str, str | None] | None = None,
) -> list[Cluster]:
    """Clusters of Resolution and Program referents.

    ``homes``: article -> its province's name; ``events``: referent of an event -> id of the event; ``published``:
    article -> its date. Numbered ones come first, then those named by a congress or plenum, then those named by what
    they carry out, then by title, since each may lean on the ones before.
    """
    numbered = Numbered(homes, published or {})
    numbered.add(r for r in referents if r.properties.get("number"))
    clusters = numbered.clusters
    rest = [r for r in referents if not r.properties.get("number")]
    adopted = {id(r): event for r in rest if (event := _adopted_at(r, events))}
    by_event = _of_plenum([r for r in rest if id(r) in adopted], clusters, adopted, events)
    clusters += _grouped(
        by_event,
        lambda r: adopted[id(r)],
        "adopted at one event",
        lambda r: f"{r.properties.get('kind')} {adopted[id(r)].removeprefix('event:')}",
    )
    known = {ref_key(r): cluster.ident for cluster in clusters for r in cluster.referents}
    rest = [r for r in rest if id(r) not in adopted]
    by_target = [r for r in rest if (r.article, str(r.properties.get("target"))) in known]
    clusters += _grouped(
        by_target,
        lambda r: "|".join(
            [str(r.properties.get("issuer", "")), known[r.article, str(r.properties["target"])], _verb(r.name)]
        ),
        "carries out one document for one issuer",
    )
    taken = {id(r) for r in by_target}
    clusters, rest = _of_some_term(clusters, rest)
    clusters += _by_title([r for r in rest if id(r) not in taken], clusters, homes)
    return join_laws(_with_phases(clusters), published or {})


def _of_plenum(
    referents: Sequence[Referent],
    numbered: Sequence[Cluster],
    adopted: Mapping[int, str],
    events: Mapping[RefKey, str],
) -> list[Referent]:
    """Give resolutions named by their plenum and title to the numbered one of that plenum; return the others.

    A plenum adopts several, so the title decides: "Nghị quyết Trung ương 8 khóa XII về …" is 36-NQ/TW.
    """
    of_event: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in numbered:
        for referent in cluster.referents:
            event = events.get((referent.article, f"Event|{referent.properties.get('plenum')}"))
            if event is not None and cluster not in of_event[event]:
                of_event[event].append(cluster)
    left = []
    for referent in sorted(referents, key=ref_key):
        fitting = [c for c in of_event[adopted[id(referent)]] if same_title(c.referents, referent)]
        if len(fitting) == 1:
            fitting[0].referents.append(referent)
            fitting[0].reasons[ref_key(referent)] = "the only one of that plenum and title"
        else:
            left.append(referent)
    return left


def _of_some_term(clusters: list[Cluster], rest: Sequence[Referent]) -> tuple[list[Cluster], list[Referent]]:
    """As in "Nghị quyết Trung ương 4" without the term: the one of a fourth plenum that has its title."""
    left = []
    for referent in rest:
        plenum = TERMLESS.fullmatch(referent.name)
        fitting = []
        if plenum is not None:
            ordinal = ordinal_key(plenum["number"])
            named = re.compile(rf"\bhội-nghị-{slug(ordinal)}-ban-chấp-hành-trung-ương-đảng")
            fitting = [
                c
                for c in clusters
                if named.search(c.ident) and c.label == referent.label and same_title(c.referents, referent)
            ]
        if len(fitting) == 1:
            fitting[0].referents.append(referent)
            fitting[0].reasons[ref_key(referent)] = "the only one of such a plenum and title"
        else:
            left.append(referent)
    return clusters, left


def _with_phases(clusters: Sequence[Cluster]) -> list[Cluster]:
    """A title without its years joins the only one with them: "Quy hoạch tỉnh Bắc Giang (thời kỳ 2021-2030)"."""
    titled: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.label == "Program" and not cluster.properties.get("number"):
            titled[cluster.label, str(cluster.properties.get("kind"))].append(cluster)
    gone: set[int] = set()
    for key in sorted(titled):
        for cluster in titled[key]:
            mine = slug(cluster.name)
            fitting = [c for c in titled[key] if c is not cluster and only_phase_more(mine, slug(c.name))]
            if len(fitting) == 1 and len(mine) > TITLE:
                for referent in cluster.referents:
                    fitting[0].reasons[ref_key(referent)] = "the only programme of this title, named with its years"
                fitting[0].referents = sorted([*fitting[0].referents, *cluster.referents], key=ref_key)
                fitting[0].former |= cluster.former | {cluster.ident}
                gone.add(id(cluster))
    return [cluster for cluster in clusters if id(cluster) not in gone]


def _by_title(rest: Sequence[Referent], clusters: Sequence[Cluster], homes: Mapping[str, str]) -> list[Cluster]:
    """What has a title alone joins the one numbered document of that kind, title and issuer or province."""
    titled: dict[tuple[str, str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.properties.get("number"):
            titles = {slug(str(r.properties.get("subject") or "")) for r in cluster.referents}
            for title in titles:
                if len(title) > TITLE:
                    titled[cluster.label, str(cluster.properties.get("kind")), title].append(cluster)
    left = []
    for referent in sorted(rest, key=ref_key):
        title = slug(str(referent.properties.get("subject") or ""))
        fitting = titled.get((referent.label, str(referent.properties.get("kind")), title), [])
        home = homes.get(referent.article)
        fitting = [cluster for cluster in fitting if home in {homes.get(r.article) for r in cluster.referents}]
        if len(fitting) == 1:
            fitting[0].referents.append(referent)
            fitting[0].reasons[ref_key(referent)] = "the only document of this title"
        else:
            left.append(referent)
    return _grouped(left, _title_key, "title")


def _title_key(referent: Referent) -> str:
    """As in "Hiến pháp năm 2013" and "Hiến pháp 2013", "Nghị quyết về X" and "Nghị quyết X"; of laws with the year."""
    key = re.sub(r"-(?:năm(?=-\d{4})|về(?:-việc)?(?=-))", "", slug(referent.name), count=2)
    year = str(referent.properties.get("date") or "")[:4]
    if referent.properties.get("kind") in LAWS:
        return f"{key}-{year}" if year and not key.endswith(year) else key
    title = (title_of(referent) or key).split("-")
    if referent.properties.get("kind") in BY_KIND or (len(title) >= WORDS and title[-1] not in POINTING):
        return key
    # "Quy chế làm việc", "Nghị quyết về vấn đề này": every office has one.
    return f"{key}|{referent.properties.get('issuer') or referent.article}"


def _verb(name: str) -> str:
    """What tells two programmes for one document apart: the words before the document's name."""
    return slug(re.split(r"(?:Nghị quyết|Chỉ thị|Kết luận|Quyết định|Luật|Nghị định)", name)[0])


def _adopted_at(referent: Referent, events: Mapping[RefKey, str]) -> str | None:
    """The id of the event that a document is named after: a plenum stands in its short name, too."""
    event = events.get((referent.article, f"Event|{referent.properties.get('event')}"))
    plenum = PLENUM.fullmatch(referent.name)
    if event is None and plenum is not None:
        number = ordinal_key(plenum["number"])
        return event_id(("Hội nghị", slug("Ban Chấp hành Trung ương Đảng"), number, plenum["term"]))
    return event


def _grouped(
    referents: Sequence[Referent],
    key: Callable[[Referent], str],
    why: str,
    called: Callable[[Referent], str] = lambda r: r.name,
) -> list[Cluster]:
    """One cluster for each label, kind and key, under its fullest name; its id is made from what it is ``called``."""
    groups: dict[tuple[str, str, str], list[Referent]] = defaultdict(list)
    for referent in referents:
        groups[referent.label, str(referent.properties.get("kind")), key(referent)].append(referent)
    clusters = []
    for each in sorted(groups):
        group = sorted(groups[each], key=lambda r: (r.article, r.id))
        label, name = group[0].label, fullest(r.name for r in group)
        whose = each[2].partition("|")[2] if why == "title" else None
        ident = entity_id(label, fullest(called(r) for r in group), whose)
        former = {entity_id(label, called(r)) for r in group}
        clusters.append(Cluster(label, ident, name, group, why, document_properties(group), former=former))
    return clusters
