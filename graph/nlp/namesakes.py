"""Two things of one name in one article: men told apart by birth year or service, documents by their year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.nlp.body_names import fixed_entry
from graph.nlp.findings import Findings
from graph.nlp.spans import Body, Document, Holding, Name

SERVICES = frozenset({"army", "police", "court", "procuracy"})
LEADING = frozenset({"head", "deputy head"})
BESIDE = frozenset({"post before name", "post after name"})
BORN = frozenset({"sinh", "sn"})
REACH = 8
"""Tokens behind a name in which a birth year stands."""


def men_of_one_name(found: Findings, people: Mapping[str, Sequence[Name]], holdings: Sequence[Holding]) -> None:
    """Mark mentions of a second man of a name: born in another year, or at one time in another service.

    A mention that tells nothing is of the man named last before it.
    """
    by_name: dict[int, list[Holding]] = defaultdict(list)
    for holding in holdings:
        by_name[id(holding.name)].append(holding)
    for names in people.values():
        if len(names) > 1:
            told = [_birth_year(found, name) for name in names]
            if not any(told):
                told = [_service(by_name[id(name)]) for name in names]
            _mark(names, told)


def _mark(names: Sequence[Name], told: Sequence[str | None]) -> None:
    kinds = [each for each in told if each]
    if len(set(kinds)) < 2:
        return
    current = first = kinds[0]
    for name, each in zip(names, told, strict=True):
        current = each or current
        name.mark = "" if current == first else current


def _birth_year(found: Findings, name: Name) -> str | None:
    """As in "(sinh năm 1967)", ", SN 1979", "sinh ngày 2/3/1967" right behind a name."""
    behind = found.tokens.low[name.end : name.end + REACH]
    for i, word in enumerate(behind[:2]):
        if word in BORN and i + 1 < len(behind) and (behind[i + 1] in ("năm", "ngày") or behind[i + 1].isdigit()):
            return next((each for each in behind[i:] if re.fullmatch(r"19\d\d|20[01]\d", each)), None)
    return None


def _service(holdings: Sequence[Holding]) -> str | None:
    """The service of the post that a mention has right beside it, held now: "army", "civil", …; None where unsure.

    Careers lead from one to the other, and the party, the centre and the commune mix them, so only a head's or
    deputy's post in the administration or a service of a province or district tells.
    """
    told = {
        _service_of(h.post.body)
        if h.rule in BESIDE and (h.status or h.post.status) == "current" and h.post.rank in LEADING and h.post.body
        else None
        for h in holdings
    }
    return next(iter(told)) if len(told) == 1 else None


def _service_of(body: Body) -> str | None:
    top: Body = body
    while True:
        entry = fixed_entry(top.fixed) if top.fixed else top.entry
        if entry["level"] in ("central", "commune") or top.key and " xã " in top.key:
            return None
        if entry["branch"] != "as parent" or top.parent is None:
            break
        top = top.parent
    return {"state": "civil"}.get(entry["branch"]) or (entry["branch"] if entry["branch"] in SERVICES else None)


def documents_of_one_number(documents: Sequence[Document]) -> None:
    """Mark numbered documents of one key by their years where the text gives several: 11-NQ/TW of 2007 and of 2017."""
    years: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        if document.key and document.number and "/" not in document.number and document.date:
            years[document.key].add(document.date[:4])
    for document in documents:
        if document.key and document.date and len(years.get(document.key, ())) > 1:
            document.mark = document.date[:4]
