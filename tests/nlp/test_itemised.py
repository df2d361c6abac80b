"""A post said once above a list that follows line by line."""

from nlp.claimed import claimed, posts

HEAD = "Ban Chấp hành Trung ương Đảng đã bầu bổ sung 2 Ủy viên Bộ Chính trị khóa XIII, gồm:\n"


def seats(text: str) -> set[str]:
    return {c.source for c in claimed(text, "HOLDS_POSITION") if c.target == "Bộ Chính trị"}


def test_lines_with_bullets() -> None:
    text = f"{HEAD}- Ông Lê Văn An, Bí thư Tỉnh ủy Hà Nam.\n- Bà Trần Thị Mai, Bộ trưởng Bộ Y tế.\nÔng Ngô Văn Bê dự."
    assert seats(text) == {"Lê Văn An", "Trần Thị Mai"}
    assert ("Lê Văn An", "Bí thư", "current") in posts(text)


def test_numbered_lines() -> None:
    assert seats(f"{HEAD}1. Lê Văn An, Bí thư Tỉnh ủy Hà Nam.\n2. Trần Thị Mai, Bộ trưởng Bộ Y tế.") == {
        "Lê Văn An",
        "Trần Thị Mai",
    }


def test_posts_taken_are_over() -> None:
    text = (
        "HĐND tỉnh Hà Nam miễn nhiệm các Phó Chủ tịch UBND tỉnh Hà Nam sau đây:\n"
        "- Ông Lê Văn An.\n- Bà Trần Thị Mai."
    )
    assert posts(text) == {("Lê Văn An", "Phó Chủ tịch", "former"), ("Trần Thị Mai", "Phó Chủ tịch", "former")}


def test_one_line_is_no_list() -> None:
    assert not seats(f"{HEAD}- Ông Lê Văn An, Bí thư Tỉnh ủy Hà Nam.\nHội nghị bế mạc.")


def test_lines_without_mark_or_title_are_none() -> None:
    assert not seats(f"{HEAD}Lê Văn An nói về việc này.\nTrần Thị Mai cũng vậy.")
