"""Posts and seats: what binds a man to a place, and which two posts no one man has at one time."""

from __future__ import annotations

from typing import Any

import pytest

from graph.nlp.gazetteer import Gazetteer
from graph.resolving.careers import AT_ONE_TIME, Post, Seats, Time, excluding

NGHỆ_AN, LẠNG_SƠN = "place:tỉnh-nghệ-an", "place:tỉnh-lạng-sơn"
ĐÔ_LƯƠNG, YÊN_THÀNH = "place:huyện-đô-lương/nghệ-an", "place:huyện-yên-thành/nghệ-an"
CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"


def _post(name: str, level: str, unit: str | None = None, role: str = "Bí thư", **more: Any) -> Post:
    """A head's post at a body; ``rank``, ``seen`` and the like may be given."""
    rank = more.pop("rank", "head")
    return Post(role, rank, f"body:{name}", name, level, unit, **more)


def _commune() -> str:
    """A commune of Nghệ An."""
    units = Gazetteer.load().units
    return min(
        ident
        for ident, unit in units.items()
        if unit.level == "commune" and (above := Gazetteer.load().province_of(ident)) and above.id == NGHỆ_AN
    )


PROVINCE = _post("Tỉnh ủy Nghệ An", "province", NGHỆ_AN)
OTHER_PROVINCE = _post("Tỉnh ủy Lạng Sơn", "province", LẠNG_SƠN)
DISTRICT = _post("Huyện ủy Đô Lương", "district", ĐÔ_LƯƠNG)
MINISTRY = _post("Bộ Y tế", "central", role="Bộ trưởng")
SEATED = (PROVINCE, DISTRICT, MINISTRY)


def _at(post: Post, *days: str) -> Seats:
    """A man who was seen in a post on these days, each by another passage."""
    seats = Seats([_seen(post, day) for day in days[:1]] or [post])
    for day in days[1:]:
        seats.take(Seats([_seen(post, day)]))
    return seats


def _seen(post: Post, day: str) -> Post:
    return Post(post.role, post.rank, post.body, post.body_name, post.level, post.unit, service=post.service, seen=day)


def test_the_units_of_these_tests_are_in_the_gazetteer() -> None:
    assert {NGHỆ_AN, LẠNG_SƠN, ĐÔ_LƯƠNG, YÊN_THÀNH} <= Gazetteer.load().units.keys()


# Post.seat


@pytest.mark.parametrize("post", SEATED, ids=lambda post: post.body_name)
def test_a_head_or_a_deputy_has_his_seat_in_his_place_or_ministry(post: Post) -> None:
    assert post.seat is not None
    assert post.seat[0] == post.level
    assert post.seat[1] == (post.unit or post.body)
    deputy = _post(post.body_name, post.level, post.unit, "Phó Bí thư", rank="deputy head")
    assert deputy.seat is not None and deputy.seat[:2] == post.seat[:2]


@pytest.mark.parametrize("rank", ["member", "staff", ""])
def test_who_neither_leads_nor_is_a_deputy_is_bound_to_no_place(rank: str) -> None:
    assert [_post(p.body_name, p.level, p.unit, "Ủy viên", rank=rank).seat for p in SEATED] == [None] * 3


def test_a_post_of_a_district_that_nothing_tells_from_others_binds_to_no_place() -> None:
    assert _post("Ủy ban nhân dân huyện Châu Thành", "district").seat is None


@pytest.mark.parametrize(
    "name",
    ["Ban Chỉ đạo Trung ương về phòng, chống tham nhũng", "Hội đồng Lý luận Trung ương", "Đảng ủy Công an Trung ương"],
)
def test_a_post_beside_an_office_elsewhere_binds_to_no_place(name: str) -> None:
    assert _post(name, "central", role="Trưởng ban").seat is None


