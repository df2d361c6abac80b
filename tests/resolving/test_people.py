from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from resolving.small_worlds import grouped, referent, sharing, told

from graph.nlp.gazetteer import Gazetteer
from graph.records import Referent
from graph.resolving.bodies import resolve_bodies
from graph.resolving.careers import Post, rules
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.people import Context, resolve_people

NAME = "Đậu Văn Hùng"
Seen = tuple[str, str | None, str, str, str | None]


def seen(name: str, place: str | None, level: str, rank: str = "head") -> Seen:
    return name, place, level, rank, None


NGHỆ_AN = seen("Tỉnh ủy Nghệ An", "place:tỉnh-nghệ-an", "province")
LẠNG_SƠN = seen("Tỉnh ủy Lạng Sơn", "place:tỉnh-lạng-sơn", "province")
ĐÔ_LƯƠNG = seen("Huyện ủy Đô Lương", "place:huyện-đô-lương/nghệ-an", "district")
YÊN_THÀNH = seen("Huyện ủy Yên Thành", "place:huyện-yên-thành/nghệ-an", "district")
LỘC_BÌNH = seen("Huyện ủy Lộc Bình", "place:huyện-lộc-bình/lạng-sơn", "district")
MINISTRY = seen("Bộ Tài chính", None, "central")
DEPARTMENT = seen("Ban Dân vận Tỉnh ủy Nghệ An", "place:tỉnh-nghệ-an", "province", "deputy head")
COUNCIL = seen("Hội đồng Lý luận Trung ương", None, "central", "member")
ASSEMBLY = seen("Quốc hội", None, "central", "member")


def on(day: str, post: Seen) -> Seen:
    """The post as seen on a day."""
    return (*post[:4], day)


def _people(*careers: Sequence[Seen]) -> tuple[list[Referent], dict[RefKey, Context]]:
    """One man of the name in each of articles a0, a1, …, seen at these bodies."""
    people, contexts = [], {}
    for n, career in enumerate(careers):
        man = referent(f"a{n}", "Official", NAME)
        people.append(man)
        contexts[ref_key(man)] = Context()
        for name, place, level, rank, day in career:
            properties = {"level": level, **({"place_id": place} if place else {})}
            (body,) = resolve_bodies([referent(f"a{n}", "Body", name, **properties)])
            province = Gazetteer.load().province_of(place) if place else None
            contexts[ref_key(man)].posts.append(
                Post("Bí thư", rank, body.ident, name, level, place, province.id if province else None, "current", day)
            )
    return people, contexts


def _clusters(*careers: Sequence[Seen]) -> list[Cluster]:
    return resolve_people(*_people(*careers))


def test_two_men_of_one_name_in_two_provinces_stay_two() -> None:
    for one, other in ((NGHỆ_AN, LẠNG_SƠN), (ĐÔ_LƯƠNG, LỘC_BÌNH), (ĐÔ_LƯƠNG, LẠNG_SƠN)):
        clusters = _clusters([one], [other])
        assert grouped(clusters) == [["a0"], ["a1"]]
        assert len({cluster.ident for cluster in clusters}) == 2
        assert {cluster.name for cluster in clusters} == {NAME}


def test_one_name_in_one_body_or_province_is_one_man() -> None:
    assert grouped(_clusters([NGHỆ_AN], [NGHỆ_AN])) == [["a0", "a1"]]
    assert grouped(_clusters([ĐÔ_LƯƠNG], [NGHỆ_AN])) == [["a0", "a1"]]
    assert grouped(_clusters([MINISTRY], [MINISTRY])) == [["a0", "a1"]]


def test_two_district_secretaries_of_one_province_are_two() -> None:
    assert grouped(_clusters([ĐÔ_LƯƠNG], [YÊN_THÀNH])) == [["a0"], ["a1"]]


def test_a_provincial_official_is_none_of_two_district_secretaries() -> None:
    assert grouped(_clusters([ĐÔ_LƯƠNG], [YÊN_THÀNH], [DEPARTMENT])) == [["a0"], ["a1"], ["a2"]]


