"""One input to drafts of articles: plain text, web pages, JSON lines, and standard input, which may be either.

A draft is an article whose id is not settled, since ids must differ over all inputs.
"""

from __future__ import annotations

import itertools
import json
import logging
import math
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from graph.reading.contents import BOM, chunks, read_lines, read_whole
from graph.reading.fields import Fields, read_fields
from graph.reading.metadata import Metadata
from graph.reading.problems import Problem, Unreadable
from graph.reading.sources import Source, no_access, opened

_BLANK = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]*")
_FILL_IN = 'give it a field "text" with the article, or take it out'
#: htmldate takes no date after this one. Its default is today, and two builds of one page would then differ.
_LAST_DAY = "2999-12-31"


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with what is known of it; ``line`` is its line in a file of JSON lines, else None."""

    source: Source
    line: int | None
    text: str
    fields: Fields


def read_drafts(source: Source, metadata: Metadata, stdin: BinaryIO) -> Iterator[Draft | Problem]:
    """Read one input; what cannot be read of it is a problem in its place. Never raises for bad input."""
    try:
        with opened(source, stdin) as stream:
            pieces = chunks(stream)
            if source.format == "lines":
                yield from _lines(source, pieces)
            elif source.format == "stdin":
                yield from _stdin(source, pieces)
            elif source.format == "page":
                yield _page(source, read_whole(pieces), metadata.of(source.path))
            else:
                yield _draft(source, None, read_whole(pieces), metadata.of(source.path))
    except Unreadable as error:
        yield error.in_file(source.shown)
    except (OSError, EOFError, zlib.error) as error:
        yield no_access(error).in_file(source.shown)


def _draft(source: Source, line: int | None, text: str, fields: Fields) -> Draft:
    if _BLANK.fullmatch(text):
        raise Unreadable("the article is empty", "fill it in, or take it out", line)
    return Draft(source, line, text, fields)


def _stdin(source: Source, pieces: Iterator[bytes]) -> Iterator[Draft | Problem]:
    """JSON lines if the first character that is not blank is ``{``, else one text."""
    head = b""
    for piece in pieces:
        head += piece
        if head.removeprefix(BOM).strip():
            break
    every = itertools.chain([head], pieces) if head else pieces
    if head.removeprefix(BOM).lstrip().startswith(b"{"):
        yield from _lines(source, every)
    else:
        yield _draft(source, None, read_whole(every), Fields())


def _lines(source: Source, pieces: Iterable[bytes]) -> Iterator[Draft | Problem]:
    nothing = True
    for number, line in read_lines(pieces):
        if isinstance(line, str) and not line.strip():
            continue
        nothing = False
        try:
            if isinstance(line, Unreadable):
                raise line
            row = _record(line)
            text = row.get("text")
            if text is None:
                raise Unreadable("the record has no text", _FILL_IN)
            if not isinstance(text, str):
                raise Unreadable("its text is no string", _FILL_IN)
            if "\0" in text:
                raise Unreadable("its text holds a zero character", "take it out")
            fields, wrong = read_fields(row, aside=("text",))
            draft = _draft(source, number, text, fields)
        except Unreadable as error:
            yield Problem(source.shown, number, error.message, error.mend)
            continue
        yield from (Problem(source.shown, number, error.message, error.mend) for error in wrong)
        yield draft
    if nothing:
        raise Unreadable("the file is empty", "fill it with one article a line, or take it out")


def _record(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line, parse_constant=_no_number, parse_float=_finite)
    except RecursionError:
        raise Unreadable("its JSON is nested too deep", "write one flat object a line") from None
    except ValueError as error:
        reason = f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        mend = "write one whole JSON object a line"
        raise Unreadable(f"broken JSON ({reason})", mend) from None
    if not isinstance(row, dict):
        raise Unreadable("it is no JSON object", 'write one object a line, like {"id": "...", "text": "..."}')
    # Half of a surrogate pair can be written as an escape, and then nowhere else: no file takes it.
    if "\\u" in line:
        try:
            json.dumps(row, ensure_ascii=False).encode("utf-8")
        except UnicodeEncodeError:
            raise Unreadable("it holds half a character (a lone \\ud800 to \\udfff)", "write the whole pair") from None
    return row


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no JSON")


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError(f"the number {digits[:20]} is too large")
    return value


def _page(source: Source, html: str, given: Fields) -> Draft:
    """Take the article out of a web page with trafilatura, and what its metadata say where ``given`` says nothing."""
    # Imported here since that takes a while, and most inputs hold no pages.
    from trafilatura import bare_extraction

    if _BLANK.fullmatch(html):
        raise Unreadable("the page is empty", "fill it in, or take it out")
    # What they have to say of a page would be a second line beside ours.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    dates = {"original_date": True, "extensive_search": False, "max_date": _LAST_DAY}
    try:
        page = bare_extraction(html, include_comments=False, with_metadata=True, date_extraction_params=dates)
    except Exception as error:
        # A parser of the wild Web may fail in any way; one page must not end the build.
        reason = type(error).__name__
        raise Unreadable(f"the page cannot be taken apart ({reason})", "save its text as .txt") from None
    text = getattr(page, "text", None)
    if not text:
        raise Unreadable("no article was found in the page", "save its text as .txt, or take it out")
    own, _ = read_fields(
        {
            "title": getattr(page, "title", None),
            "publisher": getattr(page, "sitename", None),
            "published": getattr(page, "date", None),
            "url": getattr(page, "url", None),
        }
    )
    return _draft(source, None, text, given.or_else(own))
