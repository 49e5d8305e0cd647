"""Claims, the passages they stand in, and the parts a checker ticks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.model.stored import StoredText


class Standing(StrEnum):
    """What became of a proposal. What a person made themselves is accepted from the start."""

    proposed = "proposed"
    accepted = "accepted"
    dismissed = "dismissed"


class ClaimState(StrEnum):
    """Where the work on a claim stands."""

    open = "open"
    asked = "asked"
    checked = "checked"


class Reopened(StrEnum):
    """Why a checked claim is open again."""

    words = "words"
    evidence = "evidence"
    parts = "parts"
    verdict = "verdict"
    claimant = "claimant"
    chain = "chain"


class Modality(StrEnum):
    """How surely a claim is put forward, by the words that carry it."""

    asserted = "asserted"
    reported = "reported"
    denied = "denied"
    unconfirmed = "unconfirmed"
    conditional = "conditional"
    opinion = "opinion"
    forecast = "forecast"


class PartKind(StrEnum):
    """What a checker ticks inside a claim."""

    name_ = "name"
    title_ = "title"
    place = "place"
    figure = "figure"
    date = "date"
    quotation = "quotation"


class DateOf(StrEnum):
    """Whether a date is of what happened or of its being said."""

    event = "event"
    saying = "saying"


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement.

    `substance` is what would have to be so, without the "X said". `claimant_id` is a source;
    None where the story speaks in its own voice, and then the claim has no *said*. `cue` is the
    word of saying. `engine` is the version of the engine that proposed it, None if a person
    made it. `number` is for people, counted from 1 and never given twice.
    """

    id: str
    number: int
    substance: StoredText
    modality: Modality
    claimant_id: str | None
    cue: StoredText | None
    state: ClaimState
    reopened: Reopened | None
    standing: Standing
    worthiness: float | None
    engine: str | None


@dataclass(frozen=True, slots=True)
class ClaimVia:
    """One link of the chain by which a claim came to the story; `position` counts from 0."""

    id: str
    claim_id: str
    source_id: str
    position: int


@dataclass(frozen=True, slots=True)
class ClaimPassage:
    """One place of a draft in which the claim stands (code points, end exclusive)."""

    id: str
    claim_id: str
    document_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """One thing inside a claim that is ticked on its own (code points, end exclusive).

    A figure has `low` and `high`, both inclusive and None where open, its `unit` and the `verb`
    it hangs on. A date has `date_from` and `date_to`, both inclusive, and `date_of`. A
    quotation has its speaker (a source).
    """

    id: str
    claim_id: str
    kind: PartKind
    document_id: str
    start: int
    end: int
    low: float | None
    high: float | None
    unit: StoredText | None
    verb: StoredText | None
    date_from: date | None
    date_to: date | None
    date_of: DateOf | None
    speaker_id: str | None
    engine: str | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A part found to be right: against a passage of material, or for a reason given.

    Either `document_id`, `start` and `end` are set, or `reason` is. `at` is ISO 8601 in UTC.
    """

    id: str
    part_id: str
    document_id: str | None
    start: int | None
    end: int | None
    reason: StoredText | None
    actor_id: str
    at: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of a person on a claim. `at` is ISO 8601 in UTC."""

    id: str
    claim_id: str
    text: StoredText
    actor_id: str
    at: str
