"""Flat tables under fixed headings, and those that follow the case act by act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole


def edits(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """The steps from one list of ids to another, the last first, so that places stay true.

    Each is "delete", "insert" or "replace"; where it begins and ends in the old list, and where
    in the new one (ends exclusive).
    """
    if old == new:
        return []
    steps = SequenceMatcher(None, list(old), new, autojunk=False).get_opcodes()
    return [step for step in reversed(steps) if step[0] != "equal"]


class HeadedModel(QAbstractTableModel):
    """A table with headings; how many rows it has and what stands in them is the subclass's."""

    def __init__(
        self, headings: Sequence[str], parent: QObject | None, *, figures: Sequence[int] = ()
    ) -> None:
        """`figures` are the columns of numbers, which stand on the right."""
        super().__init__(parent)
        self._headings, self._figures = headings, figures

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """How a column and its heading stand."""
        right = column in self._figures
        across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return across | Qt.AlignmentFlag.AlignVCenter

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        """As many as there are headings."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            return self.alignment(section)
        return self._headings[section] if role == _ROLE.DisplayRole else None


class RowModel(HeadedModel):
    """One row a record of the case, in the order of `ids`."""

    def __init__(
        self,
        headings: Sequence[str],
        wanted: Callable[[], list[str]],
        parent: QObject | None,
        *,
        figures: Sequence[int] = (),
    ) -> None:
        """`wanted` gives the ids to show, in order. Filled at once; `follow` keeps it true."""
        super().__init__(headings, parent, figures=figures)
        self._wanted = wanted
        self.ids = wanted()

    def id_at(self, row: int) -> str | None:
        """The id of the record in a row, or None where there is no such row."""
        return self.ids[row] if 0 <= row < len(self.ids) else None

    def follow(self) -> None:
        """The case has changed: tell of rows that came, went or hold something else."""
        nowhere, wanted = QModelIndex(), self._wanted()
        for tag, first, end, start, stop in edits(self.ids, wanted):
            if tag != "insert":
                self.beginRemoveRows(nowhere, first, end - 1)
                del self.ids[first:end]
                self.endRemoveRows()
            if tag != "delete":
                self.beginInsertRows(nowhere, first, first + stop - start - 1)
                self.ids[first:first] = wanted[start:stop]
                self.endInsertRows()
        if self.ids:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        """One row a record."""
        return 0 if parent.isValid() else len(self.ids)
