"""Who is given a post, who gives it, and what never comes to pass."""

import pytest
from nlp.claimed import claimed, posts

A, B = "Nguyễn Văn An", "Trần Thị Bích"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Ông {A} được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.", {(A, "Giám đốc", "current")}),
        (f"HĐND tỉnh Hà Nam bầu ông {A} làm Chủ tịch UBND tỉnh Hà Nam.", {(A, "Chủ tịch", "current")}),
        (
            f"HĐND tỉnh Hà Nam bầu ông {A} làm Chủ tịch UBND tỉnh Hà Nam, bà {B} làm Phó Chủ tịch HĐND tỉnh Hà Nam.",
            {(A, "Chủ tịch", "current"), (B, "Phó Chủ tịch", "current")},
        ),
        (
            f"Miễn nhiệm chức danh Ủy viên UBND tỉnh Hà Nam đối với ông {A} và bà {B}.",
            {(A, "Ủy viên", "former"), (B, "Ủy viên", "former")},
        ),
        (
            f"Giới thiệu ông {A} để HĐND tỉnh Hà Nam bầu giữ chức Chủ tịch UBND tỉnh Hà Nam.",
            {(A, "Chủ tịch", "proposed")},
        ),
        (f"Ông {A} từng đảm nhận chức vụ Giám đốc Sở Y tế tỉnh Hà Nam.", {(A, "Giám đốc", "former")}),
        (f"Ông {A} không được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.", set()),
        (
            f"Ông {A}, Giám đốc Sở Y tế tỉnh Hà Nam, thôi giữ chức để nghỉ hưu.",
            {(A, "Giám đốc", "former")},
        ),
        (
            f"Ông {A} là Giám đốc Sở Y tế tỉnh Hà Nam. Trước đó, ông là Phó Giám đốc Sở Tài chính tỉnh Hà Nam.",
            {(A, "Giám đốc", "current"), (A, "Phó Giám đốc", "former")},
        ),
        (
            f"Ông {A} được bầu làm Bí thư Tỉnh ủy Hà Nam. Ông từng là Giám đốc Sở Tài chính tỉnh Hà Nam.",
            {(A, "Bí thư", "current"), (A, "Giám đốc", "former")},
        ),
    ],
)
def test_whose_post_it_is(text: str, found: set[tuple[str, str, str]]) -> None:
    assert posts(text) == found


def test_he_who_gives_a_post_does_not_get_it() -> None:
    text = f"Chủ tịch UBND tỉnh Hà Nam {A} đã giao Giám đốc Sở Y tế tỉnh Hà Nam báo cáo."
    assert posts(text) == {(A, "Chủ tịch", "current")}
    text = f"Chủ tịch Quốc hội {A} cho biết Quốc hội sẽ xem xét bầu Chủ tịch nước."
    assert posts(text) == {(A, "Chủ tịch", "current")}


def test_a_list_of_posts_behind_fillers_with_commas() -> None:
    text = (
        "Ông Lê Văn An từng giữ các chức danh, chức vụ lãnh đạo, quản lý như: Giám đốc Sở Y tế tỉnh Hà Nam; "
        "Phó Chủ tịch UBND tỉnh Hà Nam."
    )
    assert {(c.properties["role_key"], c.properties["status"]) for c in claimed(text, "HOLDS_POSITION")} == {
        ("Giám đốc", "former"),
        ("Phó Chủ tịch", "former"),
    }


def test_what_others_are_is_not_what_the_speaker_is() -> None:
    text = "Theo bà Lê Thị An, các ứng viên là Ủy viên Bộ Chính trị."
    assert claimed(text, "HOLDS_POSITION") == []


def test_one_verb_for_a_list_of_posts_and_men() -> None:
    text = (
        "HĐND tỉnh Quảng Nam đã miễn nhiệm chức danh Chủ tịch HĐND tỉnh đối với ông Phan Văn Cường, "
        "Chủ tịch UBND tỉnh đối với ông Lê Đình Thanh."
    )
    found = {(c.source, c.target, c.properties["status"]) for c in claimed(text, "HOLDS_POSITION")}
    assert found == {
        ("Phan Văn Cường", "Hội đồng nhân dân tỉnh Quảng Nam", "former"),
        ("Lê Đình Thanh", "Ủy ban nhân dân tỉnh Quảng Nam", "former"),
    }


def test_a_list_of_posts_that_opens_with_none() -> None:
    text = (
        "Ông Trần An từng kinh qua nhiều vị trí công tác tại Hà Nam như cán bộ giảng dạy Trường Đại học Vinh; "
        "Phó Bí thư Tỉnh đoàn Hà Nam; Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert posts(text) == {("Trần An", "Phó Bí thư", "former"), ("Trần An", "Giám đốc", "former")}
