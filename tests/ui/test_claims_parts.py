"""The parts of the chosen claim are ticked, and its outcome is given, in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.claims_case import DRAFT, ClaimsCase, shown_pane
from ui.desk import ShownPlace
from ui.panes.claims.pane import ClaimsPane
from workbench.model.claim import PartKind
from workbench.model.decision import OutcomeKind


@pytest.fixture
def pane(case: ClaimsCase, qtbot: QtBot) -> ClaimsPane:
    return shown_pane(case, qtbot)


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
