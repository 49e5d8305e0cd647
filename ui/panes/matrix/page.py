"""Painting one printed page of the matrix, in black marks that grey paper tells apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from ui.fonts import interface_font
from ui.glyphs import FADED_OPACITY, Mark, mark_words, paint_mark
from ui.marks import STANCE_MARKS
from ui.panes.matrix.cells import Sign, signs_of
from ui.panes.matrix.printed import Printed, Sheet
from ui.theme import Theme
from ui.wording import counted

NUMBER, CLAIM, CELL, EDGE = 34.0, 250.0, 76.0, 96.0  # widths in pixels at 96 to the inch
TITLE, HEADING, FOOT, LEAST, GAP = 24.0, 34.0, 34.0, 24.0, 4.0
GLYPH, SMALL = 12, 10
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
_ACROSS = int(Qt.AlignmentFlag.AlignHCenter)
_TALLEST = 100_000.0


class PageMaker:
    """Lays the matrix out on pages of one size, and paints each when it is asked for."""

    def __init__(self, printed: Printed, title: str, room: QRectF, theme: Theme) -> None:
        """`room` is what of the paper may be painted on, in pixels at 96 to the inch."""
        self._printed, self._title, self._room = printed, title, room
        self._theme = _on_paper(theme)
        self._normal, self._strong = interface_font(10), interface_font(10, weight=_STRONG)
        self._small = interface_font(8)
        self._edges = printed.edge_headings()
        left = NUMBER + CLAIM + EDGE * len(self._edges)
        self._across = max(1, int((room.width() - left) // CELL))
        body = room.height() - TITLE - HEADING - FOOT
        self._sheets = printed.sheets(self._across, body, self._height_of)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sheets)

    def sheet(self, number: int) -> Sheet:
        """What is on a page, the first being 0."""
        return self._sheets[number]

    def _height_of(self, row: int) -> float:
        _, words = self._printed.claim(row)
        box = QRectF(0, 0, CLAIM - 2 * GAP, _TALLEST)
        needed = QFontMetricsF(self._normal).boundingRect(box, _WRAP, words).height()
        return max(LEAST, needed + 2 * GAP)

    # -- painting -----------------------------------------------------------------------------

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page from the corner of the room."""
        sheet, room = self._sheets[number], self._room
        painter.setPen(self._theme.ink)
        self._write(painter, QRectF(0, 0, room.width(), TITLE), self._title, self._strong, _LEFT)
        y = TITLE
        self._paint_headings(painter, y, sheet)
        y += HEADING
        for row in self._printed.rows[sheet.first : sheet.end]:
            height = self._height_of(row)
            self._paint_row(painter, row, QRectF(0, y, room.width(), height), sheet)
            y += height
        self._paint_foot(painter, number)

    def _write(self, painter: QPainter, box: QRectF, words: str, font: QFont, flags: int) -> None:
        painter.setFont(font)
        painter.drawText(box, flags, words)

    def _columns(self, sheet: Sheet) -> list[tuple[int, float]]:
        """The columns of a page and where each begins."""
        return [(column, NUMBER + CLAIM + n * CELL) for n, column in enumerate(sheet.columns)]

    def _edge_boxes(self, y: float, height: float, sheet: Sheet) -> list[QRectF]:
        left = NUMBER + CLAIM + len(sheet.columns) * CELL
        edges = range(len(self._edges))
        return [QRectF(left + n * EDGE + GAP, y, EDGE - GAP, height) for n in edges]

    def _paint_headings(self, painter: QPainter, y: float, sheet: Sheet) -> None:
        self._write(painter, QRectF(0, y, CLAIM, HEADING), "Claim", self._strong, _LEFT)
        for column, left in self._columns(sheet):
            name, letter = self._printed.heading(column)
            box = QRectF(left + 2, y, CELL - 4, HEADING)
            self._write_heading(painter, box, name, letter)
        for box, words in zip(self._edge_boxes(y, HEADING, sheet), self._edges, strict=True):
            self._write(painter, box, words, self._strong, _LEFT)
        self._rule(painter, y + HEADING, 1.0)

    def _write_heading(self, painter: QPainter, box: QRectF, name: str, letter: str) -> None:
        """A long name has two lines in small type; what does not fit ends in dots."""
        metrics, half = QFontMetricsF(self._strong), HEADING / 2
        upper, lower = QRectF(box), QRectF(box)
        upper.setHeight(half)
        lower.setTop(box.top() + half)
        elide = Qt.TextElideMode.ElideRight
        words, first = name.split(), ""
        while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= box.width():
            first = f"{first} {words.pop(0)}".strip()
        if not first:
            first, words = metrics.elidedText(name, elide, box.width()), []
        rest = " · ".join(part for part in (" ".join(words), letter) if part)
        bottom, top = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        self._write(painter, upper, first, self._strong, _ACROSS | int(bottom))
        shown = QFontMetricsF(self._small).elidedText(rest, elide, box.width())
        self._write(painter, lower, shown, self._small, _ACROSS | int(top))

    def _paint_row(self, painter: QPainter, row: int, band: QRectF, sheet: Sheet) -> None:
        number, words = self._printed.claim(row)
        y, height = band.y(), band.height()
        self._write(painter, QRectF(0, y, NUMBER, height), number, self._normal, _LEFT)
        room = QRectF(NUMBER, y, CLAIM - 2 * GAP, height)
        self._write(painter, room, words, self._normal, _WRAP)
        line, store = self._printed.store.line(row), self._printed.store
        for column, left in self._columns(sheet):
            box, id = QRectF(left, y, CELL, height), store.source_ids[column]
            if line.has_layer:
                signs = signs_of(line.cells.get(id), line.proposed.get(id), GLYPH, SMALL)
                self._paint_signs(painter, box, signs)
            else:
                self._write(painter, box, "–", self._normal, _MIDDLE)
        boxes = self._edge_boxes(y, height, sheet)
        for box, told in zip(boxes, self._printed.edges(row), strict=True):
            self._write(painter, box, told, self._normal, _WRAP)
        self._rule(painter, band.bottom(), 0.4)

    def _paint_signs(self, painter: QPainter, box: QRectF, signs: Sequence[Sign]) -> None:
        metrics = QFontMetricsF(self._small)
        widths = [sign.size + 2 + metrics.horizontalAdvance(sign.words) for sign in signs]
        x = box.center().x() - (sum(widths) + 2 * GAP * max(0, len(signs) - 1)) / 2
        for sign, width in zip(signs, widths, strict=True):
            place = QRectF(x, box.center().y() - sign.size / 2, sign.size, sign.size)
            self._paint_sign(painter, place, sign)
            told = QRectF(place.right() + 2, box.y(), width, box.height())
            self._write(painter, told, sign.words, self._small, _LEFT)
            x += width + 2 * GAP

    def _paint_sign(self, painter: QPainter, place: QRectF, sign: Sign) -> None:
        painter.save()
        if sign.proposed:
            pen = QPen(self._theme.ink, 0.6)
            pen.setDashPattern([2.0, 2.0])
            painter.setPen(pen)
            painter.drawRect(place.adjusted(-2, -2, 2, 2))
            painter.setOpacity(FADED_OPACITY)
        paint_mark(painter, place, sign.mark, self._theme, faded=sign.faded)
        painter.restore()

    def _rule(self, painter: QPainter, y: float, width: float) -> None:
        painter.save()
        painter.setPen(QPen(self._theme.rule, width))
        painter.drawLine(0, round(y), round(self._room.width()), round(y))
        painter.restore()

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        """What the marks mean, and which page of how many."""
        y, width = self._room.height() - FOOT, self._room.width()
        x, metrics = 0.0, QFontMetricsF(self._small)
        for mark in (*STANCE_MARKS.values(), Mark.mixed):
            paint_mark(painter, QRectF(x, y + 5, SMALL, SMALL), mark, self._theme)
            words = mark_words(mark).lower()
            room = metrics.horizontalAdvance(words)
            self._write(painter, QRectF(x + SMALL + 3, y, room + 1, 20), words, self._small, _LEFT)
            x += SMALL + 3 + room + 12
        told = (
            "Digit: credibility. Over a broken line: no passage. In a broken frame: only proposed."
        )
        if self._printed.left_out:
            told += f" {counted(self._printed.left_out, 'source')} not printed."
        self._write(painter, QRectF(0, y + 16, width, 18), told, self._small, _LEFT)
        page = f"Page {number + 1:,} of {self.count:,}"
        self._write(painter, QRectF(0, y + 16, width, 18), page, self._small, _RIGHT)


_STRONG = QFont.Weight.DemiBold
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _on_paper(theme: Theme) -> Theme:
    """Every mark in ink: on grey paper only shapes speak."""
    ink = theme.ink
    return replace(
        theme,
        asserts=ink,
        denies=ink,
        cannot_confirm=ink,
        relays=ink,
        conditional=ink,
        context=ink,
        disputed=ink,
        soft_ink=ink,
    )