def test_a_career_over_two_provinces_joins_what_is_seen_of_it() -> None:
    assert grouped(_clusters([NGHỆ_AN], [LẠNG_SƠN], [NGHỆ_AN, LẠNG_SƠN])) == [["a0", "a1", "a2"]]


def test_posts_seen_by_turns_are_not_one_persons() -> None:
    clusters = _clusters(
        [on("2011-03-01", DEPARTMENT), COUNCIL],
        [on("2012-03-01", MINISTRY), COUNCIL],
        [on("2013-03-01", DEPARTMENT), COUNCIL],
    )
    assert grouped(clusters) == [["a0", "a1"], ["a2"]]
    assert [why for cluster in clusters for _, why in cluster.apart if "at one time" in why]


def test_a_provincial_leader_who_became_minister() -> None:
    assert grouped(_clusters([on("2010", NGHỆ_AN)], [on("2016-05-01", MINISTRY)])) == [["a0", "a1"]]


def test_a_minister_and_a_provincial_leader_at_one_time_are_two() -> None:
    for then, now in (("2016", "2016-05-01"), ("2016-04-20", "2016-05-01")):
        assert grouped(_clusters([on(then, NGHỆ_AN)], [on(now, MINISTRY)])) == [["a0"], ["a1"]]


def test_a_minister_and_a_provincial_leader_without_dates_stay_two() -> None:
    assert grouped(_clusters([NGHỆ_AN], [MINISTRY])) == [["a0"], ["a1"]]


def test_a_minister_is_none_of_two_provincial_leaders() -> None:
    assert grouped(_clusters([NGHỆ_AN], [LẠNG_SƠN], [MINISTRY])) == [["a0"], ["a1"], ["a2"]]


