"""Numbered documents and programmes: kind, number, sign, and what follows (date, issuer, term)."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from graph.nlp.dates import date_at
from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, listed, syllables
from graph.nlp.spans import Document, Entry
from graph.nlp.tokens import Tokens

LIST_GAP = 30
"""Tokens from one document of a list to the next, whose titles stand between."""
PART = r"[A-ZĐƯ][A-Za-zĐđƯư&.]*\d*(?![^\W\d_])"
SIGN = re.compile(rf"\s?[-/]\s?(?P<sign>{PART}(?:\s?[-/.]\s?{PART}|\s?\(P\d+\))*)")
YEAR = re.compile(r"/(?P<year>(?:19|20)\d\d)(?!\d)")
NUMBER = re.compile(r"(?P<number>\d{1,5}[a-zA-Z]?)(?![\d%]|,\d|\.\d)")


@cache
def kinds() -> Phrases[Entry]:
    """Kinds of documents: phrase -> entry."""
    phrases: Phrases[Entry] = Phrases()
    for entry in load("documents")["kinds"]:
        phrases.add(syllables(entry["kind"]), entry)
    for entry in load("documents")["kinds"]:  # "NQ 15", "QĐ số 12": codes that no other kind uses
        for code in entry["codes"]:
            if len(code) > 1 and code not in ("CT", "TT", "TB", "HD", "PA", "DA", "SL"):
                phrases.add(syllables(code), {**entry, "code": True})
    return phrases


def kind_at(tokens: Tokens, i: int) -> tuple[int, Entry] | None:
    """The kind of document named at token ``i``; a code ("NQ") counts in capitals alone."""
    hit = kinds().longest(tokens, i)
    if hit is None or (hit[1].get("code") and not tokens.slice(i, hit[0]).isupper()):
        return None
    other = _other_words().longest(tokens, i)
    if other is not None and other[1]:
        return None  # "chiến lược gia"
    inside = listed("documents", "not_behind").longest(tokens, i - 2) if i > 1 else None
    return None if inside is not None and inside[0] == i else hit


@cache
def _other_words() -> Phrases[bool]:
    phrases: Phrases[bool] = Phrases()
    for words, is_other in load("documents")["other_words"].items():
        phrases.add(syllables(words), is_other)
    return phrases


def between() -> Phrases[bool]:
    """Words between the kind and its number."""
    return listed("documents", "between")


def counted() -> Phrases[bool]:
    """Words that show that the number before them counts."""
    return listed("documents", "not_after_number")


def numbered(tokens: Tokens) -> list[Document]:
    """All documents that are named by number, in the order of the text."""
    found: list[Document] = []
    begins = kinds().starts()
    i = 0
    while i < len(tokens):
        if tokens.low[i] in begins and (hit := kind_at(tokens, i)):
            end, entry = hit
            documents = _numbers(tokens, i, end, entry)
            if documents:
                found.extend(documents)
                i = max(documents[-1].reach, end)
                continue
        elif found and tokens.low[i][0].isdigit() and (document := _of_list(tokens, i, found[-1])):
            found.append(document)
            i = document.end
            continue
        i += 1
    return found


def _of_list(tokens: Tokens, i: int, before: Document) -> Document | None:
    """As in "các Nghị quyết số 13-NQ/TW về X, **23-NQ/TW** về Y và **24-NQ/TW** về Z": the kind is said once."""
    if before.sign is None or tokens.words[i - 1] not in (",", ";", "và", "số") or i - before.end > LIST_GAP:
        return None
    if any(tokens.words[k] in (".", "!", "?") or tokens.breaks[k] for k in range(before.end, i)):
        return None
    core = _core(tokens, i)
    if core is None or core[1] is None:
        return None
    sign = canonical_number(before.kind, core[0], core[1])[len(core[0]) + 1 :]
    if re.sub(r"\W", "", sign) != re.sub(r"\W", "", before.sign):
        return None
    entry = next(each for each in load("documents")["kinds"] if each["kind"] == before.kind)
    document = _document(i, core[2], entry, core[0], core[1])
    document.reach = document.end
    return document


def _numbers(tokens: Tokens, i: int, end: int, entry: Entry) -> list[Document]:
    """The document whose kind is at ``i``, and others that share the kind ("935, 936")."""
    j = end
    if skipped := between().longest(tokens, j):
        j = skipped[0]
    said = False
    if j < len(tokens) and tokens.low[j] in ("số", "sô"):
        said = True
        j += 1
        if j < len(tokens) and tokens.words[j] == ":":
            j += 1
    if j >= len(tokens) or not tokens.low[j][0].isdigit() or tokens.breaks[j]:
        return []
    core = _core(tokens, j)
    if core is None:
        return []
    number, sign, stop = core
    if not said and entry["titled"] == ["alone"]:
        return []  # "Hiến pháp 1992": a year, no number
    if not said and sign is None and not _bare_number_fits(tokens, i, end, j, stop):
        return []
    documents = [_document(i, stop, entry, number, sign)]
    while stop + 2 < len(tokens) and tokens.words[stop] in (",", "và"):
        at = stop + 2 if tokens.low[stop + 1] == "số" else stop + 1
        if not tokens.low[at][0].isdigit():
            break
        more = _core(tokens, at)
        if more is None or (sign is None) != (more[1] is None) or (sign is None and len(more[0]) != len(number)):
            break
        if (sign is None and counted().longest(tokens, more[2])) or (
            more[2] < len(tokens) and tokens.words[more[2]] in "/-"
        ):
            break
        document = _document(i, more[2], entry, more[0], more[1])
        documents.append(document)
        stop = more[2]
    for document in documents[:-1]:
        document.reach = document.end
    last = documents[-1]
    last.reach = last.end
    date = date_at(tokens, last.end)
    if date:
        last.date, last.reach = date
    return documents


def with_number(tokens: Tokens, i: int, j: int, entry: Entry) -> Document | None:
    """A document from ``i`` on whose number, with year and sign, stands at ``j`` behind its title."""
    core = _core(tokens, j) if j < len(tokens) and tokens.low[j][0].isdigit() else None
    return _document(i, core[2], entry, core[0], core[1]) if core is not None and core[1] is not None else None


def _core(tokens: Tokens, j: int) -> tuple[str, str | None, int] | None:
    """Number with year, sign, and the token where they end."""
    text = tokens.text
    match = NUMBER.match(text, tokens.start[j])
    if match is None:
        return None
    number, at = match["number"], match.end()
    if year := YEAR.match(text, at):
        number, at = f"{number}/{year['year']}", year.end()
    sign = None
    if (found := SIGN.match(text, at)) and _looks_like_sign(found["sign"]):
        sign = found["sign"]
        at = found.end()
        while sign.endswith("."):
            sign, at = sign[:-1], at - 1
    stop = bisect_left(tokens.start, at)
    return number, sign, stop


def _looks_like_sign(sign: str) -> bool:
    """A sign has a part in capitals: "NQ/TW", "TTg-KTN", "QH14"; a place after a dash has none."""
    first = re.split(r"[-/,.\s(]", sign)[0]
    return len(first) >= 1 and (
        first[:2].isupper()
        or first in ("CTr", "TTr", "TTg", "QyĐ", "L", "QĐi")
        or (any(c.isupper() for c in first[1:]))
    )


def _bare_number_fits(tokens: Tokens, i: int, end: int, j: int, stop: int) -> bool:
    """Whether a number without "số" and sign is the document's: "Nghị quyết 11", not "5 năm"."""
    shouted = end - i > 1 and tokens.slice(i, end).isupper()
    if not tokens.is_name_like(i) or j != end or shouted:
        return False  # "Hình thức cắt điện: KẾ HOẠCH", and the next row's number
    number = tokens.words[j]
    if YEARS.fullmatch(number):
        return False  # "Báo cáo 2005 cũng cho biết": that of the year
    if stop < len(tokens) and not tokens.breaks[stop]:
        if tokens.low[stop] == "năm" and stop + 1 < len(tokens) and YEARS.fullmatch(tokens.words[stop + 1]):
            return len(number) >= 2  # "Nghị quyết 05 năm 2019 của HĐND tỉnh"
        if tokens.low[stop] == "ngày" and date_at(tokens, stop) is not None:
            return len(number) >= 2  # "Quyết định 1705 ngày 31/12/2024"
        if counted().longest(tokens, stop):
            return False
        if tokens.words[stop] in ("%", "/") or (
            tokens.words[stop] in ".,"
            and not tokens.gap[stop]
            and stop + 1 < len(tokens)
            and tokens.low[stop + 1][0].isdigit()
            and not tokens.gap[stop + 1]
        ):
            return False
    return (
        len(number) >= 2
        or number.startswith("0")
        or stop >= len(tokens)
        or not tokens.low[stop][0].isalpha()
        or tokens.low[stop] in ("của", "về", "và", "do", "ngày", "khóa")
    )


