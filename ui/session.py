"""The session: the one way from the window to the case, and the one notice of change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workbench.case import Case
from workbench.commands.base import Command
from workbench.model.changes import Changes
from workbench.model.errors import StetError


class Session(QObject):
    """An open case, seen from the window.

    `changed` carries the `Changes` of every act, undo and redo; each view decides what of it
    concerns it. `refused` carries the sentence of an act that could not be done.
    """

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, case: Case, parent: QObject | None = None) -> None:
        """The session owns the case and closes it."""
        super().__init__(parent)
        self.case = case

    def run(self, command: Command) -> bool:
        """Do one act; whether it was done. Its refusal is told through `refused`."""
        return self._do(lambda: self.case.run(command))

    def undo(self) -> bool:
        """Take back the last act; whether there was one."""
        return self._do(self.case.undo)

    def redo(self) -> bool:
        """Do again what was undone; whether there was anything."""
        return self._do(self.case.redo)

    def sign_off(self, document_id: str) -> bool:
        """Sign the draft off; whether it was granted."""
        return self._do(lambda: self.case.sign_off(document_id))

    def _do(self, act: Callable[[], Changes]) -> bool:
        try:
            changes = act()
        except StetError as refusal:
            self.refused.emit(str(refusal))
            return False
        if changes:
            self.changed.emit(changes)
        return True

    def close(self) -> None:
        """Close the case."""
        self.case.close()
