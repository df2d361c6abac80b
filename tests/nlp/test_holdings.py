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
