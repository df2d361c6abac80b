"""When a law was adopted, as the sentence tells: what identity over articles tells the laws of one title apart by."""

from __future__ import annotations

from graph.nlp.dates import date_at, numeric_at
from graph.nlp.findings import Findings
from graph.nlp.spans import Document
from graph.nlp.tokens import NUMBER, Tokens

LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})
NOT_YET = frozenset("sẽ chưa dự trình xem đề nghị không để có khi sau trước nếu".split())
BEHIND = 9
"""Tokens behind a law's name in which "được Quốc hội … thông qua ngày …" stands."""


def adoption_dates(found: Findings) -> None:
    """Date laws that have none by their adoption: "Sáng 27/11, Quốc hội đã thông qua Luật Nhà ở (sửa đổi)"."""
    for document in found.documents:
        if document.kind in LAWS and document.date is None and not _planned(found, document):
            document.date = _behind(found.tokens, document) or (None if document.number else _before(found, document))


def _planned(found: Findings, document: Document) -> bool:
    """Whether the words before a law say that its adoption is to come: "Dự kiến ngày 27/11, …", "Nếu …"."""
    first, _ = found.sentence_of(document.start)
    low = found.tokens.low[first : document.start]
    return "nếu" in low or ("dự", "kiến") in zip(low, low[1:], strict=False)


def _behind(tokens: Tokens, document: Document) -> str | None:
    """As in "Luật Thủ đô **được Quốc hội (khóa XV) thông qua ngày 28/6/2024**"."""
    k = document.end
    if tokens.low[k : k + 1] == ["đã"]:
        k += 1
    if tokens.low[k : k + 3] not in (["được", "quốc", "hội"], ["do", "quốc", "hội"], ["được", "thông", "qua"]):
        return None
    for j in range(k + 2, min(k + 3 + BEHIND, len(tokens) - 1)):
        if tokens.breaks[j] or tokens.low[j] in NOT_YET:
            return None
        if tokens.low[j - 1 : j + 1] == ["thông", "qua"]:
            dated = date_at(tokens, j + 1)
            return dated[0] if dated is not None else None
    return None


def _before(found: Findings, document: Document) -> str | None:
    tokens = found.tokens
    first, _ = found.sentence_of(document.start)
    low = tokens.low[first : document.start]
    if low[-2:] != ["thông", "qua"] or ("quốc", "hội") not in zip(low, low[1:], strict=False):
        return None
    if NOT_YET & set(low[-6:-2]):
        return None
    dates: set[str] = set()
    i = first
    while i < document.start:
        dated = date_at(tokens, i) or (numeric_at(tokens, i) if tokens.shape[i] == NUMBER else None)
        if dated is not None and len(dated[0]) > 4:
            dates.add(dated[0])
        i = dated[1] if dated is not None else i + 1
    return next(iter(dates)) if len(dates) == 1 else None
