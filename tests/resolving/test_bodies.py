from __future__ import annotations

import random

import pytest
from resolving.small_worlds import grouped, referent, sharing, told

from graph.nlp.gazetteer import Gazetteer
from graph.records import Referent
from graph.resolving.bodies import resolve_bodies

NAME = "Ủy ban nhân dân huyện Châu Thành"
TIỀN_GIANG, TRÀ_VINH = "place:huyện-châu-thành/tiền-giang", "place:huyện-châu-thành/trà-vinh"


def _district(article: str, place: str | None) -> Referent:
    settled = {"place_id": place, "place": "huyện Châu Thành"} if place else {"unit": ["huyện", "Châu Thành"]}
    return referent(article, "Body", NAME, level="district", branch="state", organ="Ủy ban nhân dân", **settled)


def test_the_districts_of_these_tests_are_in_the_gazetteer() -> None:
    assert {TIỀN_GIANG, TRÀ_VINH} <= Gazetteer.load().units.keys()


def test_districts_of_one_name_are_told_apart_by_the_province() -> None:
    clusters = resolve_bodies([_district("a", TIỀN_GIANG), _district("b", TRÀ_VINH), _district("c", TIỀN_GIANG)])
    assert grouped(clusters) == [["a", "c"], ["b"]]
    assert {cluster.place for cluster in clusters} == {TIỀN_GIANG, TRÀ_VINH}
    assert all(cluster.name == NAME for cluster in clusters)
    assert len({cluster.ident for cluster in clusters}) == 2
    assert any(cluster.ident.endswith("/tiền-giang") for cluster in clusters)


def test_one_that_may_be_of_several_units_joins_none() -> None:
    clusters = resolve_bodies([_district("a", None), _district("b", TRÀ_VINH), _district("c", None)])
    assert grouped(clusters) == [["a"], ["b"], ["c"]]
    assert {key for cluster in clusters for key, _ in cluster.apart} == {("b", f"Body|{NAME}")}


def test_a_unit_that_no_list_knows_is_one_in_its_articles_province() -> None:
    lost = {"level": "commune", "unit": ["xã", "Không Có Trong Sổ"]}
    name = "Ủy ban nhân dân xã Không Có Trong Sổ"
    nghệ_an = {"place_id": "place:tỉnh-nghệ-an"}
    referents = [referent(article, "Body", name, **lost) for article in "abc"]
    referents += [referent(article, "Body", "Tỉnh ủy Nghệ An", **nghệ_an) for article in "ab"]
    assert grouped(resolve_bodies(referents)) == [["a", "b"], ["a", "b"], ["c"]]


def test_one_without_a_place_joins_none_of_two() -> None:
    clusters = resolve_bodies([_district("a", TIỀN_GIANG), _district("b", TRÀ_VINH), _district("c", None)])
    assert grouped(clusters) == [["a"], ["b"], ["c"]]
    assert len({cluster.ident for cluster in clusters}) == 3


def test_a_committee_that_an_article_places_nowhere_is_that_articles_alone() -> None:
    clusters = resolve_bodies(
        [referent("a", "Body", "Đảng ủy", unplaced=True), referent("b", "Body", "Đảng ủy", unplaced=True)]
    )
    assert grouped(clusters) == [["a"], ["b"]]
    assert len({cluster.ident for cluster in clusters}) == 2


def test_the_province_is_no_part_of_a_provinces_own_id() -> None:
    (cluster,) = resolve_bodies([referent("a", "Body", "Tỉnh ủy Nghệ An", place_id="place:tỉnh-nghệ-an")])
    assert cluster.ident == "body:tỉnh-ủy-nghệ-an"


def test_tone_marks_in_two_styles_are_one_body_and_other_tones_are_not() -> None:
    names = ("Thành ủy Hà Nội", "Thành uỷ Hà Nội", "Thành ủy Hà Nôi")
    assert grouped(resolve_bodies([referent(str(n), "Body", name) for n, name in enumerate(names)])) == [
        ["0", "1"],
        ["2"],
    ]


def test_the_order_of_referents_changes_nothing() -> None:
    referents = [_district(f"a{n}", place) for n, place in enumerate([TIỀN_GIANG, TRÀ_VINH, None, TRÀ_VINH])]
    wanted = [(c.ident, c.name, c.properties, c.referents) for c in resolve_bodies(referents)]
    for seed in range(5):
        mixed = random.Random(seed).sample(referents, len(referents))
        assert [(c.ident, c.name, c.properties, c.referents) for c in resolve_bodies(mixed)] == wanted


# From texts


