"""Checking a case file: its pages, its references, its values, its seal, its rows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from workbench.model.changes import Entry
from workbench.storage import images
from workbench.storage.connection import connect_to_read, examine_header, snapshot
from workbench.storage.errors import told_plainly
from workbench.storage.history import History, first_parent, sealed_rows
from workbench.storage.images import Image
from workbench.storage.rows import Rows
from workbench.storage.schema import as_newest, check_schema, defaults
from workbench.storage.tables import shapes
from workbench.storage.values import salted_digest

_AT_MOST = 20  # faults of one kind; more would tell no more


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
    """Check the case file at `path`; nothing is written to it, unless an act that was cut short
    has to be rolled back before anybody can read it.

    `head` is a digest that was noted elsewhere (in a summary, say): it must be in the history.
    Entries cut off the end, with their rows put back, show in no other way.
    Raises CaseFault where the file is no case, or so damaged that it cannot be read through.
    """
    examine_header(path)
    with told_plainly(path, reading=True), closing(connect_to_read(path)) as connection:
        return _verify(connection, path, head)


def verify_copy(content: bytes, path: Path) -> Verification:
    """Check the bytes of the case at `path`, which this program has open (`Case.copy`).

    Opening and closing the file a second time in one process would drop the locks that SQLite
    holds on it (https://sqlite.org/howtocorrupt.html, 2.2), so a thread beside the open case
    checks a copy in memory.
    """
    with told_plainly(path, reading=True), closing(sqlite3.connect(":memory:")) as connection:
        connection.isolation_level = None
        connection.deserialize(content)
        return _verify(connection, path, None)


def _verify(connection: sqlite3.Connection, path: Path, head: str | None) -> Verification:
    check_schema(connection, path)
    with snapshot(connection):
        faults = _pages(connection)
    # an older version is checked as this program would read it
    with closing(as_newest(connection, path)) as newest, snapshot(newest):
        return _Check(newest).done(faults, head)


def _pages(connection: sqlite3.Connection) -> list[str]:
    faults = [
        f"The file’s pages do not fit together: {text}."
        for (text,) in connection.execute("PRAGMA integrity_check(5)")
        if text != "ok"
    ]
    return faults + [
        f"Row {rowid} of “{table}” refers to a row of “{parent}” that is not there."
        for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]


def _called(entry: Entry) -> str:
    return f"entry {entry.seq} of the history ({entry.act}, {entry.at})"


class _Check:
    """One walk through the history, and what is left of it to hold the tables against."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._defaults = defaults(connection)
        self._digests: dict[str, str] = dict(connection.execute("SELECT id, digest FROM value"))
        self._state: dict[tuple[str, str], Image] = {}
        self._written: dict[tuple[str, str], Entry] = {}
        self._stored: dict[str, Entry] = {}
        self._destroyed: dict[str, Entry] = {}
        self._heads: list[str] = []

    def done(self, faults: list[str], head: str | None) -> Verification:
        broken = self._walk()
        faults = faults + broken + self._values()
        if not broken:
            faults += self._gone() + self._rows()
        if not faults:
            faults += self._sense()
        if head is not None and head.strip().lower() not in self._heads:
            faults.append(f"No entry of the history has the digest {head.strip()}.")
        last = self._heads[-1] if self._heads else ""
        return Verification(tuple(faults), len(self._heads), last)

    def _walk(self) -> list[str]:
        """Follow the history from the first entry; stops at the first that is broken."""
        case = self._connection.execute("SELECT id FROM case_info").fetchone()
        parent, entries = first_parent(case[0] if case else ""), sealed_rows(self._connection)
        for number in range(1, self._length() + 1):
            try:
                entry, text, holds = next(entries)
            except ValueError:
                return [f"Entry {number} of the history is broken: it is not what was sealed."]
            if entry.seq != number:
                return [f"Entry {number} of the history is missing."]
            where = f"Entry {number} of the history ({entry.act}, {entry.at}) is broken"
            if not holds:
                return [f"{where}: it is not what was sealed."]
            if entry.parent != parent:
                return [f"{where}: it does not follow from the entry before it."]
            try:
                self._follow(entry, images.read(text))
            except ValueError as error:
                return [f"{where}: {error}."]
            except (TypeError, AttributeError, LookupError):  # sealed, but by no Stet
                return [f"{where}: what it says was changed makes no sense."]
            parent = entry.digest
            self._heads.append(entry.digest)
        return []

    def _length(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM history").fetchone()[0])

    def _follow(self, entry: Entry, changes: images.RowChanges) -> None:
        images.replay(self._state, changes, self._defaults)
        for table, rows in changes.items():
            if table == "value":
                self._destroyed |= dict.fromkeys(rows, entry)
                continue
            for id, (before, after) in rows.items():
                self._written[table, id] = entry
                for cell in [*(before or {}).values(), *(after or {}).values()]:
                    if not isinstance(cell, list):
                        continue
                    if self._digests.get(cell[0]) != cell[1]:
                        raise ValueError(f"the stored text {cell[0]} that it names is not there")
                    self._stored.setdefault(cell[0], entry)

    def _values(self) -> list[str]:
        """Whether every value is still what its digest says."""
        faults = []
        for id, digest, salt, content in self._connection.execute(
            "SELECT id, digest, salt, content FROM value WHERE salt IS NOT NULL"
        ):
            known = isinstance(content, str | bytes)
            if not known or salted_digest(salt, content) != digest:
                entry = self._stored.get(id)
                by = f"when {_called(entry)} stored it" if entry else "when it was stored"
                faults.append(f"The stored text or file {id} is not what it was {by}.")
        return faults[:_AT_MOST]

    def _gone(self) -> list[str]:
        """Whether just those values are destroyed of which the history says so."""
        rows = self._connection.execute("SELECT id FROM value WHERE destroyed_at IS NOT NULL")
        gone = {id for (id,) in rows}
        faults = [
            f"The stored text {id} was destroyed, and no entry of the history says so"
            + (f"; {_called(self._stored[id])} stored it." if id in self._stored else ".")
            for id in sorted(gone - self._destroyed.keys())
        ]
        return faults + [
            f"The stored text {id} is there, but {_called(self._destroyed[id])} destroyed it."
            for id in sorted(self._destroyed.keys() - gone)
        ]

    def _rows(self) -> list[str]:
        """Whether the tables hold just what the history left in them."""
        faults, left = [], dict(self._state)
        for table, shape in shapes().items():
            names = [column.name for column in shape.columns]
            columns = ", ".join(f'"{name}"' for name in names)
            for row in self._connection.execute(f'SELECT {columns} FROM "{table}"'):
                image = left.pop((table, row[0]), None)
                if image is None:
                    faults.append(f"Row {row[0]} of “{table}” was put there outside the history.")
                elif self._cells(table, image, names) != list(row):
                    faults.append(
                        f"Row {row[0]} of “{table}” was changed outside the history; "
                        f"{_called(self._written[table, row[0]])} left it otherwise."
                    )
        faults += [
            f"Row {id} of “{table}” was removed outside the history; "
            f"{_called(self._written[table, id])} left it there."
            for table, id in left
        ]
        return faults[:_AT_MOST]

    def _cells(self, table: str, image: Image, names: list[str]) -> list[object]:
        """What the image says a row holds; a column younger than it holds its default."""
        cells = [image.get(name, self._defaults[table][name]) for name in names]
        return [cell[0] if isinstance(cell, list) else cell for cell in cells]

    def _sense(self) -> list[str]:
        """Whether Stet can read what is there; who seals a forgery may still write nonsense."""
        rows = Rows()
        try:
            rows.load(self._connection)
            History(self._connection, "")
        except (ValueError, TypeError, LookupError):
            return ["A row or an entry of the history holds what no Stet can have written."]
        if len(rows.case_info) != 1:
            return ["The file does not say which case it is."]
        return []
