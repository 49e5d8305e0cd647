"""Where the cursor stands decides what keys act on; where nothing stands, they say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.document_case import SECOND, DocumentCase, put_cursor, shown_pane, view_of
from ui.glyphs import Mark
from ui.panes.document.pane import DocumentPane
from ui.panes.document.strokes import draw_stroke
from workbench.commands.claims import DeleteClaim
from workbench.model.document import Reading

Key = Qt.Key


@pytest.fixture
def pane(story: DocumentCase, qtbot: QtBot) -> DocumentPane:
    return shown_pane(story, qtbot)


@pytest.fixture
def told(story: DocumentCase) -> list[str]:
    sentences: list[str] = []
    story.session.refused.connect(sentences.append)
    return sentences


def to_the_struck_line(pane: DocumentPane) -> None:
    QTest.keyClick(view_of(pane), Key.Key_Home, Qt.KeyboardModifier.ControlModifier)


def test_on_a_struck_line_no_claim_and_no_sentence_is_chosen(
    pane: DocumentPane, story: DocumentCase
) -> None:
    story.claim("11,000")
    put_cursor(pane, story, "11,000")
    assert story.desk.claim_id
    to_the_struck_line(pane)
    assert (story.desk.claim_id, story.desk.sentence_id) == ("", "")


def test_a_claim_stays_chosen_in_the_rest_of_its_sentence_only(
    pane: DocumentPane, story: DocumentCase
) -> None:
    claim = story.claim("11,000")
    put_cursor(pane, story, "11,000")
    put_cursor(pane, story, "day later")
    assert story.desk.claim_id == claim.id
    put_cursor(pane, story, "Its word")
    assert story.desk.claim_id == ""


def test_other_words_selected_are_words_of_the_claim_chosen_before(
    pane: DocumentPane, story: DocumentCase
) -> None:
    claim = story.claim("11,000")
    put_cursor(pane, story, "11,000")
    put_cursor(pane, story, "Its word", select=True)
    assert story.desk.claim_id == claim.id
    assert pane.draft_selection() is not None


def test_a_claim_that_is_written_about_is_not_let_go(
    pane: DocumentPane, story: DocumentCase
) -> None:
    claim = story.claim("11,000")
    put_cursor(pane, story, "11,000")
    story.desk.hold_claim()
    to_the_struck_line(pane)
    assert story.desk.claim_id == claim.id
    story.desk.release_claim()
    put_cursor(pane, story, "Its word")
    assert story.desk.claim_id == ""


def test_reading_where_no_sentence_stands_goes_to_the_next_unread_one(
    pane: DocumentPane, story: DocumentCase, told: list[str]
) -> None:
    for act in (pane.read_as_proposed, lambda: pane.read_sentence(Reading.claim)):
        to_the_struck_line(pane)
        acts = story.case.acts
        act()
        assert story.case.acts == acts, "nothing is read that was not in front of the person"
        assert story.desk.sentence_id == story.sentence("Senator").id
    for _ in range(9):
        pane.read_sentence(Reading.no_claim)
    to_the_struck_line(pane)
    pane.read_as_proposed()
    assert told == ["No sentence stands here, and every sentence is read."]


def test_a_draft_is_shown_from_its_first_unread_sentence(story: DocumentCase, qtbot: QtBot) -> None:
    pane = shown_pane(story, qtbot)
    put_cursor(pane, story, "Senator")
    pane.read_sentence(Reading.no_claim)
    pane.read_sentence(Reading.no_claim)
    story.desk.choose_sentence("")
    again = shown_pane(story, qtbot)
    assert again.cursor_offset() == story.text.index("Its word")
    assert story.desk.sentence_id == "", "to stand there is not yet to have chosen it"


def test_a_sentence_that_is_struck_is_no_longer_chosen(
    pane: DocumentPane, story: DocumentCase
) -> None:
    put_cursor(pane, story, SECOND[:5])
    pane.strike_line()
    assert story.desk.sentence_id == ""
    pane.read_as_proposed()
    assert story.desk.sentence_id == story.sentence("Senator").id


def test_when_the_chosen_claim_goes_the_one_at_the_cursor_is_chosen(
    pane: DocumentPane, story: DocumentCase, qtbot: QtBot
) -> None:
    outer = story.claim("said on Friday that 1,500 guards")
    inner = story.claim("1,500 guards")
    put_cursor(pane, story, "1,500")
    assert story.desk.claim_id == inner.id
    story.session.changed.connect(lambda _: story.desk.choose_claim(""))  # as the sidebar does
    story.run(DeleteClaim(inner.id))
    qtbot.waitUntil(lambda: story.desk.claim_id == outer.id)


@pytest.mark.parametrize(
    ("place", "act"),
    [
        ("Its word", DocumentPane.restore_line),
        ("Share", DocumentPane.strike_line),
        ("Share", DocumentPane.split_sentence),
        ("Share", DocumentPane.join_sentences),
        ("Its word", DocumentPane.join_sentences),
        ("Its word", DocumentPane.split_sentence),
    ],
)
def test_what_cannot_be_done_here_is_said_in_one_sentence(
    pane: DocumentPane,
    story: DocumentCase,
    told: list[str],
    place: str,
    act: Callable[[DocumentPane], None],
) -> None:
    put_cursor(pane, story, place)
    act(pane)
    assert len(told) == 1
    assert told[0].endswith(".")


def test_looking_at_a_place_of_material_is_not_selecting_it(
    pane: DocumentPane, story: DocumentCase
) -> None:
    selected: list[None] = []
    story.desk.words_selected.connect(lambda: selected.append(None))
    story.desk.show_place(story.letter_id, 3, 10)
    assert pane.material_selection() is not None
    assert not selected
    view = view_of(pane, "Material: letter.txt")
    view.moveCursor(QTextCursor.MoveOperation.Start)
    selected.clear()
    view.moveCursor(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
    assert selected


def drawn(mark: Mark) -> QImage:
    """The line of a state in black, 120 pixels long."""
    image = QImage(128, 16, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_stroke(painter, mark, QColor(Qt.GlobalColor.black), 4, 124, 8, 1)
    painter.end()
    return image


def rows_of(image: QImage) -> int:
    """How many rows of pixels the line touches."""
    white = QColor(Qt.GlobalColor.white).rgba()
    across = range(image.width())
    return sum(any(image.pixel(x, y) != white for x in across) for y in range(image.height()))


def test_what_nobody_can_say_is_no_wave_and_like_no_other_state() -> None:
    undetermined = drawn(Mark.cannot_be_determined)
    assert rows_of(undetermined) <= 2, "a wave reads as bad spelling"
    for mark in (Mark.open, Mark.asked, Mark.confirmed, Mark.confirmed_with_change, Mark.disputed,
                 Mark.unsupported, Mark.wrong, Mark.proposed, Mark.stet):  # fmt: skip
        assert drawn(mark) != undetermined, mark
