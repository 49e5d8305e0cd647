"""What stands across claims: propositions, findings and questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.model.claim import Standing
from workbench.model.stored import StoredText


class FindingKind(StrEnum):
    """What kind of thing does not fit."""

    figure = "figure"
    date = "date"
    name_ = "name"
    quotation = "quotation"
    stale_denial = "stale-denial"
    headline = "headline"
    sum = "sum"


@dataclass(frozen=True, slots=True)
class Proposition:
    """One statement that several claims and sources take a stance on."""

    id: str
    statement: StoredText
    standing: Standing
    engine: str | None


@dataclass(frozen=True, slots=True)
class PropositionClaim:
    """A claim that states a proposition."""

    id: str
    proposition_id: str
    claim_id: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit; dismissed only with a reason."""

    id: str
    kind: FindingKind
    why: StoredText
    standing: Standing
    dismissed_because: StoredText | None
    engine: str | None


@dataclass(frozen=True, slots=True)
class FindingClaim:
    """A claim that a finding is about."""

    id: str
    finding_id: str
    claim_id: str


@dataclass(frozen=True, slots=True)
class Question:
    """A point to put to somebody about a claim; open until it is answered."""

    id: str
    claim_id: str
    addressee: StoredText
    text: StoredText
    deadline: date | None
    answered: bool


@dataclass(frozen=True, slots=True)
class QuestionAttempt:
    """One try at getting an answer. `at` is ISO 8601 in UTC."""

    id: str
    question_id: str
    at: str
    note: StoredText
    actor_id: str
