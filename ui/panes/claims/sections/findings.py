"""What does not fit about the claim."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ui.panes.claims.sections.section import Section
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.inline import InlineField
from ui.panes.claims.widgets.pool import Pool
from ui.panes.claims.widgets.text import RowAct, RowWidget, Text
from ui.panes.claims.words import FINDING_WORDS
from workbench.commands.findings import AcceptFinding, DismissFinding
from workbench.model.claim import Claim, Standing
from workbench.model.matters import Finding


class FindingRow(RowWidget):
    """One finding: accepted, or dismissed with a reason."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._id = ""
        look = tools.look
        self.words = Text(look)
        self.accept = RowAct(look, "Accept", "Accept the finding")
        self.accept.clicked.connect(lambda: tools.session.run(AcceptFinding(self._id)))
        self.dismiss = RowAct(look, "Dismiss", "Dismiss the finding, with a reason")
        self.dismiss.clicked.connect(self._ask)
        self.add_acts(self.accept, self.dismiss)
        self.field = InlineField(look, "Why it fits after all")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(2), 0, look.px(2))
        layout.setSpacing(0)
        layout.addWidget(self.words)
        layout.addWidget(self.field)

    def fill(self, finding: Finding) -> None:
        """Show this finding."""
        if finding.id != self._id:
            self.field.leave()
            self._id = finding.id
        kind = FINDING_WORDS[finding.kind].capitalize()
        dismissed = finding.standing is Standing.dismissed
        ending = f" · dismissed: {finding.dismissed_because}" if dismissed else ""
        accepted = " · accepted" if finding.standing is Standing.accepted else ""
        self.words.say(f"{kind}: {finding.why}{accepted}{ending}")
        self.accept.setVisible(finding.standing is not Standing.accepted)
        self.dismiss.setVisible(not dismissed)

    def _ask(self) -> None:
        finding_id = self._id

        def save(reason: str) -> str:
            there = finding_id in self._tools.rows.findings
            return self._tools.attempt(DismissFinding(finding_id, reason)) if there else ""

        self.field.ask("Why it fits after all", save)


class FindingsSection(Section):
    """Hidden where there is no finding."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "Findings")
        rows = QVBoxLayout()
        self._rows: Pool[FindingRow] = Pool(rows, lambda: FindingRow(tools))
        self.body.addLayout(rows)

    def leave(self) -> None:
        """Keep the reason that is being written."""
        for row in self._rows.shown():
            row.field.leave()

    def fill(self, claim: Claim) -> None:
        """Show the findings about the claim."""
        rows = self.tools.rows
        links = rows.finding_claims.where(claim_id=claim.id)
        ids = dict.fromkeys(link.finding_id for link in links)
        findings = [rows.findings[id] for id in ids if id in rows.findings]
        for row, finding in zip(self._rows.take(len(findings)), findings, strict=True):
            row.fill(finding)
        self.setVisible(bool(findings))

    def rows(self) -> list[FindingRow]:
        """The findings shown."""
        return self._rows.shown()
