"""What follows a document's name: date, issuer, term, plenum, title."""

from __future__ import annotations

from graph.nlp.dates import date_at
from graph.nlp.events import EventGrammar
from graph.nlp.findings import Findings
from graph.nlp.spans import Document
from graph.nlp.terms import term_at
from graph.nlp.title_text import MOST_TITLE, closing_quote, phrases, title_end
from graph.nlp.tokens import Tokens

BEFORE_TITLE = (["nêu"], ["quy", "định"], ["một", "số", "vấn", "đề"])
"""What may stand between a document and the "về" that begins its title."""
INSIDE = frozenset({"với", "khi", "trong", "cho", "để", "từ", "đến", "tại", "theo", "do", "có"})


def read_tail(found: Findings, events: EventGrammar, document: Document) -> None:
    """Take in what stands right behind a document; ``document.reach`` moves to its end.

    "Kết luận số 21 ngày 25/10/2021, Hội nghị lần thứ tư, Ban Chấp hành T.Ư Đảng khóa XIII về "…"".
    """
    tokens = found.tokens
    j = max(document.reach, document.end)
    for _ in range(6):
        if j >= len(tokens) or tokens.breaks[j]:
            break
        if document.date is None and (dated := date_at(tokens, j)):
            document.date, j = dated
            continue
        if (term := term_at(tokens, j)) and document.term is None and document.issuers:
            document.term, j = term
            continue
        k = j + 1 if tokens.words[j] == "," else j
        if k >= len(tokens) or tokens.breaks[k]:
            break
        if tokens.low[k] == "của" and not document.issuers and (centre := phrases("centre").longest(tokens, k + 1)):
            if found.body_at(k + 1) is None:
                document.central, j = True, centre[0]
                continue
        if tokens.low[k] == "của" and not document.issuers and (body := found.body_at(k + 1)):
            document.issuers.append(body)
            j = body.end
            while (
                j + 1 < len(tokens)
                and tokens.low[j] in (",", "và")
                and (more := found.body_at(j + 1))
                and tokens.low[j] == "và"
                and document.number is not None
            ):
                document.issuers.append(more)
                j = more.end
            continue
        plenum = k + 1 if tokens.low[k : k + 2] == ["của", "hội"] else k
        if (
            tokens.low[plenum] == "hội"
            and document.event is None
            and document.number
            and (event := events.at(plenum))
            and event.rule in ("plenum", "central")
        ):
            if all(e.start != event.start for e in found.events):
                found.events.append(event)
            document.event, j = event, event.end
            document.issuers.extend(event.organisers[:0])
            continue
        if tokens.low[k : k + 2] == ["ban", "hành"] and document.date is None and (dated := date_at(tokens, k + 2)):
            document.date, j = dated
            continue
        for words in BEFORE_TITLE:
            if tokens.low[k : k + len(words)] == words:
                k += len(words)
        if k >= len(tokens):
            break
        if tokens.low[k] == "về" and document.subject is None:
            j = _subject(found, document, k)
            break
        plain = document.number or (document.name or "").startswith("Nghị quyết Trung ương")
        if tokens.words[k] == '"' and document.subject is None and k == j and plain:
            j = _subject(found, document, k - 1)
            break
        break
    document.reach = max(document.reach, j)


def _subject(found: Findings, document: Document, about: int) -> int:
    """The title behind "về", in quotation marks or not; where it ends."""
    tokens = found.tokens
    first = about + 1
    if first < len(tokens) and tokens.low[first] == "việc":
        first += 1
    if first < len(tokens) and tokens.words[first] == '"':
        close = closing_quote(tokens, first)
        if close is not None:
            document.subject = tokens.slice(first + 1, close)
            return close + 1
        first += 1
    stop = title_end(tokens, first)
    if stop > first:
        document.subject = tokens.slice(first, stop)
        document.about = tokens.slice(first, _widest(tokens, first, stop))
    return stop


def _widest(tokens: Tokens, first: int, stop: int) -> int:
    """Where a title ends at the latest: words that end titles in running text stand inside official ones, too."""
    while stop < len(tokens) and stop - first < MOST_TITLE and tokens.low[stop] in INSIDE and not tokens.breaks[stop]:
        stop = max(stop + 1, title_end(tokens, stop + 1)) if stop + 1 < len(tokens) else stop + 1
    return min(stop, len(tokens))
