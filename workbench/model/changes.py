"""What an act changed: the one notice by which every view knows what to read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ActKind(StrEnum):
    """What an entry of the history is.

    A lasting act cannot be undone: naming a checker, destroying a value for good.
    """

    act = "act"
    undo = "undo"
    redo = "redo"
    lasting = "lasting"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the history.

    `act` is the name of the command, of the undone one for an undo. `at` is ISO 8601 in UTC.
    `digest` seals this entry and `parent`, the digest of the one before. `target` is the id of
    the entry that an undo or redo is about.
    """

    seq: int
    id: str
    parent: str
    at: str
    actor_id: str
    kind: ActKind
    act: str
    target: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows that one act touched, by table. `entry` is None where nothing changed."""

    entry: Entry | None
    rows: Mapping[str, frozenset[str]]

    def __bool__(self) -> bool:
        return self.entry is not None

    def touches(self, *tables: str) -> bool:
        """Whether any row of these tables was put, changed or deleted."""
        return any(table in self.rows for table in tables)

    def ids(self, table: str) -> frozenset[str]:
        """The ids of the rows of that table that were touched."""
        return self.rows.get(table, frozenset())
