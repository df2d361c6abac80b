"""One key for one thing within an article: documents, programmes and events."""

from __future__ import annotations

import re

from graph.nlp.adoption import LAWS
from graph.nlp.findings import Findings
from graph.nlp.namesakes import documents_of_one_number
from graph.nlp.spans import Body, Document, Event
from graph.nlp.terms import ROMAN, roman

CENTRAL = "Ban Chấp hành Trung ương Đảng"


def ordinal_key(ordinal: str) -> str:
    """As in "XIII" and "13" and "thứ mười ba" (read as 13) are one ordinal."""
    return roman(ordinal) if ordinal.isdigit() else ordinal


def name_events(found: Findings) -> None:
    """Give every event its key: kind, organiser, ordinal and term, or the description."""
    for event in found.events:
        event.key = _event_key(found, event)
    by_ordinal: dict[tuple[str, str], set[str]] = {}
    for event in found.events:
        if event.key and event.ordinal and event.rule not in ("ordinal", "bare"):
            by_ordinal.setdefault((event.kind, ordinal_key(event.ordinal)), set()).add(event.key)
    for event in found.events:
        if event.rule in ("ordinal", "bare") and event.ordinal:
            known = by_ordinal.get((event.kind, ordinal_key(event.ordinal)), set())
            if len(known) == 1:
                event.key = next(iter(known))
            elif event.rule == "ordinal":
                event.key = None
    _join_without_term(found)
    _join_described(found)


def _join_without_term(found: Findings) -> None:
    """As in "Kỳ họp thứ 3, Quốc hội" is the one with a term of that kind, organiser and ordinal."""
    known: dict[tuple[str, str, str | None], set[str]] = {}
    for event in found.events:
        if event.key and event.term and event.ordinal and event.organisers:
            known.setdefault((event.kind, ordinal_key(event.ordinal), event.organisers[0].key), set()).add(event.key)
    for event in found.events:
        if event.key and not event.term and event.ordinal and event.organisers:
            keys = known.get((event.kind, ordinal_key(event.ordinal), event.organisers[0].key), set())
            if len(keys) == 1:
                event.key = next(iter(keys))


def _event_key(found: Findings, event: Event) -> str | None:
    organiser = _organiser(event.organisers[0]) if event.organisers else None
    ordinal = event.ordinal or ""
    term = event.term or ""
    if event.rule in ("national", "bare"):
        return event.name
    if event.rule == "congress" and organiser:
        if ordinal:
            number = roman(ordinal) if ordinal.isdigit() and int(ordinal) < 50 else ordinal
            return (
                f"Đại hội đại biểu lần thứ {number} {organiser}"
                if "đại biểu" in event.name
                else f"Đại hội {number} {organiser}"
            )
        return f"Đại hội {organiser} nhiệm kỳ {term}"
    if event.rule in ("plenum", "central") and organiser:
        if organiser == CENTRAL:
            suffix = f" khóa {term.split(',')[0]}" if term else ""
            return f"Hội nghị Trung ương {_digits(ordinal)}{suffix}"
        return f"Hội nghị lần thứ {_digits(ordinal)} {organiser}" + (
            f" khóa {term}" if term and ROMAN.match(term) else ""
        )
    if event.rule == "session" and organiser:
        first = term.split(",")[0]
        suffix = f" khóa {first}" if first and ROMAN.match(first) else ""
        if ordinal.startswith("thường kỳ"):
            return f"{event.kind} {organiser} {ordinal}" if event.date or "tháng" in ordinal else None
        number = ordinal if ordinal.startswith("bất") else f"thứ {_digits(ordinal)}"
        comma = "," if organiser == "Quốc hội" else ""
        return f"{event.kind} {number}{comma} {organiser}{suffix}"
    if event.rule == "meeting" and organiser:
        return f"Hội nghị {organiser}"
    if event.rule == "described":
        name = event.name
        return name[0].upper() + name[1:]
    return None


