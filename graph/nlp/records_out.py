"""From spans to the records that leave the pass: mentions, referents and claims of one article."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from graph.nlp.body_names import fixed_entry
from graph.nlp.dates import complete
from graph.nlp.findings import Findings, Statement
from graph.nlp.gazetteer import Gazetteer
from graph.nlp.spans import Body, Document, Event, Name
from graph.records import Claim, Extraction, Mention, Properties, Referent

Thing = Body | Document | Event | Name
Offsets = Callable[[int, int], tuple[int, int]]
DATES = ("date", "from", "to")


class Recorder:
    """Writes down one article's findings as records, in the order of the text."""

    def __init__(self, found: Findings, to_raw: Offsets) -> None:
        self.found = found
        self.to_raw = to_raw
        self.raw = found.article.text
        self.mentions: dict[tuple[int, int, str, str], Mention] = {}
        self.referents: dict[str, Referent] = {}
        self._places: dict[str, set[str | None]] = {}  # of bodies by name: two districts may share one
        for body in found.bodies.values():
            if body.key and body.unit is not None and body.unit.name is not None:
                self._places.setdefault(body.key, set()).add(body.place)

    def run(self) -> Extraction:
        """All records of the article."""
        found = self.found
        needed = needed_minor(found)
        for body in found.bodies_in_order():
            if body.key and (not body.entry.get("minor") or body.key in needed):
                self.mention(body)
        for document in found.documents:
            if document.key:
                self.mention(document)
        for event in found.events:
            if event.key:
                self.mention(event)
        for name in found.names:
            if name.key:
                self.mention(name)
        for reference in found.references:
            if reference.of.key:
                self._mention_at(reference.of, reference.start, reference.end, "reference")
        stated = [
            s
            for s in found.statements
            if s.type != "PART_OF"
            or all(
                not isinstance(end, Body) or not end.entry.get("minor") or end.key in needed
                for end in (s.source, s.target)
            )
        ]
        claims = {claim.id: claim for claim in map(self._claim, stated) if claim is not None}
        return Extraction(
            found.article.id,
            tuple(sorted(self.mentions.values(), key=lambda m: (m.start, m.end, m.label, m.referent))),
            tuple(self.referents[key] for key in sorted(self.referents)),
            tuple(sorted(claims.values(), key=lambda c: (c.start, c.end, c.type, c.id))),
        )

    def _span(self, start: int, end: int) -> tuple[int, int]:
        tokens = self.found.tokens
        return self.to_raw(tokens.start[start], tokens.end[end - 1])

    def _ident(self, thing: Thing) -> str:
        """The id of a thing within its article: label and name, and what tells it from another of that name."""
        mark = thing.mark if isinstance(thing, Document | Name) else ""
        body = thing.body if isinstance(thing, Name) else thing
        if isinstance(body, Body) and len(self._places.get(str(body.key), ())) > 1:
            mark = body.place or "?"
        return f"{_label(thing)}|{thing.key}" + (f"#{mark}" if mark else "")

    def mention(self, thing: Thing) -> Mention:
        """The mention of a thing where it stands."""
        return self._mention_at(thing, thing.start, thing.end, thing.how)

    def _mention_at(self, thing: Thing, start: int, end: int, how: str) -> Mention:
        referent = self._referent(thing)
        first, last = self._span(start, end)
        key = (first, last, referent.label, referent.id)
        if key not in self.mentions:
            ident = f"{self.found.article.id}#{first}-{last}:{referent.label}:{_short(referent.id)}"
            self.mentions[key] = Mention(
                ident, self.found.article.id, first, last, self.raw[first:last], referent.label, how, referent.id
            )
        return self.mentions[key]

    def _referent(self, thing: Thing) -> Referent:
        label = _label(thing)
        ident = self._ident(thing)
        properties = _properties(thing, self.found.article.published)
        called = thing.full if isinstance(thing, Name) else str(thing.key)
        if isinstance(thing, Name) and thing.body is not None:
            properties["body"] = self._ident(thing.body)
        if isinstance(thing, Document) and thing.targets:
            properties["target"] = self._ident(thing.targets[0][1])
        known = self.referents.get(ident)
        if known is None:
            self.referents[ident] = Referent(ident, self.found.article.id, label, called, properties)
        else:
            merged = {**properties, **known.properties}
            self.referents[ident] = Referent(ident, known.article, label, known.name, merged)
        return self.referents[ident]

    def _claim(self, statement: Statement) -> Claim | None:
        source, target = statement.source, statement.target
        if not source.key or not target.key:
            return None
        one, other = self._end(source, statement), self._end(target, statement)
        tokens = self.found.tokens
        start, end = self._span(max(0, statement.start), min(statement.end, len(tokens)))
        start, end = min(start, one.start, other.start), max(end, one.end, other.end)
        published = self.found.article.published
        properties: Properties = {
            name: complete(value, published) if name in DATES else value
            for name, value in sorted(statement.properties.items())
            if value
        }
        properties = {name: value for name, value in properties.items() if value}
        made = "|".join(
            [
                self.found.article.id,
                statement.type,
                one.id,
                other.id,
                str(start),
                str(end),
                statement.rule,
                repr(sorted(properties.items())),
            ]
        )
        return Claim(
            f"c-{hashlib.sha256(made.encode()).hexdigest()[:16]}",
            self.found.article.id,
            statement.type,
            one.id,
            other.id,
            start,
            end,
            self.raw[start:end],
            statement.rule,
            statement.confidence,
            statement.inferred,
            properties,
        )

    def _end(self, thing: Thing, statement: Statement) -> Mention:
        """The mention of an end nearest to the passage: inside it, by name or by reference."""
        if statement.start <= thing.start and thing.end <= statement.end:
            return self.mention(thing)
        for reference in self.found.references:
            if (
                self._ident(reference.of) == self._ident(thing)
                and statement.start <= reference.start
                and reference.end <= statement.end
            ):
                return self._mention_at(reference.of, reference.start, reference.end, "reference")
        return self.mention(thing)


