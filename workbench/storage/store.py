"""One open case file: its connection, its lock, its rows and its history."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.model.changes import ActKind, Changes, Entry
from workbench.storage import values
from workbench.storage.connection import connect, examine_header, is_read_only, transaction
from workbench.storage.errors import (
    CaseExists,
    CaseInUse,
    DamagedCase,
    ReadOnlyCase,
    told_plainly,
)
from workbench.storage.history import History
from workbench.storage.images import RowChanges, apply, reversed_changes
from workbench.storage.lock import CaseLock
from workbench.storage.recorder import Recorder
from workbench.storage.rows import Rows
from workbench.storage.schema import check_schema, migrate

IdMaker = Callable[[], str]
Clock = Callable[[], str]
"""Gives the time as ISO 8601 in UTC."""


def create_file(path: Path) -> None:
    """Make an empty case file. Raises CaseExists, ReadOnlyCase, or another CaseFault."""
    try:
        with open(path, "xb"):
            pass
    except FileExistsError as error:
        raise CaseExists(path) from error
    except OSError as error:
        raise ReadOnlyCase(path) from error
    try:
        connection = connect(path, writable=True)
        try:
            migrate(connection, path)
        finally:
            connection.close()
    except BaseException:
        path.unlink(missing_ok=True)
        raise


class Store:
    """An open case file. Every write goes through `act`, `undo`, `redo` or `destroy`."""

    def __init__(self, path: Path, *, writable: bool, new_id: IdMaker, clock: Clock) -> None:
        """Examine and open the case at `path`. Raises CaseFault; nothing is written then."""
        self.path = path
        self._new_id, self._clock = new_id, clock
        self._lock: CaseLock | None = None
        examine_header(path)
        if writable and is_read_only(path):
            raise ReadOnlyCase(path)
        if writable:
            self._lock = CaseLock(path)
        try:
            self._connection = self._open(writable)
        except BaseException:
            if self._lock is not None:
                self._lock.release()
            raise

    def _open(self, writable: bool) -> sqlite3.Connection:
        # an act cut short leaves a journal, and only a writer can roll it back
        hot = Path(f"{self.path}-journal").exists() and not is_read_only(self.path)
        connection = connect(self.path, writable=writable or hot)
        try:
            check_schema(connection, self.path)
            with told_plainly(self.path):
                if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                    raise DamagedCase(self.path)
            if writable:
                migrate(connection, self.path)
            self.rows = Rows()
            with told_plainly(self.path):
                self.rows.load(connection)
                self.history = History(connection, self._case_id())
                self._version = self._data_version(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _case_id(self) -> str:
        return next((info.id for info in self.rows.case_info), "")

    def close(self) -> None:
        """Let go of the file; the store cannot be used afterwards."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()

    def text(self, id: str) -> str:
        """The long text of that id, or `DESTROYED`."""
        return str(values.read_value(self._connection, id))

    def content(self, id: str) -> bytes:
        """The bytes of that id; empty where they have been destroyed."""
        content = values.read_value(self._connection, id)
        return content if isinstance(content, bytes) else b""

    @staticmethod
    def _data_version(connection: sqlite3.Connection) -> int:
        """Changes when another connection has written (https://sqlite.org/pragma.html)."""
        return int(connection.execute("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with told_plainly(self.path):
            if self._data_version(self._connection) != self._version:
                raise CaseInUse(self.path)  # somebody wrote without asking for the lock
            with transaction(self._connection):
                yield

    def act(
        self,
        name: str,
        do: Callable[[Recorder], None],
        *,
        actor_id: str,
        lasting: bool = False,
        case_id: str | None = None,
    ) -> Changes:
        """Do something in one transaction; whatever it changed joins the history as `name`.

        An act that changes nothing leaves no entry. `case_id` is for the very first act, which
        makes the row that says which case this is.
        """
        now = self._clock()
        recorder = Recorder(
            self._connection, self.rows, new_id=self._new_id, now=now, actor_id=actor_id
        )
        if case_id is not None:
            self.history = History(self._connection, case_id)
        try:
            with self._writing():
                do(recorder)
                changes = recorder.changes()
                kind = ActKind.lasting if lasting else ActKind.act
                entry = self._append(now, actor_id, kind, name, None, changes) if changes else None
        except BaseException:
            recorder.forget()
            raise
        return self._done(entry, changes)

    def undo(self, actor_id: str) -> Changes:
        """Take back the last act that still stands, as a new entry."""
        return self._again(self.history.to_undo, ActKind.undo, actor_id)

    def redo(self, actor_id: str) -> Changes:
        """Do again what was last undone, as a new entry."""
        return self._again(self.history.to_redo, ActKind.redo, actor_id)

    def _again(self, target: tuple[str, str] | None, kind: ActKind, actor_id: str) -> Changes:
        if target is None:
            return Changes(None, {})
        id, act = target
        with self._writing():
            changes = self.history.changes_of(id)
            if kind is ActKind.undo:
                changes = reversed_changes(changes)
            apply(self._connection, changes)
            entry = self._append(self._clock(), actor_id, kind, act, id, changes)
        for table, rows in changes.items():
            self.rows.reload(self._connection, table, rows)
        return self._done(entry, changes)

    def destroy(self, ids: list[str], actor_id: str) -> Changes:
        """Destroy values for good. Rows and history go on naming them; the seal still holds.

        The file is rewritten afterwards, so that no free page keeps what was destroyed.
        """
        now = self._clock()
        with self._writing():
            for id in ids:
                values.destroy_value(self._connection, id, now)
            gone: RowChanges = {
                "value": {id: ({"destroyed_at": None}, {"destroyed_at": now}) for id in ids}
            }
            entry = self._append(now, actor_id, ActKind.lasting, "destroy_values", None, gone)
        touched: dict[str, set[str]] = {}
        for table, id in self.rows.naming(set(ids)):
            touched.setdefault(table, set()).add(id)
        for table, rows in touched.items():
            self.rows.reload(self._connection, table, rows)
        with told_plainly(self.path):
            self._connection.execute("VACUUM")
        self.history.followed(entry)
        self._version = self._data_version(self._connection)
        return Changes(entry, {table: frozenset(rows) for table, rows in touched.items()})

    def _append(
        self,
        at: str,
        actor_id: str,
        kind: ActKind,
        act: str,
        target: str | None,
        changes: RowChanges,
    ) -> Entry:
        return self.history.append(
            id=self._new_id(),
            at=at,
            actor_id=actor_id,
            kind=kind,
            act=act,
            target=target,
            changes=changes,
        )

    def _done(self, entry: Entry | None, changes: RowChanges) -> Changes:
        if entry is not None:
            self.history.followed(entry)
        return Changes(entry, {table: frozenset(rows) for table, rows in changes.items()})
