"""Programmes in the names of their steering committees."""

import pytest
from nlp.lexicon.passages import read


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("Ban Chỉ đạo Chương trình OCOP tỉnh Quảng Ninh họp.", "Chương trình OCOP"),
        ("Ban Chỉ đạo Đề án “Thanh niên khởi nghiệp” họp.", "Đề án Thanh niên khởi nghiệp"),
        (
            "Ban Chỉ đạo quốc gia thực hiện Chương trình phát triển nhà ở tỉnh Hà Nam họp.",
            "Chương trình phát triển nhà ở",
        ),
    ],
)
def test_programme(text: str, programme: str) -> None:
    assert read(text).named("Program") == {programme}


def test_a_field_is_no_programme() -> None:
    assert not read("Ban Chỉ đạo cải cách tư pháp tỉnh Hà Nam họp.").named("Program")
