"""A claim is open, asked or checked, and is opened again with the cause."""

from __future__ import annotations

from datetime import date

import pytest

from tests.commands.acts import (
    DAY,
    claim_on,
    only,
    place,
    source_named,
)
from tests.commands.deciding import decide, evidence_for, refused, spot, state
from workbench.case import Case
from workbench.commands.base import Command
from workbench.commands.claims import (
    AddClaimPassage,
    CheckClaim,
    ReviseClaim,
)
from workbench.commands.evidence import AttachEvidence, RemoveEvidence, ReviseEvidence
from workbench.commands.parts import AddPart, TickPart, UntickPart
from workbench.commands.questions import AnswerQuestion, AskQuestion
from workbench.commands.verdicts import ClearOutcome, ClearVerdict, SetOutcome
from workbench.model.claim import ClaimState, Modality, PartKind, Reopened
from workbench.model.decision import OutcomeKind
from workbench.model.evidence import Layer, Stance


def test_a_claim_is_checked_when_nothing_is_lacking_and_asked_while_it_waits(case: Case) -> None:
    claim = claim_on(case, "40 lorries", source_named(case, "The mayor"))
    question = only(case.run(AskQuestion(claim, "The mayor", "How many?", DAY)).ids("question"))
    assert state(case, claim) == (ClaimState.asked, None)
    decide(case, claim)
    assert state(case, claim) == (ClaimState.asked, None)
    case.run(AnswerQuestion(question))
    assert state(case, claim) == (ClaimState.checked, None)
    case.run(AnswerQuestion(question, False))
    assert state(case, claim) == (ClaimState.asked, None)


def _reopenings(case: Case, claim: str, part: str, entry: str) -> dict[str, tuple[Command, str]]:
    other = source_named(case, "The engineers")
    words = case.rows.claims[claim].substance
    mayor = case.rows.claims[claim].claimant_id
    assert mayor is not None
    evidence = AttachEvidence(claim, mayor, Layer.so, Stance.denies, places=(spot(case),))
    return {
        "new evidence": (evidence, "evidence"),
        "evidence revised": (ReviseEvidence(entry, Stance.denies, 1, None, None, None), "evidence"),
        "evidence removed": (RemoveEvidence(entry), "evidence"),
        "words": (ReviseClaim(claim, words + "!", Modality.reported, mayor), "words"),
        "claimant": (ReviseClaim(claim, words, Modality.reported, other), "claimant"),
        "another place": (AddClaimPassage(claim, *place(case, "It opened")), "words"),
        "a part": (AddPart(claim, PartKind.figure, *place(case, "lorries")), "parts"),
        "a tick taken": (UntickPart(part), "parts"),
        "a verdict taken": (ClearVerdict(claim, Layer.so), "verdict"),
        "the outcome taken": (ClearOutcome(claim), "verdict"),
    }


@pytest.mark.parametrize(
    "what",
    ["new evidence", "evidence revised", "evidence removed", "words", "claimant",
     "another place", "a part", "a tick taken", "a verdict taken", "the outcome taken"],
)  # fmt: skip
def test_a_checked_claim_is_opened_again_with_the_cause(case: Case, what: str) -> None:
    claim = claim_on(case, "40 lorries crossed", source_named(case, "The mayor"))
    mayor = case.rows.claims[claim].claimant_id or ""
    part = only(case.run(AddPart(claim, PartKind.figure, *place(case, "40"))).ids("part"))
    case.run(TickPart(part, reason="Counted."))
    entry = evidence_for(case, claim, mayor, Layer.said)
    command, cause = _reopenings(case, claim, part, entry)[what]
    decide(case, claim)
    assert state(case, claim) == (ClaimState.checked, None)
    case.run(command)
    assert state(case, claim) == (ClaimState.open, Reopened(cause))
    assert any(missing.id == claim for missing in case.missing(case.drafts()[0].id))
    case.undo()
    assert state(case, claim) == (ClaimState.checked, None)


def test_an_opened_claim_is_checked_again_only_when_nothing_is_lacking(case: Case) -> None:
    claim = claim_on(case, "It opened in May")
    refused(case, CheckClaim(claim), "lacks")
    decide(case, claim)
    case.run(ReviseClaim(claim, "It opened in June", Modality.asserted, None))
    case.run(CheckClaim(claim))
    assert state(case, claim) == (ClaimState.checked, None)
    case.run(ReviseClaim(claim, "It opened", Modality.reported, source_named(case, "The mayor")))
    refused(case, CheckClaim(claim), "lacks")  # it has a *said* now, and no verdict on it


def test_outcomes_have_what_they_need(case: Case) -> None:
    claim = claim_on(case, "It opened in May")
    refused(case, SetOutcome(claim, OutcomeKind.change, wording=" "), "wording")
    refused(case, SetOutcome(claim, OutcomeKind.stet, reason=""), "reason")
    case.run(SetOutcome(claim, OutcomeKind.stet, reason="The editor insists."))
    case.run(SetOutcome(claim, OutcomeKind.change, wording="It opened in June"))
    assert only(case.rows.outcomes).reason is None


def test_dates_of_questions_come_back(case: Case) -> None:
    claim = claim_on(case, "40 lorries")
    case.run(AskQuestion(claim, " The mayor ", "How many?", date(2024, 2, 29)))
    with Case.open_to_read(case.path) as reader:
        question = only(reader.rows.questions)
        assert (question.addressee, question.deadline) == ("The mayor", date(2024, 2, 29))
