"""How the room is shared out: between the panes, and by the overlay that finds an act."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.theme import ThemeChoice, ThemeKeeper
from ui.widgets.ask import Chooser, Offer
from ui.widgets.sharing import SharingSplitter


def halves(qtbot: QtBot, width: int) -> SharingSplitter:
    """A splitter of two panes that share the width evenly, until a line is moved."""
    splitter = SharingSplitter(Qt.Orientation.Horizontal, lambda w: (w // 2, w - w // 2))
    qtbot.addWidget(splitter)
    for _ in range(2):
        splitter.addWidget(QWidget())
    splitter.resize(width, 100)
    splitter.show()
    return splitter


def drag(splitter: SharingSplitter, by: int) -> None:
    handle = splitter.handle(1)
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, middle + type(middle)(by, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)


def even(splitter: SharingSplitter) -> bool:
    left, right = splitter.sizes()
    return abs(left - right) <= 2


def test_panes_follow_the_window_until_a_line_is_moved(qtbot: QtBot) -> None:
    splitter = halves(qtbot, 600)
    assert even(splitter)
    splitter.resize(1000, 100)
    assert even(splitter)
    assert splitter.kept() == "", "nobody moved a line, so there is none to keep"
    drag(splitter, -200)
    assert not even(splitter)
    moved = splitter.sizes()[0]
    splitter.share_out()
    assert splitter.sizes()[0] == moved


def test_a_line_that_was_moved_is_found_again(qtbot: QtBot) -> None:
    splitter = halves(qtbot, 1000)
    drag(splitter, -200)
    another = halves(qtbot, 1000)
    another.restore(splitter.kept())
    assert another.sizes() == splitter.sizes()
    another.share_out()
    assert another.sizes() == splitter.sizes()


def test_the_overlay_is_as_high_as_what_it_found(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    chooser = Chooser(Look(ThemeKeeper(ThemeChoice.light)), window)
    chooser.ask("Find an act", [Offer(f"Act {n}", "", lambda: None) for n in range(40)])
    tall = chooser.height()
    rows = chooser.findChild(QTreeWidget)
    assert rows is not None
    inside = rows.viewport().height()
    assert inside % rows.sizeHintForRow(0) == 0, "the last row is cut"
    assert chooser.geometry().bottom() < window.height()
    QTest.keyClicks(chooser.focusWidget() or chooser, "39")
    assert chooser.height() < tall / 2
    QTest.keyClicks(chooser.focusWidget() or chooser, "x")
    assert not rows.isVisible(), "nothing is found, and the overlay says so"
