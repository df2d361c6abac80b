from __future__ import annotations

import pytest

from graph.reading.fields import Fields, read_fields


def test_known_fields_are_read_and_unknown_ones_kept_aside() -> None:
    row = {"id": "a", "title": " T ", "publisher": "P", "published": "2022", "url": "u", "place": "Hà Nội",
           "text": "x", "tags": ["b"]}  # fmt: skip
    fields, wrong = read_fields(row, aside=("text",))
    assert fields == Fields("a", "T", "P", "2022", "u", "Hà Nội", {"tags": ["b"]})
    assert wrong == []


@pytest.mark.parametrize(
    ("row", "published"),
    [
        ({"date": "2022-05-05", "year": 2021}, "2022-05-05"),
        ({"published": None, "date": None, "year": "2017"}, "2017"),
        ({"published": " ", "date": "", "year": 2017}, "2017"),
        ({"published": "2020", "date": "2022-05-05"}, "2020"),
        ({}, None),
    ],
)
def test_date_and_year_serve_for_a_missing_published(row: dict[str, object], published: str | None) -> None:
    fields, wrong = read_fields(row)
    assert (fields.published, fields.extra, wrong) == (published, {}, [])


@pytest.mark.parametrize(
    "row", [{"published": "31/31/2022", "year": 2022}, {"date": True}, {"year": 2022.5}, {"date": []}]
)
def test_a_date_that_is_none_is_unknown_and_told(row: dict[str, object]) -> None:
    fields, (wrong,) = read_fields(row)
    assert fields.published is None
    assert next(iter(row)) in wrong.message


def test_a_field_that_is_no_text_is_unknown_and_told() -> None:
    fields, wrong = read_fields({"id": 17, "title": ["x"], "place": 5})
    assert (fields.id, fields.headline, fields.place) == ("17", None, None)
    assert [w.message.split()[0] for w in wrong] == ["title", "place"]


def test_fields_are_composed() -> None:
    fields, _ = read_fields({"id": "Ha\u0300"})
    assert fields.id == "H\u00e0"


def test_what_is_unknown_is_taken_from_the_other() -> None:
    one = Fields(id="a", published="2022", extra={"x": 1})
    other = Fields(id="b", place="Hà Nội", extra={"x": 2, "y": 3})
    assert one.or_else(other) == Fields(id="a", published="2022", place="Hà Nội", extra={"x": 1, "y": 3})