def test_rank_joins_nobody_of_a_name_that_leaders_share(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(rules(), "shared_names", [NAME])
    assert grouped(_clusters([on("2010", NGHỆ_AN)], [on("2016-05-01", MINISTRY)])) == [["a0"], ["a1"]]


def test_a_minister_is_no_district_secretary() -> None:
    assert grouped(_clusters([ĐÔ_LƯƠNG], [MINISTRY])) == [["a0"], ["a1"]]


def test_sharing_a_wide_body_says_nothing() -> None:
    assert ASSEMBLY[0] in rules()["wide"]
    assert grouped(_clusters([NGHỆ_AN, ASSEMBLY], [LẠNG_SƠN, ASSEMBLY])) == [["a0"], ["a1"]]


def test_a_seat_in_a_wide_body_alone_is_the_only_one_of_the_name_there() -> None:
    assert grouped(_clusters([NGHỆ_AN, ASSEMBLY], [ASSEMBLY])) == [["a0", "a1"]]
    assert grouped(_clusters([NGHỆ_AN, ASSEMBLY], [LẠNG_SƠN, ASSEMBLY], [ASSEMBLY])) == [["a0"], ["a1"], ["a2"]]


def test_a_decision_keeps_two_apart() -> None:
    people, contexts = _people([NGHỆ_AN], [NGHỆ_AN], [NGHỆ_AN])
    clusters = resolve_people(people, contexts, [(ref_key(people[0]), ref_key(people[2]))])
    assert grouped(clusters) == [["a0", "a1"], ["a2"]]


def test_why_says_what_joined_a_man() -> None:
    (cluster,) = _clusters([NGHỆ_AN], [NGHỆ_AN])
    assert set(cluster.reasons.values()) == {"name and post Tỉnh ủy Nghệ An"}
    (cluster,) = _clusters([ĐÔ_LƯƠNG], [NGHỆ_AN])
    assert set(cluster.reasons.values()) == {"name and province tỉnh Nghệ An"}


@pytest.mark.parametrize("other", ["Đậu Văn Hưng", "Dau Van Hung", "Đậu Văn Hùng Anh", "Đậu Hùng"])
def test_names_are_never_joined_by_likeness(other: str) -> None:
    people, contexts = _people([NGHỆ_AN], [NGHỆ_AN])
    alike = referent("a1", "Official", other)
    contexts[ref_key(alike)] = contexts.pop(ref_key(people[1]))
    clusters = resolve_people([people[0], alike], contexts)
    assert grouped(clusters) == [["a0"], ["a1"]]
    assert len({cluster.ident for cluster in clusters}) == 2


def test_a_name_is_the_id_where_it_is_one_mans() -> None:
    (one,) = _clusters([NGHỆ_AN], [NGHỆ_AN])
    assert one.ident == "official:đậu-văn-hùng"
    assert {c.ident for c in _clusters([NGHỆ_AN], [LẠNG_SƠN])} == {
        "official:đậu-văn-hùng/nghệ-an",
        "official:đậu-văn-hùng/lạng-sơn",
    }


def test_the_order_of_referents_changes_nothing() -> None:
    people, contexts = _people([NGHỆ_AN], [LẠNG_SƠN], [on("2012", MINISTRY)], [ĐÔ_LƯƠNG], [LỘC_BÌNH], [ASSEMBLY])
    wanted = [(c.ident, c.referents) for c in resolve_people(people, contexts)]
    for seed in range(5):
        mixed = random.Random(seed).sample(people, len(people))
        assert [(c.ident, c.referents) for c in resolve_people(mixed, contexts)] == wanted


# From texts


def test_texts_about_two_men_of_one_name() -> None:
    graph = told(
        f"Ông {NAME}, Bí thư Huyện ủy Đô Lương, tỉnh Nghệ An, phát biểu.",
        f"Ông {NAME}, Bí thư Huyện ủy Lộc Bình, tỉnh Lạng Sơn, phát biểu.",
        f"Ông {NAME}, Chủ tịch UBND tỉnh Nghệ An, phát biểu.",
    )
    assert sharing(graph, NAME) == [["a0", "a2"], ["a1"]]


def test_texts_about_one_man_who_moved() -> None:
    graph = told(
        f"Ông {NAME}, Chủ tịch UBND tỉnh Nghệ An, nguyên Bí thư Tỉnh ủy Lạng Sơn, phát biểu.",
        f"Ông {NAME}, Bí thư Tỉnh ủy Lạng Sơn, phát biểu.",
        f"Ông {NAME}, Chủ tịch UBND tỉnh Nghệ An, phát biểu.",
    )
    assert sharing(graph, NAME) == [["a0", "a1", "a2"]]


def test_a_province_that_was_merged_is_where_its_people_went() -> None:
    graph = told(
        f"Ông {NAME}, Trưởng Ban Tuyên giáo Tỉnh ủy Hà Nam, phát biểu.",
        f"Ông {NAME}, nguyên Trưởng Ban Tuyên giáo Tỉnh ủy Hà Nam, Phó Bí thư Tỉnh ủy Ninh Bình, phát biểu.",
        f"Ông {NAME}, Phó Bí thư Tỉnh ủy Ninh Bình, phát biểu.",
        published=["2024-02-21", "2025-07-02", "2026-02-28"],
    )
    assert sharing(graph, NAME) == [["a0", "a1", "a2"]]


def test_a_province_ties_nobody_over_decades() -> None:
    near = [on("2005", DEPARTMENT)], [on("2015-03-01", NGHỆ_AN)]
    far = [on("2005", DEPARTMENT)], [on("2025-03-01", NGHỆ_AN)]
    assert grouped(_clusters(*near)) == [["a0", "a1"]]
    assert grouped(_clusters(*far)) == [["a0"], ["a1"]]
    assert grouped(_clusters(*far, [on("2014-05-05", NGHỆ_AN)])) == [["a0", "a1", "a2"]], "seen in between"
    assert grouped(_clusters([on("2005", NGHỆ_AN)], [on("2025", NGHỆ_AN)])) == [["a0", "a1"]], "the same post"
