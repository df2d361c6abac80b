from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.reading.text import normalize, shadow

PASSAGE = "Ngày 8/1, Bí thư Thành uỷ Hà Nội Đinh Tiến Dũng nêu “mục tiêu kép” – khoẻ, quý, hoà.\nÔng Dũng"

letters = st.sampled_from([*"aăâeêioôơuưyđhnqtHTKĐ5.,", "ế", "ậ", "ữ", "uỷ", "oà", "Uỷ", "OÀ", "qu", "quý"])
marks = st.sampled_from("\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b")
unseen = st.sampled_from("\u00ad\u200b\u200c\u200d\u2060\ufeff")
spaces = st.sampled_from([" ", "\u00a0", "\u202f", "\u2003", "\n", "\r\n", "\r", "\u2028", "\t"])
others = st.sampled_from(["\u00d0", "\u00f0", "\u1100\u1161\u11a8", "\u0344", "\u212b", "😀", "“", "–"])
apart = letters.map(lambda s: unicodedata.normalize("NFD", s))
pieces = st.one_of(letters, letters, apart, marks, unseen, spaces, others)
texts = st.lists(pieces, max_size=40).map("".join)


def cuts(text: str) -> list[int]:
    """Places that cut no letter from its marks, and no Hangul syllable."""
    inside = [i for i, c in enumerate(text) if i and (unicodedata.category(c)[0] == "M" or "\u1160" <= c <= "\u11ff")]
    return [i for i in range(len(text) + 1) if i not in inside]


def composed(raw: str) -> str:
    """The wanted form, said plainly and without offsets."""
    for character in "\u00ad\u200b\u200c\u200d\u2060\ufeff":
        raw = raw.replace(character, "")
    return unicodedata.normalize("NFC", raw)


@given(texts)
@settings(max_examples=400, deadline=None)
def test_every_span_leads_back_to_what_it_was_read_from(raw: str) -> None:
    normal = normalize(raw)
    places = cuts(normal.text)
    for start in places[::2]:
        for end in places:
            if start <= end:
                first, last = normal.to_raw(start, end)
                assert 0 <= first <= last <= len(raw)
                assert normalize(raw[first:last]).text == normal.text[start:end]
                if start < end:
                    assert normal.from_raw(first, last) == (start, end)


@given(texts)
@settings(max_examples=400, deadline=None)
def test_the_form_is_composed_clean_and_its_own_form(raw: str) -> None:
    text = normalize(raw).text
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("\r\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\u202f\u2003\u2028\u00d0\u00f0")
    assert normalize(text).text == text
    blank = {c: " " for c in "\u00a0\u202f\u2003"} | {"\u2028": "\n", "\u00d0": "Đ", "\u00f0": "đ"}
    plain = composed(raw.replace("\r\n", "\n").replace("\r", "\n").translate(str.maketrans(blank)))
    assert text == plain


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (unicodedata.normalize("NFD", PASSAGE), PASSAGE),
        (PASSAGE.replace(" ", "\u00a0"), PASSAGE),
        (PASSAGE.replace("i", "i\u00ad"), PASSAGE),
        (PASSAGE.replace("Hà", "\u200bHa\u200b\u0300\u200b"), PASSAGE),
        (PASSAGE.replace("\n", "\r\n"), PASSAGE),
        (PASSAGE.replace("\n", "\r"), PASSAGE),
        (PASSAGE.replace("\n", "\u2028"), PASSAGE),
        ("\ufeff" + PASSAGE, PASSAGE),
        (PASSAGE.replace("Đ", "\u00d0"), PASSAGE),
        ("\u00f0ồng chí \u0110\u00f4ng", "đồng chí Đông"),
        ("a\u0302\u0323 a\u0323\u0302", "ậ ậ"),
        ("\u200b", ""),
        ("", ""),
    ],
)
def test_normalize_writes_one_form(raw: str, text: str) -> None:
    assert normalize(raw).text == text


