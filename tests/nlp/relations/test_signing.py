"""Who signs what: active, passive, cleft, spoken; and what is no signing."""

import pytest
from nlp.claimed import claimed

from graph.nlp.lexicon import load

WORDS = load("relations")
MAN = "Chủ tịch UBND tỉnh Hà Nam Nguyễn Văn An"
ACT = "Quyết định số 15/QĐ-UBND"


def signed(text: str) -> set[tuple[str, str]]:
    return {(claim.source, claim.target) for claim in claimed(text, "SIGNED")}


@pytest.mark.parametrize(
    "text",
    [
        f"{MAN} vừa ký {ACT} về điều động cán bộ.",
        f"{ACT} do {MAN} ký ngày 3/2.",
        f"{ACT} được {MAN} ký hôm qua.",
        f"{ACT} được ký bởi {MAN}.",
        f"Người ký {ACT} là ông Nguyễn Văn An, Chủ tịch UBND tỉnh Hà Nam.",
        f"Ông Nguyễn Văn An, Chủ tịch UBND tỉnh Hà Nam, thay mặt UBND tỉnh ký ban hành {ACT}.",
        f"“Tôi đã ký {ACT}”, ông Nguyễn Văn An, Chủ tịch UBND tỉnh Hà Nam, nói.",
        f"UBND tỉnh Hà Nam ban hành {ACT}. Quyết định do {MAN} ký.",
    ],
)
def test_signings(text: str) -> None:
    assert signed(text) == {("Nguyễn Văn An", ACT)}


def test_two_who_sign_together() -> None:
    text = (
        "Người đồng ký Thông tư liên tịch số 08/2015/TTLT-BNV-BTC là Bộ trưởng Bộ Nội vụ Lê Văn Bình "
        "và Thứ trưởng Bộ Tài chính Trần Thị Mai."
    )
    assert {source for source, _ in signed(text)} == {"Lê Văn Bình", "Trần Thị Mai"}


@pytest.mark.parametrize("word", WORDS["not_signed"])
def test_not_signed_yet(word: str) -> None:
    assert not signed(f"{MAN} {word} ký {ACT} về điều động cán bộ.")


@pytest.mark.parametrize("word", WORDS["no_sign_before"])
def test_another_word_before(word: str) -> None:
    assert not signed(f"{MAN} {word} ký {ACT}.")


@pytest.mark.parametrize("word", WORDS["no_sign_behind"])
def test_another_word_behind(word: str) -> None:
    assert not signed(f"{MAN} ký {word} {ACT}.")


@pytest.mark.parametrize("word", WORDS["signer_blocks"])
def test_words_that_part_a_man_from_the_verb(word: str) -> None:
    assert not signed(f"{MAN} họp bàn {word} cán bộ ký {ACT}.")


@pytest.mark.parametrize("word", WORDS["signs_into"])
def test_words_between_the_verb_and_the_document(word: str) -> None:
    assert signed(f"{MAN} ký {word} {ACT}.") == {("Nguyễn Văn An", ACT)}


@pytest.mark.parametrize("word", WORDS["behind_signed"])
def test_what_ends_a_passive_without_its_verb(word: str) -> None:
    assert signed(f"Đó là {ACT}, {MAN} ký {word} 3/2/2023") == {("Nguyễn Văn An", ACT)}


@pytest.mark.parametrize("word", WORDS["titles_before"])
def test_titles_before_the_signer(word: str) -> None:
    word = "TS." if word == "." else word
    assert signed(f"{ACT} do {word} Nguyễn Văn An, Chủ tịch UBND tỉnh Hà Nam, ký.") == {("Nguyễn Văn An", ACT)}
