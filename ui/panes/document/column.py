"""What the two views of a text have in common: the column, the painting, the way to a place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QPlainTextEdit, QTextEdit

from ui.panes.document.geometry import Line
from ui.panes.document.overlay import Overlay
from ui.panes.document.shown_text import ShownText

Editor = QTextEdit | QPlainTextEdit

FLAGS: Final = (
    Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
)
RISE: Final = 3
"""A place that is shown stands a third down the view."""

LEAST: Final = 64
"""The least width and height of a view, in pixels."""

ZOOM_STEP: Final = 1.1


def prepare(editor: Editor) -> None:
    """Make an editor a page: read only, with a cursor, on paper, without a sideways bar."""
    editor.setReadOnly(True)
    editor.setTextInteractionFlags(FLAGS)
    editor.setUndoRedoEnabled(False)
    editor.setProperty("surface", "paper")
    editor.setFrameShape(QFrame.Shape.NoFrame)
    editor.setCursorWidth(2)
    editor.setTabChangesFocus(True)
    editor.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    # Files dropped on the window are the window's to take.
    editor.setAcceptDrops(False)


def margins(editor: QAbstractScrollArea, column: int, rail: int, least: int) -> tuple[int, int]:
    """The room left and right of a column in the middle; the rail's is kept on the left."""
    width = editor.width() - editor.verticalScrollBar().sizeHint().width()
    left = max(rail, (width - column) // 2)
    right = max(least, width - column - left)
    return left, right


def copied(cursor: QTextCursor, shown: ShownText) -> QMimeData:
    """The selected words as they stand in the document, without the look they have here."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    words = shown.text[shown.to_offset(start) : shown.to_offset(end)]
    data = QMimeData()
    data.setText(words)
    return data


def selected(cursor: QTextCursor) -> tuple[int, int] | None:
    """The positions between which words are selected."""
    return (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None


def paint(
    editor: Editor, overlay: Overlay, lines: list[Line], rect: QRectF, text: Callable[[], None]
) -> None:
    """Paint tints, then the text, then marks, all within `rect` of the viewport."""
    painter = QPainter(editor.viewport())
    painter.setClipRect(rect)
    overlay.paint_under(painter, lines)
    painter.end()
    text()
    painter = QPainter(editor.viewport())
    painter.setClipRect(rect)
    overlay.paint_over(painter, lines)
    painter.end()


def wheel_zoom(event: QWheelEvent) -> float | None:
    """The factor by which a turn of the wheel with Ctrl enlarges the text; None without Ctrl."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    turn = event.angleDelta().y()
    return ZOOM_STEP if turn > 0 else 1 / ZOOM_STEP if turn < 0 else 1.0
