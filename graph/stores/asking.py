"""Ask a Neo4j server a question of the pack: what ``quanhe query`` does."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from neo4j import RoutingControl

from graph.errors import InputError
from graph.stores.neo4j import connected
from graph.stores.neo4j_errors import explaining
from graph.stores.neo4j_settings import Neo4jSettings
from graph.stores.query_pack import Question


@dataclass(frozen=True, slots=True)
class Answer:
    """The columns of an answer, in the order of the query, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]


def named(questions: Sequence[Question], name: str) -> Question:
    """The question of a name. Raises InputError that names those that are spelled alike."""
    found = next((question for question in questions if question.name == name), None)
    if found is None:
        alike = difflib.get_close_matches(name, [question.name for question in questions], cutoff=0.5)
        hint = f"did you mean {', '.join(alike)}?" if alike else "see quanhe query --list"
        raise InputError(f"there is no question {name!r}; {hint}")
    return found


def parameters(question: Question, given: Sequence[str]) -> dict[str, Any]:
    """Values of a question's parameters from ``name=value`` texts; what is not given has the example of its file.

    A value is of the kind of its example: text as it stands, numbers, lists and truth values as JSON. Raises InputError
    for a text without ``=``, an unknown name, and a value of another kind.
    """
    made = dict(question.examples)
    for each in given:
        name, sign, value = each.partition("=")
        if not sign:
            raise InputError(f"--param {each}: write --param NAME=VALUE")
        if name not in made:
            known = ", ".join(made) or "none"
            raise InputError(f"{question.name} has no parameter {name!r}; it has {known}")
        made[name] = _value(value, made[name], each)
    return made


def _value(text: str, example: Any, given: str) -> Any:
    if isinstance(example, str):
        return text
    try:
        value = json.loads(text)
    except ValueError as error:
        raise InputError(f"--param {given}: write a value like {json.dumps(example, ensure_ascii=False)}") from error
    alike = type(value) is type(example) or (isinstance(value, int | float) and isinstance(example, float))
    if not alike:
        raise InputError(f"--param {given}: write a value like {json.dumps(example, ensure_ascii=False)}")
    return value


def ask(question: Question, values: Mapping[str, Any], settings: Neo4jSettings) -> Answer:
    """Run a question on a server, read-only. Raises StoreError for a server that cannot be used."""
    with explaining(settings), connected(settings) as driver:
        records, _, keys = driver.execute_query(
            question.query,
            dict(values),
            routing_=RoutingControl.READ,
            database_=settings.database,
        )
    return Answer(tuple(keys), tuple(record.data() for record in records))
