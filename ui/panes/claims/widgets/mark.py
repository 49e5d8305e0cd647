"""A mark as a widget of its own, with its words for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.glyphs import Mark, mark_words, paint_mark
from ui.look import Look


class MarkLabel(QWidget):
    """One mark, 16 px square at scale 1.0."""

    def __init__(self, look: Look, size: float = 16) -> None:
        super().__init__()
        self._look, self._size = look, size
        self._mark: Mark | None = None
        self._faded = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_mark(self, mark: Mark | None, words: str = "", *, faded: bool = False) -> None:
        """Show the mark, or nothing; `words` stand for it where the usual ones do not do."""
        self._faded = faded
        self._mark = mark
        said = words or (mark_words(mark) if mark else "")
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """The square."""
        side = self._look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark in the theme's colour."""
        if self._mark is not None:
            painter = QPainter(self)
            theme = self._look.theme
            paint_mark(painter, QRectF(self.rect()), self._mark, theme, faded=self._faded)
