"""The table of sources."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QResizeEvent

from ui.look import Look
from ui.panes.sources.model import (
    ALIASES,
    CLAIMS,
    CONFIDENTIAL,
    EVIDENCE,
    GRADE,
    KIND,
    NAME,
    PARTY,
    ROLE,
    STAKE,
    SourcesModel,
)
from ui.widgets.plain_table import PlainTable, Widths

_WIDTHS = Widths(
    fixed={GRADE: 64, STAKE: 58, CONFIDENTIAL: 108, KIND: 108, CLAIMS: 68, EVIDENCE: 84},
    shares={NAME: 5, PARTY: 2, ROLE: 3, ALIASES: 3},
    least=120,
)
_NEEDS: Final[Mapping[int, int]] = MappingProxyType(
    {ALIASES: 1080, KIND: 960, ROLE: 720, PARTY: 580}
)
"""The width of the list, in pixels at scale 1.0, below which a column gives way to the others."""


class SourcesTable(PlainTable):
    """In a narrow place other names, kind, role and party give way, in that order."""

    def __init__(self, model: SourcesModel, look: Look) -> None:
        super().__init__(model, _WIDTHS, look, "Sources of the case")

    def _share(self) -> None:
        for column, needed in _NEEDS.items():
            self.setColumnHidden(column, self.width() < self._look.px(needed))
        super()._share()

    def choose(self, row: int) -> None:
        """Stand on this row."""
        if row != self.currentIndex().row():
            self.setCurrentIndex(self.model().index(row, NAME))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen row stays in view where an editor opens below."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of acts here; they never jump to a row."""
