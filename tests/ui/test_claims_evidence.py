"""Evidence in the claim sidebar: attached from material or a call, changed, removed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.claims_case import ClaimsCase, shown_pane
from ui.desk import EvidenceWish, ShownPlace
from ui.panes.claims.pane import ClaimsPane
from ui.panes.claims.sections.evidence import EvidenceSection
from workbench.model.evidence import Access, Evidence, EvidenceHow, Interest, Layer, Stance

SELECTED = EvidenceWish(how=EvidenceHow.passage)
"""The wish of who attaches the selected words."""


@pytest.fixture
def section(case: ClaimsCase, qtbot: QtBot) -> EvidenceSection:
    return shown_pane(case, qtbot).detail.evidence


def entry(case: ClaimsCase) -> Evidence:
    (found,) = case.case.rows.evidence
    return found


def test_selected_words_become_evidence_of_the_active_layer(
    case: ClaimsCase, section: EvidenceSection
) -> None:
    case.desk.choose_layer(Layer.said)
    case.select("The navy trains 10,940 people")
    case.desk.wish_evidence(SELECTED)
    editor = section.editor
    assert editor.words.quoted == "“The navy trains 10,940 people”"
    assert editor.source.words == "Neighbouring navy"
    editor.stance.button(Stance.conditional).click()
    editor.credibility.setCurrentIndex(1)
    editor.said_on.setText("19 Oct 2024")
    QTest.keyClick(editor.said_on, Qt.Key.Key_Return)
    found = entry(case)
    assert (found.layer, found.stance, found.credibility) == (Layer.said, Stance.conditional, 2)
    assert found.said_on == date(2024, 10, 19)
    (passage,) = case.case.rows.evidence_passages
    assert case.selected is not None
    assert (passage.start, passage.end) == (case.selected.start, case.selected.end)
    assert not editor.isVisible()
    assert [row.evidence_id for row in section.rows()] == [found.id]
    case.desk.choose_layer(Layer.so)
    assert not section.rows()


def test_without_selected_words_it_says_what_to_select(
    case: ClaimsCase, section: EvidenceSection
) -> None:
    case.desk.wish_evidence(replace(SELECTED, source_id=case.source("Coast Agency")))
    editor = section.editor
    assert editor.missing.isVisible()
    QTest.keyClick(editor.credibility, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.error.text().startswith("Select the words in the material")
    case.select("We counted")
    editor.read_selection_if_open()
    assert not editor.missing.isVisible()
    QTest.keyClick(editor.credibility, Qt.Key.Key_Return)
    assert entry(case).source_id == case.source("Coast Agency")


def test_words_of_the_draft_are_never_offered(case: ClaimsCase, section: EvidenceSection) -> None:
    case.selected = ShownPlace(case.draft_id, 0, 12)
    case.desk.wish_evidence(SELECTED)
    assert section.editor.missing.isVisible()
    assert not section.editor.words.isVisible()


def test_a_new_name_adds_the_source_in_the_same_act(
    case: ClaimsCase, section: EvidenceSection
) -> None:
    case.select("We counted")
    acts = case.case.acts
    case.desk.wish_evidence(replace(SELECTED, stance=Stance.denies))
    editor = section.editor
    QTest.keyClicks(editor.source, "Harbour master")
    QTest.keyClick(editor.source, Qt.Key.Key_Return)
    assert entry(case).source_id == case.source("Harbour master")
    assert entry(case).stance is Stance.denies
    assert case.case.acts == acts + 1
    case.session.undo()
    assert not list(case.case.rows.evidence)
    assert "Harbour master" not in [source.name for source in case.case.rows.sources]


def test_a_call_needs_its_day_and_says_how_to_write_it(
    case: ClaimsCase, section: EvidenceSection
) -> None:
    wish = EvidenceWish(source_id=case.source("Coast Agency"), how=EvidenceHow.call)
    case.desk.wish_evidence(wish)
    editor = section.editor
    assert editor.made_on.hasFocus()
    QTest.keyClicks(editor.note, "No more than 9,000")
    editor.made_on.setText("last week")
    QTest.keyClick(editor.note, Qt.Key.Key_Return)
    assert editor.error.text() == "Write the day as 2024-10-18 or 18 Oct 2024."
    editor.made_on.setText("2026-03-12")
    QTest.keyClick(editor.made_on, Qt.Key.Key_Return)
    found = entry(case)
    assert (found.how, found.made_on) == (EvidenceHow.call, date(2026, 3, 12))
    (row,) = section.rows()
    assert row.note.text() == "Call, 12 March 2026: No more than 9,000"


def test_an_entry_is_changed_and_removed_in_place(
    case: ClaimsCase, section: EvidenceSection
) -> None:
    case.select("The navy trains 10,940 people")
    case.desk.wish_evidence(replace(SELECTED, source_id=case.source("Coast Agency")))
    section.editor.save()
    (row,) = section.rows()
    section.edit(row.evidence_id)
    assert not row.isVisible()
    section.editor.stance.button(Stance.cannot_confirm).click()
    section.editor.credibility.setFocus()
    QTest.keyClick(section.editor.credibility, Qt.Key.Key_Return)
    assert entry(case).stance is Stance.cannot_confirm
    (row,) = section.rows()
    assert row.source.text() == "Coast Agency cannot confirm"
    section.edit(row.evidence_id)
    QTest.keyClick(section.editor.credibility, Qt.Key.Key_Escape)
    assert row.isVisible()


def test_for_and_against_stand_side_by_side(case: ClaimsCase, section: EvidenceSection) -> None:
    case.select("The navy trains 10,940 people")
    for name, stance in (
        ("Coast Agency", Stance.asserts),
        ("Neighbouring navy", Stance.denies),
        ("Public broadcaster", Stance.cannot_confirm),
    ):
        case.desk.wish_evidence(replace(SELECTED, source_id=case.source(name), stance=stance))
        section.editor.save()
    pane = section.window()
    assert isinstance(pane, ClaimsPane)
    words = pane.detail.layers[Layer.so].counts.text()
    assert words == "1 for · 1 against · 1 cannot confirm"


def test_another_claim_does_not_get_what_was_meant_for_the_first(
    case: ClaimsCase, section: EvidenceSection
) -> None:
    case.select("We counted")
    case.desk.wish_evidence(SELECTED)
    QTest.keyClicks(section.editor.source, "Coast Agency")
    case.choose(3)
    assert entry(case).claim_id == case.claim(2).id
    assert not section.editor.isVisible()


def test_how_near_and_how_interested_a_source_is_can_be_said_and_taken_back(
    case: ClaimsCase, section: EvidenceSection
) -> None:
    case.select("We counted")
    case.desk.wish_evidence(replace(SELECTED, source_id=case.source("Coast Agency")))
    editor = section.editor
    assert editor.standpoint.chosen() == (None, None), "nothing is known until somebody says so"
    QTest.keyClick(editor.standpoint.access.button(Access.first_hand), Qt.Key.Key_Space)
    QTest.keyClick(editor.standpoint.interest.button(Interest.against), Qt.Key.Key_Space)
    QTest.keyClick(editor.credibility, Qt.Key.Key_Return)
    assert (entry(case).access, entry(case).interest) == (Access.first_hand, Interest.against)
    (row,) = section.rows()
    assert "first-hand, against its interest" in row.note.text()
    section.edit(entry(case).id)
    assert editor.standpoint.chosen() == (Access.first_hand, Interest.against)
    editor.standpoint.access.button(Access.first_hand).click()
    editor.save()
    assert (entry(case).access, entry(case).interest) == (None, Interest.against)


def test_the_scale_stands_where_the_digit_is_given_and_where_it_is_read(
    case: ClaimsCase, section: EvidenceSection
) -> None:
    case.select("We counted")
    case.desk.wish_evidence(replace(SELECTED, source_id=case.source("Coast Agency")))
    editor = section.editor
    digits = [editor.credibility.itemText(place) for place in range(editor.credibility.count())]
    assert [words[0] for words in digits] == list("123456")
    assert editor.credibility.currentIndex() == 5, "unknown is 6"
    unknown = editor.credibility_means.text()
    editor.credibility.setCurrentIndex(0)
    assert unknown and editor.credibility_means.text() not in ("", unknown)
    editor.save()
    (row,) = section.rows()
    assert "confirmed by other sources" in row.grades.toolTip()
    assert "cannot be judged" in row.grades.toolTip(), "the letter’s words, F, beside the digit’s"
