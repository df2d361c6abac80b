"""Readable ids, made from a thing's own canonical key with its tones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from graph.reading.text import shadow

_NOT_WORD = re.compile(r"[^\w]+")
LONGEST = 90


def whole_key(text: str) -> str:
    """A key to compare by: lower case, NFC, tone marks in one style, words joined by dashes."""
    folded = shadow(unicodedata.normalize("NFC", text)).casefold()
    return _NOT_WORD.sub("-", folded).strip("-")


def slug(text: str) -> str:
    """A key as part of an id: at most LONGEST characters of the whole one."""
    return whole_key(text)[:LONGEST].rstrip("-")


def entity_id(label: str, *parts: str | None) -> str:
    """``label:part/part``: the id of an entity whose key has these parts; empty ones are left out."""
    return f"{label.casefold()}:" + "/".join(slug(part) for part in parts if part)


def fullest(names: Iterable[str]) -> str:
    """The longest name, and of equally long ones the first in the alphabet."""
    return min(names, key=lambda name: (-len(name), name))
