"""Other rows or columns for the models of the matrix, told in the fewest steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex

from ui.panes.matrix.model import CellsModel, LinesModel
from ui.panes.matrix.store import MatrixStore
from ui.widgets.row_model import edits

_MOST = 200
"""Rows or columns that may differ before everything is read anew instead of told one by one."""


def set_rows(store: MatrixStore, models: Sequence[LinesModel], wanted: list[str]) -> None:
    """Make these the rows. Only what came or went is told of, unless much stands elsewhere."""
    head, tail = _alike(store.row_ids, wanted)
    old, new = store.row_ids[head : len(store.row_ids) - tail], wanted[head : len(wanted) - tail]
    if _is_other(old, new):
        for model in models:
            model.beginResetModel()
        store.row_ids[:] = wanted
        for model in models:
            model.endResetModel()
        return
    nowhere = QModelIndex()
    for tag, first, end, start, stop in edits(old, new):
        if tag != "insert":
            for model in models:
                model.beginRemoveRows(nowhere, head + first, head + end - 1)
            del store.row_ids[head + first : head + end]
            for model in models:
                model.endRemoveRows()
        if tag != "delete":
            for model in models:
                model.beginInsertRows(nowhere, head + first, head + first + stop - start - 1)
            store.row_ids[head + first : head + first] = new[start:stop]
            for model in models:
                model.endInsertRows()


def set_sources(store: MatrixStore, model: CellsModel, wanted: list[str]) -> None:
    """Make these the columns. Only what came or went is told of, unless much stands elsewhere."""
    head, tail = _alike(store.source_ids, wanted)
    held = store.source_ids
    old, new = held[head : len(held) - tail], wanted[head : len(wanted) - tail]
    if _is_other(old, new):
        model.beginResetModel()
        held[:] = wanted
        model.endResetModel()
        return
    nowhere = QModelIndex()
    for tag, first, end, start, stop in edits(old, new):
        if tag != "insert":
            model.beginRemoveColumns(nowhere, head + first, head + end - 1)
            del held[head + first : head + end]
            model.endRemoveColumns()
        if tag != "delete":
            model.beginInsertColumns(nowhere, head + first, head + first + stop - start - 1)
            held[head + first : head + first] = new[start:stop]
            model.endInsertColumns()


def _is_other(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether more differs than is worth telling one by one."""
    if not old or not new or max(len(old), len(new)) <= _MOST:
        return False
    before, after = set(old), set(new)
    if len(before ^ after) > _MOST:
        return True
    return [id for id in old if id in after] != [id for id in new if id in before]


def _alike(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many ids are the same at the beginning, and of the rest at the end."""
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail
