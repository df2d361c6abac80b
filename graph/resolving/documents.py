"""Documents and programmes over articles: by number, by event, by what they carry out, by title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from graph.nlp.title_text import spelled_out
from graph.records import Referent
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.events import event_id, ordinal_key
from graph.resolving.keys import entity_id, fullest, slug, whole_key
from graph.resolving.laws import LAWS, join_laws
from graph.resolving.numbered import Numbered, document_properties
from graph.resolving.titles import same_title, title_and_years, title_of

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
        lambda r: _by_plenum(r, adopted[id(r)]),
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


def _by_plenum(referent: Referent, event: str) -> str:
    """What the id of a resolution named by its congress or plenum is made from."""
    return f"{referent.properties.get('kind')} {event.removeprefix('event:')}"


def _give(cluster: Cluster, referent: Referent, why: str, ident: str) -> None:
    """Add a mention to the one document that it can mean; the id that it had alone stays findable."""
    cluster.referents = sorted([*cluster.referents, referent], key=ref_key)
    cluster.reasons[ref_key(referent)] = why
    cluster.former.add(ident)


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
            ident = entity_id(referent.label, _by_plenum(referent, adopted[id(referent)]))
            _give(fitting[0], referent, "the only one of that plenum and title", ident)
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
            ident = entity_id(referent.label, referent.name)
            _give(fitting[0], referent, "the only one of such a plenum and title", ident)
        else:
            left.append(referent)
    return clusters, left


def _with_phases(clusters: Sequence[Cluster]) -> list[Cluster]:
    """A title without its years joins the only one with them: "Quy hoạch tỉnh Bắc Giang (thời kỳ 2021-2030)".

    Titles whose years are the same, said in other words ("giai đoạn", "thời kỳ"), are one.
    """
    titled: dict[tuple[str, str], dict[str, list[Cluster]]] = defaultdict(lambda: defaultdict(list))
    for cluster in clusters:
        if cluster.label == "Program" and not cluster.properties.get("number"):
            base, years = title_and_years(spelled_out(cluster.name))
            if len(base) > TITLE:
                titled[str(cluster.properties.get("kind")), base][years].append(cluster)
    gone: set[int] = set()
    for key in sorted(titled):
        by_years = titled[key]
        dated = [years for years in sorted(by_years) if years]
        for years in sorted(by_years):
            same = by_years[years]
            if not years and len(dated) == 1:
                same = [by_years[dated[0]][0], *same]
            for other in same[1:] if years or len(dated) == 1 else ():
                for referent in other.referents:
                    same[0].reasons[ref_key(referent)] = "the only programme of this title and years"
                same[0].referents = sorted([*same[0].referents, *other.referents], key=ref_key)
                same[0].former |= other.former | {other.ident}
                gone.add(id(other))
    return [cluster for cluster in clusters if id(cluster) not in gone]


def _by_title(rest: Sequence[Referent], clusters: Sequence[Cluster], homes: Mapping[str, str]) -> list[Cluster]:
    """What has a title alone joins the one numbered document of that kind, title and issuer or province."""
    titled: dict[tuple[str, str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.properties.get("number"):
            for title in {title_of(r) for r in cluster.referents}:
                if len(title) > TITLE:
                    titled[cluster.label, str(cluster.properties.get("kind")), title].append(cluster)
    left = []
    for referent in sorted(rest, key=ref_key):
        kind = str(referent.properties.get("kind"))
        fitting = titled.get((referent.label, kind, title_of(referent)), []) if kind not in LAWS else []
        fitting = [cluster for cluster in fitting if _one_issuer(cluster, referent, homes)]
        if len(fitting) == 1:
            ident = entity_id(referent.label, referent.name)
            _give(fitting[0], referent, "the only document of this title", ident)
        else:
            left.append(referent)
    issuers: dict[str, set[str]] = defaultdict(set)
    for referent in left:
        issuers[_title_key(referent)] |= {_issuer(referent)} - {""}

    def key(referent: Referent) -> str:
        title = _title_key(referent)
        # Two provinces may have a scheme of one title each.
        return title if len(issuers[title]) < 2 else f"{title}|{_issuer(referent) or referent.article}"

    return _grouped(left, key, "title")


def _issuer(referent: Referent) -> str:
    """Who issued it; a committee and its standing committee are one issuer."""
    return str(referent.properties.get("issuer") or "").removeprefix("Ban Thường vụ ")


def _one_issuer(cluster: Cluster, referent: Referent, homes: Mapping[str, str]) -> bool:
    """Whether issuer, or where either is unknown the province that the articles are about, is the same."""
    mine, theirs = _issuer(referent), {_issuer(r) for r in cluster.referents} - {""}
    if mine and theirs:
        return mine in theirs
    return homes.get(referent.article) in {homes.get(r.article) for r in cluster.referents}


def _title_key(referent: Referent) -> str:
    """As in "Hiến pháp năm 2013" and "Hiến pháp 2013", "Nghị quyết về X" and "Nghị quyết X"; of laws with the year."""
    key = re.sub(r"-(?:năm(?=-\d{4})|về(?:-việc)?(?=-))", "", whole_key(spelled_out(referent.name)), count=2)
    year = str(referent.properties.get("date") or "")[:4]
    if referent.properties.get("kind") in (*LAWS, "Hiến pháp"):
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
