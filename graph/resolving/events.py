"""Events over articles: by organiser, ordinal and term; others by name and when they were seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graph.nlp.terms import roman
from graph.records import Referent
from graph.resolving.clusters import Cluster
from graph.resolving.keys import entity_id, fullest, slug


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
                former[fuller[0]].add(event_id(key))
    clusters = []
    for key in sorted(groups):
        group = sorted(groups[key], key=lambda r: (r.article, r.id))
        properties: dict[str, object] = {}
        for referent in group:
            for name in ("kind", "ordinal", "term", "date"):
                if referent.properties.get(name):
                    properties.setdefault(name, referent.properties[name])
        why = "organiser, ordinal and term" if len(key) == 4 else "name"
        name = fullest(r.name for r in group)
        clusters.append(Cluster("Event", event_id(key), name, group, why, properties, former=former[key]))
        if len(key) != 4:  # a date learnt later completes the key
            clusters[-1].former |= {entity_id("Event", *key[:-1], r.article) for r in group}
    return clusters


def ordinal_key(ordinal: str) -> str:
    """An ordinal as it stands in keys: "13" and "XIII" are one; years and words stay as they are."""
    return roman(ordinal) if ordinal.isdigit() and int(ordinal) < 50 else ordinal


def event_id(key: tuple[str, ...]) -> str:
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
        return (slug(referent.name), slug(organiser), when) if organiser else (slug(referent.name), when)
    term = str(p.get("term") or "").split(",")[0]
    return str(p.get("kind")), slug(organiser), ordinal_key(ordinal), term if p.get("kind") != "Đại hội" else ""
