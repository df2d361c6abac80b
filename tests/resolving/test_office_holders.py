"""A post without a name is the one man who held it then, or nobody."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from resolving.small_worlds import referent, told

from graph.building import build_graph
from graph.records import Article, Graph
from graph.resolving.careers import Post
from graph.resolving.clusters import Cluster, ref_key
from graph.resolving.office_holders import WITHIN, YEARS, OfficeHolders
from graph.resolving.people import Context

KHOÁT, LƯƠNG = "Lê Văn Khoát", "Trần Minh Lương"
POST = "Bí thư Tỉnh ủy Nghệ An"
TITLE = f"{POST} yêu cầu các cấp cố gắng."
Said = tuple[str | None, str]


def _seen(man: str, post: str = POST) -> str:
    return f"Ông {man}, {post}, phát biểu."


def _world(*said: Said) -> Graph:
    """Articles a0, a1, …, each with its date and text; the title alone is a0's."""
    return told(*(text for _, text in said), published=[day for day, _ in said])


def _meant(graph: Graph, text: str = POST, article: str = "a0") -> set[str]:
    """The men whom a passage of an article is taken for."""
    names = {node.id: node.name for node in graph.nodes}
    found = [m for m in graph.mentions if (m.article, m.text, m.label) == (article, text, "Official")]
    return {names[graph.mention_nodes[m.id]] for m in found if m.id in graph.mention_nodes}


def _of(*said: Said) -> set[str]:
    return _meant(_world(*said))


# The one man who held it then


@pytest.mark.parametrize("seen", ["2022-06-10", "2022-06-09", "2022-03-01", "2021-12-20"])
def test_a_title_alone_is_the_man_seen_in_the_post_that_day_or_in_the_half_year_before(seen: str) -> None:
    assert _of(("2022-06-10", TITLE), (seen, _seen(KHOÁT))) == {KHOÁT}


@pytest.mark.parametrize("seen", ["2022-06-11", "2022-09-01", "2021-11-20", "2019-06-10"])
def test_it_is_nobody_where_he_was_seen_only_later_or_long_before(seen: str) -> None:
    assert _of(("2022-06-10", TITLE), (seen, _seen(KHOÁT))) == set()


def test_a_mention_of_him_and_what_the_text_says_of_him_are_his() -> None:
    text = f"{POST} chủ trì Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh Nghệ An."
    graph = _world(("2022-06-10", text), ("2022-05-01", _seen(KHOÁT)))
    (man,) = (node.id for node in graph.nodes if node.name == KHOÁT)
    assert ("a0", POST) in {(m.article, m.text) for m in graph.mentions if graph.mention_nodes.get(m.id) == man}
    assert any(edge.type == "TOOK_PART_IN" and edge.source == man for edge in graph.edges)


def test_it_says_how_that_is_known() -> None:
    articles = [
        Article("a0", TITLE, published="2022-06-10", sha256="0" * 64),
        Article("a1", _seen(KHOÁT), published="2022-05-01", sha256="1" * 64),
    ]
    resolved = build_graph(articles).resolved
    (why,) = (member.why for member in resolved.members if member.referent.startswith("Official|?"))
    assert "2022-06-10" in why and "2022-05-01" in why


# Two may be


def test_it_is_the_new_man_where_both_were_seen_before() -> None:
    world = (("2022-06-10", TITLE), ("2022-03-01", _seen(KHOÁT)), ("2022-05-01", _seen(LƯƠNG)))
    assert _of(*world) == {LƯƠNG}


def test_it_is_nobody_where_the_holder_changed_in_between() -> None:
    """Seen before it was the one, and after it the other: nothing tells on which day the post changed hands."""
    world = (("2022-06-10", TITLE), ("2022-05-01", _seen(KHOÁT)), ("2022-07-01", _seen(LƯƠNG)))
    assert _of(*world) == set()


def test_it_is_the_old_man_where_he_was_seen_on_both_sides_of_it() -> None:
    old = (("2022-05-01", _seen(KHOÁT)), ("2022-06-20", _seen(KHOÁT)))
    assert _of(("2022-06-10", TITLE), *old, ("2022-07-01", _seen(LƯƠNG))) == {KHOÁT}


def test_it_is_nobody_where_two_are_seen_in_it_by_turns_or_on_one_day() -> None:
    title = ("2022-06-10", TITLE)
    turns = (("2022-04-01", _seen(KHOÁT)), ("2022-05-01", _seen(LƯƠNG)), ("2022-06-01", _seen(KHOÁT)))
    assert _of(title, *turns) == set()
    assert _of(title, ("2022-05-01", _seen(KHOÁT)), ("2022-05-01", _seen(LƯƠNG))) == set()


