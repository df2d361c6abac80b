"""A post said once for several men whose bodies follow them in brackets."""

from nlp.claimed import claimed


def held(text: str) -> set[tuple[str, str, str]]:
    """Who holds which role where."""
    return {(c.source, c.properties["role_key"], c.target) for c in claimed(text, "HOLDS_POSITION")}


def test_each_man_has_the_post_in_the_body_behind_him() -> None:
    got = held("Ba thứ trưởng Nguyễn Long Vũ (Bộ Y tế), Trần Quý Khang (Bộ Tài chính) và Hoàng Minh (Bộ Nội vụ) dự.")
    assert got == {
        ("Nguyễn Long Vũ", "Thứ trưởng", "Bộ Y tế"),
        ("Trần Quý Khang", "Thứ trưởng", "Bộ Tài chính"),
        ("Hoàng Minh", "Thứ trưởng", "Bộ Nội vụ"),
    }


def test_what_all_were_elected_into() -> None:
    got = held("Các bộ trưởng trúng cử BCH Trung ương Đảng là Lê Hồng Anh (Bộ Công an), Võ Hồng Phúc (Bộ Y tế).")
    central = "Ban Chấp hành Trung ương Đảng"
    assert got == {
        ("Lê Hồng Anh", "Bộ trưởng", "Bộ Công an"),
        ("Lê Hồng Anh", "Ủy viên", central),
        ("Võ Hồng Phúc", "Bộ trưởng", "Bộ Y tế"),
        ("Võ Hồng Phúc", "Ủy viên", central),
    }


def test_one_man_with_a_body_in_brackets_is_no_list() -> None:
    assert held("Thứ trưởng Nguyễn Long Vũ (Bộ Y tế) dự.") == {("Nguyễn Long Vũ", "Thứ trưởng", "Bộ Y tế")}
