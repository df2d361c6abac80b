"""Canonical names of bodies, by the article's context."""

import pytest

from graph.nlp.pipeline import extract
from graph.records import Article


def bodies(text: str, place: str | None = None) -> set[str]:
    found = extract(Article(id="a", text=text, place=place, published="2022-05-05"))
    return {r.name for r in found.referents if r.label == "Body"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UBND TP. Hà Nội họp.", "Ủy ban nhân dân thành phố Hà Nội"),
        ("UBND TP.HCM họp.", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Thành uỷ Hà Nội họp.", "Thành ủy Hà Nội"),
        ("Ban Chấp hành Đảng bộ tỉnh Hà Nam họp.", "Tỉnh ủy Hà Nam"),
        ("Sở GD&ĐT Hà Nội họp.", "Sở Giáo dục và Đào tạo thành phố Hà Nội"),
        ("HĐND quận Bắc Từ Liêm họp.", "Hội đồng nhân dân quận Bắc Từ Liêm"),
        ("Ban Tuyên giáo T.Ư họp.", "Ban Tuyên giáo Trung ương"),
    ],
)
def test_canonical_name(text: str, name: str) -> None:
    assert name in bodies(text)


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


def test_a_national_association_said_short() -> None:
    text = "Hội Khoa học Lịch sử Việt Nam họp. Ông Lê Văn An là Chủ tịch Hội Khoa học Lịch sử."
    assert bodies(text) == {"Hội Khoa học Lịch sử Việt Nam"}


def test_a_commission_said_short_is_the_central_one() -> None:
    assert bodies("Ủy ban Kiểm tra Trung ương họp. UBKT kết luận.") == {"Ủy ban Kiểm tra Trung ương"}


def test_a_department_is_no_districts() -> None:
    text = "Ông Lê Văn An, Giám đốc Sở Công Thương, Bí thư Huyện ủy Nhơn Trạch, dự."
    assert bodies(text, "Đồng Nai") == {"Sở Công Thương tỉnh Đồng Nai", "Huyện ủy Nhơn Trạch"}


def test_a_board_named_by_the_next_post() -> None:
    text = "Ông Lê Văn An, Chủ tịch HĐQT kiêm Tổng Giám đốc Tập đoàn Điện lực Việt Nam, dự."
    assert bodies(text) == {"Hội đồng quản trị Tập đoàn Điện lực Việt Nam", "Tập đoàn Điện lực Việt Nam"}
