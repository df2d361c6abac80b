"""Whom a pronoun, a given name or a clause without subject means."""

import pytest
from nlp.claimed import posts

POST = "Giám đốc Sở Y tế tỉnh Hà Nam"


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Nguyễn Văn An về hưu. Năm 2010, ông được bổ nhiệm làm {POST}.",
        f"Ông An từng công tác ở nhiều nơi, được bầu làm {POST}. Ông Nguyễn Văn An quê Hà Nam.",
        f"Năm 2001, ông Nguyễn Văn An làm Trưởng phòng Nội vụ huyện Bình Lục. Sau đó làm {POST}.",
        f"Trong thời gian giữ chức {POST}, ông Nguyễn Văn An có vi phạm.",
    ],
)
def test_the_man_meant(text: str) -> None:
    assert ("Nguyễn Văn An", "Giám đốc") in {(man, role) for man, role, _ in posts(text)}


def test_a_given_name_of_two_men_means_neither() -> None:
    text = f"Ông Nguyễn Văn An và ông Trần Đình An đến. Ông An được bầu làm {POST}."
    assert not posts(text)


def test_ong_is_no_woman() -> None:
    text = f"Ông Nguyễn Văn An và bà Trần Thị Mai đến. Năm 2010, ông được bổ nhiệm làm {POST}."
    assert {man for man, _, _ in posts(text)} == {"Nguyễn Văn An"}
