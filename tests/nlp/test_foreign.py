"""Bodies and posts of other countries."""

import pytest
from nlp.claimed import claimed
from nlp.lexicon.passages import read

from graph.nlp.foreign import vietnamese


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế Nhật Bản họp.",
        "Quốc hội nước Lào họp.",
        "Quốc hội của Thái Lan họp.",
        "Chính phủ Vương quốc Campuchia họp.",
        "Bộ Quốc phòng (MND) Lào ký.",
        "Quốc hội Mỹ họp.",
        "Bộ trưởng Bộ Quốc phòng Lào Khăm Phon dự.",
    ],
)
def test_left_out(text: str) -> None:
    assert read(text).names == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Bộ Ngoại giao Manuchehr Mottaki phát biểu.",
        "Phát ngôn viên Bộ Ngoại giao Mỹ Heather Nauert phát biểu.",
        "Ủy viên Bộ Chính trị Đảng Cộng sản Cuba Lazo phát biểu.",
        "Iraq, Iran và Syria họp. Bộ Ngoại giao ra tuyên bố. Thủ tướng từ chức.",
    ],
)
def test_abroad(text: str) -> None:
    assert read(text).names == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Ngoại giao Việt Nam nói về Iraq, Iran và Syria.",
        "Iraq, Iran và Syria họp tại Hà Nội. Bộ Ngoại giao ra tuyên bố.",
        "Iraq và Iran họp. Bộ Ngoại giao ra tuyên bố.",
    ],
)
def test_not_abroad(text: str) -> None:
    assert read(text).named("Body") == {"Bộ Ngoại giao"}


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("Nguyễn", True), ("Quyết", True), ("Giang", True), ("Thaksin", False), ("Kpă", False), ("Washington", False)],
)
def test_vietnamese_spelling(word: str, is_one: bool) -> None:
    assert vietnamese(word) is is_one


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chính phủ gửi thư cho Lào.", "Chính phủ"),
        ("Bộ Công an, Lào và Thái Lan họp.", "Bộ Công an"),
        ("Bộ Y tế Lào và Bộ Y tế họp.", "Bộ Y tế"),
        ("Thông báo của Bộ Y tế\nLào có tin vui.", "Bộ Y tế"),
        ("Bộ trưởng Bộ Y tế Anh Tuấn phát biểu.", "Bộ Y tế"),
        ("Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam họp.", "Quốc hội"),
    ],
)
def test_kept(text: str, name: str) -> None:
    assert read(text).named("Body") == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Bộ Y tế Lê Văn Khoát tiếp Bộ trưởng Bộ Y tế Lào Khăm Phon.",
        "Bộ trưởng Bộ Y tế Lào Khăm Phon tiếp Bộ trưởng Bộ Y tế Lê Văn Khoát.",
        "Ông Lê Văn Khoát, Bộ trưởng Bộ Y tế, thăm Lào.",
    ],
)
def test_only_the_vietnamese_minister(text: str) -> None:
    assert [(c.source, c.target) for c in claimed(text, "HOLDS_POSITION")] == [("Lê Văn Khoát", "Bộ Y tế")]


def test_other_countries_men_behind_posts_that_name_no_country() -> None:
    text = "Bộ trưởng Quốc phòng Pete Hegseth gặp Tổng Tham mưu trưởng tại UBND TP Hà Nội."
    assert not read(text).named("Official")


def test_laws_of_other_countries() -> None:
    assert not read("Ông nêu Luật Cạnh tranh của Hàn Quốc.").named("Resolution")
