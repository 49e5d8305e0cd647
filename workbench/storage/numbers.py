"""Numbers that people go by: none is ever given twice, also not after a delete or an undo."""

from __future__ import annotations

import sqlite3
from typing import Any

from workbench.storage.images import RowChanges


class Numbers:
    """The highest number that any row ever had in a column, by table and column."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Nothing is read before a number is asked for."""
        self._connection = connection
        self._highest: dict[tuple[str, str], int] = {}

    def highest(self, table: str, column: str) -> int:
        """The highest ever given, 0 if none was. Read once from the history, then followed."""
        if (table, column) not in self._highest:
            (found,) = self._connection.execute(
                "SELECT max(json_extract(row.value, ?)) FROM history, json_each(changes, ?) AS row"
                " WHERE kind IN ('act', 'lasting')",
                (f'$[1]."{column}"', f'$."{table}"'),
            ).fetchone()
            self._highest[table, column] = found or 0
        return self._highest[table, column]

    def follow(self, changes: RowChanges) -> None:
        """An act is committed: what it gave counts."""
        for (table, column), highest in self._highest.items():
            afters = (after for _, after in changes.get(table, {}).values() if after is not None)
            given: list[Any] = [after[column] for after in afters if after.get(column) is not None]
            self._highest[table, column] = max([highest, *given])
