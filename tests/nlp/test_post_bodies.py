"""The body of a post that names none."""

import pytest
from nlp.claimed import claimed

MAN, WOMAN = "Lê Văn Khoát", "Ngô Thị Kim Cúc"


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


def test_the_body_that_the_text_is_about() -> None:
    text = (
        "Liên đoàn Bóng đá Việt Nam họp. Theo Liên đoàn Bóng đá Việt Nam, việc này khó. Liên đoàn Bóng đá Việt Nam "
        f"đã trả lời. Tổng Thư ký {MAN} và Chủ tịch {WOMAN} dự."
    )
    federation = "Liên đoàn Bóng đá Việt Nam"
    assert held(text) == {(MAN, "Tổng Thư ký", federation), (WOMAN, "Chủ tịch", federation)}


def test_a_text_about_two_such_bodies_leaves_it_open() -> None:
    one, two = "Ủy ban nhân dân tỉnh Nghệ An họp. ", "Hội đồng nhân dân tỉnh Nghệ An họp. "
    assert held(f"{one}{two}{one}{two}{one}{two}Chủ tịch {MAN} dự.") == set()


def test_the_enterprise_named_right_before() -> None:
    assert held(f"Tổng công ty Điện lực Việt Nam (EVN) và Tổng Giám đốc {MAN} chịu trách nhiệm.") == {
        (MAN, "Tổng Giám đốc", "Tổng công ty Điện lực Việt Nam")
    }


def test_the_office_of_what_the_next_post_is_in() -> None:
    assert held(f"Ông {MAN}, Chánh Văn phòng, người phát ngôn Bộ Nội vụ, trả lời.") == {
        (MAN, "Chánh Văn phòng", "Văn phòng Bộ Nội vụ"), (MAN, "Người phát ngôn", "Bộ Nội vụ"),
    }  # fmt: skip


def test_the_ministry_of_the_office_that_the_next_post_is_in() -> None:
    assert held(f"Ông {MAN}, Trợ lý Bộ trưởng kiêm Vụ trưởng Vụ Châu Mỹ, Bộ Ngoại giao.") == {
        (MAN, "Trợ lý Bộ trưởng", "Bộ Ngoại giao"), (MAN, "Vụ trưởng", "Vụ Châu Mỹ Bộ Ngoại giao"),
    }  # fmt: skip


def test_the_outer_body_of_those_that_a_list_of_leaders_names() -> None:
    assert held(f"Văn phòng Chính phủ còn 2 Phó Chủ nhiệm, gồm các ông, bà: {MAN}, {WOMAN}.") == {
        (MAN, "Phó Chủ nhiệm", "Văn phòng Chính phủ"), (WOMAN, "Phó Chủ nhiệm", "Văn phòng Chính phủ"),
    }  # fmt: skip


def test_the_company_whose_board_the_sentence_names() -> None:
    company = "Tập đoàn Điện lực Việt Nam"
    assert held(f"Chủ tịch HĐTV EVN {MAN} và Tổng Giám đốc {WOMAN} cùng dự.") == {
        (MAN, "Chủ tịch", f"Hội đồng thành viên {company}"), (WOMAN, "Tổng Giám đốc", company),
    }  # fmt: skip


def test_the_body_that_opens_the_sentence_for_a_post_in_brackets() -> None:
    got = held(f"UBND xã Quảng Lợi đã phân công ông {MAN} (Phó Chủ tịch) trực tiếp xuống thôn vận động.")
    assert got == {(MAN, "Phó Chủ tịch", "Ủy ban nhân dân xã Quảng Lợi")}


def test_a_minister_at_the_end_of_a_list_of_ministers_has_no_ministry_of_theirs() -> None:
    got = held(f"Dự họp có Bộ trưởng Bộ Y tế {MAN}, Bộ trưởng Bộ Nội vụ Trần An, Bộ trưởng {WOMAN}.")
    assert {person for person, _, _ in got} == {MAN, "Trần An"}
