"""Asking which other source is the same as the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton

from ui.look import Look
from ui.widgets.inline_editor import InlineEditor
from workbench.model.source import Source


class MergeBar(InlineEditor):
    """One line that asks which other source is the same; nobody is until one is chosen.

    `merged` carries its id.
    """

    merged = Signal(str)

    def __init__(self, look: Look) -> None:
        """Hidden until it is opened."""
        super().__init__(look, "Merge with another source")
        self._says = QLabel()
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setWordWrap(True)
        self.other = QComboBox()
        self.other.setAccessibleName("The other source")
        self.other.setPlaceholderText("Which one?")
        self.other.view().setAccessibleName("The other source")
        merge, cancel = QPushButton("Merge"), QPushButton("Leave it")
        merge.setProperty("primary", True)
        merge.clicked.connect(self._merge)
        cancel.clicked.connect(self.leave)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._says, 2)
        self._row.addWidget(self.other, 1)
        self._row.addWidget(cancel)
        self._row.addWidget(merge)

    def open(self, source: Source, others: list[Source]) -> None:
        """Ask which of the others is the same as this one, which stays."""
        px = self._look.px
        self._row.setContentsMargins(px(14), px(8), px(14), px(8))
        self._row.setSpacing(px(8))
        self._says.setText(
            f"“{source.name}” stays. It takes the names and evidence of the other, "
            "and what is known of that one where nothing is known of itself."
        )
        self.other.clear()
        for other in others:
            self.other.addItem(other.name, other.id)
        self.other.setCurrentIndex(-1)  # Return must not merge whoever happens to stand first
        self.show()
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_return(self) -> bool:
        """Return does it, from the lists too."""
        self._merge()
        return True

    def _merge(self) -> None:
        if self.other.currentIndex() < 0:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
            self.other.showPopup()  # it is to be chosen
        else:
            self.merged.emit(str(self.other.currentData()))
