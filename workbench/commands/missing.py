"""What stands between a draft and its sign-off."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.commands.state import undecided
from workbench.model.claim import ClaimState, Standing
from workbench.model.document import Reading
from workbench.storage.rows import Rows


class MissingKind(StrEnum):
    """What kind of thing is missing."""

    unread = "unread"
    proposed = "proposed"
    undecided = "undecided"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing, and where: `id` is a sentence's or a claim's.

    `start` and `end` are code points in the draft, end exclusive. `words` completes the line
    "…: " in lower case, without a full stop.
    """

    kind: MissingKind
    id: str
    start: int
    end: int
    words: str


def _listed(things: list[str]) -> str:
    """ "a verdict on said, a verdict on so and an outcome"."""
    *first, last = things
    return f"{', '.join(first)} and {last}" if first else last


def what_is_missing(rows: Rows, document_id: str) -> list[Missing]:
    """Everything that must be done before the draft can be signed off, in the draft's order."""
    found = [
        Missing(MissingKind.unread, s.id, s.start, s.end, "a sentence is unread")
        for s in rows.sentences.where(document_id=document_id)
        if s.reading is Reading.unread
    ]
    places: dict[str, tuple[int, int]] = {}
    for passage in rows.claim_passages.where(document_id=document_id):
        place = (passage.start, passage.end)
        places[passage.claim_id] = min(place, places.get(passage.claim_id, place))
    for claim_id, (start, end) in places.items():
        claim = rows.claims[claim_id]
        name = f"claim {claim.number}"
        if claim.standing is Standing.dismissed:
            continue
        if claim.standing is Standing.proposed:
            words = f"{name} is only proposed; accept or dismiss it"
            found.append(Missing(MissingKind.proposed, claim_id, start, end, words))
        elif claim.state is not ClaimState.checked:
            lacking = undecided(rows, claim)
            words = (
                f"{name} lacks {_listed(lacking)}"
                if lacking
                else f"{name} was opened again; look at what changed and check it"
            )
            found.append(Missing(MissingKind.undecided, claim_id, start, end, words))
    return sorted(found, key=lambda missing: (missing.start, missing.kind))
