"""Questions put to somebody about the claim, with every attempt at an answer."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from ui.glyphs import Mark
from ui.panes.claims.editors.question_editor import QuestionEditor
from ui.panes.claims.sections.section import Section
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.inline import InlineField
from ui.panes.claims.widgets.mark import MarkLabel
from ui.panes.claims.widgets.pool import Pool
from ui.panes.claims.widgets.text import RowAct, RowWidget, Text
from ui.wording import day
from workbench.commands.questions import AnswerQuestion, LogAttempt
from workbench.model.claim import Claim
from workbench.model.matters import Question, QuestionAttempt


def _attempt_words(attempt: QuestionAttempt) -> str:
    return f"{day(datetime.fromisoformat(attempt.at).astimezone().date())}: {attempt.note}"


class QuestionRow(RowWidget):
    """One question: to whom, by when, what was tried, and whether it is answered."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._id = ""
        look = tools.look
        self._mark = MarkLabel(look)
        self.words = Text(look)
        self.attempts = Text(look, "soft")
        self.log = RowAct(look, "Attempt", "Log an attempt at an answer")
        self.log.clicked.connect(self._ask)
        self.answer = RowAct(look, "Answered", "The question is answered")
        self.answer.clicked.connect(self._answer)
        self.add_acts(self.log, self.answer)
        self.field = InlineField(look, "What was tried, and what came of it")
        top = Qt.AlignmentFlag.AlignTop
        layout = QGridLayout(self)
        layout.setContentsMargins(0, look.px(2), 0, look.px(2))
        layout.setHorizontalSpacing(look.px(6))
        layout.setVerticalSpacing(0)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self._mark, 0, 0, top)
        layout.addWidget(self.words, 0, 1)
        layout.addWidget(self.attempts, 1, 1)
        layout.addWidget(self.field, 2, 1)

    def fill(self, question: Question) -> None:
        """Show this question."""
        if question.id != self._id:
            self.field.leave()
            self._id = question.id
        done = question.answered
        self._mark.show_mark(
            Mark("confirmed" if done else "asked"), "Answered" if done else "Waiting for an answer"
        )
        until = f" · by {day(question.deadline)}" if question.deadline else ""
        self.words.say(f"{question.addressee}: {question.text}{until}")
        attempts = self._tools.rows.question_attempts.where(question_id=question.id)
        self.attempts.say("\n".join(_attempt_words(attempt) for attempt in attempts))
        self.answer.setText("Ask again" if done else "Answered")
        words = "The question is open after all" if done else "The question is answered"
        self.answer.setAccessibleName(words)
        self.answer.setToolTip(words)
        self.answer.updateGeometry()

    def _ask(self) -> None:
        question_id = self._id

        def save(note: str) -> str:
            there = question_id in self._tools.rows.questions
            return self._tools.attempt(LogAttempt(question_id, note)) if there else ""

        self.field.ask("What you tried, and what came of it", save)

    def _answer(self) -> None:
        question = self._tools.rows.questions[self._id]
        self._tools.session.run(AnswerQuestion(question.id, not question.answered))


class QuestionsSection(Section):
    """The questions, and an editor for another."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "Questions", "Ask", tools.keys("claim.ask"))
        if self.act is not None:
            self.act.setAccessibleName("Ask a question")
            self.act.clicked.connect(self.ask)
        rows = QVBoxLayout()
        self._rows: Pool[QuestionRow] = Pool(rows, lambda: QuestionRow(tools))
        self.editor = QuestionEditor(tools)
        self.body.addLayout(rows)
        self.body.addWidget(self.editor)

    def leave(self) -> None:
        """Keep what is being written."""
        self.editor.leave()
        for row in self._rows.shown():
            row.field.leave()

    def fill(self, claim: Claim) -> None:
        """Show the questions about the claim."""
        questions = self.tools.rows.questions.where(claim_id=claim.id)
        for row, question in zip(self._rows.take(len(questions)), questions, strict=True):
            row.fill(question)

    def ask(self) -> None:
        """Write a question."""
        self.editor.open(self.claim_id)

    def rows(self) -> list[QuestionRow]:
        """The questions shown."""
        return self._rows.shown()
