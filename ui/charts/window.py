"""What part of a chart is in view."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from ui.charts.ranges import Range, containing, panned, rows_in_view, wider, zoomed

_MARGIN: Final = 0.06  # of what is in view: so far from the edge a mark is brought
_NOTHING: Final = (0.0, 1.0)


@dataclass(slots=True)
class Window:
    """The ranges in view and those of everything, each with its lower value first.

    y counts rows, of which there is room for `shown`; `slack` is that of `Scales`.
    """

    slack: float
    x: Range = _NOTHING
    y: Range = _NOTHING
    x_full: Range = _NOTHING
    y_full: Range = _NOTHING
    shown: float = 1.0

    def set_full(self, x: Range, y: Range) -> None:
        """Everything lies within these."""
        self.x_full, self.y_full = wider(x, self.slack), y

    def set_room(self, height: float, row: float) -> None:
        """The height of the plot and of a row in pixels."""
        self.shown = height / max(1.0, row)
        self._settle()

    def fit(self) -> None:
        """Everything from left to right, and the rows from the first on."""
        self.x, self.y = self.x_full, self.y_full
        self._settle()

    def zoom(self, factor: float, across: float) -> None:
        """Closer by `factor` about a place, given as a share of what is in view."""
        self.x = zoomed(self.x, self.x_full, factor, across)

    def pan(self, dx: float, dy: float) -> None:
        """Move by shares of what is in view, to the right and downwards on screen."""
        self.x = panned(self.x, dx)
        self.y = panned(self.y, dy)
        self._settle()

    def reveal(self, x: float, y: float) -> None:
        """Move as little as brings a place into view."""
        self.x = containing(self.x, x, _MARGIN * (self.x[1] - self.x[0]))
        top, bottom = containing(self.y, y, min(1.0, self.shown / 2))
        if top != self.y[0]:  # whole rows, or the first would be cut
            whole = math.ceil(top) if top > self.y[0] else math.floor(top)
            top, bottom = whole, whole + self.shown
        self.y = top, bottom
        self._settle()

    def _settle(self) -> None:
        self.y = rows_in_view(self.y[0], self.y_full, self.shown)
