"""The findings pane: each finding is accepted, or dismissed with a reason."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt

from ui.desk import Desk
from ui.keys import Keys, no_key
from ui.look import Look
from ui.panes.findings.model import CLAIMS, DECIDED, KIND, WHY, FindingsModel
from ui.session import Session
from ui.widgets.line_editor import LineEditor
from ui.widgets.list_pane import ButtonBar, ListPane, SoftLabel, quiet_button
from ui.widgets.plain_table import PlainTable, Widths
from workbench.commands.findings import AcceptFinding, DismissFinding
from workbench.model.changes import Changes
from workbench.model.claim import Standing
from workbench.model.matters import Finding

_WIDTHS = Widths(fixed={KIND: 110, CLAIMS: 80}, shares={WHY: 4, DECIDED: 1}, least=160)
EMPTY = (
    "What does not fit belongs here: two figures of one thing, a date that cannot be, a "
    "quotation that its source words otherwise. No finding is on record yet."
)


class FindingsPane(ListPane):
    """Lists what does not fit. A click or Return leads to the claim."""

    def __init__(self, session: Session, desk: Desk, look: Look, *, keys: Keys = no_key) -> None:
        """`keys` gives the key of an act by its id."""
        super().__init__(session, desk, look, "Findings")
        self._about = ""  # the finding for which a reason is being written
        self.model = FindingsModel(session.case.rows, look, self)
        self.table = PlainTable(self.model, _WIDTHS, look, "Findings of the case", wraps=True)
        accept, dismiss = keys("finding.accept"), keys("finding.dismiss")
        self._accept = quiet_button("Accept", "Accept the finding", self.accept_finding, key=accept)
        self._dismiss = quiet_button(
            "Dismiss…", "Dismiss the finding", self.dismiss_finding, key=dismiss
        )
        self.reason = LineEditor(look, "Why this is no fault", "Dismiss")
        self._empty = SoftLabel(look, EMPTY)
        bar = ButtonBar(look, self._accept, self._dismiss)
        self._stack(bar, self._empty, self.table, self.reason)
        self._listen()
        self._show_state()

    def _listen(self) -> None:
        self._session.changed.connect(self._follow)
        self.table.selectionModel().currentChanged.connect(self._move)
        self.table.clicked.connect(self._lead)
        self.table.activated.connect(self._lead)
        self.reason.given.connect(self._dismiss_because)
        self.reason.left.connect(self.focus_findings)

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
        self._accept.setEnabled(finding is not None and finding.standing is not Standing.accepted)
        self._dismiss.setEnabled(finding is not None)

    @property
    def chosen(self) -> Finding | None:
        """The finding chosen in the list."""
        return self.model.finding(self.table.currentIndex().row())

    def _move(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._show_state()
        if self.table.hasFocus():
            self._lead(now)

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

    def decides(self) -> bool:
        """Whether the keys of accepting and dismissing mean the finding chosen here."""
        return self.table.hasFocus() and self.chosen is not None

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
