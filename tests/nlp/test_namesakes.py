"""Two things of one name in one article: men by birth year or service, documents by their year."""

from __future__ import annotations

import pytest

from graph.nlp.pipeline import extract
from graph.records import Article, Extraction

NAME = "Nguyễn Văn Hải"
HEALTH, DISTRICT = "Giám đốc Sở Y tế tỉnh Nghệ An", "Bí thư Huyện ủy Đô Lương"
POLICE, COMMITTEE = "Giám đốc Công an tỉnh Nghệ An", "Phó Chủ tịch UBND tỉnh Nghệ An"
NUMBER = "Nghị quyết số 11-NQ/TW"


def _read(text: str) -> Extraction:
    return extract(Article("a", text, published="2024-05-20"))


def _men(text: str, called: str = NAME) -> list[str]:
    """For each mention, in the order of the text, which man it is: 0, 1, … as they come."""
    found = _read(text)
    order: list[str] = []
    for mention in found.mentions:
        if mention.label == "Official" and mention.referent not in order:
            order.append(mention.referent)
    return [str(order.index(m.referent)) for m in found.mentions if (m.label, m.text) == ("Official", called)]


def _held(text: str) -> dict[str, set[str]]:
    """Each man's posts, by his referent."""
    found = _read(text)
    of = {mention.id: mention.referent for mention in found.mentions}
    held: dict[str, set[str]] = {}
    for claim in found.claims:
        if claim.type == "HOLDS_POSITION":
            held.setdefault(of[claim.source], set()).add(str(claim.properties["role_key"]))
    return held


# Birth years


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (" (sinh năm 1967)", " (sinh năm 1979)"),
        (" (SN 1967)", " (SN 1979)"),
        (", sinh năm 1967", ", sinh năm 1979"),
        (", sinh ngày 2/3/1967", ", sinh ngày 4/5/1979"),
        (" (sinh 1967)", " (SN 1979)"),
    ],
)
def test_two_men_born_in_two_years_are_two(one: str, other: str) -> None:
    text = f"Ông {NAME}{one}, {HEALTH}, dự. Ông {NAME}{other}, {DISTRICT}, phát biểu."
    assert _men(text) == ["0", "1"]
    assert sorted(map(sorted, _held(text).values())) == [["Bí thư"], ["Giám đốc"]]


def test_both_go_by_the_name_alone() -> None:
    text = f"Ông {NAME} (SN 1967), {HEALTH}, dự. Ông {NAME} (SN 1979), {DISTRICT}, phát biểu."
    men = [referent for referent in _read(text).referents if referent.label == "Official"]
    assert [man.name for man in men] == [NAME, NAME]
    assert len({man.id for man in men}) == 2


def test_a_man_born_in_one_year_is_one_however_often_it_is_said() -> None:
    text = f"Ông {NAME} (sinh năm 1967), {HEALTH}, dự. Ông {NAME} (SN 1967), {DISTRICT}, phát biểu."
    assert _men(text) == ["0", "0"]


def test_one_birth_year_alone_makes_no_two() -> None:
    assert _men(f"Ông {NAME} (SN 1967), {HEALTH}, dự. Ông {NAME}, {DISTRICT}, phát biểu.") == ["0", "0"]


def test_a_year_that_is_no_birth_year_makes_no_two() -> None:
    text = f"Ông {NAME} (SN 1967), {HEALTH}, dự. Ông {NAME}, năm 1979 vào Đảng, {DISTRICT}, phát biểu."
    assert _men(text) == ["0", "0"]


def test_a_mention_that_tells_nothing_is_of_the_man_named_last_before_it() -> None:
    first, second = f"Ông {NAME} (SN 1967), {HEALTH}, dự.", f"Ông {NAME} (SN 1979), {DISTRICT}, phát biểu."
    assert _men(f"{first} Ông {NAME} vui mừng. {second} Ông {NAME} ra về.") == ["0", "0", "1", "1"]


def test_a_given_name_alone_is_of_the_man_named_last_before_it_or_of_nobody_known() -> None:
    text = f"Ông {NAME} (SN 1967), {HEALTH}, dự. Ông {NAME} (SN 1979), {DISTRICT}, phát biểu. Ông Hải ra về."
    assert _men(text, "Hải") in (["1"], ["2"], [])


def test_a_title_alone_is_of_the_one_of_them_who_holds_it() -> None:
    text = f"Ông {NAME} (SN 1967), {HEALTH}, dự. Ông {NAME} (SN 1979), {DISTRICT}, phát biểu. {DISTRICT} ra về."
    assert _men(text, DISTRICT) in (["1"], ["2"], [])


def test_three_men_are_three() -> None:
    years = {"1967": HEALTH, "1979": DISTRICT, "1985": "Phó Bí thư Huyện ủy Yên Thành"}
    text = " ".join(f"Ông {NAME} (SN {year}), {post}, dự." for year, post in years.items())
    assert _men(text) == ["0", "1", "2"]


def test_men_of_two_names_are_told_apart_by_their_names_alone() -> None:
    text = f"Ông {NAME} (SN 1967), {HEALTH}, dự. Ông Nguyễn Văn Hưng (SN 1979), {DISTRICT}, phát biểu."
    assert {referent.id for referent in _read(text).referents if referent.label == "Official"} == {
        f"Official|{NAME}",
        "Official|Nguyễn Văn Hưng",
    }