def test_a_name_that_only_begins_with_the_letters_of_a_part_time_body_is_none() -> None:
    # "Tổ" is a group, "Tổng cục" a general department.
    assert _post("Tổng cục Du lịch", "central", role="Tổng cục trưởng").seat is not None
    assert _post("Đoàn Kiểm tra", "central", role="Trưởng đoàn").seat is None


def test_the_chairman_of_a_provinces_peoples_council_has_his_seat_in_the_province() -> None:
    """The council of a province is one of its organs, and no council that one sits in beside an office elsewhere."""
    post = _post("Hội đồng nhân dân tỉnh Nghệ An", "province", NGHỆ_AN, "Chủ tịch")
    assert post.seat is not None


def test_the_service_tells_the_seats_of_one_place_apart() -> None:
    police = _post("Công an tỉnh Nghệ An", "province", NGHỆ_AN, "Giám đốc", service="police")
    assert police.seat is not None and PROVINCE.seat is not None
    assert police.seat[:2] == PROVINCE.seat[:2]
    assert (police.seat[2], PROVINCE.seat[2]) == ("police", "")


# Post.single, wide, leads_country, days


def test_a_head_is_alone_in_his_post_and_a_deputy_or_a_member_is_not() -> None:
    assert PROVINCE.single and MINISTRY.single
    assert not _post("Tỉnh ủy Nghệ An", "province", NGHỆ_AN, "Phó Bí thư", rank="deputy head").single
    assert not _post("Tỉnh ủy Nghệ An", "province", NGHỆ_AN, "Ủy viên", rank="member").single


def test_a_body_with_several_secretaries_has_one_general_secretary() -> None:
    assert not _post(CENTRAL_COMMITTEE, "central").single
    assert _post(CENTRAL_COMMITTEE, "central", role="Tổng Bí thư").single


def test_a_head_of_what_nobody_knows_is_not_alone_in_it() -> None:
    assert not _post("Bộ Y tế", "central", role="").single


def test_so_many_sit_in_a_wide_body() -> None:
    assert _post(CENTRAL_COMMITTEE, "central").wide and _post("Quốc hội", "central").wide
    assert not any(post.wide for post in SEATED)
    assert not _post("Văn phòng Quốc hội", "central").wide


@pytest.mark.parametrize(
    ("post", "leads"),
    [
        (PROVINCE, True),
        (_post("Ủy ban nhân dân tỉnh Nghệ An", "province", NGHỆ_AN, "Chủ tịch"), True),
        (_post("Hội đồng nhân dân tỉnh Nghệ An", "province", NGHỆ_AN, "Chủ tịch"), True),
        (MINISTRY, True),
        (_post(CENTRAL_COMMITTEE, "central", role="Ủy viên", rank="member"), True),
        (_post("Bộ Chính trị", "central", role="Ủy viên", rank="member"), True),
        (_post("Tỉnh ủy Nghệ An", "province", NGHỆ_AN, "Phó Bí thư", rank="deputy head"), False),
        (_post("Sở Y tế tỉnh Nghệ An", "province", NGHỆ_AN, "Giám đốc"), False),
        (_post("Bộ Y tế", "central", role="Thứ trưởng", rank="deputy head"), False),
        (_post("Quốc hội", "central", role="Đại biểu", rank="member"), False),
        (_post("Hội đồng Lý luận Trung ương", "central", role="Chủ tịch"), False),
        (DISTRICT, False),
        (_post("Ủy ban nhân dân huyện Đô Lương", "district", ĐÔ_LƯƠNG, "Chủ tịch"), False),
        (_post("Trường Đại học Y", "sector", role="Hiệu trưởng"), False),
    ],
    ids=lambda value: value.text if isinstance(value, Post) else "",
)
def test_who_leads_the_country_or_a_province(post: Post, leads: bool) -> None:
    assert post.leads_country is leads


def test_a_post_is_held_on_the_days_it_was_seen_or_is_said_to_have_begun_or_ended() -> None:
    post = _post("Bộ Y tế", "central", seen="2022-05-01", since="2020", until="2023-01", left="2024-01-01")
    assert sorted(post.days) == ["2020", "2022-05-01", "2023-01"]


