from __future__ import annotations

import csv
import io
import json

from graph.views.tables import WIDEST, as_csv, as_json, as_table

COLUMNS = ("official", "role", "from", "papers")
ROWS = (
    {"official": "Đậu Văn Hùng", "role": "Bí thư", "from": None, "papers": ["Báo Một", "Báo Hai"]},
    {"official": "Y Thanh Hà Niê Kđăm", "role": "Chủ tịch, kiêm", "from": None, "papers": []},
)


def test_a_table_has_aligned_columns_and_leaves_out_what_is_empty_everywhere() -> None:
    head, rule, first, second = as_table(COLUMNS, ROWS).split("\n")
    assert head.split() == ["official", "role", "papers"] and set(rule) == {"-", " "}
    assert first.index("Bí thư") == second.index("Chủ tịch") == head.index("role")
    assert first.endswith("Báo Một; Báo Hai")


def test_a_table_of_combining_marks_is_aligned_too() -> None:
    decomposed = {"a": "e\u0301", "b": "x"}
    head, _, row, plain = as_table(("a", "b"), [decomposed, {"a": "e", "b": "y"}]).split("\n")
    assert row.index("x") - 1 == plain.index("y") == head.index("b")


def test_a_long_cell_is_cut_in_a_table_alone() -> None:
    rows = [{"quote": "một " * 50}]
    assert max(map(len, as_table(("quote",), rows).split("\n"))) == WIDEST
    assert as_table(("quote",), rows).endswith("…")
    assert json.loads(as_json(("quote",), rows)) == rows


def test_csv_is_read_back() -> None:
    read = list(csv.DictReader(io.StringIO(as_csv(COLUMNS, ROWS))))
    assert [row["role"] for row in read] == ["Bí thư", "Chủ tịch, kiêm"]
    assert read[0]["papers"] == "Báo Một; Báo Hai" and read[0]["from"] == ""


def test_json_keeps_lists_and_what_is_empty() -> None:
    assert json.loads(as_json(COLUMNS, ROWS)) == [dict(row) for row in ROWS]


def test_no_rows_are_a_head_or_an_empty_list() -> None:
    assert as_csv(COLUMNS, []) == "official,role,from,papers"
    assert json.loads(as_json(COLUMNS, [])) == []
    assert as_table(COLUMNS, []).split("\n")[0].split() == list(COLUMNS)
