"""The frame of a pane that lists something: a bar of acts, the list, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk
from ui.look import Look
from ui.session import Session


class ListPane(QFrame):
    """A panel whose parts stand in one column, from edge to edge."""

    def __init__(self, session: Session, desk: Desk, look: Look, name: str) -> None:
        """`name` is said by a screen reader."""
        super().__init__()
        self._session, self._desk, self._look = session, desk, look
        self.setProperty("surface", "panel")
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def _stack(self, *parts: QWidget) -> None:
        """Put the parts in the column; the table has all the room that the others leave."""
        for part in parts:
            self._column.addWidget(part, 1 if isinstance(part, QTableView) else 0)
        self._column.addStretch(0)


class ButtonBar(QWidget):
    """What can be done with the list, side by side."""

    def __init__(self, look: Look, *buttons: QPushButton) -> None:
        super().__init__()
        self._look = look
        self._row = QHBoxLayout(self)
        for button in buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(8), px(4), px(14), px(4))


class SoftLabel(QLabel):
    """Words that explain, in soft ink and just as they are written."""

    def __init__(self, look: Look, words: str = "", *, name: str = "", above: int = 8) -> None:
        """`name` is said by a screen reader; `above` is the room above and below, in pixels."""
        super().__init__(words)
        self._look, self._above = look, above
        self.setProperty("role", "soft")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAccessibleName(name)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self.setContentsMargins(px(14), px(self._above), px(14), px(self._above))


def quiet_button(words: str, name: str, verb: Callable[[], None], *, key: str = "") -> QPushButton:
    """A button without a frame that shows the key of its act, where it has one."""
    button = QPushButton(f"{words}   {key}" if key else words)
    button.setProperty("quiet", True)
    button.setAccessibleName(name)
    button.clicked.connect(lambda: verb())
    return button
