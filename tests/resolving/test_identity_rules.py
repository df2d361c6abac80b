"""``identity_rules.yaml``: every entry does what it says, and every body it names is one that texts are read to have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from graph.nlp.lexicon import load
from graph.nlp.pipeline import extract
from graph.records import Article
from graph.resolving.careers import Post, rules
from graph.resolving.keys import slug

PERSON = "Nguyễn Văn Minh"
PART_TIME: list[dict[str, str]] = rules()["part_time"]
LISTS = {
    "wide": rules()["wide"],
    "shared_names": rules()["shared_names"],
    "members_of": rules()["leaders"]["members_of"],
    "province_organs": rules()["leaders"]["province_organs"],
    "province_roles": rules()["leaders"]["province_roles"],
    "part_time": [entry["begins"] for entry in PART_TIME],
}
NAMED = sorted({*LISTS["wide"], *LISTS["members_of"], *(entry["body"] for entry in rules()["several"])})


def _bodies(name: str) -> set[str]:
    """The canonical names of the bodies found where someone is a member of this one."""
    found = extract(Article("a", f"Ông {PERSON}, Ủy viên {name}, phát biểu.", published="2024-05-20"))
    return {referent.name for referent in found.referents if referent.label == "Body"}


def _is_read(name: str) -> bool:
    """Whether it is the canonical name of a body: in the lexicon, or as a text with it is read."""
    return any(entry.get("same", entry["name"]) == name for entry in load("bodies")) or name in _bodies(name)


def _head(name: str) -> Post:
    return Post("Trưởng ban", "head", f"body:{name}", name, "central")


def test_the_file_holds_what_its_readers_ask_for() -> None:
    assert set(rules()) == {"wide", "several", "part_time", "leaders", "shared_names"}
    assert set(rules()["leaders"]) == {"members_of", "province_organs", "province_roles"}
    assert all(set(entry) == {"role", "body"} for entry in rules()["several"])
    assert all(set(entry) == {"begins", "example", "not"} for entry in PART_TIME)


@pytest.mark.parametrize("name", LISTS)
def test_no_name_is_there_twice(name: str) -> None:
    names = [slug(each) for each in LISTS[name]]
    assert len(set(names)) == len(names)


def test_the_shared_names_are_sorted() -> None:
    assert rules()["shared_names"] == sorted(rules()["shared_names"])


@pytest.mark.parametrize("name", rules()["shared_names"])
def test_a_shared_name_is_a_full_name_as_a_text_is_read_to_have_it(name: str) -> None:
    found = extract(Article("a", f"Ông {name}, Bí thư Tỉnh ủy Nghệ An, phát biểu.", published="2024-05-20"))
    assert {referent.name for referent in found.referents if referent.label == "Official"} == {name}


@pytest.mark.parametrize("name", NAMED)
def test_a_body_that_is_named_is_one_that_texts_are_read_to_have(name: str) -> None:
    assert _is_read(name)


@pytest.mark.parametrize("entry", rules()["several"], ids=lambda entry: f"{entry['role']} {entry['body']}")
def test_a_post_that_several_have_is_a_heads_post(entry: dict[str, str]) -> None:
    roles = {each["role"] for each in load("roles") if each["rank"] == "head"}
    assert entry["role"] in roles
    assert not Post(entry["role"], "head", "body:x", entry["body"], "central").single


@pytest.mark.parametrize("organ", rules()["leaders"]["province_organs"])
def test_an_organ_of_a_province_is_one_of_the_lexicon_and_its_head_leads_a_province(organ: str) -> None:
    (entry,) = (each for each in load("organs") if each["organ"] == organ)
    assert entry["level"] in ("province", "as unit")
    roles = {each["role"] for each in load("roles") if each["rank"] == "head"}
    assert roles.issuperset(rules()["leaders"]["province_roles"])
    unit = "place:tỉnh-nghệ-an"
    posts = [
        Post(role, "head", "body:x", f"{organ} tỉnh Nghệ An", "province", unit)
        for role in rules()["leaders"]["province_roles"]
    ]
    assert [post.role for post in posts if not post.leads_country] == []


def _begins(entry: dict[str, Any], name: str) -> bool:
    return name.startswith(f"{entry['begins']} ")


@pytest.mark.parametrize("entry", PART_TIME, ids=lambda entry: entry["begins"])
def test_a_beginning_is_that_of_its_example_and_not_of_its_counter_example(entry: dict[str, str]) -> None:
    assert _begins(entry, entry["example"]) and not _begins(entry, entry["not"])


@pytest.mark.parametrize("entry", PART_TIME, ids=lambda entry: entry["begins"])
def test_a_seat_in_the_example_excludes_no_other_and_one_in_the_counter_example_does(entry: dict[str, str]) -> None:
    assert _head(entry["example"]).seat is None
    assert _head(entry["not"]).seat is not None


def _spelled() -> Iterator[tuple[str, str]]:
    for entry in PART_TIME:
        yield entry["begins"], entry["example"]
        yield entry["begins"], entry["not"]


@pytest.mark.parametrize(("begins", "name"), _spelled())
def test_examples_are_spelled_as_the_bodies_of_texts_are(begins: str, name: str) -> None:
    """Rules go by canonical names, so an entry in another spelling would never be heard."""
    assert _is_read(name), f"{name!r} is read as {sorted(_bodies(name))}"


def test_every_body_of_the_lexicon_that_a_beginning_is_meant_for_begins_so() -> None:
    """A canonical name that differs from an entry by capitals alone would be a full-time body by mistake."""
    names = {entry.get("same", entry["name"]) for entry in load("bodies")}
    missed = {
        name
        for name in names
        for entry in PART_TIME
        if name.casefold().startswith(f"{entry['begins']} ".casefold())
        if not any(_begins(other, name) for other in PART_TIME)
    }
    assert missed == set()
