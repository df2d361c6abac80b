"""The date of publication, from the ways in which inputs write it."""

from __future__ import annotations

import re
from datetime import date

# What may follow a full date is a time of day; the date is kept as written, in the zone it was written in.
_TIME = r"(?:[T\s,]+\d.*)?"
_ISO = re.compile(rf"(\d{{4}})(?:-(\d{{2}})(?:-(\d{{2}}){_TIME})?)?", re.ASCII | re.DOTALL)
_DAY_FIRST = re.compile(rf"(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}){_TIME}", re.ASCII | re.DOTALL)


def iso_date(value: str | int) -> str:
    """Return a date as ISO text of the precision it is given in.

    Takes ``2022``, ``2022-05``, ``2022-05-05``, longer timestamps (cut to their date) and ``5/5/2022``
    (day first, as Vietnamese papers write it). Raises ValueError where that is no date of the calendar.
    """
    text = str(value).strip()
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    else:
        raise ValueError(f"not a date: {text!r}")
    parts = [int(part) for part in (year, month, day) if part is not None]
    date(*(parts + [1, 1])[:3])
    return "-".join(f"{part:0{width}}" for part, width in zip(parts, (4, 2, 2), strict=False))
