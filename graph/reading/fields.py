"""What an input says of an article besides its text: the fields of a JSON line or of a row of metadata.csv."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.reading.problems import Unreadable
from graph.reading.published import iso_date
from graph.records import Properties

#: The date of publication, best first: the next is taken where the one before is missing.
DATES = ("published", "date", "year")
KNOWN = frozenset({"id", "title", "publisher", "url", "place", *DATES})


@dataclass(frozen=True, slots=True)
class Fields:
    """What is known of an article; None is unknown. ``extra`` keeps the fields that the system does not know."""

    id: str | None = None
    headline: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    place: str | None = None
    extra: Properties = field(default_factory=dict)

    def or_else(self, other: Fields) -> Fields:
        """Return the same with what is unknown taken from ``other``."""
        return Fields(
            self.id or other.id,
            self.headline or other.headline,
            self.publisher or other.publisher,
            self.published or other.published,
            self.url or other.url,
            self.place or other.place,
            {**other.extra, **self.extra},
        )


def read_fields(row: Mapping[str, object], aside: Iterable[str] = ()) -> tuple[Fields, list[Unreadable]]:
    """Read the known fields of a row; what is wrong with one leaves it unknown and is listed.

    ``aside`` names fields that are neither known nor to be kept as extra. ``date`` and ``year`` serve for
    a missing ``published`` and are not kept beside it.
    """
    wrong: list[Unreadable] = []
    left_out = KNOWN.union(aside)
    fields = Fields(
        _text(row, "id", wrong),
        _text(row, "title", wrong),
        _text(row, "publisher", wrong),
        _published(row, wrong),
        _text(row, "url", wrong),
        _text(row, "place", wrong),
        {name: value for name, value in row.items() if name not in left_out},
    )
    return fields, wrong


def _text(row: Mapping[str, object], name: str, wrong: list[Unreadable]) -> str | None:
    value = row.get(name)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None:
        return None
    if not isinstance(value, str):
        wrong.append(Unreadable(f"{name} is no text and is taken as unknown", f'write "{name}" in quotation marks'))
        return None
    return unicodedata.normalize("NFC", value).strip() or None


def _published(row: Mapping[str, object], wrong: list[Unreadable]) -> str | None:
    for name in DATES:
        value = row.get(name)
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        try:
            if isinstance(value, bool) or not isinstance(value, str | int):
                raise ValueError(f"not a date: {value!r}")
            return iso_date(value)
        except ValueError:
            shown = str(value)[:40]
            wrong.append(
                Unreadable(
                    f"{name} {shown!r} is no date and is taken as unknown",
                    "write it as 2022, 2022-05, 2022-05-31 or 31/05/2022",
                )
            )
            return None
    return None
