"""The selected cells as a table of words, for the clipboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex

from ui.panes.matrix.lines import Line
from ui.panes.matrix.model import Edge, figures
from ui.panes.matrix.store import MatrixStore
from workbench.model.evidence import Layer
from workbench.report.confidential import Scrubber
from workbench.storage.rows import Rows


def copied(store: MatrixStore, indexes: Sequence[QModelIndex], rows: Rows) -> str:
    """Lines of fields parted by tabs: a heading, then one line a claim; "" for no cells.

    What is copied leaves the case, so names of confidential sources are aliases in it, within
    the words of the claims too.
    """
    if not indexes:
        return ""
    columns = sorted({index.column() for index in indexes})
    heading = ["", *(store.source(column).shown_name for column in columns)]
    for_ = "Origins" if store.layer is Layer.so else "For"
    table = [[*heading, for_, "Against", f"Verdict on {store.layer}"]]
    for row in sorted({index.row() for index in indexes}):
        line, has_layer = store.line(row), store.has_layer(row)
        told = [_told(store, line, column) for column in columns]
        counts = [figures(line, edge) for edge in (Edge.speaking_for, Edge.speaking_against)]
        table.append(
            [
                f"{line.number} {line.words}" if line.number else line.words,
                *(told if has_layer else ["–"] * len(columns)),
                *(counts if has_layer else ["–", "–"]),
                line.verdict or "–",
            ]
        )
    words = "\n".join("\t".join(" ".join(field.split()) for field in line) for line in table)
    return Scrubber(rows.sources).text(words)


def _told(store: MatrixStore, line: Line, column: int) -> str:
    """What stands in a cell; in that of a party each entry begins with its source."""
    held = store.column(column)
    told = []
    for id in held.members:
        cell = line.cells.get(id)
        entries = (
            "; ".join(store.entry_words(entry, line) for entry in cell.entries) if cell else ""
        )
        if entries:
            told.append(f"{store.name(id)} {entries}" if held.is_party else entries)
    return "; ".join(told)
