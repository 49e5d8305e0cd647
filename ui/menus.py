"""The table of actions made into menus and shortcuts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.act import Act, Room, key_words
from ui.actions import ACTS

if TYPE_CHECKING:
    from ui.window import Window


class Menus:
    """Every act as a `QAction` in its menu, named by its id."""

    def __init__(self, window: Window, bar: QMenuBar) -> None:
        """Fills the bar; each act is done for the window."""
        self._window = window
        self._acts = {act.id: act for act in ACTS}
        self._actions: dict[str, QAction] = {}
        bar.setAccessibleName("Menus")
        menus: dict[str, QMenu] = {}
        noun = ""
        for act in ACTS:
            if act.menu not in menus:
                menus[act.menu] = bar.addMenu(act.menu)
            elif act.noun != noun:
                menus[act.menu].addSeparator()
            noun = act.noun
            action = self._action(act)
            menus[act.menu].addAction(action)
            self._actions[act.id] = action

    def _action(self, act: Act) -> QAction:
        action = QAction(act.words, self._window)
        action.setObjectName(act.id)
        action.setShortcut(QKeySequence(act.key))
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda: act.verb(self._window))
        if act.room is Room.anywhere:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._window.addAction(action)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def trigger(self, id: str) -> None:
        """Do an act by its id; nothing where it cannot be done now."""
        self._actions[id].trigger()

    def key(self, id: str) -> str:
        """An act's key as the platform writes it."""
        return key_words(self._acts[id].key)

    def enable(self, *, case: bool) -> None:
        """Whether there is a case for the acts that need one."""
        for act in ACTS:
            self._actions[act.id].setEnabled(case or not act.needs_case)
        self.allow("case.stop", False)  # until there is work to stop

    def allow(self, id: str, possible: bool) -> None:
        """Whether one act can be done now."""
        self._actions[id].setEnabled(possible)

    def furnish(self, rooms: Mapping[Room, QWidget]) -> None:
        """The keys that mean their act only in one room work in these."""
        for act in ACTS:
            if act.room in rooms:
                rooms[act.room].addAction(self._actions[act.id])

    def possible(self) -> Iterator[tuple[Act, QAction]]:
        """The acts that can be done now."""
        return ((act, self._actions[act.id]) for act in ACTS if self._actions[act.id].isEnabled())
