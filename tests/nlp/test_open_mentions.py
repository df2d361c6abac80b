"""Mentions of a man that his article leaves open: a post without a name, a given name that two men have."""

from __future__ import annotations

from typing import Any

import pytest

from graph.nlp.lexicon import load
from graph.nlp.pipeline import extract
from graph.records import Article, Extraction

POST = "Bí thư Tỉnh ủy Nghệ An"
DOES = "yêu cầu các cấp cố gắng."
KHOÁT, LƯƠNG = "Lê Văn Khoát", "Trần Minh Lương"


def _read(text: str) -> Extraction:
    return extract(Article("a", text, published="2024-05-20"))


def _open(text: str) -> dict[str, dict[str, Any]]:
    """Each mention that is left open, as it stands, with what is known of it."""
    found = _read(text)
    left = {each.id: each.properties for each in found.referents if each.properties.get("open")}
    return {mention.text: left[mention.referent] for mention in found.mentions if mention.referent in left}


def _meant(text: str, passage: str) -> set[str]:
    """The referents of a passage."""
    return {m.referent for m in _read(text).mentions if (m.text, m.label) == (passage, "Official")}


# Titles


@pytest.mark.parametrize(
    ("title", "role", "body"),
    [
        (POST, "Bí thư", "Tỉnh ủy Nghệ An"),
        ("Chủ tịch UBND tỉnh Nghệ An", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("Bộ trưởng Bộ Y tế", "Bộ trưởng", "Bộ Y tế"),
        ("Giám đốc Công an tỉnh Nghệ An", "Giám đốc", "Công an tỉnh Nghệ An"),
    ],
)
def test_a_heads_title_without_a_man_is_left_open(title: str, role: str, body: str) -> None:
    (said,) = _open(f"{title} {DOES}").values()
    assert (said["open"], said["role"], said["body"]) == ("title", role, f"Body|{body}")
    assert "on" not in said


def test_a_title_that_is_left_open_is_a_mention_by_reference() -> None:
    found = _read(f"{POST} {DOES}")
    (mention,) = (m for m in found.mentions if m.label == "Official")
    assert (mention.text, mention.how) == (POST, "reference")
    (referent,) = (r for r in found.referents if r.id == mention.referent)
    assert referent.name == POST


@pytest.mark.parametrize(
    "before",
    ["Các", "Những", "Từng", "Mỗi", "Một", "Hai", "Nguyên", "Cựu", "Phó", "Chức", "Chức vụ", "Chức danh", "Vị trí"],
)
def test_what_stands_before_it_may_say_that_no_man_is_meant(before: str) -> None:
    assert _open(f"{before} {POST} {DOES}") == {}


@pytest.mark.parametrize("word", load("post_words")["not_the_man"])
def test_each_word_right_before_it_says_that_no_man_is_meant(word: str) -> None:
    assert _open(f"Hội nghị bàn về {POST} {DOES}") != {}
    assert _open(f"Hội nghị bàn về {word} {POST} {DOES}") == {}


@pytest.mark.parametrize("word", load("post_words")["not_now"])
def test_each_word_right_behind_it_says_that_it_is_not_of_today(word: str) -> None:
    assert _open(f"{POST} {word} {DOES}") == {}


@pytest.mark.parametrize("verb", ["giữ chức", "giữ chức vụ", "làm", "giữ"])
def test_who_is_made_it_is_not_the_man_who_holds_it(verb: str) -> None:
    assert _open(f"Hội nghị bàn việc {verb} {POST}.") == {}


@pytest.mark.parametrize(
    "behind",
    ["cũ", "đầu tiên", "mới", "tương lai", "khóa XVII", "nhiệm kỳ 2010-2015", "thời đó", "khi đó", "bấy giờ", "nguyên"],
)
def test_what_stands_behind_it_may_say_that_another_time_is_meant(behind: str) -> None:
    assert _open(f"{POST} {behind} {DOES}") == {}


@pytest.mark.parametrize(
    "title", ["Phó Bí thư Tỉnh ủy Nghệ An", "Phó Chủ tịch UBND tỉnh Nghệ An", "Thứ trưởng Bộ Y tế"]
)
def test_deputies_are_not_left_open(title: str) -> None:
    assert _open(f"{title} {DOES}") == {}


@pytest.mark.parametrize("title", ["Ủy viên Bộ Chính trị", "Đại biểu Quốc hội", "Tỉnh ủy viên Nghệ An"])
def test_members_are_not_left_open(title: str) -> None:
    assert _open(f"{title} {DOES}") == {}


def test_a_title_of_a_body_that_nothing_tells_is_not_left_open() -> None:
    assert _open(f"Bí thư Tỉnh ủy {DOES}") == {}


@pytest.mark.parametrize("text", [f"{POST} {KHOÁT} {DOES}", f"Ông {KHOÁT}, {POST}, {DOES}", f"{POST} Khoát {DOES}"])
def test_a_title_beside_a_name_is_that_mans(text: str) -> None:
    assert POST not in _open(text)


def test_a_title_is_the_man_of_the_text_who_holds_it() -> None:
    text = f"Ông {KHOÁT}, {POST}, dự. {POST} {DOES}"
    assert _open(text) == {}
    assert _meant(text, POST) == {f"Official|{KHOÁT}"}


def test_a_title_that_two_of_the_text_hold_is_left_open() -> None:
    text = f"Ông {KHOÁT}, {POST}, và ông {LƯƠNG}, {POST}, dự. {POST} {DOES}"
    assert set(_open(text)) == {POST}


def test_a_title_that_a_man_of_the_text_held_before_is_left_open() -> None:
    assert set(_open(f"Ông {KHOÁT}, nguyên {POST}, dự. {POST} {DOES}")) == {POST}


@pytest.mark.parametrize("then", [*load("post_words")["then"], "lúc bấy giờ"])
def test_then_with_a_day_in_the_sentence_says_when(then: str) -> None:
    (said,) = _open(f"Ngày 10/6/2022, {POST} {then} {DOES}").values()
    assert said["on"] == "2022-06-10"


@pytest.mark.parametrize("when", ["", "Năm 2022, ", "Ngày 10/6/2022 và ngày 12/9/2023, "])
def test_then_without_one_day_in_the_sentence_says_nothing(when: str) -> None:
    assert _open(f"{when}{POST} khi đó {DOES}") == {}
    assert _open(f"Ngày 10/6/2022 có họp. {POST} khi đó {DOES}") == {}


def test_titles_of_two_days_are_two() -> None:
    text = f"Ngày 10/6/2022, {POST} khi đó {DOES} Ngày 12/9/2023, {POST} khi đó {DOES}"
    assert {r.properties["on"] for r in _read(text).referents if r.properties.get("open")} == {
        "2022-06-10",
        "2023-09-12",
    }


# What a title alone states

MEETING = "Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh Nghệ An"


@pytest.mark.parametrize("deed", ["chủ trì", "đã chủ trì", "dự", "phát biểu tại"])
def test_a_title_that_does_a_deed_states_what_the_man_did(deed: str) -> None:
    found = _read(f"{POST} {deed} {MEETING}.")
    of = {mention.id: mention.referent for mention in found.mentions}
    assert {of[c.source] for c in found.claims if c.type == "TOOK_PART_IN"} == {f"Official|?{POST}"}


def test_a_title_that_does_no_deed_states_nothing() -> None:
    found = _read(f"{POST} là người của nhân dân, theo {MEETING}.")
    assert [claim for claim in found.claims if claim.type in ("TOOK_PART_IN", "SIGNED", "HOLDS_POSITION")] == []


# Given names

OTHER = "Trần Minh Khoát"
TWO = f"Ông {KHOÁT}, {POST}, và ông {OTHER}, Giám đốc Sở Y tế tỉnh Nghệ An, dự."


def test_a_given_name_that_two_men_have_is_left_open() -> None:
    (said,) = _open(f"{TWO} Ông Khoát phát biểu.").values()
    assert said["open"] == "given name"
    assert sorted(said["candidates"]) == [f"Official|{KHOÁT}", f"Official|{OTHER}"]


def test_each_such_mention_is_left_open_by_itself() -> None:
    found = _read(f"{TWO} Ông Khoát phát biểu. Ông Khoát vui mừng.")
    left = [referent.id for referent in found.referents if referent.properties.get("open") == "given name"]
    assert len(left) == 2


@pytest.mark.parametrize(("title", "meant"), [("Giám đốc", OTHER), ("Bí thư", KHOÁT)])
def test_a_title_before_the_given_name_decides(title: str, meant: str) -> None:
    text = f"{TWO} {title} Khoát phát biểu."
    assert _open(text) == {}
    assert _meant(text, "Khoát") == {f"Official|{meant}"}


def test_a_title_that_neither_or_both_have_decides_nothing() -> None:
    assert set(_open(f"{TWO} Chủ tịch Khoát phát biểu.")) == {"Khoát"}
    both = TWO.replace("Giám đốc Sở Y tế tỉnh Nghệ An", "Bí thư Huyện ủy Đô Lương")
    assert set(_open(f"{both} Bí thư Khoát phát biểu.")) == {"Khoát"}


def test_a_given_name_of_one_man_is_his() -> None:
    text = f"Ông {KHOÁT}, {POST}, và ông {LƯƠNG}, Giám đốc Sở Y tế tỉnh Nghệ An, dự. Ông Khoát phát biểu."
    assert _open(text) == {}
    assert _meant(text, "Khoát") == {f"Official|{KHOÁT}"}


def test_given_names_that_differ_by_a_tone_are_two() -> None:
    text = f"Ông {KHOÁT}, {POST}, và ông Trần Minh Khoạt, Giám đốc Sở Y tế tỉnh Nghệ An, dự. Ông Khoát phát biểu."
    assert _open(text) == {}
    assert _meant(text, "Khoát") == {f"Official|{KHOÁT}"}


def test_what_is_left_open_is_no_name_of_anything() -> None:
    """A referent that is left open has an id that no man's name can be."""
    for text in (f"{POST} {DOES}", f"{TWO} Ông Khoát phát biểu."):
        left = [referent for referent in _read(text).referents if referent.properties.get("open")]
        assert left and all(referent.id.startswith("Official|?") and "?" not in referent.name for referent in left)


@pytest.mark.parametrize(
    "text",
    [
        "Quốc hội, Chủ tịch nước, Chính phủ chia buồn cùng gia đình.",
        "Theo lời kêu gọi của Tổng Bí thư, Chủ tịch nước và Chính phủ, cả nước chống dịch.",
        "Diễn đàn Bộ trưởng Bộ Y tế - Bộ trưởng Bộ Nội vụ diễn ra hằng năm.",
        "Nếu số vụ tai nạn tăng, chủ tịch tỉnh không được xét thưởng.",
        "Chủ tịch Quốc hội là chức danh do Quốc hội bầu.",
    ],
)
def test_offices_in_a_row_and_in_rules_are_no_man(text: str) -> None:
    assert _open(text) == {}


def test_a_date_before_a_comma_makes_no_list() -> None:
    assert set(_open(f"Sáng 5/3, {POST} dự hội nghị.")) == {POST}
