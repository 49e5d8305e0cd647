"""Checking a case file: its pages, its references, its values, its seal, its rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.storage import images
from workbench.storage.connection import connect, examine_header
from workbench.storage.errors import told_plainly
from workbench.storage.history import first_parent, sealed_rows
from workbench.storage.images import Image
from workbench.storage.schema import check_schema
from workbench.storage.tables import shapes
from workbench.storage.values import salted_digest


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found. `faults` are sentences; none means that the case is whole."""

    faults: tuple[str, ...]
    entries: int
    head: str

    @property
    def holds(self) -> bool:
        """Whether nothing was found wrong."""
        return not self.faults


def verify(path: Path, *, head: str | None = None) -> Verification:
    """Check the case file at `path`; nothing is written to it.

    `head` is a digest that was noted elsewhere (in a summary, say): it must be in the history.
    Raises CaseFault where the file is no case, or so damaged that it cannot be read through.
    """
    examine_header(path)
    connection = connect(path, writable=False)
    try:
        check_schema(connection, path)
        with told_plainly(path):
            return _verify(connection, head)
    finally:
        connection.close()


def _verify(connection: sqlite3.Connection, head: str | None) -> Verification:
    faults = [
        f"The file’s pages do not fit together: {text}."
        for (text,) in connection.execute("PRAGMA integrity_check(5)")
        if text != "ok"
    ]
    faults += [
        f"Row {rowid} of “{table}” refers to a row of “{parent}” that is not there."
        for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]
    digests, broken = _values(connection)
    faults += broken
    state: dict[tuple[str, str], Image] = {}
    seal_faults, heads = _walk(connection, state, digests)
    faults += seal_faults or _rows(connection, state)
    if head is not None and head not in heads:
        faults.append(f"No entry of the history has the digest {head}.")
    return Verification(tuple(faults), len(heads), heads[-1] if heads else "")


def _values(connection: sqlite3.Connection) -> tuple[dict[str, str], list[str]]:
    """Every value's digest by its id, and what is wrong with any."""
    digests, faults = {}, []
    for id, digest, salt, content in connection.execute(
        "SELECT id, digest, salt, content FROM value"
    ):
        digests[id] = digest
        if salt is not None and salted_digest(salt, content) != digest:
            faults.append(f"The stored text or file {id} is not what it was when it was stored.")
    return digests, faults


def _walk(
    connection: sqlite3.Connection,
    state: dict[tuple[str, str], Image],
    digests: Mapping[str, str],
) -> tuple[list[str], list[str]]:
    """Follow the history from the first entry; stops at the first that is broken."""
    case = connection.execute("SELECT id FROM case_info").fetchone()
    parent, heads, destroyed = first_parent(case[0] if case else ""), list[str](), set[str]()
    for number, (entry, text, holds) in enumerate(sealed_rows(connection), start=1):
        where = f"Entry {entry.seq} of the history ({entry.act}, {entry.at}) is broken"
        if entry.seq != number:
            return [f"Entry {number} of the history is missing."], heads
        if not holds:
            return [f"{where}: it is not what was sealed."], heads
        if entry.parent != parent:
            return [f"{where}: it does not follow from the entry before it."], heads
        try:
            changes = images.read(text)
            images.replay(state, changes)
            _named_values(changes, digests)
            destroyed |= changes.get("value", {}).keys()
        except ValueError as error:
            return [f"{where}: {error}."], heads
        parent = entry.digest
        heads.append(entry.digest)
    gone = connection.execute("SELECT id FROM value WHERE destroyed_at IS NOT NULL")
    if {id for (id,) in gone} != destroyed:
        return ["A stored text was destroyed, and no entry of the history says so."], heads
    return [], heads


def _named_values(changes: images.RowChanges, digests: Mapping[str, str]) -> None:
    """Raises ValueError where an entry names a value that is missing or has another digest."""
    for rows in changes.values():
        for before, after in rows.values():
            for cell in [*(before or {}).values(), *(after or {}).values()]:
                if isinstance(cell, list) and digests.get(cell[0]) != cell[1]:
                    raise ValueError(f"the stored text {cell[0]} that it names is not there")


def _rows(connection: sqlite3.Connection, state: dict[tuple[str, str], Image]) -> list[str]:
    """Whether the tables hold just what the history left in them."""
    faults, seen = [], 0
    for table, shape in shapes().items():
        columns = ", ".join(f'"{column.name}"' for column in shape.columns)
        for row in connection.execute(f'SELECT {columns} FROM "{table}"'):
            seen += 1
            expected = state.get((table, row[0]))
            cells = {
                name: cell[0] if isinstance(cell, list) else cell
                for name, cell in (expected or {}).items()
            }
            if cells != dict(zip((c.name for c in shape.columns), row, strict=True)):
                faults.append(f"Row {row[0]} of “{table}” was changed outside the history.")
    if not faults and seen != len(state):
        faults.append("Rows are missing that the history left in the tables.")
    return faults[:20]
