"""What leaves the case or looks at its file: export, verify, move."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui.dialogs.export import ExportDialog
from ui.places import SUFFIX
from ui.wording import counted
from workbench.case import Case
from workbench.cli.export import write_file
from workbench.exporters.base import Exporter
from workbench.folders import cases_folder
from workbench.model.errors import StetError
from workbench.model.summary import Summary
from workbench.report.build import build_summary
from workbench.report.confidential import names_a_confidential_source
from workbench.storage.verify import Verification, verify_copy

MOST_PRINTED = 2_000
"""Rows that are printed at once: more would be hundreds of pages."""
TOO_MANY = f"More than {MOST_PRINTED:,} rows: filter them before you print."

if TYPE_CHECKING:
    from ui.window import Window


class HandingOver(QObject):
    """The acts at the end of the work."""

    def __init__(self, window: Window) -> None:
        """`window` shows what is said, and the work under way."""
        super().__init__(window)
        self._window = window

    def export_summary(self) -> None:
        """Say what leaves, then write it."""
        work = self._window.work
        case = work.session.case
        summary = build_summary(case, work.desk.draft_id)
        dialog = ExportDialog(summary, case.rows, case.path.parent, self._window.look, self._window)
        dialog.accepted.connect(lambda: self.write(summary, dialog.exporter, dialog.path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, summary: Summary, exporter: Exporter, path: Path) -> None:
        """Write the summary beside the window; its name must not give away what it hides."""
        if names_a_confidential_source(self._window.work.session.case.rows, path.name):
            self._window.tell("The file’s name gives a confidential source away; choose another.")
            return
        self._window.jobs.start(
            f"Writing {path.name}",
            lambda step: write_file(path, exporter.write(summary)),
            lambda _: self._window.tell(f"Written: {path}"),
        )

    def print_matrix(self) -> None:
        """Ask where, and write the rows of the matrix as they stand, as a PDF."""
        case, shown = self._window.work.session.case, self._window.work.matrix.store.row_ids
        if not 0 < len(shown) <= MOST_PRINTED:
            few = "There is no row to print." if not shown else TOO_MANY
            self._window.tell(few)
            return
        offered = case.path.with_name(f"{case.path.stem}-matrix.pdf")
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Print the matrix to", str(offered), "PDF (*.pdf)"
        )
        if name:
            path = Path(name)
            self.write_matrix(path if path.suffix else path.with_suffix(".pdf"))

    def write_matrix(self, path: Path) -> None:
        """Write the matrix; the file's name must not give away what it hides."""
        work = self._window.work
        if names_a_confidential_source(work.session.case.rows, path.name):
            self._window.tell("The file’s name gives a confidential source away; choose another.")
            return
        pages = work.matrix.write_pdf(path)
        told = f"Written: {path}, {counted(pages, 'page')}."
        self._window.tell(told if pages else f"{path} cannot be written; choose another place.")

    def verify_case(self) -> None:
        """Check the file and its seal; a fault is said with the entry that broke it."""
        case = self._window.work.session.case
        content, path = case.copy(), case.path

        def done(found: Verification) -> None:
            if found.holds:
                words = (
                    f"The case is whole: {counted(found.entries, 'act')}, sealed, head "
                    f"{found.head[:12]}…"
                )
            else:
                words = f"{found.faults[0]} ({counted(len(found.faults), 'fault')} in all)"
            self._window.tell(words)

        self._window.jobs.start("Verifying the case", lambda step: verify_copy(content, path), done)

    def ask_place(self, chosen: Callable[[Path], None]) -> None:
        """Ask where a case is to be kept."""
        work = self._window.workspace
        offered = cases_folder() if work is None else work.session.case.path
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Keep the case as", str(offered), f"Stet cases (*{SUFFIX})"
        )
        if name:
            path = Path(name)
            chosen(path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX))

    def move_case(self) -> None:
        """Ask for the new place and move the file there."""
        self.ask_place(self.move_to)

    def move_to(self, path: Path) -> None:
        """Move the file; the case stays open."""
        case = self._window.work.session.case
        old = case.path
        try:
            moved = case.move_to(path)
        except StetError as error:
            self._window.show_case(Case.open(old, checker=self._window.settings.checker or None))
            self._window.tell(str(error))
            return
        self._window.settings.forget_case(old)
        place = self._window.work.desk
        self._window.show_case(moved)
        self._window.work.go_back_to(place)
        self._window.tell(f"The case lies at {path} now.")
