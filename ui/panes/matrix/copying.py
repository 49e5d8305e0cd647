"""The selected cells as a table of words, for the clipboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex

from ui.panes.matrix.store import MatrixStore, shown_name
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
    heading = ["", *(shown_name(store.source(column)) for column in columns)]
    table = [[*heading, "For", "Against", f"Verdict on {store.layer}"]]
    for row in sorted({index.row() for index in indexes}):
        line, has_layer = store.line(row), store.has_layer(row)
        cells = [store.cell(row, column) for column in columns]
        told = ["; ".join(map(store.entry_words, cell.entries)) if cell else "" for cell in cells]
        counts = [str(line.counts.speaking_for), str(line.counts.speaking_against)]
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
