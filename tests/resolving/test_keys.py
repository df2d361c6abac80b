from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.resolving.keys import LONGEST, entity_id, fullest, slug, whole_key


def test_tones_are_kept() -> None:
    assert len({slug(name) for name in ("Hùng", "Hưng", "Hung", "Húng")}) == 4
    assert slug("Nguyễn Văn Hùng") == "nguyễn-văn-hùng"


@pytest.mark.parametrize(("one", "other"), [("Thành uỷ", "Thành ủy"), ("Hoà Bình", "Hòa Bình"), ("Toà án", "Tòa án")])
def test_tone_marks_are_in_one_style(one: str, other: str) -> None:
    assert slug(one) == slug(other)


def test_spelling_of_the_same_characters_is_no_difference() -> None:
    name = "Đặng Thị Hoà"
    assert slug(unicodedata.normalize("NFD", name)) == slug(name) == slug(name.upper())


def test_signs_between_words_become_dashes() -> None:
    assert slug("Nghị quyết số 15-NQ/TW") == "nghị-quyết-số-15-nq-tw"
    assert slug("  (Ban)  ") == "ban"


@given(st.text(max_size=300))
def test_a_slug_holds_words_and_dashes_and_stays_what_it_is(text: str) -> None:
    made = slug(text)
    assert len(made) <= LONGEST
    assert not made.startswith("-") and not made.endswith("-") and "--" not in made
    assert "/" not in made and "~" not in made and not any(c.isspace() for c in made)
    assert unicodedata.is_normalized("NFC", made)


def test_an_id_is_its_label_and_the_parts_that_are_there() -> None:
    assert entity_id("Body", "Huyện ủy Đô Lương", "Nghệ An") == "body:huyện-ủy-đô-lương/nghệ-an"
    assert entity_id("Official", "Lê Hà", None) == entity_id("Official", "Lê Hà", "") == "official:lê-hà"
    assert entity_id("Resolution", "A", None, "2022") == "resolution:a/2022"


def test_one_name_of_two_labels_is_two_ids() -> None:
    assert entity_id("Program", "Kế hoạch số 5") != entity_id("Resolution", "Kế hoạch số 5")


def test_a_key_to_compare_by_is_never_cut() -> None:
    long = "một " * LONGEST
    assert whole_key(long) == "-".join(["một"] * LONGEST) and len(slug(long)) <= LONGEST
    assert whole_key("Uỷ ban  Nhân dân, tỉnh") == whole_key("Ủy ban nhân dân - tỉnh") == "ủy-ban-nhân-dân-tỉnh"


def test_the_fullest_of_names_is_the_longest_and_then_the_first() -> None:
    assert fullest(["b", "ab", "aa"]) == "aa"
