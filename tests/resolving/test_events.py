"""Events over articles: what one event is, what its id is made of, and what stays apart."""

from __future__ import annotations

import random
from typing import Any

import pytest
from resolving.small_worlds import grouped, referent, sharing, told

from graph.records import Referent
from graph.resolving.events import event_id, ordinal_key, resolve_events

CONGRESS = {"kind": "Đại hội", "ordinal": "XX", "organiser": "Đảng bộ tỉnh Hà Nam"}
SESSION = {"kind": "Kỳ họp", "ordinal": "5", "organiser": "Hội đồng nhân dân tỉnh Nghệ An"}


def _event(article: str, name: str = "Sự kiện", **more: Any) -> Referent:
    return referent(article, "Event", name, **more)


def _groups(*referents: Referent) -> list[list[str]]:
    clusters = resolve_events(referents)
    assert len({cluster.ident for cluster in clusters}) == len(clusters)
    return grouped(clusters)


# Ordinals


@pytest.mark.parametrize(
    ("written", "key"), [("13", "XIII"), ("XIII", "XIII"), ("1", "I"), ("9", "IX"), ("2020", "2020")]
)
def test_an_ordinal_in_figures_is_the_roman_one_and_a_year_stays(written: str, key: str) -> None:
    assert ordinal_key(written) == key


@pytest.mark.parametrize(("one", "other"), [("5", "V"), ("13", "XIII")])
def test_an_ordinal_in_two_scripts_is_one_session(one: str, other: str) -> None:
    session = {**SESSION, "term": "XVIII"}
    assert _groups(_event("a", **{**session, "ordinal": one}), _event("b", **{**session, "ordinal": other})) == [
        ["a", "b"]
    ]


# Terms


def test_the_term_says_nothing_of_a_congress_and_tells_sessions_apart() -> None:
    assert _groups(_event("a", **CONGRESS, term="2020-2025"), _event("b", **CONGRESS)) == [["a", "b"]]
    assert _groups(_event("a", **SESSION, term="XVII"), _event("b", **SESSION, term="XVIII")) == [["a"], ["b"]]


def test_a_term_with_its_years_is_the_term_without_them() -> None:
    assert _groups(_event("a", **SESSION, term="XVII,2021-2026"), _event("b", **SESSION, term="XVII")) == [["a", "b"]]


def test_one_without_a_term_joins_only_its_own_ordinal_and_organiser() -> None:
    other_ordinal = _event("b", **{**SESSION, "ordinal": "6"})
    other_organiser = _event("c", **{**SESSION, "organiser": "Hội đồng nhân dân tỉnh Hà Nam"})
    assert _groups(_event("a", **SESSION, term="XVII"), other_ordinal, other_organiser) == [["a"], ["b"], ["c"]]


# Events without an ordinal or an organiser


def test_one_name_in_one_month_is_one_event_and_in_two_months_two() -> None:
    name = "Hội nghị công bố quyết định về công tác cán bộ"
    assert _groups(_event("a", name, seen="2022-05"), _event("b", name, seen="2022-05")) == [["a", "b"]]
    assert _groups(_event("a", name, seen="2022-05"), _event("b", name, seen="2022-06")) == [["a"], ["b"]]


@pytest.mark.parametrize("seen", [{}, {"seen": "2022"}])
def test_without_a_month_each_article_keeps_its_own(seen: dict[str, str]) -> None:
    assert _groups(_event("a", **seen), _event("b", **seen)) == [["a"], ["b"]]


def test_two_organisers_conferences_of_one_name_and_month_are_two() -> None:
    name, organisers = "Hội nghị tổng kết", ("Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Nam")
    events = [
        _event(article, name, kind="Hội nghị", organiser=organiser, seen="2022-05")
        for article, organiser in zip("ab", organisers, strict=True)
    ]
    assert _groups(*events) == [["a"], ["b"]]


