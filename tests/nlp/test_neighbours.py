"""Posts that a man shares with the one named beside him."""

import pytest
from nlp.claimed import posts

MAN, HEAD = "Lê Văn Khoát", "Giám đốc Sở Y tế tỉnh Nghệ An"


def test_a_bare_name_behind_a_deputy_shares_his_post() -> None:
    got = posts(f"Dự họp có Phó Chủ tịch Quốc hội {MAN}, Trần Đình Lương và các bộ trưởng.")
    assert got == {(MAN, "Phó Chủ tịch", "current"), ("Trần Đình Lương", "Phó Chủ tịch", "current")}


@pytest.mark.parametrize(
    "text",
    [
        f"Dự họp có Chủ tịch Quốc hội {MAN}, Trần Đình Lương và các bộ trưởng.",  # there is one chairman
        f"Theo Phó Chủ tịch Quốc hội {MAN}, Trần Đình Lương nói như vậy.",
    ],
)
def test_a_bare_name_that_shares_no_post(text: str) -> None:
    assert {person for person, _, _ in posts(text)} == {MAN}


def test_a_post_that_is_said_of_all() -> None:
    got = posts(f"{MAN}, Trần Đình Lương, Ngô Văn Bê (đều là nguyên {HEAD}) bị kỷ luật.")
    assert got == {(man, "Giám đốc", "former") for man in (MAN, "Trần Đình Lương", "Ngô Văn Bê")}


def test_a_post_that_two_men_with_honorifics_both_have() -> None:
    got = posts(f"Đảng ủy phát hiện ông {MAN}, ông Trần Đình Lương (cùng Phó {HEAD}) khai man.")
    assert got == {(MAN, "Phó Giám đốc", "current"), ("Trần Đình Lương", "Phó Giám đốc", "current")}
