"""Score built graphs against annotations, document by document.

Entities: a node is right when its label is the annotated type and its name is the annotated one or one as
right, or, failing that, when most of its mentions are that entity's ("misnamed", counted apart too).
Mentions: a span is right when it is one of that type's; of documents, programmes and events any listed extent is.
Edges: right when type and both ends are right, and for HOLDS_POSITION the role; a post held twice counts twice
where the annotation has two tenures. Properties of right edges are counted apart.
What is optional counts neither way when missed, nor does what touches something to be ignored.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from graph.errors import InputError
from graph.evaluation.built import read_built
from graph.evaluation.gold import read_gold_folder
from graph.evaluation.matching import LOOSE_EXTENT, Matching, Places, find_places, match_nodes
from graph.evaluation.records import BuiltGraph, EdgeFacts, GoldDocument, Span
from graph.evaluation.spelling import name_key, role_key
from graph.evaluation.tally import Tally

K = TypeVar("K")
V = TypeVar("V")
EdgeKey = tuple[str, str, str, str]
Passage = tuple[Span, str]

MISNAMED = "misnamed"
#: Edges that no annotation lists: they follow from mentions and the gazetteer.
NOT_SCORED = frozenset({"MENTIONED_IN", "IN_PLACE", "SUCCEEDED_BY"})
#: Properties of right edges that are counted apart: edge type -> count -> field -> what a missing one means.
DETAILS: Mapping[str, Mapping[str, Mapping[str, str | None]]] = {
    "HOLDS_POSITION": {
        "status of a right post": {"status": "current"},
        "time of a right post": {"from": None, "to": None},
    },
    "TOOK_PART_IN": {"capacity of a right part": {"capacity": None}},
}
_ASIDE = frozenset(name for counts in DETAILS.values() for name in counts)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as annotated: ``doc`` names the text, ``what`` says it in words."""

    doc: str
    what: str

    def __str__(self) -> str:
        """One line for a list of faults."""
        return f"{self.doc}  {self.what}"


