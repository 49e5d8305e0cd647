"""Long material in the document pane: places, copying, lines without end, the size of type."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.document_case import DocumentCase, imported
from ui.desk import ShownPlace
from ui.panes.document.long_view import LongView
from ui.panes.document.pane import DocumentPane
from ui.panes.document.reading_view import ReadingView
from ui.panes.document.sheet import SET_IN_FULL
from workbench.model.document import DocumentKind

WORDS = "the ship’s guards 🛟 had boarded in the northern port, he said "
PARAGRAPHS = tuple(f"{number} {WORDS * 12}".strip() for number in range(1_500))


def shown(story: DocumentCase, qtbot: QtBot, *, material: tuple[str, ...] = ()) -> DocumentPane:
    """The pane with the draft, and with material of these lines beside it."""
    if material:
        story.desk.choose_material(
            story.bring(imported(material), DocumentKind.material, "long.txt")
        )
    pane = story.pane()
    qtbot.addWidget(pane)
    pane.resize(1200, 700)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_a_place_deep_in_long_material_is_brought_a_third_down(
    story: DocumentCase, qtbot: QtBot
) -> None:
    pane = shown(story, qtbot, material=PARAGRAPHS)
    (view,) = pane.findChildren(LongView)
    text = story.case.document_text(story.desk.material_id)
    assert len(text) > SET_IN_FULL
    for number in (1_200, 7):
        start = text.index(f"\n{number} ") + 1
        story.desk.show_place(story.desk.material_id, start, start + 20)
        assert pane.material_selection() == ShownPlace(story.desk.material_id, start, start + 20)
        QApplication.processEvents()
        height = view.viewport().height()
        assert height / 5 < view.cursorRect().center().y() < height / 2
    pane.focus_material()
    view.copy()
    assert QGuiApplication.clipboard().text() == text[start : start + 20]


def test_the_keyboard_reaches_the_end_of_long_material(story: DocumentCase, qtbot: QtBot) -> None:
    pane = shown(story, qtbot, material=PARAGRAPHS)
    (view,) = pane.findChildren(LongView)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_Home, control)
    whole = len(story.case.document_text(story.desk.material_id))
    assert pane.material_selection() == ShownPlace(story.desk.material_id, 0, whole)


def test_a_line_without_end_opens_and_is_copied_as_it_stands(
    story: DocumentCase, qtbot: QtBot
) -> None:
    line = "x" * 300_000 + " " + "word " * 20_000 + "end"
    pane = shown(story, qtbot, material=(line,))
    story.desk.show_place(story.desk.material_id, 7_990, len(line))
    assert pane.material_selection() == ShownPlace(story.desk.material_id, 7_990, len(line))
    (view,) = (v for v in pane.findChildren(ReadingView) if v.accessibleName() != "Draft 1")
    view.copy()
    assert QGuiApplication.clipboard().text() == line[7_990:]


def test_larger_type_reflows_and_what_was_at_the_top_stays_in_view(
    story: DocumentCase, qtbot: QtBot
) -> None:
    pane = shown(story, qtbot, material=PARAGRAPHS[:200])
    (view,) = (v for v in pane.findChildren(ReadingView) if v.accessibleName() != "Draft 1")
    view.verticalScrollBar().setValue(4_000)
    before = view.lines_between(0, 100)[0].start
    pane.zoom(1.5)
    QApplication.processEvents()
    lines = view.lines_between(0, view.viewport().height())
    assert lines[0].start <= before <= lines[-1].end
    assert all(line.right <= view.viewport().width() for line in lines), "nothing is cut"


@pytest.mark.parametrize(
    ("width", "height", "beside"),
    [(1200, 800, True), (800, 500, True), (800, 800, False), (600, 500, False)],
)
def test_material_stands_beside_the_draft_where_there_is_room(
    story: DocumentCase, qtbot: QtBot, width: int, height: int, beside: bool
) -> None:
    pane = shown(story, qtbot, material=("A letter.",))
    pane.resize(width, height)
    QApplication.processEvents()
    draft, letter = pane.findChildren(ReadingView)
    side_by_side = draft.mapTo(pane, draft.rect().topLeft()).y() == (
        letter.mapTo(pane, letter.rect().topLeft()).y()
    )
    assert side_by_side is beside
    assert pane.width() == width


def test_the_reader_keeps_the_place_when_material_opens_beside(
    story: DocumentCase, qtbot: QtBot
) -> None:
    story.draft_id = story.bring(imported(PARAGRAPHS[:200]), DocumentKind.draft, "long draft.txt")
    pane = shown(story, qtbot)
    (view,) = pane.findChildren(ReadingView)
    place = story.text.index("\n90 ") + 1
    story.desk.show_place(story.draft_id, place, place)
    QApplication.processEvents()
    before = view.cursorRect().top()
    story.desk.choose_material(story.letter_id)
    QApplication.processEvents()
    assert abs(view.cursorRect().top() - before) < 10
    story.desk.choose_material("")
    QApplication.processEvents()
    assert abs(view.cursorRect().top() - before) < 10