# excluding: which seats


def _rivals(*seats: Seats, time: Time = Time.DOUBT) -> bool:
    one, other = seats
    found = excluding(one, other, time)
    assert (excluding(other, one, time) is None) is (found is None), "it does not depend on who is asked about first"
    return found is not None


DAY = "2022-05-01"


@pytest.mark.parametrize(
    "other",
    [
        OTHER_PROVINCE,
        MINISTRY,
        _post("Huyện ủy Lộc Bình", "district", "place:huyện-lộc-bình/lạng-sơn"),
        _post("Công an tỉnh Nghệ An", "province", NGHỆ_AN, "Giám đốc", service="police"),
        _post("Ủy ban nhân dân xã", "commune", _commune(), "Chủ tịch"),
    ],
    ids=lambda post: post.text,
)
def test_no_one_person_leads_a_province_and(other: Post) -> None:
    assert _rivals(_at(PROVINCE, DAY), _at(other, DAY))


@pytest.mark.parametrize(
    "other",
    [
        PROVINCE,
        DISTRICT,
        _post("Ủy ban nhân dân tỉnh Nghệ An", "province", NGHỆ_AN, "Chủ tịch"),
        _post("Bộ Y tế", "central", role="Ủy viên", rank="member"),
        _post("Ban Chỉ đạo Tây Bắc", "central", role="Trưởng ban"),
        _post("Quốc hội", "central", role="Đại biểu", rank="member"),
    ],
    ids=lambda post: post.text,
)
def test_one_person_may_lead_a_province_and(other: Post) -> None:
    assert not _rivals(_at(PROVINCE, DAY), _at(other, DAY))


def test_no_one_person_leads_two_districts_or_a_district_and_a_ministry() -> None:
    assert _rivals(_at(DISTRICT, DAY), _at(_post("Huyện ủy Yên Thành", "district", YÊN_THÀNH), DAY))
    assert _rivals(_at(DISTRICT, DAY), _at(MINISTRY, DAY))


def test_a_minister_may_lead_a_second_central_body() -> None:
    assert not _rivals(_at(MINISTRY, DAY), _at(_post("Ban Tổ chức Trung ương", "central", role="Trưởng ban"), DAY))


def test_no_one_person_is_an_officer_and_a_judge() -> None:
    army = _post("Bộ Chỉ huy quân sự tỉnh Nghệ An", "province", NGHỆ_AN, "Chỉ huy trưởng", service="army")
    court = _post("Tòa án nhân dân tỉnh Nghệ An", "province", NGHỆ_AN, "Chánh án", service="court")
    assert _rivals(_at(army, DAY), _at(court, DAY))
    assert _rivals(_at(_post("Quân khu 4", "sector", role="Tư lệnh", service="army"), DAY), _at(court, DAY))
    assert not _rivals(_at(army, DAY), _at(_post("Quân khu 4", "sector", role="Tư lệnh", service="army"), DAY))


def test_it_says_which_two_posts_exclude_each_other() -> None:
    found = excluding(_at(PROVINCE, DAY), _at(MINISTRY, DAY))
    assert found is not None
    assert [post.text for post in found] == ["Bí thư Tỉnh ủy Nghệ An", "Bộ trưởng Bộ Y tế"]


def test_what_one_passage_gives_to_one_man_makes_no_two_of_him() -> None:
    both = Seats([_seen(PROVINCE, DAY), _seen(MINISTRY, DAY)])
    assert excluding(both, _at(MINISTRY, DAY), Time.DOUBT) is None
    assert excluding(both, _at(PROVINCE, DAY), Time.DOUBT) is None
    assert excluding(both, _at(DISTRICT, DAY), Time.DOUBT) is not None


def test_nobody_excludes_nobody() -> None:
    assert all(excluding(Seats(), other, time) is None for other in (Seats(), _at(MINISTRY, DAY)) for time in Time)


# excluding: what is one time

