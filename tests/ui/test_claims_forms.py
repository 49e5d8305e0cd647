"""The forms of the claim sidebar under the fingers: Tab, Return, where the writing begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.claims_case import ClaimsCase, shown_pane
from ui.desk import EvidenceWish
from ui.panes.claims.editors.form import Form
from ui.panes.claims.pane import ClaimsPane
from workbench.commands.claims import AcceptClaims
from workbench.model.evidence import EvidenceHow, Stance

Key = Qt.Key
CELL = EvidenceWish(stance=Stance.denies)
"""What a cell of the matrix asks for; the source is put in by the test."""


@pytest.fixture
def pane(case: ClaimsCase, qtbot: QtBot) -> ClaimsPane:
    return shown_pane(case, qtbot)


def form_of(pane: ClaimsPane, name: str) -> Form:
    forms = {
        "evidence": pane.detail.evidence.editor,
        "claim": pane.detail.heading.editor,
        "question": pane.detail.questions.editor,
    }
    opens = {
        "evidence": pane.attach_evidence,
        "claim": pane.edit_claim,
        "question": pane.ask_question,
    }
    opens[name]()
    return forms[name]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "the keyboard is nowhere"
    return widget


@pytest.mark.parametrize("name", ["evidence", "claim", "question"])
@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab])
def test_tab_goes_round_in_an_open_form(pane: ClaimsPane, name: str, key: Key) -> None:
    form = form_of(pane, name)
    first, seen = focused().accessibleName(), set()
    for _ in range(40):
        inside = focused()
        assert form.isAncestorOf(inside), f"the keyboard left for {inside.accessibleName()}"
        seen.add(inside.accessibleName())
        QTest.keyClick(inside, key)
    assert {"Save", "Leave it as it was", first} <= seen, "every field comes round"


def test_tab_does_not_leave_a_note(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.add_note()
    edit = pane.detail.notes.field.edit
    QTest.keyClicks(edit, "Ask again")
    QTest.keyClick(edit, Key.Key_Tab)
    assert edit.hasFocus()
    QTest.keyClick(edit, Key.Key_Return)
    assert [note.text for note in case.case.rows.notes] == ["Ask again"]


def test_return_saves_from_every_box_and_choice(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.select("We counted")
    for name in ("evidence", "claim"):
        for box in form_of(pane, name).findChildren(QComboBox):
            form = form_of(pane, name)
            pane.detail.evidence.editor.source.setEditText("Coast Agency")
            QTest.keyClick(box, Key.Key_Return)
            assert not form.is_open, f"{box.accessibleName()} in {name}"
    editor = pane.detail.evidence.editor
    for button in (*editor.stance.buttons(), *editor.how.buttons()):
        case.desk.wish_evidence(EvidenceWish(case.source("Coast Agency"), how=EvidenceHow.passage))
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(button, event)
        assert not editor.is_open


def test_a_call_begins_with_its_day_which_is_today(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.log_contact()
    editor = pane.detail.evidence.editor
    assert editor.made_on.hasFocus()
    assert editor.made_on.value() == date.today()
    QTest.keyClicks(editor.made_on, "2026-03-12")
    assert editor.made_on.value() == date(2026, 3, 12), "what is typed takes its place"


def test_a_question_asks_what_before_whom(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.ask_question()
    editor = pane.detail.questions.editor
    QTest.keyClicks(editor.question, "How many were counted?")
    assert editor.question.hasFocus()
    QTest.keyClick(editor.question, Key.Key_Tab)
    assert editor.addressee.hasFocus()
    QTest.keyClicks(editor.addressee, "The agency")
    QTest.keyClick(editor.addressee, Key.Key_Tab)
    assert editor.deadline.hasFocus()
    QTest.keyClick(editor.deadline, Key.Key_Return)
    (question,) = case.case.rows.questions
    assert (question.text, question.addressee) == ("How many were counted?", "The agency")


# -- a wish from the matrix -----------------------------------------------------------------------


def test_return_never_pins_words_that_were_selected_for_another_claim(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    case.select("We counted")
    case.desk.words_selected.emit()
    case.choose(3)
    case.desk.wish_evidence(replace(CELL, source_id=case.source("Coast Agency")))
    editor = pane.detail.evidence.editor
    assert editor.words.isVisible(), "they are offered, so that it is seen what is selected"
    assert editor.selected.title.text() == "Selected, but not taken yet:"
    QTest.keyClick(focused(), Key.Key_Return)
    assert not list(case.case.rows.evidence)
    assert editor.error.text().startswith("Choose how it was found")
    QTest.keyClick(focused(), Key.Key_Space)
    assert editor.selected.title.text() == "Passage:"
    QTest.keyClick(focused(), Key.Key_Return)
    assert [entry.how for entry in case.case.rows.evidence] == [EvidenceHow.passage]


def test_words_selected_for_the_claim_stand_above_the_field_that_has_the_keyboard(
    case: ClaimsCase, pane: ClaimsPane, qtbot: QtBot
) -> None:
    pane.resize(380, 420)
    case.select("We counted no fewer than 1,500 guards on board")
    case.desk.words_selected.emit()
    case.desk.wish_evidence(replace(CELL, source_id=case.source("Coast Agency")))
    editor = pane.detail.evidence.editor
    assert editor.selected.title.text() == "Passage:"
    view = pane.detail.viewport()

    def in_view() -> bool:
        corners = [
            widget.mapTo(view, corner)
            for widget in (editor.selected, focused())
            for corner in (widget.rect().topLeft(), widget.rect().bottomLeft())
        ]
        return all(view.rect().contains(corner) for corner in corners)

    qtbot.waitUntil(in_view)
    assert focused() is editor.stance.button(Stance.denies)
    QTest.keyClick(focused(), Key.Key_Return)
    assert len(list(case.case.rows.evidence)) == 1
    case.desk.wish_evidence(replace(CELL, source_id=case.source("Public broadcaster")))
    assert editor.how.chosen is None, "used once, they are not taken again unasked"


def test_words_selected_while_the_form_asks_are_meant(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.desk.wish_evidence(replace(CELL, source_id=case.source("Coast Agency")))
    editor = pane.detail.evidence.editor
    assert editor.how.chosen is None
    case.select("We counted")
    case.desk.words_selected.emit()
    assert editor.how.chosen is EvidenceHow.passage


def test_the_source_of_a_cell_is_given_and_a_typed_note_names_no_new_one(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    wish = EvidenceWish(case.source("Coast Agency"), Stance.denies, EvidenceHow.call)
    case.desk.wish_evidence(wish)
    editor = pane.detail.evidence.editor
    assert editor.given.name.text() == "Coast Agency"
    assert not editor.source.isVisible()
    editor.given.change.click()
    assert editor.source.hasFocus()
    assert not editor.given.isVisible()


def test_a_new_name_is_said_to_be_one(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.attach_evidence()
    editor = pane.detail.evidence.editor
    QTest.keyClicks(editor.source, "Harbour master")
    assert editor.new_name.isVisible()
    assert editor.new_name.text() == "A new source will be added: Harbour master"
    editor.source.lineEdit().selectAll()  # type: ignore[union-attr]  # an editable box has one
    QTest.keyClicks(editor.source, "Coast Agency")
    assert not editor.new_name.isVisible()
    editor.abandon()
    pane.edit_claim()
    assert not pane.detail.heading.editor.new_name.isVisible()


def test_an_editor_holds_its_claim_until_it_closes(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.attach_evidence()
    pane.ask_question()
    assert case.desk.holds_claim
    pane.detail.evidence.editor.abandon()
    assert case.desk.holds_claim
    case.choose(3)
    assert not case.desk.holds_claim


def test_going_on_begins_where_the_last_claim_was(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.run(AcceptClaims((case.claim(2).id,)))
    case.desk.choose_claim("")
    pane.next_open()
    assert case.desk.claim_id == case.claim(3).id
