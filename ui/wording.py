"""How the window says things: plain words for what is in the rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from workbench.model.claim import Claim, PartKind, Reopened
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.evidence import Access, EvidenceHow, Interest, Stance
from workbench.model.source import Reliability

if TYPE_CHECKING:
    from workbench.storage.rows import Rows

VERDICT_WORDS: Final[Mapping[VerdictKind, str]] = MappingProxyType(
    {
        VerdictKind.confirmed: "Confirmed",
        VerdictKind.confirmed_with_change: "Confirmed with change",
        VerdictKind.disputed: "Disputed",
        VerdictKind.unsupported: "Unsupported",
        VerdictKind.wrong: "Wrong",
        VerdictKind.cannot_be_determined: "Cannot be determined",
    }
)
OUTCOME_WORDS: Final[Mapping[OutcomeKind, str]] = MappingProxyType(
    {
        OutcomeKind.stands: "Stands",
        OutcomeKind.change: "Change",
        OutcomeKind.stet: "Stet",
        OutcomeKind.cut: "Cut",
    }
)
STANCE_WORDS: Final[Mapping[Stance, str]] = MappingProxyType(
    {
        Stance.asserts: "asserts",
        Stance.denies: "denies",
        Stance.cannot_confirm: "cannot confirm",
        Stance.relays: "relays",
        Stance.conditional: "conditional",
        Stance.context: "context",
    }
)
HOW_WORDS: Final[Mapping[EvidenceHow, str]] = MappingProxyType(
    {
        EvidenceHow.passage: "Passage",
        EvidenceHow.call: "Call",
        EvidenceHow.meeting: "Meeting",
        EvidenceHow.observation: "Observation",
    }
)
REOPENED_WORDS: Final[Mapping[Reopened, str]] = MappingProxyType(
    {
        Reopened.words: "its words changed",
        Reopened.evidence: "its evidence changed",
        Reopened.parts: "its parts changed",
        Reopened.verdict: "a decision was taken back",
        Reopened.claimant: "its claimant changed",
        Reopened.chain: "who has it from whom changed",
    }
)
RELIABILITY_WORDS: Final[Mapping[Reliability, str]] = MappingProxyType(
    {
        Reliability.a: "completely reliable",
        Reliability.b: "usually reliable",
        Reliability.c: "fairly reliable",
        Reliability.d: "not usually reliable",
        Reliability.e: "unreliable",
        Reliability.f: "cannot be judged",
    }
)
RELIABILITY_MEANS: Final[Mapping[Reliability, str]] = MappingProxyType(
    {
        Reliability.a: "No doubt who it is or that it can know; it has always been right.",
        Reliability.b: "Little doubt; it has been right most of the time.",
        Reliability.c: "Some doubt; it has been right before.",
        Reliability.d: "Much doubt; it has been right now and then.",
        Reliability.e: "Not what it says it is, or known for being wrong.",
        Reliability.f: "Too little is known of it to give a letter.",
    }
)
CREDIBILITY_WORDS: Final[Mapping[int, str]] = MappingProxyType(
    {
        1: "confirmed by other sources",
        2: "probably true",
        3: "possibly true",
        4: "doubtful",
        5: "improbable",
        6: "cannot be judged",
    }
)
CREDIBILITY_MEANS: Final[Mapping[int, str]] = MappingProxyType(
    {
        1: "Others, who do not have it from this one, say the same; it fits what is known.",
        2: "Nobody else says so, but it makes sense and fits what is known.",
        3: "Nobody else says so; it makes sense and fits some of what is known.",
        4: "It may be so, but nothing else bears it out.",
        5: "It makes little sense, and other reports speak against it.",
        6: "There is nothing to measure it by.",
    }
)
ACCESS_WORDS: Final[Mapping[Access, str]] = MappingProxyType(
    {Access.first_hand: "first-hand", Access.second_hand: "second-hand"}
)
INTEREST_WORDS: Final[Mapping[Interest, str]] = MappingProxyType(
    {Interest.served: "in its interest", Interest.against: "against its interest"}
)
PART_WORDS: Final[Mapping[PartKind, str]] = MappingProxyType(
    {
        PartKind.name_: "name",
        PartKind.title_: "title",
        PartKind.place: "place",
        PartKind.figure: "figure",
        PartKind.date: "date",
        PartKind.quotation: "quotation",
    }
)


def day(value: date | None) -> str:
    """A date as "19 October 2024"; "" for none."""
    return "" if value is None else f"{value.day} {value:%B %Y}"


def claimant_words(rows: Rows, claim: Claim) -> str:
    """Who says the claim: a source's name with its chain, or the story itself."""
    source = rows.sources.get(claim.claimant_id)
    if source is None:
        return "The story itself"
    vias = sorted(rows.claim_vias.where(claim_id=claim.id), key=lambda via: via.position)
    chain = ", ".join(rows.sources[via.source_id].name for via in vias)
    return f"{source.name}, via {chain}" if chain else source.name


def counted(number: int, one: str, many: str | None = None) -> str:
    """ "1 claim", "3 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
