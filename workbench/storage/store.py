"""One open case file: its connection, its lock, its rows and its history."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from workbench.model.changes import ActKind, Changes, Entry
from workbench.storage import values
from workbench.storage.connection import (
    connect,
    connect_to_read,
    examine_header,
    is_read_only,
    snapshot,
    sweep,
    transaction,
)
from workbench.storage.errors import (
    CaseChanged,
    CaseFault,
    DamagedCase,
    ReadOnlyCase,
    TracesLeft,
    told_plainly,
)
from workbench.storage.history import DESTROY, History
from workbench.storage.images import RowChanges, apply, reversed_changes
from workbench.storage.lock import CaseLock
from workbench.storage.numbers import Numbers
from workbench.storage.recorder import Recorder
from workbench.storage.rows import Fetched, Rows
from workbench.storage.schema import as_newest, check_schema, migrate

IdMaker = Callable[[], str]
Clock = Callable[[], str]
"""Gives the time as ISO 8601 in UTC."""


class Store:
    """An open case file. Every write goes through `act`, `undo`, `redo` or `destroy`."""

    def __init__(
        self,
        path: Path,
        *,
        writable: bool,
        new_id: IdMaker,
        clock: Clock,
        begun: bool = True,
    ) -> None:
        """Examine and open the case at `path`. Raises CaseFault; nothing is written then.

        `begun` is False for a file that `create_file` has just made, and for no other.
        """
        self.path, self._writable, self._begun = path, writable, begun
        self._new_id, self._clock = new_id, clock
        self._lock: CaseLock | None = None
        examine_header(path)
        if writable and is_read_only(path):
            raise ReadOnlyCase(path)
        if writable:
            self._lock = CaseLock(path)
        try:
            self._connection = self._open()
        except BaseException:
            if self._lock is not None:
                self._lock.release()
            raise

    def _open(self) -> sqlite3.Connection:
        connection = (
            connect(self.path, writable=True) if self._writable else connect_to_read(self.path)
        )
        try:
            check_schema(connection, self.path)
            with told_plainly(self.path, reading=True):
                if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                    raise DamagedCase(self.path)
            if self._writable:
                sweep(connection, self.path)
                migrate(connection, self.path)
            else:
                connection = as_newest(connection, self.path)
            self._load(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _load(self, connection: sqlite3.Connection) -> None:
        self.rows, self._numbers = Rows(), Numbers(connection)
        try:
            with told_plainly(self.path, reading=True), snapshot(connection):
                self.rows.load(connection)
                # Every view asks for the evidence of a claim: indexed now, not in its first frame.
                self.rows.evidence.count(claim_id="")
                if len(self.rows.case_info) != (1 if self._begun else 0):
                    raise DamagedCase(self.path)
                case_id = next((info.id for info in self.rows.case_info), "")
                self.history = History(connection, case_id)
                self._version = self._data_version(connection)
        except (ValueError, TypeError, LookupError) as error:
            # a cell or an entry that Stet cannot have written
            raise DamagedCase(self.path) from error

    def close(self) -> None:
        """Let go of the file; the store cannot be used afterwards."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()

    def text(self, id: str) -> str:
        """The long text of that id, or `DESTROYED`. Raises KeyError."""
        with told_plainly(self.path, reading=True):
            return str(values.read_value(self._connection, id))

    def copy(self) -> bytes:
        """The file as it is now, byte for byte."""
        with told_plainly(self.path):
            return self._connection.serialize()

    def content(self, id: str) -> bytes:
        """The bytes of that id; empty where they have been destroyed. Raises KeyError."""
        with told_plainly(self.path, reading=True):
            content = values.read_value(self._connection, id)
        return content if isinstance(content, bytes) else b""

    def entries(self, *, newest: int | None = None, before: int | None = None) -> list[Entry]:
        """The entries, oldest first: those of a smaller `seq` than `before`, the last `newest`."""
        with told_plainly(self.path, reading=True):
            return self.history.entries(newest=newest, before=before)

    def changes_of(self, id: str) -> RowChanges:
        """What the entry of that id changed. Raises KeyError, or DamagedCase if it is no sense."""
        try:
            with told_plainly(self.path, reading=True):
                return self.history.changes_of(id)
        except (ValueError, TypeError, AttributeError) as error:
            raise DamagedCase(self.path) from error

    @staticmethod
    def _data_version(connection: sqlite3.Connection) -> int:
        """Changes when another connection has written (https://sqlite.org/pragma.html)."""
        return int(connection.execute("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if not self._writable:
            raise ReadOnlyCase(self.path)
        with told_plainly(self.path), transaction(self._connection):
            version = self._data_version(self._connection)
            if version != self._version and not self._is_as_held():
                raise CaseChanged(self.path)  # somebody wrote without asking for the lock
            self._version = version
            yield

    def _is_as_held(self) -> bool:
        """Whether the file is as the rows in memory have it.

        SQLite's version moves as well when a full disk made it roll an act of ours back late.
        """
        rows = Rows()
        rows.load(self._connection)
        history = History(self._connection, "")
        return rows.same_as(self.rows) and history.head == self.history.head

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
            self._connection,
            self.rows,
            new_id=self._new_id,
            numbers=self._numbers,
            now=now,
            actor_id=actor_id,
        )
        if case_id is not None:
            self.history = History(self._connection, case_id)
        try:
            with self._writing():
                do(recorder)
                changes = recorder.changes()
                kind = ActKind.lasting if lasting else ActKind.act
                entry = self._append(now, actor_id, kind, name, None, changes) if changes else None
                if entry is None:  # no text that was kept on the way stays behind
                    self._connection.execute("ROLLBACK")
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
            changes = self.changes_of(id)
            if kind is ActKind.undo:
                changes = reversed_changes(changes)
            apply(self._connection, changes)
            entry = self._append(self._clock(), actor_id, kind, act, id, changes)
            fetched = self._fetch(changes)
        self.rows.take(fetched)
        return self._done(entry, changes)

    def _fetch(self, touched: Mapping[str, Iterable[str]]) -> list[Fetched]:
        """The touched rows as the open transaction leaves them."""
        found = list[Fetched]()
        for table, ids in touched.items():
            found += self.rows.fetch(self._connection, table, ids)
        return found

    def destroy(self, ids: list[str], actor_id: str) -> Changes:
        """Destroy values for good. Rows and history go on naming them; the seal still holds.

        The file is rewritten afterwards, so that no free page keeps what was destroyed; where
        that fails, TracesLeft is raised although the values are gone. Raises KeyError, and
        destroys nothing, where there is no such value.
        """
        now, entry = self._clock(), None
        with self._writing():
            named = dict.fromkeys(ids)
            gone = [id for id in named if not values.is_destroyed(self._connection, id)]
            for id in gone:
                values.destroy_value(self._connection, id, now)
            if gone:
                said: RowChanges = {
                    "value": {id: ({"destroyed_at": None}, {"destroyed_at": now}) for id in gone}
                }
                entry = self._append(now, actor_id, ActKind.lasting, DESTROY, None, said)
            touched = self.rows.naming(set(gone))
            fetched = self._fetch(touched)
        self.rows.take(fetched)
        if entry is not None:
            self.history.followed(entry)
        try:
            with told_plainly(self.path):
                self._connection.execute("VACUUM")
        except CaseFault as error:
            raise TracesLeft(self.path) from error
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
            self._numbers.follow(changes)
        return Changes(entry, {table: frozenset(rows) for table, rows in changes.items()})
