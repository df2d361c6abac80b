"""Posts that name no body, and posts that stand for an institution."""

import pytest
from nlp.claimed import claimed
from nlp.lexicon.passages import read

MAN, WOMAN = "Lê Văn Khoát", "Ngô Thị Kim Cúc"
INSTITUTION = "Thủ tướng Chính phủ"


def held(text: str) -> set[tuple[str, str, str]]:
    """Who holds which role where."""
    return {(c.source, c.properties["role_key"], c.target) for c in claimed(text, "HOLDS_POSITION")}


def test_the_body_of_the_same_role_before() -> None:
    assert held(f"Chủ tịch Ủy ban nhân dân tỉnh Nghệ An {MAN}, Phó Chủ tịch {WOMAN} dự họp.") == {
        (MAN, "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An"), (WOMAN, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An"),
    }  # fmt: skip


def test_the_body_of_the_next_post() -> None:
    assert held(f"Ông {MAN} giữ chức Phó Bí thư rồi Bí thư Tỉnh ủy Bạc Liêu.") == {
        (MAN, "Phó Bí thư", "Tỉnh ủy Bạc Liêu"), (MAN, "Bí thư", "Tỉnh ủy Bạc Liêu"),
    }  # fmt: skip


@pytest.mark.parametrize("role", ["Bộ trưởng", "Thứ trưởng"])
def test_the_last_ministry_before(role: str) -> None:
    assert held(f"Bộ Nội vụ họp. Bộ Y tế họp. {role} {MAN} báo cáo.") == {(MAN, role, "Bộ Y tế")}


def test_a_body_led_by_a_man() -> None:
    assert held(f"Ủy ban Kiểm tra Tỉnh ủy Nghệ An gồm 11 người do ông {MAN} làm Chủ nhiệm.") == {
        (MAN, "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Nghệ An")
    }


def test_a_committee_of_no_known_province() -> None:
    assert held(f"Bí thư Tỉnh ủy {MAN} dự họp.") == {(MAN, "Bí thư", "Tỉnh ủy")}


@pytest.mark.parametrize(
    "text",
    [
        f"Sở Y tế tỉnh Nghệ An họp. Bộ trưởng {MAN} báo cáo.",
        f"Tỉnh ủy Nghệ An họp; ông {MAN} làm Chủ nhiệm.",
        f"Công ty họp. Giám đốc {MAN} báo cáo.",
    ],
)
def test_no_body_fits(text: str) -> None:
    assert held(text) == set()


def test_a_minister_without_a_ministry() -> None:
    assert held(f"Bộ Y tế họp. Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ {MAN} dự họp.") == {
        (MAN, "Chủ nhiệm", "Văn phòng Chính phủ")
    }


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


def test_the_body_that_the_same_man_has_elsewhere() -> None:
    text = "Bộ Xây dựng gửi nguyên Bộ trưởng Tư pháp Lê Văn An. Bộ Xây dựng đề nghị nguyên Bộ trưởng Lê Văn An trả nhà."
    assert {c.target for c in claimed(text, "HOLDS_POSITION")} == {"Bộ Tư pháp"}


def test_the_body_of_the_post_joined_by_kiem() -> None:
    text = "Ông Lê Văn An, Phó Chủ tịch kiêm Tổng Thư ký Hội Nhà báo Việt Nam, dự."
    held = {(c.properties["role_key"], c.target) for c in claimed(text, "HOLDS_POSITION")}
    assert held == {("Phó Chủ tịch", "Hội Nhà báo Việt Nam"), ("Tổng Thư ký", "Hội Nhà báo Việt Nam")}


def test_a_post_in_something_unknown_has_no_body() -> None:
    text = "Phó Chủ tịch Quốc hội Lê Thị An tiếp nhận chức Chủ tịch APPF."
    assert [c.properties["role_key"] for c in claimed(text, "HOLDS_POSITION")] == ["Phó Chủ tịch"]


def test_the_association_behind_its_party_delegation() -> None:
    text = "Đảng đoàn Hội Nhà báo Việt Nam họp. Nguyên Bí thư Đảng đoàn, nguyên Chủ tịch Lê Thị An dự."
    held = {(c.properties["role_key"], c.target) for c in claimed(text, "HOLDS_POSITION")}
    assert held == {("Bí thư", "Đảng đoàn Hội Nhà báo Việt Nam"), ("Chủ tịch", "Hội Nhà báo Việt Nam")}
