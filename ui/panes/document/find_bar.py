"""The find bar: a line over the text in which to say what is looked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from ui.look import Look


class FindBar(QFrame):
    """Says what is wanted, and shows the count; whoever owns it does the finding.

    `wanted` carries the words with every letter typed; `closed` comes with Escape.
    """

    wanted = Signal(str)
    next_wished = Signal()
    previous_wished = Signal()
    closed = Signal()

    def __init__(self, look: Look, keys: Callable[[str], str]) -> None:
        """`keys` gives the key of an act by its id."""
        super().__init__()
        self._look = look
        self.setProperty("surface", "raised")
        self.field = QLineEdit()
        self.field.setPlaceholderText("Find in the text")
        self.field.setAccessibleName("Find in the text")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.wanted)
        self.field.installEventFilter(self)
        self._count = QLabel()
        self._count.setProperty("role", "soft")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self._count)
        for words, name, act, signal in (
            ("▲", "Find the one before", "edit.find_previous", self.previous_wished),
            ("▼", "Find the next", "edit.find_next", self.next_wished),
            ("Close", "Close the find bar", "", self.closed),
        ):
            button = QToolButton()
            button.setText(words)
            button.setAccessibleName(name)
            key = keys(act) if act else "Esc"
            button.setToolTip(f"{name}  {key}".rstrip())
            button.clicked.connect(signal)
            self._row.addWidget(button)
        self.fit()

    def fit(self) -> None:
        """Take the sizes of the look in use."""
        px = self._look.px
        self._row.setContentsMargins(px(16), px(4), px(8), px(4))
        self._row.setSpacing(px(8))
        self._count.setMinimumWidth(px(60))
        self.field.setMinimumWidth(px(90))

    def show_count(self, which: int, count: int) -> None:
        """Say "3 of 12"; `which` counts from 1, 0 where none is chosen."""
        if not self.field.text():
            words = ""
        elif not count:
            words = "Not found"
        else:
            words = f"{which:,} of {count:,}" if which else f"{count:,} found"
        self._count.setText(words)
        self._count.setAccessibleName(words)

    def open(self, words: str) -> None:
        """Take the keyboard; `words`, if any, are looked for at once."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return goes to the next place, with Shift to the one before; Escape closes."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                (self.previous_wished if back else self.next_wished).emit()
            case _:
                return False
        return True
