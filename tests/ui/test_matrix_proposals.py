"""Propositions and stances that are only proposed, in the matrix: seen apart, counted nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver
from tests.ui.matrix_case import DRAFT, LETTER, MatrixCase, shown_matrix
from ui.desk import EvidenceWish, ShownPlace
from ui.panes.matrix.menu import cell_menu
from ui.panes.matrix.pane import NO_CLAIM, MatrixPane
from ui.telling import unsupported_words
from workbench.commands.proposals import AddProposals
from workbench.commands.stances import SHOW_IT, AcceptPropositions
from workbench.commands.verdicts import SetVerdict
from workbench.model.analysis import (
    Analysis,
    Attribution,
    ProposedClaim,
    ProposedProposition,
    ProposedStance,
)
from workbench.model.claim import Standing
from workbench.model.decision import VerdictKind
from workbench.model.evidence import Evidence, Layer, Stance

STATEMENT = "Guards boarded the ships."


def _claim(id: str, line: int, who: str) -> ProposedClaim:
    words = DRAFT.split("\n")[line]
    start = DRAFT.index(words)
    said = Attribution(who, "said")
    return ProposedClaim(id, start, start + len(words), words, words, "reported", 0.5, said)


ANALYSIS = Analysis(
    text=DRAFT,
    engine_version="rules-1",
    claims=(_claim("c1", 0, "Coast Agency"), _claim("c2", 1, "Navy")),
    propositions=(
        ProposedProposition(
            STATEMENT,
            (
                ProposedStance("Coast Agency", "asserts", "c1"),
                ProposedStance("Wire service", "relays", "c1"),
                ProposedStance("Navy", "denies", "c2"),
            ),
        ),
    ),
)


@pytest.fixture
def proposed(made: MatrixCase) -> MatrixCase:
    made.run(AddProposals(made.draft_id, ANALYSIS))
    return made


@pytest.fixture
def pane(qtbot: QtBot, proposed: MatrixCase) -> MatrixPane:
    return shown_matrix(qtbot, proposed)


def choose(pane: MatrixPane, row: int, source: str) -> None:
    """Stand on a cell, with the keyboard; row 0 is the proposition, row 1 the first claim."""
    names = [pane.store.source(column).name for column in range(len(pane.store.source_ids))]
    pane.grid.choose(row, names.index(source))
    pane.grid.cells.setFocus()


def entry(made: MatrixCase, stance: Stance, *, on_claim: bool) -> Evidence:
    (found,) = (
        one
        for one in made.case.rows.evidence
        if one.stance is stance and (one.claim_id is not None) is on_claim
    )
    return found


def test_a_proposition_stands_above_its_first_claim(proposed: MatrixCase, pane: MatrixPane) -> None:
    (proposition,) = proposed.case.rows.propositions
    assert pane.store.row_ids == [proposition.id, *proposed.claims]
    line = pane.store.line(0)
    assert (line.words, line.number, line.is_proposed) == (STATEMENT, 0, True)
    assert line.stated == "Stated by claim 1"
    assert pane.bar.count.text() == "4 rows"


def test_what_is_proposed_is_seen_and_counts_for_nothing(
    proposed: MatrixCase, pane: MatrixPane
) -> None:
    for row in range(len(pane.store.row_ids)):
        line = pane.store.line(row)
        assert line.cells == {}
        assert (line.counts.speaking_for, line.counts.speaking_against) == (0, 0)
    assert {len(pane.store.line(row).proposed) for row in (0, 1, 2)} == {3, 1, 0}
    assert proposed.sources["Navy"] in pane.store.line(1).proposed


def test_a_verdict_with_proposals_alone_is_told_of_as_bare(proposed: MatrixCase) -> None:
    proposed.run(SetVerdict(proposed.claims[0], Layer.so, VerdictKind.confirmed))
    assert "1 claim confirmed with neither evidence" in unsupported_words(
        proposed.case, proposed.draft_id
    )


def test_cells_say_what_is_only_proposed_and_where_it_was_read(pane: MatrixPane) -> None:
    choose(pane, 1, "Navy")
    index = pane.grid.cells.currentIndex()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert index.data(role) == "Claim 1: Navy denies, only proposed"
    assert pane.told() == (
        "Navy denies, only proposed. In the draft: “The navy put the number at almost 11,000.”."
    )
    choose(pane, 0, "Wire service")
    assert pane.grid.cells.currentIndex().data(role) == (
        "Proposition: Wire service relays, only proposed"
    )
    assert "Proposition: Guards boarded the ships. On so: " in pane.describe_row()
    assert "Stated by claim 1, proposed, not accepted yet." in pane.describe_row()
    assert pane.grid.left.model().index(0, 0).data(role) == "Proposition: Guards boarded the ships."


def test_said_is_no_layer_of_a_proposition(proposed: MatrixCase, pane: MatrixPane) -> None:
    proposed.desk.choose_layer(Layer.said)
    assert not pane.store.has_layer(0)
    assert all(not pane.store.line(row).proposed for row in range(1, 4))
    choose(pane, 0, "Navy")
    assert "stands with its claims" in pane.told()


def test_a_proposed_cell_is_drawn_apart_from_an_accepted_one(
    proposed: MatrixCase, pane: MatrixPane
) -> None:
    choose(pane, 1, "Navy")
    cell = pane.grid.cells.visualRect(pane.grid.cells.currentIndex())
    pane.grid.choose(3, 0)
    waiting = pane.grid.cells.viewport().grab(cell).toImage()
    proposed.call(0, "Navy")
    pane.grid.choose(3, 0)
    held = pane.grid.cells.viewport().grab(cell).toImage()
    assert waiting != held
    empty = pane.grid.cells.viewport().grab(cell.translated(0, cell.height())).toImage()
    assert waiting != empty


def test_on_a_proposition_the_desk_has_no_claim(proposed: MatrixCase, pane: MatrixPane) -> None:
    refused: list[str] = []
    proposed.session.refused.connect(refused.append)
    choose(pane, 1, "Navy")
    assert proposed.desk.claim_id == proposed.claims[0]
    choose(pane, 0, "Ministry")
    assert proposed.desk.claim_id == ""
    pane.set_stance(Stance.asserts)
    assert refused == [NO_CLAIM]
    proposed.run(AcceptPropositions((pane.store.row_ids[0],)))
    assert pane.grid.row == 0  # an act does not lead away from the row


def test_accepting_asks_for_proof(proposed: MatrixCase, pane: MatrixPane) -> None:
    wished: list[EvidenceWish] = []
    refused: list[str] = []
    proposed.desk.evidence_wished.connect(wished.append)
    proposed.session.refused.connect(refused.append)
    choose(pane, 1, "Navy")
    assert pane.proposals.waits()
    pane.proposals.accept()
    assert wished == [EvidenceWish(proposed.sources["Navy"], Stance.denies)]
    choose(pane, 0, "Navy")
    pane.proposals.accept()
    assert refused == [SHOW_IT]
    assert entry(proposed, Stance.denies, on_claim=True).standing is Standing.proposed


def test_words_selected_for_the_cell_make_it_evidence_at_once(
    qtbot: QtBot, proposed: MatrixCase
) -> None:
    start = LETTER.index("None of our people")
    selected = ShownPlace(proposed.letter_id, start, start + 18)
    pane = MatrixPane(proposed.session, proposed.desk, proposed.look, selection=lambda: selected)
    qtbot.addWidget(pane)
    proposed.desk.words_selected.emit()  # before the cell is chosen: meant for something else
    choose(pane, 1, "Navy")
    pane.proposals.accept()
    assert entry(proposed, Stance.denies, on_claim=True).standing is Standing.proposed
    proposed.desk.words_selected.emit()
    pane.proposals.accept()
    accepted = entry(proposed, Stance.denies, on_claim=True)
    assert accepted.standing is Standing.accepted
    line = pane.store.line(1)
    assert (line.counts.speaking_against, line.proposed) == (1, {})
    assert pane.store.line(0).counts.speaking_against == 0
    proposed.session.undo()
    assert entry(proposed, Stance.denies, on_claim=True).standing is Standing.proposed


def test_dismissing_a_stance_or_the_whole_proposition(
    proposed: MatrixCase, pane: MatrixPane
) -> None:
    choose(pane, 0, "Wire service")
    pane.proposals.dismiss()
    assert entry(proposed, Stance.relays, on_claim=False).standing is Standing.dismissed
    choose(pane, 0, "Ministry")  # nothing is proposed here: it is the row that is dismissed
    pane.proposals.dismiss()
    assert pane.store.row_ids == proposed.claims
    assert {one.standing for one in proposed.case.rows.evidence} == {Standing.dismissed}
    assert not proposed.case.run(AddProposals(proposed.draft_id, ANALYSIS))


def test_delete_on_a_proposed_cell_dismisses_it(proposed: MatrixCase, pane: MatrixPane) -> None:
    choose(pane, 1, "Navy")
    pane.remove_evidence()
    assert entry(proposed, Stance.denies, on_claim=True).standing is Standing.dismissed


def test_opening_a_proposed_cell_shows_the_words_of_the_draft(
    proposed: MatrixCase, pane: MatrixPane
) -> None:
    shown: list[ShownPlace] = []
    proposed.desk.place_shown.connect(shown.append)
    choose(pane, 1, "Navy")
    pane.open_cell()
    QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Return)
    start = DRAFT.index("The navy")
    assert shown == [ShownPlace(proposed.draft_id, start, DRAFT.index("\nThe ships"))]


def test_the_menu_offers_what_can_be_done(pane: MatrixPane) -> None:
    def offered(row: int, source: str) -> list[str]:
        choose(pane, row, source)
        return [action.text().split("\t")[0] for action in cell_menu(pane, lambda _: "").actions()]

    assert {"Accept the proposal", "Dismiss the proposal"} <= set(offered(1, "Navy"))
    assert "Accept the proposal" not in offered(1, "Ministry")
    assert "Delete the proposition" in offered(0, "Navy")
    pane.proposals.delete()
    assert not pane.proposals.on_proposition()


def test_what_is_copied_holds_no_proposal(proposed: MatrixCase, pane: MatrixPane) -> None:
    choose(pane, 1, "Navy")
    pane.copy_table()
    assert "proposed" not in QGuiApplication.clipboard().text()


def test_one_key_accepts_and_one_dismisses_where_the_keyboard_is(
    qtbot: QtBot, monkeypatch: MonkeyPatch, tmp_path: Path, proposed: MatrixCase
) -> None:
    path = proposed.case.path
    proposed.session.close()
    driver = Driver(qtbot, monkeypatch, tmp_path)
    driver.window.opening.open_case(path)
    driver.until(lambda: QApplication.focusWidget() is not None)
    driver.do("view.matrix")
    choose(driver.work.matrix, 0, "Ministry")
    driver.press("A")
    (proposition,) = driver.case.rows.propositions
    assert proposition.standing is Standing.accepted
    choose(driver.work.matrix, 1, "Navy")
    driver.press("D")
    standings = {one.standing for one in driver.case.rows.evidence if one.claim_id is not None}
    assert standings == {Standing.dismissed}
    driver.do("edit.undo")
    driver.do("view.next_material")
    driver.do("view.material")
    driver.do("edit.find")
    driver.write("None of our people")
    driver.press("Return")
    driver.press("Escape")
    driver.do("view.matrix")
    driver.press("A")
    assert driver.work.matrix.store.line(1).counts.speaking_against == 1
    driver.close()
