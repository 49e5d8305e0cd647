"""One piece of evidence on screen: its mark, what it says, its words among their neighbours."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from ui.fonts import FontFamilies
from ui.glyphs import mark_icon
from ui.look import Look
from ui.marks import STANCE_MARKS
from ui.panes.matrix.pieces import Excerpt, Piece
from ui.theme import Theme

_READING = 15  # pixels at 100 %: a little less than the draft has


def excerpt_html(excerpt: Excerpt, theme: Theme, size: int) -> str:
    """The words strong on a ground of their own, what stands around them soft, set for reading.

    Where a line ends stands a stroke.
    """

    def text(words: str) -> str:
        lines = (" ".join(line.split()) for line in words.split("\n"))
        spaced = escape(" / ".join(line for line in lines if line))
        left = " " if words[:1].isspace() else ""
        return f"{left}{spaced}{' ' if words[-1:].isspace() else ''}"

    return (
        f"<p style=\"font-family:'{FontFamilies().reading}'; font-size:{size}px; "
        f'line-height:110%; margin:0; color:{theme.soft_ink.name()}">'
        f"{text(excerpt.before)}"
        f'<span style="color:{theme.ink.name()}; background-color:{theme.marked.name()}; '
        f'font-weight:600">{text(excerpt.words)}</span>'
        f"{text(excerpt.after)}</p>"
    )


def excerpt_label(excerpt: Excerpt, look: Look, theme: Theme) -> QLabel:
    """A place in the draft, under its title if it has one."""
    title = (
        f'<p style="margin:0 0 {look.px(2)}px 0; font-size:{look.px(11)}px; '
        f'color:{theme.soft_ink.name()}">{escape(excerpt.title)}</p>'
        if excerpt.title
        else ""
    )
    label = _label(title + excerpt_html(excerpt, theme, look.px(_READING)))
    label.setAccessibleName(f"{excerpt.before}{excerpt.words}{excerpt.after}")
    return label


def _label(html: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText(html)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label


class PieceView(QFrame):
    """Takes the keyboard; a ring shows it. `wished` asks for its passage, on a double click."""

    wished = Signal(object)

    def __init__(self, piece: Piece, look: Look) -> None:
        """Made anew whenever the piece or the look changes."""
        super().__init__()
        self.piece, self._look = piece, look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(piece.in_words)
        px, theme = look.px, look.theme
        grid = QGridLayout(self)
        grid.setContentsMargins(px(8), px(6), px(8), px(6))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._mark(), 0, 0, Qt.AlignmentFlag.AlignTop)
        told = QLabel(piece.told)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        grid.addWidget(told, 0, 1)
        if piece.excerpt is not None:
            quote = _label(excerpt_html(piece.excerpt, theme, px(_READING)))
            grid.addWidget(quote, 1, 1)
            self._add_soft(grid, 2, piece.excerpt.title)
        if piece.note:
            self._add_soft(grid, 3, piece.note)

    def _mark(self) -> QLabel:
        size, held = self._look.px(16), QLabel()
        faded = self.piece.excerpt is None or self.piece.is_proposed
        mode = QIcon.Mode.Disabled if faded else QIcon.Mode.Normal
        icon = mark_icon(STANCE_MARKS[self.piece.entry.stance], self._look.theme)
        held.setPixmap(icon.pixmap(QSize(size, size), self.devicePixelRatioF(), mode))
        return held

    @staticmethod
    def _add_soft(grid: QGridLayout, row: int, words: str) -> None:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "soft")
        label.setWordWrap(True)
        grid.addWidget(label, row, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sheet of its own; the ring of the keyboard around it."""
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(2, self._look.px(2)) if self.hasFocus() else 1
        painter.setPen(QPen(theme.focus if self.hasFocus() else theme.rule, width))
        painter.setBrush(theme.panel)
        half, corner = width / 2, self._look.px(4)
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(area, corner, corner)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the passage."""
        self.wished.emit(self)
