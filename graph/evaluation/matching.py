"""Where a text names an annotated entity, and which built node is which annotated entity."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.evaluation.records import BuiltNode, GoldDocument, GoldEntity, Span
from graph.evaluation.spelling import name_key

#: Labels whose names have no sharp end ("Chương trình hành động [của Thành ủy] [thực hiện …]"):
#: any extent that the annotation lists is right.
LOOSE_EXTENT = frozenset({"Program", "Resolution", "Event"})


@dataclass(frozen=True, slots=True)
class Places:
    """Where the text names each entity, by its id: ``longest`` at each place, and every ``extent``."""

    longest: Mapping[str, frozenset[Span]]
    extents: Mapping[str, frozenset[Span]]


@dataclass(frozen=True, slots=True)
class Matching:
    """Which node (id) is which entity (id).

    ``misnamed`` are matched nodes that carry another name but stand where the entity does, in the order of
    matching; ``set_aside`` are unmatched ones that the annotation says to ignore; ``wrong`` are the others.
    """

    entity_of: Mapping[str, str]
    misnamed: tuple[BuiltNode, ...]
    set_aside: frozenset[str]
    wrong: tuple[BuiltNode, ...]


def occurrences(entity: GoldEntity, text: str) -> frozenset[Span]:
    """Every place where a surface of the entity stands as words of its own, nested ones included."""
    spans = set()
    for listed in entity.surfaces:
        surface, _, nth = listed.partition("#")
        starts = [match.start() for match in re.finditer(re.escape(surface), text)]
        if nth:
            starts = starts[int(nth) - 1 : int(nth)]
        for start in starts:
            end = start + len(surface)
            if nth or _is_whole(surface, text[start - 1 : start], text[end : end + 1]):
                spans.add((start, end))
    return frozenset(spans)


def _is_whole(surface: str, before: str, after: str) -> bool:
    # A capital after a small letter is a lost blank ("tướngTrần Đại Quang"): the name still begins there.
    begins = not before.isalnum() or (before.islower() and surface[0].isupper())
    return begins and not after.isalnum()


def longest_only(spans: frozenset[Span]) -> frozenset[Span]:
    """The spans that lie within no other."""
    return frozenset(s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans))


def find_places(gold: GoldDocument, text: str) -> Places:
    """Find every annotated entity in its text."""
    every = {e.id: occurrences(e, text) for e in gold.entities}
    longest = {i: longest_only(spans) for i, spans in every.items()}
    loose = {e.id for e in gold.entities if e.type in LOOSE_EXTENT}
    return Places(longest, {i: every[i] if i in loose else longest[i] for i in every})


def match_nodes(gold: GoldDocument, text: str, nodes: Sequence[BuiltNode], places: Places) -> Matching:
    """Match nodes with entities of the same label: first by name, then by where most of a node's mentions stand.

    Each entity is matched once, so an entity split into two nodes leaves one of them wrong, and two merged
    into one leave one of them missed. Among several candidates the one with most common mentions wins.
    """
    entity_of: dict[str, str] = {}
    free = {e.id: e for e in gold.entities}
    misnamed = []
    for by_name in (True, False):
        for node in nodes:
            if node.id in entity_of:
                continue
            weights = {
                e.id: weight
                for e in free.values()
                if e.type == node.label
                and (weight := _weight_by_name(node, e, places) if by_name else _weight_by_place(node, e, places))
            }
            if weights:
                best = min(weights, key=lambda i: (-weights[i], i))
                entity_of[node.id] = best
                del free[best]
                if not by_name:
                    misnamed.append(node)
    ignored = {name_key(surface) for surface in gold.ignore}
    unmatched = [node for node in nodes if node.id not in entity_of]
    set_aside = frozenset(node.id for node in unmatched if _is_ignored(node, text, ignored))
    wrong = tuple(node for node in unmatched if node.id not in set_aside)
    return Matching(entity_of, tuple(misnamed), set_aside, wrong)


def _weight_by_name(node: BuiltNode, entity: GoldEntity, places: Places) -> int:
    if name_key(node.name) not in {name_key(name) for name in entity.names}:
        return 0
    return 1 + len(node.spans & places.extents[entity.id])


def _weight_by_place(node: BuiltNode, entity: GoldEntity, places: Places) -> int:
    shared = len(node.spans & places.extents[entity.id])
    return shared if 2 * shared >= len(node.spans) else 0


def _is_ignored(node: BuiltNode, text: str, ignored: set[str]) -> bool:
    if name_key(node.name) in ignored:
        return True
    return 2 * sum(name_key(text[s:e]) in ignored for s, e in node.spans) > len(node.spans)
