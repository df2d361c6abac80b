"""Companies of the state and others."""

from nlp.claimed import claimed, posts
from nlp.lexicon.passages import read


def test_a_company_with_a_party_committee_is_the_states() -> None:
    text = "Trong thời gian giữ chức Bí thư Đảng ủy, Giám đốc Công ty Bóng đèn Hà Đông, bà Trần Thị Mai có sai phạm."
    got = {(c.source, c.properties["role_key"], c.target) for c in claimed(text, "HOLDS_POSITION")}
    assert got == {
        ("Trần Thị Mai", "Bí thư", "Đảng ủy Công ty Bóng đèn Hà Đông"),
        ("Trần Thị Mai", "Giám đốc", "Công ty Bóng đèn Hà Đông"),
    }


def test_it_stays_so_when_it_is_turned_into_shares() -> None:
    text = (
        "Bà Trần Thị Mai là Bí thư Đảng ủy, Giám đốc Công ty Bóng đèn Hà Đông. "
        "Ông Lê Văn An là Tổng Giám đốc Công ty CP Bóng đèn Hà Đông."
    )
    assert "Công ty Cổ phần Bóng đèn Hà Đông" in read(text).named("Body")


def test_a_company_said_to_belong_to_a_public_body() -> None:
    text = "Ông Lê Văn An là Giám đốc Công ty Xây dựng Hồng Hà, thuộc Bộ Quốc phòng."
    assert ("Lê Văn An", "Giám đốc", "current") in posts(text)


def test_a_company_of_one_member_with_an_official() -> None:
    text = "Ông Lê Văn An, Chủ tịch UBND huyện Sóc Sơn, từng là Giám đốc Công ty TNHH MTV Thủy lợi Sông Nhuệ."
    assert ("Lê Văn An", "Giám đốc", "former") in posts(text)


def test_other_companies_are_private() -> None:
    text = "Bà Trần Thị Mai, Giám đốc Công ty TNHH Thương mại Hải Long, và ông Lê Văn An, Chủ tịch UBND huyện Sóc Sơn."
    assert read(text).named("Body") == {"Ủy ban nhân dân huyện Sóc Sơn"}
    assert {person for person, _, _ in posts(text)} == {"Lê Văn An"}
