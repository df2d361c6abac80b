"""Bodies over articles: by organ, level and place, with the province for districts and communes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.nlp.gazetteer import Gazetteer
from graph.nlp.places import level_of_kind
from graph.records import Referent
from graph.resolving.clusters import Cluster, ref_key
from graph.resolving.keys import entity_id, whole_key


def resolve_bodies(referents: Sequence[Referent]) -> list[Cluster]:
    """One cluster for each name and place.

    A body whose district or commune is settled carries its province in its key. One that may be of several units of
    its name is its article's alone; one of a unit that no list knows is one with those of its article's province.
    """
    settled = [r for r in referents if not r.properties.get("unit")]
    homes = _provinces_of_articles(settled)
    blocks: dict[str, list[Referent]] = defaultdict(list)
    for referent in settled:
        # A committee that its article places nowhere is that article's alone.
        alone = f"/{referent.article}" if _bare(referent) else ""
        blocks[_key(referent.name) + alone].append(referent)
    clusters = []
    for block in sorted(blocks):
        by_place: dict[str, list[Referent]] = defaultdict(list)
        for referent in blocks[block]:
            by_place[str(referent.properties.get("place_id") or "")].append(referent)
        for place in sorted(by_place):
            clusters.append(_cluster(place or None, by_place[place]))
    return clusters + _unsettled([r for r in referents if r.properties.get("unit")], homes, clusters)


def _key(name: str) -> str:
    """A name as it is compared: "Văn hóa - Thể thao - Du lịch" is "Văn hóa, Thể thao và Du lịch"."""
    return whole_key(name).replace("-và-", "-")


def _bare(referent: Referent) -> bool:
    """Whether a name says only what kind of body it is: "Đảng ủy", "Ủy ban nhân dân tỉnh"."""
    p = referent.properties
    if p.get("unplaced"):
        return True
    organ = str(p.get("organ") or "")
    kinds = ("", " tỉnh", " huyện", " quận", " xã", " phường", " thành phố", " thị xã")
    local = p.get("level") not in ("central", "sector") and not p.get("place_id")
    return local and bool(organ) and referent.name in [organ + kind for kind in kinds]


def _provinces_of_articles(referents: Iterable[Referent]) -> dict[str, str]:
    """Article -> the one province that its bodies are in; an article of several has none here."""
    found: dict[str, set[str]] = defaultdict(set)
    for referent in referents:
        place = referent.properties.get("place_id")
        province = Gazetteer.load().province_of(str(place)) if place else None
        if province is not None:
            found[referent.article].add(province.name)
    return {article: next(iter(names)) for article, names in found.items() if len(names) == 1}


def _unsettled(referents: Sequence[Referent], homes: Mapping[str, str], settled: Sequence[Cluster]) -> list[Cluster]:
    groups: dict[tuple[str, str], list[Referent]] = defaultdict(list)
    for referent in referents:
        kind, name = referent.properties["unit"]
        several = len(Gazetteer.load().named(name, kind or None)) > 1
        whose = referent.article if several else homes.get(referent.article, "")
        groups[_key(referent.name), whose].append(referent)
    by_name: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in settled:
        by_name[_key(cluster.name)].append(cluster)
    made = []
    for name, whose in sorted(groups):
        cluster = _cluster(None, groups[name, whose], whose)
        for other in by_name[name]:
            cluster.apart.append((ref_key(other.referents[0]), "nothing tells which of the name it is"))
        made.append(cluster)
    return made


def _cluster(place: str | None, referents: list[Referent], whose: str | None = None) -> Cluster:
    referents = sorted(referents, key=lambda r: (r.name, r.article))
    names = Counter(referent.name for referent in referents)
    name = min(names, key=lambda n: (-names[n], -len(n), n))
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
    properties["level"] = _level(referents, place)
    return Cluster(
        "Body",
        entity_id("Body", name, province, referents[0].article if _bare(referents[0]) else whose),
        name,
        referents,
        "name and place",
        properties,
        place,
        str(merged["en"]) if merged.get("en") else None,
        former={entity_id("Body", other, province, whose) for other in names},
    )


def _level(referents: Sequence[Referent], place: str | None) -> str:
    """The level that its articles give a body; an organ and a unit alone ("Đảng ủy xã Bình Lục") are of that unit's."""
    told = [str(r.properties.get("level") or "") for r in referents]
    unit = Gazetteer.load().units[place] if place is not None else None
    for referent in referents:
        organ = str(referent.properties.get("organ") or "")
        if unit is not None and referent.name in (f"{organ} {unit.name}", f"{organ} {unit.full_name}"):
            return unit.level
    known = next((level for level in told if level not in ("", "unit")), None)
    if known is not None:
        return known
    if unit is not None and referents[0].name.endswith(f" ủy {unit.name}"):
        return unit.level
    kind = next((each for r in referents if (each := (r.properties.get("unit") or [""])[0])), "")
    return level_of_kind().get(kind, "unit")
