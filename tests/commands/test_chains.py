"""Who has it from whom, and what is not two: put, replaced, refused, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.acts import DAY, claim_on, material_of, new_case, only, source_named
from tests.commands.deciding import decide, refused, state
from workbench.commands.chains import (
    AddDependence,
    AddDerivation,
    AddIndependence,
    RemoveDerivation,
    RemoveLink,
    SayOriginUnknown,
)
from workbench.commands.claims import CheckClaim
from workbench.commands.evidence import AttachEvidence, Place
from workbench.commands.sources import MergeSources, ReviseSource
from workbench.model.claim import ClaimState, Reopened, Standing
from workbench.model.evidence import (
    Access,
    Certainty,
    DependenceKind,
    DerivationKind,
    EvidenceHow,
    Interest,
    Layer,
    Stance,
)
from workbench.model.source import Reliability, SourceKind
from workbench.report.origins import account_of_claim

SHARED = DependenceKind.raw_evidence


class Bridge:
    """One claim with AP, a letter and Reuters for it, and two agencies that they have it from."""

    def __init__(self, path: Path) -> None:
        self.case = new_case(path)
        names = ("AP", "letter", "Reuters", "NIS", "DID")
        self.ap, self.letter, self.reuters, self.nis, self.did = (
            source_named(self.case, name) for name in names
        )
        self.claim = claim_on(self.case, "40 lorries")
        for source in (self.ap, self.letter, self.reuters):
            self.attach(source)

    def attach(
        self, source: str, stance: Stance = Stance.asserts, layer: Layer = Layer.so, digit: int = 6
    ) -> str:
        act = AttachEvidence(
            self.claim, source, layer, stance, EvidenceHow.call, credibility=digit, made_on=DAY,
            note="They said so.",
        )  # fmt: skip
        return only(self.case.run(act).ids("evidence"))

    def derive(self, carrier: str, origin: str) -> None:
        self.case.run(AddDerivation(self.claim, carrier, origin))

    def figure(self) -> tuple[int, int, int]:
        found = account_of_claim(self.case.rows, self.claim).speaking_for
        return len(found.items), found.floor, found.ceiling


@pytest.fixture
def bridge(tmp_path: Path) -> Iterator[Bridge]:
    made = Bridge(tmp_path / "bridge.stet")
    yield made
    made.case.close()


def test_without_a_chain_every_item_is_an_origin_of_its_own(bridge: Bridge) -> None:
    assert bridge.figure() == (3, 3, 3)


def test_carriers_add_nothing_and_undo_brings_them_back(bridge: Bridge) -> None:
    bridge.derive(bridge.ap, bridge.nis)
    bridge.derive(bridge.letter, bridge.ap)
    bridge.derive(bridge.reuters, bridge.did)
    assert bridge.figure() == (3, 2, 2)
    bridge.case.undo()
    assert bridge.figure() == (3, 2, 2)  # Reuters has it from itself again
    bridge.case.undo()
    assert bridge.figure() == (3, 3, 3)


def test_a_suspicion_lowers_the_floor_and_its_proof_the_ceiling(bridge: Bridge) -> None:
    case, claim = bridge.case, bridge.claim
    bridge.derive(bridge.ap, bridge.nis)
    bridge.derive(bridge.letter, bridge.nis)
    bridge.derive(bridge.reuters, bridge.did)
    suspected = AddDependence(
        claim, bridge.nis, bridge.did, SHARED, Certainty.suspected, "Both cite one intercept"
    )
    case.run(suspected)
    assert bridge.figure() == (3, 1, 2)
    case.run(
        AddDependence(claim, bridge.did, bridge.nis, SHARED, Certainty.shown, "It was handed over")
    )
    assert len(case.rows.dependences) == 1, "what is said of two stands once"
    assert bridge.figure() == (3, 1, 1)
    case.run(AddIndependence(claim, bridge.nis, bridge.did, "Own people in two countries"))
    assert not case.rows.dependences
    assert bridge.figure() == (3, 2, 2)
    assert account_of_claim(case.rows, claim).speaking_for.not_shown == ()
    case.run(RemoveLink(only(case.rows.independences).id))
    assert account_of_claim(case.rows, claim).speaking_for.not_shown != ()


def test_an_origin_that_is_not_known_counts_from_0_to_1(bridge: Bridge) -> None:
    mark = SayOriginUnknown(bridge.claim, bridge.reuters, reason="A reader wrote in")
    bridge.case.run(mark)
    assert bridge.figure() == (3, 2, 3)
    assert not bridge.case.run(mark), "it is said already"
    bridge.case.run(SayOriginUnknown(bridge.claim, bridge.reuters, reason="They will not say"))
    assert only(bridge.case.rows.unknown_origins).reason == "They will not say"
    bridge.case.run(SayOriginUnknown(bridge.claim, bridge.reuters))
    assert only(bridge.case.rows.unknown_origins).reason == "They will not say"
    bridge.case.run(SayOriginUnknown(bridge.claim, bridge.reuters, unknown=False))
    assert bridge.figure() == (3, 3, 3)


def test_who_denies_is_counted_apart_and_never_netted(bridge: Bridge) -> None:
    bridge.attach(bridge.did, Stance.denies)
    bridge.attach(bridge.nis, Stance.cannot_confirm)
    found = account_of_claim(bridge.case.rows, bridge.claim)
    assert (found.speaking_for.floor, found.against.floor) == (3, 1)


def test_said_and_proposals_are_not_counted(bridge: Bridge) -> None:
    claimed = claim_on(bridge.case, "It is safe", bridge.nis)
    act = AttachEvidence(
        claimed, bridge.ap, Layer.said, Stance.asserts, EvidenceHow.call, made_on=DAY, note="Yes"
    )
    bridge.case.run(act)
    assert account_of_claim(bridge.case.rows, claimed).speaking_for.items == ()


def test_credibility_1_is_questioned_without_an_origin_beside_it(bridge: Bridge) -> None:
    entry = bridge.attach(bridge.nis, digit=1)
    for carrier in (bridge.ap, bridge.letter, bridge.reuters):
        bridge.derive(carrier, bridge.nis)
    questioned = account_of_claim(bridge.case.rows, bridge.claim).questioned()
    assert [one.id for one in questioned] == [entry]
    bridge.derive(bridge.reuters, bridge.did)
    assert account_of_claim(bridge.case.rows, bridge.claim).questioned() == ()


def test_access_stake_and_interest_stand_beside_the_figure(bridge: Bridge) -> None:
    act = AttachEvidence(
        bridge.claim, bridge.did, Layer.so, Stance.asserts, EvidenceHow.call, made_on=DAY,
        note="We counted", access=Access.first_hand, interest=Interest.against,
    )  # fmt: skip
    bridge.case.run(act)
    found = account_of_claim(bridge.case.rows, bridge.claim)
    assert found.first_hand == found.against_interest == (bridge.did,)
    assert found.with_stake == ()


def test_the_same_derivation_stands_once_with_its_newest_kind(bridge: Bridge) -> None:
    bridge.derive(bridge.ap, bridge.nis)
    kind = DerivationKind.translates
    bridge.case.run(AddDerivation(bridge.claim, bridge.ap, bridge.nis, kind, "From Korean"))
    derivation = only(bridge.case.rows.derivations)
    assert (derivation.kind, derivation.reason) == (kind, "From Korean")
    assert not bridge.case.run(
        AddDerivation(bridge.claim, bridge.ap, bridge.nis, kind, "From Korean")
    )
    bridge.case.run(RemoveDerivation(derivation.id))
    assert not bridge.case.rows.derivations


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_link_without_a_reason_is_refused(bridge: Bridge, reason: str) -> None:
    claim, one, other = bridge.claim, bridge.nis, bridge.did
    link = AddDependence(claim, one, other, SHARED, Certainty.shown, reason)
    refused(bridge.case, link, "reason")
    refused(bridge.case, AddIndependence(claim, one, other, reason), "reason")


def test_nobody_has_it_from_itself(bridge: Bridge) -> None:
    claim, one = bridge.claim, bridge.nis
    refused(bridge.case, AddDerivation(claim, one, one), "itself")
    link = AddDependence(claim, one, one, SHARED, Certainty.shown, "Because")
    refused(bridge.case, link, "different")


def test_a_checked_claim_is_open_again_and_says_why(bridge: Bridge) -> None:
    decide(bridge.case, bridge.claim)
    assert state(bridge.case, bridge.claim) == (ClaimState.checked, None)
    bridge.derive(bridge.ap, bridge.nis)
    assert state(bridge.case, bridge.claim) == (ClaimState.open, Reopened.chain)


def test_merging_two_sources_takes_their_chains_along(bridge: Bridge) -> None:
    bridge.derive(bridge.ap, bridge.nis)
    bridge.derive(bridge.reuters, bridge.did)
    bridge.case.run(SayOriginUnknown(bridge.claim, bridge.letter))
    bridge.case.run(MergeSources(bridge.nis, bridge.did))
    assert bridge.figure() == (3, 1, 2)


def test_what_a_person_builds_a_chain_with_is_accepted(bridge: Bridge) -> None:
    bridge.derive(bridge.ap, bridge.nis)
    assert bridge.case.rows.sources[bridge.nis].standing is Standing.accepted


def test_what_is_said_of_two_again_changes_nothing(bridge: Bridge) -> None:
    case, claim = bridge.case, bridge.claim
    for link in (
        AddDependence(claim, bridge.nis, bridge.did, SHARED, Certainty.shown, "One intercept"),
        AddIndependence(claim, bridge.did, bridge.nis, "Own people"),
    ):
        assert case.run(link)
        acts = case.acts
        assert not case.run(link)
        assert case.acts == acts


def test_a_source_that_turns_out_to_be_the_draft_opens_what_was_checked(bridge: Bridge) -> None:
    bridge.derive(bridge.ap, bridge.nis)
    decide(bridge.case, bridge.claim)
    nis = bridge.case.rows.sources[bridge.nis]
    for kind in (SourceKind.draft, SourceKind.organisation):
        revise = ReviseSource(nis.id, nis.name, kind, None, (), nis.reliability)
        bridge.case.run(revise)
        assert state(bridge.case, bridge.claim) == (ClaimState.open, Reopened.chain)
        bridge.case.run(CheckClaim(bridge.claim))
    assert bridge.figure() == (3, 3, 3)


def test_merged_with_the_draft_a_source_is_the_draft(bridge: Bridge) -> None:
    story = source_named(bridge.case, "our story")
    draft = ReviseSource(story, "our story", SourceKind.draft, None, (), Reliability.f)
    bridge.case.run(draft)
    decide(bridge.case, bridge.claim)
    bridge.case.run(MergeSources(bridge.reuters, story))
    assert bridge.case.rows.sources[bridge.reuters].kind is SourceKind.draft
    assert bridge.figure() == (2, 2, 2)
    assert state(bridge.case, bridge.claim) == (ClaimState.open, Reopened.chain)


def test_the_draft_is_nobody_with_first_hand_access(bridge: Bridge) -> None:
    act = AttachEvidence(
        bridge.claim, bridge.did, Layer.so, Stance.asserts, EvidenceHow.call, made_on=DAY,
        note="We counted", access=Access.first_hand,
    )  # fmt: skip
    bridge.case.run(act)
    draft = ReviseSource(bridge.did, "DID", SourceKind.draft, None, (), Reliability.f)
    bridge.case.run(draft)
    assert account_of_claim(bridge.case.rows, bridge.claim).first_hand == ()


def test_one_source_known_and_unknown_gives_one_reason(bridge: Bridge) -> None:
    bridge.derive(bridge.reuters, bridge.did)
    bridge.case.run(SayOriginUnknown(bridge.claim, bridge.reuters))
    found = account_of_claim(bridge.case.rows, bridge.claim)
    name = {s.id: s.name for s in bridge.case.rows.sources}.__getitem__
    (told,) = [
        words for words in found.reasons(name) if "Reuters" in words and "shown" not in words
    ]
    assert "from DID, and from somebody not known" in told


def test_destroyed_words_make_nobody_alike(tmp_path: Path) -> None:
    with new_case(tmp_path / "b.stet", material=None) as case:
        claim = claim_on(case, "40 lorries")
        for name in ("A channel", "A blog"):
            case.run(material_of(f"{name} told of it.", f"{name}.txt"))
            document = case.materials()[-1]
            source = source_named(case, name)
            spot = (Place(document.id, 0, 9),)
            case.run(AttachEvidence(claim, source, Layer.so, Stance.relays, places=spot))
        assert account_of_claim(case.rows, claim, case.quoted).speaking_for.ceiling == 2
        case.destroy([document.text for document in case.materials()])
        assert account_of_claim(case.rows, claim, case.quoted).speaking_for.ceiling == 2