@pytest.mark.parametrize("day", ["2022", "2022-06"])
def test_it_is_nobody_where_another_was_seen_on_a_date_that_may_be_then(day: str) -> None:
    assert _of(("2022-06-10", TITLE), ("2022-05-01", _seen(KHOÁT)), (day, _seen(LƯƠNG))) == set()


def test_two_men_of_one_name_in_the_post_are_two() -> None:
    """The one was in Lạng Sơn at that time, and a title of Nghệ An is not his."""
    other = ("2022-06-01", _seen(KHOÁT, "Bí thư Tỉnh ủy Lạng Sơn"))
    graph = _world(("2022-06-10", TITLE), ("2022-06-01", _seen(KHOÁT)), other)
    (mention,) = (m for m in graph.mentions if (m.article, m.text, m.label) == ("a0", POST, "Official"))
    at = {edge.source for edge in graph.edges if edge.type == "HOLDS_POSITION" and "nghệ-an" in edge.target}
    assert at == {graph.mention_nodes[mention.id]}


# He had left


def test_it_is_nobody_once_he_is_called_a_former_one() -> None:
    world = (("2022-06-10", TITLE), ("2022-05-01", _seen(KHOÁT)))
    assert _of(*world, ("2022-06-01", _seen(KHOÁT, f"nguyên {POST}"))) == set()
    assert _of(*world, ("2023-06-01", _seen(KHOÁT, f"nguyên {POST}"))) == {KHOÁT}


def test_who_was_only_ever_seen_as_a_former_one_is_not_meant() -> None:
    assert _of(("2022-06-10", TITLE), ("2022-05-01", _seen(KHOÁT, f"nguyên {POST}"))) == set()


# Which date


@pytest.mark.parametrize("published", [None, "2022", "2022-06"])
def test_it_is_nobody_where_the_article_has_no_full_date(published: str | None) -> None:
    assert _of((published, TITLE), ("2022-05-01", _seen(KHOÁT))) == set()


def test_it_is_nobody_where_the_post_changed_hands_in_the_month_that_is_all_that_is_known() -> None:
    assert _of(("2022-06", TITLE), ("2022-05-20", _seen(KHOÁT)), ("2022-06-20", _seen(LƯƠNG))) == set()


def test_it_is_nobody_where_he_was_first_seen_within_the_month_that_is_all_that_is_known() -> None:
    """The article may be of its first day, and he of the last."""
    assert _of(("2022-06", TITLE), ("2022-06-30", _seen(KHOÁT))) == set()


@pytest.mark.parametrize("day", [None, "2022"])
def test_who_was_seen_on_no_known_day_is_not_known_to_have_held_it_then(day: str | None) -> None:
    assert _of(("2022-06-10", TITLE), (day, _seen(KHOÁT))) == set()


@pytest.mark.parametrize("then", ["khi đó", "lúc đó", "bấy giờ"])
def test_a_day_in_the_sentence_says_of_when_it_speaks(then: str) -> None:
    text = f"Ngày 10/6/2022, {POST} {then} yêu cầu các cấp cố gắng."
    seen = (("2022-05-01", _seen(KHOÁT)), ("2024-02-20", _seen(LƯƠNG)))
    assert _of(("2024-03-01", text), *seen) == {KHOÁT}


@pytest.mark.parametrize("when", ["", "Năm 2022, ", "Ngày 10/6/2022 và ngày 12/9/2023, "])
def test_then_without_one_day_in_the_sentence_is_nobody(when: str) -> None:
    text = f"{when}{POST} khi đó yêu cầu các cấp cố gắng."
    seen = (("2022-05-01", _seen(KHOÁT)), ("2024-02-20", _seen(LƯƠNG)))
    assert _of(("2024-03-01", text), *seen) == set()


# Which post


def test_deputies_are_never_meant() -> None:
    deputy = f"Phó {POST}"
    text = TITLE.replace(POST, deputy)
    assert _meant(_world(("2022-06-10", text), ("2022-06-01", _seen(KHOÁT, deputy))), deputy) == set()
    assert _of(("2022-06-10", TITLE), ("2022-06-01", _seen(KHOÁT, deputy))) == set()


def test_members_are_never_meant() -> None:
    member = "Ủy viên Bộ Chính trị"
    text = f"{member} yêu cầu các cấp cố gắng."
    assert _meant(_world(("2022-06-10", text), ("2022-06-01", _seen(KHOÁT, member))), member) == set()


@pytest.mark.parametrize("post", ["Bí thư Tỉnh ủy Lạng Sơn", "Chủ tịch UBND tỉnh Nghệ An"])
def test_a_post_elsewhere_or_another_one_there_is_not_his(post: str) -> None:
    assert _of(("2022-06-10", TITLE), ("2022-06-01", _seen(KHOÁT, post))) == set()


