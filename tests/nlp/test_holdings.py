"""Posts that stand for an institution, and posts between two men."""

import pytest
from nlp.claimed import claimed
from nlp.lexicon.passages import read

MAN, WOMAN = "Lê Văn Khoát", "Ngô Thị Kim Cúc"
INSTITUTION = "Thủ tướng Chính phủ"


def held(text: str) -> set[tuple[str, str, str]]:
    """Who holds which role where."""
    return {(c.source, c.properties["role_key"], c.target) for c in claimed(text, "HOLDS_POSITION")}


@pytest.mark.parametrize(
    "text",
    [
        f"Quyết định số 12/QĐ-TTg của {INSTITUTION} có hiệu lực.",
        f"{INSTITUTION} ban hành Quyết định số 12/QĐ-TTg.",
    ],
)
def test_the_prime_minister_as_an_institution(text: str) -> None:
    assert read(text).named("Body") == {INSTITUTION}
    assert [(c.source, c.target) for c in claimed(text, "ISSUED")] == [(INSTITUTION, "Quyết định số 12/QĐ-TTg")]


@pytest.mark.parametrize("post", ["Thủ tướng", INSTITUTION])
def test_the_prime_minister_as_a_man(post: str) -> None:
    assert held(f"{post} {MAN} dự họp.") == {(MAN, "Thủ tướng", "Chính phủ")}
    assert read(f"{post} {MAN} dự họp.").named("Body") == {"Chính phủ"}


def test_a_deputy_is_no_institution() -> None:
    assert read("Phó Thủ tướng Chính phủ dự họp.").named("Body") == {"Chính phủ"}


def test_a_post_across_a_comma_is_not_that_of_a_man_who_has_none() -> None:
    text = f"Tổng Bí thư {MAN} dự. Nói về ông {WOMAN.replace('Thị ', '')}, Tổng Bí thư cho biết như vậy."
    assert held(text) == {(MAN, "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng")}


# A post right before a name that no list knows


def of_man(text: str) -> set[tuple[str, str]]:
    """The roles that a text gives the man, and where."""
    return {(role, body) for name, role, body in held(text) if name == MAN}


@pytest.mark.parametrize(
    "stranger",
    ["Trường Chinh", "Kaysone Phomvihane", "Xuân Thủy"],
)
@pytest.mark.parametrize("end", [" dự họp.", ".", " và đại biểu dự họp.", ", các đại biểu dự họp."])
def test_a_post_before_a_name_that_no_list_knows_is_not_the_former_mans(stranger: str, end: str) -> None:
    text = f"Chủ nhiệm Tổng cục Chính trị {MAN}, Tổng Bí thư {stranger}{end}"
    assert of_man(text) <= {("Chủ nhiệm", "Tổng cục Chính trị")}


def test_a_man_whose_post_has_no_body_gets_none_from_the_next() -> None:
    assert of_man(f"Chủ nhiệm {MAN}, Tổng Bí thư Trường Chinh dự họp.") == set()


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {MAN}, Tổng Bí thư, dự họp.",
        f"Ông {MAN}, Tổng Bí thư Ban Chấp hành Trung ương Đảng, dự họp.",
        f"Ông {MAN}, Tổng Bí thư Đảng Cộng sản Việt Nam, dự họp.",
        f"Dự họp có ông {MAN}, Tổng Bí thư.",
    ],
)
def test_a_post_before_no_name_is_his(text: str) -> None:
    assert {role for role, _ in of_man(text)} == {"Tổng Bí thư"}


def test_a_post_before_a_known_name_is_that_mans() -> None:
    text = f"Chủ nhiệm Tổng cục Chính trị {MAN}, Tổng Bí thư {WOMAN} dự họp."
    assert of_man(text) == {("Chủ nhiệm", "Tổng cục Chính trị")}
    assert (WOMAN, "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng") in held(text)


def test_a_post_before_a_place_is_his() -> None:
    assert of_man(f"Ông {MAN}, Chủ tịch Hà Nội dự họp.") == {("Chủ tịch", "Ủy ban nhân dân thành phố Hà Nội")}


def test_a_name_on_the_next_line_is_not_the_posts() -> None:
    text = f"Ông {MAN}, Bí thư Tỉnh ủy Hà Nam\nXuân Thủy dự họp."
    assert of_man(text) == {("Bí thư", "Tỉnh ủy Hà Nam")}
