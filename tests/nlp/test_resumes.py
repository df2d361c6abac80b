"""Lines of a résumé."""

from nlp.claimed import claimed, posts

OPENING = "Tỉnh ủy Hà Nam có Bí thư mới là ông Nguyễn Văn An.\n"


def test_lines_go_on_with_the_man_named_last() -> None:
    text = OPENING + (
        "5/1997-12/1999: Giám đốc Sở Y tế tỉnh Hà Nam; Phó Bí thư Huyện ủy Bình Lục.\n"
        "Từ 1/2000 đến 5/2004: Phó Chủ tịch UBND tỉnh Hà Nam."
    )
    lines = [c for c in claimed(text, "HOLDS_POSITION") if "to" in c.properties]
    assert [(c.source, c.target, c.properties["from"], c.properties["to"]) for c in lines] == [
        ("Nguyễn Văn An", "Sở Y tế tỉnh Hà Nam", "1997-05", "1999-12"),
        ("Nguyễn Văn An", "Huyện ủy Bình Lục", "1997-05", "1999-12"),
        ("Nguyễn Văn An", "Ủy ban nhân dân tỉnh Hà Nam", "2000-01", "2004-05"),
    ]
    assert {c.properties["status"] for c in lines} == {"former"}


def test_until_now_is_current() -> None:
    assert ("Nguyễn Văn An", "Giám đốc", "current") in posts(OPENING + "2020 - nay: Giám đốc Sở Y tế tỉnh Hà Nam.")


def test_a_line_that_names_a_man_is_his() -> None:
    text = OPENING + "2015-2020: ông Trần Văn Bình, Giám đốc Sở Y tế tỉnh Hà Nam, có nhiều đề xuất."
    assert not any(role == "Giám đốc" and man == "Nguyễn Văn An" for man, role, _ in posts(text))


def test_a_time_without_a_colon_is_no_line() -> None:
    text = OPENING + "Giai đoạn 2015-2020, Giám đốc Sở Y tế tỉnh Hà Nam phải báo cáo."
    assert not any(role == "Giám đốc" for _, role, _ in posts(text))


def test_no_official_before() -> None:
    assert not posts("5/1997-12/1999: Giám đốc Sở Y tế tỉnh Hà Nam.")
