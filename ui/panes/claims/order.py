"""Which claims the list shows, in the order in which the draft has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from ui.wording import claimant_words
from workbench.model.claim import Claim, ClaimState, Standing
from workbench.storage.rows import Rows


class Filter(StrEnum):
    """Which claims are listed."""

    all = "All"
    open = "Open"
    proposed = "Proposed"
    asked = "Asked"
    checked = "Checked"
    findings = "Findings"


def draft_order(rows: Rows, draft_id: str) -> list[str]:
    """The ids of the draft's claims by where each first stands, without dismissed proposals."""
    first: dict[str, tuple[int, int]] = {}
    for passage in rows.claim_passages.where(document_id=draft_id):
        place = (passage.start, passage.end)
        known = first.get(passage.claim_id)
        if known is None or place < known:
            first[passage.claim_id] = place
    standing = ((id, rows.claims.get(id)) for id in first)
    kept = [id for id, claim in standing if claim and claim.standing is not Standing.dismissed]
    return sorted(kept, key=lambda id: (first[id], rows.claims[id].number))


def with_findings(rows: Rows) -> frozenset[str]:
    """The ids of the claims about which a finding is left that nobody has dismissed."""
    left = {f.id for f in rows.findings if f.standing is not Standing.dismissed}
    return frozenset(link.claim_id for link in rows.finding_claims if link.finding_id in left)


def passes(claim: Claim, filter: Filter, found: frozenset[str]) -> bool:
    """Whether the filter lets the claim through; `found` are the claims with findings.

    What is only proposed is not yet open.
    """
    if filter is Filter.all:
        return True
    if filter is Filter.findings:
        return claim.id in found
    if claim.standing is Standing.proposed:
        return filter is Filter.proposed
    return filter.casefold() == claim.state


def counts(claims: Sequence[Claim], found: frozenset[str]) -> dict[Filter, int]:
    """How many claims each filter lets through."""
    proposed = Standing.proposed
    settled = Counter(claim.state for claim in claims if claim.standing is not proposed)
    return {
        Filter.all: len(claims),
        Filter.open: settled[ClaimState.open],
        Filter.proposed: len(claims) - settled.total(),
        Filter.asked: settled[ClaimState.asked],
        Filter.checked: settled[ClaimState.checked],
        Filter.findings: sum(claim.id in found for claim in claims),
    }


def findable(rows: Rows, claim: Claim) -> str:
    """What can be found of a claim, in lower case: its number, its words, who says it."""
    return f"{claim.number} {claim.substance} {claimant_words(rows, claim)}".casefold()


def wants_work(claim: Claim) -> bool:
    """Whether it is the checker's turn: it is proposed or open. One that is asked waits."""
    return claim.standing is Standing.proposed or claim.state is ClaimState.open


def following(order: Sequence[str], current: str, step: int, wanted: Sequence[bool]) -> str:
    """The next id after `current` (before it with step -1) that is wanted, wrapping; or ""."""
    if not order:
        return ""
    outside = -1 if step > 0 else 0
    start = order.index(current) if current in order else outside
    for away in range(1, len(order) + 1):
        place = (start + step * away) % len(order)
        if wanted[place] and (order[place] != current or away == len(order)):
            return order[place]
    return ""
