"""Posts that are proposed: MODEL.md, "Time", through the fold; the other tenures are in test_tenures.py."""

from __future__ import annotations


def props(edge, *names):
    """Some properties of an edge, None where it has none."""
    return tuple(edge.properties.get(n) for n in names)


def test_proposed_then_held_is_one_tenure(story) -> None:
    story.held("proposed", "2022-04-01")
    story.held("current", "2022-06-01", from_="2022-05-05", votes="60/62")
    (edge,) = story.posts()
    assert edge.claims == 2
    assert props(edge, "status", "from", "votes") == ("current", "2022-05-05", "60/62")


def test_proposed_and_elected_in_one_article_is_one_tenure(story) -> None:
    article = story.write("ông An và cơ quan Một.", "2022-02-02")
    story.held("proposed", article=article)
    story.held("current", article=article, from_="2022-02-02")
    (edge,) = story.posts()
    assert props(edge, "status") == ("current",)


def test_a_proposal_that_never_becomes_fact_stays_proposed(story) -> None:
    story.held("proposed", "2022-04-01")
    story.held("proposed", "2022-05-01")
    (edge,) = story.posts()
    assert props(edge, "status", "status_as_of") == ("proposed", "2022-05-01")


def test_a_proposal_for_another_time_does_not_turn_a_held_post_into_a_proposed_one(story) -> None:
    held = story.held("current", "2018")
    proposal = story.held("proposed", "2020")
    assert story.parts() == [[held.id], [proposal.id]]
    assert [props(e, "status") for e in story.posts()] == [("current",), ("proposed",)]


def test_a_proposal_joins_the_stint_that_starts_after_it(story) -> None:
    first = story.held("former", "2015")
    second = story.held("current", "2021")
    proposal = story.held("proposed", "2020-11")
    assert story.parts() == [[first.id], [second.id, proposal.id]]


def test_a_proposal_for_a_term_is_not_the_post_of_an_earlier_one(story) -> None:
    story.held("proposed", "2011", term="XII")
    story.held("current", "2012", term="XI")
    assert [props(e, "status", "term") for e in story.posts()] == [("proposed", "XII"), ("current", "XI")]


def test_proposals_before_and_after_an_end_are_two(story) -> None:
    story.held("current", "2016")
    story.held("proposed", "2017")
    story.held("former", "2019")
    story.held("proposed", "2021")
    assert sorted(e.properties["status"] for e in story.posts()) == ["former", "proposed", "proposed"]
