"""What the mouse did and the keyboard did not: met with on a walk through the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.matrix_case import plain_look
from ui.keys import go_round
from ui.panes.chain.editors import LinkEditor
from ui.panes.claims.widgets.segments import Segment, Segments
from workbench.model.evidence import Stance

Key = Qt.Key


def test_arrows_reach_every_button_of_a_group(qtbot: QtBot) -> None:
    """Tab stops at one of them, so the others need the arrows."""
    choice = Segments(plain_look(), "Stance", [Segment(one, one.value) for one in Stance])
    qtbot.addWidget(choice)
    choice.show()
    choice.activateWindow()
    qtbot.waitUntil(choice.isActiveWindow)
    first, second, *_, last = choice.buttons()
    with qtbot.waitSignal(choice.pressed) as told:
        first.setFocus()
        QTest.keyClick(first, Key.Key_Right)
        assert second.hasFocus()
        QTest.keyClick(second, Key.Key_Space)
    assert told.args == [list(Stance)[1]]
    for button in choice.buttons()[1:]:
        QTest.keyClick(button, Key.Key_Right)
    assert last.hasFocus(), "and there they stay"
    QTest.keyClick(last, Key.Key_Left)
    assert not last.hasFocus()


def test_going_round_leaves_everything_beside_the_editor_alive(qtbot: QtBot) -> None:
    """PySide takes a widget of the chain of focus for the child of the next, and buries it so."""
    window = QWidget()
    qtbot.addWidget(window)
    column, editor = QVBoxLayout(window), QWidget()
    fields = [QLineEdit(), QLineEdit()]
    inner = QVBoxLayout(editor)
    for field in fields:
        inner.addWidget(field)
    cells, label = QListWidget(), QLabel("Why")
    for widget in (editor, cells, label):
        column.addWidget(widget)
    bar = cells.verticalScrollBar()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    fields[0].setFocus()
    assert go_round(editor, forward=True) and fields[1].hasFocus()
    assert go_round(editor, forward=True) and fields[0].hasFocus()
    assert go_round(editor, forward=False) and fields[1].hasFocus()
    label.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert bar.value() == 0, "a scroll bar that is still there can be asked"


def test_return_does_what_an_editor_is_for_or_what_its_button_says(qtbot: QtBot) -> None:
    editor = LinkEditor(plain_look())
    qtbot.addWidget(editor)
    saved: list[object] = []
    editor.saved.connect(saved.append)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    editor.reason.setFocus()
    QTest.keyClick(editor.reason, Key.Key_Return)
    assert len(saved) == 1
    (leave,) = [b for b in editor.findChildren(QPushButton) if b.text() == "Leave it"]
    leave.setFocus()
    with qtbot.waitSignal(editor.left):
        QTest.keyClick(leave, Key.Key_Return)
    assert len(saved) == 1, "who leaves has saved nothing"
