"""The axes of the charts: numbers as they are written, and days."""

from __future__ import annotations

from typing import Final

import pyqtgraph as pg
from PySide6.QtGui import QPen

from ui.charts.ticks import (
    DAY_ROOM,
    DAYS_A_MONTH,
    ROOM,
    day_of,
    day_values,
    round_step,
    round_values,
)
from ui.fonts import interface_font
from ui.look import Look
from workbench.corroboration.days import day_words

_SMALL: Final = 12


class PlainAxis(pg.AxisItem):
    """An axis in the colours and the type of the look; wheel and drag belong to the chart."""

    def __init__(self, look: Look, orientation: str = "bottom") -> None:
        super().__init__(orientation, maxTickLength=-4)
        self.look = look
        self.enableAutoSIPrefix(False)
        self.setStyle(maxTextLevel=0, maxTickLevel=0, tickTextOffset=6)
        self.renew()

    def renew(self) -> None:
        """The look has changed."""
        theme = self.look.theme
        self.setPen(QPen(theme.rule, max(1, int(self.look.scale))))
        self.setTickPen(QPen(theme.edge, max(1, int(self.look.scale))))
        self.setTextPen(theme.soft_ink)
        self.setTickFont(interface_font(_SMALL * self.look.scale))
        self.setHeight(self.look.px(26))


class NumberAxis(PlainAxis):
    """Whole numbers with commas between thousands."""

    def tickValues(
        self,
        minVal: float,  # noqa: N803  # pyqtgraph gives them by these names
        maxVal: float,  # noqa: N803  # pyqtgraph gives them by these names
        size: float,
    ) -> list[tuple[float, list[float]]]:
        """Round values, where the chart has its lines."""
        room = self.look.px(ROOM)
        step = round_step(minVal, maxVal, size, room)
        return [(step, round_values(minVal, maxVal, size, room))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """ "1,500"; as many decimals as the distance between two ticks asks for."""
        places = 0
        while spacing * 10**places < 0.999 and places < 6:
            places += 1
        return [f"{value:,.{places}f}" for value in values]


class DayAxis(PlainAxis):
    """Days; a value is a day's proleptic Gregorian ordinal (`date.toordinal`)."""

    def tickValues(
        self,
        minVal: float,  # noqa: N803  # pyqtgraph gives them by these names
        maxVal: float,  # noqa: N803  # pyqtgraph gives them by these names
        size: float,
    ) -> list[tuple[float, list[float]]]:
        """The closest ticks that leave room for their words: days, weeks, months, years."""
        return [day_values(minVal, maxVal, size, self.look.px(DAY_ROOM))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """ "19 Oct 2024", "Oct 2024" or "2024", as close as the ticks are."""
        if spacing < DAYS_A_MONTH:
            return [day_words(day_of(value)) for value in values]
        form = "%b %Y" if spacing < 12 * DAYS_A_MONTH else "%Y"
        return [f"{day_of(value):{form}}" for value in values]
