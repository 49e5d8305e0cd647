"""What this program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.fonts import reading_font
from ui.look import Look
from workbench import __version__

_SAYS = (
    "A workbench on which a journalist finds out whether each sentence of a story may stand.",
    "Stet opens no connection, ever: it sends nothing, asks for nothing and looks for no updates. "
    "The program refuses every attempt, its own included.",
    "Under the Apache License 2.0. The typefaces are made from Source Serif 4 and Inter, under "
    "the SIL Open Font License; the window is made with Qt, under the LGPL.",
)


class AboutDialog(QDialog):
    """Name, version, the promise, the licences."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Escape or the button closes it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About Stet")
        name = QLabel(f"Stet {__version__}")
        name.setFont(reading_font(24 * look.scale, weight=QFont.Weight.Bold))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(12))
        column.addWidget(name)
        for words in _SAYS:
            label = QLabel(words)
            label.setWordWrap(True)
            column.addWidget(label)
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(look.px(460))
        # The words wrap: only at its width is it known how high the whole has to be.
        self.setFixedHeight(column.totalHeightForWidth(look.px(460)))
