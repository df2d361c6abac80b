"""The units that names of bodies leave out, by the article's context."""

import pytest

from graph.nlp.pipeline import extract
from graph.records import Article


def bodies(text: str, place: str | None = None) -> set[str]:
    found = extract(Article(id="a", text=text, place=place, published="2022-05-05"))
    return {r.name for r in found.referents if r.label == "Body"}


def test_the_nearest_fuller_mention_comes_first() -> None:
    assert "Ủy ban nhân dân tỉnh Hà Nam" in bodies("UBND tỉnh Hà Nam họp. UBND tỉnh đồng ý.", "Hà Nội")
    assert bodies("UBND tỉnh Hà Nam họp. UBND tỉnh đồng ý.", "Hà Nội") == {"Ủy ban nhân dân tỉnh Hà Nam"}


def test_then_the_articles_place() -> None:
    assert "Thành ủy Hà Nội" in bodies("Bí thư Thành ủy Nguyễn Văn An dự.", "Hà Nội")


def test_without_any_context_no_place_is_made_up() -> None:
    assert not any("Hà Nội" in name for name in bodies("Bí thư Thành ủy Nguyễn Văn An dự."))


def test_plural_and_generic_bodies_have_no_name() -> None:
    assert bodies("Các quận ủy, huyện ủy và các sở, ngành phối hợp.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Nộp tại UBND phường, xã nơi ở.",
        "Nộp tại UBND cấp xã nơi ở.",
        "Nộp tại UBND xã (phường) nơi ở.",
        "Nộp tại UBND xã.",
    ],
)
def test_any_committee_of_a_kind_has_no_name(text: str) -> None:
    assert bodies(text, "Hà Nội") == set()


def test_the_next_body_of_a_list_gives_the_unit() -> None:
    got = bodies("Thành ủy, HĐND, UBND TP Hà Nội họp.", "Hà Nam")
    assert got == {"Thành ủy Hà Nội", "Hội đồng nhân dân thành phố Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"}


def test_a_department_is_of_the_government_named_before() -> None:
    assert "Sở Nội vụ thành phố Hà Nội" in bodies("Chủ tịch UBND TP Hà Nội giao Sở Nội vụ thẩm định.", "Hà Nam")


def test_a_delegation_is_led_by_its_own_provinces_secretary() -> None:
    text = "Tại Tỉnh ủy Hà Nam, đoàn công tác của tỉnh Khánh Hòa do ông Lê Văn An, Bí thư Tỉnh ủy, dẫn đầu đã đến thăm."
    assert bodies(text) == {"Tỉnh ủy Hà Nam", "Tỉnh ủy Khánh Hòa"}
