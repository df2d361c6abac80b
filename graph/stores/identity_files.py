"""Who is who, as files beside the graph: why each thing of each article is its node, and what is uncertain."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from graph.records import Apart, Member, Question, Resolved
from graph.stores.files import APART, IDENTITY, QUESTIONS, read_records, write_rows


def write_identity(resolved: Resolved, folder: Path) -> None:
    """Write ``identity.jsonl``, ``apart.jsonl`` and ``questions.jsonl`` into a folder."""
    write_rows(folder / IDENTITY, map(asdict, resolved.members))
    write_rows(folder / APART, map(asdict, resolved.apart))
    write_rows(folder / QUESTIONS, map(asdict, resolved.questions))


def read_members(folder: Path) -> list[Member]:
    """Read which node each thing of each article is, and why. Raises StoreError that names the line."""
    return list(read_records(folder / IDENTITY, lambda row: Member(**row)))


def read_apart(folder: Path) -> list[Apart]:
    """Read which nodes might be taken for one and are two. Raises StoreError that names the line."""
    return list(read_records(folder / APART, lambda row: Apart(**row)))


def read_questions(folder: Path) -> list[Question]:
    """Read what is uncertain, the most useful first. Raises StoreError that names the line."""
    return list(read_records(folder / QUESTIONS, lambda row: Question(**row)))
