"""The questions pane: what waits for an answer, and every attempt to get it."""

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
from ui.panes.questions.attempt import AttemptLine
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
from workbench.commands.questions import AnswerQuestion, LogAttempt
from workbench.model.changes import Changes
from workbench.model.matters import Question

ROW = 34
_FIXED = {CLAIM: 64, DEADLINE: 148, ATTEMPTS: 84, ANSWER: 96}


def _no_key(_act: str) -> str:
    return ""


class QuestionsPane(QFrame):
    """Lists every question of the case. A click or Return leads to its claim."""

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
        self._about = ""  # the question for which an attempt is being written down
        self.setProperty("surface", "panel")
        self.setAccessibleName("Questions")
        self.model = QuestionsModel(session.case.rows, look, self)
        self.table = self._table()
        self._log = self._button("Log an attempt…", keys("question.attempt"), self.log_attempt)
        self._answer = self._button("Answered", keys("question.answer"), self.answer)
        self._answer_key = keys("question.answer")
        self.attempt = AttemptLine(look, "What you tried, and what came of it")
        key = keys("claim.ask")
        ask = f"choose a claim and press {key}" if key else "choose a claim and ask one"
        self._empty = self._label(
            f"What has to be put to somebody stands here with every attempt: {ask}."
        )
        self._attempts = self._label("")
        self._attempts.setAccessibleName("Attempts at an answer")
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._log)
        self._bar.addWidget(self._answer)
        self._bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar)
        for widget in (self._empty, self.table, self._attempts, self.attempt):
            column.addWidget(widget, 1 if widget is self.table else 0)
        column.addStretch(0)
        session.changed.connect(self._follow)
        look.changed.connect(self._lay_out)
        self.attempt.given.connect(self._log_note)
        self.attempt.left.connect(self.focus_questions)
        self._lay_out()
        self._show_state()

    @staticmethod
    def _label(words: str) -> QLabel:
        label = QLabel(words)
        label.setProperty("role", "soft")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName("Questions of the case")
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
        button.setAccessibleName(words.rstrip("…"))
        button.clicked.connect(lambda: verb())
        return button

    def _lay_out(self) -> None:
        px = self._look.px
        self._bar.setContentsMargins(px(8), px(4), px(14), px(4))
        for label in (self._empty, self._attempts):
            label.setContentsMargins(px(14), px(8), px(14), px(8))
        header = self.table.verticalHeader()
        header.setMinimumSectionSize(px(ROW))
        header.setDefaultSectionSize(px(ROW))
        self._fit()
        self.table.viewport().update()

    def _fit(self) -> None:
        px = self._look.px
        for column, width in _FIXED.items():
            self.table.setColumnWidth(column, px(width))
        fixed = sum(px(width) for width in _FIXED.values())
        rest = max(px(200), self.width() - fixed - px(16))
        self.table.setColumnWidth(TO, rest // 4)
        self.table.setColumnWidth(TEXT, rest - rest // 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._fit()

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
        question = self.chosen
        if question is not None:
            self._about = question.id
            self.attempt.open("")

    def _log_note(self, note: str) -> None:
        if self._session.run(LogAttempt(self._about, note)):
            self.attempt.leave()

    def answer(self) -> None:
        """The chosen question has its answer; once more, and it is open again after all."""
        question = self.chosen
        if question is not None:
            self._session.run(AnswerQuestion(question.id, not question.answered))
