"""Above the list: which claims it shows, and words to find."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.look import Look
from ui.panes.claims.order import Filter
from ui.panes.claims.widgets.flow import flowing
from ui.panes.claims.widgets.text import act_button

_ALWAYS = (Filter.all, Filter.open)


class FindField(QLineEdit):
    """Words to find among the claims. Down or Return goes to the list, Escape clears."""

    done = Signal()

    def event(self, event: QEvent) -> bool:
        """These keys are the field's own while the keyboard is in it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave for the list with what was found, or with everything."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.done.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Chips with counts; one whose count is nought is left out, but for "All" and "Open"."""

    filter_chosen = Signal(object)
    find_changed = Signal(str)
    find_done = Signal()
    next_open_wished = Signal()

    def __init__(self, look: Look, next_key: str) -> None:
        super().__init__()
        self._look = look
        self._chips: dict[Filter, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._held, flow = flowing(self, gap=look.px(6))
        self._held.setAccessibleName("Which claims are listed")
        for filter in Filter:
            chip = QToolButton(self._held)
            chip.setProperty("chip", True)
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(lambda _=False, f=filter: self.filter_chosen.emit(f))
            self._group.addButton(chip)
            self._chips[filter] = chip
            flow.addWidget(chip)
        self._chips[Filter.all].setChecked(True)
        self.search = FindField()
        self.search.setPlaceholderText("Find a claim or who says it")
        self.search.setAccessibleName("Find a claim")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.find_changed)
        self.search.done.connect(self.find_done)
        self.next_open = act_button("Next open", next_key, "Next open claim")
        self.next_open.clicked.connect(self.next_open_wished)
        self._lay_out()
        look.changed.connect(self._dress)

    def _lay_out(self) -> None:
        self._outer = QVBoxLayout(self)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.next_open)
        self._outer.addWidget(self._held)
        self._outer.addLayout(row)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._outer.setContentsMargins(px(12), px(8), px(12), px(8))
        self._outer.setSpacing(px(6))

    def show_counts(self, counts: Mapping[Filter, int]) -> None:
        """Show how many claims each filter lets through."""
        for filter, chip in self._chips.items():
            number = counts[filter]
            words = f"{filter} {number:,}"
            if chip.text() != words:
                chip.setText(words)
            chip.setVisible(bool(number) or chip.isChecked() or filter in _ALWAYS)

    def show_filter(self, filter: Filter) -> None:
        """Show this filter as the chosen one."""
        self._chips[filter].setChecked(True)

    def chip(self, filter: Filter) -> QToolButton:
        """The chip of a filter."""
        return self._chips[filter]
