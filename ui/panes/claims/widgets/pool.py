"""Rows that are made once and filled again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

Row = TypeVar("Row", bound=QWidget)


class Pool(Generic[Row]):
    """Keeps the rows of a group: more are made when needed, what is not needed is hidden.

    So choosing another claim fills a few labels and builds nothing.
    """

    def __init__(self, layout: QBoxLayout, make: Callable[[], Row]) -> None:
        """Rows go to the end of `layout`."""
        self._layout, self._make = layout, make
        self._rows: list[Row] = []

    def take(self, count: int) -> list[Row]:
        """That many rows, all shown; every other one is hidden."""
        while len(self._rows) < count:
            row = self._make()
            self._rows.append(row)
            self._layout.addWidget(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < count)
        return self._rows[:count]

    def shown(self) -> list[Row]:
        """The rows in use."""
        return [row for row in self._rows if not row.isHidden()]
