"""Congresses, plenums, conferences and sessions as named."""

import pytest

from graph.nlp.events import EventGrammar, ordinal_at
from graph.nlp.findings import Findings
from graph.nlp.sentences import sentence_starts
from graph.nlp.spans import Event
from graph.nlp.tokens import tokenize
from graph.records import Article


def event(text: str, at: int = 0) -> tuple[Event | None, str]:
    tokens = tokenize(text)
    found = Findings(Article(id="a", text=text), tokens)
    found.sentences = sentence_starts(tokens)
    made = EventGrammar(found).at(at)
    return made, tokens.slice(made.start, made.end) if made else ""


@pytest.mark.parametrize(
    ("text", "kind", "ordinal", "spans"),
    [
        ("Đại hội XIII của Đảng thành công", "Đại hội", "XIII", "Đại hội XIII của Đảng"),
        (
            "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng đề ra",
            "Đại hội",
            "XIII",
            "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        ),
        ("Kỳ họp thứ 14 HĐND tỉnh Hà Nam khai mạc", "Kỳ họp", "14", "Kỳ họp thứ 14 HĐND tỉnh Hà Nam"),
        (
            "Hội nghị lần thứ 11 Ban Chấp hành Đảng bộ tỉnh Hà Nam họp",
            "Hội nghị",
            "11",
            "Hội nghị lần thứ 11 Ban Chấp hành Đảng bộ tỉnh Hà Nam",
        ),
    ],
)
def test_event(text: str, kind: str, ordinal: str, spans: str) -> None:
    found, passage = event(text)
    assert found is not None
    assert (found.kind, found.ordinal, passage) == (kind, ordinal, spans)


@pytest.mark.parametrize("text", ["Hội nghị đã thảo luận", "Đại hội thành công tốt đẹp", "kỳ họp này", "Họ hàng xa"])
def test_none(text: str) -> None:
    assert event(text)[0] is None


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("lần thứ XIII", "XIII"),
        ("lần thứ tư", "4"),
        ("thứ 7", "7"),
        ("XVII", "XVII"),
        ("lần thứ mười một", "11"),
        ("nay", None),
    ],
)
def test_ordinal(text: str, ordinal: str | None) -> None:
    found = ordinal_at(tokenize(text), 0)
    assert (found[0] if found else None) == ordinal
