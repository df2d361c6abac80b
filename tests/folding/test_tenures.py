"""Every sentence of MODEL.md under "Time", and the cases between them, through the fold."""

from __future__ import annotations

import pytest


def props(edge, *names):
    """Some properties of an edge, None where it has none."""
    return tuple(edge.properties.get(n) for n in names)


# "Claims of one man, one role key and one body are one tenure ..."


def test_claims_of_one_man_role_and_body_are_one_tenure(story) -> None:
    story.held("current", "2021-01-05")
    story.held("current", "2022-03-01")
    story.held("current", "2023")
    (edge,) = story.posts()
    assert (edge.claims, edge.articles, edge.first_seen, edge.last_seen) == (3, 3, "2021-01-05", "2023")


def test_another_role_body_or_man_is_another_tenure(story) -> None:
    story.held("current", "2021")
    story.held("current", "2021", role="Phó Bí thư", role_key="Phó Bí thư")
    story.held("current", "2021", body="cơ quan Hai")
    story.held("current", "2021", man="ông Bình")
    assert len(story.posts()) == 4


def test_one_role_key_as_written_in_two_ways_is_one_tenure(story) -> None:
    story.held("current", "2021", role="Phó phòng", role_key="Phó Trưởng phòng")
    story.held("current", "2022", role="Phó Trưởng phòng", role_key="Phó Trưởng phòng")
    story.held("current", "2022", role="Phó phòng", role_key="Phó Trưởng phòng")
    (edge,) = story.posts()
    assert props(edge, "role", "role_key") == ("Phó phòng", "Phó Trưởng phòng")


def test_a_role_written_two_ways_equally_often_is_the_longer(story) -> None:
    story.held("current", "2021", role="Phó phòng", role_key="Phó Trưởng phòng")
    story.held("current", "2022", role="Phó Trưởng phòng", role_key="Phó Trưởng phòng")
    assert story.posts()[0].properties["role"] == "Phó Trưởng phòng"


# "... unless an end lies between them"


def test_an_end_between_two_claims_makes_two_tenures(story) -> None:
    first = story.held("former", "2018-03-01", to="2018-03", cause="nghỉ hưu")
    second = story.held("current", "2020-06-01", from_="2020-05-30")
    assert story.parts() == [[first.id], [second.id]]
    one, two = story.posts()
    assert props(one, "status", "to", "cause") == ("former", "2018-03", "nghỉ hưu")
    assert props(two, "status", "from", "to") == ("current", "2020-05-30", None)
    assert one.id != two.id


def test_an_earlier_sighting_belongs_to_the_stint_before_the_end(story) -> None:
    seen = story.held("current", "2016")
    end = story.held("former", "2018-03-01")
    again = story.held("current", "2020")
    assert story.parts() == [[seen.id, end.id], [again.id]]


def test_a_stated_end_reported_late_lies_where_it_is_stated(story) -> None:
    first = story.held("current", "2014")
    second = story.held("current", "2017")
    late = story.held("former", "2022", to="2015")
    assert story.parts() == [[first.id, late.id], [second.id]]


def test_a_stated_cause_is_an_end(story) -> None:
    story.held("current", "2018-03-01", cause="nghỉ hưu")
    story.held("current", "2020")
    assert len(story.posts()) == 2


def test_an_end_and_a_start_of_one_day_or_of_unclear_order_divide_nothing(story) -> None:
    story.held("former", "2022-05-05")
    story.held("current", "2022-05-05")
    story.held("current", "2022")
    assert len(story.posts()) == 1


def test_two_stints_seen_current_and_both_ended(story) -> None:
    a = story.held("current", "2011")
    b = story.held("former", "2013")
    c = story.held("current", "2016")
    d = story.held("former", "2019")
    e = story.held("former", "2021")
    assert story.parts() == [[a.id, b.id], [c.id, d.id, e.id]]


# "Former" said in 2024 closes a tenure seen in 2022: its end lies between, `to` stays unknown.


def test_former_said_later_closes_the_tenure_and_leaves_its_end_unknown(story) -> None:
    story.held("current", "2022")
    story.held("former", "2024")
    (edge,) = story.posts()
    assert props(edge, "status", "status_as_of", "to") == ("former", "2024", None)


# "... or their stated dates or terms exclude each other; then they are two."


def test_stated_dates_that_exclude_each_other_make_two_tenures(story) -> None:
    story.held("former", "2023", from_="2005", to="2010")
    story.held("former", "2023", from_="2015-02", to="2020")
    one, two = story.posts()
    assert {props(one, "from", "to"), props(two, "from", "to")} == {("2005", "2010"), ("2015-02", "2020")}
    assert one.id != two.id


def test_stated_dates_that_overlap_make_one(story) -> None:
    story.held("former", "2023", from_="2005", to="2010")
    story.held("former", "2022", from_="2005-03-01", to="2010-12")
    (edge,) = story.posts()
    assert props(edge, "from", "to") == ("2005-03-01", "2010-12")


