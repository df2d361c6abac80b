"""``fields.yaml``, ``units.yaml``, ``abbreviations.yaml`` and ``foreign.yaml``: the parts of bodies' names."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from nlp.lexicon.passages import PERSON, check, read

from graph.nlp.lexicon import load

FIELDS: dict[str, Any] = load("fields")
UNITS: list[dict[str, Any]] = load("units")
ABBREVIATIONS: list[dict[str, Any]] = load("abbreviations")
FOREIGN: dict[str, Any] = load("foreign")
PLACES = {
    "tỉnh": "Hà Nam",
    "thành phố": "Đà Nẵng",
    "quận": "Ba Đình",
    "huyện": "Thường Tín",
    "thị xã": "Sơn Tây",
    "xã": "Tam Hiệp",
    "phường": "Ngọc Hà",
    "thị trấn": "Văn Điển",
    "đặc khu": "Phú Quốc",
}


def bodies(text: str) -> set[str]:
    return read(text).named("Body")


@pytest.mark.parametrize("field", FIELDS["fields"])
def test_field(field: str) -> None:
    got = bodies(f"Sáng nay, Sở {field} tỉnh Hà Nam đã làm việc với đoàn.")
    check("field", field, got == {f"Sở {field} tỉnh Hà Nam"}, got)


@pytest.mark.parametrize("field", FIELDS["generic"])
def test_field_that_every_ministry_has(field: str) -> None:
    """An office of such a field is named with the ministry that it is of."""
    got = bodies(f"Sáng nay, Vụ {field} Bộ Y tế đã làm việc với đoàn.")
    check("generic field", field, got == {f"Vụ {field} Bộ Y tế", "Bộ Y tế"}, got)


@pytest.mark.parametrize("words", FIELDS["compounds"])
def test_syllables_that_belong_together(words: str) -> None:
    """A name as written does not end between them."""
    got = bodies(f"Sáng nay, Cục Di sản {words} Hán Nôm đã làm việc với đoàn.")
    check("compounds", words, got == {f"Cục Di sản {words} Hán Nôm"}, got)


@pytest.mark.parametrize("words", FIELDS["comma_joins"])
def test_comma_inside_a_field(words: str) -> None:
    got = bodies(f"Sáng nay, Cục Di sản {words} việt đã làm việc với đoàn.")
    check("comma joins", words, got == {f"Cục Di sản {words} việt"}, got)


@pytest.mark.parametrize("words", FIELDS["no_heads"])
def test_second_syllable_that_begins_no_body(words: str) -> None:
    got = bodies(f"Sáng nay, {words.title()} Phú Quý đã làm việc với đoàn.")
    check("no heads", words, not any(name.split()[0] == words.split()[1].capitalize() for name in got), got)


@pytest.mark.parametrize("kind", FIELDS["incomplete"])
def test_kind_of_school_that_is_no_name(kind: str) -> None:
    got = bodies(f"Ông {PERSON}, Hiệu trưởng Trường {kind}, đã làm việc với đoàn.")
    check("incomplete", kind, got == set(), got)


@pytest.mark.parametrize("word", FIELDS["religious"])
def test_name_of_a_religious_community(word: str) -> None:
    got = bodies(f"Ông {PERSON}, Trưởng ban Hướng dẫn {word} tỉnh Hà Nam, đã làm việc với đoàn.")
    check("religious", word, got == set(), got)


@pytest.mark.parametrize("form", FIELDS["company_forms"])
def test_legal_form_of_a_company(form: str) -> None:
    got = bodies(f"Ông {PERSON}, Bí thư Đảng ủy, Giám đốc Công ty {form} Bóng đèn Hà Đông, bị kỷ luật.")
    found = [name for name in got if name.startswith("Công ty") and name.endswith(" Bóng đèn Hà Đông")]
    check("company form", form, len(found) == 1 and any(name.startswith("Đảng ủy Công ty") for name in got), got)


@pytest.mark.parametrize("word", FIELDS["stops"])
def test_word_before_which_a_name_as_written_ends(word: str) -> None:
    got = bodies(f"Sáng nay, Cục Di sản Hán Nôm {word} việc ấy.")
    check("field stops", word, got == {"Cục Di sản Hán Nôm"}, got)


@pytest.mark.parametrize(("form", "kind"), [(form, unit["kind"]) for unit in UNITS for form in unit["forms"]])
def test_unit(form: str, kind: str) -> None:
    if kind in PLACES:
        got = bodies(f"Sáng nay, UBND {form} {PLACES[kind]} đã làm việc với đoàn.")
        check("unit", form, got == {f"Ủy ban nhân dân {kind} {PLACES[kind]}"}, got)
    else:  # below the communes there is the Party's cell and no people's committee
        got = bodies(f"Sáng nay, Chi bộ {form} Đồng Tâm đã làm việc với đoàn.")
        check("unit", form, f"Chi bộ {kind} Đồng Tâm" in got, got)


def phrases() -> Iterator[tuple[str, str]]:
    """Names in which an abbreviation may stand, as written in full, and what each is called."""
    for entry in load("bodies"):
        name = entry.get("same", entry["name"])
        yield from ((form, name) for form in (entry["name"], *entry.get("forms", ())))
    for entry in load("organs"):
        yield from ((name, name) for name in entry["examples"].values())
    yield from ((f"Sở {field} tỉnh Hà Nam",) * 2 for field in FIELDS["fields"])
    yield from ((f"Luật {law}",) * 2 for law in load("documents")["laws"])


def holder(entry: dict[str, Any]) -> tuple[str, str]:
    """The name that an abbreviation is tried in: the entry's example, else the first that holds it."""
    given = [(text, text) for text in entry.get("examples", ())]
    pairs = [*given, *phrases()]
    as_written = re.compile(rf"\b{re.escape(entry['long'])}\b")
    any_case = re.compile(as_written.pattern, re.IGNORECASE)
    found = (pair for form in (as_written, any_case) for pair in pairs if form.search(pair[0]))
    return next(found, (entry["long"],) * 2)


@pytest.mark.parametrize(
    ("short", "entry"), [(short, entry) for entry in ABBREVIATIONS for short in entry["short"]], ids=str
)
def test_abbreviation(short: str, entry: dict[str, Any]) -> None:
    full, name = holder(entry)
    text = re.sub(rf"\b{re.escape(entry['long'])}\b", short, full, count=1, flags=re.IGNORECASE)
    posts = (f"Ông {PERSON}, {role} {text}, đã làm việc với đoàn." for role in ("Hiệu trưởng", "Đội trưởng"))
    frames = (f"Sáng nay, {text} đã làm việc với đoàn.", *posts)
    got = set().union(*(read(frame).named(label) for frame in frames for label in ("Body", "Resolution")))
    check("abbreviation", f"{entry['long']} {short}", name in got, (text, got))


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
