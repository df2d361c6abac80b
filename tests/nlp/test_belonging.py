"""Offices whose superior body is named behind them."""

import pytest
from nlp.claimed import claimed

PARENT = "Ban Dân vận Tỉnh ủy Nghệ An"
UNIONS, GENERAL = f"Phòng Đoàn thể {PARENT}", f"Phòng Tổng hợp {PARENT}"


def under(text: str) -> set[str]:
    """What is part of the superior body."""
    return {claim.source for claim in claimed(text, "PART_OF") if claim.target == PARENT}


@pytest.mark.parametrize(
    "text",
    [
        f"Phòng Đoàn thể trực thuộc {PARENT} đã họp.",
        f"Ông Lê Văn Khoát, Trưởng phòng Đoàn thể, thuộc {PARENT}, dự họp.",
        f"Ông Lê Văn Khoát, Trưởng phòng Đoàn thể (trực thuộc {PARENT}), dự họp.",
    ],
)
def test_one_office(text: str) -> None:
    assert under(text) == {UNIONS}


def test_the_post_is_at_the_office() -> None:
    found = claimed(f"Ông Lê Văn Khoát, Trưởng phòng Đoàn thể, thuộc {PARENT}, dự họp.", "HOLDS_POSITION")
    assert [(c.source, c.target, c.properties["role_key"]) for c in found] == [("Lê Văn Khoát", UNIONS, "Trưởng phòng")]


@pytest.mark.parametrize("before", ["", "Sở Nội vụ tỉnh Nghệ An, "])
def test_offices_that_share_it(before: str) -> None:
    assert under(f"{before}Phòng Đoàn thể, Phòng Tổng hợp (cùng thuộc {PARENT}) đã họp.") == {UNIONS, GENERAL}


def test_one_apart_from_the_list_does_not_share_it() -> None:
    assert under(f"Phòng Đoàn thể họp với Phòng Tổng hợp (cùng thuộc {PARENT}).") == {GENERAL}


def test_a_ministrys_office() -> None:
    found = claimed("Cục Quản lý dược thuộc Bộ Y tế báo cáo.", "PART_OF")
    assert [(c.source, c.target) for c in found] == [("Cục Quản lý dược", "Bộ Y tế")]
    assert claimed("Cục Quản lý dược và Bộ Y tế báo cáo.", "PART_OF") == []
