"""Who steers a programme."""

import pytest
from nlp.claimed import claimed

from graph.nlp.lexicon import load

WORDS = load("relations")
PLAN = "Đề án số 07-ĐA/TU"


def steered(text: str) -> set[tuple[str, str]]:
    return {(claim.source, claim.target) for claim in claimed(text, "STEERS")}


@pytest.mark.parametrize("word", WORDS["direct"])
def test_direct(word: str) -> None:
    assert steered(f"Tỉnh ủy Hà Nam {word} {PLAN}.") == {("Tỉnh ủy Hà Nam", PLAN)}


@pytest.mark.parametrize("word", WORDS["directs_how"])
def test_words_beside_the_verb(word: str) -> None:
    assert steered(f"Tỉnh ủy Hà Nam chỉ đạo {word} {PLAN}.") == {("Tỉnh ủy Hà Nam", PLAN)}


@pytest.mark.parametrize("word", WORDS["undirected"])
def test_wishes_and_rumours(word: str) -> None:
    assert not steered(f"{word.capitalize()}: Tỉnh ủy Hà Nam chỉ đạo {PLAN}.")


@pytest.mark.parametrize("word", WORDS["steering_between"])
def test_words_in_a_committees_name(word: str) -> None:
    text = f"Ban Chỉ đạo {word} Chương trình “Thành phố 4 an” họp."
    assert {target for _, target in steered(text)} == {"Chương trình Thành phố 4 an"}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (f"{PLAN} do Tỉnh ủy Hà Nam trực tiếp chỉ đạo.", ("Tỉnh ủy Hà Nam", PLAN)),
        (f"{PLAN} chịu sự chỉ đạo trực tiếp của Tỉnh ủy Hà Nam.", ("Tỉnh ủy Hà Nam", PLAN)),
        (f"Dưới sự chỉ đạo của Tỉnh ủy Hà Nam, {PLAN} đã xong.", ("Tỉnh ủy Hà Nam", PLAN)),
        (f"Chỉ đạo {PLAN} từ đầu, Tỉnh ủy Hà Nam đi cơ sở.", ("Tỉnh ủy Hà Nam", PLAN)),
        (
            "Ban Chỉ đạo Chương trình OCOP tỉnh Quảng Ninh họp.",
            ("Ban Chỉ đạo Chương trình OCOP tỉnh Quảng Ninh", "Chương trình OCOP"),
        ),
    ],
)
def test_ways_to_say_it(text: str, pair: tuple[str, str]) -> None:
    assert steered(text) == {pair}


def test_who_carries_out_does_not_steer() -> None:
    assert not steered(f"Tỉnh ủy Hà Nam đã triển khai {PLAN}. Tỉnh ủy Hà Nam phát biểu chỉ đạo tại {PLAN}.")
