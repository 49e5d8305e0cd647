"""The table of sources."""

from __future__ import annotations

from ui.look import Look
from ui.panes.sources.model import (
    ALIASES,
    CLAIMS,
    CONFIDENTIAL,
    EVIDENCE,
    GRADE,
    KIND,
    NAME,
    ROLE,
    SourcesModel,
)
from ui.widgets.plain_table import PlainTable, Widths

_WIDTHS = Widths(
    fixed={GRADE: 64, CONFIDENTIAL: 108, KIND: 116, CLAIMS: 72, EVIDENCE: 88},
    shares={NAME: 4, ROLE: 3, ALIASES: 3},
    least=120,
    narrow=720,
    give_way=(KIND, ROLE, ALIASES),
)


class SourcesTable(PlainTable):
    """In a narrow place kind, role and other names give way."""

    def __init__(self, model: SourcesModel, look: Look) -> None:
        super().__init__(model, _WIDTHS, look, "Sources of the case")

    def choose(self, row: int) -> None:
        """Stand on this row."""
        if row != self.currentIndex().row():
            self.setCurrentIndex(self.model().index(row, NAME))

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of acts here; they never jump to a row."""
