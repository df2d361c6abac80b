from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from graph.reading import contents
from graph.reading.contents import chunks, read_lines, read_whole
from graph.reading.problems import Unreadable


def lines(*pieces: bytes) -> list[tuple[int, str]]:
    return [(number, line if isinstance(line, str) else f"! {line.message}") for number, line in read_lines(pieces)]


def test_a_text_is_kept_to_the_letter() -> None:
    data = "\ufeffHà\r\nNội\r\u00a0".encode()
    assert read_whole([data[:3], data[3:6], data[6:]]).encode() == data


def test_the_byte_that_is_not_utf_8_is_told_with_its_line() -> None:
    with pytest.raises(Unreadable, match=r"byte 6 \(0xe0\) is not UTF-8") as caught:
        read_whole([b"ab\nH", b"i\xe0 N\xf4i"])
    assert caught.value.line == 2


def test_utf_16_is_called_by_its_name() -> None:
    with pytest.raises(Unreadable, match="UTF-16"):
        read_whole(["Hà Nội".encode("utf-16")])


def test_zeros_are_refused_without_reading_on() -> None:
    def endless() -> Iterator[bytes]:
        yield b"abc"
        yield b"d\0"
        pytest.fail("it read on")

    with pytest.raises(Unreadable, match="byte 5 is zero"):
        read_whole(endless())
    with pytest.raises(Unreadable, match="byte 1 of the line is zero"):
        list(read_lines(iter([b"\0" * 10])))


def test_a_text_over_the_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "MAX_ARTICLE_BYTES", 10)
    assert read_whole([b"12345", b"67890"]) == "1234567890"
    with pytest.raises(Unreadable, match="longer than 10 bytes"):
        read_whole([b"12345", b"67890", b"1"])


def test_lines_are_split_and_numbered_over_pieces() -> None:
    assert lines(b"\xef\xbb\xbfa\nb", b"c\n\n", b"d") == [(1, "a"), (2, "bc"), (3, ""), (4, "d")]
    assert lines() == []
    assert lines(b"a\n") == [(1, "a")]


def test_a_bad_line_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "MAX_ARTICLE_BYTES", 4)
    assert lines(b"ok\n12", b"34", b"567\nx\xff\ny\0z\nend") == [
        (1, "ok"),
        (2, "! the line is longer than 4 bytes, the most that one article may have"),
        (3, "! byte 2 of the line (0xff) is not UTF-8"),
        (4, "! byte 2 of the line is zero, so it is no text"),
        (5, "end"),
    ]


def test_chunks_are_the_stream() -> None:
    data = bytes(range(256)) * 1000
    assert b"".join(chunks(io.BytesIO(data))) == data
