"""The chosen claim: verdicts, parts, outcome, notes and questions, all written in place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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

from tests.ui.claims_case import DRAFT, ClaimsCase, make_claims_case
from ui.desk import ShownPlace
from ui.panes.claims.pane import ClaimsPane
from ui.session import Session
from workbench.case import Case
from workbench.commands.claims import AcceptClaims, AddNote, DeleteClaim
from workbench.commands.sources import MarkConfidential
from workbench.commands.verdicts import SetOutcome, SetVerdict
from workbench.model.claim import ClaimState, Modality, PartKind
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.evidence import Layer


@pytest.fixture
def case(tmp_path: Path, qtbot: QtBot) -> Iterator[ClaimsCase]:
    made = make_claims_case(tmp_path)
    yield made
    made.session.close()


@pytest.fixture
def pane(case: ClaimsCase, qtbot: QtBot) -> ClaimsPane:
    pane = ClaimsPane(case.session, case.desk, case.look, selection=lambda: case.selected)
    qtbot.addWidget(pane)
    pane.resize(380, 900)
    pane.show()
    pane.activateWindow()
    qtbot.waitActive(pane)
    case.choose(2)
    return pane


def verdict(case: ClaimsCase, layer: Layer) -> tuple[VerdictKind, str | None] | None:
    found = [
        v for v in case.case.rows.verdicts.where(claim_id=case.claim(2).id) if v.layer is layer
    ]
    return (found[0].verdict, found[0].reason) if found else None


# -- verdicts -------------------------------------------------------------------------------------


def test_a_verdict_judges_the_active_layer_alone(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.desk.choose_layer(Layer.said)
    pane.set_verdict(VerdictKind.confirmed)
    assert verdict(case, Layer.said) == (VerdictKind.confirmed, None)
    assert verdict(case, Layer.so) is None
    assert pane.detail.layers[Layer.said].verdict.text() == "Confirmed"
    assert pane.detail.layers[Layer.so].verdict.text() == "No verdict yet"


def test_a_verdict_asks_nothing_and_the_same_key_again_writes_the_reason(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.list.setFocus()
    pane.set_verdict(VerdictKind.disputed)
    row = pane.detail.layers[Layer.so]
    assert row.field.isVisible()
    assert pane.list.hasFocus()
    pane.set_verdict(VerdictKind.disputed)
    assert row.field.edit.hasFocus()
    QTest.keyClicks(row.field.edit, "Two counts differ")
    QTest.keyClick(row.field.edit, Qt.Key.Key_Return)
    assert verdict(case, Layer.so) == (VerdictKind.disputed, "Two counts differ")
    assert row.reason.text() == "Two counts differ"
    assert pane.list.hasFocus()


def test_escape_leaves_the_reason_out_and_the_verdict_in(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.set_verdict(VerdictKind.wrong)
    pane.give_reason()
    field = pane.detail.layers[Layer.so].field
    QTest.keyClicks(field.edit, "never mind")
    QTest.keyClick(field.edit, Qt.Key.Key_Escape)
    assert verdict(case, Layer.so) == (VerdictKind.wrong, None)
    assert not field.isVisible()


def test_going_elsewhere_keeps_the_reason(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.set_verdict(VerdictKind.wrong)
    pane.give_reason()
    QTest.keyClicks(pane.detail.layers[Layer.so].field.edit, "The letter says so")
    pane.list.setFocus()
    assert verdict(case, Layer.so) == (VerdictKind.wrong, "The letter says so")


def test_choosing_another_claim_keeps_the_reason_for_the_first(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.set_verdict(VerdictKind.wrong)
    pane.give_reason()
    QTest.keyClicks(pane.detail.layers[Layer.so].field.edit, "The letter says so")
    case.choose(3)
    assert verdict(case, Layer.so) == (VerdictKind.wrong, "The letter says so")
    assert not case.case.rows.verdicts.where(claim_id=case.claim(3).id)


def test_an_offer_to_give_a_reason_goes_with_its_verdict(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.set_verdict(VerdictKind.wrong)
    case.session.undo()
    assert not pane.detail.layers[Layer.so].field.isVisible()
    assert pane.detail.layers[Layer.so].verdict.text() == "No verdict yet"


def test_another_readers_verdict_stands_beside_and_is_not_overwritten(
    case: ClaimsCase, qtbot: QtBot
) -> None:
    claim = case.claim(2)
    case.run(SetVerdict(claim.id, Layer.so, VerdictKind.confirmed, "seen by me"))
    path = case.case.path
    case.session.close()
    case.session = Session(Case.open(path, checker="Vera Ohm"))
    pane = ClaimsPane(case.session, case.desk, case.look)
    qtbot.addWidget(pane)
    case.desk.choose_claim(claim.id)
    pane.set_verdict(VerdictKind.disputed)
    given = {v.verdict for v in case.case.rows.verdicts.where(claim_id=claim.id)}
    assert given == {VerdictKind.confirmed, VerdictKind.disputed}
    row = pane.detail.layers[Layer.so]
    assert row.verdict.text() == "Disputed"
    assert row.others() == ["Confirmed · Edda Venn: seen by me"]


def test_pressing_the_chosen_segment_takes_the_verdict_back(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    segments = pane.detail.layers[Layer.so].segments
    segments.button(VerdictKind.confirmed).click()
    assert verdict(case, Layer.so) == (VerdictKind.confirmed, None)
    segments.button(VerdictKind.confirmed).click()
    assert verdict(case, Layer.so) is None


def test_the_storys_own_voice_has_no_said(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.desk.choose_layer(Layer.said)
    case.choose(4)
    assert not pane.detail.layers[Layer.said].isVisible()
    pane.set_verdict(VerdictKind.confirmed)
    assert [v.layer for v in case.case.rows.verdicts] == [Layer.so]


def test_an_opened_claim_says_why_and_is_checked_again(case: ClaimsCase, pane: ClaimsPane) -> None:
    claim = case.claim(2)
    for layer in Layer:
        case.run(SetVerdict(claim.id, layer, VerdictKind.confirmed))
    case.run(SetOutcome(claim.id, OutcomeKind.stands))
    assert pane.detail.heading.state.text() == "checked"
    case.select("The navy trains 10,940 people")
    pane.attach_evidence()
    pane.detail.evidence.editor.source.setCurrentText("Neighbouring navy")
    pane.detail.evidence.editor.save()
    assert pane.detail.heading.state.text() == "open again: its evidence changed"
    pane.detail.heading.buttons["claim.check_again"].click()
    assert case.claim(2).state is ClaimState.checked


# -- parts ----------------------------------------------------------------------------------------


def test_chips_stand_in_reading_order_with_bounds_and_days(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    assert [chip.whole for chip in pane.detail.parts.chips if chip.isVisible()] == [
        "A day later · Saturday 19 October 2024 · saying",
        "neighbouring navy",
        "almost 11,000 · at most 11,000 guards · training",
    ]


def test_space_ticks_against_the_words_selected_in_material(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    case.select("10,940 people")
    chips = pane.detail.parts.chips
    chips[0].setFocus()
    QTest.keyClick(chips[0], Qt.Key.Key_Right)
    QTest.keyClick(chips[1], Qt.Key.Key_End)
    assert chips[2].hasFocus()
    QTest.keyClick(chips[2], Qt.Key.Key_Space)
    (tick,) = case.case.rows.ticks
    (figure,) = case.parts(2, PartKind.figure)
    assert (tick.part_id, tick.document_id) == (figure.id, case.letter_id)
    assert chips[2].isChecked()
    shown: list[ShownPlace] = []
    case.desk.place_shown.connect(shown.append)
    pane.detail.parts.words.click()
    assert shown == [case.selected]
    QTest.keyClick(chips[2], Qt.Key.Key_Space)
    assert not list(case.case.rows.ticks)


def test_without_selected_words_a_tick_asks_for_its_reason(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.tick()
    field = pane.detail.parts.field
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert not list(case.case.rows.ticks)
    QTest.keyClicks(field.edit, "dated so in the release")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    (tick,) = case.case.rows.ticks
    assert tick.reason == "dated so in the release"
    assert pane.detail.parts.chips[0].isChecked()
    pane.tick()
    assert "neighbouring navy" in field.findChildren(type(pane.detail.parts.rests))[0].text()


# -- outcome --------------------------------------------------------------------------------------


def test_a_change_starts_from_the_words_in_the_draft(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.set_outcome(OutcomeKind.change)
    edit = pane.detail.outcome.field.edit
    assert edit.words() == DRAFT.split("\n")[1]
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert not list(case.case.rows.outcomes)
    edit.selectAll()
    QTest.keyClicks(edit, "nearly 11,000")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    (outcome,) = case.case.rows.outcomes
    assert (outcome.kind, outcome.wording) == (OutcomeKind.change, "nearly 11,000")
    assert pane.detail.outcome.words.text() == "Change to “nearly 11,000”"


def test_stet_needs_a_reason_and_escape_leaves_it(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.set_outcome(OutcomeKind.stands)
    pane.set_outcome(OutcomeKind.stet)
    edit = pane.detail.outcome.field.edit
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert [o.kind for o in case.case.rows.outcomes] == [OutcomeKind.stands]
    pane.set_outcome(OutcomeKind.stet)
    QTest.keyClicks(edit, "The editor has seen the list")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert [o.reason for o in case.case.rows.outcomes] == ["The editor has seen the list"]


# -- the claim itself -----------------------------------------------------------------------------


def test_a_new_claimant_is_one_act_with_its_source(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.run(AcceptClaims((case.claim(2).id,)))
    acts = case.case.acts
    pane.list.setFocus()
    pane.edit_claim()
    editor = pane.detail.heading.editor
    assert editor.substance.hasFocus()
    editor.claimant.setFocus()
    editor.claimant.setCurrentText("The admiral")
    editor.modality.setCurrentIndex(list(Modality).index(Modality.unconfirmed))
    QTest.keyClick(editor.modality, Qt.Key.Key_Return)
    claim = case.claim(2)
    assert claim.claimant_id == case.source("The admiral")
    assert claim.modality is Modality.unconfirmed
    assert case.case.acts == acts + 1
    assert pane.detail.heading.who.text() == "The admiral · unconfirmed"
    case.session.undo()
    assert "The admiral" not in [s.name for s in case.case.rows.sources]


def test_escape_abandons_the_editor_and_gives_the_keyboard_back(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.list.setFocus()
    pane.edit_claim()
    editor = pane.detail.heading.editor
    QTest.keyClicks(editor.substance, "something else")
    QTest.keyClick(editor.substance, Qt.Key.Key_Escape)
    assert case.claim(2).substance == "Almost 11,000 guards are in training"
    assert pane.list.hasFocus()
    assert not editor.isVisible()


def test_merging_asks_for_a_number_and_chooses_that_claim(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.merge_claim()
    field = pane.detail.heading.field
    QTest.keyClicks(field.edit, "9")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.isVisible()
    assert not case.case.rows.claims.where(number=9)
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    QTest.keyClicks(field.edit, "3")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert not case.case.rows.claims.where(number=2)
    assert case.desk.claim_id == case.claim(3).id
    assert len(case.case.rows.claim_passages.where(claim_id=case.desk.claim_id)) == 2


def test_splitting_parts_the_words(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.split_claim(DRAFT.index("most of them"))
    assert case.claim(5).substance == "most of them in training."


def test_a_confidential_claimant_shows_both_names(case: ClaimsCase, pane: ClaimsPane) -> None:
    case.run(MarkConfidential(case.source("Neighbouring navy"), True))
    assert pane.detail.heading.who.text() == (
        "Neighbouring navy (confidential: Source A) · reported"
    )


# -- notes and questions --------------------------------------------------------------------------


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
