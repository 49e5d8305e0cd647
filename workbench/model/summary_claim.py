"""One claim, and one proposal, as the summary has them: plain data, free of confidential names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from workbench.model.claim import ClaimState, Modality, PartKind, Reopened
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.evidence import EvidenceHow, Layer, Stance
from workbench.model.matters import FindingKind
from workbench.model.source import Reliability

WITHHELD: Final = "withheld"
"""Stands where something is left out because it could point to a confidential source."""


class Concern(StrEnum):
    """Why a claim stands where it does on the first page; in the order of the page.

    The first five go by the worst verdict on either layer. `open`, `asked` and `proposed` are
    claims without such a verdict that are not checked yet; `holds` is what is left.
    """

    wrong = "wrong"
    disputed = "disputed"
    unsupported = "unsupported"
    cannot_be_determined = "cannot-be-determined"
    confirmed_with_change = "confirmed-with-change"
    open = "open"
    asked = "asked"
    proposed = "proposed"
    holds = "holds"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a material. Both are None where the material is withheld."""

    material: str | None
    words: str | None


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """One entry of a cell. `dates_withheld`: the days are kept back, not unknown."""

    source: str
    reliability: Reliability
    credibility: int
    stance: Stance
    how: EvidenceHow
    quoted: tuple[Quoted, ...]
    said_on: date | None
    made_on: date | None
    dates_withheld: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class VerdictEntry:
    """What one reader found of a layer."""

    reader: str
    verdict: VerdictKind
    reason: str | None


@dataclass(frozen=True, slots=True)
class LayerSummary:
    """One layer of a claim: verdicts, and what speaks for, against and neither way."""

    layer: Layer
    verdicts: tuple[VerdictEntry, ...]
    in_favour: tuple[EvidenceEntry, ...]
    against: tuple[EvidenceEntry, ...]
    neither: tuple[EvidenceEntry, ...]


@dataclass(frozen=True, slots=True)
class OutcomeEntry:
    """What happens to the words, and who decided it."""

    kind: OutcomeKind
    wording: str | None
    reason: str | None
    by: str


@dataclass(frozen=True, slots=True)
class TickEntry:
    """What a part was ticked against: words of a material, or a reason."""

    quoted: Quoted | None
    reason: str | None
    by: str


@dataclass(frozen=True, slots=True)
class PartEntry:
    """A part of a claim in the draft's words; `value` is what it was taken to mean."""

    kind: PartKind
    words: str
    value: str | None
    tick: TickEntry | None


@dataclass(frozen=True, slots=True)
class AttemptEntry:
    """One try at getting an answer."""

    at: str
    by: str
    note: str


@dataclass(frozen=True, slots=True)
class QuestionEntry:
    """A question about a claim, with every attempt."""

    addressee: str
    text: str
    deadline: date | None
    answered: bool
    attempts: tuple[AttemptEntry, ...]


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """Something that does not fit, with the numbers of the claims it is about."""

    kind: FindingKind
    why: str
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """Who has it from whom, or which two origins are not two.

    `kind` is the word of the case, or WITHHELD where one of the two is confidential.
    """

    one: str
    other: str
    kind: str
    certainty: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class OriginsEntry:
    """How many independent origins assert a claim, and how many deny it; never netted.

    A range from `floor` to `ceiling`; `words` are empty where nobody asserts it, `against` where
    nobody denies it.
    """

    items: int
    floor: int
    ceiling: int
    words: str
    against: str


@dataclass(frozen=True, slots=True)
class ClaimSummary:
    """Everything on one claim. `claimant` is None where the story says it in its own voice.

    `words` are the draft's, one text for each passage, in the draft's order. `chain` is by whom
    the claim came, nearest to the claimant first. `still_open` are phrases without a full stop.
    """

    number: int
    concern: Concern
    words: tuple[str, ...]
    substance: str
    modality: Modality
    claimant: str | None
    chain: tuple[str, ...]
    state: ClaimState
    reopened: Reopened | None
    layers: tuple[LayerSummary, ...]
    outcome: OutcomeEntry | None
    parts: tuple[PartEntry, ...]
    questions: tuple[QuestionEntry, ...]
    findings: tuple[FindingEntry, ...]
    origins: OriginsEntry
    derivations: tuple[LinkEntry, ...]
    dependences: tuple[LinkEntry, ...]
    still_open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposalSummary:
    """A proposed claim that nobody has accepted or dismissed yet."""

    number: int
    words: tuple[str, ...]
    claimant: str | None
    modality: Modality
