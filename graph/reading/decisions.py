"""``decisions.csv``: what readers decided about who is who, one decision a line, for git to keep.

Columns: ``verdict`` (same, different, unsure, reject), ``first``, ``second``, ``who``, ``when``, ``why``. Lines that
begin with ``#`` are remarks. ``graph.resolving.judging`` says what the subjects are and what becomes of them.
"""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Iterable
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
        raise InputError(f"{file}: {error.message}; {error.mend}") from error
    found: list[Verdict] = []
    columns: list[str] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            cells = [cell.strip() for cell in cells]
            if not any(cells) or cells[0].startswith("#"):
                continue
            if not columns:
                columns = [cell.lower() for cell in cells]
                if columns[:2] != ["verdict", "first"]:
                    raise InputError(f"{file}: it has no head; begin it with the line {HEAD}")
                continue
            found.append(_verdict(dict(zip(columns, cells, strict=False)), f"{file}, line {reader.line_num}"))
    except csv.Error as error:
        raise InputError(f"{file}, line {reader.line_num}: it is no CSV ({error}); mend its quotation marks") from error
    return found


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
    try:
        old = file.read_bytes() if file.exists() else f"{HEAD}\n".encode()
        lines = io.StringIO(newline="")
        writer = csv.writer(lines, lineterminator="\n")
        for v in verdicts:
            writer.writerow([getattr(v, name) for name in COLUMNS])
        handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(old if old.endswith(b"\n") else old + b"\n")
                stream.write(lines.getvalue().encode())
            if file.exists():
                os.chmod(name, file.stat().st_mode & 0o777)
            else:
                os.chmod(name, 0o644)
            os.replace(name, file)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise InputError(f"{file}: cannot be written ({error.strerror}); it is as it was") from error