def _organiser(body: Body) -> str | None:
    """How an organiser is called in its meeting's name: "Ban Chấp hành Đảng bộ tỉnh X", not "Tỉnh ủy X"."""
    if (
        not body.fixed
        and body.entry.get("organ") == "Ban Chấp hành"
        and body.parent is not None
        and body.parent.key
        and body.parent.entry.get("organ") == "Đảng bộ"
    ):
        return f"Ban Chấp hành {body.parent.key}"
    return body.key


def _digits(ordinal: str) -> str:
    return ordinal.lstrip("0") or ordinal


def _join_described(found: Findings) -> None:
    """A shorter description of a meeting that a longer one begins with is the same meeting."""
    described = [event for event in found.events if event.rule == "described" and event.key]
    described.sort(key=lambda e: (-len(e.key or ""), e.start))
    for at, longer in enumerate(described):
        for shorter in described[at + 1 :]:
            if _plain(longer.key).startswith(_plain(shorter.key)) and len(_plain(shorter.key)) > 12:
                shorter.key = longer.key
    names = {event.key for event in described}
    for event in described:
        opening = " ".join(_plain(event.key).split()[:2])
        fitting = {
            name
            for name in names
            if name and name != event.key and len(name) > len(event.key or "") and f" {opening} " in f" {_plain(name)} "
        }
        if len(fitting) == 1 and len(_plain(event.key).split()) <= 4:
            event.key = next(iter(fitting))
    for event in described:
        if re.match("họp (?!báo)", event.name.lower()) and event.key == _capital(event.name):
            event.key = None  # "họp bàn …" alone is no named meeting


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _plain(name: str | None) -> str:
    """A description without its head word and signs."""
    return re.sub(r"^(hội nghị|cuộc họp|họp|buổi họp) ", "", re.sub(r"[^\w ]", "", (name or "").lower()))


def name_documents(found: Findings) -> None:
    """Give every document its key and its canonical name; partial mentions join the one that fits."""
    for document in found.documents:
        document.key = _document_name(found, document)
    _join_zeros(found)
    _join_years(found)
    _join_partial(found)
    _join_titled(found)
    _join_unnumbered(found)
    _join_bracketed(found)
    documents_of_one_number(found.documents)
    for document in found.documents:
        if document.targets and document.name and "{target}" in document.name:
            target = document.targets[0][1]
            whose = document.issuers[0].key if document.issuers else ""
            document.key = document.name.replace("{0}", whose or "").replace(
                "{target}", target.key or target.name or ""
            )


def _document_name(found: Findings, document: Document) -> str | None:
    if document.event is not None and document.number is None:
        event = (document.event.key or "").replace("Hội nghị Trung ương", "Trung ương")
        return f"{document.kind} {event}" if event else None
    name = document.name or ""
    if document.kind == "Báo cáo" and not document.number:
        name = with_full_bodies(found, document.start, document.end)
    return name[0].upper() + name[1:] if name else None


def with_full_bodies(found: Findings, start: int, end: int) -> str:
    """The words of a span with the bodies in it by their canonical names."""
    parts, at = [], start
    for body in found.bodies_in_order():
        if at <= body.start and body.end <= end and body.key:
            parts += [found.tokens.slice(at, body.start), body.key]
            at = body.end
    parts.append(found.tokens.slice(at, end))
    return " ".join(part for part in parts if part)


def _join_bracketed(found: Findings) -> None:
    """As in "Đề án phát triển ứng dụng dữ liệu về dân cư … (**Đề án 06**)": the number by which the title goes."""
    ends = {d.end: d for d in found.documents if d.key and not d.number}
    called: dict[str, str] = {}
    for document in found.documents:
        titled = ends.get(document.start - 1)
        bracketed = document.number and found.tokens.words[document.start - 1] == "("
        if not bracketed or titled is None or titled.kind != document.kind or not document.key or not titled.key:
            continue
        if not document.sign:
            called[document.key] = titled.key
        elif titled.kind in LAWS:  # "Luật Thủ đô (Luật số 39/2024/QH15)"
            document.subject = document.subject or titled.subject
            called[titled.key] = document.key
    for document in found.documents:
        document.key = called.get(document.key or "", document.key)


