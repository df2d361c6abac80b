"""What was wrong with an input: one line that names the file, the line and the mend."""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import InputError


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not read, or read without a part of it.

    ``file`` is the path as the user named it (``-`` for standard input), ``line`` counts from 1
    and is None where there is none, ``message`` says what is wrong, ``mend`` what to do about it.
    """

    file: str
    line: int | None
    message: str
    mend: str

    def __str__(self) -> str:
        """Write the problem as one printable line, whatever the input put into its parts."""
        where = self.file if self.line is None else f"{self.file}, line {self.line}"
        return "".join(c if c.isprintable() else _escaped(c) for c in f"{where}: {self.message}; {self.mend}")


class Unreadable(InputError):
    """An input, or one line of it, that cannot be read; its place is known to the caller."""

    def __init__(self, message: str, mend: str, line: int | None = None) -> None:
        super().__init__(f"{message}; {mend}")
        self.message = message
        self.mend = mend
        self.line = line

    def in_file(self, file: str) -> Problem:
        """Return the same as a problem of the file of that name."""
        return Problem(file, self.line, self.message, self.mend)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
