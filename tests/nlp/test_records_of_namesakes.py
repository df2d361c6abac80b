"""Two bodies of one name in one article are two referents, each with its own place, posts and titles."""

from __future__ import annotations

import pytest
from resolving.small_worlds import sharing, told

from graph.nlp.pipeline import extract
from graph.records import Article, Extraction

NAME = "Ủy ban nhân dân huyện Châu Thành"
HERE, THERE = "UBND huyện Châu Thành, tỉnh Tiền Giang", "UBND huyện Châu Thành, tỉnh Trà Vinh"
TIỀN_GIANG, TRÀ_VINH = "place:huyện-châu-thành/tiền-giang", "place:huyện-châu-thành/trà-vinh"
KHOÁT, LƯƠNG = "Lê Văn Khoát", "Trần Minh Lương"


def _read(text: str) -> Extraction:
    return extract(Article("a", text, published="2022-05-20"))


def _districts(found: Extraction) -> dict[str, str | None]:
    """The referents of the name with their places."""
    return {r.id: r.properties.get("place_id") for r in found.referents if (r.label, r.name) == ("Body", NAME)}


def _held(found: Extraction) -> set[tuple[str, str | None]]:
    """Who holds a post at the body, and in which place."""
    of = {mention.id: mention.referent for mention in found.mentions}
    places = _districts(found)
    return {
        (of[claim.source].split("|")[1], places[of[claim.target]])
        for claim in found.claims
        if claim.type == "HOLDS_POSITION" and of[claim.target] in places
    }


def test_two_districts_of_one_name_are_two_referents_of_one_name() -> None:
    found = _read(f"{HERE} và {THERE} họp bàn.")
    assert sorted(map(str, _districts(found).values())) == [TIỀN_GIANG, TRÀ_VINH]
    mentions = [m for m in found.mentions if m.referent in _districts(found)]
    assert len(mentions) == len({m.id for m in mentions}) == 2
    assert len({m.referent for m in mentions}) == 2


def test_one_district_named_twice_is_one_referent() -> None:
    found = _read(f"{HERE} họp bàn. {HERE} quyết định.")
    assert list(_districts(found).values()) == [TIỀN_GIANG]
    assert list(_districts(found)) == [f"Body|{NAME}"], "a name that is one body's needs no mark"


def test_each_has_its_own_chairman() -> None:
    found = _read(f"Ông {KHOÁT}, Chủ tịch {HERE}, và ông {LƯƠNG}, Chủ tịch {THERE}, dự.")
    assert _held(found) == {(KHOÁT, TIỀN_GIANG), (LƯƠNG, TRÀ_VINH)}


def test_the_title_of_the_one_is_not_the_man_of_the_other() -> None:
    found = _read(f"Ông {KHOÁT}, Chủ tịch {HERE}, dự. Chủ tịch {THERE} phát biểu.")
    titles = [m for m in found.mentions if m.label == "Official" and m.text.startswith("Chủ tịch")]
    assert [m.text for m in titles if m.referent == f"Official|{KHOÁT}"] == []


def test_a_title_is_the_man_of_its_own_district() -> None:
    found = _read(f"Ông {KHOÁT}, Chủ tịch {HERE}, và ông {LƯƠNG}, Chủ tịch {THERE}, dự. Chủ tịch {THERE} phát biểu.")
    titles = {m.referent for m in found.mentions if m.label == "Official" and m.text.startswith("Chủ tịch")}
    assert titles <= {f"Official|{LƯƠNG}", *(r.id for r in found.referents if r.properties.get("open"))}
    assert f"Official|{KHOÁT}" not in titles


def test_an_open_title_names_a_body_of_its_article() -> None:
    found = _read(f"Chủ tịch {HERE} và Chủ tịch {THERE} phát biểu.")
    left = [referent for referent in found.referents if referent.properties.get("open") == "title"]
    known = {referent.id for referent in found.referents}
    assert [referent.properties["body"] for referent in left if referent.properties["body"] not in known] == []


def test_open_titles_of_the_two_are_two() -> None:
    found = _read(f"Chủ tịch {HERE} phát biểu. Chủ tịch {THERE} kết luận.")
    titles = [m.referent for m in found.mentions if m.label == "Official"]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("commune", [False, True])
def test_a_part_is_of_its_own_district(commune: bool) -> None:
    part = "Phòng Nội vụ"
    text = f"Ông {KHOÁT}, Trưởng {part} huyện Châu Thành, tỉnh Tiền Giang, dự. {THERE} họp."
    found = _read(text if not commune else f"{THERE} họp. {text}")
    of = {mention.id: mention.referent for mention in found.mentions}
    places = {referent.id: referent.properties.get("place_id") for referent in found.referents}
    ends = [(of[c.source], of[c.target]) for c in found.claims if c.type == "PART_OF"]
    assert [(one, other) for one, other in ends if places[one] and places[other] and places[one] != places[other]] == []


def test_over_articles_each_is_the_node_of_its_own_province() -> None:
    graph = told(f"{HERE} và {THERE} họp bàn.", f"{HERE} quyết định.", f"{THERE} quyết định.")
    assert sharing(graph, NAME) == [["a0", "a1"], ["a0", "a2"]]


def test_the_order_in_the_text_changes_no_ids() -> None:
    forwards, backwards = _read(f"{HERE} và {THERE} họp bàn."), _read(f"{THERE} và {HERE} họp bàn.")
    assert _districts(forwards) == _districts(backwards)


def test_a_third_article_that_names_neither_province_joins_neither() -> None:
    graph = told(f"{HERE} và {THERE} họp bàn.", "UBND huyện Châu Thành quyết định.")
    assert sharing(graph, NAME) == [["a0"], ["a0"], ["a1"]]
