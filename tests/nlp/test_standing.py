"""Programmes that a body has every year."""

import pytest
from nlp.claimed import claimed
from nlp.lexicon.passages import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Quốc hội thông qua Nghị quyết về Chương trình xây dựng luật, pháp lệnh năm 2018.",
            {"Chương trình xây dựng luật, pháp lệnh năm 2018"},
        ),
        ("Bộ Y tế thực hiện Chương trình công tác năm 2017.", {"Chương trình công tác năm 2017"}),
        ("Bộ Y tế thực hiện Chương trình công tác.", set()),  # of which year is not told
        ("Bộ Y tế có chương trình công tác năm 2017.", set()),
    ],
)
def test_programmes(text: str, names: set[str]) -> None:
    assert read(text).named("Program") == names


def test_whose_it_is() -> None:
    (made,) = claimed("Bộ Y tế thực hiện Chương trình công tác của Chính phủ năm 2015.", "ISSUED")
    assert (made.source, made.target) == ("Chính phủ", "Chương trình công tác của Chính phủ năm 2015")
