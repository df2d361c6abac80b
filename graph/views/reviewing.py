"""What is uncertain about who is who, in words with quotes: for ``quanhe review``."""

from __future__ import annotations

from collections.abc import Sequence

from graph.records import Graph, Member, Question
from graph.views.explaining import Explainer

CHOICES = {
    "s": "same", "same": "same", "d": "different", "different": "different", "u": "unsure", "unsure": "unsure",
    "r": "reject", "reject": "reject",
}  # fmt: skip


class Review:
    """The questions of a graph, each told so that a reader can answer it."""

    def __init__(
        self, graph: Graph, members: Sequence[Member], questions: Sequence[Question], explainer: Explainer
    ) -> None:
        self.questions = list(questions)
        self._graph = graph
        self._explainer = explainer
        self._entity = {f"{m.referent}@{m.article}": m.entity for m in members}
        self._claims = {claim.id: claim for claim in graph.claims}

    def tell(self, question: Question) -> str:
        """A question with both sides: who it is, his posts, and where it is said."""
        lines = [f"{question.kind} {question.about} ({question.why})"]
        for subject in filter(None, (question.first, question.second)):
            lines.append(f"  {subject}")
            entity = self._entity.get(subject)
            if entity is not None:
                lines.append(f"    {entity}")
                lines += [f"      {said}" for said in self._explainer.said_in(entity, subject.rpartition("@")[2])]
            elif subject in self._claims:
                claim = self._claims[subject]
                lines.append(f"    {claim.article}: “{' '.join(claim.quote.split())}”")
            else:
                lines.append(f"    {self._explainer.source(subject.rpartition('@')[2])}")
                lines += [f"    “{text}”" for text in self._texts(subject)]
        return "\n".join(lines)

    def _texts(self, subject: str) -> list[str]:
        """How an open mention stands in its article."""
        return sorted({m.text for m in self._graph.mentions if f"{m.referent}@{m.article}" == subject})

    def choices(self, question: Question) -> str:
        """Which answers a question takes."""
        return "same, different, unsure" if question.second else "reject, unsure"

    def verdict(self, question: Question, answer: str) -> str | None:
        """The verdict that an answer (a word or its first letter) means here; None where it means none."""
        verdict = CHOICES.get(answer.strip().lower())
        return verdict if verdict in self.choices(question).split(", ") else None
