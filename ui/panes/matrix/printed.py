"""What of the matrix goes on paper: rows and columns as in the window, parted into pages.

Paper leaves the case, so confidential sources go by their aliases in every word of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt

from ui.panes.matrix.model import EdgeModel
from ui.panes.matrix.store import MatrixStore
from workbench.report.confidential import Scrubber
from workbench.storage.rows import Rows

_DISPLAY = Qt.ItemDataRole.DisplayRole


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: which rows of the matrix, `first` to before `end`, and which columns."""

    first: int
    end: int
    columns: tuple[int, ...]


class Printed:
    """The words of the matrix as they may leave, by the numbers of the rows and columns on screen.

    Without a choice all rows are printed, and every column in which something stands.
    """

    def __init__(
        self,
        rows: Rows,
        store: MatrixStore,
        edges: EdgeModel,
        *,
        chosen_rows: Sequence[int] | None = None,
        chosen_columns: Sequence[int] | None = None,
    ) -> None:
        """`edges` are the columns at the right: origins, verdict."""
        self.store, self._edges = store, edges
        self._scrubber = Scrubber(rows.sources)
        every = range(len(store.row_ids))
        self.rows = list(every if chosen_rows is None else chosen_rows)
        self.columns = list(self._filled() if chosen_columns is None else chosen_columns)

    def _filled(self) -> list[int]:
        filled: set[str] = set()
        for row in self.rows:
            line = self.store.line(row)
            filled.update(line.cells, line.proposed)
        return [n for n, id in enumerate(self.store.source_ids) if id in filled]

    @property
    def left_out(self) -> int:
        """How many columns of the window are not printed."""
        return len(self.store.source_ids) - len(self.columns)

    def text(self, words: object) -> str:
        """Words as they may leave."""
        return self._scrubber.text(" ".join(str(words or "").split()))

    def claim(self, row: int) -> tuple[str, str]:
        """The number of a row, "" for a proposition, and its words."""
        line = self.store.line(row)
        return str(line.number or ""), self.text(line.words)

    def heading(self, column: int) -> tuple[str, str]:
        """What a column is called, and its letter."""
        source = self.store.source(column)
        is_one = len(self.store.column(column).members) == 1
        return self.text(source.shown_name), str(source.reliability) if is_one else ""

    def edge_headings(self) -> list[str]:
        """What the columns at the right are called."""
        across = Qt.Orientation.Horizontal
        headings = (self._edges.headerData(n, across) for n in range(self._edges.columnCount()))
        return [self.text(heading) for heading in headings]

    def edges(self, row: int) -> list[str]:
        """What stands in the columns at the right."""
        model = self._edges
        cells = (model.data(model.index(row, n), _DISPLAY) for n in range(model.columnCount()))
        return [self.text(words) for words in cells]

    def sheets(self, across: int, room: float, height: Callable[[int], float]) -> list[Sheet]:
        """The pages: `across` columns each, and rows as long as their heights fit in `room`.

        All columns of some rows follow one another, so that a row is read on neighbouring pages.
        A row that is higher than a page has one of its own.
        """
        blocks = [
            tuple(self.columns[first : first + across])
            for first in range(0, len(self.columns), across)
        ] or [()]
        bounds, used = [0], 0.0
        for place, row in enumerate(self.rows):
            wanted = height(row)
            if used and used + wanted > room:
                bounds.append(place)
                used = 0.0
            used += wanted
        bounds.append(len(self.rows))
        return [Sheet(first, end, block) for first, end in pairwise(bounds) for block in blocks]
