"""Words of the sidebar: plain labels, quoted words that lead to their place, small acts."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QSizePolicy, QWidget

from ui.fonts import INTERFACE_PIXELS, interface_font, reading_font
from ui.look import Look

QUOTE_PIXELS = 14.0
_MOST_LINES = 4
_OPENING = '“"„«'


class Text(QLabel):
    """Plain words that wrap. What stands in the case is never read as markup."""

    def __init__(
        self, look: Look, role: str = "", *, bold: bool = False, wraps: bool = True
    ) -> None:
        """`role` is one of the style sheet's: "soft", "heading", "title" or none."""
        super().__init__()
        self._look, self._bold = look, bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if role:
            self.setProperty("role", role)
        if bold:
            look.changed.connect(self._dress)
            self._dress()

    def _dress(self) -> None:
        weight = QFont.Weight.DemiBold if self._bold else QFont.Weight.Normal
        self.setFont(interface_font(INTERFACE_PIXELS * self._look.scale, weight=weight))

    def say(self, words: str) -> None:
        """Show these words; nothing is shown for none."""
        if words != self.text():
            self.setText(words)
        self.setVisible(bool(words))


def tip(words: str) -> str:
    """Words of the case as a tool tip. Qt takes a tip for markup where it looks like it."""
    return f"<qt>{escape(words)}</qt>"


def act_button(words: str, key: str = "", name: str = "") -> QPushButton:
    """A quiet act in the editor's blue, with its key beside it."""
    button = QPushButton(f"{words}  {key}" if key else words)
    button.setProperty("quiet", True)
    button.setAccessibleName(name or words)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


class RowAct(QAbstractButton):
    """A small act at the end of a row: seen when the pointer or the keyboard is in the row."""

    def __init__(self, look: Look, words: str, name: str) -> None:
        super().__init__()
        self._look, self._shown = look, False
        self.over_words = False
        self.setText(words)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def reveal(self, shown: bool) -> None:
        """Paint the words, or leave their place blank."""
        if shown != self._shown:
            self._shown = shown
            self.update()

    def sizeHint(self) -> QSize:
        """The words and a little air."""
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self.text()) + self._look.px(8),
            metrics.height() + self._look.px(2),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, blue under the pointer, ringed with the keyboard."""
        if not (self._shown or self.hasFocus()):
            return
        theme, painter = self._look.theme, QPainter(self)
        if self.over_words:
            painter.fillRect(self.rect(), theme.panel)
        painter.setPen(theme.accent if self.underMouse() or self.hasFocus() else theme.soft_ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._look)


class RowWidget(QWidget):
    """A row whose acts show while the pointer or the keyboard is in it.

    They stand over the end of its last line, so that they take no room from the words.
    """

    def __init__(self) -> None:
        super().__init__()
        self._acts: list[RowAct] = []

    def add_acts(self, *acts: RowAct) -> None:
        """Take the acts of this row, in the order of Tab."""
        for act in acts:
            act.setParent(self)
            act.over_words = True
            self._acts.append(act)
            act.installEventFilter(self)

    def _place_acts(self) -> None:
        backwards = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        taken = 0
        for act in reversed(self._acts):
            if act.isHidden():
                continue
            size = act.sizeHint()
            taken += size.width()
            left = taken - size.width() if backwards else self.width() - taken
            act.setGeometry(left, self.height() - size.height(), size.width(), size.height())
            act.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the acts at the end of the last line."""
        super().resizeEvent(event)
        self._place_acts()

    def _reveal(self, shown: bool) -> None:
        if shown:
            self._place_acts()
        for act in self._acts:
            act.reveal(shown)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the acts."""
        self._reveal(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Leave them blank again, unless the keyboard is on one."""
        self._reveal(any(act.hasFocus() for act in self._acts))
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show all the acts of a row when the keyboard comes to one."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._reveal(self.underMouse() or event.type() == QEvent.Type.FocusIn)
        return False


def paint_focus(painter: QPainter, rect: QRectF, look: Look) -> None:
    """The ring of the keyboard, inside `rect`."""
    width = max(2, look.px(2))
    half = width / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.theme.focus, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), look.px(3), look.px(3))


class Quote(QAbstractButton):
    """Words of a document in the reading type; pressing them shows their place.

    At most four lines are shown; the whole stands in the tool tip and for a screen reader. The
    button's own text stays empty, for Qt would make a key of what follows an "&" in it.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.quoted = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFont(reading_font(QUOTE_PIXELS * self._look.scale))
        self.updateGeometry()
        self.update()

    def say(self, words: str, where: str) -> None:
        """Show the words in quotation marks, unless there are some in them already.

        `where` names their place for the tool tip.
        """
        words = " ".join(words.split())
        has_own = any(mark in words for mark in _OPENING)
        quoted = words if has_own else f"“{words}”"
        if quoted != self.quoted:
            self.quoted = quoted
            self.updateGeometry()
            self.update()
        self.setAccessibleName(f"{quoted}, {where}")
        self.setToolTip(tip(f"Show it in {where}: {quoted}"))

    def _lines(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self._fitting(width), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        return layout, _break(layout, width)

    def _fitting(self, width: int) -> str:
        """The words, shortened to what four lines hold."""
        metrics, words = self.fontMetrics(), self.quoted
        room = max(1, width) * _MOST_LINES - 2 * metrics.averageCharWidth() * _MOST_LINES
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        head, left_out, tail = shown.partition("…")
        if shown == words or not left_out:
            return shown
        # Whole words on both sides of the gap.
        return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped words, in pixels."""
        return int(self._lines(width - self._look.px(8))[1]) + self._look.px(4)

    def sizeHint(self) -> QSize:
        """A line of a sidebar."""
        width = self._look.px(280)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words wrap."""
        return QSize(self._look.px(60), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words; blue under the pointer or the keyboard."""
        theme, painter = self._look.theme, QPainter(self)
        hot = self.underMouse() or self.hasFocus()
        painter.setPen(theme.accent if hot else theme.ink)
        inset = self._look.px(4)
        layout, _ = self._lines(self.width() - 2 * inset)
        layout.draw(painter, QPointF(inset, self._look.px(2)))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._look)


def _break(layout: QTextLayout, width: float) -> float:
    """Break into lines of that width; the height in pixels."""
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return height


def wrapped(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    """Text broken into lines of that width (pixels), and the height it takes."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout, _break(layout, width)
