"""How many of the rare relations' passages are read: ``passages/`` (see its README) against ``floors.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from nlp.lexicon.passages import read

PASSAGES = Path(__file__).parent / "passages"
FLOORS: dict[str, dict[str, dict[str, int]]] = yaml.safe_load((PASSAGES / "floors.yaml").read_text(encoding="utf-8"))


def cases(part: str, relation: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((PASSAGES / part / f"{relation}.yaml").read_text(encoding="utf-8"))
    return loaded


def names(value: str | list[str]) -> set[str]:
    return {value} if isinstance(value, str) else set(value)


@pytest.mark.parametrize("relation", ["amends", "awarded", "implements", "reviews", "signed", "steers"])
@pytest.mark.parametrize("part", ["open", "kept"])
def test_passages(part: str, relation: str) -> None:
    """Not fewer true edges, and not more false passages, than the floors say; they only move one way."""
    found = taken = 0
    for case in cases(part, relation):
        got = [(source, target) for source, kind, target in read(case["text"]).edges if kind == relation.upper()]
        if case.get("none"):
            taken += bool(got)
        for edge in case.get("edges", ()):
            sources, targets = names(edge["source"]), names(edge["target"])
            found += any(source in sources and target in targets for source, target in got)
    floor = FLOORS[part][relation]
    assert (found, taken) == (floor["found"], floor["taken"]), "better? raise the floor"


def test_every_passage_has_its_own_id() -> None:
    ids = [case["id"] for part in FLOORS for relation in FLOORS[part] for case in cases(part, relation)]
    assert len(ids) == len(set(ids)) > 360
