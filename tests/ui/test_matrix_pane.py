"""The matrix: what it shows, how one moves in it, and what its verbs do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, shown_matrix, stand
from ui.desk import EvidenceWish
from ui.panes.matrix.pane import MatrixPane
from ui.theme import ThemeChoice
from workbench.commands.claims import AcceptClaims, DeleteClaim, ReviseClaim
from workbench.commands.sources import AddSource
from workbench.commands.verdicts import SetVerdict
from workbench.model.claim import Standing
from workbench.model.decision import VerdictKind
from workbench.model.evidence import Layer, Stance
from workbench.storage.recorder import Recorder

ROLE = Qt.ItemDataRole


@dataclass(frozen=True)
class ProposeAgain:
    """Makes a claim what an engine would have proposed."""

    label: ClassVar[str] = "Proposed"

    claim_id: str

    def apply(self, recorder: Recorder) -> None:
        claim = recorder.rows.claims[self.claim_id]
        recorder.put(replace(claim, standing=Standing.proposed))


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> MatrixPane:
    return shown_matrix(qtbot, made)


def edge_words(pane: MatrixPane, row: int) -> list[str]:
    model = pane.grid.right.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_rows_are_the_claims_in_the_drafts_order_and_columns_the_sources(
    made: MatrixCase, pane: MatrixPane
) -> None:
    assert pane.store.row_ids == made.claims
    assert pane.store.source_ids == list(made.sources.values())
    headings = [
        str(pane.grid.cells_model.headerData(i, Qt.Orientation.Horizontal)) for i in range(4)
    ]
    assert headings == ["Coast Agency\nB", "Navy\nC", "Wire service\nB", "Ministry\nD"]


def test_evidence_on_said_never_shows_on_so(made: MatrixCase, pane: MatrixPane) -> None:
    made.attach(0, "Wire service", layer=Layer.said)
    stand(made, 0, "Wire service")
    assert pane.describe_cell() == "Wire service: no evidence."
    assert edge_words(pane, 0)[:2] == ["0", "0"]
    assert pane.store.line(0).cells == {}
    pane.switch_layer()
    assert made.desk.layer is Layer.said
    assert pane.describe_cell() == "Wire service asserts, credibility 6, one passage."
    assert edge_words(pane, 0)[:2] == ["1", "0"]
    made.attach(0, "Wire service", Stance.denies, Layer.so)
    assert pane.describe_cell() == "Wire service asserts, credibility 6, one passage."
    assert edge_words(pane, 0)[:2] == ["1", "0"]


def test_a_verdict_on_one_layer_is_not_shown_on_the_other(
    made: MatrixCase, pane: MatrixPane
) -> None:
    made.run(SetVerdict(made.claims[0], Layer.said, VerdictKind.confirmed))
    assert edge_words(pane, 0)[2] == "Open"
    pane.switch_layer()
    assert edge_words(pane, 0)[2] == "Confirmed"


def test_a_claim_in_the_storys_own_voice_has_no_said(made: MatrixCase, pane: MatrixPane) -> None:
    pane.switch_layer()
    assert edge_words(pane, 2) == ["–", "–", "–"]
    stand(made, 2, "Navy")
    assert "own voice" in pane.describe_cell()
    wished: list[EvidenceWish] = []
    made.desk.evidence_wished.connect(wished.append)
    pane.set_stance(Stance.asserts)
    assert wished == []


def test_for_and_against_stand_side_by_side(made: MatrixCase, pane: MatrixPane) -> None:
    made.attach(0, "Coast Agency")
    made.attach(0, "Navy")
    made.attach(0, "Ministry", Stance.denies)
    made.attach(0, "Wire service", Stance.relays)
    assert edge_words(pane, 0)[:2] == ["2–3", "1"]  # where the wire has it from is not known
    stand(made, 0, "Navy")
    pane.explain()
    assert "For 2, against 1." in pane.told()
    assert "Origins: 3 items → 2 to 3 origins" in pane.told()
    assert pane.told() == pane.describe_row()


def test_arrows_move_the_cell_and_the_desk_follows(
    qtbot: QtBot, made: MatrixCase, pane: MatrixPane
) -> None:
    pane.focus_matrix()
    assert made.desk.claim_id == made.claims[0]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(pane.grid.cells, key)
    assert made.desk.claim_id == made.claims[1]
    assert made.desk.source_id == made.sources["Wire service"]


def test_a_letter_is_left_to_the_acts(qtbot: QtBot, made: MatrixCase, pane: MatrixPane) -> None:
    pane.focus_matrix()
    QTest.keyClick(pane.grid.cells, Qt.Key.Key_N)
    assert (pane.grid.row, pane.grid.column) == (0, 0)


def test_the_matrix_stands_where_the_desk_stands(made: MatrixCase, pane: MatrixPane) -> None:
    stand(made, 1, "Ministry")
    assert (pane.grid.row, pane.grid.column) == (1, 3)
    assert made.desk.claim_id == made.claims[1]
    made.desk.choose_claim(made.claims[2])
    assert (pane.grid.row, pane.grid.column) == (2, 3)
    assert made.desk.source_id == made.sources["Ministry"]


def test_the_row_chosen_stays_chosen_when_claims_come_and_go(
    made: MatrixCase, pane: MatrixPane
) -> None:
    resets: list[None] = []
    pane.grid.cells_model.modelReset.connect(lambda: resets.append(None))
    stand(made, 1, "Navy")
    made.run(DeleteClaim(made.claims[0]))
    assert pane.store.row_ids == made.claims[1:]
    assert (pane.grid.row, pane.grid.column) == (0, 1)
    assert made.desk.claim_id == made.claims[1]
    assert made.session.undo()
    assert pane.store.row_ids == made.claims
    assert (pane.grid.row, pane.grid.column) == (1, 1)
    made.run(AddSource("A new one"))
    assert pane.grid.cells_model.columnCount() == 5
    assert resets == []


def test_no_row_moves_when_a_proposal_is_accepted(made: MatrixCase, pane: MatrixPane) -> None:
    made.run(ProposeAgain(made.claims[0]))
    assert pane.store.row_ids == made.claims
    assert edge_words(pane, 0)[2] == "Proposed"
    stand(made, 0, "Navy")
    made.run(AcceptClaims((made.claims[0],)))
    assert pane.store.row_ids == made.claims
    assert (pane.grid.row, pane.grid.column) == (0, 1)
    assert made.desk.claim_id == made.claims[0]


def test_another_theme_repaints_with_its_own_colours(made: MatrixCase, pane: MatrixPane) -> None:
    made.attach(0, "Coast Agency")
    before = cell_colours(pane)
    made.look.choose_theme(ThemeChoice.dark)
    after = cell_colours(pane)
    made.look.choose_theme(ThemeChoice.light)
    assert made.look.theme.asserts.rgb() in before
    assert made.look.theme.asserts.rgb() not in after


def cell_colours(pane: MatrixPane) -> set[int]:
    """The colours of the first cell."""
    rect = pane.grid.cells.visualRect(pane.grid.cells_model.index(0, 0))
    image = pane.grid.cells.viewport().grab(rect).toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return {image.pixelColor(x, y).rgb() for x, y in points}


def test_words_of_a_claim_are_followed(made: MatrixCase, pane: MatrixPane) -> None:
    claim = made.case.rows.claims[made.claims[0]]
    made.run(
        ReviseClaim(claim.id, "Fifteen hundred went aboard", claim.modality, claim.claimant_id)
    )
    assert pane.grid.left.model().index(0, 0).data() == "1 Fifteen hundred went aboard"


def test_cells_and_rows_have_words_for_a_screen_reader(made: MatrixCase, pane: MatrixPane) -> None:
    made.attach(0, "Navy", credibility=2)
    model = pane.grid.cells_model
    words = "Navy asserts, credibility 2, one passage"
    assert model.index(0, 1).data(ROLE.ToolTipRole) == words
    assert model.index(0, 1).data(ROLE.AccessibleTextRole) == f"Claim 1: {words}"
    assert model.data(QModelIndex(), ROLE.DecorationRole) is None


def test_the_columns_at_the_sides_stay_level_with_the_cells(
    made: MatrixCase, pane: MatrixPane
) -> None:
    pane.resize(1000, 130)
    bar = pane.grid.cells.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert pane.grid.left.verticalScrollBar().value() == bar.maximum()
    assert pane.grid.right.verticalScrollBar().value() == bar.maximum()


def test_large_type_keeps_the_sides_level_too(made: MatrixCase) -> None:
    made.look.zoom_interface(2.0)
    made.desk.choose_claim(made.claims[2])
    pane = MatrixPane(made.session, made.desk, made.look)
    pane.resize(900, 260)
    pane.show()
    pane.focus_matrix()
    bars = [view.verticalScrollBar() for view in (pane.grid.left, pane.grid.cells, pane.grid.right)]
    assert bars[1].value() > 0
    assert len({bar.value() for bar in bars}) == 1
    pane.close()


def test_the_wheel_over_a_side_scrolls_everything(made: MatrixCase, pane: MatrixPane) -> None:
    pane.resize(1000, 130)
    viewport = pane.grid.left.viewport()
    middle = QPointF(viewport.rect().center())
    wheel = QWheelEvent(
        middle,
        QPointF(viewport.mapToGlobal(middle)),
        QPoint(0, -40),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, wheel)
    values = {
        view.verticalScrollBar().value()
        for view in (pane.grid.left, pane.grid.cells, pane.grid.right)
    }
    assert len(values) == 1
    assert values.pop() > 0


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_lost_in_a_small_window_with_large_type(
    made: MatrixCase, pane: MatrixPane, scale: float
) -> None:
    made.look.zoom_interface(0)
    made.look.zoom_interface(scale)
    pane.resize(900, 300)
    assert pane.grid.cells.width() > made.look.px(96)
    assert pane.grid.cells.rowHeight(0) >= made.look.px(28)
