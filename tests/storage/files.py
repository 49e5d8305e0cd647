"""Looking at a case file, and harming it, from outside the program."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workbench.storage.images import written
from workbench.storage.rows import Rows

Dump = dict[str, list[tuple[Any, ...]]]


@contextmanager
def sql(path: Path, *, read_only: bool = False) -> Iterator[sqlite3.Connection]:
    """The file as any tool sees it: no lock of ours, no reference checked."""
    mode = "ro" if read_only else "rw"
    address = f"{path.as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def dump(connection: sqlite3.Connection) -> Dump:
    """Every row of every table but the history, the values, and the people who act.

    That somebody acts in the case is never undone (naming them is a lasting act).
    """
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if name not in ("history", "value", "actor")
    ]
    return {t: connection.execute(f'SELECT * FROM "{t}" ORDER BY id').fetchall() for t in tables}


def in_memory(rows: Rows) -> dict[str, Any]:
    """What the program holds, in its order, with the values that each row names."""
    held = {}
    for name, table in rows._tables.items():
        held[name] = [(record, table.refs(record.id)) for record in table]
    return held


def read_afresh(connection: sqlite3.Connection) -> Rows:
    rows = Rows()
    rows.load(connection)
    return rows


def entries(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM history").fetchone()[0])


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection on which every trigger is out of the way; they are put back afterwards."""
    with sql(path) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        yield connection
        for _, text in triggers:
            connection.execute(text)


def reseal(connection: sqlite3.Connection, seq: int) -> None:
    """Seal an entry anew as a forger would, who knows how it is done (SHA-256, told fields)."""
    columns = "seq, id, parent, other_parent, at, actor_id, kind, act, target, changes"
    row = connection.execute(f"SELECT {columns} FROM history WHERE seq = ?", (seq,)).fetchone()
    told = hashlib.sha256()
    for field in row:
        data = b"" if field is None else str(field).encode()
        told.update((b"-" if field is None else str(len(data)).encode()) + b":" + data)
    connection.execute("UPDATE history SET digest = ? WHERE seq = ?", (told.hexdigest(), seq))


@contextmanager
def untouched(path: Path) -> Iterator[None]:
    """What happens inside leaves the file, its times, and the folder's listing as they were."""

    def seen() -> tuple[Any, ...]:
        listing = sorted(p.name for p in path.parent.iterdir())
        if not path.is_file():
            return (listing,)
        found = path.stat()
        return listing, found.st_mtime_ns, stat.S_IMODE(found.st_mode), path.read_bytes()

    before = seen()
    yield
    assert seen() == before


def copied(path: Path, folder: Path, name: str = "copy.stet") -> Path:
    folder.mkdir(exist_ok=True)
    return Path(shutil.copy2(path, folder / name))


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


__all__ = [
    "copied",
    "dump",
    "entries",
    "in_memory",
    "is_root",
    "read_afresh",
    "reseal",
    "sql",
    "tampering",
    "untouched",
    "written",
]
