"""What several of these tests share."""

from __future__ import annotations

import pytest

from tests.report.cases import a_case, draft, many_claims
from workbench.commands.claims import AcceptClaims
from workbench.commands.questions import AskQuestion
from workbench.commands.verdicts import SetOutcome, SetVerdict
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.evidence import Layer
from workbench.model.summary import Summary
from workbench.report.build import build_summary

# The widest letters, so that every line of the first page is full; a title to match.
WIDE = "WWWW MMMM WWWWW " * 10


@pytest.fixture(scope="session")
def three_thousand(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """A summary of 3,000 claims as wide as words can be, with one of every kind among them."""
    folder = tmp_path_factory.mktemp("many")
    lines = (f"{place} {WIDE}" for place in range(3000))
    with a_case(folder, *lines, title=WIDE, checker=WIDE) as case:
        many_claims(case, accepted=False)
        claims = list(case.rows.claims)
        case.run(AcceptClaims(tuple(claim.id for claim in claims[1:])))
        for claim, verdict in zip(claims[1:], VerdictKind, strict=False):
            case.run(SetVerdict(claim.id, Layer.so, verdict))
            case.run(SetOutcome(claim.id, OutcomeKind.stands))
        case.run(AskQuestion(claims[-1].id, WIDE, WIDE))
        return build_summary(case, draft(case).id)
