"""Whether pairs of mentions become one thing or two (``pairs/README.md``), against ``floors.yaml``."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from resolving.pair_bench import KINDS, PAIRS, decide, read_pairs, unmark

FLOORS: dict[str, dict[str, dict[str, int]]] = yaml.safe_load((PAIRS / "floors.yaml").read_text(encoding="utf-8"))
ALL = [(part, kind) for part in FLOORS for kind in FLOORS[part]]


@pytest.mark.parametrize(("part", "kind"), ALL)
def test_pairs(part: str, kind: str) -> None:
    outcomes = [decide(kind, pair) for pair in read_pairs(part, kind)]
    same = [outcome for outcome in outcomes if outcome.pair["same"]]
    wrong = [outcome.pair["id"] for outcome in outcomes if outcome.joined and not outcome.pair["same"]]
    joined = sum(outcome.joined for outcome in same)
    assert {"joined": joined, "of": len(same), "wrong": len(wrong)} == FLOORS[part][kind], ("better? raise it", wrong)


def _marks(pair: dict[str, Any]) -> tuple[int, int]:
    marked = [unmark(side["text"]) for side in (pair["a"], pair["b"]) if side]
    return sum(len(m.square) for m in marked), sum(len(m.curly) for m in marked)


@pytest.mark.parametrize(("part", "kind"), ALL)
def test_each_pair_marks_two_mentions(part: str, kind: str) -> None:
    pairs = read_pairs(part, kind)
    assert len({pair["id"] for pair in pairs}) == len(pairs)
    wanted = (2, 2) if kind == "tenures" else (2, 0)
    assert [pair["id"] for pair in pairs if _marks(pair) != wanted] == []
    assert all(pair["why"] for pair in pairs)


def test_there_are_enough_of_every_kind() -> None:
    count = {kind: sum(len(read_pairs(part, kind)) for part in FLOORS) for kind in KINDS}
    assert min(count.values()) >= 50 and sum(count.values()) >= 200
