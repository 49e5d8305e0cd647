"""The document pane against a plain QTextEdit: opening, scrolling, going to the end, memory."""

from __future__ import annotations

import gc
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from ui.desk import Desk
from ui.fonts import load_fonts, reading_font
from ui.look import Look
from ui.panes.document.long_view import LongView
from ui.panes.document.pane import DocumentPane
from ui.panes.document.reading_view import ReadingView
from ui.session import Session
from ui.theme import ThemeChoice, ThemeKeeper, dress
from workbench.case import Case
from workbench.commands.claims import AcceptClaims
from workbench.commands.documents import AddDocument
from workbench.commands.proposals import AddProposals
from workbench.commands.sentences import ReadSentence
from workbench.model.analysis import Analysis, Attribution, ProposedClaim
from workbench.model.document import DocumentKind, Reading, Received
from workbench.model.imported import BlockKind, ImportedBlock, ImportedDocument

_WORDS = (
    "the coast agency said on Friday that at least 1,500 guards had boarded ships in a northern "
    "port’s harbour and that almost none of them “cannot go unanswered” by the senator"
).split()
_MARKS, _DRAFT, _MATERIAL = 5_000, 100_000, 1_000_000
_FRAMES = 60
_SIZE = (900, 700)


def _document(words: int) -> ImportedDocument:
    chance = random.Random(words)
    blocks, lines, start, count = [], [], 0, 0
    while count < words:
        length = chance.randint(30, 130)
        line = " ".join(chance.choices(_WORDS, k=length)) + "."
        blocks.append(ImportedBlock(start, start + len(line), BlockKind.body))
        lines.append(line)
        start, count = start + len(line) + 1, count + length
    text = "\n".join(lines)
    return ImportedDocument(
        text, tuple(blocks), None, None, None, None, "en", None, "text/plain", "bench", "1", ()
    )


def _claims(told: ImportedDocument) -> Iterator[ProposedClaim]:
    """Claims spread evenly, each some ten words long."""
    step = len(told.text) // _MARKS
    for number in range(_MARKS):
        start = told.text.find(" ", number * step) + 1
        end = told.text.find(" ", start + step // 2)
        words = told.text[start:end].split("\n")[0]
        if words.strip():
            yield ProposedClaim(
                id=f"c{number}",
                start=start,
                end=start + len(words),
                text=words,
                substance=words,
                modality="asserted",
                check_worthiness=0.5,
                attribution=Attribution(claimant=None, cue=None),
            )


def _case(path: Path) -> Case:
    case = Case.create(path, title="Long", checker="Checker")
    draft, material = _document(_DRAFT), _document(_MATERIAL)
    case.run(AddDocument(draft, b"draft", DocumentKind.draft, Received.opened))
    case.run(AddDocument(material, b"long", DocumentKind.material, Received.opened))
    analysis = Analysis(text=draft.text, engine_version="bench", claims=tuple(_claims(draft)))
    case.run(AddProposals(case.drafts()[0].id, analysis))
    case.run(AcceptClaims(tuple(claim.id for claim in case.rows.claims)))
    return case


def _resident() -> float:
    """The memory in use, in MB; 0 where the system does not say it in /proc."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0.0
    return int(pages) * 4096 / 1e6


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    QApplication.processEvents()
    return time.perf_counter() - began


def _frames(view: QTextEdit | QPlainTextEdit) -> tuple[float, float]:
    """Median seconds for a whole frame, and for a turn of the wheel."""
    bar, port = view.verticalScrollBar(), view.viewport()
    notch = 3 * (1 if isinstance(view, QPlainTextEdit) else 26)
    whole, turned = [], []
    for number in range(_FRAMES):
        bar.setValue(bar.maximum() * number // _FRAMES)
        QApplication.processEvents()
        began = time.perf_counter()
        port.repaint()
        whole.append(time.perf_counter() - began)
        turned.append(_timed(lambda: bar.setValue(bar.value() + notch)))
    return statistics.median(whole), statistics.median(turned)


def _to_the_end(view: QTextEdit | QPlainTextEdit) -> float:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, Qt.Key.Key_Home, control)
    return _timed(lambda: QTest.keyClick(view, Qt.Key.Key_End, control))


def _measure(
    make: Callable[[], QTextEdit | QPlainTextEdit],
) -> tuple[float, float, float, float, float]:
    """Seconds to open, for a frame, for a turn of the wheel, to the end; MB."""
    gc.collect()
    before, began = _resident(), time.perf_counter()
    view = make()
    QApplication.processEvents()
    opened = time.perf_counter() - began
    end = _to_the_end(view)
    frame, turn = _frames(view)
    return opened, frame, turn, end, _resident() - before


def _plain(text: str) -> QTextEdit:
    view = QTextEdit()
    view.setFont(reading_font())
    view.resize(*_SIZE)
    view.setPlainText(text)
    view.show()
    return view


def _lines(
    name: str, ours: tuple[float, ...], peer: tuple[float, ...]
) -> Iterator[tuple[str, str]]:
    what = ("opened to first paint", "whole frame", "turn of the wheel", "Ctrl+End")
    for place, words in enumerate(what):
        mine, theirs = 1000 * ours[place], 1000 * peer[place]
        ratio = mine / max(theirs, 0.001)
        yield f"{name}: {words}", f"{mine:.1f} ms; QTextEdit {theirs:.1f} ms = {ratio:.2f} ×"
    if ours[4]:
        yield f"{name}: memory", f"{ours[4]:.0f} MB"


def run() -> list[tuple[str, str]]:
    """A draft with marks and long material; every figure beside that of a plain QTextEdit."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts()
    look = Look(ThemeKeeper(ThemeChoice.light))
    dress(application, look.theme)
    with tempfile.TemporaryDirectory() as folder, _case(Path(folder) / "long.stet") as case:
        session, desk = Session(case), Desk()
        panes: list[DocumentPane] = []
        draft, material = case.drafts()[0], case.materials()[0]

        def open_pane(kind: type[ReadingView | LongView]) -> ReadingView | LongView:
            pane = DocumentPane(session, desk, look)
            pane.resize(*_SIZE)
            pane.show()
            panes.append(pane)
            return pane.findChildren(kind)[0]

        def open_draft() -> ReadingView | LongView:
            desk.choose_draft(draft.id)
            return open_pane(ReadingView)

        def open_material() -> ReadingView | LongView:
            desk.choose_draft("")
            desk.choose_material(material.id)
            return open_pane(LongView)

        found: list[tuple[str, str]] = []
        ours = _measure(open_draft)
        found += _acts(session, panes[0])
        panes.pop().close()
        peer = _measure(lambda: _plain(case.document_text(draft.id)))
        found += _lines(f"draft, {_DRAFT:,} words, {len(case.rows.claims):,} marks", ours, peer)
        ours = _measure(open_material)
        panes.pop().close()
        peer = _measure(lambda: _plain(case.document_text(material.id)))
        found += _lines(f"material, {_MATERIAL:,} words", ours, peer)
    return found


def _acts(session: Session, pane: DocumentPane) -> list[tuple[str, str]]:
    """From an act to the picture that shows it, in a draft of that length."""
    sentences = list(session.case.rows.sentences)[:40]
    times = []
    for sentence in sentences:
        changes = session.case.run(ReadSentence(sentence.id, Reading.claim))
        times.append(_timed(partial(session.changed.emit, changes)))
    return [("draft: from one reading to its picture", f"{1000 * statistics.median(times):.1f} ms")]
