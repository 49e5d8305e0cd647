"""What a screen reader is told: every widget that takes the keyboard or says something is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver
from ui.actions import ACTS
from ui.dialogs.about import AboutDialog
from ui.dialogs.export import ExportDialog
from ui.dialogs.help import HelpWindow
from ui.dialogs.licences import LicencesWindow
from ui.sample import open_sample
from workbench.report.build import build_summary

_NAMELESS = {
    QAccessible.Role.Client,
    QAccessible.Role.Window,
    QAccessible.Role.Grouping,
    QAccessible.Role.Pane,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.Border,
    QAccessible.Role.Splitter,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.StaticText,
    QAccessible.Role.Separator,
    QAccessible.Role.Grip,
    QAccessible.Role.NoRole,
    QAccessible.Role.Cell,
    QAccessible.Role.ListItem,
    QAccessible.Role.TreeItem,
    QAccessible.Role.RowHeader,
    QAccessible.Role.ColumnHeader,
}
"""Rooms and rows, which are known by what is in them; everything else says what it is."""


@pytest.fixture(scope="module")
def sample_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("case") / "Sample.stet"
    return open_sample(path, "Eva Ronda", lambda done, of: None)


@pytest.fixture
def person(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Driver]:
    QAccessible.setActive(True)
    driver = Driver(qtbot, monkeypatch, tmp_path)
    yield driver
    driver.close()
    QAccessible.setActive(False)


def unnamed(widget: QWidget) -> list[str]:
    """Everything in the tree below a widget that has no name and should."""
    found: list[str] = []

    def walk(interface: QAccessibleInterface, depth: int) -> None:
        if interface is None or not interface.isValid() or depth > 40:
            return
        role, name = interface.role(), interface.text(QAccessible.Text.Name).strip()
        if role not in _NAMELESS and not interface.state().invisible and not name:
            thing = interface.object()
            found.append(f"{role.name} {type(thing).__name__} in {_above(thing)}")
        # rows of a table are cells by the thousand; their names are tested with their panes
        if role in (QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree):
            return
        for number in range(interface.childCount()):
            walk(interface.child(number), depth + 1)

    walk(QAccessible.queryAccessibleInterface(widget), 0)
    return found


def _above(thing: object) -> str:
    names = []
    while isinstance(thing, QWidget):
        names.append(type(thing).__name__)
        thing = thing.parentWidget()
    return " < ".join(names[1:5])


def test_the_start_page_and_the_case_are_named(person: Driver, sample_case: Path) -> None:
    assert unnamed(person.window) == []
    person.window.opening.open_case(sample_case)
    for act in ("view.matrix", "view.figures", "view.chain", "view.timeline", "chain.derive",
                "view.sources", "view.findings", "view.questions", "view.history",
                "view.sign_off"):  # fmt: skip
        person.do(act)
        assert unnamed(person.window) == [], act
    for act in ("claim.edit", "evidence.contact", "case.details", "edit.find"):
        person.do("view.draft")
        person.do(act)
        assert unnamed(person.window) == [], act


def test_the_dialogs_are_named(person: Driver, sample_case: Path) -> None:
    person.window.opening.open_case(sample_case)
    summary = build_summary(person.case, person.work.desk.draft_id)
    for dialog in (
        ExportDialog(summary, person.case.rows, Path(), person.look),
        HelpWindow(person.look),
        AboutDialog(person.look),
        LicencesWindow(person.look),
    ):
        person.qtbot.addWidget(dialog)
        dialog.show()
        assert unnamed(dialog) == []


def test_every_act_is_in_a_menu_with_its_key(person: Driver) -> None:
    there = {
        action.objectName(): action
        for menu in person.window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        # Qt keeps a menu of menus for narrow windows
        if action.menu() is None and not action.isSeparator()
    }
    assert set(there) == {act.id for act in ACTS}
    assert all(not action.shortcut().isEmpty() for action in there.values())
