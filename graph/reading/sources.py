"""The files that paths lead to: files, folders with all below them, and standard input."""

from __future__ import annotations

import gzip
import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, cast

from graph.reading.problems import Problem, Unreadable

METADATA = "metadata.csv"
STDIN = "-"
Format = Literal["text", "page", "lines", "stdin"]
SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".html": "page",
    ".htm": "page",
    ".jsonl": "lines",
    ".jsonl.gz": "lines",
}
READABLE = ".txt, .html, .htm, .jsonl or .jsonl.gz"


@dataclass(frozen=True, slots=True)
class Source:
    """One input. ``name`` is relative to what the user named: a file's own name, a path below a folder, or ``-``.

    ``shown`` is the path as the user named it, for messages; ``stem`` the file's name without its suffix.
    """

    path: Path
    shown: str
    name: str
    stem: str
    format: Format


@dataclass(frozen=True, slots=True)
class Found:
    """All inputs, each once and sorted by name; the metadata files beside them, outer folders first."""

    sources: list[Source]
    metadata: list[Path]
    problems: list[Problem]


def find_sources(paths: Iterable[Path | str]) -> Found:
    """Find the inputs that the paths name; their order, and naming one twice, changes nothing.

    Folders are read with all below them, without hidden entries and linked folders, and what has no readable
    suffix there is passed over. Never raises for what is not there or not readable: that is a problem.
    """
    sources: list[Source] = []
    metadata: set[Path] = set()
    problems: list[Problem] = []
    for named in {os.fspath(path) for path in paths}:
        try:
            if named == STDIN:
                sources.append(Source(Path(STDIN), STDIN, STDIN, "stdin", "stdin"))
            elif named and stat.S_ISDIR(os.stat(named).st_mode):
                _search(Path(named), sources, metadata, problems)
            else:
                sources.append(_named_file(named))
                metadata.add(Path(named).parent / METADATA)
        except Unreadable as error:
            problems.append(error.in_file(_shown(named)))
        except (OSError, ValueError) as error:
            problems.append(no_access(error).in_file(_shown(named)))
    by_file: dict[str, Source] = {}
    for source in sorted(sources, key=lambda s: (s.name, s.shown)):
        by_file.setdefault(STDIN if source.format == "stdin" else os.path.realpath(source.path), source)
    there = {os.path.realpath(path): path for path in sorted(metadata, reverse=True) if os.path.lexists(path)}
    outer_first = sorted(there.values(), key=lambda path: (os.path.realpath(path).count(os.sep), path))
    return Found(list(by_file.values()), outer_first, problems)


@contextmanager
def opened(source: Source, stdin: BinaryIO) -> Iterator[BinaryIO]:
    """Open an input for reading bytes, unpacked where it is packed. Raises OSError."""
    if source.format == "stdin":
        yield stdin
    elif source.path.name.lower().endswith(".gz"):
        with gzip.open(source.path, "rb") as stream:
            yield cast(BinaryIO, stream)
    else:
        with open(source.path, "rb") as file:
            yield file


def no_access(error: Exception) -> Unreadable:
    """Say in one line why the system could not give an input's bytes."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Unreadable("there is no such file or folder", "check the path")
    if isinstance(error, PermissionError):
        return Unreadable("you may not read it", "give yourself the right to (chmod +r, for a folder also +x)")
    if isinstance(error, gzip.BadGzipFile | EOFError) or type(error).__module__ == "zlib":
        return Unreadable("its compressed data is broken or cut off", "copy it again (gzip -t tests it)")
    reason = getattr(error, "strerror", None) or str(error)
    return Unreadable(f"it cannot be read ({reason})", "check the path and the disk")


def _named_file(named: str) -> Source:
    if not named:
        raise Unreadable("the path is empty", "name a file, a folder or -")
    path = Path(named)
    found = _format(path.name)
    os.stat(path)
    if path.name == METADATA:
        raise Unreadable("it only describes the texts beside it", "name its folder")
    if found is None:
        raise Unreadable(f"only {READABLE} is read", "rename or convert it, or hand over its text through -")
    return _source(path, path.name, found)


def _search(folder: Path, sources: list[Source], metadata: set[Path], problems: list[Problem]) -> None:
    before = len(sources) + len(problems)

    def report(error: OSError) -> None:
        problems.append(no_access(error).in_file(_shown(error.filename or str(folder))))

    for above, folders, files in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(above, name)
            found = _format(name)
            if name == METADATA:
                metadata.add(path)
            elif found is not None and not name.startswith("."):
                try:
                    sources.append(_source(path, path.relative_to(folder).as_posix(), found))
                except OSError as error:
                    report(error)
                except Unreadable as error:
                    problems.append(error.in_file(_shown(str(path))))
    if len(sources) + len(problems) == before:
        nothing = Unreadable(f"the folder holds no {READABLE} file", "name the folder that holds the articles")
        problems.append(nothing.in_file(_shown(str(folder))))


def _source(path: Path, name: str, found: Format) -> Source:
    # Opening a pipe or a device could wait for ever.
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise Unreadable("it is no regular file", "name a file, or hand over its text through -")
    lowered = path.name.lower()
    suffix = max((s for s in SUFFIXES if lowered.endswith(s)), key=len)
    stem = path.name[: -len(suffix)] or path.name
    return Source(path, _shown(str(path)), _portable(name), _portable(stem), found)


def _format(name: str) -> Format | None:
    lowered = name.lower()
    return next((found for suffix, found in SUFFIXES.items() if lowered.endswith(suffix)), None)


def _shown(path: str) -> str:
    """A path for a message: a name that is no valid text is written with escapes."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def _portable(name: str) -> str:
    """A name that is the same on systems that keep accents composed and on those that take them apart."""
    return unicodedata.normalize("NFC", _shown(name))
