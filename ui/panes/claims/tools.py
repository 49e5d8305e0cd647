"""What every group of the sidebar works with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.desk import Desk, ShownPlace
from ui.look import Look
from ui.session import Session
from workbench.commands.base import Command
from workbench.storage.rows import Rows


class Tools(QObject):
    """The session, the desk, the look; the key of an act; the words selected in material."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        look: Look,
        *,
        keys: Callable[[str], str],
        selection: Callable[[], ShownPlace | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.session, self.desk, self.look = session, desk, look
        self.keys, self.selection = keys, selection
        self._refusal = ""
        session.refused.connect(self._note_refusal)

    def _note_refusal(self, sentence: str) -> None:
        self._refusal = sentence

    @property
    def rows(self) -> Rows:
        """Every record of the case."""
        return self.session.case.rows

    def attempt(self, command: Command) -> str:
        """Do an act: "" when it is done, else the sentence that says why not."""
        self._refusal = ""
        return "" if self.session.run(command) else self._refusal or "This could not be done."

    def quoted(self, document_id: str, start: int, end: int) -> str:
        """The words at a place (code points, end exclusive)."""
        return self.session.case.quoted(document_id, start, end)
