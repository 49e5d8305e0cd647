"""The first page: what is not confirmed, worst first, as far as one sheet of A4 takes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from workbench.exporters.wording import clip
from workbench.model.summary import DraftFacts, FirstPage, FirstPageLine
from workbench.model.summary_claim import ClaimSummary, Concern, ProposalSummary
from workbench.report.claims import worst

# A sheet has 297 mm. Without its margins 264 are left; the title takes 22, the nine facts 47,
# headings and tally 30, the closing lines 14. What is left takes 12 rows of 12 mm: two lines of
# words and one for who says them. The exporters give every row that height and no other, so
# wide letters are cut off at the edge of their row and nothing is pushed off the sheet.
LINES: Final = 12
WORDS: Final = 115  # characters: two lines of 9.4 points on 97 mm
NAME: Final = 55
FACT: Final = 84
TITLE: Final = 90

_ORDER: Final = {concern: place for place, concern in enumerate(Concern)}


def first_page(
    title: str,
    draft: DraftFacts,
    checkers: Sequence[str],
    claims: Sequence[ClaimSummary],
    proposals: Sequence[ProposalSummary],
) -> FirstPage:
    """Choose and shorten what stands on the first page.

    It is given texts that are free of confidential names already: a name that was cut short
    first would no longer be found.
    """
    lines = [_line(claim) for claim in claims if claim.concern is not Concern.holds]
    lines += [_proposed(proposal) for proposal in proposals]
    # The sort is stable: within a concern the claims stay in the draft's order.
    lines.sort(key=lambda line: _ORDER[line.concern])
    found = Counter(claim.concern for claim in claims)
    found[Concern.proposed] = len(proposals)
    named = f"Draft {draft.number} of {draft.drafts}: {draft.title}"
    return FirstPage(
        title=clip(title, TITLE),
        draft=clip(named, FACT),
        checkers=clip(", ".join(checkers), FACT),
        lines=tuple(lines[:LINES]),
        more=max(0, len(lines) - LINES),
        holds=found[Concern.holds],
        claims=len(claims),
        concerns={concern: found[concern] for concern in Concern},
    )


def _line(claim: ClaimSummary) -> FirstPageLine:
    return FirstPageLine(
        number=claim.number,
        concern=claim.concern,
        words=clip(claim.substance, WORDS),
        claimant=None if claim.claimant is None else clip(claim.claimant, NAME),
        layers={layer.layer: worst(v.verdict for v in layer.verdicts) for layer in claim.layers},
        outcome=None if claim.outcome is None else claim.outcome.kind,
    )


def _proposed(proposal: ProposalSummary) -> FirstPageLine:
    return FirstPageLine(
        number=proposal.number,
        concern=Concern.proposed,
        words=clip(proposal.words[0], WORDS),
        claimant=None if proposal.claimant is None else clip(proposal.claimant, NAME),
        layers={},
        outcome=None,
    )
