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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tỉnh ủy Hà Nam họp. Trưởng Ban Dân vận Nguyễn Văn An báo cáo.", "Ban Dân vận Tỉnh ủy Hà Nam"),
        ("Ông Lê Văn Bê, Bí thư Đảng ủy kiêm Chủ tịch UBND xã Ia Hrú.", "Đảng ủy xã Ia Hrú"),
        ("Người dân xã Ia Hrú mừng. Chủ tịch UBND xã Nguyễn Văn An nói.", "Ủy ban nhân dân xã Ia Hrú"),
    ],
)
def test_a_name_that_the_text_said_before(text: str, name: str) -> None:
    assert name in bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế họp. Chánh Văn phòng Bộ Nguyễn Văn An nói.",
        "Bộ Y tế họp. Ủy viên Ban Cán sự đảng Bộ Nguyễn Văn An nói.",
        "Thứ trưởng Bộ Y tế Nguyễn Văn An - Ủy viên Ban Cán sự - nói.",
    ],
)
def test_a_ministry_said_by_its_first_word(text: str) -> None:
    assert any(name in ("Văn phòng Bộ Y tế", "Ban Cán sự đảng Bộ Y tế") for name in bodies(text))


def test_the_last_of_a_list_names_the_ministry_of_all() -> None:
    got = bodies("Ông Lê An từng là Vụ trưởng Tổ chức cán bộ, Vụ trưởng Pháp chế, Bộ Kế hoạch và Đầu tư.")
    assert got >= {"Vụ Tổ chức cán bộ Bộ Kế hoạch và Đầu tư", "Vụ Pháp chế Bộ Kế hoạch và Đầu tư"}
