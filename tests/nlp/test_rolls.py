"""Rolls of a body's members."""

from nlp.claimed import claimed, posts


def test_a_roll_in_a_row() -> None:
    text = "Ủy ban Kiểm tra TƯ Đảng khóa X (3 người): Nguyễn Văn An, Trần Thị Mai, Lê Hồng Phong."
    seats = [(c.source, c.target, c.properties["term"]) for c in claimed(text, "HOLDS_POSITION")]
    body = "Ủy ban Kiểm tra Trung ương"
    assert seats == [("Nguyễn Văn An", body, "X"), ("Trần Thị Mai", body, "X"), ("Lê Hồng Phong", body, "X")]


def test_a_numbered_roll_with_posts() -> None:
    text = (
        "Danh sách Bộ Chính trị, Ban chấp hành TƯ Đảng khóa X (2 người):\n\n"
        "1. Nguyễn Văn An - Bí thư Thành ủy Hà Nội2. Trần Thị Mai - Bộ trưởng Bộ Y tế"
    )
    got = {(c.source, c.properties["role_key"], c.target) for c in claimed(text, "HOLDS_POSITION")}
    assert got == {
        ("Nguyễn Văn An", "Ủy viên", "Bộ Chính trị"),
        ("Nguyễn Văn An", "Bí thư", "Thành ủy Hà Nội"),
        ("Trần Thị Mai", "Ủy viên", "Bộ Chính trị"),
        ("Trần Thị Mai", "Bộ trưởng", "Bộ Y tế"),
    }


def test_a_colon_alone_opens_no_roll() -> None:
    assert not any(role == "Ủy viên" for _, role, _ in posts("Bộ Chính trị: Nguyễn Văn An, Trần Thị Mai bị kỷ luật."))


def test_a_standing_committee_that_consists_of_men() -> None:
    text = "Thường trực Huyện ủy Hóc Môn (giai đoạn 1993-2000) gồm các ông, bà: Võ Văn Liêm, Nguyễn Thị Hồng vắng mặt."
    assert posts(text) == {("Võ Văn Liêm", "Ủy viên", "current"), ("Nguyễn Thị Hồng", "Ủy viên", "current")}


def test_a_man_elected_into_a_board() -> None:
    assert posts("Hội nghị bầu bổ sung bà Lê Thị Thủy vào Ban Thường vụ Tỉnh ủy Hà Nam.") == {
        ("Lê Thị Thủy", "Ủy viên", "current")
    }
    assert posts("Đoàn đề xuất bầu bổ sung bà Lê Thị Thủy vào Ban Thường vụ Tỉnh ủy Hà Nam.") == {
        ("Lê Thị Thủy", "Ủy viên", "proposed")
    }
