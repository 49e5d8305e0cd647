"""The matrix at 10,000 claims by 500 sources with 200,000 filled cells.

Beside it, in the same run: a table with Qt's own delegate over the same model, and the same cells
as a picture in pyqtgraph. Each in a widget of one size, rendered in software.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTableView, QWidget

from tests.benchmarks.big_matrix import LARGE, fill
from ui.desk import Desk
from ui.fonts import load_fonts
from ui.look import Look
from ui.panes.matrix.pane import MatrixPane
from ui.panes.matrix.pooling import Pool
from ui.session import Session
from ui.theme import ThemeChoice, ThemeKeeper, dress
from workbench.case import Case
from workbench.commands.evidence import AttachEvidence, Place
from workbench.corroboration.contention import RowOrder
from workbench.model.evidence import Layer, Stance

WIDTH, HEIGHT, FRAMES, EDITS = 1400, 900, 120, 15
ROW, COLUMN = 34, 96  # pixels of a row and a column, in every table measured

Lines = list[tuple[str, str]]


def paint() -> None:
    """Let what is due be painted."""
    QApplication.processEvents()  # no loop runs here: a frame is timed as one turn of it, by hand


def _milliseconds(act: Callable[[], object]) -> float:
    """How long an act takes until the frame that shows it is painted."""
    began = time.perf_counter()
    act()
    paint()
    return (time.perf_counter() - began) * 1000


def _first_paint(make: Callable[[], QWidget]) -> tuple[QWidget, float]:
    """A widget, and the time from its making to its first picture."""
    gc.collect()  # the reading of the case leaves a full collection due, whoever comes next
    made: list[QWidget] = []

    def show() -> None:
        made.append(make())
        made[0].resize(WIDTH, HEIGHT)
        made[0].show()

    taken = _milliseconds(show)
    return made[0], taken


def _frames(scroll: Callable[[float, float], None]) -> list[float]:
    """Frames while one leaps to another place; `scroll` takes how far down and across, 0 to 1."""
    places = [(step / FRAMES, step * 7 % FRAMES / FRAMES) for step in range(FRAMES)]
    return [_milliseconds(partial(scroll, *place)) for place in places]


def _leap(view: QTableView) -> Callable[[float, float], None]:
    down, across = view.verticalScrollBar(), view.horizontalScrollBar()

    def scroll(y: float, x: float) -> None:
        down.setValue(round(down.maximum() * y))
        across.setValue(round(across.maximum() * x))

    return scroll


def _steps(view: QTableView) -> list[float]:
    """Frames while one turns the wheel: three rows at a time."""
    down = view.verticalScrollBar()
    down.setValue(0)
    paint()
    return [_milliseconds(lambda: down.setValue(down.value() + 3 * ROW)) for _ in range(FRAMES)]


def _told(frames: list[float]) -> str:
    high = sorted(frames)[len(frames) * 95 // 100]
    return f"median {statistics.median(frames):.2f} ms, p95 {high:.2f} ms"


def _ratio(ours: list[float], theirs: list[float]) -> str:
    return f"{statistics.median(ours) / statistics.median(theirs):.3f} ×"


def _plain_table(pane: MatrixPane) -> QTableView:
    table = QTableView()
    table.setModel(pane.grid.cells_model)
    table.horizontalHeader().setDefaultSectionSize(COLUMN)
    table.verticalHeader().setDefaultSectionSize(ROW)
    table.verticalHeader().hide()
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    return table


def _picture_frames(pool: Pool, pane: MatrixPane) -> list[float] | None:
    """Frames of pyqtgraph's ImageItem over the same cells, as many in view; None without it."""
    try:
        import numpy
        import pyqtgraph
    except ImportError:
        return None
    down, across = LARGE.claims, LARGE.sources
    columns = [column.members for column in pane.store.columns()]
    blocks = pool.pooled(pane.store.row_ids, columns, across, down)
    cells = numpy.frombuffer(blocks.levels, dtype=numpy.uint8).reshape(down, across)
    plot: Any = pyqtgraph.PlotWidget()
    item = pyqtgraph.ImageItem(cells, axisOrder="row-major", levels=(0, 5))
    colours = [[255 - 40 * level] * 3 for level in range(6)]
    item.setLookupTable(numpy.array(colours, dtype=numpy.uint8))
    plot.addItem(item)
    plot.resize(WIDTH, HEIGHT)
    plot.show()
    paint()
    wide, high = WIDTH / COLUMN, HEIGHT / ROW

    def scroll(y: float, x: float) -> None:
        corner = (across - wide) * x, (down - high) * y
        plot.setRange(xRange=(corner[0], corner[0] + wide), yRange=(corner[1], corner[1] + high),
                      padding=0)  # fmt: skip

    frames = _frames(scroll)
    plot.hide()
    return frames


