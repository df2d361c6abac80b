"""Graph folders made from annotations: a perfect one, and ones with known faults."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.evaluation.gold import read_gold
from graph.evaluation.matching import find_places

Row = dict[str, Any]


@dataclass
class Build:
    """The rows of the three files that are compared; a fault changes them in place."""

    nodes: list[Row] = field(default_factory=list)
    mentions: list[Row] = field(default_factory=list)
    edges: list[Row] = field(default_factory=list)

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        for name in ("nodes", "mentions", "edges"):
            lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in getattr(self, name)]
            (folder / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")


def perfect(annotation: Path, text: str) -> Build:
    """What a system without faults would build."""
    build, raw = Build(), json.loads(annotation.read_text(encoding="utf-8"))
    gold = read_gold(annotation)
    extents = find_places(gold, text).extents
    for entity in gold.entities:
        node = f"n-{entity.id}"
        build.nodes.append({"id": node, "label": entity.type, "name": entity.name, "aliases": list(entity.surfaces)})
        for start, end in sorted(extents[entity.id]):
            build.mentions.append({"node": node, "start": start, "end": end, "how": "named"})
    for edge in raw["edges"]:
        build.edges.append(edge | {"source": f"n-{edge['source']}", "target": f"n-{edge['target']}"})
    return build


def _drop_nodes(build: Build, chance: random.Random) -> None:
    gone = {node["id"] for node in build.nodes if chance.random() < 0.3}
    build.nodes = [node for node in build.nodes if node["id"] not in gone]
    build.mentions = [mention for mention in build.mentions if mention["node"] not in gone]
    build.edges = [edge for edge in build.edges if not {edge["source"], edge["target"]} & gone]


def _rename(build: Build, chance: random.Random) -> None:
    for node in build.nodes:
        if chance.random() < 0.4:
            node["name"] += " khác"


def _respell(build: Build, chance: random.Random) -> None:
    for node in build.nodes:
        node["name"] = node["name"].replace("Ủy ban nhân dân", "UBND").replace("ủy", "uỷ").replace(" - ", " – ")


def _wrong_labels(build: Build, chance: random.Random) -> None:
    for node in build.nodes:
        if chance.random() < 0.2:
            node["label"] = chance.choice(["Official", "Body", "Program", "Resolution", "Event", "Place"])


def _split(build: Build, chance: random.Random) -> None:
    for node in list(build.nodes):
        if chance.random() < 0.4:
            twin = node | {"id": node["id"] + "-twin", "name": chance.choice([node["name"], node["name"] + " hai"])}
            build.nodes.insert(chance.randrange(len(build.nodes) + 1), twin)
            for mention in build.mentions:
                if mention["node"] == node["id"] and chance.random() < 0.5:
                    mention["node"] = twin["id"]


def _merge(build: Build, chance: random.Random) -> None:
    for label in ("Official", "Body", "Resolution"):
        same = [node["id"] for node in build.nodes if node["label"] == label]
        if len(same) < 2:
            continue
        kept, gone = chance.sample(same, 2)
        build.nodes = [node for node in build.nodes if node["id"] != gone]
        for row in build.mentions:
            row["node"] = kept if row["node"] == gone else row["node"]
        for row in build.edges:
            for end in ("source", "target"):
                row[end] = kept if row[end] == gone else row[end]


def _wrong_edges(build: Build, chance: random.Random) -> None:
    for edge in list(build.edges):
        change = chance.choice(["none", "role", "shorter", "gone", "turned", "twice", "type"])
        if change == "gone":
            build.edges.remove(edge)
        elif change == "twice":
            build.edges.append(edge | {"from": "2019"})
        elif change == "turned":
            edge["source"], edge["target"] = edge["target"], edge["source"]
        elif change == "type":
            edge["type"] = chance.choice(["PART_OF", "ISSUED", "IN_PLACE"])
        elif edge["type"] == "HOLDS_POSITION" and change == "role":
            edge["role"] = chance.choice(["Bí thư", "Phó phòng", None])
        elif edge["type"] == "HOLDS_POSITION" and change == "shorter":
            edge["role"] = edge["role"].split()[0]


def _wrong_properties(build: Build, chance: random.Random) -> None:
    for edge in build.edges:
        for name, values in (
            ("status", ["current", "former", "proposed", None]),
            ("capacity", ["chair", "speaker", None]),
            ("from", ["2020", "2021-05", None]),
            ("to", ["2022", None]),
        ):
            if chance.random() < 0.3:
                edge[name] = chance.choice(values)


def _wrong_mentions(build: Build, chance: random.Random) -> None:
    for mention in list(build.mentions):
        change = chance.choice(["none", "none", "longer", "shorter", "gone", "reference", "other"])
        if change == "gone":
            build.mentions.remove(mention)
        elif change == "reference":
            mention["how"] = "reference"
        elif change == "other":
            mention["node"] = chance.choice(build.nodes)["id"]
        else:
            mention["end"] += {"longer": 4, "shorter": -2}.get(change, 0)


def _shuffle(build: Build, chance: random.Random) -> None:
    for rows in (build.nodes, build.mentions, build.edges):
        chance.shuffle(rows)


def _nothing(build: Build, chance: random.Random) -> None:
    for rows in (build.nodes, build.mentions, build.edges):
        rows.clear()


def _everything(build: Build, chance: random.Random) -> None:
    for fault in (_wrong_edges, _wrong_properties, _split, _merge, _rename, _wrong_mentions, _wrong_labels, _shuffle):
        fault(build, chance)


FAULTS: dict[str, Callable[[Build, random.Random], None]] = {
    "none": lambda build, chance: None,
    "dropped nodes": _drop_nodes,
    "other names": _rename,
    "other spellings": _respell,
    "wrong labels": _wrong_labels,
    "split entities": _split,
    "merged entities": _merge,
    "wrong edges": _wrong_edges,
    "wrong properties": _wrong_properties,
    "wrong mentions": _wrong_mentions,
    "another order": _shuffle,
    "nothing at all": _nothing,
    "everything at once": _everything,
}
