"""A draft is signed off when nothing is missing, and refused until then."""

from __future__ import annotations

import pytest

from tests.commands.acts import (
    STORY,
    claim_on,
    draft_of,
    only,
    source_named,
)
from tests.commands.deciding import analysis_of_draft, decide, evidence_for
from workbench.case import Case
from workbench.commands.base import Refused
from workbench.commands.claims import (
    DismissClaims,
)
from workbench.commands.documents import RestoreBlock
from workbench.commands.missing import MissingKind
from workbench.commands.proposals import AddProposals
from workbench.commands.questions import AnswerQuestion, AskQuestion
from workbench.commands.sentences import ReadSentence, SplitSentence
from workbench.commands.verdicts import ClearOutcome, ClearVerdict
from workbench.model.document import Reading
from workbench.model.evidence import Layer


def _read_all(case: Case) -> None:
    for sentence in case.rows.sentences:
        case.run(ReadSentence(sentence.id, Reading.no_claim))


def test_the_sign_off_is_refused_for_each_thing_missing_and_then_granted(case: Case) -> None:
    draft = only(case.drafts())
    claim = claim_on(case, "40 lorries", source_named(case, "The mayor"))

    def lacks(*kinds: MissingKind) -> None:
        found = case.missing(draft.id)
        assert {missing.kind for missing in found} == set(kinds)
        assert all(0 <= m.start < m.end <= len(STORY) for m in found)
        acts = case.acts
        with pytest.raises(Refused, match=found[0].words):
            case.sign_off(draft.id)
        assert case.acts == acts and not len(case.rows.sign_offs)

    lacks(MissingKind.unread, MissingKind.undecided)
    first, *others = case.rows.sentences
    for sentence in others:
        case.run(ReadSentence(sentence.id, Reading.no_claim))
    decide(case, claim)
    lacks(MissingKind.unread)
    case.run(ReadSentence(first.id, Reading.claim))
    question = only(case.run(AskQuestion(claim, "The mayor", "How many?")).ids("question"))
    lacks(MissingKind.undecided)
    case.run(AnswerQuestion(question))
    for layer in Layer:
        case.run(ClearVerdict(claim, layer))
        lacks(MissingKind.undecided)
        case.undo()
    case.run(ClearOutcome(claim))
    lacks(MissingKind.undecided)
    case.undo()
    evidence_for(case, claim, case.rows.claims[claim].claimant_id or "", Layer.said)
    lacks(MissingKind.undecided)
    case.undo()
    case.run(SplitSentence(first.id, first.start + 4))
    lacks(MissingKind.unread)
    case.undo()
    case.run(RestoreBlock(next(b.id for b in case.rows.blocks if b.struck)))
    lacks(MissingKind.unread)
    case.undo()

    head = case.head
    assert case.missing(draft.id) == []
    assert case.sign_off(draft.id)
    signed = only(case.rows.sign_offs)
    assert (signed.head, signed.draft_sha256) == (head, case.draft_hash(draft.id))
    assert case.rows.actors[signed.actor_id].name == "Ada"
    assert case.undo() and not len(case.rows.sign_offs)


def test_a_proposal_stands_between_a_draft_and_its_sign_off(case: Case) -> None:
    draft = only(case.drafts())
    case.run(AddProposals(draft.id, analysis_of_draft(case)))
    _read_all(case)
    assert {m.kind for m in case.missing(draft.id)} == {MissingKind.proposed}
    case.run(DismissClaims(tuple(claim.id for claim in case.rows.claims)))
    assert case.sign_off(draft.id)


def test_only_a_draft_is_signed_off_and_each_for_itself(case: Case) -> None:
    first = only(case.drafts())
    with pytest.raises(Refused, match="draft"):
        case.sign_off(only(case.materials()).id)
    _read_all(case)
    second = only(case.run(draft_of("Another story.\nShare")).ids("document"))
    assert case.sign_off(first.id)
    with pytest.raises(Refused, match="unread"):
        case.sign_off(second)
