"""What one document does to another."""

import pytest
from nlp.claimed import claimed

from graph.nlp.lexicon import load

NEW, OLD = "Nghị định số 14/2013/NĐ-CP", "Nghị định số 176/2004/NĐ-CP"


def amended(text: str) -> set[tuple[str, str, str]]:
    return {(c.source, c.properties["how"], c.target) for c in claimed(text, "AMENDS")}


@pytest.mark.parametrize(
    "text",
    [
        f"{NEW} bãi bỏ {OLD}.",
        f"{OLD} đã bị {NEW} bãi bỏ.",
        f"Theo {NEW}, {OLD} được bãi bỏ kể từ ngày ký.",
        f"{NEW} gồm 4 chương. Nghị định này bãi bỏ {OLD}.",
    ],
)
def test_ways_to_say_it(text: str) -> None:
    assert amended(text) == {(NEW, "bãi bỏ", OLD)}


@pytest.mark.parametrize("word", load("relations")["not_amended"])
def test_not_done(word: str) -> None:
    assert not amended(f"{NEW} {word} bãi bỏ {OLD}.")


def test_submissions_and_companies() -> None:
    assert not amended(f"Tờ trình số 112/TTr-UBND bãi bỏ {OLD}.")
    assert not amended("Quyết định số 07/QĐ-HĐQT thay thế Quyết định số 02/QĐ-HĐQT.")