def test_two_spellings_of_the_body_are_one_post() -> None:
    title = "Chủ tịch UBND tỉnh Nghệ An"
    seen = _seen(KHOÁT, "Chủ tịch Ủy ban nhân dân tỉnh Nghệ An")
    graph = _world(("2022-06-10", f"{title} yêu cầu các cấp cố gắng."), ("2022-06-01", seen))
    assert _meant(graph, title) == {KHOÁT}


def test_districts_of_one_name_have_a_chairman_each() -> None:
    title = "Chủ tịch UBND huyện Châu Thành"
    texts = [
        f"{title} yêu cầu các cấp cố gắng.",
        *(_seen(man, f"{title}, tỉnh {at}") for man, at in ((KHOÁT, "Tiền Giang"), (LƯƠNG, "Trà Vinh"))),
    ]
    days = ["2022-06-10", "2022-06-01", "2022-06-02"]
    assert _meant(told(*texts, published=days, places=["Tiền Giang", None, None]), title) == {KHOÁT}
    assert _meant(told(*texts, published=days, places=["Trà Vinh", None, None]), title) == {LƯƠNG}
    assert _meant(told(*texts, published=days), title) == set()


# Determinism


def test_the_order_of_articles_changes_nothing() -> None:
    said = [
        ("2022-06-10", TITLE), ("2022-05-01", _seen(KHOÁT)), ("2022-07-01", _seen(LƯƠNG)), ("2022-08-01", TITLE),
        ("2022-06-20", _seen(KHOÁT)), ("2022", _seen(LƯƠNG)), ("2022-06", TITLE),
    ]  # fmt: skip
    articles = [Article(f"a{n}", text, published=day, sha256=f"{n:064}") for n, (day, text) in enumerate(said)]
    wanted = build_graph(articles)
    for seed in range(4):
        again = build_graph(random.Random(seed).sample(articles, len(articles)))
        assert (again.graph, again.resolved, again.questions) == (wanted.graph, wanted.resolved, wanted.questions)


def test_a_title_that_is_nobodys_is_no_node() -> None:
    graph = _world(("2022-06-10", TITLE))
    assert [node for node in graph.nodes if node.label == "Official"] == []


# By hand: stated dates, and who may be meant


def _holders(**posts: Sequence[Post]) -> OfficeHolders:
    """Men by their names, with their posts."""
    people, contexts = [], {}
    for name, held in posts.items():
        man = referent(name, "Official", name)
        people.append(Cluster("Official", f"official:{name}", name, [man], "name"))
        contexts[ref_key(man)] = Context(list(held))
    return OfficeHolders(people, contexts)


def _post(rank: str = "head", **dates: str) -> Post:
    return Post("Bí thư", rank, "body:x", "Tỉnh ủy Nghệ An", "province", "place:tỉnh-nghệ-an", **dates)


def _name(holders: OfficeHolders, on: str | None) -> str | None:
    found = holders.holder("Bí thư", "body:x", on)
    return found[0].name if found is not None else None


def test_stated_dates_around_a_day_are_enough() -> None:
    holders = _holders(khoát=[_post(since="2018", until="2021-05-01")], lương=[_post(since="2021-05-02")])
    assert _name(holders, "2019-03-03") == "khoát"
    assert _name(holders, "2021-06-01") == "lương"
    assert _name(holders, "2018-03-03") is None, "he may have begun later that year"


@pytest.mark.parametrize("until", ["2022", "2022-06", "2022-05-20"])
def test_it_is_nobody_where_he_may_have_left_by_then(until: str) -> None:
    assert _name(_holders(khoát=[_post(seen="2022-05-01", until=until)]), "2022-06-10") is None


def test_half_a_year_is_the_limit() -> None:
    assert WITHIN == 183
    holders = _holders(khoát=[_post(seen="2022-01-01")])
    assert _name(holders, "2022-07-03") == "khoát"
    assert _name(holders, "2022-07-04") is None


def test_candidates_are_those_seen_in_the_post_within_some_years() -> None:
    assert YEARS == 3
    holders = _holders(
        an=[_post(seen="2019-12-31")],
        bình=[_post(since="2025")],
        châu=[_post(seen="2018-12-31")],
        dung=[_post("deputy head", seen="2022-06-01")],
    )
    assert [c.name for c in holders.candidates("Bí thư", "body:x", "2022-06-10")] == ["an", "bình"]
    assert holders.candidates("Bí thư", "body:x", None) == []
    assert holders.candidates("Bí thư", "body:y", "2022-06-10") == []
