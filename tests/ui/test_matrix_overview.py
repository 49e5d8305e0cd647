"""The overview strip: nothing vanishes in it, it leads where one points, it says what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import qGray
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import MatrixCase, shown_matrix
from ui.panes.matrix.overview import Overview
from ui.panes.matrix.pane import MatrixPane
from ui.panes.matrix.pooling import Level, Pool
from ui.panes.matrix.shades import shades
from ui.theme import ThemeName, load_theme
from workbench.commands.evidence import RemoveEvidence
from workbench.commands.sources import AddSource
from workbench.model.evidence import Layer, Stance


def read(made: MatrixCase, layer: Layer = Layer.so) -> Pool:
    pool = Pool(made.case.rows)
    for _ in pool.reading(layer, 1):
        pass
    return pool


def columns(made: MatrixCase) -> list[list[str]]:
    return [[id] for id in made.sources.values()]


@pytest.fixture
def pane(qtbot: QtBot, made: MatrixCase) -> MatrixPane:
    for number in range(30):  # more than fits
        made.run(AddSource(f"Witness {number}"))
    return shown_matrix(qtbot, made)


@pytest.fixture
def strip(qtbot: QtBot, made: MatrixCase, pane: MatrixPane) -> Iterator[Overview]:
    around = QWidget()
    qtbot.addWidget(around)
    row = QHBoxLayout(around)
    strip = Overview(made.session, pane.store, pane.grid, made.look)
    row.addWidget(pane)
    row.addWidget(strip)
    around.resize(1100, 400)
    around.show()
    yield strip
    around.close()


def test_each_cell_has_a_block_of_its_own_where_there_is_room(made: MatrixCase) -> None:
    made.attach(0, "Navy", Stance.denies)
    made.attach(1, "Ministry")
    made.attach(1, "Navy", Stance.relays, layer=Layer.said)
    blocks = read(made).pooled(made.claims, columns(made), 100, 100)
    assert (blocks.down, blocks.across) == (3, 4)
    filled = {
        (row, column): blocks.level(row, column)
        for row in range(3)
        for column in range(4)
        if blocks.level(row, column)
    }
    assert filled == {(0, 1): Level.denied, (1, 3): Level.asserted}


def test_one_denial_is_seen_among_whatever_shares_its_block(made: MatrixCase) -> None:
    made.attach(0, "Navy", Stance.denies)
    for source in ("Coast Agency", "Wire service", "Ministry"):
        for claim in range(3):
            made.attach(claim, source)
    blocks = read(made).pooled(made.claims, columns(made), 1, 1)
    assert blocks.level(0, 0) is Level.denied


def test_the_strip_has_the_order_of_the_window_and_sums_a_party(made: MatrixCase) -> None:
    made.attach(0, "Navy", Stance.denies)
    pool, turned = read(made), list(reversed(made.claims))
    assert pool.pooled(turned, columns(made), 9, 9).level(2, 1) is Level.denied
    one = [list(made.sources.values())]
    assert pool.pooled(made.claims, one, 9, 9).level(0, 0) is Level.denied
    assert not any(pool.pooled(made.claims[1:], columns(made), 9, 9).levels)  # filtered away


def test_the_steps_stay_apart_in_grey() -> None:
    for name in ThemeName:
        theme = load_theme(name)
        greys = [qGray(shades(theme)[level].rgb()) for level in Level]
        steps = [abs(one - two) for one, two in pairwise(greys)]
        assert greys in (sorted(greys), sorted(greys, reverse=True))
        assert min(steps) >= 20


def test_it_says_in_words_what_it_shows_and_follows_the_case(
    qtbot: QtBot, made: MatrixCase, strip: Overview
) -> None:
    qtbot.waitUntil(lambda: "3 rows, 34 sources; 0 cells denied" in strip.accessibleName())
    entry = made.attach(0, "Navy", Stance.denies)
    made.call(1, "Navy")
    qtbot.waitUntil(lambda: "2 cells denied" in strip.accessibleName())
    made.run(RemoveEvidence(entry))
    qtbot.waitUntil(lambda: "1 cell denied" in strip.accessibleName())
    made.desk.choose_layer(Layer.said)
    qtbot.waitUntil(lambda: "0 cells denied" in strip.accessibleName())


def test_a_click_and_the_keys_scroll_the_matrix(
    qtbot: QtBot, pane: MatrixPane, strip: Overview
) -> None:
    across = pane.grid.cells.horizontalScrollBar()
    qtbot.waitUntil(lambda: strip.isVisible() and across.maximum() > 0)
    middle = QPoint(strip.width() - 6, pane.grid.cells.heading.height() + 8)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle)
    assert across.value() > across.maximum() * 3 // 4
    strip.setFocus()
    before = across.value()
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert across.value() < before
    assert "Rows 1 to 3 in view" in strip.accessibleDescription()


def test_keys_scroll_down_too(qtbot: QtBot, pane: MatrixPane, strip: Overview) -> None:
    strip.window().resize(1100, 150)
    down = pane.grid.cells.verticalScrollBar()
    qtbot.waitUntil(lambda: down.maximum() > 0)
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert down.value() == down.maximum()
    QTest.keyClick(strip, Qt.Key.Key_PageUp)
    assert down.value() < down.maximum()


def test_it_is_away_while_the_whole_matrix_is_in_view(
    qtbot: QtBot, made: MatrixCase, strip: Overview, pane: MatrixPane
) -> None:
    assert strip.isVisible()
    strip.window().resize(34 * 96 + 1200, 600)
    qtbot.waitUntil(lambda: not strip.isVisible())
