"""What is one name to the scorer, and what is not."""

from __future__ import annotations

from importlib import resources
from typing import Any

import pytest
import yaml

from graph.evaluation.spelling import name_key, role_key, spellings, tone_last

ENTRIES: list[dict[str, Any]] = yaml.safe_load(
    resources.files("graph.evaluation").joinpath("spellings.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["pattern"])
def test_an_entrys_examples_are_equal_by_this_entry(entry: dict[str, Any]) -> None:
    pattern = spellings()[ENTRIES.index(entry)][0]
    for one, other in entry["examples"]:
        assert name_key(one) == name_key(other)
        assert pattern.search(one.casefold()) or pattern.search(other.casefold())
    for one, other in entry.get("differ", ()):
        assert name_key(one) != name_key(other)


def test_tone_marks_in_two_styles_are_one_and_tones_stay_apart() -> None:
    assert name_key("Uỷ ban hoà giải") == name_key("Ủy ban hòa giải")
    assert tone_last("hoà") == tone_last("hòa") == "hoa1"
    assert len({name_key(name) for name in ("Hùng", "Hưng", "Hung", "Húng")}) == 4


def test_decomposed_text_is_one_with_composed() -> None:
    assert name_key("Nguyê\u0303n") == name_key("Nguyễn")


@pytest.mark.parametrize(
    ("short", "full"),
    [("Phó phòng", "Phó Trưởng phòng"), ("Phó ban", "Phó Trưởng ban"), ("Phó đoàn", "Phó trưởng đoàn")],
)
def test_a_deputys_short_role_is_the_full_one(short: str, full: str) -> None:
    assert role_key(short) == role_key(full)


def test_other_roles_stay_apart() -> None:
    assert role_key("Phó Bí thư") != role_key("Bí thư")
    assert role_key("Phó phòng Tổ chức") != role_key("Phó Trưởng phòng Tổ chức")
    assert role_key(None) == ""
