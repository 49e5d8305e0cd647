"""What people decide: verdicts, outcomes and the sign-off."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.model.evidence import Layer
from workbench.model.stored import StoredText


class VerdictKind(StrEnum):
    """What a reader finds of one layer of a claim."""

    confirmed = "confirmed"
    confirmed_with_change = "confirmed-with-change"
    disputed = "disputed"
    unsupported = "unsupported"
    wrong = "wrong"
    cannot_be_determined = "cannot-be-determined"


class OutcomeKind(StrEnum):
    """What happens to the words."""

    stands = "stands"
    change = "change"
    stet = "stet"
    cut = "cut"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one reader finds of one layer of a claim; one row for each of the three."""

    id: str
    claim_id: str
    layer: Layer
    reader_id: str
    verdict: VerdictKind
    reason: StoredText | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happens to a claim's words. A change has its new wording, a stet its reason."""

    id: str
    claim_id: str
    kind: OutcomeKind
    wording: StoredText | None
    reason: StoredText | None
    actor_id: str


@dataclass(frozen=True, slots=True)
class SignOff:
    """By whom and when a draft was signed off, for which words and which history.

    `draft_sha256` is of the draft's text in UTF-8; `head` is the digest of the last act before
    the sign-off itself. `at` is ISO 8601 in UTC.
    """

    id: str
    document_id: str
    actor_id: str
    at: str
    draft_sha256: str
    head: str
