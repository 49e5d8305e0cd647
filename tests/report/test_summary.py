"""What the summary says of a case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.report.cases import (
    LETTER,
    STORY,
    a_case,
    a_full_case,
    bring_material,
    claim,
    decide,
    draft,
    many_claims,
    place,
    read_all,
    source,
)
from workbench.commands.claims import AddClaimPassage, AddNote, DismissClaims
from workbench.commands.documents import StrikeBlock
from workbench.commands.evidence import AttachEvidence
from workbench.commands.parts import AddPart, TickPart
from workbench.commands.verdicts import SetVerdict
from workbench.exporters.wording import clip
from workbench.model.claim import ClaimState, PartKind
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.evidence import EvidenceHow, Layer, Stance
from workbench.model.summary import SignOffState
from workbench.model.summary_claim import Concern
from workbench.report.build import build_summary
from workbench.report.first_page import LINES


def test_a_claim_is_given_with_both_layers_and_what_speaks_for_and_against(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        a_full_case(case)
        summary = build_summary(case, draft(case).id)
    late = summary.claims[0]
    assert late.words == (STORY[1],)
    assert late.claimant == "Ada Brook"
    said, so = late.layers
    assert (said.layer, so.layer) == (Layer.said, Layer.so)
    assert [entry.verdict for entry in said.verdicts] == [VerdictKind.confirmed]
    assert [entry.verdict for entry in so.verdicts] == [VerdictKind.wrong]
    assert [(entry.source, entry.credibility) for entry in so.in_favour] == [("Ada Brook", 2)]
    assert so.in_favour[0].quoted[0].words == "left 45 minutes late"
    (call,) = so.against
    assert (call.how, call.made_on) == (EvidenceHow.call, date(2026, 3, 16))
    assert call.note == "Their spokesman says it was on time."
    assert not said.in_favour and not said.against
    assert late.outcome is not None and late.outcome.wording == "Other words."


def test_a_claim_in_the_storys_own_voice_has_no_said(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        claim(case, STORY[2])
        summary = build_summary(case, draft(case).id)
    (own,) = summary.claims
    assert own.claimant is None
    assert [layer.layer for layer in own.layers] == [Layer.so]


def test_a_claim_stands_in_every_passage(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        made = claim(case, "The ferry left the harbour 40 minutes late")
        headline = place(case, draft(case), STORY[0])
        case.run(AddClaimPassage(made.id, headline.document_id, headline.start, headline.end))
        summary = build_summary(case, draft(case).id)
    assert summary.claims[0].words == (STORY[0], "The ferry left the harbour 40 minutes late")


@pytest.mark.parametrize(
    ("verdict", "outcome", "concern"),
    [
        (VerdictKind.wrong, OutcomeKind.stands, Concern.wrong),
        (VerdictKind.disputed, OutcomeKind.stet, Concern.disputed),
        (VerdictKind.unsupported, OutcomeKind.cut, Concern.unsupported),
        (VerdictKind.cannot_be_determined, OutcomeKind.stands, Concern.cannot_be_determined),
        (VerdictKind.confirmed_with_change, OutcomeKind.change, Concern.confirmed_with_change),
        (VerdictKind.confirmed, OutcomeKind.cut, Concern.confirmed_with_change),
        (VerdictKind.confirmed, OutcomeKind.stands, Concern.holds),
    ],
)
def test_the_verdict_says_where_a_claim_stands(
    tmp_path: Path, verdict: VerdictKind, outcome: OutcomeKind, concern: Concern
) -> None:
    with a_case(tmp_path) as case:
        decide(case, claim(case, STORY[2]), verdict, outcome)
        summary = build_summary(case, draft(case).id)
    assert summary.claims[0].concern is concern
    assert summary.first_page.holds == (concern is Concern.holds)


def test_what_was_said_but_is_not_shown_to_be_so_does_not_hold(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        made = claim(case, STORY[1], source(case, "Ada Brook"))
        decide(case, made, VerdictKind.unsupported, said=VerdictKind.confirmed)
        summary = build_summary(case, draft(case).id)
    assert summary.claims[0].concern is Concern.unsupported
    assert summary.first_page.holds == 0


def test_one_readers_doubt_outweighs_the_others_confidence(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        made = claim(case, STORY[2])
        decide(case, made, VerdictKind.confirmed)
        path = case.path
    with case.open(path, checker="Second") as again:
        again.run(SetVerdict(made.id, Layer.so, VerdictKind.disputed, "seen otherwise"))
        summary = build_summary(again, draft(again).id)
    assert [v.reader for v in summary.claims[0].layers[0].verdicts] == ["Ines", "Second"]
    assert summary.claims[0].concern is Concern.disputed


def test_the_first_page_leads_with_what_is_not_confirmed_worst_first(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        decide(case, claim(case, STORY[1]), VerdictKind.confirmed)
        claim(case, STORY[2])
        decide(case, claim(case, STORY[3]), VerdictKind.unsupported)
        decide(case, claim(case, STORY[4]), VerdictKind.wrong)
        page = build_summary(case, draft(case).id).first_page
    assert [line.concern for line in page.lines] == [
        Concern.wrong,
        Concern.unsupported,
        Concern.open,
    ]
    assert (page.holds, page.claims, page.more) == (1, 4, 0)


def test_the_first_page_says_how_many_claims_it_could_not_take(tmp_path: Path) -> None:
    with a_case(tmp_path, *(f"Ferry {number} was late." for number in range(LINES + 37))) as case:
        many_claims(case)
        page = build_summary(case, draft(case).id).first_page
    assert (len(page.lines), page.more) == (LINES, 37)


def test_undecided_proposals_stand_apart_and_dismissed_ones_nowhere(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        many_claims(case, accepted=False)
        dismissed, *_ = case.rows.claims
        case.run(DismissClaims((dismissed.id,)))
        summary = build_summary(case, draft(case).id)
    assert not summary.claims
    assert [p.number for p in summary.proposals] == [2, 3, 4, 5]
    assert {line.concern for line in summary.first_page.lines} == {Concern.proposed}
    assert summary.first_page.holds == 0


def test_parts_are_given_ticked_or_not_with_what_they_were_ticked_against(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        letter = bring_material(case)
        made = claim(case, STORY[1])
        for words, kind in (("40 minutes", PartKind.figure), ("Ada Brook", PartKind.name_)):
            at = place(case, draft(case), words)
            case.run(AddPart(made.id, kind, at.document_id, at.start, at.end))
        figure, name = case.rows.parts.where(claim_id=made.id)
        at = place(case, letter, "45 minutes")
        case.run(TickPart(figure.id, at.document_id, at.start, at.end))
        summary = build_summary(case, draft(case).id)
    first, second = summary.claims[0].parts
    assert (first.words, second.words) == ("40 minutes", "Ada Brook")
    assert first.tick is not None and first.tick.quoted is not None
    assert first.tick.quoted.words == "45 minutes"
    assert second.tick is None
    assert "1 of 2 parts not ticked" in summary.claims[0].still_open
    assert [material.title for material in summary.materials] == ["Letter of the office"]
    assert name.claim_id == made.id


def test_what_is_still_open_is_said(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        made = claim(case, STORY[1], source(case, "Ada Brook"))
        case.run(SetVerdict(made.id, Layer.said, VerdictKind.confirmed))
        (still,) = build_summary(case, draft(case).id).claims
    assert still.state is ClaimState.open
    assert still.still_open == ("lacks a verdict on so", "lacks an outcome")


def test_a_claim_that_evidence_opened_again_says_so(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        office = source(case, "The office")
        letter = bring_material(case)
        made = claim(case, STORY[2])
        decide(case, made, VerdictKind.confirmed)
        at = (place(case, letter, LETTER[:40]),)
        case.run(AttachEvidence(made.id, office.id, Layer.so, Stance.denies, places=at))
        (again,) = build_summary(case, draft(case).id).claims
    assert again.concern is Concern.open
    assert again.still_open == ("opened again after a change to its evidence",)


def test_sentences_and_struck_lines_are_counted(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        block = case.rows.blocks.where(document_id=draft(case).id)[-1]
        case.run(StrikeBlock(block.id))
        counts = build_summary(case, draft(case).id).counts
        assert (counts.sentences, counts.read, counts.struck) == (4, 0, 1)
        read_all(case)
        assert build_summary(case, draft(case).id).counts.read == 4


def test_the_checkers_own_notes_stay_in_the_case(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        made = claim(case, STORY[2])
        case.run(AddNote(made.id, "Ask my neighbour about this."))
        assert "neighbour" not in repr(build_summary(case, draft(case).id))


def test_a_sign_off_holds_until_something_changes_and_again_when_that_is_undone(
    tmp_path: Path,
) -> None:
    with a_case(tmp_path) as case:
        document_id = draft(case).id
        assert build_summary(case, document_id).sign_off.state is SignOffState.unsigned
        read_all(case)
        case.sign_off(document_id)
        signed = build_summary(case, document_id).sign_off
        assert (signed.state, signed.by) == (SignOffState.signed, "Ines")
        case.rename_checker("Ines Maro")
        assert build_summary(case, document_id).sign_off.state is SignOffState.signed
        claim(case, STORY[2])
        assert build_summary(case, document_id).sign_off.state is SignOffState.changed
        case.undo()
        assert build_summary(case, document_id).sign_off.state is SignOffState.signed
        case.redo()
        assert build_summary(case, document_id).sign_off.state is SignOffState.changed
        case.undo()
        case.undo()
        assert build_summary(case, document_id).sign_off.state is SignOffState.unsigned


def test_the_digests_are_those_of_the_draft_and_the_history(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        summary = build_summary(case, draft(case).id)
        assert summary.head == case.head
        assert summary.draft.sha256 == case.draft_hash(draft(case).id)


@pytest.mark.parametrize(
    ("text", "limit", "clipped"),
    [
        ("short", 10, "short"),
        ("two  lines\nof it", 20, "two lines of it"),
        ("broken after a whole word", 16, "broken after a…"),
        ("unbreakablewordofgreatlength", 10, "unbreakab…"),
    ],
)
def test_text_is_clipped_after_a_whole_word(text: str, limit: int, clipped: str) -> None:
    assert clip(text, limit) == clipped
    assert len(clip(text, limit)) <= limit
