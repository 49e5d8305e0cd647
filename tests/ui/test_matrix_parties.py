"""Sources under their party: side by side, named above, and shown as one where one likes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, shown_matrix, stand
from ui.desk import EvidenceWish
from ui.panes.matrix.pane import MatrixPane
from workbench.commands.sources import MarkConfidential, ReviseSource
from workbench.model.evidence import Stance

ACROSS = Qt.Orientation.Horizontal


def put_under(made: MatrixCase, name: str, party: str) -> None:
    source = made.case.rows.sources[made.sources[name]]
    made.run(
        ReviseSource(
            source.id, source.name, source.kind, source.role, source.aliases, source.reliability,
            party=party,
        )
    )  # fmt: skip


@pytest.fixture
def parties(made: MatrixCase) -> MatrixCase:
    """The Coast Agency stands apart; the Navy and the Ministry are of one state."""
    put_under(made, "Navy", "Northland")
    put_under(made, "Ministry", "Northland")
    put_under(made, "Wire service", "Press")
    return made


@pytest.fixture
def pane(qtbot: QtBot, parties: MatrixCase) -> MatrixPane:
    return shown_matrix(qtbot, parties)


def names(pane: MatrixPane) -> list[str]:
    columns = range(pane.grid.cells_model.columnCount())
    return [str(pane.grid.cells_model.headerData(c, ACROSS)).split("\n")[0] for c in columns]


def collapse(made: MatrixCase, pane: MatrixPane, claim: int, source: str) -> None:
    stand(made, claim, source)
    pane.toggle_group()


def test_sources_of_a_party_stand_side_by_side_and_the_others_last(pane: MatrixPane) -> None:
    assert names(pane) == ["Navy", "Ministry", "Wire service", "Coast Agency"]
    bands = [(band.party, band.first, band.last) for band in pane.store.bands()]
    assert bands == [("Northland", 0, 1), ("Press", 2, 2)]


def test_a_band_is_there_only_where_there_is_a_party(parties: MatrixCase, pane: MatrixPane) -> None:
    heights = {view.heading.height() for view in (pane.grid.left, pane.grid.cells, pane.grid.right)}
    assert len(heights) == 1
    for name in ("Navy", "Ministry", "Wire service"):
        put_under(parties, name, "")
    assert pane.grid.cells.heading.height() < heights.pop()
    assert names(pane) == ["Coast Agency", "Navy", "Wire service", "Ministry"]


def test_a_party_collapses_into_one_column_and_expands_again(
    parties: MatrixCase, pane: MatrixPane
) -> None:
    parties.attach(0, "Navy")
    parties.attach(0, "Ministry")
    parties.attach(1, "Navy")
    parties.attach(1, "Ministry", Stance.denies)
    collapse(parties, pane, 0, "Ministry")
    assert names(pane) == ["Northland", "Wire service", "Coast Agency"]
    assert (pane.grid.row, pane.grid.column) == (0, 0)
    same, mixed = pane.store.cell(0, 0), pane.store.cell(1, 0)
    assert same is not None
    assert mixed is not None
    assert [(group.stance, group.count) for group in same.groups] == [(Stance.asserts, 2)]
    assert mixed.is_mixed
    assert pane.describe_cell() == (
        "Northland, 2 sources: Navy asserts, credibility 6, one passage; "
        "Ministry asserts, credibility 6, one passage."
    )
    assert str(pane.grid.right.model().index(0, 0).data()) == "2"  # it counts as it did
    pane.toggle_group()
    assert names(pane) == ["Navy", "Ministry", "Wire service", "Coast Agency"]
    assert pane.grid.row == 0
    assert pane.store.source(pane.grid.column).name in ("Navy", "Ministry")


def test_a_click_on_the_band_does_the_same(pane: MatrixPane) -> None:
    header = pane.grid.cells.heading
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 6))
    assert names(pane) == ["Northland", "Wire service", "Coast Agency"]
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 6))
    assert len(names(pane)) == 4
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, header.height() - 6)
    )
    assert len(names(pane)) == 4  # a heading is no band


def test_the_sum_of_a_party_is_painted(parties: MatrixCase, pane: MatrixPane) -> None:
    collapse(parties, pane, 2, "Navy")

    def picture(row: int) -> object:
        rect = pane.grid.cells.visualRect(pane.grid.cells_model.index(row, 0))
        rect.setHeight(rect.height() - 1)
        return pane.grid.cells.viewport().grab(rect).toImage()

    empty = picture(0)
    parties.attach(0, "Navy")
    parties.attach(1, "Navy")
    alone = picture(0)
    assert alone != empty
    assert alone == picture(1)
    parties.attach(0, "Ministry")
    assert picture(0) not in (alone, empty)
    both = picture(0)
    parties.attach(1, "Ministry", Stance.denies)
    assert picture(1) not in (alone, both)


def test_a_stance_needs_one_source(parties: MatrixCase, pane: MatrixPane) -> None:
    entry = parties.attach(0, "Navy")
    wished: list[EvidenceWish] = []
    refused: list[str] = []
    parties.desk.evidence_wished.connect(wished.append)
    parties.session.refused.connect(refused.append)
    collapse(parties, pane, 0, "Navy")
    pane.set_stance(Stance.denies)
    pane.set_credibility(2)
    pane.remove_evidence()
    assert wished == []
    assert ["expand it" in words for words in refused] == [True] * 3
    assert parties.case.rows.evidence[entry].stance is Stance.asserts
    parties.attach(0, "Ministry")
    assert pane.grid.column == 0  # what is done elsewhere does not lead away


def test_a_source_chosen_elsewhere_is_found_within_its_party(
    parties: MatrixCase, pane: MatrixPane
) -> None:
    collapse(parties, pane, 0, "Navy")
    stand(parties, 1, "Coast Agency")
    assert pane.grid.column == 2
    stand(parties, 1, "Ministry")
    assert pane.grid.column == 0
    assert parties.desk.source_id == parties.sources["Ministry"]


def test_a_source_without_a_party_says_so(parties: MatrixCase, pane: MatrixPane) -> None:
    collapse(parties, pane, 0, "Coast Agency")
    assert "stands under no party" in pane.told()
    assert len(names(pane)) == 4


def test_copied_sums_name_who_says_it_and_no_confidential_source(
    parties: MatrixCase, pane: MatrixPane
) -> None:
    parties.run(MarkConfidential(parties.sources["Navy"], True))
    parties.attach(2, "Navy")
    parties.attach(2, "Ministry", Stance.denies)
    collapse(parties, pane, 2, "Ministry")
    pane.copy_table()
    copied = QGuiApplication.clipboard().text()
    heading, line = (row.split("\t") for row in copied.split("\n"))
    assert heading[1] == "Northland"
    assert line[1] == (
        "Source A asserts, credibility 6, one passage; Ministry denies, credibility 6, one passage"
    )
    assert "Navy" not in copied


def test_headings_say_the_whole_name_and_what_the_letter_means(
    parties: MatrixCase, pane: MatrixPane
) -> None:
    model, tip = pane.grid.cells_model, Qt.ItemDataRole.ToolTipRole
    assert model.headerData(1, ACROSS, tip) == (
        "Ministry, reliability D: not usually reliable; stands under Northland"
    )
    collapse(parties, pane, 0, "Ministry")
    assert model.headerData(0, ACROSS, tip) == "Northland: 2 sources shown as one"
