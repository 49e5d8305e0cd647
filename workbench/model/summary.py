"""The checked-claims summary as plain data: what the exporters write and nothing else.

Every text in it is ready to leave the case: names of confidential sources are already their
aliases (see workbench.report.confidential). Moments are ISO 8601 in UTC, as in the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from workbench.model.claim import ClaimState, Modality, PartKind, Reopened
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Reading
from workbench.model.evidence import EvidenceHow, Layer, Stance
from workbench.model.matters import FindingKind
from workbench.model.source import Reliability, SourceKind

SUMMARY_FORMAT: Final = "stet-summary-1"
"""Names the shape of this data, for programs that read the JSON."""

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


class SignOffState(StrEnum):
    """Whether the draft is signed off, and whether that still holds."""

    unsigned = "not-signed-off"
    signed = "signed-off"
    changed = "changed-since"


@dataclass(frozen=True, slots=True)
class DraftFacts:
    """Which draft the summary is of. `sha256` is of its text in UTF-8."""

    number: int
    drafts: int
    title: str
    byline: str | None
    published: date | None
    file_name: str | None
    language: str | None
    sha256: str


@dataclass(frozen=True, slots=True)
class SignOffFacts:
    """By whom and when; None where the draft was never signed off."""

    state: SignOffState
    by: str | None
    at: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is of everything. `claims` are the accepted ones; `struck` are lines."""

    sentences: int
    read: int
    readings: Mapping[Reading, int]
    struck: int
    claims: int
    proposed: int
    states: Mapping[ClaimState, int]
    verdicts: Mapping[Layer, Mapping[VerdictKind, int]]
    outcomes: Mapping[OutcomeKind, int]


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


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """One source that the summary names. Of a confidential one, no role is given."""

    name: str
    kind: SourceKind
    role: str | None
    reliability: Reliability
    confidential: bool
    entries: int


@dataclass(frozen=True, slots=True)
class MaterialSummary:
    """A material that evidence or ticks of the summary rest on. `sha256` is of its bytes."""

    title: str
    file_name: str | None
    received_at: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FirstPageLine:
    """One claim on the first page, shortened. A layer that is not judged yet has None."""

    number: int
    concern: Concern
    words: str
    claimant: str | None
    layers: Mapping[Layer, VerdictKind | None]
    outcome: OutcomeKind | None


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What is not confirmed, worst first, as far as one sheet of A4 takes it.

    `more` claims are left for the pages that follow. `holds` of `claims` hold: checked, and
    confirmed on every layer by every reader, with their words as they are. The headline facts
    are here again, shortened, so that no text of any length can push a line off the sheet.
    """

    title: str
    draft: str
    checkers: str
    lines: tuple[FirstPageLine, ...]
    more: int
    holds: int
    claims: int
    concerns: Mapping[Concern, int]


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole. `as_of` is the moment of the history's last entry, `head` its digest."""

    format: str
    program: str
    title: str
    draft: DraftFacts
    checkers: tuple[str, ...]
    as_of: str
    sign_off: SignOffFacts
    counts: Counts
    first_page: FirstPage
    claims: tuple[ClaimSummary, ...]
    proposals: tuple[ProposalSummary, ...]
    proposed_findings: tuple[FindingEntry, ...]
    sources: tuple[SourceSummary, ...]
    materials: tuple[MaterialSummary, ...]
    materials_withheld: int
    head: str
