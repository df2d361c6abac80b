"""What bodies' names say of other bodies and of programmes."""

import pytest
from nlp.claimed import claimed
from nlp.lexicon.passages import read


@pytest.mark.parametrize(
    ("name", "parent"),
    [
        ("Ban Dân vận Tỉnh ủy Nghệ An", "Tỉnh ủy Nghệ An"),
        ("Ban Thường vụ Tỉnh ủy Nghệ An", "Tỉnh ủy Nghệ An"),
        ("Ban Cán sự đảng Ủy ban nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("Đảng ủy Sở Y tế tỉnh Nghệ An", "Sở Y tế tỉnh Nghệ An"),
        ("Văn phòng Chính phủ", "Chính phủ"),
        ("Văn phòng Quốc hội", "Quốc hội"),
    ],
)
def test_a_name_that_holds_its_parents(name: str, parent: str) -> None:
    assert [(c.source, c.target) for c in claimed(f"{name} họp.", "PART_OF")] == [(name, parent)]
    assert read(f"{name} họp.").of(parent, "Body") == {parent}


def test_an_executive_committee_is_the_committee() -> None:
    found = claimed("Ban Chấp hành Đảng bộ tỉnh Nghệ An họp.", "PART_OF")
    assert [(c.source, c.target) for c in found] == [("Tỉnh ủy Nghệ An", "Đảng bộ tỉnh Nghệ An")]


def test_a_parent_behind_a_comma() -> None:
    found = claimed("Cục Quản lý dược, Bộ Y tế báo cáo.", "PART_OF")
    assert [(c.source, c.target) for c in found] == [("Cục Quản lý dược", "Bộ Y tế")]


@pytest.mark.parametrize(
    "text",
    [
        "Công an huyện Đô Lương họp.",
        "Đảng bộ tỉnh Nghệ An họp.",
        "Sở Y tế tỉnh Nghệ An và Tỉnh ủy Nghệ An họp.",
        "Cục Quản lý dược và Bộ Y tế báo cáo.",
    ],
)
def test_no_part(text: str) -> None:
    assert claimed(text, "PART_OF") == []


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Ban Thi đua - Khen thưởng Trung ương (Bộ Nội vụ) họp.", "Ban Thi đua - Khen thưởng Trung ương", "Bộ Nội vụ"),
        (
            "Viện Hàn lâm Khoa học xã hội Việt Nam thành lập năm 1953, là cơ quan thuộc Chính phủ.",
            "Viện Hàn lâm Khoa học xã hội Việt Nam",
            "Chính phủ",
        ),
        (
            "Ban Chấp hành, Ban Thường vụ và Ủy ban Kiểm tra Công đoàn Bộ Y tế họp.",
            "Ủy ban Kiểm tra Công đoàn Bộ Y tế",
            "Công đoàn Bộ Y tế",
        ),
        (
            "Ban Thường vụ và Ủy ban Kiểm tra Công đoàn Bộ Y tế họp.",
            "Ban Thường vụ Công đoàn Bộ Y tế",
            "Công đoàn Bộ Y tế",
        ),
        ("Đảng ủy cơ quan Sở Y tế tỉnh Nghệ An họp.", "Đảng ủy cơ quan Sở Y tế tỉnh Nghệ An", "Sở Y tế tỉnh Nghệ An"),
        ("Ban Cán sự đảng, lãnh đạo Bộ Y tế họp.", "Ban Cán sự đảng Bộ Y tế", "Bộ Y tế"),
    ],
)
def test_a_superior_said_beside_a_name(text: str, part: str, whole: str) -> None:
    assert (part, whole) in {(c.source, c.target) for c in claimed(text, "PART_OF")}


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế (Bộ Nội vụ phối hợp) họp.",
        "Bộ Y tế báo cáo về đơn vị khác thuộc Bộ Nội vụ.",
        "Bộ Y tế (thuộc Hà Nội) họp.",
    ],
)
def test_no_superior_beside_a_name(text: str) -> None:
    assert claimed(text, "PART_OF") == []


@pytest.mark.parametrize("number", ["số 01", "số 01-CTr/TU"])
def test_a_committee_that_steers_a_programme(number: str) -> None:
    text = f"Ban Chỉ đạo Chương trình {number} của Tỉnh ủy Nghệ An họp."
    committee, programme = f"Ban Chỉ đạo Chương trình {number} của Tỉnh ủy Nghệ An", f"Chương trình {number}"
    assert [(c.source, c.target) for c in claimed(text, "STEERS")] == [(committee, programme)]
    assert [(c.source, c.target) for c in claimed(text, "ISSUED")] == [("Tỉnh ủy Nghệ An", programme)]


def test_to_discuss_a_programme_is_not_to_steer_it() -> None:
    assert claimed("Tỉnh ủy Nghệ An thảo luận Chương trình số 01-CTr/TU.", "STEERS") == []
