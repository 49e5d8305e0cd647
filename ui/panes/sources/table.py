"""The table of sources: fixed rows, and columns that share the width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.look import Look
from ui.panes.sources.model import (
    ALIASES,
    CLAIMS,
    CONFIDENTIAL,
    EVIDENCE,
    GRADE,
    KIND,
    NAME,
    ROLE,
    SourcesModel,
)

ROW, NARROW = 34, 720
_FIXED = {GRADE: 64, CONFIDENTIAL: 108, KIND: 116, CLAIMS: 72, EVIDENCE: 88}
_SHARES = {NAME: 4, ROLE: 3, ALIASES: 3}


class SourcesTable(QTableView):
    """In a narrow place kind, role and other names give way."""

    def __init__(self, model: SourcesModel, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setModel(model)
        self.setAccessibleName("Sources of the case")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)

    def renew(self) -> None:
        """The look has changed."""
        header, height = self.verticalHeader(), self._look.px(ROW)
        header.setMinimumSectionSize(height)
        header.setDefaultSectionSize(height)
        self.fit()
        self.viewport().update()

    def fit(self) -> None:
        """Share the width out."""
        px, narrow = self._look.px, self.width() < self._look.px(NARROW)
        for column in (KIND, ROLE, ALIASES):
            self.setColumnHidden(column, narrow)
        shown = {c: w for c, w in _FIXED.items() if not self.isColumnHidden(c)}
        room = max(px(120), self.width() - px(16) - sum(px(width) for width in shown.values()))
        shares = {c: s for c, s in _SHARES.items() if not self.isColumnHidden(c)}
        for column, width in shown.items():
            self.setColumnWidth(column, px(width))
        for column, share in shares.items():
            self.setColumnWidth(column, room * share // sum(shares.values()))

    def choose(self, row: int) -> None:
        """Stand on this row."""
        if row != self.currentIndex().row():
            self.setCurrentIndex(self.model().index(row, NAME))

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of acts here; they never jump to a row."""
