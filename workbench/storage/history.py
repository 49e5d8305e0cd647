"""The history: every act ever done, each sealed with the digest of the one before."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from workbench.model.changes import ActKind, Entry
from workbench.storage import images
from workbench.storage.images import RowChanges

_COLUMNS = "seq, id, parent, other_parent, at, actor_id, kind, act, target, changes, digest"
_OF_ENTRY = "seq, id, parent, at, actor_id, kind, act, target, digest"
"""What an `Entry` holds: all but the changes, which are long, and another parent."""

_BEYOND_ALL = 2**63 - 1


def first_parent(case_id: str) -> str:
    """What stands in for a parent in the first entry, so that a history belongs to one case."""
    return hashlib.sha256(case_id.encode("ascii")).hexdigest()


def seal(*fields: str | None) -> str:
    """SHA-256 over the fields, each with its length before it, so that none can run into another.

    The fields are, in order: seq, id, parent, other parent, at, actor, kind, act, target, changes.
    """
    digest = hashlib.sha256()
    for field in fields:
        data = b"" if field is None else field.encode("utf-8")
        digest.update(b"-" if field is None else str(len(data)).encode("ascii"))
        digest.update(b":" + data)
    return digest.hexdigest()


def _entry(row: Sequence[object]) -> Entry:
    """The entry of a row with the columns `_OF_ENTRY`."""
    seq, id, parent, at, actor_id, kind, act, target, digest = row
    return Entry(
        int(str(seq)),
        str(id),
        str(parent),
        str(at),
        str(actor_id),
        ActKind(str(kind)),
        str(act),
        None if target is None else str(target),
        str(digest),
    )


DESTROY: Final = "destroy_values"
"""What the history calls the destroying of values, which is no command."""


class History:
    """Appends entries to the open case, and knows what can be undone and redone.

    What can be undone follows from the history itself, so it is the same after a restart.
    """

    def __init__(self, connection: sqlite3.Connection, case_id: str) -> None:
        """Reads which entries are still done; the case may be new and have none."""
        self._connection = connection
        self._done: list[tuple[str, str]] = []
        self._undone: list[tuple[str, str]] = []
        self._destroyed_since = False
        self.head = first_parent(case_id)
        self.length = 0
        self._seqs: dict[str, int] = {}
        rows = connection.execute("SELECT kind, id, act, digest FROM history ORDER BY seq")
        for kind, id, act, digest in rows:
            self._follow(ActKind(kind), id, act)
            self._seqs[id] = self.length + 1
            self.head, self.length = digest, self.length + 1

    def _follow(self, kind: ActKind, id: str, act: str) -> None:
        if kind is ActKind.act:
            self._done.append((id, act))
            self._undone.clear()
            self._destroyed_since = False
        elif kind is ActKind.lasting:
            self._destroyed_since |= act == DESTROY
        elif kind is ActKind.undo:
            self._undone.append(self._done.pop())
        elif kind is ActKind.redo:
            self._done.append(self._undone.pop())

    def standing_last(self, act: str) -> list[str]:
        """The ids of the entries that still stand, from the newest back, as long as they are `act`.

        None where a text was destroyed after the last act, for that changed the case too.
        """
        if self._destroyed_since:
            return []
        return [id for id, _ in takewhile(lambda done: done[1] == act, reversed(self._done))]

    @property
    def to_undo(self) -> tuple[str, str] | None:
        """Id and act of the entry that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> tuple[str, str] | None:
        """Id and act of the entry that redo would do again."""
        return self._undone[-1] if self._undone else None

    def append(
        self,
        *,
        id: str,
        at: str,
        actor_id: str,
        kind: ActKind,
        act: str,
        target: str | None,
        changes: RowChanges,
    ) -> Entry:
        """Seal one more entry. `followed` must be called once it is committed."""
        seq, text = self.length + 1, images.written(changes)
        digest = seal(str(seq), id, self.head, None, at, actor_id, kind, act, target, text)
        row = (seq, id, self.head, None, at, actor_id, str(kind), act, target, text, digest)
        self._connection.execute(
            f"INSERT INTO history ({_COLUMNS}) VALUES ({', '.join('?' * 11)})", row
        )
        return Entry(seq, id, self.head, at, actor_id, kind, act, target, digest)

    def followed(self, entry: Entry) -> None:
        """The entry is committed: it is the head now."""
        self._follow(entry.kind, entry.id, entry.act)
        self._seqs[entry.id] = entry.seq
        self.head, self.length = entry.digest, entry.seq

    def changes_of(self, id: str) -> RowChanges:
        """What the entry of that id changed. Raises KeyError if there is none."""
        (text,) = self._connection.execute(
            "SELECT changes FROM history WHERE seq = ?", (self._seqs[id],)
        ).fetchone()
        return images.read(text)

    def entries(self, *, newest: int | None = None, before: int | None = None) -> list[Entry]:
        """The entries, oldest first.

        Where `before` is given, only those whose `seq` is smaller; where `newest` is given, only
        the last so many of them.
        """
        rows = self._connection.execute(
            f"SELECT {_OF_ENTRY} FROM history WHERE seq < ? ORDER BY seq DESC LIMIT ?",
            (_BEYOND_ALL if before is None else before, -1 if newest is None else newest),
        ).fetchall()
        return [_entry(row) for row in reversed(rows)]


def sealed_rows(connection: sqlite3.Connection) -> Iterator[tuple[Entry, str, bool]]:
    """Each entry with its changes as written, and whether its own seal holds."""
    for row in connection.execute(f"SELECT {_COLUMNS} FROM history ORDER BY seq"):
        fields = [None if field is None else str(field) for field in row[:-1]]
        seq, id, parent, _other, at, actor_id, kind, act, target, changes, digest = row
        entry = _entry((seq, id, parent, at, actor_id, kind, act, target, digest))
        yield entry, str(changes), seal(*fields) == digest