YEARS = re.compile(r"(19[89]|20[0-4])\d")
PARTY_SIGN = re.compile(r"^(T\.?Ư\b|T\.?W|TU\b|HU|QU|ĐU|BTC|BTG|BDV|BNC|BCĐ|BCS|UBKT|VPT|TĐTN|ĐTN|ĐĐ|CB\b|ĐB\b)")


def canonical_number(kind: str, number: str, sign: str | None) -> str:
    """Number and sign in one spelling: "21- KL/TƯ" is "21-KL/TW", "03/CT-TW" is "03-CT/TW"."""
    if sign is None:
        return number
    sign = re.sub(r"\s+", "", sign)
    sign = re.sub(r"\bT\.?[ƯW]$", "TW", sign)
    head, _, tail = re.sub(r"[-/]", " ", sign).partition(" ")
    if tail and " " not in tail and (tail in ("TW", "TU", "HU", "QU") or tail.startswith("ĐU")) and "/" not in number:
        return f"{number}-{head}/{tail}"
    return f"{number}/{sign}" if "/" in number or not _party(sign) else f"{number}-{sign}"


def _party(sign: str) -> bool:
    tail = re.split(r"[-/]", sign)
    return len(tail) > 1 and bool(PARTY_SIGN.match(tail[1]) or tail[-1].endswith("TW") or tail[-1] == "TU")


def _document(i: int, stop: int, entry: Entry, number: str, sign: str | None) -> Document:
    full = canonical_number(entry["kind"], number, sign)
    clean = full[len(number) + 1 :] if sign else None
    kind = entry["kind"]
    return Document(
        i,
        stop,
        entry["label"],
        kind,
        number=number,
        sign=clean,
        name=f"{'Chương trình' if kind == 'Chương trình hành động' and sign else kind} số {full}",
    )
