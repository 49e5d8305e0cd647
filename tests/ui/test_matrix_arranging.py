"""The matrix sorted and filtered: what is shown, how many, and that nothing moves by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, shown_matrix, stand
from ui.desk import EvidenceWish
from ui.panes.matrix.order import Arrangement, StateFilter
from ui.panes.matrix.pane import MatrixPane
from workbench.commands.chains import AddDependence, AddDerivation, RemoveDerivation, RemoveLink
from workbench.commands.claims import DeleteClaim
from workbench.commands.questions import AskQuestion
from workbench.corroboration.contention import ColumnOrder, RowFilter, RowOrder
from workbench.model.evidence import Certainty, DependenceKind, Layer, Stance


@pytest.fixture
def contested(made: MatrixCase) -> MatrixCase:
    """Claim 1 has one origin, 2 is contested, 3 has nothing."""
    made.attach(0, "Coast Agency")
    made.attach(1, "Navy")
    made.attach(1, "Wire service")
    made.attach(1, "Ministry", Stance.denies)
    return made


@pytest.fixture
def pane(qtbot: QtBot, contested: MatrixCase) -> MatrixPane:
    return shown_matrix(qtbot, contested)


def rows(pane: MatrixPane) -> list[int]:
    return [pane.store.line(row).number for row in range(len(pane.store.row_ids))]


def count(pane: MatrixPane) -> str:
    return pane.bar.count.text()


def origins(pane: MatrixPane, row: int) -> str:
    return str(pane.grid.right.model().index(row, 0).data())


def test_each_filter_shows_its_rows_and_how_many_of_all(pane: MatrixPane) -> None:
    assert count(pane) == "3 claims"
    for wanted, numbers in (
        (RowFilter.contested, [2]),
        (RowFilter.single_origin, [1]),
        (RowFilter.unproven, [3]),
        (RowFilter.no_evidence, [3]),
    ):
        pane.filter_rows(wanted)
        assert rows(pane) == numbers
        assert count(pane) == "1 of 3 claims"
        assert pane.told().endswith("1 of 3 claims.")
    QTest.mouseClick(pane.bar.show_all, Qt.MouseButton.LeftButton)
    assert rows(pane) == [1, 2, 3]
    assert not pane.bar.show_all.isVisible()


def test_each_order_puts_its_rows_first(pane: MatrixPane) -> None:
    for order, numbers in (
        (RowOrder.contested, [2, 1, 3]),
        (RowOrder.fewest_origins, [3, 1, 2]),
        (RowOrder.no_evidence, [3, 1, 2]),
        (RowOrder.claimant, [1, 2, 3]),  # Coast Agency, Navy, the story itself
        (RowOrder.case, [1, 2, 3]),
    ):
        pane.sort_rows(order)
        assert rows(pane) == numbers, order
        assert count(pane) == "3 claims"


def test_an_act_goes_from_one_order_and_filter_to_the_next(pane: MatrixPane) -> None:
    for order in (*list(RowOrder)[1:], RowOrder.case):
        pane.sort_rows()
        assert pane.store.arrangement.rows is order
    for wanted in (*list(RowFilter)[1:], RowFilter.all):
        pane.filter_rows()
        assert pane.store.arrangement.filter is wanted
    assert rows(pane) == [1, 2, 3]


def test_claimant_and_state_filter_too(made: MatrixCase, pane: MatrixPane) -> None:
    pane.bar.arranged.emit(Arrangement(claimant=made.sources["Navy"]))
    assert rows(pane) == [2]
    pane.bar.arranged.emit(Arrangement(claimant="own-voice"))
    assert rows(pane) == [3]
    pane.bar.arranged.emit(Arrangement(state=StateFilter.open))
    assert rows(pane) == [1, 2, 3]
    made.run(AskQuestion(made.claims[1], "The navy", "How many?"))
    pane.bar.arranged.emit(Arrangement(state=StateFilter.asked))
    assert rows(pane) == [2]
    pane.bar.arranged.emit(Arrangement(rows=RowOrder.state))
    assert rows(pane) == [1, 3, 2]


def test_a_menu_of_the_bar_is_opened_and_used_with_the_keyboard(
    qtbot: QtBot, pane: MatrixPane
) -> None:
    pane.bar.filter.setFocus()
    QTest.keyClick(pane.bar.filter, Qt.Key.Key_Return)
    menu = pane.bar.filter.menu_shown
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert pane.store.arrangement.filter is RowFilter.contested
    assert pane.bar.filter.accessibleName() == "Rows shown: Contested"
    assert pane.bar.filter.isChecked()


def test_where_the_filters_hide_everything_they_are_named_and_can_be_lifted(
    made: MatrixCase, pane: MatrixPane
) -> None:
    pane.bar.arranged.emit(
        Arrangement(filter=RowFilter.against_only, claimant=made.sources["Navy"])
    )
    assert pane.nothing_left.isVisible()
    assert not pane.grid.isVisible()
    assert "“against only” and “claims of Navy” hide all 3 claims" in pane.nothing_left.words()
    lift = next(
        button
        for button in pane.nothing_left.findChildren(QPushButton)
        if button.text() == "Lift “against only”"
    )
    pane.focus_matrix()
    assert lift.hasFocus()
    QTest.keyClick(lift, Qt.Key.Key_Space)
    assert rows(pane) == [2]
    assert pane.grid.cells.hasFocus()


def test_a_claim_that_is_filtered_out_gets_no_stance_meant_for_another(
    made: MatrixCase, pane: MatrixPane
) -> None:
    wished: list[EvidenceWish] = []
    refused: list[str] = []
    made.desk.evidence_wished.connect(wished.append)
    made.session.refused.connect(refused.append)
    stand(made, 0, "Navy")
    pane.filter_rows(RowFilter.contested)
    assert made.desk.claim_id == made.claims[0]
    assert pane.grid.row == -1
    assert pane.describe_cell() == "Claim 1 is not shown: contested."
    pane.set_stance(Stance.asserts)
    pane.open_cell()
    pane.remove_evidence()
    assert wished == []
    assert len(refused) == 3
    pane.show_all_rows()
    assert pane.store.line(pane.grid.row).number == 1


def test_the_chosen_claim_stays_chosen_when_rows_are_sorted(
    made: MatrixCase, pane: MatrixPane
) -> None:
    stand(made, 2, "Ministry")
    pane.sort_rows(RowOrder.no_evidence)
    assert (pane.grid.row, pane.grid.column) == (0, 3)
    assert made.desk.claim_id == made.claims[2]


def test_an_edit_moves_no_row_until_it_is_asked_for(made: MatrixCase, pane: MatrixPane) -> None:
    pane.filter_rows(RowFilter.no_evidence)
    assert rows(pane) == [3]
    assert not pane.bar.renew.isVisible()
    first = made.attach(2, "Ministry")
    assert rows(pane) == [3]
    assert pane.bar.renew.isVisible()
    QTest.mouseClick(pane.bar.renew, Qt.MouseButton.LeftButton)
    assert rows(pane) == []
    assert made.session.undo()
    assert first not in made.case.rows.evidence
    pane.filter_rows(RowFilter.no_evidence)
    assert rows(pane) == [3]


def test_what_changes_nothing_in_the_order_does_not_offer_to_sort_again(
    made: MatrixCase, pane: MatrixPane
) -> None:
    pane.sort_rows(RowOrder.contested)
    stand(made, 0, "Coast Agency")
    pane.set_credibility(2)
    assert not pane.bar.renew.isVisible()
    pane.set_stance(Stance.denies)
    assert pane.bar.renew.isVisible()


def test_rows_that_go_and_come_back_are_followed_in_any_order(
    made: MatrixCase, pane: MatrixPane
) -> None:
    pane.sort_rows(RowOrder.contested)
    made.run(DeleteClaim(made.claims[0]))
    assert rows(pane) == [2, 3]
    assert made.session.undo()
    assert sorted(rows(pane)) == [1, 2, 3]
    assert rows(pane)[:2] == [2, 3]


def test_an_edit_makes_only_its_own_row_anew(made: MatrixCase, pane: MatrixPane) -> None:
    before = [pane.store.line(row) for row in range(3)]
    entry = made.attach(1, "Coast Agency")
    assert [pane.store.line(row) is line for row, line in enumerate(before)] == [True, False, True]
    held = pane.store.line(1)
    assert made.session.undo()
    assert pane.store.line(1) is not held
    assert all(entry != one.id for c in pane.store.line(1).cells.values() for one in c.entries)


def test_origins_follow_the_chains_of_the_claim(made: MatrixCase, pane: MatrixPane) -> None:
    assert origins(pane, 1) == "2"
    one, other = made.sources["Navy"], made.sources["Wire service"]
    made.run(
        AddDependence(
            made.claims[1], one, other, DependenceKind.owner, Certainty.suspected, "one flat"
        )
    )
    assert origins(pane, 1) == "1–2"
    (link,) = made.case.rows.dependences
    made.run(RemoveLink(link.id))
    assert origins(pane, 1) == "2"
    made.run(AddDerivation(made.claims[1], other, one))
    assert origins(pane, 1) == "1"
    pane.filter_rows(RowFilter.single_origin)
    assert rows(pane) == [1, 2]
    (chain,) = made.case.rows.derivations
    made.run(RemoveDerivation(chain.id))
    assert origins(pane, 1) == "2"
    assert pane.bar.renew.isVisible()


def test_a_loop_is_said_and_painted(made: MatrixCase, pane: MatrixPane) -> None:
    one, other = made.sources["Navy"], made.sources["Wire service"]
    made.run(AddDerivation(made.claims[1], one, other))
    rect = pane.grid.right.visualRect(pane.grid.right.model().index(1, 0))
    calm = pane.grid.right.viewport().grab(rect).toImage()
    made.run(AddDerivation(made.claims[1], other, one))
    assert origins(pane, 1) == "0 (loop)"
    assert pane.grid.right.viewport().grab(rect).toImage() != calm
    pane.grid.choose(1, 0)
    assert "have it from one another" in pane.describe_row()
    tip = str(pane.grid.right.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "have it from one another" in tip


def test_a_one_that_nothing_else_bears_out_is_questioned(
    made: MatrixCase, pane: MatrixPane
) -> None:
    made.attach(2, "Ministry", credibility=1)
    stand(made, 2, "Ministry")
    assert "credibility 1 (questioned" in pane.describe_cell()
    assert "credibility 1 (questioned" in pane.describe_row()
    made.attach(2, "Navy")
    assert "questioned" not in pane.describe_cell()


def test_on_said_sources_are_counted_and_no_origins(made: MatrixCase, pane: MatrixPane) -> None:
    made.attach(0, "Wire service", layer=Layer.said)
    heading = pane.grid.right.model().headerData
    assert heading(0, Qt.Orientation.Horizontal) == "Origins"
    pane.filter_rows(RowFilter.single_origin)
    pane.switch_layer()
    assert heading(0, Qt.Orientation.Horizontal) == "For"
    assert rows(pane) == [1]
    assert origins(pane, 0) == "1"
    assert pane.bar.filter.accessibleName() == "Rows shown: Single source"


def test_sources_that_are_most_opposed_come_first(made: MatrixCase, pane: MatrixPane) -> None:
    made.call(0, "Ministry")
    made.attach(2, "Wire service", Stance.cannot_confirm)
    pane.bar.arranged.emit(Arrangement(columns=ColumnOrder.contention))
    named = [pane.store.source(column).name for column in range(4)]
    assert named == ["Ministry", "Wire service", "Coast Agency", "Navy"]
    made.call(2, "Navy")
    made.call(1, "Navy")
    made.call(0, "Navy")  # no column moves under the hand
    assert [pane.store.source(column).name for column in range(4)] == named
