"""Whom a pronoun, an honorific with a given name, or a clause without subject means: earlier names of the text."""

from __future__ import annotations

from graph.nlp.chains import Linker
from graph.nlp.spans import Name

GOES_ON = frozenset([("sau", "đó"), ("tiếp", "đó")])
HONORIFICS = ("ông", "bà", "chí", "anh", "chị")


class Antecedents:
    """Finds them for one article; ``added`` are the mentions made: "ông" and given names that stand for a man."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.found = linker.found
        self.tokens = linker.tokens
        self.added: list[Name] = []

    def spoken_of(self, first: int, stop: int) -> list[Name]:
        """The man whom "ông", "bà" at the head of a clause means: the last one named before the sentence."""
        tokens = self.tokens
        for k in range(stop - 1, first - 1, -1):
            if tokens.low[k] not in HONORIFICS or tokens.low[k - 1] in ("trai", "gái", "chị"):
                continue
            if k + 1 < len(tokens) and tokens.is_name_like(k + 1):
                full = self.called(k)
                return [self.second(k + 1, full, "short")] if full else []
            meant = self.last_named(first, tokens.low[k])
            return [self.second(k, meant, "reference")] if meant else []
        if tuple(tokens.low[first : first + 2]) in GOES_ON or tokens.low[first] == "rồi":
            return self._goes_on(first)
        return []

    def _goes_on(self, first: int) -> list[Name]:
        """As in "**Sau đó** làm Phó Vụ trưởng X": he of whom the sentence before told an appointment."""
        held = [h for h in self.linker.holdings if h.rule.startswith("appointment") and h.end <= first]
        if not held or self.found.sentence_of(first - 1)[0] > held[-1].end:
            return []
        return [self.second(first, held[-1].name.full, "reference")]

    def called(self, k: int) -> str | None:
        """Whom an honorific with a given name at token ``k`` means: the only one of that name so far, else at all."""
        given = self.tokens.low[k + 1]
        called = [n for n in self.found.names if n.full.split()[-1].lower() == given]
        known = {n.full for n in called if n.start < k} or {n.full for n in called}
        return known.pop() if len(known) == 1 else None

    def last_named(self, before: int, pronoun: str) -> str | None:
        """The man last named before a sentence, in full or as "ông" with his given name, whom a pronoun fits."""
        tokens = self.tokens
        ends = {name.end: name.full for name in self.found.names if name.end <= before}
        for k in range(before, 0, -1):
            full = ends.get(k)
            if full is None and k > 1 and tokens.low[k - 2] in ("ông", "bà", "chí") and tokens.is_name_like(k - 1):
                full = self.called(k - 2)
            if full is not None and _agrees(pronoun, full):
                return full
        return None

    def second(self, k: int, full: str, how: str) -> Name:
        """A second mention of a man at token ``k``: "ông", or his given name."""
        for name in self.added:
            if name.start == k:
                return name
        self.added.append(Name(k, k + 1, full, how=how, honorific=True))
        return self.added[-1]


def _agrees(word: str, full: str) -> bool:
    """As in "bà" is no man, "ông" no woman with "Thị" in her name."""
    woman = " Thị " in full
    return not (word in ("ông", "anh") and woman) and not (word in ("bà", "chị") and " Văn " in full)
