"""``decisions.csv``: what readers decided about who is who, one decision a line, for git to keep.

Columns: ``verdict`` (same, different, unsure, reject), ``first``, ``second``, ``who``, ``when``, ``why``. Lines that
begin with ``#`` are remarks. ``graph.resolving.judging`` says what the subjects are and what becomes of them.
"""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.errors import InputError
from graph.reading.contents import BOM, chunks, read_whole
from graph.reading.problems import Unreadable
from graph.reading.sources import no_access
from graph.records import Verdict

COLUMNS = ("verdict", "first", "second", "who", "when", "why")
VERDICTS = ("same", "different", "unsure", "reject")
HEAD = ",".join(COLUMNS)


def read_decisions(file: Path) -> list[Verdict]:
    """Read a decisions file.

    Raises InputError, in one line that names the file, the line and the mend, where it cannot be read whole:
    a build with half of its decisions would be another graph than the one decided on.
    """
    try:
        with open(file, "rb") as stream:
            text = read_whole(chunks(stream)).removeprefix(BOM.decode("utf-8"))
    except OSError as error:
        wrong = no_access(error)
        raise InputError(f"{file}: {wrong.message}; {wrong.mend}") from error
    except Unreadable as error:
        raise InputError(f"{file}{_line(error.line)}: {error.message}; {error.mend}") from error
    found: list[Verdict] = []
    columns: list[str] = []
    for number, cells in _rows(text, file):
        where = f"{file}, line {number}"
        if not columns:
            columns = [cell.lower() for cell in cells]
            if columns[:2] != ["verdict", "first"]:
                raise InputError(f"{file}: it has no head; begin it with the line {HEAD}")
        elif len(cells) > len(columns):
            mend = 'put a cell with a comma in quotation marks ("...")'
            raise InputError(f"{where}: the row has {len(cells)} cells for {len(columns)} columns; {mend}")
        else:
            found.append(_verdict(dict(zip(columns, cells, strict=False)), where))
    return found


def _line(number: int | None) -> str:
    return f", line {number}" if number is not None else ""


def _rows(text: str, file: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows that are no remark and not empty, each with the number of its last line."""
    row, begun = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        if not row and (not line.strip() or line.lstrip().startswith("#")):
            continue
        begun = begun if row else number
        row += line
        if row.count('"') % 2:
            row += "\n"  # a cell of several lines
            continue
        try:
            (cells,) = csv.reader(io.StringIO(row.removesuffix("\r"), newline=""), strict=True)
        except (csv.Error, ValueError) as error:
            raise InputError(f"{file}, line {number}: it is no CSV ({error}); mend its quotation marks") from error
        row = ""
        if any(cell.strip() for cell in cells):
            yield number, [cell.strip() for cell in cells]
    if row:
        raise InputError(f"{file}, line {begun}: a quotation mark is not closed; mend its quotation marks")


def _verdict(row: dict[str, str], where: str) -> Verdict:
    cells = {name: row.get(name, "") for name in COLUMNS}
    if cells["verdict"] not in VERDICTS:
        raise InputError(f"{where}: {cells['verdict']!r} is no verdict; write one of {', '.join(VERDICTS)}")
    if not cells["first"]:
        raise InputError(f"{where}: the line names nothing; fill in its column 'first'")
    wants_second = cells["verdict"] in ("same", "different")
    if wants_second and not cells["second"]:
        raise InputError(f"{where}: {cells['verdict']} is said of two things; fill in the column 'second'")
    if cells["verdict"] == "reject" and cells["second"]:
        raise InputError(f"{where}: reject is said of one claim or edge; leave the column 'second' empty")
    return Verdict(**cells, where=where)


def add_decisions(file: Path, verdicts: Iterable[Verdict]) -> None:
    """Write verdicts at the end of a decisions file, or into a new one; what is there stays to the letter.

    Raises InputError where the file cannot be written; then it is as it was.
    """
    rows = [{name: getattr(v, name) for name in COLUMNS} for v in verdicts]
    if not rows:
        return
    try:
        old = file.read_bytes() if file.exists() else b""
        columns = next((cells for _, cells in _rows(old.decode().removeprefix("\ufeff"), file)), None)
        new = old if not old or old.endswith(b"\n") else old + b"\n"
        if columns is None:
            new, columns = new + f"{HEAD}\n".encode(), list(COLUMNS)
        columns = [column.lower() for column in columns]
        if missing := [name for name in COLUMNS if name not in columns]:
            raise InputError(f"{file}: it has no column {missing[0]!r}; write its head as {HEAD}")
        new += "".join(_written([row.get(column, "") for column in columns]) for row in rows).encode()
        handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(new)
            os.chmod(name, file.stat().st_mode & 0o777 if file.exists() else 0o644)
            os.replace(name, file)
        except BaseException:
            os.unlink(name)
            raise
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: is not UTF-8; save it as UTF-8; it is as it was") from error
    except OSError as error:
        raise InputError(f"{file}: cannot be written ({error.strerror}); it is as it was") from error


def _written(cells: list[str]) -> str:
    """One row of CSV. Written with both line ends so that a lone carriage return is quoted, too."""
    row = io.StringIO(newline="")
    csv.writer(row, lineterminator="\r\n").writerow(cells)
    return row.getvalue().removesuffix("\r\n") + "\n"
