"""Drives the real window as a person would: with keys, looking at what is on screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QKeyCombination, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.actions import acts_by_id
from ui.app import make_window
from ui.keys import InlineEditorGuard
from ui.look import Look
from ui.theme import ThemeChoice, ThemeKeeper
from ui.window import Window
from ui.workspace import Workspace
from workbench.case import Case
from workbench.model.claim import Claim


class WindowsShown(QObject):
    """Keeps the windows that are shown: a widget without a parent flashes up as one."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


class Driver:
    """One window and the person at its keyboard."""

    def __init__(self, qtbot: QtBot, monkeypatch: MonkeyPatch, folder: Path) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.qtbot, self.monkeypatch, self.folder = qtbot, monkeypatch, folder
        self._guard = InlineEditorGuard()
        application.installEventFilter(self._guard)
        self.look = Look(ThemeKeeper(ThemeChoice.light))
        self.window: Window = make_window(application, self.look, folder / "settings.json")
        self.look.choose_theme(ThemeChoice.light)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.window.show()
        qtbot.waitActive(self.window)

    def close(self) -> None:
        application = QApplication.instance()
        assert application is not None
        self.window.close()
        application.removeEventFilter(self._guard)

    @property
    def work(self) -> Workspace:
        return self.window.work

    @property
    def case(self) -> Case:
        return self.work.session.case

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "the keyboard is nowhere"
        return widget

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key or chord, written as in the table of actions."""
        chord = QKeyCombination.fromCombined(QKeySequence(keys)[0].toCombined())  # type: ignore[index]  # the stubs lack __getitem__
        for _ in range(times):
            widget = self.focus
            QTest.keyPress(widget, chord.key(), chord.keyboardModifiers())
            if isValid(widget):  # the act may have done away with it; a real release goes elsewhere
                QTest.keyRelease(widget, chord.key(), chord.keyboardModifiers())
        QApplication.sendPostedEvents()

    def do(self, act: str) -> None:
        """Press the key of an act."""
        self.press(acts_by_id()[act].key)

    def write(self, words: str) -> None:
        QTest.keyClicks(self.focus, words)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=20_000)

    def rest(self) -> None:
        """Until the work under way is done."""
        self.until(lambda: not self.window.jobs.busy)

    def choose_files(self, *paths: Path) -> None:
        """What the system's own dialog for files will answer next."""
        names = [str(path) for path in paths]
        self.monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (names[0], ""))
        self.monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: (names, ""))

    def claim(self, words: str) -> Claim:
        """The claim in whose draft words these stand."""
        rows = self.case.rows
        for passage in rows.claim_passages:
            if words in self.case.quoted(passage.document_id, passage.start, passage.end):
                return rows.claims[passage.claim_id]
        raise AssertionError(f"no claim stands in “{words}”")

    def go_to_claim(self, words: str) -> Claim:
        """Down the list of claims until that one is chosen."""
        wanted = self.claim(words)
        self.do("view.claims")
        self.press("Home")
        for _ in range(len(self.case.rows.claims)):
            if self.work.desk.claim_id == wanted.id:
                return wanted
            self.press("Down")
        raise AssertionError(f"the list does not lead to “{words}”")

    def select_in_material(self, title: str, words: str) -> None:
        """Open the material and select the words by finding them."""
        for _ in self.case.materials():
            shown = self.case.rows.documents.get(self.work.desk.material_id)
            if shown is not None and title in (shown.file_name or ""):
                break
            self.do("view.next_material")
        self.do("view.material")
        self.do("edit.find")
        self.write(words)
        self.press("Return")
        self.press("Escape")
        place = self.work.document.material_selection()
        assert place is not None
        assert self.case.quoted(place.document_id, place.start, place.end) == words