def needed_minor(found: Findings) -> set[str]:
    """Schools, hospitals, enterprises and the like that are an end of an edge, with the bodies above them.

    Such a body counts only where the text gives an official a post there or makes it an end of an
    edge (gold guidelines).
    """
    needed = {
        end.key
        for s in found.statements
        for end in (s.source, s.target)
        if isinstance(end, Body)
        and end.key
        and (s.type != "PART_OF" or (isinstance(s.source, Body) and not s.source.entry.get("minor")))
    }
    inside = {s.source.key: s.target.key for s in found.statements if s.type == "PART_OF"}
    for key in list(needed):
        above = inside.get(key)
        while above and above not in needed:
            needed.add(above)
            above = inside.get(above)
    return needed


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _label(thing: Thing) -> str:
    if isinstance(thing, Document):
        return thing.label
    return {Body: "Body", Event: "Event", Name: "Official"}[type(thing)]


def _properties(thing: Thing, published: str | None) -> Properties:
    """What identity over articles needs, and the label's own properties."""
    if isinstance(thing, Document):
        raw: Properties = {
            "kind": thing.kind,
            "number": thing.number,
            "sign": thing.sign,
            "date": complete(thing.date, published),
            "term": thing.term or _plenum_term(thing),
            "subject": thing.subject,
            "issuer": _issuer(thing),
            "event": thing.event.key if thing.event is not None and thing.number is None else None,
            "plenum": thing.event.key if thing.event is not None and thing.number is not None else None,
            "central": thing.central,
            "about": thing.about if thing.about != thing.subject else None,
        }
    elif isinstance(thing, Event):
        raw = {
            "kind": thing.kind,
            "ordinal": thing.ordinal,
            "term": thing.term,
            "date": complete(thing.date, published),
            "organiser": _organiser(thing),
            "seen": (complete(thing.date, published) or published or "")[:7],
        }
    elif isinstance(thing, Body):
        raw = _body_properties(thing)
    else:
        raw = dict(thing.said)
    return {name: value for name, value in raw.items() if value}


def _plenum_term(document: Document) -> str | None:
    """The Party's term of the plenum that adopted a document."""
    event = document.event
    return event.term if event is not None and event.rule in ("central", "plenum") and document.number else None


def _organiser(event: Event) -> str | None:
    """Who held it; a national congress is the Party's."""
    if event.organisers:
        return event.organisers[0].key
    return "Đảng Cộng sản Việt Nam" if event.rule in ("national", "bare") else None


def _issuer(document: Document) -> str | None:
    """Who issued it, as its name says: "của X", or the committee whose plenum it was adopted at."""
    if document.issuers:
        return document.issuers[0].key
    event = document.event
    return (
        event.organisers[0].key
        if event is not None
        and event.rule == "central"
        or event is not None
        and (event.rule == "plenum")
        and event.organisers
        else None
    )


def _body_properties(body: Body) -> Properties:
    entry = fixed_entry(body.fixed) if body.fixed else body.entry
    top = body
    while top.parent is not None and (entry["level"] == "as parent" or entry["branch"] == "as parent"):
        top = top.parent
    parent = fixed_entry(top.fixed) if top.fixed else top.entry
    level = parent["level"] if entry["level"] == "as parent" else entry["level"]
    branch = parent["branch"] if entry["branch"] == "as parent" else entry["branch"]
    if level in ("as unit", "as parent") or (body.place and body.unit is not None):
        level = Gazetteer.load().units[body.place].level if body.place else None
    unit = Gazetteer.load().units[body.place].full_name if body.place else None
    return {
        "organ": entry.get("organ", body.fixed),
        "level": level,
        "branch": None if branch == "as parent" else branch,
        "place": unit,
        "place_id": body.place,
        "unit": _unsettled_unit(body),
        "organ_of": entry.get("organ_of"),
        "en": gloss(body),
        "field": body.field,
        "unplaced": body.unplaced,
    }


def _unsettled_unit(body: Body) -> list[str] | None:
    """Kind and name of the unit in a body's name, where nothing tells which unit of that name it is."""
    if body.place is not None or body.unit is None or body.unit.name is None:
        return None
    return [body.unit.kind, body.unit.name]


KINDS = {
    "tỉnh": "Province", "thành phố": "City", "quận": "District", "huyện": "District", "thị xã": "Town", "xã": "Commune",
    "phường": "Ward", "thị trấn": "Township", "đặc khu": "Special Zone",
}  # fmt: skip


def gloss(body: Body) -> str | None:
    """English gloss: the head's, then "of" the superior's or the place."""
    entry = fixed_entry(body.fixed) if body.fixed else body.entry
    english = entry.get("en")
    if english is None or body.fixed:
        return english
    if body.parent is not None:
        above = gloss(body.parent)
        return f"{english} of the {above}" if above else str(english)
    if body.place is None:
        return str(english)
    unit = Gazetteer.load().units[body.place]
    where = unit.name if entry.get("kind") else f"{unit.name} {KINDS.get(unit.kind, '')}".strip()
    return f"{english} of {where}"
