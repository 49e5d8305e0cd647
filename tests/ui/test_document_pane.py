"""The document pane as it is used: reading, choosing, selecting, striking, finding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.document_case import LEAD, DocumentCase, document_case, imported
from ui.desk import ShownPlace
from ui.fonts import load_fonts
from ui.panes.document.draft_marks import DraftMarks
from ui.panes.document.long_view import LongView
from ui.panes.document.pane import DocumentPane
from ui.panes.document.rail import Rail
from ui.panes.document.reading_view import ReadingView
from workbench.commands.claims import DismissClaims
from workbench.commands.proposals import AddProposals
from workbench.commands.sentences import ReadAsProposed
from workbench.model.claim import Standing
from workbench.model.document import DocumentKind, Reading
from workbench.model.imported import BlockKind
from workbench.proposals.engine import propose

Key = Qt.Key


@pytest.fixture
def story(tmp_path: Path, qapp: QApplication) -> Iterator[DocumentCase]:
    load_fonts()
    made = document_case(tmp_path)
    yield made
    made.session.close()


@pytest.fixture
def pane(story: DocumentCase, qtbot: QtBot) -> DocumentPane:
    made = story.pane()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitExposed(made)
    made.focus_draft()
    return made


def view_of(pane: DocumentPane, name: str = "Draft 1") -> ReadingView | LongView:
    kinds: tuple[type[ReadingView | LongView], ...] = (ReadingView, LongView)
    views = [view for kind in kinds for view in pane.findChildren(kind)]
    return next(view for view in views if view.accessibleName() == name)


def put_cursor(
    pane: DocumentPane, story: DocumentCase, words: str, *, select: bool = False
) -> None:
    """Put the cursor at words of the draft, as a click would."""
    view = view_of(pane)
    view.moveCursor(QTextCursor.MoveOperation.Start)
    assert view.find(words)
    if not select:
        cursor = view.textCursor()
        cursor.setPosition(cursor.selectionStart())
        view.setTextCursor(cursor)


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


def test_reading_goes_on_to_the_next_unread_sentence_and_round(
    pane: DocumentPane, story: DocumentCase
) -> None:
    put_cursor(pane, story, "Its word")
    pane.read_sentence(Reading.no_claim)
    assert story.sentence("Its word").reading is Reading.no_claim
    assert story.desk.sentence_id == story.sentence("A day later").id
    pane.read_sentence(Reading.claim)
    pane.read_sentence(Reading.claim)
    assert story.desk.sentence_id == story.sentence("Senator").id, "round by the beginning"
    pane.read_sentence(Reading.claim)
    pane.read_sentence(Reading.claim)
    assert not pane.next_unread()
    pane.read_sentence(Reading.unread)
    assert story.desk.sentence_id == story.sentence("Friday").id, "unread again does not go on"


def test_sentences_are_walked_without_leaving_the_text(
    pane: DocumentPane, story: DocumentCase
) -> None:
    claim = story.claim("the navy put the number at 11,000")
    put_cursor(pane, story, "Its word")
    pane.next_sentence()
    assert pane.cursor_offset() == story.text.index("A day later")
    assert story.desk.claim_id == claim.id, "the first claim in the sentence comes with it"
    pane.previous_sentence()
    pane.previous_sentence()
    assert story.desk.sentence_id == story.sentence("Friday").id
    for _ in range(9):
        pane.next_sentence()
    assert story.desk.sentence_id == story.sentence("training").id


def test_reading_as_proposed_is_one_act(pane: DocumentPane, story: DocumentCase) -> None:
    story.run(AddProposals(story.draft_id, propose(story.text)))
    claims = story.case.rows.claims
    there = story.sentence("Friday")
    inside = [
        claims[passage.claim_id]
        for passage in story.case.rows.claim_passages
        if there.start <= passage.start and passage.end <= there.end
    ]
    assert inside, "the engine proposes a claim in the lead"
    put_cursor(pane, story, "Friday")
    acts = story.case.acts
    pane.read_as_proposed()
    assert story.case.acts == acts + 1
    assert story.sentence("Friday").reading is Reading.claim
    assert all(claims[claim.id].standing is Standing.accepted for claim in inside)
    story.session.undo()
    assert story.sentence("Friday").reading is Reading.unread
    assert all(claims[claim.id].standing is Standing.proposed for claim in inside)


def test_without_a_proposal_a_sentence_is_a_claim_if_one_stands_in_it(story: DocumentCase) -> None:
    claim = story.claim("11,000")
    story.run(ReadAsProposed(story.sentence("11,000").id))
    story.run(ReadAsProposed(story.sentence("training").id))
    assert story.sentence("11,000").reading is Reading.claim
    assert story.sentence("training").reading is Reading.no_claim
    assert story.case.rows.claims[claim.id].standing is Standing.accepted


def test_sentences_are_split_and_joined_at_the_cursor(
    pane: DocumentPane, story: DocumentCase
) -> None:
    put_cursor(pane, story, "the navy")
    pane.split_sentence()
    assert story.sentence("the navy").start == story.text.index("the navy")
    put_cursor(pane, story, "A day")
    pane.join_sentences()
    assert story.sentence("the navy").start == story.text.index("A day")


def test_a_line_is_struck_and_restored_without_touching_the_words(
    pane: DocumentPane, story: DocumentCase
) -> None:
    view = view_of(pane)
    words = view.toPlainText()
    put_cursor(pane, story, "A day")
    pane.strike_line()
    assert not [s for s in story.case.rows.sentences if s.start >= story.text.index("A day")]
    assert view.textCursor().charFormat().fontStrikeOut()
    pane.strike_line()
    pane.restore_line()
    assert not view.textCursor().charFormat().fontStrikeOut()
    assert story.sentence("A day").reading is Reading.unread
    assert view.toPlainText() == words


def test_a_place_of_material_opens_beside_the_draft_and_is_selected(
    pane: DocumentPane, story: DocumentCase
) -> None:
    letter = story.case.document_text(story.letter_id)
    start = letter.index("10,940")
    story.desk.show_place(story.letter_id, start, start + 6)
    assert story.desk.material_id == story.letter_id
    assert pane.material_selection() == ShownPlace(story.letter_id, start, start + 6)
    assert pane.draft_selection() is None
    pane.focus_material()
    assert pane.selected_place() == ShownPlace(story.letter_id, start, start + 6)
    pane.focus_draft()
    assert pane.selected_place() is None, "the draft is in front, and nothing is selected there"
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


def test_a_dismissed_claim_is_no_longer_marked(pane: DocumentPane, story: DocumentCase) -> None:
    story.run(AddProposals(story.draft_id, propose(story.text)))
    marks = DraftMarks(story.case.rows, story.desk, story.draft_id)
    shown = {underline.number for underline in marks.underlines(0, len(story.text))}
    gone = next(iter(story.case.rows.claims))
    news = marks.follow(story.case.run(DismissClaims((gone.id,))))
    assert news.moved
    left = {underline.number for underline in marks.underlines(0, len(story.text))}
    assert left == shown - {gone.number}


def test_another_draft_takes_the_place_of_the_first(
    pane: DocumentPane, story: DocumentCase
) -> None:
    second = story.bring(imported((LEAD,), (BlockKind.body,)), DocumentKind.draft, "two.txt")
    story.desk.choose_draft(second)
    assert view_of(pane, "Draft 2").toPlainText() == LEAD
    pane.read_sentence(Reading.claim)
    read = [s for s in story.case.rows.sentences if s.reading is Reading.claim]
    assert [sentence.document_id for sentence in read] == [second]


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
