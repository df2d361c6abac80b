"""``metadata.csv``: what is known of the texts beside it.

The column ``file`` names a text by its path from the folder of metadata.csv; ``id``, ``title``, ``publisher``,
``published`` (or ``date``, ``year``), ``url`` and ``place`` say what is known of it, an empty cell nothing. Other
columns are kept with the article. Of two files that describe one text the one nearest to it counts.
"""

from __future__ import annotations

import csv
import io
import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.reading.contents import BOM, chunks, read_whole
from graph.reading.fields import Fields, read_fields
from graph.reading.problems import Problem, Unreadable
from graph.reading.sources import no_access


@dataclass(frozen=True, slots=True)
class Metadata:
    """What metadata files say of texts, found by the text's path."""

    by_file: dict[str, Fields]

    def of(self, path: Path) -> Fields:
        """Return what is known of the text at ``path``; nothing is an answer too."""
        return self.by_file.get(_key(path), Fields())


def read_metadata(files: Iterable[Path]) -> tuple[Metadata, list[Problem]]:
    """Read metadata files, outer folders first, and list what is wrong with them."""
    by_file: dict[str, Fields] = {}
    problems: list[Problem] = []
    for file in files:
        here: dict[str, Fields] = {}
        for item in _rows(file):
            if isinstance(item, Unreadable):
                problems.append(item.in_file(str(file)))
                continue
            line, row = item
            try:
                described = _described(file, row, here)
            except Unreadable as error:
                problems.append(Problem(str(file), line, error.message, error.mend))
                continue
            kept = {name: value for name, value in row.items() if value}
            here[described], wrong = read_fields(kept, aside=("file",))
            problems += [Problem(str(file), line, error.message, error.mend) for error in wrong]
        by_file |= here
    return Metadata(by_file), problems


def _rows(file: Path) -> Iterator[tuple[int, dict[str, str]] | Unreadable]:
    """Rows by column name, each with its line; what cannot be read ends them."""
    try:
        with open(file, "rb") as stream:
            text = read_whole(chunks(stream)).removeprefix(BOM.decode("utf-8"))
    except OSError as error:
        yield no_access(error)
        return
    except Unreadable as error:
        yield error
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    columns: list[str] = []
    try:
        for cells in reader:
            if not columns:
                columns = [cell.strip().lower() for cell in cells]
                if "file" not in columns:
                    mend = "begin it with a line like file,title,publisher,published,url,place, with commas between"
                    yield Unreadable("it has no column 'file'", mend, 1)
                    return
            elif len(cells) > len(columns):
                mend = 'put a cell with a comma in quotation marks ("...")'
                yield Unreadable(f"the row has {len(cells)} cells for {len(columns)} columns", mend, reader.line_num)
            elif any(cell.strip() for cell in cells):
                yield reader.line_num, dict(zip(columns, (cell.strip() for cell in cells), strict=False))
    except csv.Error as error:
        mend = "mend its quotation marks; what follows this line was not read"
        yield Unreadable(f"it is no CSV ({error})", mend, reader.line_num)


def _described(file: Path, row: dict[str, str], here: dict[str, Fields]) -> str:
    name = row.get("file", "")
    if not name:
        raise Unreadable("the row names no file", "fill in its first column 'file'")
    path = file.parent / name
    if name.lower().endswith((".jsonl", ".jsonl.gz")):
        raise Unreadable(f"it describes {name}, whose lines speak for themselves", "say it in the lines' own fields")
    key = _key(path)
    # A file system that keeps accents apart may give the name in another form than the row.
    if not os.path.isfile(path) and not _is_listed(key):
        raise Unreadable(f"it describes {name}, which is not there", "correct the name, or take the row out")
    if key in here:
        raise Unreadable(f"it describes {name} a second time", "keep one row a file")
    return key


def _is_listed(key: str) -> bool:
    folder, name = os.path.split(key)
    try:
        return any(unicodedata.normalize("NFC", entry) == name for entry in os.listdir(folder))
    except OSError:
        return False


def _key(path: Path) -> str:
    return unicodedata.normalize("NFC", os.path.join(os.path.realpath(path.parent), path.name))
