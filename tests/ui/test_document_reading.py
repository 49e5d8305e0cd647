"""Reading a draft in the document pane: sentences, proposals, lines struck and restored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.document_case import (
    LEAD,
    DocumentCase,
    imported,
    put_cursor,
    shown_pane,
    view_of,
)
from ui.panes.document.draft_marks import DraftMarks
from ui.panes.document.pane import DocumentPane
from workbench.commands.claims import DismissClaims
from workbench.commands.proposals import AddProposals
from workbench.commands.sentences import ReadAsProposed
from workbench.model.claim import Standing
from workbench.model.document import DocumentKind, Reading
from workbench.model.imported import BlockKind
from workbench.proposals.engine import propose

Key = Qt.Key


@pytest.fixture
def pane(story: DocumentCase, qtbot: QtBot) -> DocumentPane:
    return shown_pane(story, qtbot)


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


def test_reading_begins_with_the_headline(pane: DocumentPane, story: DocumentCase) -> None:
    assert story.desk.sentence_id == ""
    assert pane.next_unread()
    assert story.desk.sentence_id == story.sentence("Senator").id


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
