"""Personal names as written."""

import pytest
from nlp.lexicon.passages import read

from graph.nlp.names import may_begin_name, name_at, skip_titles
from graph.nlp.tokens import tokenize


def name(text: str, introduced: bool = False) -> str | None:
    found = name_at(tokenize(text), 0, introduced=introduced)
    return found.full if found else None


@pytest.mark.parametrize(
    ("text", "introduced", "full"),
    [
        ("Nguyễn Văn An cho biết", False, "Nguyễn Văn An"),
        ("Lê An cho biết", False, "Lê An"),
        ("Nguyễn Thị Thu Hà nói", False, "Nguyễn Thị Thu Hà"),
        ("NGUYỄN VĂN AN", True, "Nguyễn Văn An"),
        ("Giàng Páo Mỷ nói", False, "Giàng Páo Mỷ"),
        ("Điểu K'Ré nói", False, "Điểu K'Ré"),
        ("Y Thanh Hà Niê Kđăm nói", True, "Y Thanh Hà Niê Kđăm"),
        ("Hà Thị Nga nói", False, "Hà Thị Nga"),
        ("Phan Đình Sơn Bộ trưởng", False, "Phan Đình Sơn"),
        ("Nguyễn Hoà, hôm nay", False, "Nguyễn Hòa"),
        ("Hà Nội", True, None),
        ("Hà Nội", False, None),
        ("Thái Bình", True, None),
        ("nguyễn văn an", True, None),
        ("Nguyễn", True, None),
        ("Nguyễn\nVăn An", True, None),
        ("Hôm Nay", False, None),
        ("NGUYỄN HIỀN", False, None),
    ],
)
def test_name(text: str, introduced: bool, full: str | None) -> None:
    assert name(text, introduced) == full


def test_a_name_begins_with_a_family_name_and_goes_on() -> None:
    assert may_begin_name(tokenize("Trần Văn"), 0)
    assert not may_begin_name(tokenize("Trần"), 0)
    assert not may_begin_name(tokenize("Trần văn"), 0)
    assert not may_begin_name(tokenize("Xin Chào"), 0)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("đồng chí Nguyễn Văn An", "Nguyễn"),
        ("Thiếu tướng PGS. TS. Nguyễn Văn An", "Nguyễn"),
        ("ông Nguyễn Văn An", "Nguyễn"),
        ("Nguyễn Văn An", "Nguyễn"),
    ],
)
def test_titles_before_a_name_are_passed_over(text: str, word: str) -> None:
    tokens = tokenize(text)
    assert tokens.words[skip_titles(tokens, 0, len(tokens))] == word


def test_titles_are_not_passed_over_beyond_the_end() -> None:
    tokens = tokenize("ông bà cụ")
    assert skip_titles(tokens, 0, 1) == 1


def test_the_last_two_syllables_of_one_longer_name() -> None:
    text = "Bà Hồ Thị Kim Liên, Giám đốc Sở Y tế tỉnh Hà Nam, dự họp. Bà Kim Liên phát biểu."
    assert read(text).of("Kim Liên", "Official") == {"Hồ Thị Kim Liên"}


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Giám đốc Sở Y tế tỉnh Lâm Đồng K'Thanh cho biết.", "K'Thanh"),
        ("Đồng chí Dao Nhiễu Linh, Trưởng Ban Tuyên giáo Tỉnh ủy Hà Nam, nói.", "Dao Nhiễu Linh"),
        ("Ông Hà Ban, Phó trưởng ban Tổ chức Trung ương, đã thông báo.", "Hà Ban"),
    ],
)
def test_a_name_that_its_post_shows(text: str, full: str) -> None:
    assert {post.person for post in read(text).posts} == {full}


def test_the_country_is_no_man() -> None:
    assert read("Người phát ngôn Bộ Ngoại giao Việt Nam đã nêu rất rõ.").posts == ()


def test_the_next_sentences_word_is_cut_off() -> None:
    text = "Thứ trưởng Bộ Y tế Lê Thị Kim Thoa dự. Xem xét kỷ luật Thứ trưởng Lê Thị Kim Thoa Liên quan tới kết luận."
    assert {post.person for post in read(text).posts} == {"Lê Thị Kim Thoa"}
