"""A builder of small inputs for the fold."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from graph.folding.fold import Unplaced, fold
from graph.records import (
    Article,
    Claim,
    Decision,
    Edge,
    Entity,
    Extraction,
    Graph,
    Mention,
    Node,
    Resolved,
    Succession,
)

LABELS = {"ông": "Official", "cơ quan": "Body", "văn bản": "Resolution", "đề án": "Program", "đại hội": "Event"}


def label_of(name: str) -> str:
    """The label that the first words of an invented name stand for."""
    return next((label for start, label in LABELS.items() if name.startswith(start)), "Place")


@dataclass
class Story:
    """Articles of one claim each (unless told otherwise), and the fold of them all."""

    articles: dict[str, Article] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)
    successions: list[Succession] = field(default_factory=list)

    def entity(self, name: str, **fields: Any) -> Entity:
        """Add an entity whose id is its name, or change the one there is."""
        self.entities[name] = replace(self.entities.get(name) or Entity(name, label_of(name), name), **fields)
        return self.entities[name]

    def write(self, text: str, published: str | None = None, publisher: str | None = None) -> Article:
        """Add an article."""
        number = f"a{len(self.articles) + 1:02}"
        self.articles[number] = Article(number, text, published=published, publisher=publisher, source=f"{number}.txt")
        return self.articles[number]

    def mention(self, article: Article, start: int, end: int, entity: str | None, how: str = "named") -> Mention:
        """Add a mention; without an entity it stays undecided."""
        text = article.text[start:end]
        mention = Mention(f"{article.id}:{start}-{end}", article.id, start, end, text, label_of(text), how, text)
        if mention not in self.mentions:
            self.mentions.append(mention)
        if entity is not None:
            if entity not in self.entities:
                self.entity(entity)
            self.decisions[mention.id] = Decision(mention.id, entity, "test")
        return mention

    def say(
        self, source: str, type: str, target: str, published: str | None = None, *, publisher: str | None = None,
        article: Article | None = None, confidence: float = 0.8, inferred: bool = False, decided: bool = True,
        **properties: Any,
    ) -> Claim:
        """Add a claim, in an article of its own unless one is given. ``from_`` stands for ``from``."""
        article = article or self.write(f"{source} và {target}.", published, publisher)
        start = article.text.index(source)
        end = article.text.index(target, start) + len(target)
        ends = [
            self.mention(article, at, at + len(name), name if decided else None)
            for name in (source, target)
            for at in [article.text.index(name)]
        ]
        claim = Claim(
            f"c{len(self.claims) + 1:02}", article.id, type, ends[0].id, ends[1].id, start, end,
            article.text[start:end], "test", confidence, inferred, {k.rstrip("_"): v for k, v in properties.items()},
        )
        self.claims.append(claim)
        return claim

    def held(self, status: str | None, published: str | None = None, **fields: Any) -> Claim:
        """Add a claim that ông An holds, held or is proposed for a post at one body."""
        post = {"role": "Bí thư", "role_key": "Bí thư", "rank": "head", **fields}
        if status is not None:
            post["status"] = status
        return self.say(post.pop("man", "ông An"), "HOLDS_POSITION", post.pop("body", "cơ quan Một"), published, **post)

    def inputs(self, shuffle: int | None = None) -> tuple[list[Article], list[Extraction], Resolved]:
        """What fold takes; with a seed, everything in another order."""
        articles, mentions, claims = list(self.articles.values()), list(self.mentions), list(self.claims)
        entities, decisions = list(self.entities.values()), list(self.decisions.values())
        if shuffle is not None:
            for pile in (articles, mentions, claims, entities, decisions):
                random.Random(shuffle).shuffle(pile)
        extractions = [
            Extraction(
                a.id, tuple(m for m in mentions if m.article == a.id), (), tuple(c for c in claims if c.article == a.id)
            )
            for a in articles
        ]
        return articles, extractions, Resolved(tuple(entities), tuple(decisions), tuple(self.successions))

    def fold(self, shuffle: int | None = None) -> tuple[Graph, tuple[Unplaced, ...]]:
        """Fold all that was said."""
        return fold(*self.inputs(shuffle))

    def edges(self, type: str) -> list[Edge]:
        """The edges of one type, by first_seen, from and id, after checking that order of input changes nothing."""
        graph, unplaced = self.fold()
        for seed in range(5):
            assert self.fold(seed) == (graph, unplaced)
        return sorted(
            (e for e in graph.edges if e.type == type),
            key=lambda e: (e.first_seen or "", str(e.properties.get("from") or ""), e.id),
        )

    def posts(self) -> list[Edge]:
        """The tenures."""
        return self.edges("HOLDS_POSITION")

    def parts(self) -> list[list[str]]:
        """Ids of the claims of each tenure, sorted."""
        graph, _ = self.fold()
        types = {e.id: e.type for e in graph.edges}
        tenures: dict[str, list[str]] = {}
        for claim, edge in sorted(graph.claim_edges.items()):
            if types[edge] == "HOLDS_POSITION":
                tenures.setdefault(edge, []).append(claim)
        self.posts()
        return sorted(tenures.values())

    def node(self, id: str) -> Node:
        """One node."""
        return next(n for n in self.fold()[0].nodes if n.id == id)


@pytest.fixture
def story() -> Story:
    """An empty story."""
    return Story()


@pytest.fixture
def new_story() -> Callable[[], Story]:
    """A maker of stories, where a test needs more than one."""
    return Story
