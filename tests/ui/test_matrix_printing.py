"""The matrix on paper: what is on which page, and that nothing on it names who is in danger."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, shown_matrix
from ui.panes.matrix.model import EdgeModel
from ui.panes.matrix.page import PageMaker
from ui.panes.matrix.pane import MatrixPane
from ui.panes.matrix.printed import Printed
from ui.panes.matrix.printing import write_matrix_pdf
from ui.theme import ThemeName, load_theme
from workbench.commands.claims import ReviseClaim
from workbench.commands.sources import AddSource, MarkConfidential
from workbench.model.evidence import Stance

ROOM = QRectF(0, 0, 1030, 690)


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> MatrixPane:
    return shown_matrix(qtbot, made)


def edges(pane: MatrixPane) -> EdgeModel:
    model = pane.grid.right.model()
    assert isinstance(model, EdgeModel)
    return model


def printed(made: MatrixCase, pane: MatrixPane) -> Printed:
    return Printed(made.case.rows, pane.store, edges(pane))


def pages(made: MatrixCase, pane: MatrixPane, room: QRectF = ROOM) -> PageMaker:
    return PageMaker(printed(made, pane), "Guards", room, load_theme(ThemeName.light))


def drawn(maker: PageMaker, number: int) -> QImage:
    image = QImage(ROOM.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    maker.paint(painter, number)
    painter.end()
    return image


def is_blank(image: QImage) -> bool:
    white = QImage(image.size(), image.format())
    white.fill(0xFFFFFFFF)
    return image == white


def test_rows_and_columns_are_those_of_the_window_without_empty_columns(
    made: MatrixCase, pane: MatrixPane
) -> None:
    made.attach(0, "Ministry", Stance.denies)
    made.attach(1, "Navy")
    pane.grid.show_rows([made.claims[1], made.claims[0]])
    page = printed(made, pane)
    assert [page.claim(row)[0] for row in page.rows] == ["2", "1"]
    assert [page.heading(column) for column in page.columns] == [("Navy", "C"), ("Ministry", "D")]
    assert page.left_out == 2


def test_a_confidential_source_is_an_alias_in_every_word(
    made: MatrixCase, pane: MatrixPane
) -> None:
    made.run(MarkConfidential(made.sources["Navy"], True))
    made.attach(1, "Navy", Stance.denies)
    claim = made.case.rows.claims[made.claims[1]]
    made.run(ReviseClaim(claim.id, "The Navy put it higher", claim.modality, claim.claimant_id))
    page = printed(made, pane)
    words = [page.heading(column)[0] for column in page.columns]
    words += [word for row in page.rows for word in (*page.claim(row), *page.edges(row))]
    assert not any("navy" in word.lower() for word in words)
    assert "The Source A put it higher" in words


def test_what_does_not_fit_goes_on_further_pages_and_nothing_twice(
    made: MatrixCase, pane: MatrixPane
) -> None:
    for number in range(20):
        made.run(AddSource(f"Witness {number}"))
        made.sources = {source.name: source.id for source in made.case.rows.sources}
        made.attach(number % 3, f"Witness {number}")
    maker = pages(made, pane, QRectF(0, 0, 1030, 160))
    seen = [
        (row, column)
        for number in range(maker.count)
        for row in range(maker.sheet(number).first, maker.sheet(number).end)
        for column in maker.sheet(number).columns
    ]
    assert maker.count > 3
    assert sorted(seen) == [(row, column) for row in range(3) for column in range(4, 24)]


def test_headings_and_foot_are_on_every_page(made: MatrixCase, pane: MatrixPane) -> None:
    for source in made.sources:
        made.attach(0, source)
    maker = pages(made, pane, QRectF(0, 0, 1030, 140))
    assert maker.count > 1
    for number in range(maker.count):
        image = drawn(maker, number)
        assert not is_blank(image.copy(0, 26, 250, 30))
        assert not is_blank(image.copy(900, 120, 130, 20))


def test_marks_are_told_apart_without_colour(made: MatrixCase, pane: MatrixPane) -> None:
    made.attach(0, "Navy")
    made.attach(1, "Navy", Stance.denies)
    made.attach(2, "Navy", Stance.relays)
    image = drawn(pages(made, pane), 0).convertToFormat(QImage.Format.Format_Grayscale8)
    cells = [image.copy(286, 59 + 24 * row, 74, 22) for row in range(3)]
    assert not any(map(is_blank, cells))
    assert cells[0] != cells[1] != cells[2] != cells[0]


def test_a_pdf_has_as_many_pages_as_it_says(
    made: MatrixCase, pane: MatrixPane, tmp_path: Path
) -> None:
    made.attach(0, "Navy")
    path = tmp_path / "matrix.pdf"
    count = write_matrix_pdf(path, made.case, pane.store, edges(pane))
    written = path.read_bytes()
    assert count == 1
    assert len(re.findall(rb"/Type /Page\b", written)) == count
    (width, height), *_ = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", written)
    assert float(width) > float(height)


def test_a_place_that_cannot_be_written_to_gives_no_pages(
    made: MatrixCase, pane: MatrixPane, tmp_path: Path
) -> None:
    assert not write_matrix_pdf(tmp_path / "no" / "m.pdf", made.case, pane.store, edges(pane))
