"""The document pane as it is used: choosing, selecting, finding, material beside the draft."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QSplitter
from pytestqt.qtbot import QtBot

from tests.ui.document_case import (
    LEAD,
    DocumentCase,
    imported,
    put_cursor,
    shown_pane,
    view_of,
)
from ui.actions import acts_by_id
from ui.desk import ShownPlace
from ui.panes.document.menu import draft_acts, material_acts
from ui.panes.document.pane import DocumentPane
from ui.panes.document.rail import Rail
from workbench.model.document import DocumentKind, Reading

Key = Qt.Key


@pytest.fixture
def pane(story: DocumentCase, qtbot: QtBot) -> DocumentPane:
    return shown_pane(story, qtbot)


def test_moving_the_cursor_chooses_the_sentence_and_the_claim_in_it(
    pane: DocumentPane, story: DocumentCase
) -> None:
    outer, inner = story.claim("said on Friday that 1,500 guards"), story.claim("1,500 guards")
    put_cursor(pane, story, "Friday")
    assert story.desk.sentence_id == story.sentence("Friday").id
    assert story.desk.claim_id == outer.id
    put_cursor(pane, story, "1,500")
    assert story.desk.claim_id == inner.id, "the smallest passage at the cursor"
    put_cursor(pane, story, "training")
    assert story.desk.sentence_id == story.sentence("training").id


def test_the_arrow_keys_walk_through_the_read_only_text(
    pane: DocumentPane, story: DocumentCase
) -> None:
    put_cursor(pane, story, "guards 🛟")
    view = view_of(pane)
    for _ in range(8):
        QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    start = story.text.index("guards 🛟")
    assert pane.draft_selection() == ShownPlace(story.draft_id, start, start + 8)
    QTest.keyClick(view, Key.Key_Right)
    assert pane.draft_selection() is None
    view.copy()
    put_cursor(pane, story, "guards 🛟 had", select=True)
    view.copy()
    assert QGuiApplication.clipboard().text() == "guards 🛟 had"


def test_a_claim_chosen_elsewhere_is_shown_and_keeps_its_choice(
    pane: DocumentPane, story: DocumentCase
) -> None:
    outer, inner = story.claim("1,500 guards 🛟 had boarded"), story.claim("1,500")
    put_cursor(pane, story, "training")
    story.desk.choose_claim(outer.id)
    assert story.desk.claim_id == outer.id, "the smaller claim there must not take its place"
    assert story.desk.sentence_id == story.sentence("1,500").id
    assert pane.cursor_offset() == story.text.index("1,500")
    story.desk.choose_claim(inner.id)
    assert story.desk.claim_id == inner.id


def test_the_keyboard_stays_where_it_is_when_a_claim_is_chosen_elsewhere(
    pane: DocumentPane, story: DocumentCase
) -> None:
    claim = story.claim("11,000")
    story.desk.choose_material(story.letter_id)
    pane.focus_material()
    story.desk.choose_claim(claim.id)
    assert view_of(pane, "Material: letter.txt").hasFocus()


def test_a_place_of_material_opens_beside_the_draft_and_is_selected(
    pane: DocumentPane, story: DocumentCase
) -> None:
    letter = story.case.document_text(story.letter_id)
    start = letter.index("10,940")
    story.desk.show_place(story.letter_id, start, start + 6)
    assert story.desk.material_id == story.letter_id
    assert pane.material_selection() == ShownPlace(story.letter_id, start, start + 6)
    assert pane.draft_selection() is None
    pane.close_material()
    assert story.desk.material_id == ""
    assert pane.material_selection() is None


def test_finding_counts_goes_round_and_gives_the_keyboard_back(
    pane: DocumentPane, story: DocumentCase, qtbot: QtBot
) -> None:
    put_cursor(pane, story, "Its word")
    pane.find()
    field = pane.window().focusWidget()
    assert field is not None and field.accessibleName() == "Find in the text"
    QTest.keyClicks(field, "THE")
    later = story.text.index("the navy")
    assert pane.draft_selection() == ShownPlace(story.draft_id, later, later + 3)
    pane.find_next()
    pane.find_next()
    first = story.text.index("The coast")
    assert pane.draft_selection() == ShownPlace(story.draft_id, first, first + 3)
    pane.find_previous()
    last = story.text.rindex("the number")
    assert pane.draft_selection() == ShownPlace(story.draft_id, last, last + 3)
    QTest.keyClick(field, Key.Key_Escape)
    assert view_of(pane).hasFocus()


def test_a_state_changes_the_picture_and_never_the_document(
    pane: DocumentPane, story: DocumentCase
) -> None:
    claim = story.claim("11,000")
    view = view_of(pane)
    revision, before = view.document().revision(), pane.grab().toImage()
    pane.read_sentence(Reading.no_claim)
    story.desk.choose_claim(claim.id)
    assert view.document().revision() == revision
    assert pane.grab().toImage() != before


def test_the_rail_tells_sentences_of_one_line_apart(
    pane: DocumentPane, story: DocumentCase
) -> None:
    pane.grab()
    rail = pane.findChildren(Rail)[0]
    marks = {rail.mark_at(point): point for point in _points(rail)}
    told = {mark.sentence_id: point for mark, point in marks.items() if mark is not None}
    sentences = story.case.rows.sentences.where(document_id=story.draft_id)
    assert told.keys() == {sentence.id for sentence in sentences}
    second = story.sentence("training").id
    QTest.mouseClick(rail, Qt.MouseButton.LeftButton, pos=told[second])
    assert story.desk.sentence_id == second


def _points(rail: Rail) -> Iterator[QPoint]:
    for y in range(0, rail.height(), 4):
        for x in range(0, rail.width(), 4):
            yield QPoint(x, y)


def test_a_screen_reader_is_told_where_the_cursor_stands(
    pane: DocumentPane, story: DocumentCase
) -> None:
    story.claim("11,000")
    put_cursor(pane, story, "11,000")
    told = view_of(pane).accessibleDescription()
    assert told == "Sentence 4 of 5: Unread. Claim 1: open."


def test_other_material_takes_the_same_room_and_keeps_the_keyboard(
    pane: DocumentPane, story: DocumentCase
) -> None:
    story.desk.choose_material(story.letter_id)
    QApplication.processEvents()
    pane.findChildren(QSplitter)[0].setSizes([800, 400])
    pane.focus_material()
    width = view_of(pane).width()
    other = story.bring(imported((LEAD,)), DocumentKind.material, "wire.txt")
    story.desk.choose_material(other)
    QApplication.processEvents()
    assert abs(view_of(pane).width() - width) < 4
    assert view_of(pane, "Material: wire.txt").isVisible()
    assert view_of(pane, "Material: wire.txt").hasFocus()
    pane.close_material()
    QApplication.processEvents()
    assert view_of(pane).hasFocus()
    assert view_of(pane).width() > 1100


def test_a_right_click_offers_the_acts_that_make_sense_there(
    pane: DocumentPane, story: DocumentCase, qtbot: QtBot
) -> None:
    put_cursor(pane, story, "11,000", select=True)
    view = view_of(pane)
    view.customContextMenuRequested.emit(view.cursorRect().center())
    menu = pane.findChildren(QMenu)[0]
    words = [action.text() for action in menu.actions()]
    assert "Make a claim of these words" in words and "Restore the line" not in words
    with qtbot.waitSignal(pane.act_wished) as wished:
        menu.actions()[0].trigger()
    assert wished.args == ["claim.make"]
    menu.close()


def test_every_act_that_a_menu_offers_is_in_the_table_of_acts() -> None:
    known = acts_by_id()
    everything = draft_acts(selected=True, sentence=True, claim=True, struck=True)
    for group in [*everything, *material_acts(selected=True)]:
        for id, _ in group:
            assert id in known
