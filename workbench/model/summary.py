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

from workbench.model.claim import ClaimState
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Reading
from workbench.model.evidence import Layer
from workbench.model.source import Reliability, SourceKind
from workbench.model.summary_claim import (
    ClaimSummary,
    Concern,
    FindingEntry,
    ProposalSummary,
)

SUMMARY_FORMAT: Final = "stet-summary-2"
"""Names the shape of this data, for programs that read the JSON."""


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
