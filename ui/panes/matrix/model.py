"""The models of the matrix: its cells, and the columns that stand still at either side.

They share one store, and every row that comes or goes is told by all of them at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from html import escape
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ui.panes.matrix.groups import Column
from ui.panes.matrix.lines import Line
from ui.panes.matrix.store import MatrixStore
from ui.widgets.row_model import Index
from ui.wording import RELIABILITY_WORDS, counted
from workbench.model.evidence import Layer

_ROLE = Qt.ItemDataRole
_WORDS = (_ROLE.AccessibleTextRole, _ROLE.ToolTipRole)


def tip(words: str) -> str:
    """Words as a tool tip: long ones wrap, and what looks like markup is none."""
    return f"<qt>{escape(words)}</qt>" if len(words) > 80 or "<" in words else words


class Edge(StrEnum):
    """A column that does not scroll sideways. On *so*, for and against are counted in origins."""

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
        return tip(words) if role == _ROLE.ToolTipRole else words

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """The source's name and, on a second line, its letter; for a row the claim's number."""
        if orientation is Qt.Orientation.Vertical:
            line = self.store.line(section)
            return (line.number or "") if role == _ROLE.DisplayRole else None
        column = self.store.column(section)
        if column.is_party:
            return self._party_heading(column, role)
        source = self.store.source(section)
        if role == _ROLE.DisplayRole:
            grade = f"confidential · {source.reliability}" if source.confidential else ""
            return f"{source.shown_name}\n{grade or source.reliability}"
        if role in _WORDS:
            told = ", confidential" if source.confidential else ""
            under = f"; stands under {column.party}" if column.party else ""
            letter = f"reliability {source.reliability}: {RELIABILITY_WORDS[source.reliability]}"
            words = f"{source.shown_name}{told}, {letter}{under}"
            return tip(words) if role == _ROLE.ToolTipRole else words
        return None

    @staticmethod
    def _party_heading(column: Column, role: int) -> str | None:
        sources = counted(len(column.members), "source")
        if role == _ROLE.DisplayRole:
            return f"{column.party}\n{sources}"
        return f"{column.party}: {sources} shown as one" if role in _WORDS else None


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
        told = self._told(row, edge) if role in _WORDS else self._shown(row, edge)
        if role == _ROLE.ToolTipRole:
            return tip(told)
        if role == _ROLE.AccessibleTextRole and edge is not Edge.claim:
            return f"{self.store.line(row).name}: {told}"
        return told

    def _shown(self, row: int, edge: Edge) -> str:
        line = self.store.line(row)
        if edge is Edge.claim:
            return f"{line.number} {line.words}" if line.number else line.words
        if not line.has_layer:
            return "–"
        if edge is Edge.verdict:
            return line.verdict
        return figures(line, edge)

    def _told(self, row: int, edge: Edge) -> str:
        store, line = self.store, self.store.line(row)
        if edge is Edge.claim:
            return f"{line.name}: {line.words}"
        if not line.has_layer:
            return store.row_words(row)
        if edge is Edge.verdict:
            return line.verdict
        if edge is Edge.speaking_for:
            return store.origin_words(row) or store.tally_words(row)
        return store.against_words(row) or store.tally_words(row)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """What the column holds; that of the verdict names the layer."""
        if orientation is Qt.Orientation.Vertical:
            return None
        edge, is_so = self.edges[section], self.store.layer is Layer.so
        if role in _WORDS:
            return tip((_SO_HEADINGS if is_so else _HEADINGS)[edge].format(self.store.layer))
        if role == _ROLE.DisplayRole:
            if edge is Edge.verdict:
                return self.store.layer.value.capitalize()
            return "Origins" if is_so and edge is Edge.speaking_for else str(edge)
        return None


_HEADINGS: Final[Mapping[Edge, str]] = MappingProxyType(
    {
        Edge.claim: "Every claim of the draft, in its order, and what several of them state",
        Edge.speaking_for: "How many sources assert it",
        Edge.speaking_against: "How many sources deny it; never netted with those for it",
        Edge.verdict: "The verdict on {}",
    }
)
_SO_HEADINGS: Final[Mapping[Edge, str]] = MappingProxyType(
    {
        **_HEADINGS,
        Edge.speaking_for: "Independent origins that assert it: at the least – at the most",
        Edge.speaking_against: (
            "Independent origins that deny it, counted the same way; never netted with those for it"
        ),
    }
)


def figures(line: Line, edge: Edge) -> str:
    """What a count shows: "2–3", "0 (loop)"; on *said* how many sources."""
    if line.figures is not None:
        figure = line.figures[0 if edge is Edge.speaking_for else 1]
        return figure.words + (" (loop)" if figure.has_loop else "")
    counts = line.counts
    count = counts.speaking_for if edge is Edge.speaking_for else counts.speaking_against
    return f"{count:,}"
