"""``fields.yaml``, ``units.yaml``, ``abbreviations.yaml`` and ``foreign.yaml``: the parts of bodies' names."""

from typing import Any

import pytest
from nlp.lexicon.passages import check, read

from graph.nlp.lexicon import load

FIELDS: dict[str, Any] = load("fields")
UNITS: list[dict[str, Any]] = load("units")
ABBREVIATIONS: list[dict[str, Any]] = load("abbreviations")
FOREIGN: dict[str, Any] = load("foreign")
PLACES = {
    "tỉnh": "Hà Nam", "thành phố": "Đà Nẵng", "quận": "Ba Đình", "huyện": "Thường Tín", "thị xã": "Sơn Tây",
    "xã": "Tam Hiệp", "phường": "Ngọc Hà", "thị trấn": "Văn Điển", "đặc khu": "Phú Quốc",
}


def bodies(text: str) -> set[str]:
    return read(text).named("Body")


@pytest.mark.parametrize("field", FIELDS["fields"])
def test_field(field: str) -> None:
    got = bodies(f"Sáng nay, Sở {field} tỉnh Hà Nam đã làm việc với đoàn.")
    check("field", field, got == {f"Sở {field} tỉnh Hà Nam"}, got)


@pytest.mark.parametrize("word", FIELDS["stops"])
def test_word_before_which_a_name_as_written_ends(word: str) -> None:
    got = bodies(f"Sáng nay, Cục Di sản Hán Nôm {word} việc ấy.")
    check("field stops", word, got == {"Cục Di sản Hán Nôm"}, got)


@pytest.mark.parametrize(
    ("form", "kind"), [(form, unit["kind"]) for unit in UNITS for form in unit["forms"]]
)
def test_unit(form: str, kind: str) -> None:
    got = bodies(f"Sáng nay, UBND {form} {PLACES[kind]} đã làm việc với đoàn.")
    check("unit", form, got == {f"Ủy ban nhân dân {kind} {PLACES[kind]}"}, got)


def phrases() -> list[str]:
    """Complete names in which an abbreviation may stand."""
    bodies = [entry["name"] for entry in load("bodies") if "same" not in entry]
    organs = [name for entry in load("organs") for name in entry["examples"].values()]
    return [*bodies, *organs, *(f"Sở {field} tỉnh Hà Nam" for field in FIELDS["fields"])]


@pytest.mark.parametrize(
    ("short", "entry"), [(short, entry) for entry in ABBREVIATIONS for short in entry["short"]], ids=str
)
def test_abbreviation(short: str, entry: dict[str, Any]) -> None:
    """An entry's ``examples`` say in which name it stands, else the first name of the lexicon that holds it."""
    if "examples" in entry:
        name = entry["examples"][0]
    else:
        name = next((each for each in phrases() if entry["long"] in each), entry["long"])
    got = bodies(f"Sáng nay, {name.replace(entry['long'], short)} đã làm việc với đoàn.")
    check("abbreviation", short, name in got, got)


@pytest.mark.parametrize("text", FOREIGN["examples"])
def test_foreign_body_is_none(text: str) -> None:
    got = bodies(f"Sáng nay, {text} đã làm việc với đoàn.")
    check("foreign example", text, got == set(), got)


@pytest.mark.parametrize("country", FOREIGN["countries"])
def test_body_of_another_country_is_none(country: str) -> None:
    got = bodies(f"Sáng nay, Quốc hội {country} đã họp phiên đầu.")
    check("country", country, got == set(), got)


@pytest.mark.parametrize("word", FOREIGN["between"])
def test_word_between_a_body_and_its_country(word: str) -> None:
    got = bodies(f"Sáng nay, Quốc hội {word} Lào đã họp phiên đầu.")
    check("between body and country", word, got == set(), got)
