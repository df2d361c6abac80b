from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st
from resolving.small_worlds import referent

from graph.records import Referent
from graph.resolving.clusters import connected, ref_key

ITEMS = [referent(f"a{n}", "Official", "Lê Hà") for n in range(6)]


def _groups(links: dict[str, list[str]], items: list[Referent] = ITEMS) -> list[list[str]]:
    return [[item.article for item in group] for group in connected(items, lambda item: links.get(item.article, []))]


def test_a_key_tells_articles_apart() -> None:
    assert ref_key(ITEMS[0]) == ("a0", "Official|Lê Hà")
    assert len({ref_key(item) for item in ITEMS}) == len(ITEMS)


def test_items_without_a_common_link_stay_alone() -> None:
    assert _groups({}) == [[item.article] for item in ITEMS]
    assert connected([], lambda _: ["x"]) == []


def test_links_reach_over_others() -> None:
    links = {"a0": ["x"], "a3": ["x", "y"], "a5": ["y"], "a1": ["z"], "a2": ["z"]}
    assert _groups(links) == [["a0", "a3", "a5"], ["a1", "a2"], ["a4"]]


def test_a_late_link_joins_two_groups_that_were_there() -> None:
    assert _groups({"a0": ["x"], "a1": ["y"], "a2": ["y", "x"]})[0] == ["a0", "a1", "a2"]


@given(st.lists(st.lists(st.integers(0, 4), max_size=3), min_size=6, max_size=6), st.permutations(range(6)))
def test_the_order_of_items_changes_no_group(links: list[list[int]], order: list[int]) -> None:
    def of(item: Referent) -> Iterable[int]:
        return links[int(item.article[1:])]

    plain = {frozenset(map(ref_key, group)) for group in connected(ITEMS, of)}
    mixed = {frozenset(map(ref_key, group)) for group in connected([ITEMS[n] for n in order], of)}
    assert plain == mixed
    assert sum(map(len, plain)) == len(ITEMS)
