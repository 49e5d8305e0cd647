"""The line below everything: what was done last, and the way back; what is being done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.look import Look
from ui.widgets.elided import Elided

STALE_AFTER = 15_000  # milliseconds


class StatusLine(QFrame):
    """One sentence at a time on the left; how the case stands on the right."""

    def __init__(
        self,
        look: Look,
        undo_key: str,
        undo: Callable[[], None],
        cancel: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        """`undo` takes back what is shown; `cancel` stops the work under way."""
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "raised")
        self.setProperty("rule", "above")
        self._said = QLabel()
        self._said.setAccessibleName("What was done last")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = self._button(f"Undo   {undo_key}", "Undo what was done last", undo)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName("How far the work is")
        self._cancel = self._button("Stop", "Stop the work under way", cancel)
        self._stands = Elided()
        self._stands.setProperty("role", "soft")
        self._stands.setAccessibleName("How the case stands")
        # A refusal is stale soon; what can be undone stays until something else is done.
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(STALE_AFTER)
        self._stale.timeout.connect(self._said.clear)
        self._row = QHBoxLayout(self)
        for widget in (self._said, self._undo, self._progress, self._cancel):
            self._row.addWidget(widget)
        self._stands.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._stands, 1)
        for widget in (self._undo, self._progress, self._cancel):
            widget.hide()
        look.changed.connect(self._lay_out)
        self._lay_out()

    @staticmethod
    def _button(words: str, name: str, verb: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("quiet", True)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: verb())
        return button

    def _lay_out(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(14), px(3), px(14), px(3))
        self._row.setSpacing(px(8))
        self._progress.setFixedWidth(px(140))
        self.setMinimumHeight(px(30))

    def tell(self, words: str, *, undoable: bool = False) -> None:
        """Say what was done, or why it was not; offer the way back where there is one."""
        self._said.setText(words)
        self._undo.setVisible(undoable)
        self._stale.stop()
        if words and not undoable:
            self._stale.start()

    def told(self) -> str:
        """What it says."""
        return self._said.text()

    def show_work(self, words: str) -> None:
        """Some work began."""
        self.tell(f"{words}…")
        self._stale.stop()
        self._progress.setRange(0, 0)
        self._progress.show()
        self._cancel.show()

    def show_step(self, done: int, of: int) -> None:
        """It is so far."""
        self._progress.setRange(0, of)
        self._progress.setValue(done)

    def work_ended(self) -> None:
        """The work is done, or was stopped."""
        self._progress.hide()
        self._cancel.hide()
        self.tell("")

    def show_standing(self, words: str) -> None:
        """How the case stands, on the right."""
        self._stands.setText(words)
