"""What stands between a name and his post, or between the names of a list."""

import pytest
from nlp.claimed import claimed, posts

from graph.nlp.between import without_vita
from graph.nlp.lexicon import load

WORDS = load("post_words")


@pytest.mark.parametrize("word", WORDS["kin"])
def test_relatives(word: str) -> None:
    text = f"Ông Nguyễn Văn An, {word} Bí thư Tỉnh ủy Hà Nam Trần Thị Mai, làm Giám đốc Sở Y tế tỉnh Hà Nam."
    assert posts(text) == {("Nguyễn Văn An", "Giám đốc", "current"), ("Trần Thị Mai", "Bí thư", "current")}


@pytest.mark.parametrize("word", WORDS["opens_list"])
def test_words_that_open_a_list(word: str) -> None:
    text = f"Hai Phó Giám đốc Sở Y tế tỉnh Hà Nam đã được bầu, {word} ông Nguyễn Văn An, ông Trần Văn Bình."
    assert {(man, role) for man, role, _ in posts(text)} == {
        ("Nguyễn Văn An", "Phó Giám đốc"),
        ("Trần Văn Bình", "Phó Giám đốc"),
    }


def test_vita() -> None:
    assert without_vita([",", "51", "tuổi", ","]) == [","]
    assert without_vita([",", "quê", "hà", "tĩnh", ","]) == [","]
    assert without_vita([",", "chị", "ông", "quý", ","]) == [","]
    assert without_vita([",", "nói", "với"]) == [",", "nói", "với"]


def test_delegations_in_a_list_of_deputies() -> None:
    text = (
        "Quốc hội cho thôi nhiệm vụ đại biểu Quốc hội với các ông, bà: Nguyễn Văn An, đoàn Đồng Nai; "
        "Trần Văn Bình, đoàn đại biểu Quốc hội tỉnh Nghệ An và bà Lê Thị Hoa, đoàn Hải Phòng."
    )
    got = {(c.source, c.properties["status"]) for c in claimed(text, "HOLDS_POSITION")}
    assert got == {("Nguyễn Văn An", "former"), ("Trần Văn Bình", "former"), ("Lê Thị Hoa", "former")}
