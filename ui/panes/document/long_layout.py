"""The layout of long texts: only what is asked for is laid out, and it has air between lines."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

AIR: Final = 1.06
"""The step from line to line in parts of the type's own height: 1.5 of its size, as in a draft."""

_BELOW: Final = 0.45  # of a line, behind every paragraph


class SpacedLayout(QPlainTextDocumentLayout):
    """Qt's layout for plain text honours no line height, but asks here how high a block is.

    That is done before a block is painted or scrolled to, and only then are its lines moved.
    """

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The block with the air between its lines and behind it."""
        rect = super().blockBoundingRect(block)
        layout = block.layout()
        count = layout.lineCount() if block.isValid() else 0
        if not count:
            return rect
        if count > 1 and not _is_spaced(layout):
            _space(layout)
            rect = super().blockBoundingRect(block)
        rect.setHeight(rect.height() + _BELOW * layout.lineAt(count - 1).height())
        return rect


def _is_spaced(layout: QTextLayout) -> bool:
    first, second = layout.lineAt(0), layout.lineAt(1)
    return second.y() - first.y() > first.height() * AIR - 0.5


def _space(layout: QTextLayout) -> None:
    y = layout.lineAt(0).y()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF(line.x(), y))
        y += line.height() * AIR
