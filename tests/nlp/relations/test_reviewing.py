"""What meetings and reports sum up."""

import pytest
from nlp.claimed import claimed

from graph.nlp.lexicon import load

ACT = "Nghị quyết số 18-NQ/TU"
MEETING = "Kỳ họp thứ 9 Hội đồng nhân dân tỉnh Hà Nam"


def reviewed(text: str) -> set[tuple[str, str]]:
    return {(claim.source, claim.target) for claim in claimed(text, "REVIEWS")}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"Kỳ họp thứ 9 HĐND tỉnh Hà Nam đã tổng kết 5 năm thực hiện {ACT}.", MEETING),
        (f"{ACT} đã được tổng kết tại Kỳ họp thứ 9 HĐND tỉnh Hà Nam.", MEETING),
        (f"Báo cáo số 77-BC/TU sơ kết 5 năm thực hiện {ACT}.", "Báo cáo số 77-BC/TU"),
    ],
)
def test_ways_to_say_it(text: str, source: str) -> None:
    assert reviewed(text) == {(source, ACT)}


@pytest.mark.parametrize("word", load("relations")["reviewed_years"])
def test_words_between(word: str) -> None:
    text = f"Kỳ họp thứ 9 HĐND tỉnh Hà Nam đã sơ kết {word} {ACT}."
    assert reviewed(text) == {(MEETING, ACT)}


def test_not_yet() -> None:
    assert not reviewed(f"Kỳ họp thứ 9 HĐND tỉnh Hà Nam chưa tổng kết {ACT}.")