def _join_years(found: Findings) -> None:
    """As in "Hiến pháp 1992" is "Hiến pháp năm 1992" of the same text; the longer spelling stays."""
    spelled = {d.key.replace(" năm ", " "): d.key for d in found.documents if d.key and d.date and " năm " in d.key}
    for document in found.documents:
        if document.key in spelled:
            document.key = spelled[document.key]


def _join_zeros(found: Findings) -> None:
    """As in "Kế hoạch số 4-KH/TW" and "số 04-KH/TW" are one; the longer spelling stays."""
    spelled: dict[tuple[str, str, str | None], str] = {}
    for document in found.documents:
        if document.number and document.key:
            key = (document.kind, document.number.lstrip("0"), document.sign)
            spelled[key] = max(spelled.get(key, ""), document.key, key=lambda name: (len(name), name))
    for document in found.documents:
        if document.number and document.key:
            document.key = spelled[document.kind, document.number.lstrip("0"), document.sign]


def _join_partial(found: Findings) -> None:
    """As in "Nghị quyết số 15 của Bộ Chính trị" is the one full document that its number, issuer and date allow."""
    full = [d for d in found.documents if d.number and (d.sign or "/" in d.number)]
    for document in found.documents:
        if not document.number or document.sign or "/" in document.number:
            continue
        fitting = {d.key for d in full if _may_be(document, d)}
        if len(fitting) == 1:
            document.key = next(iter(fitting))
    laws = [d for d in found.documents if d.kind in ("Luật", "Bộ luật", "Hiến pháp") and d.key]
    for law in laws:
        longer = {
            d.key
            for d in laws
            if d.key
            and law.key
            and d.key.startswith(f"{law.key} ")
            and d.key[len(law.key) :].strip().startswith(("(", "năm", "1", "2"))
        }
        if len(longer) == 1:
            law.key = next(iter(longer))
    plenums = [d for d in found.documents if d.key and d.key.startswith("Nghị quyết Trung ương ")]
    for document in plenums:
        longer = {d.key for d in plenums if d.key and document.key and d.key.startswith(f"{document.key} khóa")}
        if len(longer) == 1:
            document.key = next(iter(longer))


def _may_be(partial: Document, full: Document) -> bool:
    if partial.kind != full.kind or (full.number or "").split("/")[0].lstrip("0") != (partial.number or "").lstrip("0"):
        return False
    if partial.date and full.date and not (partial.date.startswith(full.date) or full.date.startswith(partial.date)):
        return False
    if partial.issuers and full.issuers:
        return any(a.key == b.key for a in partial.issuers for b in full.issuers)
    if partial.issuers and full.sign:
        central = {"Bộ Chính trị", "Ban Bí thư", CENTRAL}
        return partial.issuers[0].key not in central or full.sign.endswith("TW")
    return True


def _join_unnumbered(found: Findings) -> None:
    """As in "Kế hoạch thực hiện …" in an article that numbers its only plan for that document is that plan."""
    numbered = [d for d in found.documents if d.label == "Program" and d.number]
    for document in found.documents:
        if document.label != "Program" or document.number or not document.targets:
            continue
        same = {d.key for d in numbered if d.kind.startswith(document.kind) or document.kind.startswith(d.kind)}
        if len(same) == 1 and document.targets[0][1].key not in same:
            document.key, document.name = next(iter(same)), None


def _join_titled(found: Findings) -> None:
    """A programme's shorter name joins the longer one that begins with it."""
    titled = [d for d in found.documents if d.label == "Program" and not d.number and d.subject and d.key]
    titled.sort(key=lambda d: (-len(d.key or ""), d.start))
    for at, longer in enumerate(titled):
        for shorter in titled[at + 1 :]:
            if (
                shorter.kind == longer.kind
                and longer.key
                and shorter.key
                and shorter.key != longer.key
                and longer.key.lower().startswith(shorter.key.lower())
            ):
                shorter.key = longer.key
