"""Bytes to text: within bounds, in UTF-8, and never by a guess."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from graph.reading.problems import Unreadable

#: The largest text, web page or line of JSON that is read, in bytes: ten times the longest that is expected.
MAX_ARTICLE_BYTES = 20_000_000
CHUNK_BYTES = 1 << 16
BOM = b"\xef\xbb\xbf"
_SAVE_AS_UTF8 = "save it as UTF-8 text"


def chunks(stream: BinaryIO) -> Iterator[bytes]:
    """Read a stream piece by piece, up to its end."""
    while chunk := stream.read(CHUNK_BYTES):
        yield chunk


def read_whole(pieces: Iterable[bytes]) -> str:
    """Join and decode the bytes of one text, unchanged: line ends and a byte order mark stay.

    Raises Unreadable at the first zero byte, byte that is not UTF-8, or byte over MAX_ARTICLE_BYTES, without
    reading on.
    """
    data = bytearray()
    for piece in pieces:
        zero = piece.find(0)
        if zero >= 0:
            raise _zero_byte(bytes(data[:2]) or piece[:2], len(data) + zero, None)
        data += piece
        if len(data) > MAX_ARTICLE_BYTES:
            raise _too_long(None)
    return _decoded(bytes(data), None)


def read_lines(pieces: Iterable[bytes]) -> Iterator[tuple[int, str | Unreadable]]:
    """Split a stream into lines without their ends, each with its number from 1, or with what is wrong with it.

    A byte order mark before the first line is dropped. Raises Unreadable where a whole piece is zeros: that
    is no file of lines, and reading on would be for nothing.
    """
    number = 1
    line = bytearray()
    wrong: Unreadable | None = None
    for piece in pieces:
        if not piece.strip(b"\0"):
            raise _zero_byte(piece[:2], len(line), number)
        *ended, rest = piece.split(b"\n")
        for part in ended:
            wrong = _extend(line, part, number, wrong)
            yield number, wrong or _line(line, number)
            number += 1
            line.clear()
            wrong = None
        wrong = _extend(line, rest, number, wrong)
    if line or wrong:
        yield number, wrong or _line(line, number)


def _extend(line: bytearray, part: bytes, number: int, wrong: Unreadable | None) -> Unreadable | None:
    """Add to a line, unless it is wrong already: then nothing more of it is kept."""
    if wrong:
        return wrong
    zero = part.find(0)
    if zero >= 0:
        return _zero_byte(bytes(line[:2]) or part[:2], len(line) + zero, number)
    line += part
    if len(line) > MAX_ARTICLE_BYTES:
        line.clear()
        return _too_long(number)
    return None


def _line(line: bytearray, number: int) -> str | Unreadable:
    data = bytes(line)
    try:
        return _decoded(data.removeprefix(BOM) if number == 1 else data, number)
    except Unreadable as error:
        return error


def _decoded(data: bytes, line: int | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        at, byte = error.start, data[error.start]
    where = f"byte {at + 1}" if line is None else f"byte {at + 1} of the line"
    raise Unreadable(
        f"{where} (0x{byte:02x}) is not UTF-8", _SAVE_AS_UTF8, data.count(b"\n", 0, at) + 1 if line is None else line
    )


def _zero_byte(start: bytes, at: int, line: int | None) -> Unreadable:
    where = f"byte {at + 1}" if line is None else f"byte {at + 1} of the line"
    if start in (b"\xff\xfe", b"\xfe\xff"):
        return Unreadable(f"it is UTF-16, not UTF-8 ({where} is zero)", _SAVE_AS_UTF8, line)
    return Unreadable(f"{where} is zero, so it is no text", f"take it out, or {_SAVE_AS_UTF8}", line)


def _too_long(line: int | None) -> Unreadable:
    what = "the text" if line is None else "the line"
    return Unreadable(
        f"{what} is longer than {MAX_ARTICLE_BYTES:,} bytes, the most that one article may have",
        "split it into articles",
        line,
    )
