"""Decisions on file: contradictions are refused, what is undone leaves no trace, order changes nothing."""

from __future__ import annotations

import random

import pytest
from resolving.judged import (
    BODIES,
    CHÂU_THÀNH,
    DOCUMENTS,
    HÙNG,
    HƯNG,
    LẠNG_SƠN,
    NQ15,
    ONE_MAN,
    OPEN_TITLE,
    TWO_MEN,
    TWO_NAMES,
    Row,
    built,
    posts,
    verdict,
)

from graph.building import Build, build_graph
from graph.errors import InputError
from graph.records import Article, Verdict

# Contradictions and decisions on nothing


@pytest.mark.parametrize("rows", [ONE_MAN, [*TWO_MEN, TWO_MEN[0]], [DOCUMENTS[0]] * 3, [BODIES[0]] * 3])
def test_same_and_different_of_one_pair_is_one_error_that_names_both_lines(rows: list[Row]) -> None:
    name = {ONE_MAN[0]: HÙNG, TWO_MEN[0]: HÙNG, DOCUMENTS[0]: NQ15, BODIES[0]: CHÂU_THÀNH}[rows[0]]
    for one, other in (("a0", "a1"), ("a1", "a0")):
        decided = [
            verdict("same", f"{name}@a0", f"{name}@a1", line=7),
            verdict("different", f"{name}@{one}", f"{name}@{other}", line=3),
        ]
        with pytest.raises(InputError) as caught:
            built(rows, *decided)
        (line,) = str(caught.value).splitlines()
        assert "decisions.csv, line 7" in line and "decisions.csv, line 3" in line


def test_a_contradiction_over_a_third_is_an_error_too() -> None:
    decided = [
        verdict("same", f"{HÙNG}@a0", f"{HÙNG}@a1", line=2),
        verdict("same", f"{HÙNG}@a1", f"{HÙNG}@a2", line=3),
        verdict("different", f"{HÙNG}@a0", f"{HÙNG}@a2", line=4),
    ]
    with pytest.raises(InputError, match="line 4"):
        built(ONE_MAN, *decided)


@pytest.mark.parametrize(
    "wrong",
    [
        verdict("same", f"{HÙNG}@a0", f"{HÙNG}@a9"),
        verdict("different", f"{HÙNG}@a9", f"{HÙNG}@a0"),
        verdict("unsure", "official:không-có-ai", f"{HÙNG}@a0"),
        verdict("same", f"{HÙNG}@a0", "Official|Đậu Văn Hùn@a1"),
        verdict("reject", "c-0000000000000000"),
        verdict("reject", "holds_position:000000000000"),
    ],
)
def test_a_decision_on_nothing_is_told_and_changes_nothing(wrong: Verdict) -> None:
    made = built(TWO_NAMES, wrong)
    assert made.unheard == (wrong,)
    assert made.graph == built(TWO_NAMES).graph


def test_a_rejection_of_nothing_is_told_beside_one_that_was_heard() -> None:
    edge = posts(built(TWO_NAMES))[0].id
    wrong = verdict("reject", "holds_position:000000000000", line=3)
    assert built(TWO_NAMES, verdict("reject", edge), wrong).unheard == (wrong,)


# Undoing and order


DECIDED: list[tuple[list[Row], list[Verdict]]] = [
    (
        [*ONE_MAN, *TWO_NAMES, (LẠNG_SƠN, None), OPEN_TITLE[1]],
        [
            verdict("different", f"{HÙNG}@a0", f"{HÙNG}@a1"),
            verdict("same", f"{HÙNG}@a1", f"{HƯNG}@a4", line=3),
            verdict("same", f"{HÙNG}@a5", f"{HƯNG}@a4", line=4),
            verdict("unsure", f"{HÙNG}@a0", f"{HÙNG}@a5", line=5),
            verdict("reject", "c-0000000000000000", line=6),
        ],
    ),
    (
        [*BODIES, *DOCUMENTS],
        [
            verdict("same", f"{CHÂU_THÀNH}@a0", f"{CHÂU_THÀNH}@a2"),
            verdict("different", f"{NQ15}@a3", f"{NQ15}@a4", line=3),
        ],
    ),
]


def _told(made: Build) -> tuple[object, ...]:
    return (
        made.graph, made.unplaced, made.questions, made.resolved.members, made.resolved.apart,
        sorted(each.where for each in made.unheard),
    )  # fmt: skip


@pytest.mark.parametrize(("rows", "decided"), DECIDED)
def test_taking_the_lines_out_gives_the_graph_of_before(rows: list[Row], decided: list[Verdict]) -> None:
    before = built(rows)
    assert built(rows, *decided).graph != before.graph
    assert _told(built(rows)) == _told(before)


@pytest.mark.parametrize(("rows", "decided"), DECIDED)
def test_the_order_of_lines_and_of_articles_changes_nothing(rows: list[Row], decided: list[Verdict]) -> None:
    wanted = _told(built(rows, *decided))
    articles = [Article(f"a{n}", text, published=day, sha256=f"{n:064}") for n, (text, day) in enumerate(rows)]
    for seed in range(6):
        chance = random.Random(seed)
        mixed = chance.sample(decided, len(decided))
        made = build_graph(chance.sample(articles, len(articles)), verdicts=mixed)
        assert _told(made) == wanted


def test_a_line_that_is_there_twice_is_one_decision() -> None:
    decided = verdict("same", f"{HÙNG}@a0", f"{HƯNG}@a1")
    again = verdict("same", f"{HÙNG}@a0", f"{HƯNG}@a1", line=9)
    made = built(TWO_NAMES, decided, again)
    assert (made.graph, made.unheard) == (built(TWO_NAMES, decided).graph, ())
