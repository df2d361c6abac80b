"""Documents, programmes and events over articles.

A numbered document's key is kind, number, sign and year or term: numbering starts anew each party
term for TW and TU, each year for the state's papers. What lacks the sign joins the one full
document that issuer, date and title allow.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from graph.nlp.terms import roman
from graph.records import Referent
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.keys import entity_id, slug

LOCAL_SIGN = re.compile(r"(?:^|[/-])(TU|HU|QU|ĐU|HĐND\d*|UBND|UB|UBNN|SYT|SGDĐT|BTV)\b")
CENTRAL = frozenset({"Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng"})
PLENUM = re.compile(r"Nghị quyết Trung ương (?P<number>\d+) khóa (?P<term>[IVX]+)")
LIKE = ("kind", "number", "sign", "date", "term", "subject")


def resolve_documents(
    referents: Sequence[Referent], homes: Mapping[str, str], events: Mapping[RefKey, str]
) -> list[Cluster]:
    """Clusters of Resolution and Program referents.

    ``homes``: article -> its province's name; ``events``: referent of an event -> id of the event.
    Numbered ones come first, then those named by a congress or plenum, then those named by what they
    carry out, since each may lean on the ones before.
    """
    numbered = [r for r in referents if r.properties.get("number")]
    clusters = _numbered_clusters(numbered, homes)
    rest = [r for r in referents if not r.properties.get("number")]
    adopted = {id(r): event for r in rest if (event := _adopted_at(r, events))}
    by_event = [r for r in rest if id(r) in adopted]
    clusters += _grouped(
        by_event,
        lambda r: adopted[id(r)],
        "adopted at one event",
        lambda r: f"{r.properties.get('kind')} {adopted[id(r)].removeprefix('event:')}",
    )
    known = {ref_key(r): cluster.ident for cluster in clusters for r in cluster.referents}
    settled = {id(r) for r in by_event}
    by_target = [r for r in rest if id(r) not in settled and (r.article, str(r.properties.get("target"))) in known]
    clusters += _grouped(
        by_target,
        lambda r: f"{r.properties.get('issuer', '')}|{known[r.article, str(r.properties['target'])]}|{_verb(r.name)}",
        "carries out one document for one issuer",
    )
    settled |= {id(r) for r in by_target}
    return clusters + _grouped([r for r in rest if id(r) not in settled], lambda r: slug(r.name), "title")


def _verb(name: str) -> str:
    """What tells two programmes for one document apart: the words before the document's name."""
    return slug(re.split(r"(?:Nghị quyết|Chỉ thị|Kết luận|Quyết định|Luật|Nghị định)", name)[0])


def _adopted_at(referent: Referent, events: Mapping[RefKey, str]) -> str | None:
    """The id of the event that a document is named after: a plenum stands in its short name, too."""
    event = events.get((referent.article, f"Event|{referent.properties.get('event')}"))
    plenum = PLENUM.fullmatch(referent.name)
    if event is None and plenum is not None:
        return _event_id(("Hội nghị", slug("Ban Chấp hành Trung ương Đảng"), _number(plenum["number"]), plenum["term"]))
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
        label, name = group[0].label, _fullest(r.name for r in group)
        ident = entity_id(label, _fullest(called(r) for r in group))
        former = {entity_id(label, called(r)) for r in group}
        clusters.append(Cluster(label, ident, name, group, why, _properties(group), former=former))
    return clusters


def _fullest(names: Iterable[str]) -> str:
    """The longest, and of equally long ones the first in the alphabet."""
    return min(names, key=lambda name: (-len(name), name))


def _numbered_clusters(numbered: Sequence[Referent], homes: Mapping[str, str]) -> list[Cluster]:
    full: dict[tuple[str, str, str], list[Referent]] = defaultdict(list)
    partial: list[Referent] = []
    for referent in numbered:
        if referent.properties.get("sign") or "/" in str(referent.properties["number"]):
            full[_stem(referent)].append(referent)
        else:
            partial.append(referent)
    made: list[Cluster] = []
    for stem in sorted(full):
        made.extend(_split(full[stem], homes))
    complete = list(made)
    for referent in sorted(partial, key=lambda r: (r.name, r.article)):
        fitting = [c for c in complete if _allows(c, referent, homes)]
        if len(fitting) == 1:
            fitting[0].referents.append(referent)
        else:
            made.append(_alone(referent))
    return _merged_alone(made)


def _stem(referent: Referent) -> tuple[str, str, str]:
    p = referent.properties
    return str(p["kind"]), str(p["number"]), slug(str(p.get("sign") or ""))


def _scope(referent: Referent, homes: Mapping[str, str]) -> str:
    """Whose numbering it is: a local sign belongs to the issuer's or the article's province."""
    sign = str(referent.properties.get("sign") or "")
    if not LOCAL_SIGN.search(sign):
        return ""
    issuer = str(referent.properties.get("issuer") or "")
    for organ in ("Tỉnh ủy ", "Thành ủy ", "Ban Thường vụ Tỉnh ủy ", "Ban Thường vụ Thành ủy "):
        if issuer.startswith(organ):
            return issuer.removeprefix(organ)
    return homes.get(referent.article, "")


