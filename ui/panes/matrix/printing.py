"""The matrix on paper: landscape, headings on every page, rows as they stand in the window.

Qt's part for printers is not needed: the pages are painted on any paged device, and a PDF is one
that every system prints.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QIODevice, QMarginsF, QRectF, QSaveFile
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from ui.panes.matrix.model import EdgeModel
from ui.panes.matrix.page import PageMaker
from ui.panes.matrix.printed import Printed
from ui.panes.matrix.store import MatrixStore
from ui.theme import ThemeName, load_theme
from workbench.case import Case

MARGIN = 12.0  # millimetres
_INCH = 96.0  # the pages are laid out in pixels of the screen


def print_matrix(
    device: QPagedPaintDevice,
    case: Case,
    store: MatrixStore,
    edges: EdgeModel,
    *,
    chosen_rows: Sequence[int] | None = None,
    chosen_columns: Sequence[int] | None = None,
) -> int:
    """Paint the matrix on a device whose paper is set; returns how many pages there were.

    0 says that the device would not begin: a printer that is gone, a place that cannot be
    written to. `chosen_rows` and `chosen_columns` are those of the window, all where None.
    """
    printed = Printed(
        case.rows, store, edges, chosen_rows=chosen_rows, chosen_columns=chosen_columns
    )
    painter = QPainter()
    if not painter.begin(device):
        return 0
    scale = device.logicalDpiX() / _INCH
    painter.scale(scale, scale)
    room = QRectF(0, 0, device.width() / scale, device.height() / scale)
    pages = PageMaker(printed, _title(case, printed, store), room, load_theme(ThemeName.light))
    for number in range(pages.count):
        if number:
            device.newPage()
        pages.paint(painter, number)
    painter.end()
    return pages.count


def _title(case: Case, printed: Printed, store: MatrixStore) -> str:
    """ "Who says what of the claims: Guards, draft 2, so"; no name of a confidential source."""
    draft = case.rows.documents[store.draft_id]
    info = next(iter(case.rows.case_info), None)
    case_title = printed.text(info.title) if info is not None else ""
    parts = [case_title, f"draft {draft.number}", f"on {store.layer}"]
    return ", ".join(part for part in parts if part)


def write_matrix_pdf(
    path: Path,
    case: Case,
    store: MatrixStore,
    edges: EdgeModel,
    *,
    chosen_rows: Sequence[int] | None = None,
    chosen_columns: Sequence[int] | None = None,
) -> int:
    """Write it as a PDF on A4 in landscape; returns how many pages, 0 if it cannot be written."""
    file = QSaveFile(str(path))  # what is there stays as it was until all is written
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return 0
    writer = QPdfWriter(file)
    writer.setTitle("Corroboration matrix")
    writer.setCreator("Stet")
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    landscape = QPageLayout.Orientation.Landscape
    paper = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(paper, landscape, margins, QPageLayout.Unit.Millimeter))
    pages = print_matrix(
        writer, case, store, edges, chosen_rows=chosen_rows, chosen_columns=chosen_columns
    )
    return pages if file.commit() else 0
