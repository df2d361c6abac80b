"""Abbreviations that an article defines."""

from graph.nlp.pipeline import extract
from graph.records import Article


def of(text: str, mention: str) -> set[str]:
    """The names of what ``mention`` is a mention of."""
    found = extract(Article(id="a", text=text))
    names = {r.id: r.name for r in found.referents}
    return {names[m.referent] for m in found.mentions if m.text == mention and m.label == "Body"}


def test_a_defined_abbreviation_is_the_body() -> None:
    text = "Sở Giao thông vận tải tỉnh Hà Nam (SGV) họp sáng nay. Giám đốc SGV Nguyễn Văn An chủ trì."
    assert of(text, "SGV") == {"Sở Giao thông vận tải tỉnh Hà Nam"}


def test_brackets_after_no_body_define_nothing() -> None:
    assert of("Đường cao tốc phía Đông (CTD) thông xe. Giám đốc CTD Nguyễn Văn An mừng.", "CTD") == set()


def test_a_unit_word_in_brackets_is_no_abbreviation() -> None:
    text = "Đoàn đại biểu Quốc hội thành phố (TP) Hà Nội họp. TP đông dân."
    assert of(text, "TP") == set()


def test_an_abbreviation_is_not_carried_from_one_article_to_the_next() -> None:
    extract(Article(id="a", text="Ban Quản lý dự án Thăng Long (TLP) họp. TLP báo cáo."))
    assert of("Hôm nay TLP báo cáo.", "TLP") == set()


# An abbreviation and the body above, in one bracket


def test_an_abbreviation_with_the_body_above_is_the_body() -> None:
    text = "Cục Cảnh sát hình sự (C02, Bộ Công an) vào cuộc. Cục trưởng C02 Nguyễn Văn An chỉ huy."
    assert of(text, "C02") == {"Cục Cảnh sát hình sự"}
    assert of(text, "Bộ Công an") == {"Bộ Công an"}


def test_an_abbreviation_with_the_body_above_behind_a_long_name() -> None:
    text = (
        "Cục Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu (C03, Bộ Công an) khởi tố vụ án. "
        "Cục trưởng C03 Nguyễn Văn An chỉ huy."
    )
    assert of(text, "C03") == {"Cục Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu"}


def test_an_abbreviation_with_the_body_above_behind_a_dash() -> None:
    text = "Cục Cảnh sát hình sự (C02 - Bộ Công an) vào cuộc. Cục trưởng C02 Nguyễn Văn An chỉ huy."
    assert of(text, "C02") == {"Cục Cảnh sát hình sự"}


def test_letters_with_the_body_above_are_the_body() -> None:
    text = "Cục Quản lý khám, chữa bệnh (QLKCB, Bộ Y tế) họp. Cục trưởng QLKCB Nguyễn Văn An chủ trì."
    assert of(text, "QLKCB") == {"Cục Quản lý khám, chữa bệnh"}


def test_an_abbreviation_with_no_body_behind_it_defines_nothing() -> None:
    text = "Cục Cảnh sát hình sự (C02, bên trái) vào cuộc. Cục trưởng C02 Nguyễn Văn An chỉ huy."
    assert of(text, "C02") == set()


def test_the_body_that_a_board_is_of_stands_in_brackets_and_is_no_abbreviation() -> None:
    text = (
        "Ban Văn hóa – Xã hội (HĐND TPHCM) làm việc với Sở GD-ĐT. Ông Nguyễn Thành Rum, Trưởng ban Văn hóa - Xã hội, "
        "cho rằng HĐND TPHCM cần xem lại."
    )
    names = {referent.name for referent in extract(Article("a", text)).referents if referent.label == "Body"}
    assert "Hội đồng nhân dân Thành phố Hồ Chí Minh" in names
