"""Who held a meeting, and who chaired it, spoke and was there."""

import pytest
from nlp.claimed import claimed

MEETING = "Hội nghị sơ kết công tác dân vận năm 2024"
PLENUM = "Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh Nghệ An"
CONGRESS = "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"
MAN, WOMAN = "Lê Văn Khoát", "Ngô Thị Kim Cúc"
FIRST, SECOND = f"{MAN}, Bí thư Tỉnh ủy Nghệ An", f"{WOMAN}, Phó Bí thư Tỉnh ủy Nghệ An"


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (f"Tỉnh ủy Nghệ An tổ chức {MEETING}.", {"Tỉnh ủy Nghệ An"}),
        (f"{MEETING} do Tỉnh ủy Nghệ An tổ chức.", {"Tỉnh ủy Nghệ An"}),
        (f"Sở Y tế tỉnh Nghệ An phối hợp với Sở Nội vụ tỉnh Nghệ An tổ chức {MEETING}.",
         {"Sở Y tế tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"}),
        (f"Bộ Y tế báo cáo; Tỉnh ủy Nghệ An tổ chức {MEETING}.", {"Tỉnh ủy Nghệ An"}),
    ],
)  # fmt: skip
def test_who_held_it(text: str, holders: set[str]) -> None:
    assert {(c.source, c.target) for c in claimed(text, "ORGANISED")} == {(holder, MEETING) for holder in holders}


def test_whose_plenum_it_is_by_name() -> None:
    assert [(c.source, c.target) for c in claimed(f"{PLENUM} khai mạc.", "ORGANISED")] == [("Tỉnh ủy Nghệ An", PLENUM)]


def test_to_hold_a_course_is_not_to_hold_the_congress() -> None:
    assert claimed(f"Tỉnh ủy Nghệ An tổ chức học tập Nghị quyết {CONGRESS}.", "ORGANISED") == []


@pytest.mark.parametrize(
    ("text", "capacity", "people"),
    [
        (f"Ông {FIRST}, chủ trì {PLENUM}.", "chair", {MAN}),
        (f"Ông {FIRST}, và bà {SECOND}, đồng chủ trì {PLENUM}.", "chair", {MAN, WOMAN}),
        (f"{PLENUM} khai mạc. Chủ trì hội nghị có các đồng chí: {FIRST}; {SECOND}.", "chair", {MAN, WOMAN}),
        (f"{PLENUM} khai mạc. Tới dự có các đồng chí: {FIRST}; {SECOND}.", "delegate", {MAN, WOMAN}),
        (f"Ông {FIRST}, dự {PLENUM}.", "delegate", {MAN}),
        (f"Phát biểu tại {PLENUM}, ông {FIRST}, đề nghị các cấp cố gắng.", "speaker", {MAN}),
        (f"Tại {PLENUM}, ông {FIRST}, nhấn mạnh nhiều việc.", "speaker", {MAN}),
        (f"Ông {FIRST}, chủ trì {PLENUM}; bà {SECOND}, ở nhà.", "chair", {MAN}),
    ],
)
def test_who_was_there(text: str, capacity: str, people: set[str]) -> None:
    assert {(c.source, c.target, c.properties["capacity"]) for c in claimed(text, "TOOK_PART_IN")} == {
        (person, PLENUM, capacity) for person in people
    }


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {FIRST}, thăm các gia đình. {PLENUM} khai mạc.",
        f"Ông {FIRST}, nhấn mạnh nhiều việc trong thư gửi dân, sau khi các báo đưa tin dài về {PLENUM}.",
        f"Ông {FIRST}, chủ trì buổi học tập Nghị quyết {CONGRESS}.",
        f"Ông {FIRST}, chủ trì buổi học tập Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XIX.",
        f"Ông {FIRST}, chủ trì cuộc họp.",
    ],
)
def test_who_was_not(text: str) -> None:
    assert claimed(text, "TOOK_PART_IN") == []


def test_who_is_said_not_to_come_took_no_part() -> None:
    text = "Bí thư Tỉnh ủy Nghệ An Lê Văn Khoát không dự Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh Nghệ An."
    assert not claimed(text, "TOOK_PART_IN")
    assert claimed(text.replace("không dự", "dự"), "TOOK_PART_IN")
