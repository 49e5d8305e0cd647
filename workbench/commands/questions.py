"""Questions to somebody about a claim, and every attempt to get an answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.state import settle
from workbench.model.claim import Standing
from workbench.model.matters import Question, QuestionAttempt
from workbench.storage.recorder import Recorder


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """Put a question to somebody; the claim is *asked* until it is answered."""

    label: ClassVar[str] = "Question asked"

    claim_id: str
    addressee: str
    text: str
    deadline: date | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the question and settle the claim."""
        if not self.addressee.strip() or not self.text.strip():
            raise Refused("Say whom you ask, and what.")
        claim = recorder.rows.claims[self.claim_id]
        recorder.put(replace(claim, standing=Standing.accepted))
        recorder.put(
            Question(
                recorder.new_id(),
                self.claim_id,
                self.addressee.strip(),
                self.text.strip(),
                self.deadline,
                False,
            )
        )
        settle(recorder, self.claim_id)


@dataclass(frozen=True, slots=True)
class LogAttempt:
    """Log one attempt at getting an answer."""

    label: ClassVar[str] = "Attempt logged"

    question_id: str
    note: str

    def apply(self, recorder: Recorder) -> None:
        """Put the attempt."""
        if not self.note.strip():
            raise Refused("Write down what you tried and what came of it.")
        recorder.put(
            QuestionAttempt(
                recorder.new_id(),
                self.question_id,
                recorder.now,
                self.note.strip(),
                recorder.actor_id,
            )
        )


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """Say that a question has its answer, or that it is open again after all."""

    label: ClassVar[str] = "Question answered"

    question_id: str
    answered: bool = True

    def apply(self, recorder: Recorder) -> None:
        """Put the question and settle the claim."""
        question = recorder.rows.questions[self.question_id]
        recorder.put(replace(question, answered=self.answered))
        settle(recorder, question.claim_id)
