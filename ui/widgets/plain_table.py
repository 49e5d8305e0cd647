"""The table of a list pane: one row chosen at a time, rows of one height, columns that share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.look import Look

_SCROLL_BAR = 16
_CELL_MARGIN, _LINE_MARGIN, _TALLEST = 30, 16, 600


@dataclass(frozen=True, slots=True)
class Widths:
    """How columns share the width of a table, in pixels at scale 1.0.

    `fixed` columns have their width; the others divide what is left, but never less than
    `least`, by their `shares`. A table narrower than `narrow` hides those that `give_way`.
    """

    fixed: Mapping[int, int]
    shares: Mapping[int, int]
    least: int
    narrow: int = 0
    give_way: tuple[int, ...] = ()


class PlainTable(QTableView):
    """Shows a flat model. It is sized by the width it has, and never scrolls sideways."""

    def __init__(
        self,
        model: QAbstractItemModel,
        widths: Widths,
        look: Look,
        name: str,
        *,
        row: int = 34,
        wraps: bool = False,
    ) -> None:
        """`name` is said by a screen reader; `row` is the height of one in pixels at scale 1.0.

        With `wraps` a row grows with its words; only for tables of few rows.
        """
        super().__init__()
        self._widths, self._look, self._row, self._wraps = widths, look, row, wraps
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(wraps)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents if wraps else QHeaderView.ResizeMode.Fixed
        )
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        look.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        header, height = self.verticalHeader(), self._look.px(self._row)
        header.setMinimumSectionSize(height)
        header.setDefaultSectionSize(height)
        self._share()
        self.viewport().update()

    def _share(self) -> None:
        px, widths = self._look.px, self._widths
        narrow = self.width() < px(widths.narrow)
        for column in widths.give_way:
            self.setColumnHidden(column, narrow)
        fixed = {c: px(width) for c, width in widths.fixed.items() if not self.isColumnHidden(c)}
        shares = {c: s for c, s in widths.shares.items() if not self.isColumnHidden(c)}
        room = max(px(widths.least), self.width() - px(_SCROLL_BAR) - sum(fixed.values()))
        for column, width in fixed.items():
            self.setColumnWidth(column, width)
        for column, share in shares.items():
            self.setColumnWidth(column, room * share // sum(shares.values()))
        if self._wraps:
            self.resizeRowsToContents()

    def sizeHintForRow(self, row: int) -> int:
        """The height that the words of a row take, with the margins the style gives a cell."""
        if not self._wraps:
            return super().sizeHintForRow(row)
        px, metrics, model = self._look.px, self.fontMetrics(), self.model()
        height = px(self._row)
        for column in range(model.columnCount()):
            words = str(model.index(row, column).data() or "")
            room = QRect(0, 0, self.columnWidth(column) - px(_CELL_MARGIN), px(_TALLEST))
            taken = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
            height = max(height, taken + px(_LINE_MARGIN))
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the new width."""
        super().resizeEvent(event)
        self._share()
