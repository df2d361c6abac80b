"""Where sentences begin."""

import pytest

from graph.nlp.sentences import sentence_starts
from graph.nlp.tokens import tokenize


def sentences(text: str) -> list[str]:
    tokens = tokenize(text)
    starts = [*sentence_starts(tokens), len(tokens)]
    return [tokens.slice(a, b) for a, b in zip(starts, starts[1:], strict=False)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tỉnh họp. Huyện nghe.", 2),
        ("Ban Tuyên giáo T.Ư họp tại TP. Hà Nội.", 1),
        ("UBND TP.HCM có 5.030 hộ nghèo.", 1),
        ("PGS. TS. Lê Văn An phát biểu.", 1),
        ("Đến dự có ông A! Ai nữa? Không rõ.", 3),
        pytest.param(
            "Ông An nói: “Tốt.” Rồi ông về.",
            2,
            marks=pytest.mark.xfail(strict=True, reason="a full stop inside closing quotes ends no sentence yet"),
        ),
        ("Q. Chủ tịch UBND tỉnh họp.", 1),
        ("Tăng 3,5%. Năm 2020 giảm.", 2),
        ("một câu không có dấu chấm", 1),
        ("Chúc mừng ông Dũng.Phát biểu, ông An nói.", 2),
        ("Ảnh: Giang HuyTới dự có ông An.", 2),
        ("Phó Bí thư thường trựcĐảng ủy họp.", 1),
    ],
)
def test_full_stops(text: str, count: int) -> None:
    assert len(sentences(text)) == count, sentences(text)


def test_a_line_of_its_own_is_a_sentence() -> None:
    text = "Họp giao ban\nSáng nay, tỉnh họp.\n\nẢnh: An"
    assert sentences(text) == ["Họp giao ban", "Sáng nay, tỉnh họp.", "Ảnh: An"]


def test_every_token_is_in_one_sentence() -> None:
    text = "Một. Hai…\nBa: (bốn. Năm) – Sáu.Bảy."
    tokens = tokenize(text)
    starts = sentence_starts(tokens)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert "".join(sentences(text)).replace(" ", "") == "".join(tokens.words)
