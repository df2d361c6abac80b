"""What the relation rules share: verbs in place, and the subjects and objects about them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph.nlp.findings import Findings
from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, listed, syllables
from graph.nlp.spans import Body, Document, Event, Name, Post

Thing = Body | Document | Event | Name


def verbs(section: str) -> Phrases[bool]:
    """The verbs of one section of relations.yaml."""
    return listed("relations", section)


@cache
def word_set(section: str) -> frozenset[str]:
    """The single syllables and signs of one section of relations.yaml."""
    return frozenset(load("relations")[section])


@cache
def labelled(section: str, label: str) -> Phrases[str]:
    """Verbs that carry a value, as ``amend`` carries ``how``."""
    phrases: Phrases[str] = Phrases()
    for entry in load("relations")[section]:
        for words in entry["words"]:
            phrases.add(syllables(words), entry[label])
    return phrases


class Sentence:
    """One sentence with what it names, in order."""

    def __init__(self, found: Findings, first: int, last: int, bodies: list[Body]) -> None:
        """``bodies``: all of the text, in order."""
        self.found = found
        self.tokens = found.tokens
        self.first, self.last = first, last
        self.documents = found.within(found.documents, first, last)
        self.events = found.within(found.events, first, last)
        self.names = [name for name in found.within(found.names, first, last) if name.key]
        self.posts = found.within(found.posts, first, last)
        in_post = {id(p.body) for p in self.posts if p.body is not None and id(p) in found.linked_posts}
        self.all_bodies = [body for body in found.within(bodies, first, last) if body.key]
        nested = {id(b.parent) for b in self.all_bodies if b.parent is not None}
        self.bodies = [
            body
            for body in self.all_bodies
            if id(body) not in in_post
            and id(body) not in nested
            and not any(o.start < body.start and body.end <= o.end and o.fixed for o in self.all_bodies)
            and not any(d.start <= body.start and body.end <= max(d.end, d.reach) for d in self.documents)
            and body.how != "reference"
        ]
        self.references = [r for r in found.references if first <= r.start < last]

    def find(
        self, phrases: Phrases[bool], begin: int | None = None, end: int | None = None
    ) -> Iterator[tuple[int, int]]:
        """All places of the sentence where one of the phrases stands, longest first at each."""
        tokens = self.tokens
        starts = phrases.starts()
        i = self.first if begin is None else begin
        stop = self.last if end is None else end
        while i < stop:
            if tokens.low[i] in starts and (hit := phrases.longest(tokens, i)) and hit[0] <= stop:
                yield i, hit[0]
                i = hit[0]
            else:
                i += 1

    def only(self, phrases: Phrases[bool], i: int, stop: int) -> bool:
        """Whether nothing but these phrases stands between two tokens."""
        while i < stop:
            hit = phrases.longest(self.tokens, i)
            if hit is None or hit[0] > stop:
                return False
            i = hit[0]
        return True

    def people(self) -> list[tuple[Name, int, int]]:
        """The officials of the sentence with where they stand, those by reference too, and titles alone that act."""
        people = [(name, name.start, name.end) for name in self.names]
        for reference in self.references:
            name = reference.of
            if isinstance(name, Name) and name.key and (name.said.get("acts") or not name.said.get("open")):
                people.append((name, reference.start, reference.end))
        return sorted(people, key=lambda item: item[1])

    def post_of(self, body: Body) -> Post | None:
        """The post whose body this is."""
        return next((post for post in self.posts if post.body is body), None)
