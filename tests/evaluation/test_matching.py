"""Where names stand, and which node is which entity."""

from __future__ import annotations

from graph.evaluation.matching import find_places, longest_only, match_nodes, occurrences
from graph.evaluation.records import BuiltNode, GoldDocument, GoldEntity


def entity(id_: str, name: str, *surfaces: str, type_: str = "Body", also: tuple[str, ...] = ()) -> GoldEntity:
    return GoldEntity(id_, type_, name, also, surfaces or (name,), False)


def found(surface: str, text: str) -> list[tuple[int, int]]:
    return sorted(occurrences(entity("b", surface), text))


def test_a_surface_is_found_as_words_of_its_own() -> None:
    assert found("Thành ủy", "Thành ủy, Thành ủyviên và Thành ủy") == [(0, 8), (26, 34)]
    assert found("Ba", "Ba Ban oBa") == [(0, 2), (8, 10)]


def test_a_capital_glued_to_a_small_letter_begins_a_name() -> None:
    assert found("Trần Đại Quang", "tướngTrần Đại Quang") == [(5, 19)]
    assert found("Trần", "2Trần") == []


def test_a_numbered_surface_is_that_occurrence_alone() -> None:
    assert found("Ban#2", "Ban này, Ban kia, Ban nọ") == [(9, 12)]
    assert found("Ban#4", "Ban này, Ban kia, Ban nọ") == []


def test_of_nested_spans_the_longest_stays() -> None:
    assert longest_only(frozenset({(0, 15), (0, 8), (20, 28)})) == {(0, 15), (20, 28)}


def test_nested_extents_count_for_documents_but_not_for_bodies() -> None:
    text = "Kế hoạch số 5 của Ban"
    gold = GoldDocument(
        "a", "a.txt", None,
        (entity("p", "Kế hoạch số 5", "Kế hoạch số 5", "Kế hoạch số 5 của Ban", type_="Program"),
         entity("b", "Ban", "Ban", "của Ban")),
        (), (),
    )  # fmt: skip
    places = find_places(gold, text)
    assert places.longest["p"] == {(0, 21)} and places.extents["p"] == {(0, 13), (0, 21)}
    assert places.extents["b"] == places.longest["b"] == {(14, 21)}


TEXT = "Ban Một họp với Ban Hai. Ban Một nói."
GOLD = GoldDocument(
    "a", "a.txt", None, (entity("b1", "Ban Một", also=("Ban 1",)), entity("b2", "Ban Hai")), (), ("Ban Ba",)
)
PLACES = find_places(GOLD, TEXT)


def node(id_: str, name: str, *spans: tuple[int, int], label: str = "Body") -> BuiltNode:
    return BuiltNode(id_, label, name, frozenset(spans))


def test_a_name_or_one_as_right_matches_before_any_place_does() -> None:
    thief, owner = node("x", "Ban Khác", (0, 7), (25, 32)), node("y", "Ban 1")
    matching = match_nodes(GOLD, TEXT, [thief, owner], PLACES)
    assert matching.entity_of == {"y": "b1"}
    assert matching.wrong == (thief,)


def test_most_of_a_nodes_places_must_be_the_entitys() -> None:
    half = node("x", "Ban Khác", (0, 7), (16, 23), (8, 11))
    assert match_nodes(GOLD, TEXT, [half], PLACES).entity_of == {}
    most = node("x", "Ban Khác", (0, 7), (25, 32), (8, 11))
    matching = match_nodes(GOLD, TEXT, [most], PLACES)
    assert matching.entity_of == {"x": "b1"}
    assert matching.misnamed == (most,)


def test_a_node_of_another_label_is_no_match() -> None:
    assert match_nodes(GOLD, TEXT, [node("x", "Ban Một", (0, 7), label="Event")], PLACES).entity_of == {}


def test_what_is_to_be_ignored_is_set_aside_by_name_or_by_place() -> None:
    assert match_nodes(GOLD, TEXT, [node("x", "Ban Ba")], PLACES).set_aside == {"x"}
    gold = GoldDocument("a", "a.txt", None, (), (), ("Ban Hai",))
    by_place = match_nodes(gold, TEXT, [node("x", "Ban", (16, 23))], find_places(gold, TEXT))
    assert by_place.set_aside == {"x"} and by_place.wrong == ()