@dataclass(slots=True)
class Scores:
    """Counts over documents. Add documents with ``add``; read ``entities``, ``mentions``, ``edges``, ``faults``."""

    documents: int = 0
    entities: Tally = field(default_factory=lambda: Tally(frozenset({MISNAMED})))
    mentions: Tally = field(default_factory=Tally)
    edges: Tally = field(default_factory=lambda: Tally(_ASIDE))
    faults: list[Fault] = field(default_factory=list)

    def add(self, gold: GoldDocument, text: str, built: BuiltGraph) -> None:
        """Compare one document's graph with its annotation; ``text`` is the text exactly as it was annotated."""
        places = find_places(gold, text)
        matching = match_nodes(gold, text, built.nodes, places)
        self.documents += 1
        self._add_entities(gold, built, matching)
        self._add_mentions(gold, text, built, matching, places)
        self._add_edges(gold, built, matching)

    def table(self) -> str:
        """The three tables as text, with the number of documents above."""
        parts = (("entities", self.entities), ("mentions", self.mentions), ("edges", self.edges))
        return "\n\n".join([f"{self.documents} documents", *(tally.table(title) for title, tally in parts)])

    def _add_entities(self, gold: GoldDocument, built: BuiltGraph, matching: Matching) -> None:
        name_of = {entity.id: entity.name for entity in gold.entities}
        for node in built.nodes:
            if node.id in matching.entity_of:
                self.entities.right[node.label] += 1
        for node in matching.misnamed:
            self.entities.right[MISNAMED] += 1
            self._fault(gold, f"misnamed {node.label}: {node.name!r} for {name_of[matching.entity_of[node.id]]!r}")
        for node in matching.wrong:
            self.entities.wrong[node.label] += 1
            self._fault(gold, f"wrong {node.label}: {node.name!r}")
        found = set(matching.entity_of.values())
        for entity in gold.entities:
            if entity.id not in found and not entity.optional:
                self.entities.missed[entity.type] += 1
                self._fault(gold, f"missed {entity.type}: {entity.name!r}")

    def _add_mentions(
        self, gold: GoldDocument, text: str, built: BuiltGraph, matching: Matching, places: Places
    ) -> None:
        wanted, optional = set[Passage](), set[Passage]()
        whole: dict[Passage, Passage] = {}  # an extent within a longer one stands for the longer one
        for entity in gold.entities:
            longest = places.longest[entity.id]
            (optional if entity.optional else wanted).update((span, entity.type) for span in longest)
            if entity.type in LOOSE_EXTENT:
                for inner in places.extents[entity.id]:
                    outer = min(s for s in longest if s[0] <= inner[0] and inner[1] <= s[1])
                    whole[inner, entity.type] = (outer, entity.type)
        ignored = {name_key(surface) for surface in gold.ignore}
        got = set[Passage]()
        for node in built.nodes:
            for span in node.spans if node.id not in matching.set_aside else ():
                passage = whole.get((span, node.label), (span, node.label))
                free = passage in optional or name_key(text[span[0] : span[1]]) in ignored
                if passage in wanted or not free:
                    got.add(passage)
        for tally, passages in (
            (self.mentions.right, wanted & got),
            (self.mentions.wrong, got - wanted),
            (self.mentions.missed, wanted - got),
        ):
            tally.update(label for _, label in passages)

    def _add_edges(self, gold: GoldDocument, built: BuiltGraph, matching: Matching) -> None:
        wanted = _grouped((_edge_key(edge, lambda entity: entity), edge) for edge in gold.edges)
        got = _grouped(
            # A node that is no annotated entity keeps its own id, marked so that it meets no entity's.
            (_edge_key(edge, lambda node: matching.entity_of.get(node, "?" + node)), edge)
            for edge in built.edges
            if edge.type not in NOT_SCORED and not {edge.source, edge.target} & matching.set_aside
        )
        for key, have in got.items():
            if key not in wanted:
                first = have[0]
                self.edges.wrong[first.type] += 1
                self._fault(gold, f"wrong edge {first.type} {first.role or ''}: {first.source} -> {first.target}")
        for key, wants in wanted.items():
            have = list(got.get(key, ())) or [e for other in _other_wordings(key, wanted) for e in got.get(other, ())]
            for want, best in _paired(wants, have):
                if best is None and not want.optional:
                    self.edges.missed[want.type] += 1
                    self._fault(gold, f"missed edge {want.type} {want.role or ''}: {want.evidence!r}")
                elif best is not None and not want.optional:
                    self.edges.right[want.type] += 1
                    self._add_details(gold, want, best)

    def _add_details(self, gold: GoldDocument, want: EdgeFacts, built: EdgeFacts) -> None:
        for count, fields in DETAILS.get(want.type, {}).items():
            for name, default in fields.items():
                ought, said = _property(want, name) or default, _property(built, name) or default
                if ought is None:
                    continue
                if ought == said:
                    self.edges.right[count] += 1
                else:
                    self.edges.wrong[count] += 1
                    self._fault(gold, f"wrong {name} {said} for {ought}: {want.evidence!r}")

    def _fault(self, gold: GoldDocument, what: str) -> None:
        self.faults.append(Fault(gold.doc, what))


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def _edge_key(edge: EdgeFacts, end: Callable[[str], str]) -> EdgeKey:
    role = role_key(edge.role) if edge.type == "HOLDS_POSITION" else ""
    return end(edge.source), edge.type, end(edge.target), role


def _other_wordings(key: EdgeKey, wanted: Mapping[EdgeKey, Sequence[EdgeFacts]]) -> Iterator[EdgeKey]:
    """Optional posts at the same ends in a longer or shorter wording: built, they stand for the required one."""
    role = key[3]
    for other, edges in wanted.items():
        same_ends = key[1] == "HOLDS_POSITION" and other[:3] == key[:3] and other != key
        longer_or_shorter = other[3].startswith(role + " ") or role.startswith(other[3] + " ")
        if same_ends and longer_or_shorter and all(edge.optional for edge in edges):
            yield other


def _paired(wants: Sequence[EdgeFacts], have: list[EdgeFacts]) -> Iterator[tuple[EdgeFacts, EdgeFacts | None]]:
    """Pair annotated tenures of one post with built ones: by their beginning, then by their status."""
    for want in sorted(wants, key=lambda w: (w.from_ or "", w.status or "")):
        best = min(
            have,
            default=None,
            key=lambda h: (h.from_ != want.from_, (h.status or "current") != (want.status or "current")),
        )
        if best is not None:
            have.remove(best)
        yield want, best


def _property(edge: EdgeFacts, name: str) -> str | None:
    return {"status": edge.status, "from": edge.from_, "to": edge.to, "capacity": edge.capacity}[name]


def score_folders(gold: Path, texts: Path, built: Path) -> Scores:
    """Score what was built of every annotated document.

    Args:
        gold: folder of annotations, ``NAME.json``.
        texts: folder of the texts that the annotations name, exactly as annotated.
        built: folder with a folder ``NAME`` for each document: the graph of that document alone.

    Raises:
        InputError: an annotation, a text or a built graph is missing or broken.
    """
    scores = Scores()
    for document in read_gold_folder(gold):
        path = texts / document.doc
        try:
            text = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{path}: the annotated text cannot be read; name the folder that holds it") from error
        scores.add(document, text, read_built(built / document.name))
    return scores
