"""``roles.yaml``: each example gives one official with that post; so do other forms of it and its deputies."""

from typing import Any

import pytest
from nlp.lexicon.passages import PERSON, check, read

from graph.nlp.lexicon import load

ROLES: list[dict[str, Any]] = load("roles")


def example(entry: dict[str, Any]) -> str:
    return str(entry["examples"][0]).replace("Nguyễn Văn A", PERSON)


@pytest.mark.parametrize("entry", ROLES, ids=lambda entry: entry["role"])
def test_every_role_has_an_example(entry: dict[str, Any]) -> None:
    assert entry.get("examples")


@pytest.mark.parametrize(
    ("text", "role"), [(text, entry["role"]) for entry in ROLES for text in entry.get("examples", ())]
)
def test_example(text: str, role: str) -> None:
    posts = read(f"{text.replace('Nguyễn Văn A', PERSON)} cho biết như vậy.", "Hà Nam").posts
    check("role example", text, {(post.person, post.role) for post in posts} == {(PERSON, role)}, posts)


@pytest.mark.parametrize(
    ("form", "entry"),
    [
        (form, entry)
        for entry in ROLES
        for form in entry.get("forms", ())
        if entry.get("examples") and entry["role"] in entry["examples"][0]
    ],
    ids=str,
)
def test_form(form: str, entry: dict[str, Any]) -> None:
    text = example(entry).replace(entry["role"], form)
    posts = read(f"{text} cho biết như vậy.", "Hà Nam").posts
    check("role form", form, {(post.person, post.role) for post in posts} == {(PERSON, entry["role"])}, posts)


@pytest.mark.parametrize(
    ("deputy", "entry"),
    [
        (deputy, entry)
        for entry in ROLES
        if entry.get("deputy") and entry.get("examples") and example(entry).startswith(entry["role"])
        for deputy in (f"Phó {entry['role']}", *entry.get("deputy_forms", ()))
    ],
    ids=str,
)
def test_deputy(deputy: str, entry: dict[str, Any]) -> None:
    posts = read(f"{deputy}{example(entry).removeprefix(entry['role'])} cho biết như vậy.", "Hà Nam").posts
    check("deputy", deputy, {(p.person, p.role) for p in posts} == {(PERSON, f"Phó {entry['role']}")}, posts)


@pytest.mark.parametrize("text", [text for entry in ROLES for text in entry.get("not", ())])
def test_counter_example(text: str) -> None:
    found = read(f"{text} cho biết như vậy.")
    check("role counter-example", text, not found.posts and not found.named("Official"), found.posts)
