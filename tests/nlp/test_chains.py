"""Who holds which post, by where posts and names stand."""

import pytest
from nlp.claimed import claimed, posts

from graph.nlp.lexicon import load

MAN, HEAD = "Lê Văn Khoát", "Giám đốc Sở Y tế tỉnh Nghệ An"
DEPUTIES = "Các Phó Chủ tịch Ủy ban nhân dân tỉnh Nghệ An"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD} {MAN} dự họp.",
        f"Ông {MAN}, {HEAD}, dự họp.",
        f"Ông {MAN} (sinh năm 1970), {HEAD}, dự họp.",
        f"Ông {MAN}, 51 tuổi, quê Hà Tĩnh, {HEAD}, dự họp.",
        f"Ông {MAN}, Tiến sĩ, {HEAD}, dự họp.",
    ],
)
def test_a_post_beside_a_name(text: str) -> None:
    assert [(c.source, c.target, c.properties["role_key"]) for c in claimed(text, "HOLDS_POSITION")] == [
        (MAN, "Sở Y tế tỉnh Nghệ An", "Giám đốc")
    ]


def test_posts_in_a_row_are_one_mans() -> None:
    text = f"Ông {MAN}, Bí thư Huyện ủy Đô Lương kiêm Chủ tịch Ủy ban nhân dân huyện Đô Lương, dự họp."
    assert {(c.source, c.target, c.properties["role_key"]) for c in claimed(text, "HOLDS_POSITION")} == {
        (MAN, "Huyện ủy Đô Lương", "Bí thư"), (MAN, "Ủy ban nhân dân huyện Đô Lương", "Chủ tịch"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        f"{DEPUTIES} {MAN} và Ngô Thị Kim Cúc tiếp ông Trần Đình Lương.",
        f"{DEPUTIES}: {MAN}, Ngô Thị Kim Cúc dự họp. Bà Trần Thị Lương vắng.",
    ],
)
def test_a_post_said_once_for_several(text: str) -> None:
    assert posts(text) == {(MAN, "Phó Chủ tịch", "current"), ("Ngô Thị Kim Cúc", "Phó Chủ tịch", "current")}


def test_members_of_a_list_keep_their_own_posts() -> None:
    text = (
        f"Các Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An: {MAN}, Giám đốc Công an tỉnh; "
        "Ngô Thị Kim Cúc, Trưởng ban Dân vận Tỉnh ủy, dự họp."
    )
    assert {(c.source, c.target) for c in claimed(text, "HOLDS_POSITION")} == {
        (MAN, "Ban Thường vụ Tỉnh ủy Nghệ An"), (MAN, "Công an tỉnh Nghệ An"),
        ("Ngô Thị Kim Cúc", "Ban Thường vụ Tỉnh ủy Nghệ An"), ("Ngô Thị Kim Cúc", "Ban Dân vận Tỉnh ủy Nghệ An"),
    }  # fmt: skip


@pytest.mark.parametrize("said", ["thừa ủy quyền", *load("post_words")["stood_for"]])
@pytest.mark.parametrize("of", ["", "của "])
@pytest.mark.parametrize("man", [f"{HEAD} {MAN}", f"ông {MAN}, {HEAD},"])
def test_who_acts_for_the_holder_of_a_post_holds_it_not(said: str, of: str, man: str) -> None:
    text = f"{said.capitalize()} {of}Chủ tịch UBND tỉnh Nghệ An, {man} đã ký công văn."
    assert posts(text) == {(MAN, "Giám đốc", "current")}


@pytest.mark.parametrize(
    "text",
    [
        f"Lễ trao có mặt Bí thư Huyện ủy, Chủ tịch UBND huyện Đô Lương {MAN}.",
        f"Hội nghị có sự có mặt của Bí thư Huyện ủy, Chủ tịch UBND huyện Đô Lương {MAN}.",
        f"Đó là trách nhiệm của Bí thư Huyện ủy, Chủ tịch UBND huyện Đô Lương {MAN}.",
    ],
)
def test_two_posts_behind_words_alike_are_one_mans(text: str) -> None:
    assert {role for _, role, _ in posts(text)} == {"Bí thư", "Chủ tịch"}


@pytest.mark.parametrize("says", [f"{HEAD}: Ông {MAN} có khuyết điểm", f"{HEAD}: Bà Ngô Thị Kim Cúc xin thôi việc"])
def test_a_headline_with_a_speaker_makes_no_holder_of_whom_he_speaks(says: str) -> None:
    assert posts(f"{says}\nBài viết ngày 5-3.") == set()


@pytest.mark.parametrize("behind", ["", ", sinh năm 1970", " sinh năm 1970", " (54 tuổi)", " - Bí thư Đảng ủy"])
def test_a_list_of_heads_has_a_colon_before_the_name(behind: str) -> None:
    assert (MAN, "Giám đốc", "current") in posts(f"{HEAD}: Ông {MAN}{behind}\nPhó Giám đốc: Bà Ngô Thị Kim Cúc")


