"""A group of the chosen claim: a small heading, perhaps one act, and what belongs to it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.text import Text, act_button
from workbench.model.claim import Claim


class Section(QWidget):
    """Fill it through `show_claim`; it reads the rows anew and keeps its widgets."""

    def __init__(self, tools: Tools, name: str = "", act: str = "", key: str = "") -> None:
        """`name` is the heading, `act` the words of the one act beside it."""
        super().__init__()
        self.tools = tools
        self.claim_id = ""
        self.act: QPushButton | None = None
        self.body = QVBoxLayout(self)
        self.heading: Text | None = None
        if name:
            self.setAccessibleName(name)
            self.heading = Text(tools.look, "heading", wraps=False)
            self.heading.setText(name)
            row = QHBoxLayout()
            row.addWidget(self.heading, 1)
            if act:
                self.act = act_button(act, key)
                row.addWidget(self.act)
            self.body.addLayout(row)
        tools.look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(self.tools.look.px(4))

    def show_claim(self, claim: Claim) -> None:
        """Show this claim as it is now. Another one closes what was being written."""
        if claim.id != self.claim_id:
            self.leave()
            self.claim_id = claim.id
        self.fill(claim)

    def leave(self) -> None:
        """Keep what is being written; another claim is about to be shown."""

    def fill(self, claim: Claim) -> None:
        """Show what the rows hold of the claim."""
        raise NotImplementedError
