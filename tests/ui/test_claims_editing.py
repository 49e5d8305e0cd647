"""The chosen claim itself: its claimant, its words, splitting and merging."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.claims_case import DRAFT, ClaimsCase, shown_pane
from ui.panes.claims.pane import ClaimsPane
from workbench.commands.claims import AcceptClaims
from workbench.commands.sources import MarkConfidential
from workbench.model.claim import Modality


@pytest.fixture
def pane(case: ClaimsCase, qtbot: QtBot) -> ClaimsPane:
    return shown_pane(case, qtbot)


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
