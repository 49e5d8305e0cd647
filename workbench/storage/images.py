"""Images of rows: what a history entry says a row was before an act and after it.

An image holds the cells of a row by column; a column that names a value holds [id, digest].
Between two images of one row only the columns that differ are kept; a row that is not there has
no image (None).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, cast

from workbench.storage.rows import Refs
from workbench.storage.tables import Cell, Shape, shapes

ImageCell = Cell | list[str]
Image = dict[str, ImageCell]
RowChange = tuple[Image | None, Image | None]
RowChanges = dict[str, dict[str, RowChange]]
"""Changes by table and row id."""


def image_of(shape: Shape, record: Any, refs: Refs) -> Image:
    """The whole image of a record."""
    image: Image = {}
    for column in shape.columns:
        if column.names_value:
            name = refs.get(column.name)
            image[column.name] = None if name is None else [name.id, name.digest]
        else:
            image[column.name] = column.encode(getattr(record, column.name))
    return image


def difference(before: Image | None, after: Image | None) -> RowChange | None:
    """What has to be kept of two images, or None where they are the same."""
    if before == after:
        return None
    if before is None or after is None:
        return before, after
    names = [name for name in after if before[name] != after[name]]
    return {n: before[n] for n in names}, {n: after[n] for n in names}


def reversed_changes(changes: RowChanges) -> RowChanges:
    """The same changes backwards."""
    return {
        table: {id: (after, before) for id, (before, after) in rows.items()}
        for table, rows in changes.items()
    }


def written(changes: RowChanges) -> str:
    """As the history keeps them: JSON, keys sorted, nothing between, so that it can be sealed."""
    return json.dumps(changes, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read(text: str) -> RowChanges:
    """The inverse of `written`. What was not written by it raises ValueError, or whatever error
    its shape first gives (TypeError, AttributeError, LookupError).
    """
    return {
        table: {id: (pair[0], pair[1]) for id, pair in rows.items()}
        for table, rows in json.loads(text).items()
    }


def _cells(image: Image) -> list[Cell]:
    return [cell[0] if isinstance(cell, list) else cell for cell in image.values()]


def _names(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def put_row(connection: sqlite3.Connection, table: str, id: str, change: RowChange) -> None:
    """Write one changed row."""
    before, after = change
    if after is None:
        connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (id,))
    elif before is None:
        marks = ", ".join("?" * len(after))
        connection.execute(
            f'INSERT INTO "{table}" ({_names(after)}) VALUES ({marks})', _cells(after)
        )
    else:
        settings = ", ".join(f'"{name}" = ?' for name in after)
        connection.execute(f'UPDATE "{table}" SET {settings} WHERE id = ?', [*_cells(after), id])


def apply(connection: sqlite3.Connection, changes: RowChanges) -> None:
    """Write many changed rows: deletions first and insertions last, for the sake of UNIQUE."""

    def turn(change: RowChange) -> int:
        before, after = change
        return 0 if after is None else 2 if before is None else 1

    every = [(table, id, change) for table, rows in changes.items() for id, change in rows.items()]
    for table, id, change in sorted(every, key=lambda item: turn(item[2])):
        put_row(connection, table, id, change)


def replay(
    state: dict[tuple[str, str], Image],
    changes: Mapping[str, Any],
    defaults: Mapping[str, Mapping[str, object]],
) -> None:
    """Carry the images in `state` (by table and id) forward over one entry's changes.

    A column that an older entry does not speak of held its default (`defaults`, by table and
    column). Raises ValueError where the entry does not follow from what was there before it.
    """
    for table, rows in changes.items():
        if table == "value":  # values destroyed for good; they have no images of their own
            continue
        if table not in shapes():
            raise ValueError(f"it speaks of a table “{table}” that there is not")
        for id, (before, after) in rows.items():
            there = state.get((table, id))
            if before is None:
                fits = there is None
            else:
                usual = defaults[table]
                fits = there is not None and all(
                    there.get(n, usual.get(n)) == v for n, v in before.items()
                )
            if not fits:
                raise ValueError(f"row {id} of “{table}” was not as it says")
            if after is None:
                del state[table, id]
            else:
                state[table, id] = cast(Image, {**(there or {}), **after})
