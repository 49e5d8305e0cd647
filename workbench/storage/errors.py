"""What can be wrong with a case file, each as one plain sentence that says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.model.errors import StetError


class CaseFault(StetError):
    """The case file, or the place where it lies, will not do what is asked."""


class NotACase(CaseFault):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” is not a Stet case; choose a file that Stet made (NAME.stet)."
        )


class NoSuchCase(CaseFault):
    """There is no file of that name."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no file “{path.name}” in that folder; check the name.")


class CaseExists(CaseFault):
    """A new case would overwrite a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is already a file “{path.name}”; choose another name.")


class DamagedCase(CaseFault):
    """The file is a case but can no longer be trusted to be whole."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” is damaged and was left untouched; open a copy kept elsewhere, "
            "or run “stet verify” to see what is broken."
        )


class NewerCase(CaseFault):
    """A later Stet made the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” was made by a newer Stet; install the newer Stet to open it."
        )


class ReadOnlyCase(CaseFault):
    """The file, or the folder it lies in, may not be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” is read-only; copy it to a folder where you may write, "
            "and open the copy."
        )


class CaseUnreadable(CaseFault):
    """The file is there and cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” could not be read; see that its disk or folder is still there and "
            "that you may read the file."
        )


class CaseChanged(CaseFault):
    """Another program moved, replaced or wrote the file while it was open here."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” was moved, replaced or changed by another program while it was open "
            "here, so this act was not done; close the case and open it again."
        )


class CaseInUse(CaseFault):
    """Another Stet has the file open."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name}” is open in another Stet; close it there first.")


class CaseUnwritable(CaseFault):
    """The last act could not be written; everything before it is there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” could not be written, so this act was not done; make room on the "
            "disk, see that the folder is still there, and do it again."
        )


class TracesLeft(CaseFault):
    """Values are destroyed, but the file could not be rewritten without their pages."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The text is destroyed, but “{path.name}” could not be rewritten and may hold traces "
            "of it; make room on the disk and destroy it again."
        )


_NOT_A_DATABASE = {sqlite3.SQLITE_NOTADB}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT}
_MOVED = sqlite3.SQLITE_READONLY_DBMOVED
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_IN_USE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL}
_OUT_OF_REACH = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
_PRIMARY_CODE = 0xFF  # https://sqlite.org/rescode.html: the low byte of an extended code


@contextmanager
def told_plainly(path: Path, *, reading: bool = False) -> Iterator[None]:
    """Turns what SQLite says of the world (disk, file, other programs) into a `CaseFault`.

    A broken constraint or a misspelt statement is our fault and passes through unchanged; but
    where a file is only read (`reading`), our statements are fixed, so what SQLite cannot make
    sense of is damage.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # of SQLite's own words, where it quotes a damaged schema
        raise DamagedCase(path) from error
    except sqlite3.DatabaseError as error:
        extended = getattr(error, "sqlite_errorcode", None)
        if extended is None:
            if isinstance(error, sqlite3.OperationalError):  # a text that is not UTF-8
                raise DamagedCase(path) from error
            raise
        if extended == _MOVED:
            raise CaseChanged(path) from error
        for codes, fault in (
            (_NOT_A_DATABASE, NotACase),
            (_DAMAGED, DamagedCase),
            (_READ_ONLY, ReadOnlyCase),
            (_IN_USE, CaseInUse),
            (_FULL, CaseUnwritable),
            (_OUT_OF_REACH, CaseUnreadable if reading else CaseUnwritable),
        ):
            if extended & _PRIMARY_CODE in codes:
                raise fault(path) from error
        if reading:
            raise DamagedCase(path) from error
        raise