@pytest.mark.parametrize("other", ["Hội nghị tổng kêt", "Hoi nghi tong ket", "Hội nghị tổng kết năm"])
def test_names_are_never_joined_by_likeness(other: str) -> None:
    assert _groups(_event("a", "Hội nghị tổng kết", seen="2022-05"), _event("b", other, seen="2022-05")) == [
        ["a"],
        ["b"],
    ]


# What a cluster holds


def test_the_fullest_name_and_the_first_value_of_each_property_are_kept() -> None:
    (cluster,) = resolve_events(
        [
            _event("b", "Đại hội đại biểu lần thứ XX Đảng bộ tỉnh Hà Nam", **CONGRESS, date="2020-09-20"),
            _event("a", "Đại hội XX Đảng bộ tỉnh Hà Nam", **CONGRESS, term="2020-2025"),
        ]
    )
    assert cluster.name == "Đại hội đại biểu lần thứ XX Đảng bộ tỉnh Hà Nam"
    assert cluster.properties == {"kind": "Đại hội", "ordinal": "XX", "term": "2020-2025", "date": "2020-09-20"}


def test_why_says_what_made_them_one() -> None:
    (by_key,) = resolve_events([_event("a", **CONGRESS)])
    (by_name,) = resolve_events([_event("a", seen="2022-05")])
    assert by_key.why == "organiser, ordinal and term" and by_name.why == "name"


# Ids and order


def test_an_id_is_made_of_the_key_and_not_of_the_name() -> None:
    idents = {resolve_events([_event(*each, **CONGRESS)])[0].ident for each in (("a", "Một"), ("b", "Hai"))}
    assert idents == {event_id(("Đại hội", "đảng-bộ-tỉnh-hà-nam", "XX", ""))}


def test_a_term_learnt_later_leaves_the_old_id_findable() -> None:
    (before,) = resolve_events([_event("a", **SESSION)])
    (after,) = resolve_events([_event("a", **SESSION), _event("b", **SESSION, term="XVII")])
    assert before.ident != after.ident and before.ident in after.former


def test_a_date_learnt_later_leaves_the_old_id_findable() -> None:
    (before,) = resolve_events([_event("a", "Hội nghị tổng kết")])
    (after,) = resolve_events([_event("a", "Hội nghị tổng kết", seen="2022-05")])
    assert before.ident in {after.ident, *after.former}


def test_the_order_of_referents_changes_nothing() -> None:
    events = [
        _event("a", **CONGRESS), _event("b", "Khác", **CONGRESS, term="2020-2025"), _event("c", **SESSION),
        _event("d", **SESSION, term="XVII"), _event("e", seen="2022-05"), _event("f", seen="2022-05", kind="Lễ"),
        _event("g"),
    ]  # fmt: skip

    def made(referents: list[Referent]) -> list[object]:
        return [
            (c.ident, c.name, sorted(r.article for r in c.referents), c.properties, sorted(c.former))
            for c in resolve_events(referents)
        ]

    wanted = made(events)
    for seed in range(8):
        assert made(random.Random(seed).sample(events, len(events))) == wanted


# From texts


def test_texts_about_one_plenum_in_figures_and_in_words() -> None:
    graph = told(
        "Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh Nghệ An khóa XIX khai mạc.",
        "Hội nghị lần thứ mười hai Ban Chấp hành Đảng bộ tỉnh Nghệ An khóa XIX bế mạc.",
        "Hội nghị lần thứ 13 Ban Chấp hành Đảng bộ tỉnh Nghệ An khóa XIX khai mạc.",
    )
    events = {node.name: node.id for node in graph.nodes if node.label == "Event"}
    assert sorted(sum((sharing(graph, name) for name in events), [])) == [["a0", "a1"], ["a2"]]


def test_texts_about_sessions_of_two_provinces() -> None:
    graph = told(*(f"Kỳ họp thứ 5, HĐND tỉnh {place} khóa XVIII khai mạc." for place in ("Nghệ An", "Hà Nam")))
    assert len([node for node in graph.nodes if node.label == "Event"]) == 2
