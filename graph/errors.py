"""Exceptions that a user may meet.

    QuanheError            anything below; its text is one line that names the file and the mend
    |-- InputError         something that was to be read is not there or not readable
    |-- StoreError         a folder or database could not be read or written
"""


class QuanheError(Exception):
    """Base of all errors that the command line shows as one line, without a traceback."""


class InputError(QuanheError):
    """An input that cannot be read: names the file, the line where there is one, and the mend."""


class StoreError(QuanheError):
    """A graph folder, a file or a server that cannot be read or written."""