HERE_DAYS, THERE_DAYS = ("2011-03-01", "2013-03-01"), ("2012-03-01",)


@pytest.mark.parametrize(
    ("here", "there", "modes"),
    [
        # seen by turns: here, there, and here again
        (HERE_DAYS, THERE_DAYS, {"turns", "near", "doubt"}),
        (("2011", "2013"), ("2012",), {"turns", "near", "doubt"}),
        (("2011", "2013-03-01"), ("2012-06",), {"turns", "near", "doubt"}),
        # on one day, and on days close to each other
        (("2012-03-01",), ("2012-03-01",), {"near", "doubt"}),
        (("2012-03-01",), ("2012-03-20",), {"near", "doubt"}),
        # not surely one after the other
        (("2012",), ("2012-03-01",), {"doubt"}),
        (("2012-03",), ("2012-03",), {"doubt"}),
        (("2012",), ("2012",), {"doubt"}),
        # no date
        ((), (), {"doubt"}),
        (("2012-03-01",), (), {"doubt"}),
        # one surely after the other, long enough
        (("2012-03-01",), ("2013-03-01",), set()),
        (("2011",), ("2012",), set()),
        (("2011-03-01", "2012-03-01"), ("2013-03-01", "2014-03-01"), set()),
    ],
)
def test_what_is_one_time(here: tuple[str, ...], there: tuple[str, ...], modes: set[str]) -> None:
    seats = _at(PROVINCE, *here), _at(OTHER_PROVINCE, *there)
    assert {time.value for time in Time if _rivals(*seats, time=time)} == modes


def test_days_are_near_up_to_the_limit_and_not_beyond() -> None:
    assert AT_ONE_TIME == 45
    first = _at(PROVINCE, "2012-03-01")
    assert _rivals(first, _at(OTHER_PROVINCE, "2012-04-15"), time=Time.NEAR)
    assert not _rivals(first, _at(OTHER_PROVINCE, "2012-04-16"), time=Time.NEAR)


def test_stated_dates_count_as_days_too() -> None:
    here = Seats([_post("Tỉnh ủy Nghệ An", "province", NGHỆ_AN, since="2011", until="2015")])
    assert _rivals(here, _at(OTHER_PROVINCE, "2013-03-01"), time=Time.TURNS)
    assert not _rivals(here, _at(OTHER_PROVINCE, "2017-03-01"), time=Time.DOUBT)


def test_near_is_asked_where_nothing_else_is_said() -> None:
    seats = _at(PROVINCE, "2012-03-01"), _at(OTHER_PROVINCE, "2012-03-20")
    assert excluding(*seats) == excluding(*seats, Time.NEAR) != excluding(*seats, Time.TURNS)


def test_seats_taken_in_are_the_mans_own() -> None:
    man = _at(PROVINCE, "2011-03-01")
    man.take(_at(PROVINCE, "2013-03-01"))
    assert _rivals(man, _at(OTHER_PROVINCE, "2012-03-01"), time=Time.TURNS)
    assert not _rivals(_at(PROVINCE, "2011-03-01"), _at(OTHER_PROVINCE, "2012-03-01"), time=Time.TURNS)


def test_which_of_two_is_taken_in_changes_nothing() -> None:
    days = ("2011-03-01", "2013-03-01")
    pairs = []
    for one, other in (days, days[::-1]):
        man = Seats([_seen(PROVINCE, one), _seen(DISTRICT, one)])
        man.take(Seats([_seen(PROVINCE, other)]))
        pairs.append((man.posts, man.days, excluding(man, _at(OTHER_PROVINCE, "2012-03-01"))))
    assert pairs[0][1] != {} and pairs[0][2] is not None
    again = Seats([_seen(PROVINCE, days[1])])
    again.take(Seats([_seen(PROVINCE, days[0]), _seen(DISTRICT, days[0])]))
    assert (again.posts, again.days, excluding(again, _at(OTHER_PROVINCE, "2012-03-01"))) == pairs[0]
