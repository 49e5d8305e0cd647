"""Proposals add, and never touch what a person decided."""

from __future__ import annotations

from random import Random

from tests.commands.deciding import analysis_of_draft, refused
from tests.commands.proposed import analysis_of
from tests.storage.files import untouched
from workbench.case import Case
from workbench.commands.claims import (
    AcceptClaims,
    DismissClaims,
    ReviseClaim,
)
from workbench.commands.documents import RestoreBlock
from workbench.commands.findings import DismissFinding
from workbench.commands.proposals import AddProposals
from workbench.commands.sentences import ReadSentence, SplitSentence
from workbench.commands.sources import (
    ReviseSource,
)
from workbench.model.claim import Modality, Standing
from workbench.model.document import Reading
from workbench.model.source import Reliability, SourceKind


def _all(case: Case) -> dict[str, list[object]]:
    tables = ("sentence", "block", "claim", "claim_passage", "part", "source", "finding")
    return {table: list(case.rows.table(table)) for table in tables}


def test_accepting_many_reads_no_sentence(case: Case) -> None:
    case.run(AddProposals(case.drafts()[0].id, analysis_of_draft(case)))
    assert {claim.standing for claim in case.rows.claims} == {Standing.proposed}
    sentences = list(case.rows.sentences)
    changes = case.run(AcceptClaims(tuple(claim.id for claim in case.rows.claims)))
    assert not changes.touches("sentence", "verdict", "outcome", "evidence")
    assert list(case.rows.sentences) == sentences
    assert {s.reading for s in sentences} == {Reading.unread}
    assert {claim.standing for claim in case.rows.claims} == {Standing.accepted}
    claimants = {c.claimant_id for c in case.rows.claims} - {None}
    assert {case.rows.sources[id].standing for id in claimants if id} == {Standing.accepted}


def test_proposals_are_no_readings_verdicts_or_evidence_and_name_their_engine(case: Case) -> None:
    changes = case.run(AddProposals(case.drafts()[0].id, analysis_of_draft(case)))
    assert not changes.touches("verdict", "outcome", "tick", "sign_off")
    assert {entry.standing for entry in case.rows.evidence} == {Standing.proposed}
    assert {c.engine for c in case.rows.claims} == {"hand 1"}
    assert {s.engine for s in case.rows.sources} == {"hand 1"}
    assert {p.engine for p in case.rows.parts} == {"hand 1"}
    assert all(s.reading is Reading.unread and s.proposed for s in case.rows.sentences if s.engine)


def test_the_same_proposals_a_second_time_add_nothing(case: Case) -> None:
    act = AddProposals(case.drafts()[0].id, analysis_of_draft(case))
    assert case.run(act)
    with untouched(case.path):
        assert not case.run(act)
    case.undo()
    case.redo()
    assert not case.run(act)


def test_proposals_never_touch_what_a_person_decided(case: Case) -> None:
    draft = case.drafts()[0]
    case.run(AddProposals(draft.id, analysis_of_draft(case)))
    accepted, dismissed, *_ = case.rows.claims
    case.run(ReviseClaim(accepted.id, "Other words", Modality.opinion, None))
    case.run(DismissClaims((dismissed.id,)))
    finding = next(iter(case.rows.findings))
    case.run(DismissFinding(finding.id, "They count different days."))
    for source in case.rows.sources:
        act = ReviseSource(source.id, source.name, SourceKind.group, "x", (), Reliability.b)
        case.run(act)
    body = next(b for b in case.rows.blocks if "opened" in case.quoted(draft.id, b.start, b.end))
    struck = next(b for b in case.rows.blocks if b.struck)
    case.run(RestoreBlock(struck.id))
    first = next(s for s in case.rows.sentences if s.start >= body.start)
    case.run(SplitSentence(first.id, first.start + 5))
    for sentence in case.rows.sentences:
        case.run(ReadSentence(sentence.id, Reading.claim))
    before = _all(case)
    spans = [(s.id, s.start, s.end) for s in case.rows.sentences]
    case.run(AddProposals(draft.id, analysis_of_draft(case)))
    case.run(AddProposals(draft.id, analysis_of_draft(case, engine="hand 2")))
    after = _all(case)
    for table in ("block", "claim", "claim_passage", "part", "source", "finding"):
        assert after[table] == before[table]
    assert [(s.id, s.start, s.end) for s in case.rows.sentences] == spans
    assert [s.reading for s in case.rows.sentences] == [Reading.claim] * len(case.rows.sentences)


def test_proposals_for_another_text_are_refused(case: Case) -> None:
    other = analysis_of("Another story.\nShare it", Random(1))
    refused(case, AddProposals(case.drafts()[0].id, other), "another text")
