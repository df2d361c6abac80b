"""Rows as a table for the terminal, as CSV, and as JSON."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

WIDEST = 60
"""Characters of a cell of a table for the terminal; the other forms cut nothing."""


def as_table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """Columns side by side, cells cut to WIDEST characters; columns that are empty in every row are left out."""
    used = [name for name in columns if any(row[name] not in (None, "", []) for row in rows)] or list(columns)
    cells = [[_short(_text(row[name])) for name in used] for row in rows]
    widths = [max(map(_width, column)) for column in zip(used, *cells, strict=True)]
    lines = [used, ["-" * width for width in widths], *cells]
    padded = ((_filled(cell, width) for cell, width in zip(line, widths, strict=True)) for line in lines)
    return "\n".join("  ".join(line).rstrip() for line in padded)


def as_csv(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """Comma-separated rows under a head; lists are joined by semicolons."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_text(row[name]) for name in columns] for row in rows)
    return out.getvalue().rstrip("\n")


def as_json(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """A list of objects."""
    made = [{name: row[name] for name in columns} for row in rows]
    return json.dumps(made, ensure_ascii=False, indent=2, default=str)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(_text(each) for each in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WIDEST else line[: WIDEST - 1] + "…"


def _width(text: str) -> int:
    """How many places a text takes on a terminal: combining marks take none, wide letters two."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def _filled(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