def test_papers_that_disagree_on_the_first_day_make_one_tenure_with_the_day_most_often_stated(story) -> None:
    story.held("current", "2022-06-01", from_="2022-05-05")
    story.held("current", "2022-06-02", from_="2022-05-04")
    story.held("current", "2022-06-03", from_="2022-05-04")
    story.held("current", "2022-07", from_="2022")
    (edge,) = story.posts()
    assert edge.properties["from"] == "2022-05-04"


def test_terms_that_exclude_each_other_make_two_tenures_without_an_end(story) -> None:
    a = story.held("current", "2012", term="khóa XI")
    b = story.held("current", "2017", term="khóa XII")
    c = story.held("current", "2013", term="XI")
    assert story.parts() == [[a.id, c.id], [b.id]]
    assert len({e.id for e in story.posts()}) == 2


def test_a_term_as_numeral_and_as_years_is_one_tenure(story) -> None:
    story.held("current", "2021", term="XVII")
    story.held("current", "2022", term="2020-2025")
    story.held("current", "2022", term="XVII (2020-2025)")
    (edge,) = story.posts()
    assert edge.properties["term"] == "XVII (2020-2025)"


def test_years_join_the_numeral_seen_within_them(story) -> None:
    a = story.held("current", "2012", term="XI")
    b = story.held("current", "2018", term="XII")
    c = story.held("current", "2017", term="2016-2021")
    assert story.parts() == [[a.id], [b.id, c.id]]


def test_years_do_not_join_a_numeral_that_was_also_seen_outside_them(story) -> None:
    a = story.held("current", "2012", term="XI")
    b = story.held("current", "2016", term="XI")
    c = story.held("current", "2018", term="XII")
    d = story.held("current", "2017", term="2016-2021")
    assert story.parts() == [[a.id, b.id], [c.id, d.id]]


def test_a_claim_without_a_term_joins_the_term_whose_years_hold_its_date(story) -> None:
    a = story.held("current", "2016", term="2015-2020")
    b = story.held("current", "2024", term="2020-2025")
    c = story.held("current", "2018")
    assert story.parts() == [[a.id, c.id], [b.id]]


def test_an_end_before_all_terms_ends_another_tenure(story) -> None:
    a = story.held("current", "2012", term="XI")
    b = story.held("current", "2020", term="XII")
    c = story.held("former", "2009")
    assert story.parts() == [[a.id], [b.id], [c.id]]


def test_a_claim_without_a_term_joins_the_only_tenure(story) -> None:
    story.held("current", "2012", term="XI")
    story.held("current", "2017")
    (edge,) = story.posts()
    assert edge.claims == 2


def test_a_claim_without_a_term_joins_the_tenure_that_its_date_lies_in(story) -> None:
    a = story.held("current", "2011", term="XI")
    b = story.held("current", "2014", term="XI")
    c = story.held("current", "2016", term="XII")
    d = story.held("current", "2013")
    e = story.held("former", "2022")
    assert story.parts() == [[a.id, b.id, d.id], [c.id, e.id]]


def test_a_claim_without_a_term_that_two_tenures_fit_is_listed(story) -> None:
    story.held("current", "2011", term="XI")
    story.held("current", "2019", term="XII")
    doubtful = story.held("current", "2015")
    graph, unplaced = story.fold()
    assert [u.claim for u in unplaced] == [doubtful.id]
    assert doubtful.id not in graph.claim_edges
    assert doubtful in graph.claims
    assert len(story.posts()) == 2


def test_a_claim_after_the_end_of_all_terms_is_a_tenure_of_its_own(story) -> None:
    story.held("current", "2011", term="XI")
    story.held("former", "2019", term="XII")
    story.held("current", "2024")
    assert len(story.posts()) == 3


# "A claim without any date joins the only tenure there is, else the one that its status fits, else none ... listed."


def test_a_claim_without_any_date_joins_the_only_tenure(story) -> None:
    story.held("current", "2022")
    story.held("former")
    (edge,) = story.posts()
    assert edge.claims == 2
    assert props(edge, "status", "status_as_of") == ("current", "2022")


def test_a_claim_without_any_date_joins_the_tenure_that_its_status_fits(story) -> None:
    first = story.held("former", "2018")
    second = story.held("current", "2020")
    undated = story.held("former")
    undated_current = story.held("current")
    assert story.parts() == [[first.id, undated.id], [second.id, undated_current.id]]


def test_a_claim_without_any_date_that_fits_two_is_listed(story) -> None:
    story.held("former", "2018", to="2018")
    story.held("former", "2023", from_="2020", to="2022")
    undated = story.held("former")
    graph, unplaced = story.fold()
    assert [u.claim for u in unplaced] == [undated.id]
    assert "tenure" in unplaced[0].why
    assert undated.id not in graph.claim_edges
    assert len(story.posts()) == 2


