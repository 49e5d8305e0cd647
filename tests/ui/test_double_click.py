"""What the desktop asks for by a double-click, and what the start page offers first."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver
from ui.app import CaseOpener, make_window
from ui.fonts import FontFamilies
from ui.look import Look
from ui.settings import Settings, save_settings
from ui.theme import ThemeKeeper
from workbench.case import Case


def test_the_event_by_which_macos_names_a_case_opens_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "Spill in März.stet"
    Case.create(path, title="Spill", checker="Eva Ronda").close()
    person = Driver(qtbot, monkeypatch, tmp_path)
    application = QApplication.instance()
    assert application is not None
    opener = CaseOpener(person.window)
    application.installEventFilter(opener)
    QApplication.sendEvent(application, QFileOpenEvent(str(path)))
    assert person.case.path == path
    QApplication.sendEvent(application, QFileOpenEvent(str(tmp_path / "gone.stet")))
    assert person.case.path == path, "what cannot be opened leaves the open case where it is"
    assert person.window.told()
    application.removeEventFilter(opener)
    person.close()


@pytest.mark.parametrize("some", [False, True])
def test_a_start_leads_to_the_last_case_or_to_the_first_offer(
    some: bool, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings()
    if some:
        settings.remember_case(tmp_path / "spill.stet")
        (tmp_path / "spill.stet").touch()
    save_settings(settings, tmp_path / "settings.json")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = make_window(application, Look(ThemeKeeper()), tmp_path / "settings.json")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    focus = window.focusWidget()
    if some:
        assert isinstance(focus, QListWidget)
        assert focus.currentItem().text() == "spill"
    else:
        assert isinstance(focus, QPushButton)
        assert focus.text() == "Open a story"
    window.close()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_name_is_set_in_the_serif_at_every_size(scale: float, qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look = Look(ThemeKeeper())
    window = make_window(application, look)
    qtbot.addWidget(window)
    window.show()
    look.zoom_interface(scale)
    names = [label for label in window.findChildren(QLabel) if label.text() == "Stet"]
    assert {label.font().family() for label in names} == {FontFamilies().reading}
    heights = sorted(label.fontMetrics().height() for label in names)
    assert heights[0] > 15 * scale and heights[-1] > 40 * scale
    window.close()
