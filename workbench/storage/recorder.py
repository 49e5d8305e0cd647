"""The recorder: what a command is given to read with, and to put and delete rows."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

from workbench.model.stored import ValueId, storable
from workbench.storage import values
from workbench.storage.images import Image, RowChanges, difference, image_of, put_row
from workbench.storage.numbers import Numbers
from workbench.storage.rows import Refs, Rows
from workbench.storage.tables import Shape, shapes, table_of

AnyRecord = TypeVar("AnyRecord")


class Recorder:
    """Writes rows inside one transaction and keeps, of each, what it was before and after.

    The rows in memory follow at once, so that a command sees what it has done so far; when the
    transaction fails, `forget` puts them back.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        rows: Rows,
        *,
        new_id: Callable[[], str],
        numbers: Numbers,
        now: str,
        actor_id: str,
    ) -> None:
        """`now` is ISO 8601 in UTC; `actor_id` is whoever does the act."""
        self._connection = connection
        self.rows = rows
        self.new_id = new_id
        self._numbers = numbers
        self.now = now
        self.actor_id = actor_id
        self._firsts: dict[tuple[str, str], tuple[Any, Refs]] = {}

    def put(self, record: AnyRecord) -> AnyRecord:
        """Write a record, new or changed; returns it as it is stored."""
        table = self.rows.table(table_of(type(record)))
        shape, id = table.shape, getattr(record, "id")  # noqa: B009 (every record has one)
        record = _storable(shape, record)
        old, old_refs = table.get(id), table.refs(id)
        if old == record:
            return record
        self._firsts.setdefault((shape.table, id), (old, old_refs))
        refs = self._refs(shape, record, old, old_refs)
        before = None if old is None else image_of(shape, old, old_refs)
        change = difference(before, image_of(shape, record, refs))
        if change is not None:
            put_row(self._connection, shape.table, id, change)
            table.set(id, record, refs)
        return record

    def delete(self, record: object) -> None:
        """Delete a record that is there. The rows that refer to it are the command's to delete."""
        shape, id = shapes()[table_of(type(record))], getattr(record, "id")  # noqa: B009 (as above)
        table = self.rows.table(shape.table)
        old, old_refs = table[id], table.refs(id)
        self._firsts.setdefault((shape.table, id), (old, old_refs))
        put_row(self._connection, shape.table, id, (image_of(shape, old, old_refs), None))
        table.set(id, None, {})

    def keep(self, content: str | bytes) -> ValueId:
        """Store a long text or bytes as a value, to be named by a row of this act."""
        if isinstance(content, str):
            content = storable(content)
        return values.keep_value(self._connection, self.new_id(), content).id

    def text(self, id: ValueId) -> str:
        """The long text of that id, or `DESTROYED`. Raises KeyError."""
        return str(values.read_value(self._connection, id))

    def next_number(self, table: str, column: str) -> int:
        """One more than any row of the table has, or ever had, in a column that counts."""
        held = (getattr(record, column) or 0 for record in self.rows.table(table))
        return max(self._numbers.highest(table, column), max(held, default=0)) + 1

    def changes(self) -> RowChanges:
        """All that has been put and deleted, each row once."""
        found: RowChanges = {}
        for (name, id), (old, old_refs) in self._firsts.items():
            table = self.rows.table(name)
            before = None if old is None else image_of(table.shape, old, old_refs)
            record = table.get(id)
            after: Image | None = (
                None if record is None else image_of(table.shape, record, table.refs(id))
            )
            change = difference(before, after)
            if change is not None:
                found.setdefault(name, {})[id] = change
        return found

    def forget(self) -> None:
        """Put the rows in memory back to what they were before the act."""
        for (name, id), (old, old_refs) in self._firsts.items():
            self.rows.table(name).set(id, old, old_refs)

    def _refs(self, shape: Shape, record: Any, old: Any, old_refs: Refs) -> Refs:
        """Names for the record's values: the old one where the text is the same, else a new one."""
        refs: Refs = {}
        first, first_refs = self._firsts[shape.table, record.id]
        for column in shape.columns:
            if not column.names_value:
                continue
            content = getattr(record, column.name)
            if content is None:
                continue
            if old is not None and getattr(old, column.name) == content:
                refs[column.name] = old_refs[column.name]
            elif first is not None and getattr(first, column.name) == content:
                refs[column.name] = first_refs[column.name]  # changed and changed back
            elif column.is_value:
                text = str(column.encode(content))
                refs[column.name] = values.keep_value(self._connection, self.new_id(), text)
            else:
                refs[column.name] = values.name_of(self._connection, content)
        return refs


def _storable(shape: Shape, record: AnyRecord) -> AnyRecord:
    """The record with every text as it can be stored."""
    changed: dict[str, Any] = {}
    for column in shape.columns:
        held = getattr(record, column.name)
        if isinstance(held, tuple):
            clean: Any = tuple(storable(text) for text in held)
        elif isinstance(held, str):
            clean = held if type(held) is not str else storable(held)
        else:
            continue
        if clean != held:
            changed[column.name] = clean
    return dataclasses.replace(record, **changed) if changed else record  # type: ignore[type-var]  # every record is a dataclass; a TypeVar cannot say so
