"""Claims are made, split, merged, numbered and dismissed."""

from __future__ import annotations

from pathlib import Path

from tests.commands.acts import (
    claim_on,
    new_case,
    only,
    place,
    source_named,
)
from tests.commands.deciding import analysis_of_draft, evidence_for, refused, state
from tests.commands.proposed import Scribble
from workbench.case import Case
from workbench.commands.claims import (
    AcceptClaims,
    AddClaimPassage,
    AddNote,
    DeleteClaim,
    DismissClaims,
    MakeClaim,
    MergeClaims,
    SplitClaim,
)
from workbench.commands.parts import AddPart, TickPart
from workbench.commands.proposals import AddProposals
from workbench.commands.questions import AskQuestion
from workbench.model.claim import ClaimState, PartKind, Standing
from workbench.model.evidence import Layer


def test_a_claim_is_made_of_words_of_the_draft(case: Case) -> None:
    draft, start, _ = place(case, "40 lorries")
    for wrong in ((start, start), (9, 3), (-9, 0), (-9, -2), (31, 32), (9_999, 10_005)):
        refused(case, MakeClaim(draft, *wrong), "Select")
    refused(case, MakeClaim(*place(case, "38 lorries", material=True)), "draft")
    claim = only(case.run(MakeClaim(draft, start - 1, start + 11)).ids("claim"))
    assert case.rows.claims[claim].substance == "40 lorries"
    refused(case, AddClaimPassage(claim, draft, 12, 12), "Select")
    refused(case, AddClaimPassage(claim, *place(case, "38 lorries", material=True)), "draft")
    assert not case.run(AddClaimPassage(claim, draft, start, start + 10)), "there already"


def test_a_split_and_a_merge(case: Case) -> None:
    source, other = source_named(case, "The mayor"), source_named(case, "The wire")
    claim = claim_on(case, "40 lorries crossed the new bridge", source)
    figure = only(case.run(AddPart(claim, PartKind.figure, *place(case, "40"))).ids("part"))
    name = only(case.run(AddPart(claim, PartKind.place, *place(case, "new bridge"))).ids("part"))
    case.run(TickPart(name, reason="Seen."))
    passage = only(case.rows.claim_passages.where(claim_id=claim))
    _, at, _ = place(case, " the new bridge")
    refused(case, SplitClaim(claim, passage.id, passage.start), "inside")
    changes = case.run(SplitClaim(claim, passage.id, at))
    second = only(changes.ids("claim") - {claim})
    assert case.rows.claims[claim].substance == "40 lorries crossed"
    assert case.rows.claims[second].substance == "the new bridge"
    assert case.rows.claims[second].claimant_id == source
    assert case.rows.parts[figure].claim_id == claim
    assert case.rows.parts[name].claim_id == second
    assert case.quoted(*_span(case, claim)) == "40 lorries crossed"
    assert case.quoted(*_span(case, second)) == "the new bridge"

    case.run(AddNote(second, "Which bridge?"))
    case.run(AskQuestion(second, "The mayor", "Which?"))
    evidence = evidence_for(case, second, source, Layer.so)
    case.run(Scribble(second, second, source, other))
    refused(case, MergeClaims(claim, claim), "different")
    case.run(MergeClaims(claim, second))
    assert second not in case.rows.claims
    assert case.rows.evidence[evidence].claim_id == claim
    for table in ("claim_passage", "part", "note", "question", "evidence", "derivation",
                  "dependence", "proposition_claim"):  # fmt: skip
        assert case.rows.table(table).where(claim_id=claim), table
    assert len(case.rows.ticks) == 1
    assert state(case, claim)[0] is ClaimState.asked
    case.undo()
    assert case.rows.parts[name].claim_id == second


def _span(case: Case, claim: str) -> tuple[str, int, int]:
    passage = only(case.rows.claim_passages.where(claim_id=claim))
    return passage.document_id, passage.start, passage.end


def test_a_finding_moves_with_a_merged_claim_unless_it_was_between_the_two(case: Case) -> None:
    case.run(AddProposals(case.drafts()[0].id, analysis_of_draft(case)))
    about = [link.claim_id for link in case.rows.finding_claims]
    assert len(about) == 2
    third = claim_on(case, "Engineers could not")
    case.run(MergeClaims(third, about[0]))
    assert {link.claim_id for link in case.rows.finding_claims} == {third, about[1]}
    case.run(MergeClaims(third, about[1]))
    assert not len(case.rows.findings) and not len(case.rows.finding_claims)
    case.undo()
    assert len(case.rows.findings) == 1


def test_a_number_is_never_given_twice(tmp_path: Path) -> None:
    path = tmp_path / "bridge.stet"
    with new_case(path) as case:
        one = claim_on(case, "40 lorries")
        two = claim_on(case, "It opened in May")
        assert [case.rows.claims[id].number for id in (one, two)] == [1, 2]
        case.run(DeleteClaim(two))
        assert case.rows.claims[claim_on(case, "It is safe")].number == 3
        case.undo()
    with Case.open(path) as case:
        assert case.rows.claims[claim_on(case, "Engineers")].number == 4
        case.undo()
        assert case.rows.claims[claim_on(case, "Engineers")].number == 5


def test_dismissed_claims_stay_and_accepted_ones_are_deleted(case: Case) -> None:
    case.run(AddProposals(case.drafts()[0].id, analysis_of_draft(case)))
    first = next(iter(case.rows.claims))
    case.run(DismissClaims((first.id,)))
    assert case.rows.claims[first.id].standing is Standing.dismissed
    case.run(AcceptClaims((first.id,)))
    refused(case, DismissClaims((first.id,)), "delete")
