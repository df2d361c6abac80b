"""``identity_rules.yaml``: every entry does what it says, and every body it names is one that texts are read for."""

from __future__ import annotations

from typing import Any

import pytest
from resolving.small_worlds import grouped, referent

from graph.nlp.lexicon import load
from graph.nlp.pipeline import extract
from graph.nlp.terms import roman
from graph.records import Article
from graph.resolving.careers import Post, rules
from graph.resolving.keys import slug
from graph.resolving.numbered import LOCAL_SIGN, Numbered

PERSON = "Nguyễn Văn Minh"
PART_TIME: list[dict[str, str]] = rules()["part_time"]
LISTS = {
    "wide": rules()["wide"],
    "shared_names": rules()["shared_names"],
    "members_of": rules()["leaders"]["members_of"],
    "province_organs": rules()["leaders"]["province_organs"],
    "province_roles": rules()["leaders"]["province_roles"],
    "part_time": [entry["begins"] for entry in PART_TIME],
    "issued_with": [f"{entry['issuer']} {entry['sign']}" for entry in rules()["issued_with"]],
    "joining_words": rules()["joining_words"],
    "common_words": rules()["common_words"],
    "local_signs": [organ for entry in rules()["local_signs"] for organ in entry["organs"]],
}
ISSUERS = [entry["issuer"] for entry in rules()["issued_with"]]
SEVERAL = [entry["body"] for entry in rules()["several"]]
NAMED = sorted({*LISTS["wide"], *LISTS["members_of"], *ISSUERS, *SEVERAL})


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
    lists = {"wide", "several", "part_time", "issued_with", "local_signs", "leaders", "shared_names"}
    assert set(rules()) == {*lists, "party_terms", "joining_words", "common_words"}
    assert set(rules()["leaders"]) == {"members_of", "province_organs", "province_roles"}
    assert all(set(entry) == {"role", "body"} for entry in rules()["several"])
    assert all(set(entry) - {"but"} == {"begins", "example", "not"} for entry in PART_TIME)
    assert all(set(entry) == {"issuer", "sign"} for entry in rules()["issued_with"])
    assert all(set(entry) == {"organs", "sign"} for entry in rules()["local_signs"])


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


@pytest.mark.parametrize("entry", rules()["issued_with"], ids=lambda entry: f"{entry['issuer']} {entry['sign']}")
def test_a_document_with_an_issuers_sign_is_the_one_that_its_number_alone_means(entry: dict[str, str]) -> None:
    full = {"kind": "Nghị quyết", "number": "15", "sign": f"NQ/{entry['sign']}"}
    bare = {"kind": "Nghị quyết", "number": "15", "issuer": entry["issuer"]}
    other = {"kind": "Nghị quyết", "number": "15", "sign": "NQ/TU"}
    numbered = Numbered({}, {})
    said = {"a": full, "b": bare, "c": other}
    numbered.add(referent(article, "Resolution", article, **properties) for article, properties in said.items())
    assert grouped(numbered.clusters) == [["a", "b"], ["c"]]


@pytest.mark.parametrize("organ", LISTS["local_signs"])
def test_an_organ_with_a_local_sign_is_how_a_bodys_name_begins(organ: str) -> None:
    places = ("Nghệ An", "tỉnh Nghệ An", "Hà Nội", "Đô Lương", "Ba Đình", "Thái Hòa")
    names = [f"{organ} {place}" for place in places]
    # A chairman is an issuer only where he issues.
    issued = [extract(Article("a", f"{name} ban hành Quyết định số 5/QĐ-UBND.")).referents for name in names]
    assert any(name in _bodies(name) or name in {r.name for r in of} for name, of in zip(names, issued, strict=True))


@pytest.mark.parametrize("entry", rules()["local_signs"], ids=lambda entry: entry["sign"])
def test_a_local_sign_is_one_by_which_numbers_are_a_provinces_own(entry: dict[str, str]) -> None:
    assert LOCAL_SIGN.search(f"NQ/{entry['sign']}") and LOCAL_SIGN.search(f"NQ-{entry['sign']}")


def test_each_term_of_the_party_begins_where_the_one_before_it_ends() -> None:
    terms = rules()["party_terms"]
    assert [roman(str(n)) for n in range(6, 6 + len(terms))] == list(terms)
    years = list(terms.values())
    assert [later[0] for later in years[1:]] == [earlier[1] for earlier in years[:-1]]
    assert all(first < last for first, last in years)


def _begins(entry: dict[str, Any], name: str) -> bool:
    """Whether a body's name begins as an entry says, and is not of those that it leaves out."""
    return name.startswith(f"{entry['begins']} ") and not ("but" in entry and name.startswith(entry["but"]))


@pytest.mark.parametrize("entry", PART_TIME, ids=lambda entry: entry["begins"])
def test_a_beginning_is_that_of_its_example_and_not_of_its_counter_example(entry: dict[str, str]) -> None:
    assert _begins(entry, entry["example"]) and not _begins(entry, entry["not"])


@pytest.mark.parametrize("entry", PART_TIME, ids=lambda entry: entry["begins"])
def test_a_seat_in_the_example_excludes_no_other_and_one_in_the_counter_example_does(entry: dict[str, str]) -> None:
    assert _head(entry["example"]).seat is None
    assert _head(entry["not"]).seat is not None


@pytest.mark.parametrize("name", [entry[key] for entry in PART_TIME for key in ("example", "not")])
def test_examples_are_spelled_as_the_bodies_of_texts_are(name: str) -> None:
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