def _split(referents: list[Referent], homes: Mapping[str, str]) -> list[Cluster]:
    """One number and sign: a document a scope and date; undated mentions join the only one there is."""
    by_scope: dict[str, list[Referent]] = defaultdict(list)
    for referent in sorted(referents, key=lambda r: (r.article, r.id)):
        by_scope[_scope(referent, homes)].append(referent)
    if "" in by_scope and len(by_scope) == 2:
        only = next(scope for scope in by_scope if scope)
        by_scope[only].extend(by_scope.pop(""))
    clusters = []
    for scope in sorted(by_scope):
        by_year: dict[str, list[Referent]] = defaultdict(list)
        for referent in by_scope[scope]:
            by_year[str(referent.properties.get("date") or "")[:4]].append(referent)
        if "" in by_year and len(by_year) == 2:
            only = next(year for year in by_year if year)
            by_year[only].extend(by_year.pop(""))
        for year in sorted(by_year):
            clusters.append(_numbered(by_year[year], scope, year))
    return clusters


def _numbered(referents: list[Referent], scope: str, year: str) -> Cluster:
    first = referents[0]
    number = str(first.properties["number"])
    parts = [first.name, scope, year if "/" not in number else None]
    return Cluster(
        first.label,
        entity_id(first.label, *parts),
        first.name,
        referents,
        "number and sign",
        _properties(referents),
        None,
        None,
    )


def _allows(cluster: Cluster, referent: Referent, homes: Mapping[str, str]) -> bool:
    """Whether a number without its sign may be this full document."""
    p = referent.properties
    full = cluster.properties
    if cluster.label != referent.label or full.get("kind") != p.get("kind") or not full.get("sign"):
        return False
    if str(full.get("number")).split("/")[0].lstrip("0") != str(p["number"]).lstrip("0"):
        return False
    one, other = str(p.get("date") or ""), str(full.get("date") or "")
    if one and other and not (one.startswith(other) or other.startswith(one)):
        return False
    issuer, sign = str(p.get("issuer") or ""), str(full["sign"])
    if issuer in CENTRAL:
        return sign.endswith("TW") and full.get("issuer") in (None, issuer)
    if issuer:
        return (
            full.get("issuer") in (None, issuer)
            and not sign.endswith("TW")
            and bool({homes.get(referent.article)} & {homes.get(r.article) for r in cluster.referents})
        )
    same_title = p.get("subject") and full.get("subject") and slug(str(p["subject"])) == slug(str(full["subject"]))
    return bool(same_title or (one and other))


def _alone(referent: Referent) -> Cluster:
    p = referent.properties
    year = str(p.get("date") or "")[:4]
    issuer = str(p.get("issuer") or "") or None
    own = None if issuer or year else referent.article
    return Cluster(
        referent.label,
        entity_id(referent.label, referent.name, issuer, year, own),
        referent.name,
        [referent],
        "number alone",
        _properties([referent]),
    )


def _merged_alone(clusters: list[Cluster]) -> list[Cluster]:
    """Partial mentions with one key are one thing."""
    by_id: dict[str, Cluster] = {}
    for cluster in clusters:
        known = by_id.setdefault(cluster.ident, cluster)
        if known is not cluster:
            known.referents.extend(cluster.referents)
    for cluster in by_id.values():
        cluster.referents.sort(key=lambda r: (r.article, r.id))
        cluster.properties = _properties(cluster.referents)
    return list(by_id.values())


def _properties(referents: Sequence[Referent]) -> dict[str, object]:
    """The most precise date and, for the rest, the first value in the order of articles."""
    made: dict[str, object] = {}
    for referent in referents:
        for key in (*LIKE, "issuer"):
            value = referent.properties.get(key)
            if value and (key not in made or (key == "date" and len(str(value)) > len(str(made[key])))):
                made[key] = value
    return made


def resolve_events(referents: Sequence[Referent]) -> list[Cluster]:
    """Events by organiser, ordinal and term; others by name.

    A session or plenum without a term joins the only one of its organiser and ordinal that has one.
    """
    groups: dict[tuple[str, ...], list[Referent]] = defaultdict(list)
    for referent in referents:
        groups[_event_key(referent)].append(referent)
    former: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for key in sorted(groups):
        if len(key) == 4 and not key[3]:
            fuller = [other for other in groups if other[:3] == key[:3] and other[3]]
            if len(fuller) == 1:
                groups[fuller[0]].extend(groups.pop(key))
                former[fuller[0]].add(_event_id(key))
    clusters = []
    for key in sorted(groups):
        group = sorted(groups[key], key=lambda r: (r.article, r.id))
        properties: dict[str, object] = {}
        for referent in group:
            for name in ("kind", "ordinal", "term", "date"):
                if referent.properties.get(name):
                    properties.setdefault(name, referent.properties[name])
        why = "organiser, ordinal and term" if len(key) == 4 else "name"
        name = _fullest(r.name for r in group)
        clusters.append(Cluster("Event", _event_id(key), name, group, why, properties, former=former[key]))
    return clusters


def _number(ordinal: str) -> str:
    return roman(ordinal) if ordinal.isdigit() and int(ordinal) < 50 else ordinal


def _event_id(key: tuple[str, ...]) -> str:
    """An event's id from its key: kind, organiser, ordinal and term, or its name and when it was seen."""
    if len(key) != 4:
        return entity_id("Event", *key)
    kind, organiser, ordinal, term = key
    return entity_id("Event", f"{kind} {ordinal} {organiser}", term)


def _event_key(referent: Referent) -> tuple[str, ...]:
    p = referent.properties
    ordinal, organiser = str(p.get("ordinal") or ""), str(p.get("organiser") or "")
    if not ordinal or not organiser:
        # "Hội nghị công bố quyết định" of two months are two; without a date each article keeps its own.
        seen = str(p.get("seen") or "")
        when = seen if len(seen) == 7 else referent.article
        return slug(referent.name), when
    term = str(p.get("term") or "").split(",")[0]
    return str(p.get("kind")), slug(organiser), _number(ordinal), term if p.get("kind") != "Đại hội" else ""
