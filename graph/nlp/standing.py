"""Programmes of every year: "Chương trình xây dựng luật, pháp lệnh năm 2018", "Chương trình công tác của Chính phủ"."""

from __future__ import annotations

from graph.nlp.dates import year_at
from graph.nlp.documents import kind_at
from graph.nlp.findings import Findings
from graph.nlp.phrases import listed
from graph.nlp.spans import Body, Document


def standing_programs(found: Findings) -> None:
    """Put them on record where their year is told, inside the title of a resolution about them too."""
    tokens = found.tokens
    begun = {document.start for document in found.documents}
    titles = listed("documents", "standing")
    starts = titles.starts()
    for i in range(len(tokens)):
        hit = titles.longest(tokens, i) if tokens.low[i] in starts and i not in begun else None
        kind = kind_at(tokens, i) if hit is not None and tokens.is_name_like(i) else None
        if hit is None or kind is None:
            continue
        year, end, issuer = _told(found, hit[0])
        if year is None:
            continue
        name = f"{kind[1]['kind']} {tokens.slice(kind[0], end)}"
        document = Document(i, end, kind[1]["label"], kind[1]["kind"], name=name, subject=tokens.slice(kind[0], end))
        document.reach = end
        if issuer is not None:
            document.issuers.append(issuer)
        found.documents.append(document)


def _told(found: Findings, end: int) -> tuple[str | None, int, Body | None]:
    """The year behind a title, before or behind the body whose programme it is; where both end."""
    year, end = _year(found, end)
    issuer = None
    if found.tokens.low[end : end + 1] == ["của"] and (issuer := found.body_at(end + 1)) is not None:
        end = issuer.end
        if year is None:
            year, end = _year(found, end)
    return year, end, issuer


def _year(found: Findings, k: int) -> tuple[str | None, int]:
    tokens = found.tokens
    if tokens.low[k : k + 1] != ["năm"] or k + 1 >= len(tokens) or (hit := year_at(tokens, k + 1)) is None:
        return None, k
    return hit
