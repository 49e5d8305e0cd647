"""What stands softly at the end of a line: a folder, a count, a grade."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.look import Look


def draw_aside(
    painter: QPainter, option: QStyleOptionViewItem, look: Look, words: str, *, taken: int = 0
) -> None:
    """Draw `words` at the right of an item's line, shortened in the middle where they must be.

    `taken` are the pixels at the left that belong to what the line is about.
    """
    room = option.rect.adjusted(taken, 0, -look.px(12), 0)
    shown = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room.width())
    painter.save()
    painter.setFont(option.font)
    painter.setPen(look.theme.soft_ink)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()