def _edits(session: Session, pane: MatrixPane, place: Place) -> tuple[list[float], list[float]]:
    """Attaching evidence to cells in view: with the frame that shows it, and the act alone."""
    source, acts, whole = pane.store.source_ids[1], list[float](), list[float]()
    for number in range(EDITS):  # each in a cell of its own, all of them in view
        pane.grid.choose(number + 1, 1)
        paint()
        claim, stance = pane.store.row_ids[number + 1], list(Stance)[number % 6]
        command = AttachEvidence(claim, source, Layer.so, stance, places=(place,), credibility=3)

        def attach(command: AttachEvidence = command) -> None:
            began = time.perf_counter()
            assert session.run(command)
            acts.append((time.perf_counter() - began) * 1000)

        whole.append(_milliseconds(attach))
    return whole, acts


def _overview(pool: Pool, pane: MatrixPane) -> Lines:
    gc.collect()
    began, turns = time.perf_counter(), []
    for _ in pool.reading(Layer.so, 8_000):
        turns.append((time.perf_counter() - began) * 1000)
        began = time.perf_counter()
    columns = [column.members for column in pane.store.columns()]
    began = time.perf_counter()
    pool.pooled(pane.store.row_ids, columns, 44, HEIGHT)
    pooled = (time.perf_counter() - began) * 1000
    read = f"{sum(turns):.0f} ms in {len(turns)} turns, the longest {max(turns):.1f} ms"
    return [("Overview: read after the first paint", f"{read}; pooled {pooled:.0f} ms")]


def _sorting(pane: MatrixPane) -> Lines:
    first = _milliseconds(lambda: pane.sort_rows(RowOrder.contested))
    pane.sort_rows(RowOrder.case)
    paint()
    again = _milliseconds(lambda: pane.sort_rows(RowOrder.contested))
    return [("Sorting by contested, the first time / again", f"{first:.0f} / {again:.0f} ms")]


def _memory(case: Path) -> str:
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.matrix_window", str(case)],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "STET_FOLDER": home},
        )
    return f"{float(done.stdout.split()[-1]):.0f} MB at most (aim 300)"


def run() -> Lines:
    """What was measured, each with its words; needs no display."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    load_fonts()
    look = Look(ThemeKeeper(ThemeChoice.light))
    dress(application, look.theme)
    with tempfile.TemporaryDirectory() as folder:
        with fill(Path(folder), LARGE) as case:
            path = case.path
        with Case.open(path) as case:
            lines = _measured(case, look)
        lines.append(("Memory of the whole window on that case", _memory(path)))
    return lines


def _measured(case: Case, look: Look) -> Lines:
    session, desk = Session(case), Desk()
    desk.choose_draft(case.drafts()[0].id)
    pane, paint = _first_paint(lambda: MatrixPane(session, desk, look))
    assert isinstance(pane, MatrixPane)
    cells, pool = pane.grid.cells, Pool(case.rows)
    ours, steps = _frames(_leap(cells)), _steps(cells)
    lines = _overview(pool, pane)
    pane.store.forget()  # both tables make the rows that come into view
    plain, plain_paint = _first_paint(lambda: _plain_table(pane))
    assert isinstance(plain, QTableView)
    theirs, their_steps = _frames(_leap(plain)), _steps(plain)
    plain.hide()
    pictures = _picture_frames(pool, pane)
    beside_it = Desk()  # a pane on the same desk and session would follow every edit below
    beside_it.choose_draft(desk.draft_id)
    again, once_more = _first_paint(lambda: MatrixPane(Session(case), beside_it, look))
    again.hide()
    material = case.materials()[0]
    down = cells.verticalScrollBar()
    down.setValue(0)
    cells.horizontalScrollBar().setValue(0)
    edits, acts = _edits(session, pane, Place(material.id, 0, 3))
    beside = "pyqtgraph is not installed" if pictures is None else _told(pictures)
    against = "" if pictures is None else f", {_ratio(ours, pictures)} pyqtgraph"
    steps_against = "" if pictures is None else f", {_ratio(steps, pictures)} pyqtgraph"
    lines = [
        (f"Matrix {LARGE}: first paint", f"{paint:.0f} ms, indexes made on the way (aim 100)"),
        ("First paint once more", f"{once_more:.0f} ms = {once_more / plain_paint:.2f} × default"),
        ("A frame, three rows on", f"{_told(steps)}: {_ratio(steps, their_steps)} default"
         + steps_against),
        ("A frame, leaping elsewhere", f"{_told(ours)}: {_ratio(ours, theirs)} default{against}"),
        ("Default delegate, three rows on", _told(their_steps)),
        ("Default delegate, leaping", _told(theirs)),
        ("pyqtgraph ImageItem, leaping", beside),
        ("An edit, until the frame that shows it", f"{_told(edits)}; the act itself {_told(acts)}"),
        *lines,
        *_sorting(pane),
    ]  # fmt: skip
    return lines
