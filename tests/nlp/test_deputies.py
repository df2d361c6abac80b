"""Deputies of the National Assembly whom a text names by their province alone."""

import pytest
from nlp.claimed import claimed
from nlp.lexicon.passages import read


@pytest.mark.parametrize(
    "text",
    [
        "Đại biểu Nguyễn Đức Linh (Sóc Trăng) nói với Quốc hội.",
        "Theo đại biểu Nguyễn Đức Linh (đoàn Sóc Trăng), Quốc hội cần họp.",
        "ĐB Nguyễn Đức Linh (TP.HCM) nói với Quốc hội.",
        "Đại biểu, TS Nguyễn Đức Linh, đoàn Sóc Trăng, nói với Quốc hội.".replace("biểu, TS", "biểu TS"),
        "ĐBQH Nguyễn Đức Linh (đoàn ĐBQH tỉnh Sóc Trăng) phát biểu.",
    ],
)
def test_seat(text: str) -> None:
    seats = {(c.source, c.properties["role_key"], c.target) for c in claimed(text, "HOLDS_POSITION")}
    assert seats == {("Nguyễn Đức Linh", "Đại biểu", "Quốc hội")}


@pytest.mark.parametrize(
    "text",
    [
        "Đại biểu Nguyễn Đức Linh (Sóc Trăng) nói với hội nghị.",  # no assembly is named
        "Đại biểu Nguyễn Đức Linh (Đội Một) nói với Quốc hội về đại hội.",  # a congress has delegates
        "Ông Nguyễn Đức Linh (Sóc Trăng) nói với Quốc hội.",
        "Đại biểu Nguyễn Đức Linh nói với HĐND tỉnh Hà Nam và Quốc hội.",
    ],
)
def test_no_seat(text: str) -> None:
    assert claimed(text, "HOLDS_POSITION") == []


def test_a_deputy_and_no_more() -> None:
    seats = {(c.source, c.target) for c in claimed("Đại biểu Nguyễn Đức Linh nói với Quốc hội.", "HOLDS_POSITION")}
    assert seats == {("Nguyễn Đức Linh", "Quốc hội")}


def test_a_deputy_of_what_is_left_open_is_an_official() -> None:
    text = "HĐND tỉnh Hà Nam họp. Đại biểu Nguyễn Đức Linh phát biểu."
    assert read(text).named("Official") == {"Nguyễn Đức Linh"}
    assert claimed(text, "HOLDS_POSITION") == []


def test_a_delegation_behind_a_name() -> None:
    text = "Quốc hội quyết nghị cho ông Nguyễn Đức Linh, đoàn Sóc Trăng, thôi làm nhiệm vụ."
    assert "Đoàn đại biểu Quốc hội tỉnh Sóc Trăng" in read(text).named("Body")
