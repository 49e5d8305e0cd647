"""Editing a claim in place: its words, who says it, how surely."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from ui.panes.claims.editors.fields import SourceBox
from ui.panes.claims.editors.form import Form
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.inline import GrowingText
from ui.panes.claims.words import MODALITY_WORDS
from workbench.commands.claims import ReviseClaim
from workbench.commands.new_sources import ReviseClaimFromNewSource
from workbench.model.claim import Claim, Modality


class ClaimEditor(Form):
    """Three fields. Editing a proposal accepts it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "Edit the claim")
        self._claim_id = ""
        self.substance = GrowingText(tools.look, "What would have to be so")
        self.claimant = SourceBox("Who says it", own_voice=True)
        self.modality = QComboBox()
        self.modality.setAccessibleName("How surely")
        for modality in Modality:
            self.modality.addItem(MODALITY_WORDS[modality], modality)
        self.add_row("Claim", self.substance)
        self.new_name = self.add_source_row("Who says it", self.claimant)
        self.add_row("How surely", self.modality)
        self.listen(self.substance, self.claimant, self.modality)
        self.heading.say("")

    def open(self, claim: Claim) -> None:
        """Edit this claim."""
        self._claim_id = claim.id
        self.substance.setPlainText(claim.substance)
        self.claimant.fill(self.tools.rows, claim.claimant_id)
        self.modality.setCurrentIndex(list(Modality).index(claim.modality))
        self.start(self.substance)
        self.substance.selectAll()

    def is_about_nothing(self) -> bool:
        """Whether the claim has gone."""
        return self._claim_id not in self.tools.rows.claims

    def keep(self) -> str:
        """Revise the claim, with a new source where the name is a new one."""
        substance = " ".join(self.substance.words().split())
        modality = list(Modality)[self.modality.currentIndex()]
        source_id = self.claimant.source_id
        if self.claimant.is_own_voice or source_id is not None:
            return self.tools.attempt(ReviseClaim(self._claim_id, substance, modality, source_id))
        revision = ReviseClaim(self._claim_id, substance, modality, None)
        return self.tools.attempt(ReviseClaimFromNewSource(self.claimant.words, revision))
