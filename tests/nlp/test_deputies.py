"""Deputies of the National Assembly whom a text names by their province alone."""

import pytest
from nlp.claimed import claimed
from nlp.lexicon.passages import read

from graph.nlp.pipeline import extract
from graph.records import Article


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


# The province that elected him


def elected_in(text: str) -> dict[str, str | None]:
    """Each official and the id of the province that his article says he is a deputy of."""
    found = extract(Article(id="a", text=text, published="2024-05-20"))
    return {r.name: r.properties.get("elected_in") for r in found.referents if r.label == "Official"}


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Đại biểu Nguyễn Đức Linh (Sóc Trăng) nói với Quốc hội.", "place:tỉnh-sóc-trăng"),
        ("Theo đại biểu Nguyễn Đức Linh (đoàn Sóc Trăng), Quốc hội cần họp.", "place:tỉnh-sóc-trăng"),
        ("ĐBQH Nguyễn Đức Linh (đoàn ĐBQH tỉnh Sóc Trăng) phát biểu.", "place:tỉnh-sóc-trăng"),
        ("Đại biểu Nguyễn Đức Linh, đoàn Sóc Trăng, nói với Quốc hội.", "place:tỉnh-sóc-trăng"),
        ("Đại biểu Quốc hội Nguyễn Đức Linh (Sóc Trăng) phát biểu.", "place:tỉnh-sóc-trăng"),
        ("ĐB Nguyễn Đức Linh (TP.HCM) nói với Quốc hội.", "place:thành-phố-hồ-chí-minh"),
    ],
)
def test_the_province_of_a_deputys_delegation(text: str, province: str) -> None:
    assert elected_in(text) == {"Nguyễn Đức Linh": province}


def test_the_province_is_each_deputys_own() -> None:
    text = "Đại biểu Nguyễn Đức Linh (Sóc Trăng) và đại biểu Trần Thị Vân (Nghệ An) nói với Quốc hội."
    assert elected_in(text) == {"Nguyễn Đức Linh": "place:tỉnh-sóc-trăng", "Trần Thị Vân": "place:tỉnh-nghệ-an"}


def test_the_province_is_known_from_any_of_his_mentions() -> None:
    text = "Đại biểu Nguyễn Đức Linh nói với Quốc hội. Đại biểu Nguyễn Đức Linh (Sóc Trăng) nói thêm."
    assert elected_in(text) == {"Nguyễn Đức Linh": "place:tỉnh-sóc-trăng"}


@pytest.mark.parametrize(
    "text",
    [
        "Đại biểu Nguyễn Đức Linh nói với Quốc hội.",
        "Bộ trưởng Bộ Y tế Nguyễn Đức Linh (Sóc Trăng) nói với Quốc hội.",  # where he is from, or was
        "Đại biểu HĐND tỉnh Hà Nam Nguyễn Đức Linh (Kim Bảng) phát biểu.",
        "Bí thư Tỉnh ủy Sóc Trăng Nguyễn Đức Linh nói với Quốc hội.",
    ],
)
def test_no_province_of_a_delegation(text: str) -> None:
    assert elected_in(text) == {"Nguyễn Đức Linh": None}
