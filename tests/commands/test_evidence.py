"""What may be evidence, and that the two layers never touch each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.commands.acts import (
    DAY,
    claim_on,
    new_case,
    only,
    place,
    source_named,
)
from tests.commands.deciding import decide, evidence_for, refused, spot, state
from workbench.case import Case
from workbench.commands.evidence import AttachEvidence, Place, RemoveEvidence, ReviseEvidence
from workbench.commands.parts import AddPart, TickPart
from workbench.commands.verdicts import ClearVerdict, SetVerdict
from workbench.model.claim import ClaimState, PartKind
from workbench.model.decision import VerdictKind
from workbench.model.evidence import Access, EvidenceHow, Interest, Layer, Stance


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


def test_who_changes_only_a_digit_leaves_access_and_interest(case: Case) -> None:
    mayor = source_named(case, "The mayor")
    claim = claim_on(case, "40 lorries", mayor)
    near = AttachEvidence(
        claim, mayor, Layer.so, Stance.asserts, places=(spot(case),),
        access=Access.first_hand, interest=Interest.served,
    )  # fmt: skip
    entry = only(case.run(near).ids("evidence"))
    case.run(ReviseEvidence(entry, Stance.denies, 2, None, None, None))
    after = case.rows.evidence[entry]
    assert (after.credibility, after.access, after.interest) == (
        2,
        Access.first_hand,
        Interest.served,
    )
    case.run(ReviseEvidence(entry, Stance.denies, 2, None, None, None, None, Interest.against))
    after = case.rows.evidence[entry]
    assert (after.access, after.interest) == (None, Interest.against)
