"""Ids of edges: readable by type, stable, told apart by what tells the edges apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

_DIGITS = 12


@dataclass(frozen=True, slots=True, order=True)
class EdgeKey:
    """What one edge is: its ends, its type, and what tells it from others of that type between them."""

    source: str
    type: str
    target: str
    discriminator: tuple[str, ...] = ()


def edge_ids(keys: Iterable[EdgeKey]) -> dict[EdgeKey, str]:
    """Give each key its id, ``<type>:<12 hexadecimal digits>``.

    Two keys that share these digits (one pair in some ten million edges) both get the whole digest instead.
    """
    by_id: dict[str, list[EdgeKey]] = defaultdict(list)
    for key in set(keys):
        by_id[_id(key, _DIGITS)].append(key)
    return {
        key: short if len(sharing) == 1 else _id(key, 64) for short, sharing in by_id.items() for key in sharing
    }


def _id(key: EdgeKey, digits: int) -> str:
    parts = "\x1f".join([key.source, key.type, key.target, *key.discriminator])
    return f"{key.type.lower()}:{sha256(parts.encode('utf-8', 'surrogatepass')).hexdigest()[:digits]}"