@pytest.mark.parametrize("raw", [PASSAGE, "plain", "", "a\tb", "q\u0323"])
def test_what_is_in_form_already_is_kept_without_a_map(raw: str) -> None:
    normal = normalize(raw)
    assert normal.text is raw
    assert normal.starts is None
    assert normal.to_raw(0, len(raw)) == normal.from_raw(0, len(raw)) == (0, len(raw))


def test_blanks_and_eths_need_no_map() -> None:
    normal = normalize("\u00d0ảng\u00a0bộ")
    assert normal.text == "Đảng bộ"
    assert normal.starts is None


def test_a_span_covers_the_whole_accent_and_nothing_unseen_at_its_ends() -> None:
    raw = "\u200bHa\u0300\u00ad No\u0302\u0323i\u00ad\u200b!"
    normal = normalize(raw)
    assert normal.text == "Hà Nội!"
    start, end = normal.to_raw(0, 6)
    assert raw[start:end] == "Ha\u0300\u00ad No\u0302\u0323i"
    assert normal.to_raw(1, 2) == (2, 4)
    assert normal.from_raw(3, 4) == (1, 2)
    assert normal.from_raw(0, 1) == (0, 0)
    assert normal.to_raw(0, 0) == (0, 0)
    assert normal.to_raw(7, 7) == (len(raw), len(raw))


def test_marks_past_all_use_are_dropped() -> None:
    raw = "a" + "\u0323\u0301" * 100_000 + " b"
    normal = normalize(raw)
    assert len(normal.text) < 40
    assert normal.text[-2:] == " b"
    assert normal.to_raw(len(normal.text) - 1, len(normal.text)) == (len(raw) - 1, len(raw))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("uỷ viên, Uỷ ban, UỶ BAN", "ủy viên, Ủy ban, ỦY BAN"),
        ("hoà bình, Hoà, HOÀ", "hòa bình, Hòa, HÒA"),
        ("khoẻ, xoè, loé, loẽ, hoẹ", "khỏe, xòe, lóe, lõe, họe"),
        ("toà, xoá, hoả, hoã, hoạ", "tòa, xóa, hỏa, hõa, họa"),
        ("thuỳ, uý, thuỷ, luỹ, tuỵ", "thùy, úy, thủy, lũy, tụy"),
        ("Cần uỷ.Uý", "Cần ủy.Úy"),
        ("oà khóc", "òa khóc"),
    ],
)
def test_shadow_puts_the_tone_of_an_open_syllable_first(text: str, folded: str) -> None:
    assert shadow(text) == folded


@pytest.mark.parametrize(
    "text",
    [
        "quý, Quý, QUÝ, quỷ, quỹ, quỳ, quỵ",
        "hoàn thành, toàn, hoạt động, ngoài, khoảng, xoáy, thoại, ngoẻo, khuỷu, huỳnh, suýt",
        "ủy, hòa, khỏe",
        "uà, oỳ, uè",
        "thuở, hoa, uy, xoe",
        "… «Đảng»",
        "",
        "ascii - only",
    ],
)
def test_shadow_leaves_all_else(text: str) -> None:
    assert shadow(text) == text


def test_shadow_writes_plain_quotes_and_dashes() -> None:
    assert shadow("“mục tiêu kép” – ‘năm’ — 15‑NQ/TW…") == "\"mục tiêu kép\" - 'năm' - 15-NQ/TW…"


@given(texts)
@settings(max_examples=400, deadline=None)
def test_shadow_keeps_every_place_case_and_tone(raw: str) -> None:
    text = normalize(raw).text
    folded = shadow(text)
    assert len(folded) == len(text)
    assert shadow(folded) == folded

    def tones(string: str) -> list[str]:
        return sorted(c for c in unicodedata.normalize("NFD", string) if c in "\u0300\u0301\u0303\u0309\u0323")

    assert tones(folded) == tones(text)
    assert [c.isupper() for c in folded] == [c.isupper() for c in text]
