"""``names.yaml`` and ``post_words.yaml``: what names are made of, and the words around names and posts."""

from typing import Any

import pytest
from nlp.lexicon.passages import PERSON, check, read

from graph.nlp.lexicon import load

NAMES: dict[str, Any] = load("names")
WORDS: dict[str, Any] = load("post_words")
POST = "Giám đốc Sở Y tế tỉnh Kon Tum"


def officials(text: str) -> set[str]:
    return read(text).named("Official")


def held(text: str) -> set[tuple[str, str, str]]:
    return {(post.person, post.role, post.status) for post in read(text).posts}


@pytest.mark.parametrize("family", NAMES["family"])
def test_family_name(family: str) -> None:
    name = f"{family}Linh Niê" if family.endswith("'") else f"{family} Văn Linh"
    got = officials(f"{POST} {name} cho biết như vậy.")
    check("family", family, got == {name}, got)


@pytest.mark.parametrize("family", NAMES["weak"])
def test_weak_family_name_with_an_honorific(family: str) -> None:
    got = officials(f"Ông {family} Linh, {POST}, cho biết như vậy.")
    check("weak", family, got == {f"{family} Linh"}, got)


@pytest.mark.parametrize("family", NAMES["weak"])
def test_weak_names_are_family_names(family: str) -> None:
    check("weak is family", family, family in NAMES["family"])


@pytest.mark.parametrize("words", WORDS["before_is"])
def test_time_between_a_post_and_its_man(words: str) -> None:
    got = {(person, role) for person, role, _ in held(f"{POST} {words} là ông {PERSON} cho biết như vậy.")}
    check("before_is", words, got == {(PERSON, "Giám đốc")}, got)


@pytest.mark.parametrize("kind", WORDS["said_alone"])
def test_kind_of_body_that_stands_for_one_named_before(kind: str) -> None:
    named = {"công ty": "Công ty Môi trường đô thị tỉnh Hà Nam", "tổng công ty": "Tổng công ty Hàng hải Việt Nam"}
    named |= {"tập đoàn": "Tập đoàn Điện lực Việt Nam", "bệnh viện": "Bệnh viện Bạch Mai"}
    named |= {"viện": "Viện Kinh tế Sông Hồng", "học viện": "Học viện Tư pháp"}
    named |= {"trường": "Trường Trung học phổ thông Chu Văn An"}
    named |= {"liên đoàn": "Liên đoàn Bóng đá Việt Nam", "hiệp hội": "Hiệp hội Ngân hàng Việt Nam"}
    army = {"quân khu": 4, "quân đoàn": 1, "sư đoàn": 372, "lữ đoàn": 125, "trung đoàn": 174}
    named |= {unit: f"{unit.capitalize()} {number}" for unit, number in army.items()}
    named |= {"quân chủng": "Quân chủng Hải quân", "vùng": "Vùng Cảnh sát biển 4"}
    named |= {"ủy ban": "Ủy ban Pháp luật của Quốc hội"}
    body = named.get(kind, f"{kind.capitalize()} Chính sách xã hội")
    heads = dict.fromkeys([*army, "quân chủng", "vùng"], "Tư lệnh") | {"ủy ban": "Chủ nhiệm"}
    role = heads.get(kind, "Giám đốc")
    posts = read(f"Ông Ngô Văn Bê, {role} {body}, dự. Ông {PERSON}, Phó {role} {kind}, vắng.").posts
    got = {(post.person, post.body) for post in posts}
    one_body = len({body for _, body in got}) == 1
    check("said_alone", kind, one_body and {person for person, _ in got} == {PERSON, "Ngô Văn Bê"}, got)


@pytest.mark.parametrize("verb", NAMES["verbs"])
def test_verb_glued_to_a_name(verb: str) -> None:
    got = officials(f"{POST} {PERSON} {verb.capitalize()} như vậy.")
    check("verbs", verb, got == {PERSON}, got)


