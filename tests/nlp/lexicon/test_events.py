"""``events.yaml``: each word of a meeting's name, in a sentence, gives the meeting with that name."""

from typing import Any

import pytest
from nlp.lexicon.passages import check, read

from graph.nlp.lexicon import load

EVENTS: dict[str, Any] = load("events")
NAMES = {
    "congress": "{} đại biểu Đảng bộ tỉnh Hà Nam lần thứ XX",
    "conference": "{} tổng kết công tác dân vận năm 2023",
    "described": "{} giao ban công tác dân vận năm 2023",
    "session": "{} thứ 9 HĐND tỉnh Hà Nam",
    "ceremony": "{} kỷ niệm 70 năm giải phóng Thủ đô",
}
OWN = {"họp báo": "họp báo công bố kết quả bầu cử", "gặp mặt": "gặp mặt các cơ quan báo chí đầu xuân"}


def events(text: str) -> set[str]:
    return read(text).named("Event")


@pytest.mark.parametrize("word", EVENTS["described"])
def test_description(word: str) -> None:
    name = f"Hội nghị {word} công tác dân vận năm 2023"
    got = events(f"Hôm nay, Tỉnh ủy Hà Nam tổ chức {name}.")
    check("described", word, got == {name}, got)


@pytest.mark.parametrize("entry", EVENTS["heads"], ids=lambda entry: entry["head"])
def test_head(entry: dict[str, str]) -> None:
    text = OWN.get(entry["head"], NAMES[entry["sort"]].format(entry["head"]))
    got = [events(f"Ngày 5/3/2024, Tỉnh ủy Hà Nam {verb}{text}.") for verb in ("tổ chức ", "")]
    check("event head", entry["head"], 1 in map(len, got), got)


@pytest.mark.parametrize("word", EVENTS["held"])
def test_word_that_shows_that_it_was_held(word: str) -> None:
    got = events(f"Ngày 5/3/2024, Tỉnh ủy Hà Nam {word} hội nghị tổng kết công tác dân vận năm 2023.")
    check("held", word, len(got) == 1, got)


@pytest.mark.parametrize("words", EVENTS["no_purpose"])
def test_description_that_tells_no_purpose(words: str) -> None:
    got = read(f"Sáng nay, Sở Y tế tỉnh Hà Nam tổ chức Hội nghị {words}.").named("Event")
    check("no_purpose", words, got == set(), got)


@pytest.mark.parametrize("word", EVENTS["stops"])
def test_word_before_which_a_name_ends(word: str) -> None:
    got = events(f"Hôm nay, Tỉnh ủy Hà Nam tổ chức Hội nghị tổng kết công tác dân vận {word} Sở Y tế tỉnh Hà Nam.")
    check("event stops", word, got == {"Hội nghị tổng kết công tác dân vận"}, got)


@pytest.mark.parametrize(("word", "number"), EVENTS["ordinals"].items())
def test_ordinal(word: str, number: int) -> None:
    texts = (f"Hội nghị lần thứ {word} Ban Chấp hành Trung ương Đảng khóa X", f"Hội nghị Trung ương {number} khóa X")
    got = events(f"Sáng nay bàn về {texts[0]}. Ngày mai bàn về {texts[1]}.")
    check("ordinal", word, len(got) == 1, got)
