"""How a claim looks in the list: number, said and so, its words; beneath, who says it and when."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.fonts import INTERFACE_PIXELS, interface_font
from ui.glyphs import MarkCache
from ui.look import Look
from ui.marks import layer_mark
from ui.panes.claims.list_model import ID_ROLE
from ui.panes.claims.words import finding_words, saying_day
from ui.session import Session
from ui.wording import claimant_words
from workbench.model.claim import Claim
from workbench.model.evidence import Layer

_SMALL = 12.0


class ClaimDelegate(QStyledItemDelegate):
    """Paints from the case's rows themselves, without asking the model for each word."""

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._marks = MarkCache()
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._marks.clear()
        scale = self._look.scale
        self._font = interface_font(INTERFACE_PIXELS * scale)
        self._small = interface_font(_SMALL * scale)

    @property
    def row_height(self) -> int:
        """The height of a row in pixels."""
        return self._look.px(50)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Two lines."""
        return QSize(self._look.px(200), self.row_height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one claim."""
        claim = self._session.case.rows.claims.get(index.data(ID_ROLE))
        if claim is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        widget: QWidget = option.widget
        painter.save()
        self._ground(painter, rect, state, focused=widget.hasFocus())
        backwards = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._claim(painter, rect, claim, backwards=backwards)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, focused: bool
    ) -> None:
        theme = self._look.theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        painter.setPen(QPen(theme.rule, max(1, int(self._look.scale))))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if focused and state & QStyle.StateFlag.State_Selected:
            width = max(2, self._look.px(2))
            painter.setPen(QPen(theme.focus, width))
            inset = width // 2
            painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))

    def _claim(self, painter: QPainter, rect: QRect, claim: Claim, *, backwards: bool) -> None:
        px, theme, rows = self._look.px, self._look.theme, self._session.case.rows
        upper = QRect(rect.x() + px(14), rect.y() + px(6), rect.width() - px(28), px(20))
        lower = upper.translated(0, px(19))

        def place(box: QRect, left: int, width: int) -> QRect:
            x = box.right() + 1 - left - width if backwards else box.x() + left
            return QRect(x, box.y(), width, box.height())

        self._words(painter, place(upper, 0, px(28)), str(claim.number), self._font, theme.soft_ink)
        for step, layer in enumerate(Layer):
            mark = layer_mark(rows, claim, layer)
            if mark is not None:
                box = place(upper, px(30) + step * px(18), px(14))
                ratio = painter.device().devicePixelRatio() if painter.device() else 1.0
                picture = self._marks.picture(mark, theme, px(14), ratio)
                painter.drawPixmap(QPointF(box.x(), box.center().y() - px(14) / 2 + 1), picture)
        left = px(70)
        width = upper.width() - left
        finding = finding_words(rows, claim)
        found = f"· {finding}" if finding else ""
        metrics = QFontMetrics(self._font)
        room = metrics.horizontalAdvance(claim.substance) + metrics.horizontalAdvance(f" {found}")
        above = bool(finding) and room <= width
        self._line(
            painter,
            place(upper, left, width),
            (claim.substance, self._font, theme.ink),
            (found if above else "", self._font, theme.disputed),
            backwards=backwards,
        )
        day = saying_day(rows, claim)
        who = claimant_words(rows, claim)
        self._line(
            painter,
            place(lower, left, width),
            (f"{who} · {day}" if day else who, self._small, theme.soft_ink),
            ("" if above else found, self._small, theme.disputed),
            backwards=backwards,
        )

    def _line(
        self,
        painter: QPainter,
        box: QRect,
        first: tuple[str, QFont, QColor],
        second: tuple[str, QFont, QColor],
        *,
        backwards: bool,
    ) -> None:
        """Two runs of words in one line; where there is no room for both, the first is elided."""
        tail, font, _ = second
        gap = QFontMetrics(font).horizontalAdvance(" ") if tail else 0
        taken = QFontMetrics(font).horizontalAdvance(tail) + gap if tail else 0
        room = max(0, box.width() - taken)
        width = min(room, QFontMetrics(first[1]).horizontalAdvance(first[0]) + 2)
        if backwards:
            head = QRect(box.right() + 1 - width, box.y(), width, box.height())
            rest = QRect(head.x() - taken - gap, box.y(), taken, box.height())
        else:
            head = QRect(box.x(), box.y(), width, box.height())
            rest = QRect(head.right() + 1 + gap, box.y(), taken, box.height())
        self._words(painter, head, *first)
        if tail:
            self._words(painter, rest, *second)

    def _words(
        self, painter: QPainter, box: QRect, words: str, font: QFont, colour: QColor
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(box, flags | Qt.TextFlag.TextSingleLine, shown)
