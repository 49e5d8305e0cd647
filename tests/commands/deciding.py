"""Acts and questions that the tests of the rules share."""

from __future__ import annotations

from random import Random

import pytest

from tests.commands.acts import (
    only,
    place,
)
from tests.commands.proposed import analysis_of
from tests.storage.files import untouched
from workbench.case import Case
from workbench.commands.base import Command, Refused
from workbench.commands.evidence import AttachEvidence, Place
from workbench.commands.verdicts import SetOutcome, SetVerdict
from workbench.model.analysis import Analysis
from workbench.model.claim import ClaimState, Reopened
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.evidence import Layer, Stance


def refused(case: Case, command: Command, *words: str) -> None:
    """It is refused in one sentence with these words, and nothing is written."""
    acts = case.acts
    with untouched(case.path), pytest.raises(Refused) as caught:
        case.run(command)
    assert case.acts == acts
    sentence = str(caught.value)
    assert sentence.endswith(".") and "\n" not in sentence
    for word in words:
        assert word in sentence


def spot(case: Case, words: str = "38 lorries") -> Place:
    """The place of some words of the letter."""
    return Place(*place(case, words, material=True))


def evidence_for(case: Case, claim: str, source: str, layer: Layer) -> str:
    """Attach the letter as what the source asserts; the id of the entry."""
    act = AttachEvidence(claim, source, layer, Stance.asserts, places=(spot(case),))
    return only(case.run(act).ids("evidence"))


def decide(case: Case, claim: str) -> None:
    """Verdicts on every layer, and an outcome."""
    if case.rows.claims[claim].claimant_id is not None:
        case.run(SetVerdict(claim, Layer.said, VerdictKind.confirmed))
    case.run(SetVerdict(claim, Layer.so, VerdictKind.disputed, "38 are told of"))
    case.run(SetOutcome(claim, OutcomeKind.stands))


def state(case: Case, claim: str) -> tuple[ClaimState, Reopened | None]:
    """How the claim stands, and what opened it again."""
    row = case.rows.claims[claim]
    return row.state, row.reopened


def analysis_of_draft(case: Case, engine: str = "hand 1") -> Analysis:
    """The same proposals by chance each time, for the first draft."""
    return analysis_of(case.document_text(case.drafts()[0].id), Random(1), engine=engine)
