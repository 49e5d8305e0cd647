"""Opening the SQLite file behind a case, and nothing but that."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from workbench.storage.errors import (
    CaseInUse,
    DamagedCase,
    NoSuchCase,
    NotACase,
    ReadOnlyCase,
    told_plainly,
)

APPLICATION_ID: Final = 0x53746574  # "Stet" in ASCII
_HEADER: Final = b"SQLite format 3\x00"
_APPLICATION_ID_AT: Final = slice(68, 72)  # https://sqlite.org/fileformat.html, 1.3


def examine_header(path: Path) -> None:
    """Refuses what is not a case before SQLite is asked to open it. Writes nothing."""
    try:
        with open(path, "rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise NoSuchCase(path) from error
    except PermissionError as error:
        raise ReadOnlyCase(path) from error
    except OSError as error:  # a folder, a device, a stick that is gone
        raise NotACase(path) from error
    if not head.startswith(_HEADER):
        raise NotACase(path)
    if len(head) < 100:
        raise DamagedCase(path)
    if int.from_bytes(head[_APPLICATION_ID_AT], "big") != APPLICATION_ID:
        raise NotACase(path)


def is_read_only(path: Path) -> bool:
    """Whether the file or its folder may not be written.

    The mode is looked at too: an administrator may write what is marked read-only, and should
    be told rather than do so by accident.
    """
    writable = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
    return (
        not path.stat().st_mode & writable
        or not os.access(path, os.W_OK)
        or not os.access(path.parent, os.W_OK)
    )


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """A connection as every case wants it; the file must exist.

    DELETE journal with full sync: one file at all times, and what is committed is on the disk.
    A case may come from a stranger, so its schema is not trusted to run anything.
    """
    mode = "rw" if writable else "ro"
    with told_plainly(path):
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=0.5
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
        except sqlite3.DatabaseError:
            connection.close()
            raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside or nothing. References are checked at the end, not at each row."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def refuse_if_hot(path: Path) -> None:
    """A journal beside the file is an act cut short; reading needs it rolled back first."""
    if Path(f"{path}-journal").exists() and is_read_only(path):
        raise CaseInUse(path)
