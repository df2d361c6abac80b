"""Whatever is claimed, in whatever order: the same graph, every claim on one edge or listed, no faults."""

from __future__ import annotations

import random

import pytest

from graph.folding.validation import faults
from graph.partial_dates import surely_before

DATES = [None, "2015", "2016-05", "2018", "2018-03-01", "2019-12", "2020-06-30", "2022", "2022-05-05", "2024"]
STATUS = ["current", "current", "former", "acting", "proposed", None]
TERMS = [None, None, None, "XI", "XII", "2016-2021", "XIII (2021-2026)"]


@pytest.mark.parametrize("seed", range(60))
def test_any_claims_in_any_order_give_one_sound_graph(story, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 12)):
        stated = {"from_": chance.choice(DATES), "to": chance.choice(DATES), "term": chance.choice(TERMS)}
        kept = {k: v for k, v in stated.items() if v and (k == "term" or chance.random() < 0.3)}
        if surely_before(kept.get("to"), kept.get("from_")):
            del kept["to"]
        story.held(chance.choice(STATUS), chance.choice(DATES), **kept)
    first = story.fold()
    for shuffle in range(4):
        assert story.fold(shuffle) == first
    graph, unplaced = first
    assert faults(graph) == []
    listed = [u.claim for u in unplaced]
    assert sorted([*graph.claim_edges, *listed]) == [c.id for c in graph.claims]
