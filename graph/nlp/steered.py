"""Programmes that steering committees are named after: "Ban Chỉ đạo Chương trình OCOP tỉnh Quảng Ninh"."""

from __future__ import annotations

from graph.nlp.body_names import heads
from graph.nlp.documents import kind_at
from graph.nlp.findings import Findings
from graph.nlp.phrases import listed
from graph.nlp.spans import Body, Document


def steered(found: Findings) -> None:
    """Put the programme inside each such name on record; fills ``found.steered``.

    Titles are read before: one that runs on behind the committee's name is cut there, and a name that
    stops at a quotation mark goes on to the end of the title.
    """
    known = {document.start: document for document in found.documents}
    for body in found.bodies_in_order():
        if not body.entry.get("steering") or body.document is not None or body.fixed:
            continue
        k = _programme_at(found, body)
        hit = kind_at(found.tokens, k)
        if hit is None or hit[1]["label"] != "Program" or hit[1].get("code"):
            continue
        document = known.get(k)
        if document is not None and document.subject is not None and document.end > body.end:
            _extend(found, body, document)
        else:
            stop = body.unit.start if body.unit is not None and body.unit.start > hit[0] else body.end
            if stop <= hit[0]:
                continue
            if document is None:
                document = Document(k, stop, "Program", str(hit[1]["kind"]))
                found.documents.append(document)
            if not document.number:
                document.end = document.reach = stop
                document.name = found.tokens.slice(k, stop)
        body.entry = {**body.entry, "whole": True}  # the programme names it, a place or none
        found.steered.append((body, document))
    found.documents.sort(key=lambda d: (d.start, d.end))


def _programme_at(found: Findings, body: Body) -> int:
    """Where the committee's name goes on behind its head: "Ban Chỉ đạo quốc gia thực hiện **Chương trình …**"."""
    hit = heads().longest(found.tokens, body.start)
    k = hit[0] if hit is not None else body.start
    words = listed("relations", "steering_between")
    while (taken := words.longest(found.tokens, k)) is not None and taken[0] <= body.end + 3:
        k = taken[0]
    return k


def _extend(found: Findings, body: Body, document: Document) -> None:
    """Take a quoted title, and the unit behind it, into the committee's name."""
    hit = heads().longest(found.tokens, body.start)
    head = hit[0] if hit is not None else body.start
    body.field = found.tokens.slice(head, document.end)
    body.end = document.end
    body.unit = found.grammar._unit(document.end)
    if body.unit is not None:
        body.end = body.unit.end
