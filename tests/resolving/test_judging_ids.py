"""Decisions on file: the ids that nodes keep, and posts without a name that are given to a man."""

from __future__ import annotations

import pytest
from resolving.judged import (
    BODIES,
    CHÂU_THÀNH,
    DOCUMENTS,
    HELD_TITLE,
    HÙNG,
    HƯNG,
    LẠNG_SƠN,
    NGHỆ_AN,
    NQ15,
    ONE_MAN,
    OPEN_TITLE,
    TITLE,
    TWO_DISTRICTS,
    built,
    findable,
    home,
    homes,
    man,
    officials,
    pairs,
    verdict,
    why,
)

# Ids


def test_a_decision_changes_no_id_of_what_it_does_not_concern() -> None:
    rows = [*ONE_MAN, *BODIES, *DOCUMENTS, (LẠNG_SƠN, None)]
    before = built(rows)
    made = built(rows, verdict("different", f"{HÙNG}@a0", f"{HÙNG}@a1"), verdict("same", f"{NQ15}@a6", f"{NQ15}@a7"))
    others = {node.id for node in before.graph.nodes} - {home(before, HÙNG, "a0").id}
    assert others <= {node.id for node in made.graph.nodes}
    assert home(made, HÙNG, "a8").id == home(before, HÙNG, "a8").id


@pytest.mark.parametrize("decided", ["different", "same"])
def test_a_third_man_of_the_name_keeps_his_id(decided: str) -> None:
    first = TWO_DISTRICTS[0]
    second = first if decided == "different" else (man("Bí thư Huyện ủy Diễn Châu, tỉnh Nghệ An"), "2022-03-01")
    rows = [first, second, TWO_DISTRICTS[1]]
    before = built(rows)
    made = built(rows, verdict(decided, f"{HÙNG}@a0", f"{HÙNG}@a1"))
    assert len(officials(before)) + (1 if decided == "different" else -1) == len(officials(made))
    assert home(made, HÙNG, "a2").id == home(before, HÙNG, "a2").id, "no decision concerns him"


def test_what_a_decision_parted_is_found_by_the_id_that_it_had() -> None:
    for rows, name in ((ONE_MAN, HÙNG), (DOCUMENTS, NQ15), ([BODIES[0]] * 2, CHÂU_THÀNH)):
        before = home(built(rows), name, "a0")
        made = built(rows, verdict("different", f"{name}@a0", f"{name}@a1"))
        for article in ("a0", "a1"):
            node = home(made, name, article)
            assert before.id in (node.id, *node.properties.get("former_ids", ()))


# Posts without a name


def test_an_open_title_is_given_to_a_man_by_a_decision() -> None:
    before = built(OPEN_TITLE)
    assert homes(before, TITLE) == [], "who held it so long before is not taken for him"
    assert (f"{TITLE}@a1", f"{HÙNG}@a0") in pairs(before)
    made = built(OPEN_TITLE, verdict("same", f"{HÙNG}@a0", f"{TITLE}@a1"))
    assert homes(made, TITLE) == [["a1"]]
    assert home(made, TITLE, "a1").id == home(before, HÙNG, "a0").id
    assert officials(made) == ["Đậu Văn Hùng"] and made.unheard == ()
    assert pairs(made) == {(f"{TITLE}@a2", f"{HÙNG}@a0")}
    assert "decided same by An" in why(made, TITLE, "a1")


def test_an_open_title_is_given_to_a_man_in_whichever_order_the_decision_names_them() -> None:
    (asked,) = (question for question in built(OPEN_TITLE).questions if question.first == f"{TITLE}@a1")
    made = built(OPEN_TITLE, verdict("same", asked.first, asked.second))
    assert officials(made) == ["Đậu Văn Hùng"], "the man is not lost"
    assert homes(made, HÙNG) == [["a0"]] and homes(made, TITLE) == [["a1"]]


def test_what_was_never_an_id_is_no_former_id() -> None:
    made = built(OPEN_TITLE, verdict("same", f"{HÙNG}@a0", f"{TITLE}@a1"))
    assert [each for each in findable(made) if each.startswith("?")] == []


def test_two_open_titles_that_are_one_man_make_no_man() -> None:
    made = built(OPEN_TITLE, verdict("same", f"{TITLE}@a1", f"{TITLE}@a2"))
    assert officials(made) == ["Đậu Văn Hùng"] and homes(made, TITLE) == [] and made.unheard == ()


def test_two_open_titles_are_given_to_a_man_over_each_other() -> None:
    chain = [verdict("same", f"{HÙNG}@a0", f"{TITLE}@a1"), verdict("same", f"{TITLE}@a1", f"{TITLE}@a2")]
    assert homes(built(OPEN_TITLE, *chain), TITLE) == [["a1", "a2"]]


def test_a_title_that_a_decision_takes_from_a_man_is_nobody() -> None:
    assert homes(built(HELD_TITLE), TITLE) == [["a1"]], "the rules give it to who held it then"
    made = built(HELD_TITLE, verdict("different", f"{HÙNG}@a0", f"{TITLE}@a1"))
    assert officials(made) == ["Đậu Văn Hùng"], "an Official is a named person"
    assert homes(made, TITLE) == [] and made.unheard == ()


def test_a_title_is_his_whom_a_decision_makes_the_one_man_who_held_it_then() -> None:
    between = (man("Bí thư Tỉnh ủy Nghệ An", "Đậu Văn Hưng"), "2022-03-05")
    rows = [HELD_TITLE[0], between, (NGHỆ_AN, "2022-03-09"), HELD_TITLE[1]]
    assert homes(built(rows), TITLE) == [], "two may have held it"
    made = built(rows, verdict("same", f"{HÙNG}@a0", f"{HƯNG}@a1"))
    assert homes(made, TITLE) == [["a3"]]
