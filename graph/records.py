"""The plain records that pass between the stages.

    Article -> Mentions, Claims -> Entities, Decisions -> Nodes, Edges

Every record is a frozen dataclass of strings, numbers, lists and dictionaries, so that any
stage's result can be written as JSON lines, sorted, and compared with ``diff``.
Offsets are always counted in characters of ``Article.text``, the text as it was read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Properties = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Article:
    """One source document, as read.

    ``text`` is what is read and what all offsets point into; ``headline`` is context only.
    ``published`` is an ISO date of any precision (``2022``, ``2022-05``, ``2022-05-05``) or
    None. ``source`` is the path it came from, relative to what the user named. ``extra`` keeps
    fields of the input that the system does not know.
    """

    id: str
    text: str
    headline: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    place: str | None = None
    sha256: str = ""
    source: str | None = None
    extra: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage of an article that names, shortens or refers to one thing.

    ``how`` is ``named``, ``abbreviation``, ``short`` or ``reference`` (MODEL.md). ``referent``
    is the key of the thing within its article: mentions of one article with one referent are
    one thing. ``text == article.text[start:end]``.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    label: str
    how: str
    referent: str


@dataclass(frozen=True, slots=True)
class Referent:
    """One thing as one article knows it: its fullest name there, and what the article says of it.

    ``properties`` holds the label's own properties as the schema names them, and for a body
    ``organ`` (the canonical organ without place), ``place`` (id of the place), for a document
    ``number``, ``sign``, ``date``, ``issuer`` and the like: what identity across articles needs.
    """

    id: str
    article: str
    label: str
    name: str
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claim:
    """One passage of one article that states one edge between two mentions.

    ``source`` and ``target`` are ids of mentions. ``article.text[start:end] == quote``.
    ``properties`` are those that the schema gives the edge type (role, status, from, date, ...).
    ``inferred``: the passage implies rather than says it. ``confidence`` is between 0 and 1.
    """

    id: str
    article: str
    type: str
    source: str
    target: str
    start: int
    end: int
    quote: str
    rule: str
    confidence: float
    inferred: bool = False
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one article: a pure function of the article and the lexicon."""

    article: str
    mentions: tuple[Mention, ...]
    referents: tuple[Referent, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of the world, after identity over all articles is settled.

    ``properties`` are those that the schema gives the label. ``place`` is the id of the place
    that IN_PLACE leads to, or None.
    """

    id: str
    label: str
    name: str
    name_en: str | None = None
    properties: Properties = field(default_factory=dict)
    place: str | None = None
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """Mention ``mention`` is of entity ``entity``, and why."""

    mention: str
    entity: str
    why: str


@dataclass(frozen=True, slots=True)
class Member:
    """Referent ``referent`` of article ``article`` is of entity ``entity``, and why."""

    entity: str
    article: str
    referent: str
    why: str


@dataclass(frozen=True, slots=True)
class Apart:
    """Entities ``first`` and ``second`` might be taken for one and are two, and why."""

    first: str
    second: str
    why: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision on file, made by hand: one line of a decisions file.

    ``verdict`` is ``same``, ``different`` or ``unsure`` (of two things) or ``reject`` (of a claim or an edge, with
    ``second`` empty). ``first`` and ``second`` name a node by its id, or a thing of one article as
    ``Label|name@article``. ``where`` is file and line, for messages.
    """

    verdict: str
    first: str
    second: str
    who: str
    when: str
    why: str
    where: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the rules left open or are not sure of, for a reader to decide.

    ``first`` and ``second`` are subjects as a decisions file names them (``second`` is empty where a claim is asked
    about). ``weight`` orders questions: what many edges hang on comes first.
    """

    kind: str
    first: str
    second: str
    about: str
    why: str
    weight: int


@dataclass(frozen=True, slots=True)
class Succession:
    """A fact of the gazetteer: body ``source`` became ``target`` on ``date`` (ISO)."""

    source: str
    target: str
    date: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """What resolving hands to the fold. Every mention has at most one decision.

    ``members`` tells the same as the decisions, with the reasons, thing by thing of each article; ``apart`` tells what
    one might have joined. ``rejected``: ids of claims and edges that a decision on file calls wrong, with that
    decision; ``unsure``: ids of claims that somebody looked at without an answer. ``unheard``: decisions that name
    nothing of this graph.
    """

    entities: tuple[Entity, ...]
    decisions: tuple[Decision, ...]
    successions: tuple[Succession, ...] = ()
    members: tuple[Member, ...] = ()
    apart: tuple[Apart, ...] = ()
    questions: tuple[Question, ...] = ()
    rejected: tuple[tuple[str, Verdict], ...] = ()
    unsure: tuple[tuple[str, Verdict], ...] = ()
    unheard: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph, of any label but Article."""

    id: str
    label: str
    name: str
    name_en: str | None
    aliases: tuple[str, ...]
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge of the graph; ``quotes`` are the best few, each with article, start, end, quote."""

    id: str
    source: str
    type: str
    target: str
    properties: Properties = field(default_factory=dict)
    inferred: bool = False
    claims: int = 0
    articles: int = 0
    first_seen: str | None = None
    last_seen: str | None = None
    confidence: float | None = None
    quotes: tuple[Properties, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Graph:
    """The whole: what the files, Neo4j and the page show.

    ``claim_edges`` maps a claim's id to its edge's; a claim with an end that no decision
    covers has none. ``mention_nodes`` maps a mention's id to its node's.
    """

    articles: tuple[Article, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    claim_edges: dict[str, str]
    mention_nodes: dict[str, str]
