"""The findings pane: each finding is accepted, or dismissed with a reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk
from ui.look import Look
from ui.panes.findings.model import CLAIMS, DECIDED, KIND, WHY, FindingsModel
from ui.panes.findings.reason import ReasonLine
from ui.session import Session
from workbench.commands.findings import AcceptFinding, DismissFinding
from workbench.model.changes import Changes
from workbench.model.claim import Standing
from workbench.model.matters import Finding

ROW = 34
EMPTY = (
    "What does not fit belongs here: two figures of one thing, a date that cannot be, a "
    "quotation that its source words otherwise. No finding is on record yet."
)


def _no_key(_act: str) -> str:
    return ""


class FindingsPane(QFrame):
    """Lists what does not fit. A click or Return leads to the claim."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        look: Look,
        *,
        keys: Callable[[str], str] = _no_key,
        parent: QWidget | None = None,
    ) -> None:
        """`keys` gives the key of an act by its id."""
        super().__init__(parent)
        self._session, self._desk, self._look = session, desk, look
        self._about = ""  # the finding for which a reason is being written
        self.setProperty("surface", "panel")
        self.setAccessibleName("Findings")
        self.model = FindingsModel(session.case.rows, look, self)
        self.table = self._table()
        self._accept = self._button("Accept", keys("finding.accept"), self.accept_finding)
        self._dismiss = self._button("Dismiss…", keys("finding.dismiss"), self.dismiss_finding)
        self.reason = ReasonLine(look, "Why this is no fault")
        self._empty = QLabel(EMPTY)
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._accept)
        self._bar.addWidget(self._dismiss)
        self._bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addWidget(self.reason)
        column.addStretch(0)
        session.changed.connect(self._follow)
        look.changed.connect(self._lay_out)
        self.reason.given.connect(self._dismiss_because)
        self.reason.left.connect(self.focus_findings)
        self._lay_out()
        self._show_state()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName("Findings of the case")
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionsClickable(False)
        table.selectionModel().currentChanged.connect(lambda _now, _old: self._show_state())
        table.clicked.connect(self._lead)
        table.activated.connect(self._lead)
        return table

    @staticmethod
    def _button(words: str, key: str, verb: Callable[[], None]) -> QPushButton:
        button = QPushButton(f"{words}   {key}" if key else words)
        button.setProperty("quiet", True)
        button.setAccessibleName(f"{words.rstrip('…')} the finding")
        button.clicked.connect(lambda: verb())
        return button

    def _lay_out(self) -> None:
        px = self._look.px
        self._bar.setContentsMargins(px(8), px(4), px(14), px(4))
        self._empty.setContentsMargins(px(14), px(8), px(14), px(8))
        header = self.table.verticalHeader()
        header.setMinimumSectionSize(px(ROW))
        header.setDefaultSectionSize(px(ROW))
        self._fit()
        self.table.viewport().update()

    def _fit(self) -> None:
        px, room = self._look.px, max(self._look.px(240), self.width() - self._look.px(16))
        self.table.setColumnWidth(KIND, px(110))
        self.table.setColumnWidth(CLAIMS, px(80))
        rest = max(px(160), room - px(190))
        self.table.setColumnWidth(WHY, rest * 2 // 3)
        self.table.setColumnWidth(DECIDED, rest // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._fit()

    def _follow(self, changes: Changes) -> None:
        if changes.touches("finding", "finding_claim", "claim"):
            self.model.follow()
            self._show_state()

    def _show_state(self) -> None:
        there = bool(self.model.ids)
        self._empty.setVisible(not there)
        for widget in (self.table, self._accept, self._dismiss):
            widget.setVisible(there)
        finding = self.chosen
        self._accept.setEnabled(
            finding is not None and finding.standing is not Standing.accepted
        )
        self._dismiss.setEnabled(finding is not None)

    @property
    def chosen(self) -> Finding | None:
        """The finding chosen in the list."""
        return self.model.finding(self.table.currentIndex().row())

    def _lead(self, index: QModelIndex) -> None:
        finding = self.model.finding(index.row())
        claims = [] if finding is None else self.model.claim_ids(finding)
        if claims:
            self._desk.choose_claim(claims[0])

    # -- verbs --------------------------------------------------------------------------------

    def focus_findings(self) -> None:
        """The keyboard goes to the list."""
        if self.chosen is None and self.model.ids:
            self.table.setCurrentIndex(self.model.index(0, WHY))
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def accept_finding(self) -> None:
        """Agree that something does not fit."""
        finding = self.chosen
        if finding is not None:
            self._session.run(AcceptFinding(finding.id))

    def dismiss_finding(self) -> None:
        """Ask why it fits after all."""
        finding = self.chosen
        if finding is not None:
            self._about = finding.id
            self.reason.open(finding.dismissed_because or "")

    def _dismiss_because(self, reason: str) -> None:
        if self._session.run(DismissFinding(self._about, reason)):
            self.reason.leave()
