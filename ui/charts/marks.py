"""What a chart shows: marks with a place and words, and how a pane draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from ui.fonts import INTERFACE_PIXELS, interface_font
from ui.glyphs import MarkCache
from ui.look import Look
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ChartMark:
    """One thing on a chart; `x` and `y` are in the chart's own units.

    `words` are for tool tips, screen readers and the list; `cells` are its line of the table
    that is copied.
    """

    id: str
    x: float
    y: float
    words: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkState:
    """Whether the keyboard stands on a mark, it is the chosen one, or the pointer is on it."""

    current: bool
    chosen: bool
    hovered: bool


@dataclass(frozen=True, slots=True)
class Sign:
    """One entry of the legend: `draw` paints the sign into a square."""

    words: str
    draw: Callable[[QPainter, QRectF, Theme], None]


@dataclass(frozen=True, slots=True)
class Scales:
    """The measures of a chart of rows, in pixels at scale 1.0.

    One unit of y is one row of the height `row`, the first at the top: it never zooms, and the
    chart scrolls. `gutter` is the room left of the plot for words, `tail` that at its right.
    `slack` is the share of the range that stays free at both ends when everything is fitted.
    """

    row: float
    gutter: float
    tail: float
    slack: float = 0.05


@dataclass(slots=True)
class ChartView:
    """What a drawing paints by: the places on screen, the look, and what may be said.

    `plot` is where x and y are mapped to, `whole` the picture with what is around it, both in
    logical pixels. Every word that is painted goes through `say`: in a picture that is `leaving`
    the case, confidential names are aliases, and what else would give them away is not drawn.
    """

    look: Look
    marks: MarkCache
    whole: QRectF
    plot: QRectF
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    ratio: float
    say: Callable[[str], str] = str
    leaving: bool = False
    _fonts: dict[tuple[float, bool], tuple[QFont, QFontMetricsF]] = field(default_factory=dict)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self.look.theme

    def px(self, length: float) -> int:
        """A length at scale 1.0 as it is now."""
        return self.look.px(length)

    def at_x(self, x: float) -> float:
        """Where a value of x is on screen."""
        low, high = self.x_range
        return self.plot.left() + (x - low) / (high - low) * self.plot.width()

    def at_y(self, y: float) -> float:
        """Where a value of y is on screen."""
        low, high = self.y_range
        return self.plot.top() + (y - low) / (high - low) * self.plot.height()

    def point(self, x: float, y: float) -> QPointF:
        """Where a place of the chart is on screen."""
        return QPointF(self.at_x(x), self.at_y(y))

    def font(self, size: float = INTERFACE_PIXELS, *, strong: bool = False) -> QFont:
        """The bundled sans; `size` in pixels at scale 1.0."""
        return self._type(size, strong)[0]

    def metrics(self, size: float = INTERFACE_PIXELS, *, strong: bool = False) -> QFontMetricsF:
        """The measures of that font."""
        return self._type(size, strong)[1]

    def _type(self, size: float, strong: bool) -> tuple[QFont, QFontMetricsF]:
        found = self._fonts.get((size, strong))
        if found is None:
            weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
            font = interface_font(size * self.look.scale, weight=weight)
            found = self._fonts[size, strong] = font, QFontMetricsF(font)
        return found


class ChartDrawing(Protocol):
    """How one kind of chart looks. The painter comes in logical pixels, antialiased."""

    def draw_ground(self, painter: QPainter, view: ChartView) -> None:
        """What lies under the marks: lanes, lines between marks."""

    def draw_mark(
        self, painter: QPainter, view: ChartView, mark: ChartMark, at: QPointF, state: MarkState
    ) -> None:
        """One mark at its place. Ring and highlight are drawn by the canvas."""

    def box(self, view: ChartView, mark: ChartMark, at: QPointF) -> QRectF:
        """Where the mark answers to the pointer; ring and highlight lie around it."""
