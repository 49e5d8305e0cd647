"""What this program is."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.fonts import reading_font
from ui.look import Look
from workbench import __version__
from workbench.folders import logs_folder, one_folder, settings_folder

_SAYS = (
    "A workbench on which a journalist finds out whether each sentence of a story may stand.",
    "Stet opens no connection, ever: it sends nothing, asks for nothing and looks for no updates. "
    "The program refuses every attempt, its own included.",
    "Under the Apache License 2.0. The typefaces are made from Source Serif 4 and Inter, under "
    "the SIL Open Font License; the window is made with Qt, under the LGPL.",
)
_MAY_BREAK = "\u200b"  # a space of no width: where a path that is too long for a line goes on


def _kept() -> str:
    """Where Stet keeps what it remembers; who sits at another's machine wants to know."""
    here = one_folder()
    if here is not None:
        words = f"Settings, reports of crashes and new cases are all kept in {here}"
    else:
        words = f"Settings: {settings_folder()}\nReports of crashes: {logs_folder()}"
    return words.replace(os.sep, _MAY_BREAK + os.sep)


class AboutDialog(QDialog):
    """Name, version, the promise, the licences."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Escape or the button closes it."""
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About Stet")
        name = QLabel(f"Stet {__version__}")
        name.setFont(reading_font(24 * look.scale, weight=QFont.Weight.Bold))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(12))
        column.addWidget(name)
        for words in (*_SAYS, _kept()):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        licences = QPushButton("&Licences")
        licences.setAccessibleName("Licences")
        licences.clicked.connect(self._show_licences)
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        buttons.addStretch(1)
        buttons.addWidget(licences)
        buttons.addWidget(close)
        column.addLayout(buttons)
        close.setFocus()
        self.setFixedWidth(look.px(460))
        # The words wrap: only at its width is it known how high the whole has to be.
        self.setFixedHeight(column.totalHeightForWidth(look.px(460)))

    def _show_licences(self) -> None:
        """Beside the work, where this dialog would be in the way: it goes."""
        # Reading what Stet is made of is for those who ask, and never for the start.
        from ui.dialogs.licences import LicencesWindow

        above = self.parentWidget()
        if above is not None:
            self.accept()
        window = LicencesWindow(self._look, above or self)
        window.show()
