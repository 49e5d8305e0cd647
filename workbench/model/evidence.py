"""Evidence, and who has what from whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.model.claim import Standing
from workbench.model.stored import StoredText


class Layer(StrEnum):
    """The two layers of a claim: that it was said, and that it is so."""

    said = "said"
    so = "so"


class Stance(StrEnum):
    """What a source does to a claim."""

    asserts = "asserts"
    denies = "denies"
    cannot_confirm = "cannot-confirm"
    relays = "relays"
    conditional = "conditional"
    context = "context"


class EvidenceHow(StrEnum):
    """Where evidence comes from: a passage of material, or what a person heard or saw."""

    passage = "passage"
    call = "call"
    meeting = "meeting"
    observation = "observation"


class DerivationKind(StrEnum):
    """How a carrier has a claim from somebody else."""

    quotes = "quotes"
    republishes = "republishes"
    translates = "translates"
    summarises = "summarises"
    based_on = "based-on"
    briefed_by = "briefed-by"
    relays = "relays"


class DependenceKind(StrEnum):
    """Why two origins are not two."""

    government = "government"
    owner = "owner"
    raw_evidence = "raw-evidence"
    informant = "informant"
    briefed = "briefed"


class Certainty(StrEnum):
    """How well a dependence is known."""

    shown = "shown"
    suspected = "suspected"


class Access(StrEnum):
    """How near a source is to what it speaks of."""

    first_hand = "first-hand"
    second_hand = "second-hand"


class Interest(StrEnum):
    """Whether what is said serves who says it."""

    served = "in-its-interest"
    against = "against-its-interest"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One entry in a cell of the matrix: what a source does to a claim or proposition.

    Exactly one of `claim_id` and `proposition_id` is set. `credibility` is the digit 1 to 6 of
    the Admiralty grades; unknown is 6. `said_on` is when the source said it, `made_on` when the
    checker called, met or saw. An accepted entry of kind passage has at least one passage of
    material; a call, meeting or observation has a date and a note.
    """

    id: str
    claim_id: str | None
    proposition_id: str | None
    source_id: str
    layer: Layer
    stance: Stance
    credibility: int
    how: EvidenceHow
    said_on: date | None
    made_on: date | None
    note: StoredText | None
    standing: Standing
    engine: str | None
    access: Access | None = None
    interest: Interest | None = None


@dataclass(frozen=True, slots=True)
class EvidencePassage:
    """The place in material that an entry rests on (code points, end exclusive)."""

    id: str
    evidence_id: str
    document_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Derivation:
    """For one claim: the carrier has it from the origin."""

    id: str
    claim_id: str
    carrier_id: str
    origin_id: str
    kind: DerivationKind
    reason: StoredText | None


@dataclass(frozen=True, slots=True)
class Dependence:
    """For one claim: two origins that are not two, and why."""

    id: str
    claim_id: str
    one_id: str
    other_id: str
    kind: DependenceKind
    certainty: Certainty
    reason: StoredText


@dataclass(frozen=True, slots=True)
class Independence:
    """For one claim: two origins that are two, and why. Without one it is only not shown."""

    id: str
    claim_id: str
    one_id: str
    other_id: str
    reason: StoredText


@dataclass(frozen=True, slots=True)
class UnknownOrigin:
    """For one claim: where this source has it from is not known."""

    id: str
    claim_id: str
    source_id: str
    reason: StoredText | None
