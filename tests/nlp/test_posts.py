"""Posts as named, with their prefix, body and term."""

import pytest
from nlp.claimed import claimed

from graph.nlp.findings import Findings
from graph.nlp.spans import Post
from graph.nlp.terms import roman, term_at
from graph.nlp.tokens import tokenize
from graph.records import Article


def post(text: str) -> tuple[Post | None, str]:
    """The post at the text's start, and the string that it spans."""
    tokens = tokenize(text)
    found = Findings(Article(id="a", text=text), tokens).post_grammar.at(0)
    return found, tokens.slice(found.start, found.end) if found else ""


@pytest.mark.parametrize(
    ("text", "role", "spans"),
    [
        ("Bí thư Tỉnh ủy Hà Nam Lê Văn An", "Bí thư", "Bí thư Tỉnh ủy Hà Nam"),
        ("Phó Bí thư Thường trực Thành ủy Hà Nội Lê Văn An", "Phó Bí thư Thường trực", None),
        ("Phó Trưởng ban Nội chính Trung ương Lê Văn An", "Phó Trưởng ban", "Phó Trưởng ban Nội chính Trung ương"),
        ("Bộ trưởng Công an Lê Văn An", "Bộ trưởng", "Bộ trưởng Công an"),
        ("Chủ tịch nước Lê Văn An", "Chủ tịch nước", "Chủ tịch nước"),
        ("Giám đốc Sở Y tế tỉnh Hà Nam, ông An", "Giám đốc", "Giám đốc Sở Y tế tỉnh Hà Nam"),
    ],
)
def test_post(text: str, role: str, spans: str | None) -> None:
    found, passage = post(text)
    assert found is not None
    assert found.role_key == role
    assert spans is None or passage == spans
    assert found.body is not None


@pytest.mark.parametrize("text", ["Bí mật quốc gia", "Giám sát việc này", "giám đốc của một hãng xe", "hôm nay"])
def test_no_post(text: str) -> None:
    found, _ = post(text)
    assert found is None or found.body is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("nguyên Bí thư Tỉnh ủy Hà Nam", "former"),
        ("cựu Chủ tịch UBND tỉnh Hà Nam", "former"),
        ("quyền Chủ tịch UBND tỉnh Hà Nam", "acting"),
        ("Bí thư Tỉnh ủy Hà Nam", "current"),
    ],
)
def test_prefix_gives_the_status(text: str, status: str) -> None:
    found, passage = post(text)
    assert found is not None
    assert (found.status, passage) == (status, text)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("khóa XVII", "XVII"),
        ("khoá 17", "XVII"),
        ("nhiệm kỳ 2020-2025", "2020-2025"),
        ("nhiệm kỳ 2020 - 2025", "2020-2025"),
        (", nhiệm kỳ 2021-2026", "2021-2026"),
        ("hôm nay", None),
    ],
)
def test_term(text: str, term: str | None) -> None:
    found = term_at(tokenize(text), 0)
    assert (found[0] if found else None) == term


@pytest.mark.parametrize(
    ("number", "want"), [("17", "XVII"), ("XVII", "XVII"), ("4", "IV"), ("9", "IX"), ("14", "XIV")]
)
def test_roman(number: str, want: str) -> None:
    assert roman(number) == want


# A bracket between a post and its man


@pytest.mark.parametrize(
    ("text", "spans", "claim"),
    [
        (
            "Chủ tịch UBND huyện Nam Đàn (Nghệ An) Trần Văn Minh dự họp.",
            "Chủ tịch UBND huyện Nam Đàn (Nghệ An)",
            ("Trần Văn Minh", "Chủ tịch", "Ủy ban nhân dân huyện Nam Đàn"),
        ),
        (
            "Chủ tịch UBND huyện Nam Đàn (tỉnh Nghệ An) Trần Văn Minh dự họp.",
            "Chủ tịch UBND huyện Nam Đàn (tỉnh Nghệ An)",
            ("Trần Văn Minh", "Chủ tịch", "Ủy ban nhân dân huyện Nam Đàn"),
        ),
        (
            "Bí thư Huyện ủy Nam Đàn (Nghệ An) Trần Văn Minh dự họp.",
            "Bí thư Huyện ủy Nam Đàn (Nghệ An)",
            ("Trần Văn Minh", "Bí thư", "Huyện ủy Nam Đàn"),
        ),
        (
            "Tổng Giám đốc Tập đoàn Dầu khí Việt Nam (Petrovietnam) Lê Mạnh Hùng dự họp.",
            "Tổng Giám đốc Tập đoàn Dầu khí Việt Nam (Petrovietnam)",
            ("Lê Mạnh Hùng", "Tổng Giám đốc", "Tập đoàn Dầu khí Việt Nam"),
        ),
        (
            "Tổng Giám đốc Tập đoàn Dầu khí Việt Nam (PVN) Lê Mạnh Hùng dự họp.",
            "Tổng Giám đốc Tập đoàn Dầu khí Việt Nam (PVN)",
            ("Lê Mạnh Hùng", "Tổng Giám đốc", "Tập đoàn Dầu khí Việt Nam"),
        ),
    ],
)
def test_a_place_or_a_brand_in_brackets_before_the_man(text: str, spans: str, claim: tuple[str, str, str]) -> None:
    assert post(text)[1] == spans
    assert {(c.source, c.properties["role_key"], c.target) for c in claimed(text, "HOLDS_POSITION")} == {claim}


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND huyện Nam Đàn (bên trái) Trần Văn Minh",
        "Chủ tịch UBND huyện Nam Đàn (2020) Trần Văn Minh",
        "Chủ tịch UBND huyện Nam Đàn (Nghệ An, bên trái) Trần Văn Minh",
        "Chủ tịch UBND huyện Nam Đàn (Lê Văn An) Trần Văn Minh",
        "Chủ tịch UBND huyện Nam Đàn (quê Nghệ An) Trần Văn Minh",
        "Tổng Giám đốc Tập đoàn Dầu khí Việt Nam (bên trái) Lê Mạnh Hùng",
        "Tổng Giám đốc Tập đoàn Dầu khí Việt Nam (Trần Văn Minh) Lê Mạnh Hùng",
        "Tổng Giám đốc Tập đoàn Dầu khí Việt Nam (ảnh) Lê Mạnh Hùng",
    ],
)
def test_brackets_that_hold_something_else_are_no_part_of_the_post(text: str) -> None:
    assert post(text)[1] == text.partition(" (")[0]
