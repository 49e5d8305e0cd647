"""Verdicts on the chosen claim, and their reasons, written in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.claims_case import ClaimsCase, shown_pane
from ui.panes.claims.pane import ClaimsPane
from ui.session import Session
from workbench.case import Case
from workbench.commands.verdicts import SetOutcome, SetVerdict
from workbench.model.claim import ClaimState
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.evidence import Layer


@pytest.fixture
def pane(case: ClaimsCase, qtbot: QtBot) -> ClaimsPane:
    return shown_pane(case, qtbot)


def verdict(case: ClaimsCase, layer: Layer) -> tuple[VerdictKind, str | None] | None:
    found = [
        v for v in case.case.rows.verdicts.where(claim_id=case.claim(2).id) if v.layer is layer
    ]
    return (found[0].verdict, found[0].reason) if found else None


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
    pane.set_verdict(VerdictKind.wrong)
    field = pane.detail.layers[Layer.so].field
    QTest.keyClicks(field.edit, "never mind")
    QTest.keyClick(field.edit, Qt.Key.Key_Escape)
    assert verdict(case, Layer.so) == (VerdictKind.wrong, None)
    assert not field.isVisible()


def test_going_elsewhere_keeps_the_reason(case: ClaimsCase, pane: ClaimsPane) -> None:
    pane.set_verdict(VerdictKind.wrong)
    pane.set_verdict(VerdictKind.wrong)
    QTest.keyClicks(pane.detail.layers[Layer.so].field.edit, "The letter says so")
    pane.list.setFocus()
    assert verdict(case, Layer.so) == (VerdictKind.wrong, "The letter says so")


def test_choosing_another_claim_keeps_the_reason_for_the_first(
    case: ClaimsCase, pane: ClaimsPane
) -> None:
    pane.set_verdict(VerdictKind.wrong)
    pane.set_verdict(VerdictKind.wrong)
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
