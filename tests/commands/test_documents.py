"""Lines are struck and restored, material is removed, sentences split and joined."""

from __future__ import annotations

from tests.commands.acts import (
    LETTER,
    STORY,
    claim_on,
    only,
    place,
    source_named,
)
from tests.commands.deciding import analysis_of_draft, evidence_for, refused
from workbench.case import Case
from workbench.commands.claims import (
    DeleteClaim,
    DismissClaims,
)
from workbench.commands.documents import RemoveMaterial, RestoreBlock, StrikeBlock
from workbench.commands.evidence import RemoveEvidence
from workbench.commands.proposals import AddProposals
from workbench.commands.sentences import MergeSentences, ReadSentence, SplitSentence
from workbench.model.document import Reading
from workbench.model.evidence import Layer


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
    case.run(AddProposals(draft.id, analysis_of_draft(case)))
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
