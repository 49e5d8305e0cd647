"""The questions pane: what waits for an answer, and every attempt to get it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt

from ui.desk import Desk
from ui.keys import Keys, no_key
from ui.look import Look
from ui.panes.questions.model import (
    ANSWER,
    ATTEMPTS,
    CLAIM,
    DEADLINE,
    TEXT,
    TO,
    QuestionsModel,
)
from ui.session import Session
from ui.widgets.line_editor import LineEditor
from ui.widgets.list_pane import ButtonBar, ListPane, SoftLabel, quiet_button
from ui.widgets.plain_table import PlainTable, Widths
from workbench.commands.questions import AnswerQuestion, LogAttempt
from workbench.model.changes import Changes
from workbench.model.matters import Question

_WIDTHS = Widths(
    fixed={CLAIM: 64, DEADLINE: 148, ATTEMPTS: 84, ANSWER: 96}, shares={TO: 1, TEXT: 3}, least=200
)


class QuestionsPane(ListPane):
    """Lists every question of the case. A click or Return leads to its claim."""

    def __init__(self, session: Session, desk: Desk, look: Look, *, keys: Keys = no_key) -> None:
        """`keys` gives the key of an act by its id."""
        super().__init__(session, desk, look, "Questions")
        self._about = ""  # the question for which an attempt is being written down
        self.model = QuestionsModel(session.case.rows, look, self)
        self.table = PlainTable(self.model, _WIDTHS, look, "Questions of the case")
        self._log = quiet_button(
            "Log an attempt…", "Log an attempt", self.log_attempt, key=keys("question.attempt")
        )
        self._answer_key = keys("question.answer")
        self._answer = quiet_button("Answered", "Answered", self.answer, key=self._answer_key)
        self.attempt = LineEditor(look, "What you tried, and what came of it", "Log")
        key = keys("claim.ask")
        ask = f"choose a claim and press {key}" if key else "choose a claim and ask one"
        self._empty = SoftLabel(
            look, f"What has to be put to somebody stands here with every attempt: {ask}."
        )
        self._attempts = SoftLabel(look, name="Attempts at an answer")
        bar = ButtonBar(look, self._log, self._answer)
        self._stack(bar, self._empty, self.table, self._attempts, self.attempt)
        self._listen()
        self._show_state()

    def _listen(self) -> None:
        self._session.changed.connect(self._follow)
        self.table.selectionModel().currentChanged.connect(lambda _now, _old: self._show_state())
        self.table.clicked.connect(self._lead)
        self.table.activated.connect(self._lead)
        self.attempt.given.connect(self._log_note)
        self.attempt.left.connect(self.focus_questions)

    def _follow(self, changes: Changes) -> None:
        if changes.touches("question", "question_attempt", "claim", "actor"):
            chosen = self.chosen
            self.model.follow()
            if chosen is not None and chosen.id in self.model.ids:  # answered, it moves down
                row = self.model.ids.index(chosen.id)
                self.table.setCurrentIndex(self.model.index(row, TEXT))
            self._show_state()

    def _show_state(self) -> None:
        there, question = bool(self.model.ids), self.chosen
        self._empty.setVisible(not there)
        for widget in (self.table, self._log, self._answer):
            widget.setVisible(there)
        self._log.setEnabled(question is not None)
        self._answer.setEnabled(question is not None)
        answered = question is not None and question.answered
        words = "Open again" if answered else "Answered"
        self._answer.setText(f"{words}   {self._answer_key}" if self._answer_key else words)
        tried = "" if question is None else self.model.attempts_words(question)
        self._attempts.setText(tried)
        self._attempts.setVisible(bool(tried))

    @property
    def chosen(self) -> Question | None:
        """The question chosen in the list."""
        return self.model.question(self.table.currentIndex().row())

    def _asked(self) -> Question | None:
        """The chosen question, or the only one; where there is none, the window says so."""
        question = self.model.question(0) if len(self.model.ids) == 1 else self.chosen
        if question is None:
            self._session.refused.emit("Choose a question first.")
        return question

    def _lead(self, index: QModelIndex) -> None:
        question = self.model.question(index.row())
        if question is not None:
            self._desk.choose_claim(question.claim_id)

    # -- verbs --------------------------------------------------------------------------------

    def focus_questions(self) -> None:
        """The keyboard goes to the list."""
        if self.chosen is None and self.model.ids:
            self.table.setCurrentIndex(self.model.index(0, TEXT))
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def log_attempt(self) -> None:
        """Ask what was tried for the chosen question."""
        question = self._asked()
        if question is not None:
            self._about = question.id
            self.attempt.open("")

    def _log_note(self, note: str) -> None:
        if self._session.run(LogAttempt(self._about, note)):
            self.attempt.leave()

    def answer(self) -> None:
        """The chosen question has its answer; once more, and it is open again after all."""
        question = self._asked()
        if question is not None:
            self._session.run(AnswerQuestion(question.id, not question.answered))
