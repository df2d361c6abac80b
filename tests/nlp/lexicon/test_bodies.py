"""``bodies.yaml`` and ``organs.yaml``: every name and form, in a sentence, is its canonical body."""

from typing import Any

import pytest
from nlp.lexicon.passages import PERSON, check, read

from graph.nlp.lexicon import load

BODIES = load("bodies")
ORGANS = load("organs")
# The Prime Minister is a body only where he acts as an institution.
FRAMES = {True: "{} ban hành Quyết định số 205/QĐ-TTg.", False: "Sáng nay, {} đã làm việc với đoàn."}


def bodies_in(text: str, minor: bool) -> set[str]:
    """The bodies found in a sentence; one of minor kind (a school, a paper, an enterprise) only with an official.

    A company is the state's only if something shows it: here its party committee.
    """
    if text.startswith(("Công ty ", "Công Ty ", "Cty ")) and minor:
        text = f"Đảng ủy, Giám đốc {text}"
        return read(f"Ông {PERSON}, Bí thư {text}, đã làm việc với đoàn.").named("Body")
    if "Nguyễn Văn A" in text:
        return read(f"{text.replace('Nguyễn Văn A', PERSON)} đã làm việc với đoàn.").named("Body")
    if not minor:
        return read(f"Sáng nay, {text} đã làm việc với đoàn.").named("Body")
    posts = ("Giám đốc", "Tổng Giám đốc", "Hiệu trưởng", "Chủ tịch", "Tổng Biên tập", "Viện trưởng")
    return set().union(*(read(f"Ông {PERSON}, {post} {text}, đã làm việc với đoàn.").named("Body") for post in posts))


@pytest.mark.parametrize(
    ("form", "entry"),
    [(form, entry) for entry in BODIES for form in (entry["name"], *entry.get("forms", ()))],
    ids=str,
)
def test_name_or_form_of_a_body(form: str, entry: dict[str, Any]) -> None:
    if entry.get("minor"):
        got = bodies_in(form, True)
    else:
        got = read(FRAMES[bool(entry.get("post"))].format(form)).of(form, "Body")
    check("body", form, got == {entry.get("same", entry["name"])}, got)


@pytest.mark.parametrize("entry", BODIES, ids=lambda entry: entry["name"])
def test_body_refers_to_bodies_of_the_file(entry: dict[str, str]) -> None:
    names = {each["name"] for each in BODIES}
    for field in ("part", "same", "organ_of"):
        assert entry.get(field, entry["name"]) in names


def test_no_form_stands_for_two_bodies() -> None:
    seen: dict[str, str] = {}
    for entry in BODIES:
        name = entry.get("same", entry["name"])
        for form in (entry["name"], *entry.get("forms", ())):
            assert seen.setdefault(form, name) == name


@pytest.mark.parametrize(
    ("text", "name", "minor"),
    [(text, name, bool(entry.get("minor"))) for entry in ORGANS for text, name in entry.get("examples", {}).items()],
)
def test_example_of_an_organ(text: str, name: str, minor: bool) -> None:
    got = bodies_in(text, minor)
    check("organ example", text, name in got, got)


@pytest.mark.parametrize("entry", ORGANS, ids=lambda entry: entry["organ"])
def test_every_organ_has_an_example(entry: dict[str, dict[str, str]]) -> None:
    assert entry.get("examples")


@pytest.mark.parametrize(
    ("form", "organ", "name", "minor"),
    [
        (form, entry["organ"], name, bool(entry.get("minor")))
        for entry in ORGANS
        for form in entry.get("forms", ())
        for name in list(entry.get("examples", {}).values())[:1]
        if name.startswith(entry["organ"] + " ")
    ],
)
def test_form_of_an_organ(form: str, organ: str, name: str, minor: bool) -> None:
    got = bodies_in(f"{form}{name.removeprefix(organ)}", minor)
    check("organ form", form, name in got, got)


@pytest.mark.parametrize(
    "text",
    [text for entry in (*BODIES, *ORGANS) for text in entry.get("not", ())],
)
def test_counter_example(text: str) -> None:
    found = read(text)
    check("body counter-example", text, not found.named("Body"), found.mentions)
