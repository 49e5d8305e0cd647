"""What stands behind a tab is made when it is first seen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver


@pytest.fixture
def person(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Driver]:
    driver = Driver(qtbot, monkeypatch, tmp_path)
    yield driver
    driver.close()


def test_a_chart_is_made_when_one_goes_there_and_copied_by_what_it_may_tell(
    person: Driver,
) -> None:
    person.do("case.sample")
    person.until(lambda: person.window.workspace is not None and len(person.case.rows.claims) > 0)
    person.rest()
    tabs = person.work.charts
    assert [tab.made for tab in (tabs.figures_tab, tabs.chain_tab, tabs.timeline_tab)] == [None] * 3
    for act, tab in (("view.figures", tabs.figures_tab), ("view.timeline", tabs.timeline_tab)):
        person.do(act)
        assert tab.made is not None and tab.made.isVisible()
        assert tab.made.isAncestorOf(person.focus)
        QApplication.clipboard().clear()
        person.do("edit.copy")
        assert "\t" in QApplication.clipboard().text()
    assert tabs.chain_tab.made is None
    person.do("view.chain")
    assert tabs.chain_tab.made is not None


def test_opening_a_case_imports_no_chart() -> None:
    names = "ui.panes.chain.pane ui.panes.figures.pane ui.panes.timeline.pane ui.charts.chain_view"
    code = f"import sys, ui.workspace; print([n for n in {names.split()!r} if n in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
