from __future__ import annotations

from resolving.small_worlds import referent, told

from graph.nlp.gazetteer import Gazetteer
from graph.records import Succession
from graph.resolving.bodies import resolve_bodies
from graph.resolving.successions import body_successions

HÀ_NAM, NINH_BÌNH, NGHỆ_AN = "place:tỉnh-hà-nam", "place:tỉnh-ninh-bình", "place:tỉnh-nghệ-an"


def _successions(*bodies: tuple[str, str | None]) -> set[tuple[str, str, str]]:
    referents = [
        referent(f"a{n}", "Body", name, **({"place_id": place} if place else {}))
        for n, (name, place) in enumerate(bodies)
    ]
    found = body_successions(resolve_bodies(referents))
    assert list(found) == sorted(set(found), key=lambda s: (s.source, s.target, s.date))
    assert all(isinstance(each, Succession) for each in found)
    return {(each.source, each.target, each.date) for each in found}


def test_the_same_organ_of_the_province_that_a_province_went_into_follows_it() -> None:
    assert _successions(("Tỉnh ủy Hà Nam", HÀ_NAM), ("Tỉnh ủy Ninh Bình", NINH_BÌNH)) == {
        ("body:tỉnh-ủy-hà-nam", "body:tỉnh-ủy-ninh-bình", "2025-07-01")
    }


def test_another_organ_does_not_follow() -> None:
    assert not _successions(("Tỉnh ủy Hà Nam", HÀ_NAM), ("Ủy ban nhân dân tỉnh Ninh Bình", NINH_BÌNH))
    assert not _successions(("Tỉnh ủy Hà Nam", HÀ_NAM), ("Ban Thường vụ Tỉnh ủy Ninh Bình", NINH_BÌNH))


def test_another_province_does_not_follow() -> None:
    assert not _successions(("Tỉnh ủy Hà Nam", HÀ_NAM), ("Tỉnh ủy Nghệ An", NGHỆ_AN))


def test_only_bodies_of_the_graph_follow_each_other() -> None:
    assert not _successions(("Tỉnh ủy Hà Nam", HÀ_NAM))
    assert not _successions(("Tỉnh ủy Ninh Bình", NINH_BÌNH))
    assert not _successions()


def test_a_committee_of_a_province_becomes_that_of_a_city() -> None:
    steps = {(step.source, step.target): step.date for step in Gazetteer.load().successions}
    date = steps["place:tỉnh-hải-dương", "place:thành-phố-hải-phòng"]
    found = _successions(
        ("Tỉnh ủy Hải Dương", "place:tỉnh-hải-dương"), ("Thành ủy Hải Phòng", "place:thành-phố-hải-phòng")
    )
    assert found == {("body:tỉnh-ủy-hải-dương", "body:thành-ủy-hải-phòng", date)}


def test_ministries_follow_the_list() -> None:
    new = "Bộ Nông nghiệp và Môi trường"
    old = ("Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Phát triển nông thôn")
    found = _successions((new, None), *((name, None) for name in old), ("Bộ Tài chính", None))
    assert found == {
        ("body:bộ-tài-nguyên-và-môi-trường", "body:bộ-nông-nghiệp-và-môi-trường", "2025-03-01"),
        ("body:bộ-nông-nghiệp-và-phát-triển-nông-thôn", "body:bộ-nông-nghiệp-và-môi-trường", "2025-03-01"),
    }


def test_texts_before_and_after_a_merger_speak_of_two_bodies_that_follow_each_other() -> None:
    graph = told("Tỉnh ủy Hà Nam họp.", "Tỉnh ủy Ninh Bình họp.", published=["2024-01-10", "2026-01-10"])
    (edge,) = (edge for edge in graph.edges if edge.type == "SUCCEEDED_BY")
    assert (edge.source, edge.target) == ("body:tỉnh-ủy-hà-nam", "body:tỉnh-ủy-ninh-bình")
    assert (edge.properties, edge.claims, edge.inferred) == ({"date": "2025-07-01"}, 0, False)
