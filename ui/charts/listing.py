"""The chart as a list of sentences: what it says for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from ui.charts.marks import ChartMark


class ChartList(QListWidget):
    """One line a mark, in the order of the chart. `picked` and `stood` tell the index."""

    picked = Signal(int)
    stood = Signal(int)

    def __init__(self, name: str) -> None:
        """`name` is said by a screen reader."""
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.currentRowChanged.connect(self.stood)
        self.itemClicked.connect(self._pick)

    def show_marks(self, marks: Sequence[ChartMark]) -> None:
        """Show these lines; none of them is current."""
        self.blockSignals(True)
        self.clear()
        self.addItems([mark.words for mark in marks])
        self.blockSignals(False)

    def stand(self, index: int) -> None:
        """Make a line the current one without telling of it; −1 for none."""
        self.blockSignals(True)
        self.setCurrentRow(index)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses, as on the chart."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.picked.emit(self.currentRow())
            return
        super().keyPressEvent(event)

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(self.row(item))
