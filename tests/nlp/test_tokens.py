"""Syllables, numbers and signs of a text."""

import pytest

from graph.nlp.tokens import CAPITAL, LOWER, NUMBER, SIGN, UPPER, shape_of, tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bí thư Tỉnh ủy", ["Bí", "thư", "Tỉnh", "ủy"]),
        ("số 15-NQ/TW,", ["số", "15", "-", "NQ", "/", "TW", ","]),
        ("TP.HCM", ["TP", ".", "HCM"]),
        ("T.Ư", ["T", ".", "Ư"]),
        ("Điểu K'Rang", ["Điểu", "K'Rang"]),
        ("28/12/2022", ["28", "/", "12", "/", "2022"]),
        ("1a_b", ["1", "a", "_", "b"]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert tokenize(text).words == words


def test_words_are_folded_but_keep_their_place() -> None:
    text = "Thành uỷ “Hoà Bình”"
    tokens = tokenize(text)
    assert tokens.words == ["Thành", "ủy", '"', "Hòa", "Bình", '"']
    written = [text[a:b] for a, b in zip(tokens.start, tokens.end, strict=True)]
    assert written == ["Thành", "uỷ", "“", "Hoà", "Bình", "”"]


@pytest.mark.parametrize(
    ("word", "shape"),
    [("thư", LOWER), ("Thư", CAPITAL), ("THƯ", UPPER), ("Y", CAPITAL), ("Đ", CAPITAL), ("12", NUMBER), (",", SIGN)],
)
def test_shape(word: str, shape: int) -> None:
    assert shape_of(word) == shape


def test_breaks_and_gaps() -> None:
    tokens = tokenize("Một,\n\nhai ba")
    assert tokens.words == ["Một", ",", "hai", "ba"]
    assert tokens.breaks == [0, 0, 2, 0]
    assert tokens.gap == [False, False, True, True]


def test_slices() -> None:
    tokens = tokenize("Chủ tịch  nước, hôm nay")
    assert len(tokens) == 6
    assert tokens.slice(0, 3) == "Chủ tịch  nước"
    assert tokens.slice(2, 2) == ""
    assert tokens.between(1, 2) == "  "
    assert tokens.is_name_like(0) and not tokens.is_name_like(1)


def test_signs_inside_numbers() -> None:
    tokens = tokenize("20.000 USD, mức độ 3,4. Hết")
    inside = [tokens.start[i] for i in range(len(tokens)) if tokens.in_number(i)]
    assert inside == [2, 20]
