"""The list at the left: every line gives its name the room that there is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeWidget
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver
from ui.panes.navigator.pane import NavigatorPane


@pytest.fixture
def person(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Driver]:
    driver = Driver(qtbot, monkeypatch, tmp_path)
    yield driver
    driver.close()


def open_sample(person: Driver) -> QTreeWidget:
    person.do("case.sample")
    person.until(lambda: person.window.workspace is not None)
    person.rest()
    navigator = person.window.findChild(NavigatorPane)
    assert isinstance(navigator, NavigatorPane)
    tree = navigator.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    return tree


def shown(tree: QTreeWidget, index: QModelIndex) -> str:
    """The name as it is drawn, shortened or not."""
    option = QStyleOptionViewItem()
    option.rect = tree.visualRect(index)
    option.font, option.fontMetrics = tree.font(), tree.fontMetrics()
    tree.itemDelegate().initStyleOption(option, index)  # type: ignore[attr-defined]  # protected
    return option.text


@pytest.mark.parametrize("zoom", [1.0, 1.5, 1.9])
def test_names_are_read_at_every_size(zoom: float, person: Driver) -> None:
    tree = open_sample(person)
    person.look.zoom_interface(zoom)
    model = tree.model()
    lines = [model.index(row, 0) for row in range(model.rowCount())]
    assert "Draft 1" in [shown(tree, line) for line in lines]
    assert "letter.txt" in [shown(tree, line) for line in lines]
    for line in lines:
        assert len(shown(tree, line)) >= min(len(str(line.data())), 6), line.data()


def test_what_stands_beside_a_name_is_heard_with_it(person: Driver) -> None:
    tree = open_sample(person)
    (draft,) = tree.findItems("Draft 1", Qt.MatchFlag.MatchExactly)
    assert draft.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Draft 1, 28 unread"
