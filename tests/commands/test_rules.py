"""The rules of the work: what may be done, what is refused, and what an act must leave alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.commands.acts import (
    DAY,
    LETTER,
    STORY,
    Scribble,
    analysis_of,
    claim_on,
    draft_of,
    new_case,
    only,
    place,
    source_named,
)
from tests.storage.files import untouched
from workbench.case import Case
from workbench.commands.base import Command, Refused
from workbench.commands.claims import (
    AcceptClaims,
    AddClaimPassage,
    AddNote,
    CheckClaim,
    DeleteClaim,
    DismissClaims,
    MakeClaim,
    MergeClaims,
    ReviseClaim,
    SplitClaim,
)
from workbench.commands.documents import RemoveMaterial, RestoreBlock, StrikeBlock
from workbench.commands.evidence import AttachEvidence, Place, RemoveEvidence, ReviseEvidence
from workbench.commands.findings import DismissFinding
from workbench.commands.missing import MissingKind
from workbench.commands.parts import AddPart, TickPart, UntickPart
from workbench.commands.proposals import AddProposals
from workbench.commands.questions import AnswerQuestion, AskQuestion
from workbench.commands.sentences import MergeSentences, ReadSentence, SplitSentence
from workbench.commands.sources import (
    AddSource,
    DeleteSource,
    MarkConfidential,
    MergeSources,
    ReviseSource,
)
from workbench.commands.verdicts import ClearOutcome, ClearVerdict, SetOutcome, SetVerdict
from workbench.model.claim import ClaimState, Modality, PartKind, Reopened, Standing
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Reading
from workbench.model.evidence import EvidenceHow, Layer, Stance
from workbench.model.source import Reliability, SourceKind
from workbench.proposals.analysis import Analysis


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with new_case(tmp_path / "bridge.stet") as case:
        yield case


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
    return Place(*place(case, words, material=True))


def evidence_for(case: Case, claim: str, source: str, layer: Layer) -> str:
    act = AttachEvidence(claim, source, layer, Stance.asserts, places=(spot(case),))
    return only(case.run(act).ids("evidence"))


def decide(case: Case, claim: str) -> None:
    """Verdicts on every layer, and an outcome."""
    if case.rows.claims[claim].claimant_id is not None:
        case.run(SetVerdict(claim, Layer.said, VerdictKind.confirmed))
    case.run(SetVerdict(claim, Layer.so, VerdictKind.disputed, "38 are told of"))
    case.run(SetOutcome(claim, OutcomeKind.stands))


def state(case: Case, claim: str) -> tuple[ClaimState, Reopened | None]:
    row = case.rows.claims[claim]
    return row.state, row.reopened


# -- evidence and layers -------------------------------------------------------------------------


@pytest.mark.parametrize("layer", Layer)
def test_the_draft_is_evidence_for_neither_layer(case: Case, layer: Layer) -> None:
    source = source_named(case, "The mayor")
    claim = claim_on(case, "40 lorries", source)
    in_draft = Place(*place(case, "It is safe"))
    for places in ((in_draft,), (spot(case), in_draft)):
        act = AttachEvidence(claim, source, layer, Stance.asserts, places=places)
        refused(case, act, "draft", str(layer))


def test_a_tick_rests_on_material_or_a_reason(case: Case) -> None:
    claim = claim_on(case, "40 lorries crossed")
    part = only(case.run(AddPart(claim, PartKind.figure, *place(case, "40"))).ids("part"))
    refused(case, TickPart(part, *place(case, "40")), "draft")
    refused(case, TickPart(part), "reason")
    refused(case, TickPart(part, reason="  "), "reason")
    letter, start, end = place(case, "38", material=True)
    for wrong in ((start, start), (end, start), (-4, 3), (start, 10_000), (start, None)):
        refused(case, TickPart(part, letter, *wrong), "Select")
    case.run(TickPart(part, letter, start, end))
    case.run(TickPart(part, reason="Counted on the film."))
    assert only(case.rows.ticks.where(part_id=part)).reason == "Counted on the film."
    case.undo()
    assert only(case.rows.ticks.where(part_id=part)).start == start


def test_a_call_has_its_date_and_its_note(case: Case) -> None:
    source = source_named(case, "The mayor")
    claim = claim_on(case, "40 lorries", source)
    call = AttachEvidence(claim, source, Layer.said, Stance.asserts, EvidenceHow.call)
    refused(case, call, "date")
    refused(case, replace(call, made_on=DAY, note=" "), "note")
    refused(case, replace(call, how=EvidenceHow.passage), "Select")
    entry = only(case.run(replace(call, made_on=DAY, note="She said so.")).ids("evidence"))
    taken = ReviseEvidence(entry, Stance.denies, 2, None, None, "She said so.")
    refused(case, taken, "date")


def test_places_of_material_hold_words(case: Case) -> None:
    source = source_named(case, "The mayor")
    claim = claim_on(case, "40 lorries", source)
    letter, start, _ = place(case, "38", material=True)
    for wrong in ((start, start), (9, 2), (-5, 3), (start, 9_999), (4, 5)):
        places = (Place(letter, *wrong),)
        refused(case, AttachEvidence(claim, source, Layer.so, Stance.asserts, places=places))


@pytest.mark.parametrize(("layer", "other"), [(Layer.said, Layer.so), (Layer.so, Layer.said)])
def test_evidence_for_one_layer_never_changes_the_other(
    case: Case, layer: Layer, other: Layer
) -> None:
    source = source_named(case, "The mayor")
    claim = claim_on(case, "40 lorries", source)
    kept = evidence_for(case, claim, source, other)
    decide(case, claim)
    before = case.rows.evidence[kept], case.rows.verdicts.where(claim_id=claim)
    outcome = case.rows.outcomes.where(claim_id=claim)

    def the_rest_is_as_it_was() -> None:
        assert (case.rows.evidence[kept], case.rows.verdicts.where(claim_id=claim)) == before
        assert case.rows.outcomes.where(claim_id=claim) == outcome

    entry = evidence_for(case, claim, source, layer)
    the_rest_is_as_it_was()
    case.run(ReviseEvidence(entry, Stance.denies, 1, DAY, None, None))
    the_rest_is_as_it_was()
    case.run(RemoveEvidence(entry))
    the_rest_is_as_it_was()
    mine = [v for v in case.rows.verdicts.where(claim_id=claim) if v.layer is other]
    case.run(SetVerdict(claim, layer, VerdictKind.wrong))
    assert [v for v in case.rows.verdicts.where(claim_id=claim) if v.layer is other] == mine


def test_the_storys_own_voice_has_no_said(case: Case) -> None:
    claim = claim_on(case, "It opened in May")
    source = source_named(case, "The council")
    refused(case, SetVerdict(claim, Layer.said, VerdictKind.confirmed), "own voice")
    said = AttachEvidence(claim, source, Layer.said, Stance.asserts, places=(spot(case),))
    refused(case, said, "own voice")
    decide(case, claim)
    assert state(case, claim) == (ClaimState.checked, None)


def test_each_reader_has_one_verdict_on_a_layer(tmp_path: Path) -> None:
    path = tmp_path / "bridge.stet"
    with new_case(path) as case:
        claim = claim_on(case, "It opened in May")
        case.run(SetVerdict(claim, Layer.so, VerdictKind.confirmed))
        case.run(SetVerdict(claim, Layer.so, VerdictKind.wrong))
        assert only(case.rows.verdicts).verdict is VerdictKind.wrong
    with Case.open(path, checker="Ben") as case:
        case.run(SetVerdict(claim, Layer.so, VerdictKind.confirmed))
        case.run(ClearVerdict(claim, Layer.said))
        assert sorted(v.verdict for v in case.rows.verdicts) == ["confirmed", "wrong"]
        case.run(ClearVerdict(claim, Layer.so))
        assert only(case.rows.verdicts).verdict is VerdictKind.wrong


# -- states --------------------------------------------------------------------------------------


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


# -- sign-off ------------------------------------------------------------------------------------


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
    case.run(AddProposals(draft.id, _analysis(case)))
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


# -- proposals -----------------------------------------------------------------------------------


def _analysis(case: Case, engine: str = "hand 1") -> Analysis:
    return analysis_of(case.document_text(case.drafts()[0].id), Random(1), engine=engine)


def _all(case: Case) -> dict[str, list[object]]:
    tables = ("sentence", "block", "claim", "claim_passage", "part", "source", "finding")
    return {table: list(case.rows.table(table)) for table in tables}


def test_accepting_many_reads_no_sentence(case: Case) -> None:
    case.run(AddProposals(case.drafts()[0].id, _analysis(case)))
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
    changes = case.run(AddProposals(case.drafts()[0].id, _analysis(case)))
    assert not changes.touches("verdict", "outcome", "evidence", "tick", "sign_off")
    assert {c.engine for c in case.rows.claims} == {"hand 1"}
    assert {s.engine for s in case.rows.sources} == {"hand 1"}
    assert {p.engine for p in case.rows.parts} == {"hand 1"}
    assert all(s.reading is Reading.unread and s.proposed for s in case.rows.sentences if s.engine)


def test_the_same_proposals_a_second_time_add_nothing(case: Case) -> None:
    act = AddProposals(case.drafts()[0].id, _analysis(case))
    assert case.run(act)
    with untouched(case.path):
        assert not case.run(act)
    case.undo()
    case.redo()
    assert not case.run(act)


def test_proposals_never_touch_what_a_person_decided(case: Case) -> None:
    draft = case.drafts()[0]
    case.run(AddProposals(draft.id, _analysis(case)))
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
    case.run(AddProposals(draft.id, _analysis(case)))
    case.run(AddProposals(draft.id, _analysis(case, engine="hand 2")))
    after = _all(case)
    for table in ("block", "claim", "claim_passage", "part", "source", "finding"):
        assert after[table] == before[table]
    assert [(s.id, s.start, s.end) for s in case.rows.sentences] == spans
    assert [s.reading for s in case.rows.sentences] == [Reading.claim] * len(case.rows.sentences)


def test_proposals_for_another_text_are_refused(case: Case) -> None:
    other = analysis_of("Another story.\nShare it", Random(1))
    refused(case, AddProposals(case.drafts()[0].id, other), "another text")


# -- claims --------------------------------------------------------------------------------------


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
    case.run(AddProposals(case.drafts()[0].id, _analysis(case)))
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
    case.run(AddProposals(case.drafts()[0].id, _analysis(case)))
    first = next(iter(case.rows.claims))
    case.run(DismissClaims((first.id,)))
    assert case.rows.claims[first.id].standing is Standing.dismissed
    case.run(AcceptClaims((first.id,)))
    refused(case, DismissClaims((first.id,)), "delete")


# -- documents and sentences ---------------------------------------------------------------------


def test_a_line_is_struck_and_restored_and_its_words_stay(case: Case) -> None:
    draft = case.drafts()[0]
    line = next(b for b in case.rows.blocks if "opened" in case.quoted(draft.id, b.start, b.end))
    claim = claim_on(case, "It opened in May")
    refused(case, StrikeBlock(line.id), "Claim 1")
    before = case.run(DeleteClaim(claim))
    assert before
    inside = [s for s in case.rows.sentences if line.start <= s.start < line.end]
    case.run(ReadSentence(inside[0].id, Reading.claim))
    case.run(StrikeBlock(line.id))
    assert case.document_text(draft.id) == STORY
    assert not [s for s in case.rows.sentences if line.start <= s.start < line.end]
    case.undo()
    assert case.rows.sentences[inside[0].id].reading is Reading.claim
    case.redo()
    case.run(RestoreBlock(line.id))
    again = [s for s in case.rows.sentences if line.start <= s.start < line.end]
    assert [(s.start, s.end) for s in again] == [(s.start, s.end) for s in inside]
    assert {s.reading for s in again} == {Reading.unread}


def test_a_dismissed_claim_is_in_nobodys_way(case: Case) -> None:
    draft = case.drafts()[0]
    case.run(AddProposals(draft.id, _analysis(case)))
    passage = next(iter(case.rows.claim_passages))
    line = next(b for b in case.rows.blocks if b.start <= passage.start < b.end)
    refused(case, StrikeBlock(line.id), "dismiss")
    for each in case.rows.claim_passages:
        if line.start <= each.start < line.end:
            case.run(DismissClaims((each.claim_id,)))
    assert case.run(StrikeBlock(line.id))


def test_material_goes_only_when_nothing_rests_on_it(case: Case) -> None:
    letter = only(case.materials())
    refused(case, RemoveMaterial(case.drafts()[0].id), "draft")
    source = source_named(case, "The engineers")
    claim = claim_on(case, "40 lorries")
    entry = evidence_for(case, claim, source, Layer.so)
    refused(case, RemoveMaterial(letter.id), "rest on")
    case.run(RemoveEvidence(entry))
    case.run(RemoveMaterial(letter.id))
    assert not case.materials()
    case.undo()
    assert case.document_text(letter.id) == LETTER


def test_sentences_are_split_and_joined_and_are_unread_then(case: Case) -> None:
    draft, at, _ = place(case, "said on Friday")
    first = next(s for s in case.rows.sentences if s.start <= at < s.end)
    case.run(ReadSentence(first.id, Reading.claim))
    refused(case, SplitSentence(first.id, first.start), "between two words")
    case.run(SplitSentence(first.id, at))
    parts = [s for s in case.rows.sentences if first.start <= s.start < first.end]
    assert [case.quoted(draft, s.start, s.end).split()[0] for s in parts] == ["The", "said"]
    assert {s.reading for s in parts} == {Reading.unread}
    case.run(MergeSentences(first.id))
    joined = case.rows.sentences[first.id]
    assert (joined.start, joined.end, joined.reading) == (first.start, first.end, Reading.unread)
    last = max(case.rows.sentences, key=lambda s: s.start)
    refused(case, MergeSentences(last.id), "same paragraph")


# -- sources -------------------------------------------------------------------------------------


def test_an_alias_once_given_is_never_anothers(tmp_path: Path) -> None:
    path = tmp_path / "bridge.stet"
    with new_case(path) as case:
        friend = source_named(case, "A friend", confidential=True)
        assert case.rows.sources[friend].alias == "Source A"
        case.run(MarkConfidential(friend, False))
        case.run(ReviseSource(friend, "B", SourceKind.person, None, (), Reliability.a))
        other = source_named(case, "Another", confidential=True)
        case.run(MarkConfidential(friend, True))
        assert case.rows.sources[friend].alias == "Source A"
        assert case.rows.sources[other].alias == "Source B"
        case.run(DeleteSource(other))
    with Case.open(path) as case:
        third = source_named(case, "A third", confidential=True)
        assert case.rows.sources[third].alias == "Source C"
        case.undo()
        fourth = source_named(case, "A fourth", confidential=True)
        assert case.rows.sources[fourth].alias == "Source D"


def test_a_merged_source_keeps_an_alias_that_may_be_known_outside(case: Case) -> None:
    friend = source_named(case, "A friend", confidential=True)
    named, chain = source_named(case, "The engineer"), source_named(case, "The wire")
    claim = claim_on(case, "40 lorries", friend)
    entry = evidence_for(case, claim, friend, Layer.said)
    case.run(Scribble(claim, claim, friend, chain))
    case.run(Scribble(claim, claim, friend, named))
    refused(case, MergeSources(named, named), "different")
    case.run(MergeSources(named, friend))
    merged = case.rows.sources[named]
    assert (merged.confidential, merged.alias, merged.aliases) == (True, "Source A", ("A friend",))
    assert case.rows.claims[claim].claimant_id == named
    assert case.rows.evidence[entry].source_id == named
    derivation, dependence = only(case.rows.derivations), only(case.rows.dependences)
    assert (derivation.carrier_id, derivation.origin_id) == (named, chain)
    assert {dependence.one_id, dependence.other_id} == {named, chain}
    case.undo()
    assert case.rows.sources[friend].alias == "Source A"
    assert not case.rows.sources[named].confidential
    assert len(case.rows.derivations) == 2
    case.redo()
    assert case.rows.sources[named].alias == "Source A"


def test_a_source_that_is_named_somewhere_is_not_deleted(case: Case) -> None:
    source, other = source_named(case, "The mayor"), source_named(case, "The wire")
    claim = claim_on(case, "40 lorries", source)
    case.run(Scribble(claim, claim, source, other))
    refused(case, DeleteSource(source), "claims")
    refused(case, DeleteSource(other), "named")
    refused(case, AddSource(" "), "name")
    case.run(DeleteClaim(claim))
    assert case.run(DeleteSource(source)) and case.run(DeleteSource(other))
    for _ in range(3):
        case.undo()
    assert case.rows.claims[claim].claimant_id == source


def test_dates_of_questions_come_back(case: Case) -> None:
    claim = claim_on(case, "40 lorries")
    case.run(AskQuestion(claim, " The mayor ", "How many?", date(2024, 2, 29)))
    with Case.open_to_read(case.path) as reader:
        question = only(reader.rows.questions)
        assert (question.addressee, question.deadline) == ("The mayor", date(2024, 2, 29))
