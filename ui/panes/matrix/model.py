"""The models of the matrix: its cells, and the columns that stand still at either side.

They share one store, and every row that comes or goes is told by all of them at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ui.panes.matrix.store import MatrixStore, shown_name
from ui.widgets.row_model import Index, edits

_ROLE = Qt.ItemDataRole
_WORDS = (_ROLE.AccessibleTextRole, _ROLE.ToolTipRole)


class Edge(StrEnum):
    """A column that does not scroll sideways."""

    claim = "Claim"
    speaking_for = "For"
    speaking_against = "Against"
    verdict = "Verdict"


class LinesModel(QAbstractTableModel):
    """What all models of the matrix have in common: its rows."""

    def __init__(self, store: MatrixStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        """One row a claim or proposition."""
        return 0 if parent.isValid() else len(self.store.row_ids)

    def repaint_all(self) -> None:
        """Tell views that what the cells hold may have changed."""
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


class CellsModel(LinesModel):
    """Claims by sources. The delegate reads the store itself; the roles are for words."""

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        """One column a source."""
        return 0 if parent.isValid() else len(self.store.source_ids)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """A cell in words."""
        if role not in _WORDS and role != _ROLE.DisplayRole:
            return None
        words = self.store.cell_words(index.row(), index.column())
        if role == _ROLE.AccessibleTextRole:
            return f"{self.store.line(index.row()).name}: {words}"
        return words

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """The source's name and, on a second line, its letter; for a row the claim's number."""
        if orientation is Qt.Orientation.Vertical:
            line = self.store.line(section)
            return (line.number or "") if role == _ROLE.DisplayRole else None
        source = self.store.source(section)
        if role == _ROLE.DisplayRole:
            grade = f"confidential · {source.reliability}" if source.confidential else ""
            return f"{shown_name(source)}\n{grade or source.reliability}"
        if role in _WORDS:
            told = ", confidential" if source.confidential else ""
            return f"{shown_name(source)}, reliability {source.reliability}{told}"
        return None


class EdgeModel(LinesModel):
    """The columns at one side."""

    def __init__(
        self, store: MatrixStore, edges: Sequence[Edge], parent: QObject | None = None
    ) -> None:
        """`edges` are its columns, from left to right."""
        super().__init__(store, parent)
        self.edges = tuple(edges)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        """The columns it was made with."""
        return 0 if parent.isValid() else len(self.edges)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """The claim, a count or the verdict in words."""
        if role not in _WORDS and role != _ROLE.DisplayRole:
            return None
        row, edge = index.row(), self.edges[index.column()]
        line = self.store.line(row)
        if edge is Edge.claim:
            if role in _WORDS:
                return f"{line.name}: {line.words}"
            return f"{line.number} {line.words}" if line.number else line.words
        if not self.store.has_layer(row):
            return "–" if role == _ROLE.DisplayRole else self.store.row_words(row)
        if edge is Edge.verdict:
            return line.verdict
        if role in _WORDS:
            return self.store.tally_words(row)
        counts = line.counts
        return counts.speaking_for if edge is Edge.speaking_for else counts.speaking_against

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """What the column holds; that of the verdict names the layer."""
        if orientation is Qt.Orientation.Vertical:
            return None
        edge = self.edges[section]
        words = {
            Edge.claim: "Every claim of the draft, in its order, and what several of them state",
            Edge.speaking_for: "How many sources assert it",
            Edge.speaking_against: "How many sources deny it; never netted with those for it",
            Edge.verdict: f"The verdict on {self.store.layer}",
        }
        if role in _WORDS:
            return words[edge]
        if role == _ROLE.DisplayRole:
            return self.store.layer.value.capitalize() if edge is Edge.verdict else str(edge)
        return None


def set_rows(store: MatrixStore, models: Sequence[LinesModel], wanted: list[str]) -> None:
    """Make these the rows: only those that came or went are told of."""
    nowhere = QModelIndex()
    for tag, first, end, start, stop in edits(store.row_ids, wanted):
        if tag != "insert":
            for model in models:
                model.beginRemoveRows(nowhere, first, end - 1)
            del store.row_ids[first:end]
            for model in models:
                model.endRemoveRows()
        if tag != "delete":
            for model in models:
                model.beginInsertRows(nowhere, first, first + stop - start - 1)
            store.row_ids[first:first] = wanted[start:stop]
            for model in models:
                model.endInsertRows()


def set_sources(store: MatrixStore, model: CellsModel, wanted: list[str]) -> None:
    """Make these the columns: only those that came or went are told of."""
    nowhere = QModelIndex()
    for tag, first, end, start, stop in edits(store.source_ids, wanted):
        if tag != "insert":
            model.beginRemoveColumns(nowhere, first, end - 1)
            del store.source_ids[first:end]
            model.endRemoveColumns()
        if tag != "delete":
            model.beginInsertColumns(nowhere, first, first + stop - start - 1)
            store.source_ids[first:first] = wanted[start:stop]
            model.endInsertColumns()
