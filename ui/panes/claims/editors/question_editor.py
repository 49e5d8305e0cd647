"""Asking somebody about a claim, in place."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ui.days import NoDay
from ui.panes.claims.editors.form import Form
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.inline import GrowingText
from ui.widgets.fields import DayField
from workbench.commands.questions import AskQuestion


class QuestionEditor(Form):
    """What, whom, and until when."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "Ask a question")
        self._claim_id = ""
        self.addressee = QLineEdit()
        self.addressee.setAccessibleName("Whom to ask")
        self.addressee.setPlaceholderText("The author, the agency, the expert")
        self.question = GrowingText(tools.look, "What to ask")
        self.question.setPlaceholderText("What has to be answered")
        self.deadline = DayField("Answer needed by")
        self.add_row("What", self.question)
        self.add_row("Whom", self.addressee)
        self.add_row("Until", self.deadline)
        self.listen(self.question, self.addressee, self.deadline)
        self.heading.say("")

    def open(self, claim_id: str) -> None:
        """Ask about this claim; what is being written stays."""
        if not self.is_open:
            self._claim_id = claim_id
            self.addressee.clear()
            self.question.clear()
            self.deadline.clear()
        self.start(self.question)

    def is_about_nothing(self) -> bool:
        """Whether the claim has gone."""
        return self._claim_id not in self.tools.rows.claims

    def keep(self) -> str:
        """Ask it."""
        try:
            deadline = self.deadline.value()
        except NoDay as error:
            return str(error)
        return self.tools.attempt(
            AskQuestion(self._claim_id, self.addressee.text(), self.question.words(), deadline)
        )
