"""From a cell of the matrix to the claim sidebar, and what a cell cannot do."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, shown_matrix, stand
from ui.panes.matrix.pane import MatrixPane


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> MatrixPane:
    return shown_matrix(qtbot, made)


def test_a_digit_on_an_empty_cell_says_why_nothing_happens(
    made: MatrixCase, pane: MatrixPane
) -> None:
    told: list[str] = []
    made.session.refused.connect(told.append)
    stand(made, 0, "Navy")
    pane.set_credibility(2)
    assert told == ["No evidence stands in this cell yet; a stance puts it there."]


def test_coming_back_to_a_cell_chooses_its_claim_again(made: MatrixCase, pane: MatrixPane) -> None:
    stand(made, 1, "Navy")
    made.desk.choose_claim("")
    pane.focus_matrix()
    assert made.desk.claim_id == made.claims[1]
