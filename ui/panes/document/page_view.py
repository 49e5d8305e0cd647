"""What the view of a draft and that of long material do alike, whichever editor they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QTextBlock, QWheelEvent

from ui.panes.document.column import LEAST, margins, wheel_zoom
from ui.panes.document.geometry import Line, lines_of
from ui.panes.document.overlay import Overlay

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea as Base
else:
    # A Qt class has one Qt parent. `QTextEdit` and `QPlainTextEdit` bring it; this stands before.
    Base = object


class PageView(Base):
    """A column of text in the middle of a view, with what the overlay paints over and under it.

    `focused` tells that the keyboard has come; `zoomed` carries the factor asked for with the
    wheel; `laid` that the column has moved.
    """

    focused = Signal()
    zoomed = Signal(float)
    laid = Signal()

    _overlay: Overlay
    _column, _rail, _least = 560, 0, 0

    def set_column(self, column: int, rail: int, least: int) -> None:
        """Set the widths of the column, of the rail left of it, of the least room right of it."""
        self._column, self._rail, self._least = column, rail, least
        self._apply_column()

    def _apply_column(self) -> None:
        left, right = margins(self, self._column, self._rail, self._least)
        was = self.viewportMargins()
        if (was.left(), was.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)
        self.laid.emit()

    def lines_between(self, top: float, bottom: float) -> list[Line]:
        """The lines between two heights of the viewport."""
        mixed = self._overlay.shown.has_right_to_left
        return lines_of(self._blocks_between(top, bottom), top, bottom, mixed=mixed)

    def _blocks_between(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks between two heights of the viewport, each with where it begins there."""
        raise NotImplementedError

    # -- overrides of Qt ------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Small: the margins of the column are no reason to keep a window wide."""
        return QSize(LEAST, LEAST)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or enlarge with Ctrl."""
        factor = wheel_zoom(event)
        if factor is None:
            super().wheelEvent(event)
        else:
            self.zoomed.emit(factor)
            event.accept()

    def event(self, event: QEvent) -> bool:
        """Let the wheel turn in the margins too."""
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)
