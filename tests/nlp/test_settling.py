"""Which unit a name means: by the province named beside it, by the article's place, by neither."""

import pytest

from graph.nlp.pipeline import extract
from graph.records import Article

DISTRICT = "Ủy ban nhân dân huyện Châu Thành"  # there are several of this name


def places(text: str, place: str | None = None) -> dict[str, str | None]:
    """Each body's name with the id of its place."""
    found = extract(Article(id="example", text=text, published="2024-05-20", place=place))
    return {each.name: each.properties.get("place_id") for each in found.referents if each.label == "Body"}


@pytest.mark.parametrize(("place", "province"), [("Tiền Giang", "tiền-giang"), ("tỉnh Long An", "long-an")])
def test_a_district_of_the_articles_province(place: str, province: str) -> None:
    assert places(f"{DISTRICT} họp.", place) == {DISTRICT: f"place:huyện-châu-thành/{province}"}


@pytest.mark.parametrize("place", [None, "Tiền Giang"])
def test_the_province_named_behind_decides(place: str | None) -> None:
    assert places(f"{DISTRICT}, tỉnh Long An họp.", place) == {DISTRICT: "place:huyện-châu-thành/long-an"}


def test_the_province_named_before_decides() -> None:
    found = places(f"Ủy ban nhân dân tỉnh Tiền Giang giao việc. {DISTRICT} họp.")
    assert found[DISTRICT] == "place:huyện-châu-thành/tiền-giang"


@pytest.mark.parametrize("place", [None, "Nghệ An"])
def test_a_name_that_fits_several_is_left_open(place: str | None) -> None:
    assert places(f"{DISTRICT} họp.", place) == {DISTRICT: None}


@pytest.mark.parametrize(
    ("text", "place", "names"),
    [
        ("Ủy ban nhân dân tỉnh họp.", "Nghệ An", {"Ủy ban nhân dân tỉnh Nghệ An"}),
        ("Tỉnh ủy Hà Tĩnh họp. Ủy ban nhân dân tỉnh báo cáo.", None,
         {"Tỉnh ủy Hà Tĩnh", "Ủy ban nhân dân tỉnh Hà Tĩnh"}),
        ("Huyện ủy Đô Lương họp. Ủy ban nhân dân huyện báo cáo.", None,
         {"Huyện ủy Đô Lương", "Ủy ban nhân dân huyện Đô Lương"}),
    ],
)  # fmt: skip
def test_a_bare_kind_means_the_unit_of_the_context(text: str, place: str | None, names: set[str]) -> None:
    assert set(places(text, place)) == names


def test_a_bare_kind_with_no_context_has_no_place() -> None:
    assert places("Chủ tịch UBND tỉnh Nguyễn Văn An họp.") == {"Ủy ban nhân dân tỉnh": None}


def test_a_bare_kind_without_post_or_context_is_any_of_its_kind() -> None:
    assert places("Ủy ban nhân dân tỉnh họp.") == {}