def test_a_post_of_then_is_over() -> None:
    assert posts(f"Ông {MAN}, {HEAD} lúc bấy giờ, đã ký.") == {(MAN, "Giám đốc", "former")}


def test_posts_on_the_lines_below_a_name() -> None:
    assert posts(f"Danh sách\n{MAN}\n{HEAD}\nPhó Trưởng ban Dân vận Tỉnh ủy Nghệ An\n") == {
        (MAN, "Giám đốc", "current"), (MAN, "Phó Trưởng ban", "current"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Ông {MAN} làm việc với {HEAD}.", set()),
        (f"{HEAD} cho biết. Ông {MAN}, nông dân, vui mừng.", set()),
        (f"Danh sách\n{MAN}\n{HEAD} phát biểu rất dài\n", set()),
        (f"Ông {MAN} gặp bà Ngô Thị Kim Cúc, {HEAD}.", {("Ngô Thị Kim Cúc", "Giám đốc", "current")}),
    ],
)
def test_a_post_apart_from_a_name_is_not_his(text: str, found: set[tuple[str, str, str]]) -> None:
    assert posts(text) == found


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Nguyên Ủy viên Trung ương như các ông Lê Văn An, Trần Văn Bình.", {"Lê Văn An", "Trần Văn Bình"}),
        ("Sáu Ủy viên Bộ Chính trị (Lê Văn An, Trần Văn Bình) dự.", {"Lê Văn An", "Trần Văn Bình"}),
        (
            "Các đồng chí Ủy viên Trung ương Đảng: Lê Văn An; Trần Văn Bình; các đồng chí: Lý Văn Tư.",
            {"Lê Văn An", "Trần Văn Bình"},
        ),
        ("Hội nghị bầu bổ sung vào Bộ Chính trị ông Lê Văn An; ông Trần Văn Bình.", {"Lê Văn An", "Trần Văn Bình"}),
    ],
)
def test_a_list_of_members(text: str, holders: set[str]) -> None:
    assert {person for person, role, _ in posts(text) if role == "Ủy viên"} == holders


def test_each_man_of_a_list_has_the_post_behind_him() -> None:
    text = "Dự có ông Lê Văn An, Giám đốc Sở Y tế tỉnh Hà Nam, ông Trần Văn Bình, Chủ tịch UBND tỉnh Hà Nam."
    assert posts(text) == {("Lê Văn An", "Giám đốc", "current"), ("Trần Văn Bình", "Chủ tịch", "current")}


def test_now_another() -> None:
    text = "Ông Lê Văn An, Chủ tịch UBND tỉnh Hà Nam, nay là Bí thư Tỉnh ủy Hà Nam, dự."
    assert posts(text) == {("Lê Văn An", "Chủ tịch", "former"), ("Lê Văn An", "Bí thư", "current")}


def test_former_of_two_joined_by_kiem() -> None:
    text = "Ông Lê Văn An (nguyên Phó Chủ tịch kiêm Tổng Thư ký Hội Nhà báo Việt Nam) dự."
    assert posts(text) == {("Lê Văn An", "Phó Chủ tịch", "former"), ("Lê Văn An", "Tổng Thư ký", "former")}


def test_a_name_that_ends_like_a_number() -> None:
    assert posts(f"Ông Trần Nguyên Năm, {HEAD}, dự họp.") == {("Trần Nguyên Năm", "Giám đốc", "current")}


def test_candidates_that_are_counted() -> None:
    text = f"2 ứng viên khác cũng là đại biểu Quốc hội khóa XIV, là ông {MAN} và bà Ngô Thị Kim Cúc."
    assert {(person, role) for person, role, _ in posts(text)} == {(MAN, "Đại biểu"), ("Ngô Thị Kim Cúc", "Đại biểu")}


def test_a_list_with_ages_and_posts_in_brackets() -> None:
    text = (
        "Năm Phó Bí thư Tỉnh ủy Hà Nam gồm các ông: Lê Văn Khoát, 49 tuổi; "
        "Trần An, 57 tuổi (Chủ tịch HĐND tỉnh Hà Nam)."
    )
    assert posts(text) == {
        ("Lê Văn Khoát", "Phó Bí thư", "current"),
        ("Trần An", "Phó Bí thư", "current"),
        ("Trần An", "Chủ tịch", "current"),
    }


def test_then_and_formerly_join_posts() -> None:
    text = "Ông Trần An từng là Giám đốc Sở Y tế tỉnh Hà Nam, rồi Phó Chủ tịch UBND tỉnh Hà Nam."
    assert posts(text) == {("Trần An", "Giám đốc", "former"), ("Trần An", "Phó Chủ tịch", "former")}
