"""Documents named by number."""

import pytest
from nlp.lexicon.passages import read as passage

from graph.nlp.documents import canonical_number, kind_at, numbered
from graph.nlp.pipeline import extract
from graph.nlp.tokens import tokenize
from graph.records import Article


def read(text: str) -> list[tuple[str, str | None, str | None, str]]:
    """Kind, number, sign and the string of each document."""
    tokens = tokenize(text)
    return [(d.kind, d.number, d.sign, tokens.slice(d.start, d.end)) for d in numbered(tokens)]


@pytest.mark.parametrize(
    ("text", "kind", "number", "sign"),
    [
        ("Nghị quyết số 15-NQ/TW, tỉnh", "Nghị quyết", "15", "NQ/TW"),
        ("Kết luận số 21-KL/TW)", "Kết luận", "21", "KL/TW"),
        ("Nghị định 30/2020/NĐ-CP;", "Nghị định", "30/2020", "NĐ-CP"),
        ("Luật số 51/2017/QH14.", "Luật", "51/2017", "QH14"),
        ("Quyết định 812/QĐ-TTg", "Quyết định", "812", "QĐ-TTg"),
        ("Hướng dẫn số 36-HD/VPTW", "Hướng dẫn", "36", "HD/VPTW"),
        ("Chương trình số 01-CTr/TU", "Chương trình", "01", "CTr/TU"),
        ("Nghị quyết chuyên đề số 09-NQ/TU", "Nghị quyết", "09", "NQ/TU"),
    ],
)
def test_number_and_sign(text: str, kind: str, number: str, sign: str) -> None:
    found = read(text)
    assert [(k, n) for k, n, _, _ in found] == [(kind, number)]
    assert found[0][2] is not None and sign in found[0][2]
    assert text.startswith(found[0][3])
    assert not found[0][3].endswith((",", ".", ";", ")"))


def test_a_bare_number() -> None:
    assert [each[:3] for each in read("Nghị quyết số 15 của Bộ Chính trị")] == [("Nghị quyết", "15", None)]
    assert [each[:3] for each in read("Nghị quyết 11 của Bộ Chính trị")] == [("Nghị quyết", "11", None)]


@pytest.mark.parametrize(
    "text",
    [
        "đạt 22/22 chỉ tiêu",
        "kế hoạch 5 năm",
        "thông qua nghị quyết 100% phiếu",
        "Nghị quyết",
        "các nghị quyết, chỉ thị",
        "dự án 12 tỷ đồng",
        "nhà số 15",
        "Quyết định trao 15 suất quà",
    ],
)
def test_none(text: str) -> None:
    assert read(text) == []


def test_kind() -> None:
    tokens = tokenize("Thông tư liên tịch số 1")
    hit = kind_at(tokens, 0)
    assert hit is not None
    assert (hit[0], hit[1]["kind"]) == (4, "Thông tư liên tịch")
    assert kind_at(tokens, 4) is None
    assert kind_at(tokenize("nq về"), 0) is None


def test_canonical_number() -> None:
    assert canonical_number("Nghị quyết", "15", "NQ/TW") == "15-NQ/TW"
    assert canonical_number("Kết luận", "21", "KL/TƯ") == "21-KL/TW"
    assert canonical_number("Nghị quyết", "15", None) == "15"
    assert canonical_number("Quyết định", "812", "QĐ-TTg") == "812/QĐ-TTg"


def test_a_sign_glued_to_the_next_sentence() -> None:
    found = passage("Thực hiện Luật số 50/2014/QH13. Bên nhận thầu lập hồ sơ.")
    assert found.named("Resolution") == {"Luật số 50/2014/QH13"}


def test_a_shouted_word_and_a_number_are_no_plan() -> None:
    assert not passage("Hình thức cắt điện: KẾ HOẠCH 13 Đường Láng.").named("Program")


# A list whose kind is said once


def listed(text: str) -> list[tuple[str, str | None, str]]:
    """Number, sign and the string of each document behind the first."""
    return [(str(number), sign, span) for _, number, sign, span in read(text)[1:]]


