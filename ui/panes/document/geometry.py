"""Where words stand on screen: the lines in view, and the stretches of a span in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine


@dataclass(frozen=True, slots=True)
class Line:
    """A line of type in view. `start` and `end` are positions (end exclusive); `origin` is
    where its block begins, in the viewport; `first` says that the block begins with it.
    """

    start: int
    end: int
    block_start: int
    origin: QPointF
    line: QTextLine
    first: bool
    mixed: bool

    @property
    def top(self) -> float:
        """The upper edge of the letters."""
        return self.origin.y() + self.line.y()

    @property
    def height(self) -> float:
        """From the upper edge of the letters to the lower one."""
        return self.line.height()

    @property
    def baseline(self) -> float:
        """Where the letters stand."""
        return self.top + self.line.ascent()

    @property
    def right(self) -> float:
        """Where the words of the line end; the space behind the last one does not count."""
        return self.origin.x() + self.line.naturalTextRect().right()

    @property
    def left(self) -> float:
        """Where the words of the line begin."""
        return self.origin.x() + self.line.naturalTextRect().left()

    def x_of(self, position: int) -> float:
        """Where a position of the line stands, in the viewport."""
        return self.origin.x() + _cursor_x(self.line, position - self.block_start)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a span in one line; `last` says that the span ends with it, `leftward` that
    its words run from right to left, so that they end at `left`.
    """

    line: Line
    left: float
    right: float
    last: bool
    leftward: bool = False

    def rect(self, *, above: float = 0.0, below: float = 0.0) -> QRectF:
        """The place of its words, made higher by so much."""
        line = self.line
        top = line.top - above
        return QRectF(self.left, top, self.right - self.left, line.height + above + below)


def lines_of(
    blocks: Iterable[tuple[QTextBlock, QPointF]], top: float, bottom: float, *, mixed: bool
) -> list[Line]:
    """The lines of these blocks between two heights. `mixed`: some text runs right to left."""
    found: list[Line] = []
    for block, origin in blocks:
        layout = block.layout()
        start, count = block.position(), layout.lineCount()
        for number in range(_first_line(layout, top - origin.y()), count):
            line = layout.lineAt(number)
            if origin.y() + line.y() > bottom:
                break
            first = start + line.textStart()
            end = first + line.textLength()
            found.append(Line(first, end, start, origin, line, number == 0, mixed))
    return found


def _first_line(layout: QTextLayout, top: float) -> int:
    """The first line that ends below a height of the block, by halving: a block may have
    thousands of lines.
    """
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < top:
            low = middle + 1
        else:
            high = middle
    return low


def stretches(lines: list[Line], start: int, end: int) -> Iterator[Stretch]:
    """The parts of a span (positions) in these lines, from left to right in each."""
    for line in lines:
        if line.end <= start or line.start >= end:
            continue
        first, last = max(start, line.start), min(end, line.end)
        ranges = _mixed_ranges(line, first, last) if line.mixed else _range(line, first, last)
        for number, (left, right) in enumerate(ranges):
            is_last = last == end and number == len(ranges) - 1
            yield Stretch(line, left, right, is_last, line.mixed and _runs_left(line, last))


def _cursor_x(line: QTextLine, place: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    # The stubs promise a number; PySide gives a pair of the number and the place it was taken at.
    found: object = line.cursorToX(place, edge)
    return float(found[0]) if isinstance(found, tuple) else float(str(found))


def _range(line: Line, first: int, last: int) -> list[tuple[float, float]]:
    # Asking for the place of a letter costs Qt a shaping of the line; its ends are known.
    left = line.left if first == line.start else line.x_of(first)
    right = line.right if last == line.end else min(line.x_of(last), line.right)
    return [(left, right)] if right > left else []


def _runs_left(line: Line, end: int) -> bool:
    place = end - 1 - line.block_start
    trailing = _cursor_x(line.line, place, QTextLine.Edge.Trailing)
    return trailing < _cursor_x(line.line, place)


def _mixed_ranges(line: Line, first: int, last: int) -> list[tuple[float, float]]:
    """What is read in one go may stand in several places where directions meet."""
    merged: list[tuple[float, float]] = []
    for place in range(first - line.block_start, last - line.block_start):
        one = line.origin.x() + _cursor_x(line.line, place)
        other = line.origin.x() + _cursor_x(line.line, place, QTextLine.Edge.Trailing)
        left, right = min(one, other), max(one, other)
        if merged and abs(merged[-1][1] - left) < 0.5:
            merged[-1] = (merged[-1][0], right)
        elif merged and abs(merged[-1][0] - right) < 0.5:
            merged[-1] = (left, merged[-1][1])
        elif right > left:
            merged.append((left, right))
    return merged
