"""The summary as it is shown: every word chosen, nothing left to a template but its place.

One view serves all formats that people read, so they say the same thing in the same order.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.exporters.marks import Mark

__all__ = [
    "ClaimView",
    "ColumnView",
    "EvidenceView",
    "Fact",
    "FirstLineView",
    "LayerView",
    "MarkedLine",
    "PassageView",
    "ProposalView",
    "SourceView",
    "SummaryView",
    "TallyView",
]


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what there is to say."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class TallyView:
    """How many claims there are of one kind."""

    mark: Mark
    count: int


@dataclass(frozen=True, slots=True)
class FirstLineView:
    """A claim on the first page; `said` is None where it has no such layer."""

    number: int
    words: str
    claimant: str
    said: Mark | None
    so: Mark | None
    concern: Mark
    outcome: Mark | None


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A mark, what it says here, and what there is to add (may be empty)."""

    mark: Mark
    words: str
    detail: str


@dataclass(frozen=True, slots=True)
class PassageView:
    """Words of a material and where they stand."""

    words: str
    where: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One entry: who, with the grades apart, what they do, and on what it rests.

    `detail` (how and when) and `note` may be empty.
    """

    mark: Mark
    source: str
    grade: str
    detail: str
    passages: tuple[PassageView, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One side of a layer: for, against, or neither."""

    title: str
    entries: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True)
class LayerView:
    """One layer of a claim. `columns` is empty where there is no evidence at all."""

    title: str
    verdicts: tuple[MarkedLine, ...]
    columns: tuple[ColumnView, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Everything on one claim, in the order in which it is read."""

    number: int
    mark: Mark
    substance: str
    words: tuple[str, ...]
    says: str
    layers: tuple[LayerView, ...]
    outcome: MarkedLine | None
    new_wording: str
    parts: tuple[MarkedLine, ...]
    findings: tuple[str, ...]
    ties: tuple[str, ...]
    questions: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A proposal that is undecided."""

    number: int
    words: str
    says: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A row of the source list."""

    name: str
    about: str
    reliability: str
    entries: int


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The whole, from the first page to the digests."""

    title: str
    page_title: str
    language: str
    date: str
    facts: tuple[Fact, ...]
    counts: tuple[Fact, ...]
    tallies: tuple[TallyView, ...]
    lines: tuple[FirstLineView, ...]
    more: str
    holds: str
    claims: tuple[ClaimView, ...]
    proposals: tuple[ProposalView, ...]
    proposed_findings: tuple[str, ...]
    sources: tuple[SourceView, ...]
    materials: tuple[Fact, ...]
    withheld: str
    seal: tuple[Fact, ...]