def test_numbers_of_a_list_whose_kind_is_said_once() -> None:
    text = (
        "Bộ Chính trị ban hành các Nghị quyết số 13-NQ/TW về phát triển vùng đồng bằng sông Cửu Long, "
        "23-NQ/TW về phát triển vùng Tây Nguyên và 24-NQ/TW về phát triển vùng Đông Nam Bộ."
    )
    assert listed(text) == [("23", "NQ/TW", "23-NQ/TW"), ("24", "NQ/TW", "24-NQ/TW")]
    assert {kind for kind, *_ in read(text)} == {"Nghị quyết"}
    assert passage(text).named("Resolution") == {f"Nghị quyết số {number}-NQ/TW" for number in (13, 23, 24)}
    assert passage(text).edges == {
        ("Bộ Chính trị", "ISSUED", f"Nghị quyết số {number}-NQ/TW") for number in (13, 23, 24)
    }


def test_each_of_a_list_has_its_own_title() -> None:
    found = extract(
        Article("a", "Thực hiện các Nghị quyết số 13-NQ/TW về phát triển Tây Bắc và 23-NQ/TW về phát triển Tây Nguyên.")
    )
    assert {r.properties["number"]: r.properties["subject"] for r in found.referents if r.label == "Resolution"} == {
        "13": "phát triển Tây Bắc",
        "23": "phát triển Tây Nguyên",
    }


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Các Nghị quyết số 13-NQ/TW về vùng Tây Bắc và số 23-NQ/TW về vùng Tây Nguyên", "NQ/TW"),
        ("Các Nghị quyết số 13-NQ/TW về vùng Tây Bắc; 23-NQ/TW về vùng Tây Nguyên", "NQ/TW"),
        ("Các Nghị quyết số 13-NQ/TƯ về vùng Tây Bắc, 23-NQ/TƯ về vùng Tây Nguyên", "NQ/TW"),
        ("Các Nghị quyết số 13-NQ/TW về vùng Tây Bắc, 23-NQ/TƯ về vùng Tây Nguyên", "NQ/TW"),
        ("Các Nghị quyết số 13/NQ-CP về vùng Tây Bắc, 23/NQ-CP về vùng Tây Nguyên", "NQ-CP"),
        ("Các Nghị quyết số 13-NQ/TW ngày 2/4/2022 về Tây Bắc, 23-NQ/TW ngày 6/10/2022 về Tây Nguyên", "NQ/TW"),
    ],
)
def test_ways_to_write_such_a_list(text: str, sign: str) -> None:
    assert [(number, sign_) for number, sign_, _ in listed(text)] == [("23", sign)]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 13-NQ/TW về vùng Tây Bắc, 23-KL/TW về vùng Tây Nguyên",  # of another kind
        "Nghị quyết số 13-NQ/TW về vùng Tây Bắc, 23-NQ/TU về vùng Tây Nguyên",
        "Nghị quyết số 13-NQ/TW về vùng Tây Bắc, 23 tỉnh",
        "Nghị quyết số 13-NQ/TW về vùng Tây Bắc và 24 nhiệm vụ",
        "Nghị quyết số 13 về vùng Tây Bắc, 23-NQ/TW về vùng Tây Nguyên",  # no sign to go by
        "Nghị quyết số 13-NQ/TW về vùng Tây Bắc theo 23-NQ/TW",  # nothing that joins
        "Nghị quyết số 13-NQ/TW về vùng Tây Bắc. Trước đó, 23-NQ/TW về vùng Tây Nguyên",
        "Nghị quyết số 13-NQ/TW về vùng Tây Bắc\nBảng 1, 23-NQ/TW về vùng Tây Nguyên",
        f"Nghị quyết số 13-NQ/TW về {'vùng núi cao ' * 12}, 23-NQ/TW về vùng Tây Nguyên",  # too far behind
        "Về vùng Tây Bắc, 23-NQ/TW",
    ],
)
def test_no_such_list(text: str) -> None:
    assert listed(text) == []
