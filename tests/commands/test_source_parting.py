"""A source that turns out to be two: what goes over, what stays, and what comes back by undo."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

import pytest

from tests.commands.acts import claim_on, only, place, source_named
from tests.commands.deciding import decide, evidence_for, refused, state
from tests.storage.files import dump, sql
from workbench.case import Case
from workbench.commands.chains import AddDerivation, AddIndependence, SayOriginUnknown
from workbench.commands.evidence import RemoveEvidence
from workbench.commands.parts import AddPart
from workbench.commands.source_parting import SplitSource, claims_named
from workbench.commands.sources import GradeSource, MarkConfidential, ReviseSource
from workbench.model.claim import ClaimState, PartKind, Reopened
from workbench.model.evidence import Layer
from workbench.model.source import Reliability, Source, SourceKind
from workbench.storage.recorder import Recorder


@dataclass(frozen=True)
class Spoken:
    """Gives a quotation its speaker, as proposals do."""

    label: ClassVar[str] = "Spoken"

    part_id: str
    speaker_id: str

    def apply(self, recorder: Recorder) -> None:
        part = recorder.rows.parts[self.part_id]
        recorder.put(replace(part, speaker_id=self.speaker_id))


@dataclass
class Office:
    """An office that two claims and three entries name; AP has one of the claims from it."""

    case: Case
    id: str
    wire: str
    lorries: str
    safe: str
    said: str
    so: str
    so_again: str

    def split(self, **over: tuple[str, ...]) -> Source:
        known = {source.id for source in self.case.rows.sources}
        self.case.run(SplitSource(self.id, "The spokeswoman", **over))
        return only(source for source in self.case.rows.sources if source.id not in known)

    def origin(self) -> str:
        return only(self.case.rows.derivations).origin_id


@pytest.fixture
def office(case: Case) -> Office:
    id, wire = source_named(case, "The office"), source_named(case, "The wire")
    names = ("the ministry", "Ms Vale")
    case.run(ReviseSource(id, "The office", SourceKind.organisation, None, names, Reliability.f))
    case.run(GradeSource(id, Reliability.b, "Open books"))
    lorries, safe = claim_on(case, "40 lorries", id), claim_on(case, "It is safe", id)
    part = only(case.run(AddPart(safe, PartKind.quotation, *place(case, "It is safe"))).ids("part"))
    case.run(Spoken(part, id))
    made = Office(
        case,
        id,
        wire,
        lorries,
        safe,
        evidence_for(case, lorries, id, Layer.said),
        evidence_for(case, lorries, id, Layer.so),
        evidence_for(case, lorries, id, Layer.so),
    )
    evidence_for(case, lorries, wire, Layer.so)
    case.run(AddDerivation(lorries, wire, id))
    return made


def test_names_claims_and_evidence_go_over_and_the_rest_stays(office: Office) -> None:
    rows = office.case.rows
    new = office.split(
        aliases=("Ms Vale",), claim_ids=(office.safe,), evidence_ids=(office.so_again,)
    )
    old = rows.sources[office.id]
    assert (old.aliases, new.aliases) == (("the ministry",), ("Ms Vale",))
    assert rows.claims[office.safe].claimant_id == new.id
    assert only(rows.parts.where(claim_id=office.safe)).speaker_id == new.id
    assert rows.claims[office.lorries].claimant_id == office.id
    assert rows.evidence[office.so_again].source_id == new.id
    assert {rows.evidence[id].source_id for id in (office.so, office.said)} == {office.id}


def test_a_letter_stays_with_whom_it_was_given_to(office: Office) -> None:
    new = office.split()
    assert (new.reliability, new.reliability_reason) == (Reliability.f, None)
    old = office.case.rows.sources[office.id]
    assert (old.reliability, old.reliability_reason) == (Reliability.b, "Open books")


def test_who_has_it_from_whom_stays_while_any_evidence_on_so_stays(office: Office) -> None:
    office.split(claim_ids=(office.lorries,), evidence_ids=(office.said, office.so))
    assert office.origin() == office.id


def test_who_has_it_from_whom_goes_over_with_the_last_evidence_on_so(office: Office) -> None:
    case, third = office.case, source_named(office.case, "The union")
    case.run(AddIndependence(office.lorries, third, office.id, "Rivals"))
    case.run(SayOriginUnknown(office.lorries, office.id))
    new = office.split(evidence_ids=(office.so, office.so_again))
    assert office.origin() == new.id
    pair = only(case.rows.independences)
    assert (pair.one_id, pair.other_id) == tuple(sorted((third, new.id)))
    assert only(case.rows.unknown_origins).source_id == new.id


def test_without_evidence_on_so_the_chain_goes_over_with_the_claim(office: Office) -> None:
    for id in (office.so, office.so_again):
        office.case.run(RemoveEvidence(id))
    office.split(evidence_ids=(office.said,))
    assert office.origin() == office.id
    office.case.undo()
    new = office.split(claim_ids=(office.lorries,))
    assert office.origin() == new.id


def test_an_origin_without_a_cell_can_be_parted_by_its_claim(office: Office) -> None:
    case, nis = office.case, source_named(office.case, "The service")
    case.run(AddDerivation(office.safe, office.wire, nis))
    assert claims_named(case.rows, nis) == {office.safe}
    case.run(SplitSource(nis, "The union", claim_ids=(office.safe,)))
    new = only(s for s in case.rows.sources if s.name == "The union")
    assert only(case.rows.derivations.where(claim_id=office.safe)).origin_id == new.id


def test_a_checked_claim_that_goes_over_is_open_again(office: Office) -> None:
    for claim in (office.lorries, office.safe):
        decide(office.case, claim)
    office.split(claim_ids=(office.safe,), evidence_ids=(office.said,))
    assert state(office.case, office.safe) == (ClaimState.open, Reopened.claimant)
    assert state(office.case, office.lorries) == (ClaimState.open, Reopened.evidence)


def test_undo_restores_and_redo_parts_again(office: Office) -> None:
    with sql(office.case.path, read_only=True) as eye:
        before = dump(eye)
        office.split(
            aliases=("Ms Vale",),
            claim_ids=(office.lorries, office.safe),
            evidence_ids=(office.said, office.so, office.so_again),
        )
        after = dump(eye)
        office.case.undo()
        assert dump(eye) == before
        office.case.redo()
        assert dump(eye) == after != before


def test_both_halves_of_a_confidential_source_are_confidential(office: Office) -> None:
    office.case.run(MarkConfidential(office.id, True))
    new = office.split()
    assert (new.confidential, new.alias) == (True, "Source B")
    assert office.case.rows.sources[office.id].alias == "Source A"


def test_a_name_that_the_text_uses_becomes_the_new_ones_own(office: Office) -> None:
    office.case.run(SplitSource(office.id, "Ms Vale"))
    new = only(s for s in office.case.rows.sources if s.name == "Ms Vale")
    assert new.aliases == ()
    assert office.case.rows.sources[office.id].aliases == ("the ministry",)


def test_what_is_not_its_own_does_not_go_over(office: Office) -> None:
    case = office.case
    refused(case, SplitSource(office.id, " "), "name")
    refused(case, SplitSource(office.id, "The office"), "another name")
    refused(case, SplitSource(office.wire, "W", claim_ids=(office.safe,)), "The wire")
    refused(case, SplitSource(office.wire, "W", evidence_ids=(office.so,)), "The wire")
    refused(case, SplitSource(office.id, "W", evidence_ids=("gone",)), "The office")
    refused(case, SplitSource(office.id, "W", aliases=("the mayor",)), "names")
