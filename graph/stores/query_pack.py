"""The questions of ``cypher/queries``: title, explanation, parameters with an example each, and the query."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import StoreError
from graph.stores.cypher_scripts import cypher_folder, statements

_PARAMETER = re.compile(r":param (\w+) => (.+)")


@dataclass(frozen=True, slots=True)
class Question:
    """One question: ``examples`` maps each parameter to the example value that its header gives."""

    name: str
    theme: str
    title: str
    explanation: str
    examples: Mapping[str, Any]
    query: str


def questions(folder: Path | None = None) -> list[Question]:
    """Read all questions of a folder laid out as ``<theme>/<question>.cypher``, sorted by theme and name."""
    root = folder or cypher_folder() / "queries"
    return [question(file) for file in sorted(root.glob("*/*.cypher"))]


def question(file: Path) -> Question:
    """Read one question; raise StoreError where its header or query is not as the others are."""
    text = file.read_text(encoding="utf-8")
    header = [line.removeprefix("//").strip() for line in text.splitlines() if line.startswith("//")]
    examples: dict[str, Any] = {}
    prose: list[str] = []
    for line in header[1:]:
        if found := _PARAMETER.fullmatch(line):
            examples[found[1]] = json.loads(found[2])
        else:
            prose.append(line)
    try:
        (only,) = statements(text)
    except ValueError as error:
        raise StoreError(f"{file}: write one query that ends with ; at the end of a line") from error
    if not text.startswith("// ") or not any(prose):
        raise StoreError(f"{file}: begin with a line // Title, then say what the query answers")
    return Question(file.stem, file.parent.name, header[0], "\n".join(prose).strip(), examples, only.text)
