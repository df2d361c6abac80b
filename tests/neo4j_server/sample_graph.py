"""A small graph folder with every label and edge type of the schema, written as `quanhe build` writes it."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from graph.schema import schema

Rows = dict[str, list[dict[str, Any]]]
FILES = ("articles", "nodes", "edges", "claims", "mentions")

DŨNG, HƯNG, HÙNG = "official:dinh-tien-dung", "official:tran-van-hưng", "official:tran-van-hùng"
CITY, STANDING, BUREAU = "body:thanh-uy-ha-noi", "body:ban-thuong-vu-thanh-uy-ha-noi", "body:bo-chinh-tri"
R15, R11, PROGRAM, PLAN = "resolution:15-nq-tw", "resolution:11-nq-tw", "program:ct-16", "program:kh-20"
CONFERENCE, HANOI = "event:hoi-nghi-11", "place:ha-noi"


def sample() -> Rows:
    """Return the rows of the five files; every call makes new ones, which a test may change."""
    rows: Rows = {name: [] for name in FILES}
    rows["articles"] = [
        {"id": "a1", "headline": "Hà Nội triển khai Nghị quyết số 15", "publisher": "Báo Một",
         "published": "2022-05-20", "url": "https://example.org/1", "place": "Hà Nội", "sha256": "aa",
         "source": "a1.txt"},
        {"id": "a2", "headline": None, "publisher": "Báo Hai", "published": "2023", "url": None, "place": None,
         "sha256": "bb", "source": "a2.txt"},
    ]
    for id_, label, name, aliases, properties in (
        (DŨNG, "Official", "Đinh Tiến Dũng", ["Dũng"], {}),
        (HƯNG, "Official", "Trần Văn Hưng", [], {}),
        (HÙNG, "Official", "Trần Văn Hùng", [], {}),
        (CITY, "Body", "Thành ủy Hà Nội", ["Thành uỷ"], {"level": "province", "branch": "party", "place": HANOI}),
        (STANDING, "Body", "Ban Thường vụ Thành ủy Hà Nội", [], {"level": "province", "branch": "party"}),
        (BUREAU, "Body", "Bộ Chính trị", [], {"level": "central", "branch": "party"}),
        (R15, "Resolution", "Nghị quyết số 15-NQ/TW", ["Nghị quyết 15"],
         {"kind": "Nghị quyết", "number": "15", "sign": "NQ/TW", "date": "2022-05-05"}),
        (R11, "Resolution", "Nghị quyết số 11-NQ/TW", [], {"kind": "Nghị quyết", "number": "11", "date": "2012"}),
        (PROGRAM, "Program", "Chương trình hành động số 16-CTr/TU", [], {"kind": "Chương trình"}),
        (PLAN, "Program", "Kế hoạch số 20-KH/QU", [], {"kind": "Kế hoạch"}),
        (CONFERENCE, "Event", "Hội nghị lần thứ 11 Ban Chấp hành Đảng bộ thành phố Hà Nội", [],
         {"kind": "Hội nghị", "ordinal": "11", "date": "2022-12"}),
        (HANOI, "Place", "Thành phố Hà Nội", [], {"level": "province", "code": "01"}),
    ):
        common = {"id": id_, "label": label, "name": name, "name_en": None, "aliases": aliases}
        rows["nodes"].append({**common, **properties})
    ends = {
        "HOLDS_POSITION": (DŨNG, CITY), "SUCCEEDED_BY": (CITY, STANDING), "PART_OF": (STANDING, CITY),
        "ISSUED": (CITY, PROGRAM), "IMPLEMENTS": (PROGRAM, R15), "AMENDS": (R15, R11), "REVIEWS": (CONFERENCE, R11),
        "STEERS": (STANDING, PROGRAM), "ORGANISED": (CITY, CONFERENCE), "TOOK_PART_IN": (DŨNG, CONFERENCE),
        "ADOPTED_AT": (PROGRAM, CONFERENCE), "SIGNED": (DŨNG, PROGRAM), "AWARDED": (CITY, HƯNG),
        "DISCIPLINED": (BUREAU, HÙNG), "IN_PLACE": (CITY, HANOI), "MENTIONED_IN": (DŨNG, "a1"),
    }  # fmt: skip
    own: dict[str, dict[str, Any]] = {
        "HOLDS_POSITION": {"role": "Bí thư", "role_key": "Bí thư", "role_en": "Secretary", "rank": "head",
                           "status": "current", "status_as_of": "2022-05-20", "from": "2021-04"},
        "TOOK_PART_IN": {"capacity": "chair"}, "AWARDED": {"award": "Bằng khen"},
        "DISCIPLINED": {"measure": "cảnh cáo", "date": "2023"}, "MENTIONED_IN": {"count": 3},
    }  # fmt: skip
    for type_, (source, target) in ends.items():
        add_edge(rows, f"{type_.lower()}:1", type_, source, target, own.get(type_, {}))
    # Two stints in one post, and a step below the programme.
    add_edge(rows, "holds_position:2", "HOLDS_POSITION", DŨNG, CITY,
             {"role": "Bí thư", "role_key": "Bí thư", "status": "former", "from": "2015", "to": "2017-01"})
    add_edge(rows, "implements:2", "IMPLEMENTS", PLAN, PROGRAM, {})
    rows["mentions"].append({"node": DŨNG, "article": "a1", "start": 0, "end": 5, "text": "Dũng", "how": "short"})
    return rows


def add_edge(rows: Rows, id_: str, type_: str, source: str, target: str, properties: dict[str, Any]) -> None:
    """Add an edge, with two claims where its type is made from claims."""
    quotes = []
    if schema().edges[type_].from_claims:
        for number, article in enumerate(("a1", "a2"), 1):
            quote = f"Câu {number} nói về {id_}."
            quotes.append({"article": article, "start": 0, "end": len(quote), "quote": quote})
            rows["claims"].append({"id": f"claim:{id_}:{number}", "edge": id_, "article": article, "start": 0,
                                   "end": len(quote), "quote": quote, "rule": "sample", "confidence": 0.9,
                                   "inferred": False, **properties})
    rows["edges"].append({
        "id": id_, "source": source, "type": type_, "target": target, **properties, "inferred": False,
        "claims": len(quotes), "articles": len(quotes), "first_seen": "2022-05-20", "last_seen": "2023",
        "confidence": 0.95 if quotes else None, "quotes": quotes, "sources": ["Báo Hai", "Báo Một"],
    })  # fmt: skip


def drop_node(rows: Rows, id_: str) -> None:
    """Take a node out, with its edges and their claims."""
    rows["nodes"] = [row for row in rows["nodes"] if row["id"] != id_]
    for edge in [row["id"] for row in rows["edges"] if id_ in (row["source"], row["target"])]:
        drop_edge(rows, edge)


def drop_edge(rows: Rows, id_: str) -> None:
    """Take an edge out, with its claims."""
    rows["edges"] = [row for row in rows["edges"] if row["id"] != id_]
    rows["claims"] = [row for row in rows["claims"] if row["edge"] != id_]


def write(rows: Rows, folder: Path) -> Path:
    """Write the files, sorted by id, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, file_rows in copy.deepcopy(rows).items():
        ordered = sorted(file_rows, key=lambda row: str(row.get("id", "")))
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ordered)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder
