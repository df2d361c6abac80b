"""What the rules find: spans of tokens with what they say.

Spans are ``[start, end)`` in tokens of :class:`graph.nlp.tokens.Tokens`. They live only while one
article is read; :mod:`graph.nlp.records_out` turns them into the records that leave the pass.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Entry = dict[str, Any]


@dataclass(slots=True)
class UnitSpan:
    """An administrative unit as named: its kind word (or ""), its name (or None: "UBND quận")."""

    start: int
    end: int
    kind: str
    name: str | None
    ids: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Body:
    """A body as named.

    ``entry`` is its head in the lexicon, ``field`` what it works on, ``unit`` and ``parent`` what
    the name says of place and superior body, ``fixed`` a complete canonical name. ``how`` is
    named, abbreviation or short; ``key`` is set once names are settled: the canonical name.
    """

    start: int
    end: int
    entry: Entry
    field: str | None = None
    unit: UnitSpan | None = None
    parent: Body | None = None
    document: Document | None = None
    fixed: str | None = None
    how: str = "named"
    key: str | None = None
    place: str | None = None
    parent_said: bool = True
    before_head: bool = False
    unplaced: bool = False
    of_ministry: bool = False  # "Văn phòng Bộ": of the ministry that the text is about

    @property
    def elliptic(self) -> bool:
        """Whether the name leaves out the place or superior that it needs."""
        if self.fixed or self.entry.get("whole"):
            return False
        if self.parent is not None:
            return False
        return self.unit is None or self.unit.name is None


@dataclass(slots=True, eq=False)
class Document:
    """A resolution or programme as named (label Resolution or Program).

    ``start``..``end`` is the extent of the name; ``number``, ``sign``, ``date``, ``term``,
    ``subject`` as the passage tells; ``issuers`` bodies that "của …" names; ``event`` the congress
    or plenum inside the name; ``targets`` documents that the name itself carries out or reviews.
    """

    start: int
    end: int
    label: str
    kind: str
    number: str | None = None
    sign: str | None = None
    date: str | None = None
    term: str | None = None
    subject: str | None = None
    name: str | None = None
    issuers: list[Body] = field(default_factory=list)
    event: Event | None = None
    targets: list[tuple[str, Document]] = field(default_factory=list)
    how: str = "named"
    key: str | None = None
    reach: int = 0
    lower: bool = False
    central: bool = False  # "của Trung ương", whichever body it was
    about: str | None = None  # the title with what may belong to it still: beyond "đối với", "khi", "trong"
    mark: str = ""  # what tells two documents of one key apart


@dataclass(slots=True, eq=False)
class Event:
    """A congress, conference, session or ceremony as named."""

    start: int
    end: int
    kind: str
    name: str
    ordinal: str | None = None
    term: str | None = None
    date: str | None = None
    organisers: list[Body] = field(default_factory=list)
    how: str = "named"
    key: str | None = None
    rule: str = "named"
    targets: list[tuple[str, Document]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Name:
    """A personal name as written; ``full`` is its canonical spelling, ``key`` the person's.

    ``said``: what identity over articles needs beside his posts (posts without a body, what a mention leaves open).
    """

    start: int
    end: int
    full: str
    how: str = "named"
    key: str | None = None
    honorific: bool = False
    said: dict[str, Any] = field(default_factory=dict)
    mark: str = ""  # what tells the second man of the name from the first
    body: Body | None = None  # of a title that stands for a man whom the text does not name


@dataclass(slots=True, eq=False)
class Post:
    """A post as named: its role, and the body it is in (found here or left out)."""

    start: int
    end: int
    role: str
    entry: Entry
    body: Body | None
    status: str = "current"
    term: str | None = None
    rank: str = ""
    role_key: str = ""
    role_en: str = ""
    since: str | None = None
    until: str | None = None
    cause: str | None = None
    prefixed: bool = False
    role_end: int = 0
    list_head: bool = False
    whole: str = ""  # the association that it names by its first word alone: "Phó Chủ tịch Hội"


@dataclass(slots=True)
class Chain:
    """Posts in a row that one man holds (or, as a list's head, several)."""

    posts: list[Post]
    plural: bool = False

    @property
    def start(self) -> int:
        """The first token."""
        return self.posts[0].start

    @property
    def end(self) -> int:
        """One past the last token."""
        return self.posts[-1].end


@dataclass(slots=True)
class Holding:
    """``name`` holds ``post``: the passage ``start``..``end`` in tokens says so by ``rule``."""

    name: Name
    post: Post
    start: int
    end: int
    rule: str
    confidence: float
    status: str | None = None
    cause: str | None = None
    properties: dict[str, str] = field(default_factory=dict)
