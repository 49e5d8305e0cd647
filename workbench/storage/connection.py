"""Opening the SQLite file behind a case, and nothing but that."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from workbench.storage.errors import (
    CaseUnreadable,
    DamagedCase,
    NoSuchCase,
    NotACase,
    told_plainly,
)

APPLICATION_ID: Final = 0x53746574  # "Stet" in ASCII
_HEADER: Final = b"SQLite format 3\x00"
# https://sqlite.org/fileformat.html, 1.3
_PAGE_SIZE_AT: Final = slice(16, 18)
_VERSIONS_AT: Final = slice(18, 20)
_PAGES_AT: Final = slice(28, 32)
_APPLICATION_ID_AT: Final = slice(68, 72)
_ROLLBACK_JOURNAL: Final = b"\x01\x01"  # anything else would make files beside the case
_PATIENCE: Final = 2.0  # seconds; a program that reads the case may hold it for as long


def examine_header(path: Path) -> None:
    """Refuse what is not a case before SQLite is asked to open it. Writes nothing.

    Raises NoSuchCase, CaseUnreadable, NotACase, or DamagedCase where the file is cut short.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a folder; a pipe would never be read through
            raise NotACase(path)
        with open(path, "rb") as file:
            head, size = file.read(100), os.fstat(file.fileno()).st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoSuchCase(path) from error
    except OSError as error:
        raise CaseUnreadable(path) from error
    if not head.startswith(_HEADER):
        raise NotACase(path)
    if len(head) < 100:
        raise DamagedCase(path)
    if int.from_bytes(head[_APPLICATION_ID_AT], "big") != APPLICATION_ID:
        raise NotACase(path)
    page = int.from_bytes(head[_PAGE_SIZE_AT], "big")
    told = int.from_bytes(head[_PAGES_AT], "big") * (65536 if page == 1 else page)
    # an act cut short may have left the file longer or shorter than it says; that is mended
    cut = size < told and not _journal(path).exists()
    if cut or head[_VERSIONS_AT] != _ROLLBACK_JOURNAL:
        raise DamagedCase(path)


def is_read_only(path: Path) -> bool:
    """Whether the file or its folder may not be written.

    The mode is looked at too: an administrator may write what is marked read-only, and should
    be told rather than do so by accident.
    """
    writable = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
    return any(
        not place.stat().st_mode & writable or not os.access(place, os.W_OK)
        for place in (path, path.resolve().parent)
    )


def _address(path: Path, mode: str) -> str:
    address = path.resolve().as_uri()
    if not address.startswith("file:///"):  # a share on Windows: SQLite wants no host there
        address = address.replace("file://", "file:////", 1)
    return f"{address}?mode={mode}"


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """A connection as every case wants it; the file must exist.

    DELETE journal with full sync: one file at all times, and what is committed is on the disk.
    A case may come from a stranger, so its schema is not trusted to run anything.
    """
    mode = "rw" if writable else "ro"
    with told_plainly(path, reading=True):
        connection = sqlite3.connect(
            _address(path, mode), uri=True, isolation_level=None, timeout=_PATIENCE
        )
        try:
            for pragma in (
                "trusted_schema = OFF",
                "cell_size_check = ON",
                "foreign_keys = ON",
                "secure_delete = ON",
                "synchronous = FULL",
                "temp_store = MEMORY",
            ):
                connection.execute(f"PRAGMA {pragma}")
            if writable:
                connection.execute("PRAGMA journal_mode = DELETE")
            else:
                connection.execute("SELECT count(*) FROM sqlite_schema")
        except BaseException:
            connection.close()
            raise
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that cannot write. What an act cut short left behind is rolled back before."""
    if _journal(path).exists() and not is_read_only(path):
        with closing(connect(path, writable=True)) as connection:
            sweep(connection, path)
    return connect(path, writable=False)


def _journal(path: Path) -> Path:
    return Path(f"{path.resolve()}-journal")


def sweep(connection: sqlite3.Connection, path: Path) -> None:
    """Roll back what an act cut short left behind, and leave no file beside the case.

    SQLite rolls a journal back as soon as it reads, but a journal whose own header was never
    finished says nothing, and SQLite lets it lie. Holding the file alone, one that is still there
    is such a one. Where another program holds the file, the journal is its own affair.
    """
    with told_plainly(path, reading=True):
        connection.execute("SELECT count(*) FROM sqlite_schema")
        if not _journal(path).exists():
            return
        connection.execute("PRAGMA busy_timeout = 0")
        try:
            connection.execute("BEGIN EXCLUSIVE")
            _journal(path).unlink(missing_ok=True)
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
        finally:
            connection.execute(f"PRAGMA busy_timeout = {int(_PATIENCE * 1000)}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside or nothing. References are checked at the end, not at each row."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        yield
        if connection.in_transaction:  # else whoever was inside took everything back
            connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # what went wrong first is what is told
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            # on a full disk SQLite takes back only in memory; reading completes it in the file
            connection.execute("SELECT count(*) FROM sqlite_schema")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything read inside is of one moment, whatever another program writes meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
