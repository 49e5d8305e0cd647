"""The questions as a table, followed act by act."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QObject, Qt

from ui.look import Look
from ui.widgets.row_model import Index, RowModel
from ui.wording import counted, day
from workbench.model.matters import Question
from workbench.storage.rows import Rows

_ROLE = Qt.ItemDataRole
HEADINGS = ("To", "Question", "Claim", "Deadline", "Attempts", "Answer")
TO, TEXT, CLAIM, DEADLINE, ATTEMPTS, ANSWER = range(len(HEADINGS))


def _in_order(rows: Rows) -> list[str]:
    asked = sorted(rows.questions, key=lambda q: (q.answered, q.deadline or date.max))
    return [question.id for question in asked]


class QuestionsModel(RowModel):
    """One row a question: those that wait first, by their deadlines; then the answered ones."""

    def __init__(self, rows: Rows, look: Look, parent: QObject | None = None) -> None:
        """Reads from the rows of the case."""
        super().__init__(HEADINGS, lambda: _in_order(rows), parent)
        self._rows, self._look = rows, look

    def question(self, row: int) -> Question | None:
        """The question of a row, or None."""
        return self._rows.questions.get(self.id_at(row))

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """What stands in a column; the row in words for a screen reader."""
        question = self.question(index.row())
        if question is None:
            return None
        if role == _ROLE.DisplayRole:
            return self._text(question, index.column())
        if role == _ROLE.ForegroundRole:
            soft = question.answered or index.column() > TEXT
            return self._look.theme.soft_ink if soft else self._look.theme.ink
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            return self.words(question)
        return None

    def _text(self, question: Question, column: int) -> str:
        match column:
            case 0:
                return question.addressee
            case 1:
                return " ".join(question.text.split())
            case 2:
                claim = self._rows.claims.get(question.claim_id)
                return "" if claim is None else str(claim.number)
            case 3:
                return day(question.deadline)
            case 4:
                return f"{self.attempts(question):,}"
            case _:
                return "Answered" if question.answered else "Waiting"

    def attempts(self, question: Question) -> int:
        """How often it was tried."""
        return len(self._rows.question_attempts.where(question_id=question.id))

    def words(self, question: Question) -> str:
        """The row in words."""
        told = [f"To {question.addressee}: {question.text}"]
        claim = self._rows.claims.get(question.claim_id)
        if claim is not None:
            told.append(f"claim {claim.number}")
        if question.deadline is not None:
            told.append(f"until {day(question.deadline)}")
        told.append(counted(self.attempts(question), "attempt"))
        told.append("answered" if question.answered else "waiting")
        return ", ".join(told)

    def attempts_words(self, question: Question) -> str:
        """Every attempt, one a line, oldest first."""
        lines = []
        for attempt in self._rows.question_attempts.where(question_id=question.id):
            actor = self._rows.actors.get(attempt.actor_id)
            who = "somebody" if actor is None else actor.name
            at = datetime.fromisoformat(attempt.at).astimezone()
            lines.append(f"{at:%Y-%m-%d %H:%M}, {who}: {attempt.note}")
        return "\n".join(lines)