@pytest.mark.parametrize("syllable", NAMES["not_in_name"])
def test_syllable_that_ends_a_name(syllable: str) -> None:
    got = officials(f"{POST} {PERSON} {syllable} Kim Bảng, như đã đưa tin.")
    check("not_in_name", syllable, got == {PERSON}, got)


@pytest.mark.parametrize("place", NAMES["places"])
def test_place_that_looks_like_a_name(place: str) -> None:
    got = officials(f"{POST} {place} cho biết như vậy.")
    check("place", place, got == set(), got)


@pytest.mark.parametrize(("word", "status"), WORDS["before_post"].items())
def test_word_before_a_post(word: str, status: str) -> None:
    want = {(PERSON, "Giám đốc", status or "current")}
    got = held(f"Ông {PERSON}, {word} {POST}, cho biết như vậy."), held(f"{word.capitalize()} {POST} {PERSON} nói.")
    check("before_post", word, want in got, got)


@pytest.mark.parametrize("word", WORDS["former_after"])
def test_word_after_a_former_post(word: str) -> None:
    got = held(f"Ông {PERSON}, {POST} {word}, cho biết như vậy."), held(f"Ông {PERSON} ({POST}, {word}) nói.")
    check("former_after", word, {(PERSON, "Giám đốc", "former")} in got, got)


def joined(first: str, word: str, then: str) -> str:
    """Words as a text writes them: no blank before a comma, a colon or nothing, nor after a bracket."""
    between = word if word.startswith((",", ":")) else f" {word}"
    return f"{first}{between}{then}" if word.endswith("(") else f"{first}{between.rstrip()} {then}"


@pytest.mark.parametrize("word", WORDS["joins"])
def test_join_of_two_posts(word: str) -> None:
    text = joined("Bí thư Đảng ủy Bộ Y tế", word, f"Thứ trưởng Bộ Y tế {PERSON} cho biết như vậy.")
    got = {(person, role) for person, role, _ in held(text)}
    check("joins", word, got == {(PERSON, "Bí thư"), (PERSON, "Thứ trưởng")}, got)


@pytest.mark.parametrize("word", WORDS["before_name"])
def test_word_between_a_post_and_a_name(word: str) -> None:
    got = held(joined(POST, word, f"{PERSON} cho biết như vậy."))
    check("before_name", word, got == {(PERSON, "Giám đốc", "current")}, got)


@pytest.mark.parametrize("word", WORDS["after_name"])
def test_word_between_a_name_and_a_post(word: str) -> None:
    text = joined(f"Ông {PERSON}", word, POST) + (") cho biết như vậy." if word == "(" else " cho biết như vậy.")
    got = held(text)
    want = {"former"} if "nguyên" in word else {"current", "former"} if "vốn" in word else {"current"}
    good = len(got) == 1 and got <= {(PERSON, "Giám đốc", status) for status in want}
    check("after_name", word, good, got)


@pytest.mark.parametrize("word", [*WORDS["honorifics"], *WORDS["ranks"], *WORDS["academic"]])
def test_title_before_a_name_is_no_post(word: str) -> None:
    text = f"Hôm nay, {word} {PERSON}, {POST}, cho biết như vậy."
    got = held(text)
    check("title", word, got == {(PERSON, "Giám đốc", "current")} and officials(text) == {PERSON}, got)


@pytest.mark.parametrize("given", NAMES["given_words"])
def test_given_name_that_is_a_common_word(given: str) -> None:
    full = f"Hà {given}" if given == "Ban" else f"Nguyễn Văn {given}"
    got = officials(f"Ông {full}, {POST}, vắng.")
    check("given words", given, got == {full}, got)


@pytest.mark.parametrize("given", NAMES["given_offices"])
def test_given_name_that_begins_an_office(given: str) -> None:
    got = officials(f"{POST} Trần Văn {given} nói như vậy.")
    check("given offices", given, got == {f"Trần Văn {given}"}, got)


@pytest.mark.parametrize("verb", NAMES["does"])
def test_verb_behind_such_a_given_name(verb: str) -> None:
    got = officials(f"{POST} Trần Thu Hiện {verb} như vậy.")
    check("does", verb, got == {"Trần Thu Hiện"}, got)
