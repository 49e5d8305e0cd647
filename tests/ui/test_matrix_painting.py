"""The tables paint by themselves: what is in them is what a plain table would have painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, shown_matrix
from ui.panes.matrix.pane import MatrixPane
from workbench.model.evidence import Stance


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> MatrixPane:
    made.attach(0, "Coast Agency", credibility=2)
    made.call(1, "Navy")
    made.attach(2, "Ministry", Stance.relays)
    made.attach(2, "Ministry", Stance.denies)
    return shown_matrix(qtbot, made)


def picture(view: QTableView) -> QImage:
    return view.viewport().grab().toImage()


def test_a_frame_after_scrolling_is_the_one_painted_afresh(qtbot: QtBot, pane: MatrixPane) -> None:
    pane.resize(700, 200)
    cells = pane.grid.cells
    for bar in (cells.verticalScrollBar(), cells.horizontalScrollBar()):
        assert bar.maximum() > 0
        before = picture(cells)
        bar.setValue(bar.maximum())
        moved = picture(cells)
        cells.viewport().update()
        assert moved == picture(cells)
        bar.setValue(0)
        assert picture(cells) == before


def test_columns_moved_and_hidden_are_painted_where_they_stand(pane: MatrixPane) -> None:
    cells = pane.grid.cells
    width = cells.columnWidth(0)
    first = picture(cells).copy(0, 0, width - 2, 200)
    cells.horizontalHeader().moveSection(0, 2)
    assert picture(cells).copy(2 * width, 0, width - 2, 200) == first
    cells.setColumnHidden(1, True)
    assert picture(cells).copy(width, 0, width - 2, 200) == first


def test_several_entries_of_one_stance_show_how_many(made: MatrixCase, pane: MatrixPane) -> None:
    cells = pane.grid.cells
    box = cells.visualRect(pane.grid.cells_model.index(0, 0))
    once = picture(cells).copy(box)
    made.attach(0, "Coast Agency", credibility=2, words="11,000")
    assert picture(cells).copy(box) != once
