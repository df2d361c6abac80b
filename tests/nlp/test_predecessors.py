"""Who held a post before."""

import pytest
from nlp.claimed import posts

GIVEN = "Ông Lê Văn Khoát được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Nghệ An"
NEW, OLD = ("Lê Văn Khoát", "Giám đốc", "current"), ("Ngô Thị Kim Cúc", "Giám đốc", "former")


@pytest.mark.parametrize(
    "text",
    [
        f"{GIVEN}, thay bà Ngô Thị Kim Cúc nghỉ hưu.",
        f"{GIVEN} thay thế bà Ngô Thị Kim Cúc.",
        f"{GIVEN}. Ông Khoát thay bà Ngô Thị Kim Cúc, nghỉ hưu.",
        f"{GIVEN}. Ông thay cho bà Ngô Thị Kim Cúc.",
        f"{GIVEN}. Người tiền nhiệm của ông Khoát là bà Ngô Thị Kim Cúc.",
    ],
)
def test_the_man_before(text: str) -> None:
    assert posts(text) == {NEW, OLD}


def test_nobody_is_replaced_where_no_post_was_given() -> None:
    assert posts(
        "Ông Lê Văn Khoát, Giám đốc Sở Y tế tỉnh Nghệ An, dự. Ông Khoát thay bà Ngô Thị Kim Cúc phát biểu."
    ) == {NEW}
