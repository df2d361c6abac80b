"""Bodies over articles: by organ, level and place, with the province for districts and communes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graph.nlp.gazetteer import Gazetteer
from graph.records import Referent
from graph.resolving.clusters import Cluster
from graph.resolving.keys import entity_id, slug


def resolve_bodies(referents: Sequence[Referent]) -> list[Cluster]:
    """One cluster for each name and place.

    A body whose district or commune is settled carries its province in its key; one that is not
    joins the only settled one of its name, or stays on its own.
    """
    blocks: dict[str, list[Referent]] = defaultdict(list)
    for referent in referents:
        # A committee that its article places nowhere is that article's alone.
        alone = f"/{referent.article}" if referent.properties.get("unplaced") else ""
        blocks[slug(referent.name) + alone].append(referent)
    clusters = []
    for block in sorted(blocks):
        by_place: dict[str, list[Referent]] = defaultdict(list)
        for referent in blocks[block]:
            by_place[str(referent.properties.get("place_id") or "")].append(referent)
        settled = [place for place in by_place if place]
        if "" in by_place and len(settled) == 1:
            by_place[settled[0]].extend(by_place.pop(""))
        for place in sorted(by_place):
            clusters.append(_cluster(place or None, by_place[place]))
    return clusters


def _cluster(place: str | None, referents: list[Referent]) -> Cluster:
    referents = sorted(referents, key=lambda r: (r.name, r.article))
    name = referents[0].name
    province = None
    if place is not None:
        unit = Gazetteer.load().units[place]
        if unit.level != "province":
            above = Gazetteer.load().province_of(place)
            province = above.name if above is not None else None
    merged: dict[str, object] = {}
    for referent in referents:
        for key, value in referent.properties.items():
            merged.setdefault(key, value)
    properties = {key: merged[key] for key in ("level", "branch", "place", "organ_of") if merged.get(key)}
    properties.setdefault("level", "unit")
    return Cluster(
        "Body",
        entity_id("Body", name, province, referents[0].article if merged.get("unplaced") else None),
        name,
        referents,
        "name and place",
        properties,
        place,
        str(merged["en"]) if merged.get("en") else None,
    )
