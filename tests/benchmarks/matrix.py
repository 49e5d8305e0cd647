"""The matrix at 2,000 claims by 200 sources: first paint, scrolling, memory.

Beside it, in the same run, a table with Qt's own delegate over the same model.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTableView, QWidget

from ui.desk import Desk
from ui.fonts import load_fonts
from ui.look import Look
from ui.panes.matrix.pane import MatrixPane
from ui.session import Session
from ui.theme import ThemeChoice, ThemeKeeper, dress
from workbench.case import Case
from workbench.commands.documents import AddDocument
from workbench.commands.evidence import Place
from workbench.importers.base import ImportHint
from workbench.importers.plain_text import IMPORTER
from workbench.model.claim import Claim, ClaimPassage, ClaimState, Modality, Standing
from workbench.model.document import DocumentKind, Received
from workbench.model.evidence import Evidence, EvidenceHow, EvidencePassage, Layer, Stance
from workbench.model.source import Reliability, Source, SourceKind
from workbench.storage.recorder import Recorder

CLAIMS, SOURCES, FILLED = 2_000, 200, 40_000
WIDTH, HEIGHT, FRAMES = 900, 700, 120


@dataclass(frozen=True, slots=True)
class FillMatrix:
    """Many claims, sources and entries in one act, which a person would make one by one."""

    label: ClassVar[str] = "Matrix filled"

    draft_id: str
    starts: tuple[int, ...]
    place: Place

    def apply(self, recorder: Recorder) -> None:
        """Put them; every fourth entry is a call, the rest rest on a passage."""
        sources = [self._source(recorder, number) for number in range(SOURCES)]
        claims = [self._claim(recorder, number) for number in range(CLAIMS)]
        stances, step = list(Stance), CLAIMS * SOURCES // FILLED
        for number in range(FILLED):
            cell = number * step + number // SOURCES % step
            claim, source = claims[cell // SOURCES], sources[cell % SOURCES]
            call = number % 4 == 0
            how = EvidenceHow.call if call else EvidenceHow.passage
            entry = Evidence(
                recorder.new_id(), claim, None, source, Layer.so, stances[number % 6],
                number % 6 + 1, how, None, date(2026, 3, 12) if call else None,
                "They would not say." if call else None, Standing.accepted, None,
            )  # fmt: skip
            recorder.put(entry)
            if not call:
                place = self.place
                recorder.put(
                    EvidencePassage(
                        recorder.new_id(), entry.id, place.document_id, place.start, place.end
                    )
                )

    @staticmethod
    def _source(recorder: Recorder, number: int) -> str:
        return recorder.put(
            Source(
                recorder.new_id(), f"Source number {number}", SourceKind.organisation, None, (),
                Reliability.b, False, None, False, Standing.accepted, None,
            )
        ).id  # fmt: skip

    def _claim(self, recorder: Recorder, number: int) -> str:
        claim = recorder.put(
            Claim(
                recorder.new_id(), number + 1, f"Ship {number} lay in the northern port on Friday",
                Modality.asserted, None, None, ClaimState.open, None, Standing.accepted, None, None,
            )
        )  # fmt: skip
        start = self.starts[number]
        recorder.put(ClaimPassage(recorder.new_id(), claim.id, self.draft_id, start, start + 4))
        return claim.id


def fill(folder: Path) -> Case:
    """A case of the size that is measured."""
    case = Case.create(folder / "matrix.stet", title="Matrix", checker="Bench")
    lines = [f"Ship {number} lay in the northern port." for number in range(CLAIMS)]
    for kind, text in ((DocumentKind.draft, "\n\n".join(lines)), (DocumentKind.material, "Yes.")):
        read = IMPORTER.read(text.encode(), ImportHint())
        case.run(AddDocument(read, text.encode(), kind, Received.opened))
    draft, material = case.drafts()[0], case.materials()[0]
    starts, at = [], 0
    for line in case.document_text(draft.id).split("\n"):
        starts.append(at)
        at += len(line) + 1
    case.run(FillMatrix(draft.id, tuple(starts), Place(material.id, 0, 3)))
    return case


def _first_paint(make: Callable[[], QWidget]) -> tuple[QWidget, float]:
    """A widget and the milliseconds from its making to its first picture."""
    began = time.perf_counter()
    widget = make()
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    QApplication.processEvents()
    return widget, (time.perf_counter() - began) * 1000


def _frames(view: QTableView) -> list[float]:
    """Milliseconds of each whole frame while one scrolls down and sideways."""
    down, across = view.verticalScrollBar(), view.horizontalScrollBar()
    taken = []
    for step in range(FRAMES):
        began = time.perf_counter()
        down.setValue(down.maximum() * step // FRAMES)
        across.setValue(across.maximum() * (step * 7 % FRAMES) // FRAMES)
        QApplication.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def _told(frames: list[float]) -> str:
    high = sorted(frames)[len(frames) * 95 // 100]
    return f"median {statistics.median(frames):.1f} ms, p95 {high:.1f} ms"


def _steps(view: QTableView) -> list[float]:
    """Milliseconds of each frame while one turns the wheel: three rows at a time."""
    down, taken = view.verticalScrollBar(), []
    down.setValue(0)
    QApplication.processEvents()
    for _ in range(FRAMES):
        began = time.perf_counter()
        down.setValue(down.value() + 3 * view.rowHeight(0))
        QApplication.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def run() -> list[tuple[str, str]]:
    """What was measured, each with its words; needs no display."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    load_fonts()
    look = Look(ThemeKeeper(ThemeChoice.light))
    dress(application, look.theme)
    with tempfile.TemporaryDirectory() as folder, fill(Path(folder)) as case:
        session, desk = Session(case), Desk()
        desk.choose_draft(case.drafts()[0].id)
        pane, paint = _first_paint(lambda: MatrixPane(session, desk, look))
        assert isinstance(pane, MatrixPane)
        ours, steps = _frames(pane.grid.cells), _steps(pane.grid.cells)
        pane.hide()

        def plain_table() -> QTableView:
            table = QTableView()
            table.setModel(pane.grid.cells_model)
            return table

        plain, plain_paint = _first_paint(plain_table)
        assert isinstance(plain, QTableView)
        theirs = _frames(plain)
        plain.hide()
        _, again = _first_paint(lambda: MatrixPane(session, desk, look))
        tracemalloc.start()
        _first_paint(lambda: MatrixPane(session, desk, look))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    ratio = statistics.median(ours) / statistics.median(theirs)
    size = f"{CLAIMS:,} × {SOURCES:,}, {FILLED:,} filled"
    return [
        (f"Matrix {size}: first paint", f"{paint:.0f} ms, indexes not yet made"),
        ("Matrix: first paint once more", f"{again:.0f} ms ({again / plain_paint:.2f} × default)"),
        ("Matrix: a frame, leaping to another place", f"{_told(ours)} ({ratio:.2f} × default)"),
        ("Matrix: a frame, three rows on", _told(steps)),
        ("Default delegate, same model: a frame, leaping", _told(theirs)),
        ("Matrix: memory of its own", f"{peak / 1e6:.1f} MB at most"),
    ]