def test_an_article_without_date_whose_claim_states_dates_is_placed_by_them(story) -> None:
    old = story.held("former", None, from_="2005", to="2010")
    new = story.held("current", "2020", from_="2019")
    assert story.parts() == [[old.id], [new.id]]


def test_claims_without_any_date_alone_are_one_tenure(story) -> None:
    story.held("current")
    story.held("current")
    story.held("former", confidence=0.6)
    (edge,) = story.posts()
    assert props(edge, "status", "status_as_of") == ("current", None)
    assert (edge.first_seen, edge.last_seen, edge.claims) == (None, None, 3)


def test_undated_claims_of_terms_that_exclude_each_other_are_two(story) -> None:
    story.held("current", term="XI")
    story.held("current", term="XII")
    assert len(story.posts()) == 2


# "An edge's `status` is that of its latest dated claim, and `status_as_of` says of when"


def test_status_is_that_of_the_latest_dated_claim(story) -> None:
    story.held("acting", "2021-01")
    story.held("current", "2021-06-01")
    (edge,) = story.posts()
    assert props(edge, "status", "status_as_of") == ("current", "2021-06-01")


def test_status_holds_as_of_the_article_not_of_the_stated_date(story) -> None:
    story.held("former", "2024-02-02", from_="2010", to="2015")
    assert props(story.posts()[0], "status", "status_as_of") == ("former", "2024-02-02")


def test_an_end_said_in_the_same_article_as_the_post_wins(story) -> None:
    article = story.write("ông An và cơ quan Một.", "2022-02-02")
    story.held("current", article=article)
    story.held("former", article=article, to="2022-02-01", cause="miễn nhiệm")
    (edge,) = story.posts()
    assert props(edge, "status", "to", "cause") == ("former", "2022-02-01", "miễn nhiệm")


def test_a_stint_told_with_its_years_beside_the_present_post_is_another(story) -> None:
    article = story.write("ông An và cơ quan Một.", "2022-02-02")
    past = story.held("former", article=article, from_="2010", to="2015")
    present = story.held("current", article=article)
    assert story.parts() == [[past.id], [present.id]]
    assert [props(e, "status") for e in story.posts()] in ([("former",), ("current",)], [("current",), ("former",)])


def test_a_new_beginning_said_with_an_end_is_another_stint(story) -> None:
    article = story.write("ông An và cơ quan Một.", "2022-02-02")
    end = story.held("former", article=article, to="2018", cause="thôi giữ chức")
    start = story.held("current", article=article, from_="2022-02-01")
    assert story.parts() == [[end.id], [start.id]]


def test_a_former_holder_whose_end_is_not_dated_can_have_been_seen_later(story) -> None:
    story.held("former", None, from_="2005")
    story.held("current", "2007")
    assert len(story.posts()) == 1


def test_with_no_dated_claim_the_best_supported_status_stands_and_its_date_is_empty(story) -> None:
    story.held("former", confidence=0.9)
    story.held("current", confidence=0.5)
    assert props(story.posts()[0], "status", "status_as_of") == ("former", None)


# "Another's appointment closes nothing"; "additive words and memberships never close anything"


def test_anothers_appointment_closes_nothing(story) -> None:
    story.held("current", "2020", man="ông An")
    story.held("current", "2022", man="ông Bình", from_="2022-01")
    assert [props(e, "status", "to") for e in story.posts()] == [("current", None)] * 2


def test_another_post_of_the_same_man_closes_nothing(story) -> None:
    story.held("current", "2020")
    story.held("current", "2022", role="Chủ tịch", role_key="Chủ tịch", body="cơ quan Hai")
    assert [props(e, "status", "to") for e in story.posts()] == [("current", None)] * 2


# "An unknown end is unknown, not current."


def test_a_status_nobody_states_is_not_made_up(story) -> None:
    story.held(None, "2020")
    assert props(story.posts()[0], "status", "status_as_of", "to") == (None, None, None)


# Ids


def test_a_single_tenures_id_does_not_depend_on_what_is_said_of_it(story, new_story) -> None:
    story.held("current", "2020")
    other = new_story()
    other.held("former", "2023", from_="2015", term="XVII")
    assert story.posts()[0].id == other.posts()[0].id


def test_ids_of_several_tenures_stay_when_a_later_one_comes(story) -> None:
    story.held("former", "2015", from_="2010")
    story.held("former", "2019", from_="2017")
    before = [e.id for e in story.posts()]
    story.held("current", "2023", from_="2021")
    assert [e.id for e in story.posts()][:2] == before


@pytest.mark.parametrize("count", [2, 3, 4])
def test_tenures_alike_in_all_they_state_still_have_ids_of_their_own(story, count: int) -> None:
    for year in range(count):
        story.held("former", "2023", to=str(2000 + year))
        story.held("current", f"{2000 + year}-12-31")
    graph, _ = story.fold()
    assert len({e.id for e in graph.edges}) == len(graph.edges)
