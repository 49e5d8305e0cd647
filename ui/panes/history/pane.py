"""The history pane: the list of acts, and the chosen one whole."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ui.desk import Desk
from ui.keys import Keys, no_key
from ui.look import Look
from ui.panes.history.model import CLAIM, SEAL, WHAT, WHEN, WHO, HistoryModel
from ui.panes.history.words import rows_words
from ui.session import Session
from ui.telling import done_words
from ui.widgets.list_pane import ListPane, SoftLabel
from ui.widgets.plain_table import PlainTable, Widths
from workbench.model.changes import Changes

_ROW = 32
_WIDTHS = Widths(fixed={WHEN: 148, WHO: 150, CLAIM: 110, SEAL: 100}, shares={WHAT: 1}, least=120)


class HistoryPane(ListPane):
    """Every act, newest first. Nothing is ever struck from it: an undo is an entry of its own."""

    def __init__(self, session: Session, desk: Desk, look: Look, *, keys: Keys = no_key) -> None:
        """It changes nothing, so it shows no keys."""
        super().__init__(session, desk, look, "History")
        self.model = HistoryModel(session.case, look, self)
        self.table = PlainTable(self.model, _WIDTHS, look, "Acts, newest first", row=_ROW)
        self._told = SoftLabel(look, name="The chosen act", above=6)
        self._told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # A digest is one long word; it must not hold the window open.
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._stack(self.table, self._told)
        session.changed.connect(self._follow)
        self.table.activated.connect(self._lead)
        self.table.doubleClicked.connect(self._lead)
        self.table.selectionModel().currentChanged.connect(lambda _now, _old: self._tell())
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The digest may have room for one line now, or only for two."""
        super().resizeEvent(event)
        self._tell()

    def _lead(self, index: QModelIndex) -> None:
        """To the claim, where the act is about one that is still there."""
        entry = self.model.entry(index.row())
        claims = [] if entry is None else self.model.claims(entry)
        if len(claims) == 1:
            self._desk.choose_claim(claims[0].id)

    def _follow(self, changes: Changes) -> None:
        self.model.follow(changes)
        if changes.touches("actor", "claim"):
            rows = self.model.rowCount()
            last = self.model.index(rows - 1, CLAIM)
            self.model.dataChanged.emit(self.model.index(0, WHO), last)
        self._tell()

    def _tell(self) -> None:
        """The chosen entry whole: its digest, and what it touched."""
        entry = self.model.entry(self.table.currentIndex().row())
        if entry is None:
            head = self._session.case.head
            acts = self._session.case.acts
            self._told.setText(f"{acts:,} acts. The head digest is\n{self._digest(head)}")
            return
        touched = rows_words(self.model.touched(entry))
        self._told.setText(
            f"{entry.seq:,}. {done_words(entry)}: {touched}. Sealed with\n"
            f"{self._digest(entry.digest)}"
        )

    def _digest(self, digest: str) -> str:
        """The digest whole, on two lines where one has no room for it."""
        room = self.width() - 2 * self._look.px(14)
        fits = self._told.fontMetrics().horizontalAdvance(digest) <= room
        half = len(digest) // 2
        return digest if fits else f"{digest[:half]}\n{digest[half:]}"

    def told(self) -> str:
        """What is said of the chosen entry."""
        return self._told.text()

    def focus_history(self) -> None:
        """The keyboard goes to the list, to the newest act at first."""
        if self.table.currentIndex().row() < 0:
            self.table.setCurrentIndex(self.model.index(0, WHAT))
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
