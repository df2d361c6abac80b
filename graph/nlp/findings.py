"""All that is found in one text, and the grammars that find it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from graph.nlp.bodies import BodyGrammar
from graph.nlp.posts import PostGrammar
from graph.nlp.spans import Body, Document, Event, Name, Post
from graph.nlp.tokens import Tokens
from graph.records import Article

S = TypeVar("S", Body, Document, Event, Name, Post)


@dataclass(slots=True)
class Statement:
    """One edge that a passage states, between spans: what a claim is made of.

    ``start``..``end`` are the tokens of the passage that holds both ends.
    """

    type: str
    source: Body | Document | Event | Name
    target: Body | Document | Event | Name
    start: int
    end: int
    rule: str
    confidence: float
    inferred: bool = False
    properties: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Reference:
    """A passage that stands for something named elsewhere: "ông", "hội nghị", a bare title."""

    start: int
    end: int
    of: Body | Document | Event | Name


class Findings:
    """The state of one article's reading. Components fill it in turn."""

    def __init__(self, article: Article, tokens: Tokens) -> None:
        self.article = article
        self.tokens = tokens
        self.sentences: list[int] = []
        self.bodies: dict[int, Body] = {}
        self.documents: list[Document] = []
        self.events: list[Event] = []
        self.names: list[Name] = []
        self.posts: list[Post] = []
        self.references: list[Reference] = []
        self.statements: list[Statement] = []
        self.linked_posts: set[int] = set()
        self._ordered: dict[int, tuple[list[Any], list[Any], list[int]]] = {}
        self.listed: set[int] = set()
        self.steered: list[tuple[Body, Document]] = []
        self.grammar = BodyGrammar(tokens)
        self.post_grammar = PostGrammar(tokens, self.grammar)

    def body_at(self, i: int) -> Body | None:
        """The body that begins at token ``i``: the one found before, or one found now."""
        if i in self.bodies:
            return self.bodies[i]
        body = self.grammar.at(i)
        if body is not None:
            self.keep(body)
        return body

    def keep(self, body: Body) -> Body:
        """Put a body and those inside it on record; the longer of two at one place stays."""
        if body.how != "reference" or body.start not in self.bodies:
            known = self.bodies.get(body.start)
            if known is None or known.how == "reference" or body.end > known.end:
                self.bodies[body.start] = body
        if body.parent is not None:
            body.parent = self.keep(body.parent)
        return self.bodies[body.start]

    def sentence_of(self, i: int) -> tuple[int, int]:
        """First and one past last token of the sentence that holds token ``i``."""
        at = bisect_right(self.sentences, i) - 1
        stop = self.sentences[at + 1] if at + 1 < len(self.sentences) else len(self.tokens)
        return self.sentences[at], stop

    def each_sentence(self) -> Iterator[tuple[int, int]]:
        """All sentences as token ranges."""
        for k, first in enumerate(self.sentences):
            yield first, self.sentences[k + 1] if k + 1 < len(self.sentences) else len(self.tokens)

    def within(self, items: list[S], first: int, last: int) -> list[S]:
        """Those of ``items`` that begin in a passage, by place; where two begin at one place, the longer first.

        items: one of this text's own lists, which is put in order once and again whenever it has grown or shrunk.
        """
        known = self._ordered.get(id(items))
        if known is None or known[0] is not items or len(known[1]) != len(items):
            ordered = sorted(items, key=lambda item: (item.start, -item.end))
            known = self._ordered[id(items)] = (items, ordered, [item.start for item in ordered])
        _, ordered, begins = known
        return ordered[bisect_left(begins, first) : bisect_left(begins, last)]

    def bodies_in_order(self) -> list[Body]:
        """All bodies by place in the text."""
        return [self.bodies[i] for i in sorted(self.bodies)]
