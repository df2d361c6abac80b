"""Second mentions: given names, titles, pronouns, "hội nghị", shortened titles of documents."""

import pytest
from nlp.claimed import claimed
from nlp.lexicon.passages import read

MAN = "Lê Văn Khoát"
SAID = f"Ông {MAN}, Bí thư Tỉnh ủy Nghệ An, dự họp."
MEETING = "Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh Nghệ An"
PLAN = "Đề án phát triển du lịch biển"


@pytest.mark.parametrize("words", ["Ông Khoát đề nghị các cấp cố gắng.", "Bí thư Khoát vui mừng."])
def test_a_given_name(words: str) -> None:
    assert read(f"{SAID} {words}").of("Khoát", "Official") == {MAN}


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID} Cây Khoát trổ hoa.",
        f"{SAID} Ông Khoát Lương vui mừng.",
        f"{SAID} Ông Trần Minh Khoát, Giám đốc Sở Y tế tỉnh Nghệ An, dự. Ông Khoát phát biểu.",
        f"Ông {MAN}, nông dân, dự họp. Ông Khoát vui mừng.",
    ],
)
def test_a_given_name_that_is_nobodys_or_fits_two(text: str) -> None:
    assert read(text).of("Khoát", "Official") == set()


def test_a_title_alone() -> None:
    assert read(f"{SAID} Bí thư Tỉnh ủy thăm nông dân.").of("Bí thư Tỉnh ủy", "Official") == {MAN}


@pytest.mark.parametrize("title", ["Bí thư Tỉnh ủy Hà Tĩnh", "Các Bí thư Tỉnh ủy", "Phó Bí thư Tỉnh ủy"])
def test_a_title_that_he_does_not_hold(title: str) -> None:
    assert {text for label, text, _ in read(f"{SAID} {title} thăm nông dân.").mentions if label == "Official"} == {MAN}


@pytest.mark.parametrize(
    ("sentence", "capacity"),
    [
        ("Ông phát biểu tại hội nghị.", {"delegate", "speaker"}),
        ("Bí thư Tỉnh ủy chủ trì hội nghị.", {"delegate", "chair"}),
        ("Ông Trần Đình Lương phát biểu tại hội nghị.", {"delegate"}),
    ],
)
def test_who_and_which_meeting(sentence: str, capacity: set[str]) -> None:
    text = f"Ông {MAN}, Bí thư Tỉnh ủy Nghệ An, dự {MEETING}. {sentence}"
    found = claimed(text, "TOOK_PART_IN")
    assert {(c.source, c.target) for c in found} == {(MAN, MEETING)}
    assert {c.properties["capacity"] for c in found} == capacity


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (f"{MEETING} khai mạc. Tại hội nghị, dân vui mừng.", {MEETING}),
        (f"{MEETING} khai mạc. Các hội nghị đều tốt.", set()),
        (f"{MEETING} và {MEETING.replace('12', '13')} đã qua. Sau hội nghị, dân vui mừng.", set()),
    ],
)
def test_a_bare_meeting(text: str, meant: set[str]) -> None:
    assert read(text).of("hội nghị", "Event") == meant


@pytest.mark.parametrize(("other", "meant"), [("", {PLAN}), (" và Đề án phát triển du lịch núi", set())])
def test_a_shortened_title(other: str, meant: set[str]) -> None:
    text = f"Tỉnh ủy Nghệ An đã ban hành {PLAN}{other}. Đề án phát triển được triển khai."
    assert read(text).of("Đề án phát triển", "Program") == meant


def test_a_title_alone_is_not_the_man_who_held_it_before() -> None:
    text = "Ông Lê Văn Khoát, {}Bí thư Tỉnh ủy Nghệ An, dự. Bí thư Tỉnh ủy Nghệ An phát biểu."
    assert "Lê Văn Khoát" in read(text.format("")).of("Bí thư Tỉnh ủy Nghệ An", "Official")
    assert "Lê Văn Khoát" not in read(text.format("nguyên ")).of("Bí thư Tỉnh ủy Nghệ An", "Official")
