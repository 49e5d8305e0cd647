"""Notes, questions and findings of the chosen claim, and where the keyboard goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.claims_case import ClaimsCase, shown_pane
from ui.panes.claims.pane import ClaimsPane
from workbench.commands.claims import AddNote, DeleteClaim
from workbench.commands.verdicts import SetVerdict
from workbench.model.claim import ClaimState
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.evidence import Layer


@pytest.fixture
def pane(case: ClaimsCase, qtbot: QtBot) -> ClaimsPane:
    return shown_pane(case, qtbot)


def test_writing_goes_on_while_the_case_changes_around_it(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.add_note()
    edit = pane.detail.notes.field.edit
    QTest.keyClicks(edit, "People, ")
    case.run(SetVerdict(case.claim(2).id, Layer.so, VerdictKind.disputed))
    case.run(AddNote(case.claim(2).id, "from elsewhere"))
    assert edit.hasFocus()
    QTest.keyClicks(edit, "not guards")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    texts = [note.text for note in case.case.rows.notes]
    assert texts == ["from elsewhere", "People, not guards"]


def test_rows_are_filled_anew_and_not_rebuilt(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.run(AddNote(case.claim(2).id, "one"))
    before = pane.detail.notes.rows()
    case.run(AddNote(case.claim(2).id, "two"))
    after = pane.detail.notes.rows()
    assert after[: len(before)] == before
    assert [row.words.text() for row in after] == ["one · Edda Venn", "two · Edda Venn"]


def test_a_question_is_asked_tried_and_answered_in_place(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.ask_question()
    editor = pane.detail.questions.editor
    QTest.keyClicks(editor.addressee, "Press office")
    editor.question.setPlainText("How were they counted?")
    QTest.keyClicks(editor.deadline, "soon")
    QTest.keyClick(editor.deadline, Qt.Key.Key_Return)
    assert "2024-10-18" in editor.error.text()
    editor.deadline.setText("22 Oct 2024")
    QTest.keyClick(editor.deadline, Qt.Key.Key_Return)
    assert case.claim(2).state is ClaimState.asked
    (row,) = pane.detail.questions.rows()
    row.log.click()
    QTest.keyClicks(row.field.edit, "Rang, no answer")
    QTest.keyClick(row.field.edit, Qt.Key.Key_Return)
    assert "Rang, no answer" in row.attempts.text()
    row.answer.click()
    assert case.case.rows.questions.where(answered=True)


def test_a_finding_is_dismissed_only_with_a_reason(case: ClaimsCase, pane: ClaimsPane) -> None:
    (row,) = pane.detail.findings.rows()
    row.dismiss.click()
    QTest.keyClicks(row.field.edit, "Two groups of people")
    QTest.keyClick(row.field.edit, Qt.Key.Key_Return)
    (finding,) = case.case.rows.findings
    assert finding.dismissed_because == "Two groups of people"


def test_the_keyboard_is_never_left_nowhere(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.add_note()
    QTest.keyClick(pane.detail.notes.field.edit, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is not None


def test_what_is_written_about_a_claim_that_goes_is_dropped_in_peace(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.add_note()
    QTest.keyClicks(pane.detail.notes.field.edit, "half a note")
    pane.set_outcome(OutcomeKind.stet)
    QTest.keyClicks(pane.detail.outcome.field.edit, "half a reason")
    pane.edit_claim()
    QTest.keyClicks(pane.detail.heading.editor.substance, "half a claim")
    case.run(DeleteClaim(case.claim(2).id))
    assert case.desk.claim_id == ""
    assert pane.empty.isVisible()
    case.choose(3)
    assert not pane.detail.heading.editor.isVisible()


def test_everything_that_takes_the_keyboard_has_a_name(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.select("The navy trains 10,940 people")
    pane.attach_evidence()
    pane.ask_question()
    pane.edit_claim()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
    inner = ("qt_", "ScrollLeftButton", "ScrollRightButton")
    nameless = [
        type(widget).__name__
        for widget in pane.findChildren(QWidget)
        if isinstance(widget, kinds) and widget.isVisible()
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        if not widget.objectName().startswith(inner)
    ]
    assert not nameless


def test_a_field_grows_with_what_is_written_in_it(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.add_note()
    edit = pane.detail.notes.field.edit
    one = edit.height()
    QTest.keyClicks(edit, "a remark that is far too long for a single line of the sidebar " * 2)
    assert edit.height() >= one + 2 * edit.fontMetrics().lineSpacing()
    assert edit.verticalScrollBar().maximum() == 0
