"""The verbs of the matrix: stance, credibility, opening, removing, copying."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import LETTER, MatrixCase, shown_matrix, stand
from ui.desk import EvidenceWish, ShownPlace
from ui.panes.matrix.pane import MatrixPane
from workbench.commands.claims import DeleteClaim
from workbench.commands.sources import MarkConfidential
from workbench.model.evidence import Stance


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> MatrixPane:
    return shown_matrix(qtbot, made)


def test_a_stance_is_revised_or_wished_for(made: MatrixCase, pane: MatrixPane) -> None:
    wished: list[EvidenceWish] = []
    made.desk.evidence_wished.connect(wished.append)
    stand(made, 0, "Navy")
    pane.set_stance(Stance.denies)
    assert wished == [EvidenceWish(made.sources["Navy"], Stance.denies)]
    first = made.attach(0, "Navy", credibility=3)
    pane.set_stance(Stance.denies)
    assert made.case.rows.evidence[first].stance is Stance.denies
    assert made.case.rows.evidence[first].credibility == 3
    made.call(0, "Navy")
    pane.set_stance(Stance.relays)
    assert made.case.rows.evidence[first].stance is Stance.denies
    assert len(wished) == 2


def test_credibility_and_removal_ask_which_of_several(
    qtbot: QtBot, made: MatrixCase, pane: MatrixPane
) -> None:
    first = made.attach(0, "Navy")
    stand(made, 0, "Navy")
    pane.set_credibility(2)
    assert made.case.rows.evidence[first].credibility == 2
    second = made.call(0, "Navy")
    pane.remove_evidence()
    offered = pane.choices.words()
    assert len(offered) == 2
    assert "by a call on 12 March 2026: The spokesman would not have it." in offered[1]
    QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Return)
    assert second not in made.case.rows.evidence
    assert first in made.case.rows.evidence
    pane.remove_evidence()
    assert first not in made.case.rows.evidence
    assert pane.describe_cell() == "Navy: no evidence."


def test_opening_a_cell_shows_its_passage(made: MatrixCase, pane: MatrixPane) -> None:
    made.attach(0, "Navy", words="11,000")
    stand(made, 0, "Navy")
    shown: list[ShownPlace] = []
    made.desk.place_shown.connect(shown.append)
    pane.open_cell()
    assert pane.proof.words() == ["Navy asserts, credibility 6. Letter: “11,000”"]
    assert shown == []
    QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Return)
    start = LETTER.index("11,000")
    assert shown == [ShownPlace(made.letter_id, start, start + 6)]
    assert made.desk.material_id == made.letter_id


def test_opening_a_call_tells_its_note_beside_every_other_piece(
    qtbot: QtBot, made: MatrixCase, pane: MatrixPane
) -> None:
    made.call(0, "Navy")
    stand(made, 0, "Navy")
    pane.open_cell()
    (note,) = pane.proof.words()
    assert note.endswith("by a call on 12 March 2026. The spokesman would not have it.")
    made.attach(0, "Navy")
    pane.open_cell()
    assert len(pane.proof.words()) == 2
    QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Escape)
    assert pane.proof.words() == []
    assert pane.grid.cells.hasFocus()


def test_what_is_copied_names_no_confidential_source(made: MatrixCase, pane: MatrixPane) -> None:
    made.run(MarkConfidential(made.sources["Navy"], True))
    made.attach(1, "Navy", Stance.denies)
    stand(made, 1, "Navy")
    pane.copy_table()
    copied = QGuiApplication.clipboard().text()
    assert "navy" not in copied.lower()
    lines = [line.split("\t") for line in copied.split("\n")]
    assert lines[0] == ["", "Source A", "Origins", "Against", "Verdict on so"]
    assert lines[1][1:] == ["denies, credibility 6, one passage", "0", "1", "Open"]


def test_an_empty_draft_says_what_belongs_here(
    qtbot: QtBot, made: MatrixCase, pane: MatrixPane
) -> None:
    for claim in made.claims:
        made.run(DeleteClaim(claim))
    assert not pane.grid.isVisible()
    shown: list[ShownPlace] = []
    made.desk.place_shown.connect(shown.append)
    pane.focus_matrix()
    QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Space)
    assert shown == [ShownPlace(made.draft_id, 0, 0)]