@pytest.mark.parametrize(
    "passages",
    [
        ("UBND huyện Châu Thành, tỉnh Tiền Giang", "UBND huyện Châu Thành, tỉnh Trà Vinh"),
        ("UBND huyện Châu Thành (Tiền Giang)", "UBND huyện Châu Thành (Trà Vinh)"),
    ],
)
def test_two_texts_of_two_districts_of_one_name_speak_of_two_bodies(passages: tuple[str, str]) -> None:
    graph = told(*(f"{passage} tổ chức hội nghị sơ kết công tác." for passage in passages))
    assert sharing(graph, NAME) == [["a0"], ["a1"]]


@pytest.mark.parametrize("place", [None, "home"])
def test_a_second_mention_without_the_province_is_the_district_of_the_first(place: str | None) -> None:
    def text(province: str) -> str:
        first = f"UBND huyện Châu Thành, tỉnh {province} tổ chức hội nghị."
        return f"{first} Ông Lê Văn Hải, Chủ tịch UBND huyện Châu Thành, dự."

    provinces = ("Tiền Giang", "Trà Vinh")
    graph = told(*map(text, provinces), places=[place and province for province in provinces])
    assert sharing(graph, NAME) == [["a0"], ["a1"]]
    found = {node.id for node in graph.nodes if node.label == "Place"}
    assert {TIỀN_GIANG, TRÀ_VINH} <= found


def test_a_papers_own_province_tells_districts_of_one_name_apart() -> None:
    text = "Ông Lê Văn Hải, Chủ tịch UBND huyện Châu Thành, dự hội nghị."
    graph = told(text, text, published=["2022-01", "2022-02"], places=["Tiền Giang", "Trà Vinh"])
    assert sharing(graph, NAME) == [["a0"], ["a1"]]


def test_the_committee_has_three_names_and_the_whole_organisation_is_another_body() -> None:
    graph = told(
        "Ban Chấp hành Đảng bộ thành phố Hà Nội họp.",
        "Thành ủy Hà Nội họp.",
        "Thành uỷ Hà Nội họp.",
        "Đảng bộ thành phố Hà Nội họp.",
    )
    (committee,) = sharing(graph, "Thành ủy Hà Nội")
    assert committee == ["a0", "a1", "a2"]
    assert any("a3" in articles for articles in sharing(graph, "Đảng bộ thành phố Hà Nội"))


def test_a_term_is_no_part_of_a_body() -> None:
    graph = told("Ban Chấp hành Trung ương Đảng khóa XII họp.", "Ban Chấp hành Trung ương Đảng khóa XIII họp.")
    assert sharing(graph, "Ban Chấp hành Trung ương Đảng") == [["a0", "a1"]]


def test_an_abbreviation_and_its_full_form_are_one_body() -> None:
    graph = told("UBND tỉnh Nghệ An họp.", "Uỷ ban nhân dân tỉnh Nghệ An họp.", "Ủy ban Nhân dân tỉnh Nghệ An họp.")
    assert sharing(graph, "Ủy ban nhân dân tỉnh Nghệ An") == [["a0", "a1", "a2"]]


# Levels


@pytest.mark.parametrize(
    ("passage", "name", "level"),
    [
        ("Ban Chấp hành Đảng bộ tỉnh Hà Nam", "Tỉnh ủy Hà Nam", "province"),
        ("Đảng ủy xã Bình Lục, tỉnh Ninh Bình", "Đảng ủy xã Bình Lục", "commune"),
        ("UBND xã Quỳnh Bá, huyện Quỳnh Lưu, tỉnh Nghệ An", "Ủy ban nhân dân xã Quỳnh Bá", "commune"),
        ("Đảng ủy Sở Xây dựng tỉnh Lạng Sơn", "Đảng ủy Sở Xây dựng tỉnh Lạng Sơn", "unit"),
        ("Bộ Chính trị", "Bộ Chính trị", "central"),
    ],
)
def test_a_body_is_of_the_level_of_its_unit(passage: str, name: str, level: str) -> None:
    graph = told(f"{passage} tổ chức hội nghị sơ kết công tác ngày 5/3/2026.", published=["2026-03-05"])
    assert {node.properties["level"] for node in graph.nodes if node.name == name} == {level}


def test_what_joins_the_words_of_a_field_counts_for_nothing() -> None:
    names = ("Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hóa - Thể thao - Du lịch", "Bộ Văn hóa, Thể thao và Du lịch")
    (cluster,) = resolve_bodies([referent(str(n), "Body", name) for n, name in enumerate(names)])
    assert cluster.name == names[0], "the name that most articles give"
    assert grouped(resolve_bodies([referent("a", "Body", "Bộ Văn hóa"), referent("b", "Body", "Bộ Văn hóa và")])) == [
        ["a"],
        ["b"],
    ]
