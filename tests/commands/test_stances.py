"""Stances that are only proposed are no evidence, and become some only by words of material."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.commands.acts import DAY, only, place
from tests.commands.deciding import decide, refused, spot, state
from tests.storage.files import untouched
from workbench.case import Case
from workbench.commands.claims import DeleteClaim, DismissClaims
from workbench.commands.evidence import AttachEvidence, Place, RemoveEvidence, ReviseEvidence
from workbench.commands.proposals import AddProposals
from workbench.commands.stances import (
    AcceptPropositions,
    AcceptStance,
    DeletePropositions,
    DismissPropositions,
    DismissStances,
)
from workbench.corroboration.cells import build_cells
from workbench.model.analysis import (
    Analysis,
    Attribution,
    Modality,
    ProposedClaim,
    ProposedDate,
    ProposedProposition,
    ProposedStance,
)
from workbench.model.claim import ClaimState, Reopened, Standing
from workbench.model.evidence import Evidence, Layer, Stance
from workbench.model.matters import Proposition
from workbench.report.build import build_summary

MAYOR = "The mayor said on Friday that 40 lorries crossed the new bridge."
OFFICIAL = "A ministry official denied it."
ENGINEERS = "Engineers could not confirm the load."
STATEMENT = "40 lorries crossed the new bridge."


def told(case: Case, id: str, words: str, who: str, *, via: tuple[str, ...] = ()) -> ProposedClaim:
    _, start, end = place(case, words)
    said = Attribution(who, "said", via)
    return ProposedClaim(id, start, end, words, words, "reported", 0.5, said)


def analysis(case: Case, *more: ProposedStance, engine: str = "rules-1") -> Analysis:
    """The mayor asserts and a wire relays it, an official denies it; and what more there is."""
    friday = ProposedDate(0, 1, "Friday", DAY, DAY, of="saying")
    return Analysis(
        text=case.document_text(case.drafts()[0].id),
        engine_version=engine,
        claims=(
            told(case, "c1", MAYOR, "The mayor", via=("The wire",)),
            replace(told(case, "c2", OFFICIAL, "A ministry official"), dates=(friday,)),
            told(case, "c3", ENGINEERS, "Engineers"),
        ),
        propositions=(
            ProposedProposition(
                STATEMENT,
                (
                    ProposedStance("The mayor", "asserts", "c1"),
                    ProposedStance("The wire", "relays", "c1"),
                    ProposedStance("A ministry official", "denies", "c2"),
                    *more,
                ),
            ),
        ),
    )


DOUBT = ProposedStance("Engineers", "cannot-confirm", "c3")


@pytest.fixture
def proposed(case: Case) -> Case:
    case.run(AddProposals(case.drafts()[0].id, analysis(case)))
    return case


def the_proposition(case: Case) -> Proposition:
    return only(case.rows.propositions)


def on_proposition(case: Case, stance: Stance) -> Evidence:
    entries = case.rows.evidence.where(proposition_id=the_proposition(case).id)
    return only(entry for entry in entries if entry.stance is stance)


def on_claim(case: Case, words: str) -> list[Evidence]:
    return case.rows.evidence.where(claim_id=claim_at(case, words))


def claim_at(case: Case, words: str) -> str:
    document, start, _ = place(case, words)
    passages = case.rows.claim_passages.where(document_id=document)
    return only(passage.claim_id for passage in passages if passage.start == start)


def stances(case: Case, entries: list[Evidence]) -> set[tuple[str, str]]:
    return {(case.rows.sources[e.source_id].name, str(e.stance)) for e in entries}


def test_a_proposition_has_a_stance_of_every_source(proposed: Case) -> None:
    proposition = the_proposition(proposed)
    assert (proposition.statement, proposition.standing) == (STATEMENT, Standing.proposed)
    entries = proposed.rows.evidence.where(proposition_id=proposition.id)
    assert stances(proposed, entries) == {
        ("The mayor", "asserts"), ("The wire", "relays"), ("A ministry official", "denies"),
    }  # fmt: skip
    assert {(e.standing, e.layer, e.credibility, e.engine) for e in entries} == {
        (Standing.proposed, Layer.so, 6, "rules-1")
    }


def test_claims_that_state_it_are_linked_and_denied_with_it(proposed: Case) -> None:
    link = only(proposed.rows.proposition_claims)
    assert link.claim_id == claim_at(proposed, MAYOR)
    assert stances(proposed, on_claim(proposed, MAYOR)) == {("A ministry official", "denies")}
    assert not on_claim(proposed, OFFICIAL)


def test_what_one_source_says_alone_stands_in_the_row_of_its_claim(case: Case) -> None:
    told = analysis(case)
    alone = ProposedProposition(STATEMENT, (ProposedStance("The mayor", "asserts", "c1"),))
    case.run(AddProposals(case.drafts()[0].id, replace(told, propositions=(alone,))))
    assert not case.rows.propositions
    (entry,) = on_claim(case, MAYOR)
    assert (entry.stance, entry.layer, entry.standing) == (
        Stance.asserts, Layer.so, Standing.proposed,
    )  # fmt: skip
    passage = only(case.rows.evidence_passages.where(evidence_id=entry.id))
    assert case.quoted(passage.document_id, passage.start, passage.end) == MAYOR


@pytest.mark.parametrize(
    ("modality", "stance"), [("denied", Stance.denies), ("reported", Stance.asserts)]
)
def test_who_denies_alone_denies_what_the_claim_says_is_denied(
    case: Case, modality: Modality, stance: Stance
) -> None:
    """Of "said no unit had fired" the substance is what its speaker asserts."""
    told = analysis(case)
    claims = tuple(replace(claim, modality=modality) for claim in told.claims)
    alone = ProposedProposition("x", (ProposedStance("A ministry official", "denies", "c2"),))
    analysis_ = replace(told, claims=claims, propositions=(alone,))
    case.run(AddProposals(case.drafts()[0].id, analysis_))
    (entry,) = on_claim(case, OFFICIAL)
    assert entry.stance is stance


def test_each_stance_points_at_the_claim_it_comes_from(proposed: Case) -> None:
    for entry in proposed.rows.evidence:
        passage = only(proposed.rows.evidence_passages.where(evidence_id=entry.id))
        words = proposed.quoted(passage.document_id, passage.start, passage.end)
        assert words == (OFFICIAL if entry.stance is Stance.denies else MAYOR)


def test_the_day_of_the_saying_is_kept(proposed: Case) -> None:
    assert on_proposition(proposed, Stance.denies).said_on == DAY
    assert on_proposition(proposed, Stance.asserts).said_on is None


def test_nothing_proposed_counts_as_evidence(proposed: Case) -> None:
    for claim in list(proposed.rows.claims):
        decide(proposed, claim.id)
        assert build_cells(proposed.rows.evidence.where(claim_id=claim.id), Layer.so) == {}
    summary = build_summary(proposed, proposed.drafts()[0].id)
    for told_of in summary.claims:
        for layer in told_of.layers:
            assert not (*layer.in_favour, *layer.against, *layer.neither)
    assert not summary.materials
    assert {source.entries for source in summary.sources} == {0}


def test_proposals_open_no_claim_again(case: Case) -> None:
    case.run(AddProposals(case.drafts()[0].id, analysis(case)))
    claim = claim_at(case, MAYOR)
    decide(case, claim)
    case.run(AddProposals(case.drafts()[0].id, analysis(case, DOUBT)))
    assert state(case, claim) == (ClaimState.checked, None)
    assert ("Engineers", "cannot-confirm") in stances(case, on_claim(case, MAYOR))


def test_run_again_only_what_is_new_is_added(proposed: Case) -> None:
    draft = proposed.drafts()[0].id
    with untouched(proposed.path):
        assert not proposed.run(AddProposals(draft, analysis(proposed)))
    before = {entry.id for entry in proposed.rows.evidence}
    proposed.run(AddProposals(draft, analysis(proposed, DOUBT, engine="rules-2")))
    added = [entry for entry in proposed.rows.evidence if entry.id not in before]
    assert stances(proposed, added) == {("Engineers", "cannot-confirm")}
    assert len(added) == 2  # on the proposition, and on the claim that states it
    only(proposed.rows.propositions)


def test_other_words_of_the_same_proposition_make_no_second_one(proposed: Case) -> None:
    told_anew = analysis(proposed, engine="rules-2")
    reworded = replace(told_anew.propositions[0], text="Lorries crossed.")
    act = AddProposals(proposed.drafts()[0].id, replace(told_anew, propositions=(reworded,)))
    assert not proposed.run(act).touches("proposition", "evidence")


def test_what_is_dismissed_is_not_proposed_again(proposed: Case) -> None:
    proposed.run(DismissStances((on_proposition(proposed, Stance.denies).id,)))
    assert {e.standing for e in on_claim(proposed, MAYOR)} == {Standing.dismissed}
    assert on_proposition(proposed, Stance.asserts).standing is Standing.proposed
    act = AddProposals(proposed.drafts()[0].id, analysis(proposed))
    assert not proposed.run(act)
    proposed.undo()
    assert {e.standing for e in proposed.rows.evidence} == {Standing.proposed}


def test_a_dismissed_proposition_takes_its_stances_along_and_stays_away(proposed: Case) -> None:
    proposition = the_proposition(proposed)
    proposed.run(DismissPropositions((proposition.id,)))
    assert {e.standing for e in proposed.rows.evidence} == {Standing.dismissed}
    assert not proposed.run(AddProposals(proposed.drafts()[0].id, analysis(proposed, DOUBT)))


def test_a_dismissed_claim_is_the_ground_of_no_stance(case: Case) -> None:
    draft = case.drafts()[0].id
    case.run(AddProposals(draft, replace(analysis(case), propositions=())))
    case.run(DismissClaims((claim_at(case, OFFICIAL),)))
    case.run(AddProposals(draft, analysis(case)))
    assert ("A ministry official", "denies") not in stances(case, list(case.rows.evidence))


def test_an_accepted_stance_rests_on_material_alone(proposed: Case) -> None:
    claim = claim_at(proposed, MAYOR)
    decide(proposed, claim)
    entry = only(on_claim(proposed, MAYOR))
    proposed.run(AcceptStance(entry.id, (spot(proposed),)))
    passage = only(proposed.rows.evidence_passages.where(evidence_id=entry.id))
    assert proposed.quoted(passage.document_id, passage.start, passage.end) == "38 lorries"
    accepted = proposed.rows.evidence[entry.id]
    assert (accepted.standing, accepted.stance, accepted.engine) == (
        Standing.accepted, Stance.denies, "rules-1",
    )  # fmt: skip
    assert state(proposed, claim) == (ClaimState.open, Reopened.evidence)
    assert list(build_cells(on_claim(proposed, MAYOR), Layer.so)) == [entry.source_id]
    assert build_cells(on_claim(proposed, MAYOR), Layer.said) == {}
    proposed.undo()
    assert proposed.rows.evidence[entry.id] == entry
    only(proposed.rows.evidence_passages.where(evidence_id=entry.id))


def test_the_draft_makes_no_stance_evidence(proposed: Case) -> None:
    entry = on_proposition(proposed, Stance.denies)
    refused(proposed, AcceptStance(entry.id, ()), "material")
    refused(proposed, AcceptStance(entry.id, (Place(*place(proposed, OFFICIAL)),)), "draft")
    refused(
        proposed,
        ReviseEvidence(entry.id, Stance.asserts, 2, None, None, None),
        "only proposed",
    )


def test_a_stance_on_a_proposition_is_accepted_with_it(proposed: Case) -> None:
    entry = on_proposition(proposed, Stance.denies)
    proposed.run(AcceptStance(entry.id, (spot(proposed),)))
    assert the_proposition(proposed).standing is Standing.accepted
    assert proposed.rows.sources[entry.source_id].standing is Standing.accepted
    # the claim that states it is another row, with words of its own to be found
    assert only(on_claim(proposed, MAYOR)).standing is Standing.proposed
    refused(proposed, AcceptStance(entry.id, (spot(proposed),)), "decided")
    refused(proposed, DismissStances((entry.id,)), "remove")
    refused(proposed, DismissPropositions((the_proposition(proposed).id,)), "Evidence stands")


def test_to_accept_a_proposition_accepts_no_stance_on_it(proposed: Case) -> None:
    changes = proposed.run(AcceptPropositions((the_proposition(proposed).id,)))
    assert the_proposition(proposed).standing is Standing.accepted
    assert not changes.touches("evidence", "claim", "source")


def test_evidence_attached_by_hand_takes_the_place_of_the_proposal(proposed: Case) -> None:
    waiting = only(on_claim(proposed, MAYOR))
    act = AttachEvidence(
        claim_at(proposed, MAYOR), waiting.source_id, Layer.so, Stance.denies,
        places=(spot(proposed),),
    )  # fmt: skip
    proposed.run(act)
    assert only(on_claim(proposed, MAYOR)).standing is Standing.accepted
    assert not proposed.run(AddProposals(proposed.drafts()[0].id, analysis(proposed)))


def test_another_stance_leaves_the_proposal_waiting(proposed: Case) -> None:
    waiting = only(on_claim(proposed, MAYOR))
    for layer, stance in ((Layer.so, Stance.asserts), (Layer.said, Stance.denies)):
        proposed.run(
            AttachEvidence(
                claim_at(proposed, MAYOR), waiting.source_id, layer, stance,
                places=(spot(proposed),),
            )
        )  # fmt: skip
    assert waiting in on_claim(proposed, MAYOR)


def test_to_remove_a_proposal_is_to_dismiss_it(proposed: Case) -> None:
    entry = only(on_claim(proposed, MAYOR))
    proposed.run(RemoveEvidence(entry.id))
    assert only(on_claim(proposed, MAYOR)).standing is Standing.dismissed
    assert not proposed.run(AddProposals(proposed.drafts()[0].id, analysis(proposed)))


def test_a_deleted_proposition_comes_back_whole_with_undo(proposed: Case) -> None:
    before = (list(proposed.rows.evidence), list(proposed.rows.proposition_claims))
    proposed.run(DeletePropositions((the_proposition(proposed).id,)))
    assert not proposed.rows.propositions
    assert {e.claim_id for e in proposed.rows.evidence} == {claim_at(proposed, MAYOR)}
    proposed.undo()
    assert {e.id for e in before[0]} == {e.id for e in proposed.rows.evidence}
    assert before[1] == list(proposed.rows.proposition_claims)


def test_a_deleted_claim_takes_what_is_proposed_on_it_along(proposed: Case) -> None:
    proposed.run(DeleteClaim(claim_at(proposed, MAYOR)))
    assert not proposed.rows.proposition_claims
    assert {e.claim_id for e in proposed.rows.evidence} == {None}