# Services


@pytest.mark.parametrize("order", [1, -1])
def test_an_officer_and_a_civil_head_at_one_time_are_two(order: int) -> None:
    one, other = (POLICE, COMMITTEE)[::order]
    assert _men(f"Ông {NAME}, {one}, dự. Ông {NAME}, {other}, phát biểu.") == ["0", "1"]


def test_a_judge_and_an_officer_are_two() -> None:
    text = f"Ông {NAME}, {POLICE}, dự. Ông {NAME}, Chánh án Tòa án nhân dân tỉnh Nghệ An, phát biểu."
    assert _men(text) == ["0", "1"]


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {NAME}, nguyên {POLICE}, dự. Ông {NAME}, {COMMITTEE}, phát biểu.",
        f"Ông {NAME}, {POLICE}, được bầu làm {COMMITTEE}. Ông {NAME}, {COMMITTEE}, phát biểu.",
        f"Ông {NAME}, {COMMITTEE}, phát biểu. Trước đó, ông {NAME} làm {POLICE}.",
        f"Năm 2015, ông {NAME} làm {POLICE}. Năm 2020, ông {NAME} làm {COMMITTEE}.",
        f"Ông {NAME}, {POLICE}, dự. Ông {NAME}, Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An, phát biểu.",
        f"Ông {NAME}, {POLICE}, dự. Ông {NAME}, Đại biểu Quốc hội, phát biểu.",
        f"Ông {NAME}, {POLICE}, dự. Ông {NAME}, Phó Bí thư Tỉnh ủy Nghệ An, phát biểu.",
        f"Ông {NAME}, {POLICE}, dự. Ông {NAME}, Thứ trưởng Bộ Công an, phát biểu.",
        f"Ông {NAME}, {HEALTH}, dự. Ông {NAME}, {COMMITTEE}, phát biểu.",
    ],
)
def test_one_mans_career_is_not_split(text: str) -> None:
    assert set(_men(text)) == {"0"}


def test_birth_years_count_before_services() -> None:
    two = f"Ông {NAME} (SN 1967), {POLICE}, dự. Ông {NAME} (SN 1979), {POLICE}, phát biểu."
    assert _men(two) == ["0", "1"]
    # He moved within the article: one year of birth says that he is one.
    one = f"Ông {NAME} (SN 1967), {POLICE}, dự. Ông {NAME} (SN 1967), {COMMITTEE}, phát biểu."
    assert _men(one) == ["0", "0"]


# Documents


def _documents(text: str) -> list[str]:
    """For each mention of the number, with or without its sign, which document it is: 0, 1, … as they come."""
    found = _read(text)
    mentions = [m.referent for m in found.mentions if m.label == "Resolution"]
    order = list(dict.fromkeys(mentions))
    return [str(order.index(each)) for each in mentions]


@pytest.mark.parametrize(
    ("one", "other"), [("ngày 15/1/2007", "ngày 3/6/2017"), ("năm 2007", "năm 2017"), ("năm 2007", "ngày 3/6/2017")]
)
def test_two_documents_of_one_number_are_told_apart_by_their_years(one: str, other: str) -> None:
    assert _documents(f"{NUMBER} {one} và {NUMBER} {other} được sơ kết.") == ["0", "1"]


def test_they_go_by_one_name() -> None:
    found = _read(f"{NUMBER} ngày 15/1/2007 và {NUMBER} ngày 3/6/2017 được sơ kết.")
    made = {r.id: (r.name, r.properties["date"][:4]) for r in found.referents if r.label == "Resolution"}
    assert sorted(made.values()) == [(NUMBER, "2007"), (NUMBER, "2017")]


def test_a_document_of_one_year_is_one_however_precise_its_date() -> None:
    assert _documents(f"{NUMBER} năm 2017 được ban hành. {NUMBER} ngày 3/6/2017 được sơ kết.") == ["0", "0"]
    assert _documents(f"{NUMBER} năm 2017 được ban hành. {NUMBER} được sơ kết.") == ["0", "0"]


def test_one_without_a_year_beside_two_is_neither() -> None:
    assert _documents(f"{NUMBER} năm 2007; {NUMBER} năm 2017. {NUMBER} được sơ kết.") == ["0", "1", "2"]


def test_a_number_without_its_sign_is_the_one_of_its_year() -> None:
    text = f"{NUMBER} ngày 15/1/2007 và {NUMBER} ngày 3/6/2017. Nghị quyết số 11 ngày 3/6/2017 được sơ kết."
    assert _documents(text) == ["0", "1", "1"]


def test_a_number_with_the_year_in_it_needs_no_mark() -> None:
    text = "Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 được ban hành. Nghị định số 30/2020/NĐ-CP năm 2021 có hiệu lực."
    assert set(_documents(text)) == {"0"}


def test_what_a_programme_carries_out_is_a_document_of_its_article() -> None:
    text = f"{NUMBER} ngày 15/1/2007; {NUMBER} ngày 3/6/2017. Chương trình hành động thực hiện {NUMBER} ngày 3/6/2017."
    found = _read(text)
    (programme,) = (referent for referent in found.referents if referent.label == "Program")
    known = {referent.id: referent for referent in found.referents}
    assert programme.properties["target"] in known
    assert known[programme.properties["target"]].properties["date"][:4] == "2017"
