"""Bodies and posts of other countries."""

import pytest
from nlp.claimed import claimed
from nlp.lexicon.passages import read


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
