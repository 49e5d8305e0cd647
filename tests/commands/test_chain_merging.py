"""Where two sources or two claims become one, what is said of two of a chain still stands once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.acts import claim_on, only, source_named
from tests.commands.deciding import decide, evidence_for, refused, state
from tests.storage.files import dump, sql
from workbench.case import Case
from workbench.commands.base import Command
from workbench.commands.chains import (
    AddDependence,
    AddDerivation,
    AddIndependence,
    RemoveDerivation,
    RemoveLink,
    SayOriginUnknown,
)
from workbench.commands.claims import MergeClaims
from workbench.commands.sources import DeleteSource, MergeSources
from workbench.model.claim import ClaimState, Reopened
from workbench.model.evidence import Certainty, DependenceKind, DerivationKind, Layer
from workbench.report.origins import account_of_claim

SHARED = DependenceKind.raw_evidence


class Twice:
    """One thing in two claims, and one agency under two names; AP has both from it."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.ap, self.nis, self.service, self.did = (
            source_named(case, name) for name in ("AP", "NIS", "The service", "DID")
        )
        self.claim, self.other = claim_on(case, "40 lorries"), claim_on(case, "the new bridge")
        for claim in (self.claim, self.other):
            evidence_for(case, claim, self.ap, Layer.so)

    def run(self, *acts: Command) -> None:
        for act in acts:
            self.case.run(act)

    def merge(self, act: Command) -> None:
        """Do it, undo it and do it again: each time all is as it was."""
        with sql(self.case.path, read_only=True) as eye:
            before = dump(eye)
            self.case.run(act)
            after = dump(eye)
            self.case.undo()
            assert dump(eye) == before
            self.case.redo()
            assert dump(eye) == after

    def figure(self) -> tuple[int, int]:
        found = account_of_claim(self.case.rows, self.claim).speaking_for
        return found.floor, found.ceiling


@pytest.fixture
def twice(case: Case) -> Twice:
    return Twice(case)


def test_a_derivation_of_both_sources_stands_once_and_can_be_removed(twice: Twice) -> None:
    twice.run(
        AddDerivation(twice.claim, twice.ap, twice.nis, DerivationKind.translates, "From Korean"),
        AddDerivation(twice.claim, twice.ap, twice.service),
    )
    twice.merge(MergeSources(twice.nis, twice.service))
    kept = only(twice.case.rows.derivations)
    assert (kept.carrier_id, kept.origin_id) == (twice.ap, twice.nis)
    assert kept.reason == "From Korean", "what somebody wrote is not lost to what has no reason"
    twice.run(RemoveDerivation(kept.id))
    assert account_of_claim(twice.case.rows, twice.claim).speaking_for.origins == (twice.ap,)


@pytest.mark.parametrize("first_shown", [True, False])
def test_of_links_that_contradict_one_another_the_graver_stays(
    twice: Twice, first_shown: bool
) -> None:
    shown = [
        AddDependence(twice.claim, twice.nis, twice.did, SHARED, Certainty.shown, "One intercept"),
        AddIndependence(twice.claim, twice.service, twice.did, "Own people"),
    ]
    twice.run(*(shown if first_shown else reversed(shown)))
    twice.merge(MergeSources(twice.service, twice.nis))
    link = only(twice.case.rows.dependences)
    assert (link.certainty, link.one_id < link.other_id) == (Certainty.shown, True)
    assert not twice.case.rows.independences
    twice.run(RemoveLink(link.id))
    assert not twice.case.rows.dependences


def test_two_claims_made_one_say_it_once(twice: Twice) -> None:
    for claim in (twice.claim, twice.other):
        twice.run(
            AddDerivation(claim, twice.ap, twice.nis),
            SayOriginUnknown(claim, twice.nis, reason="They do not say"),
        )
    twice.run(
        AddDependence(twice.claim, twice.ap, twice.did, SHARED, Certainty.suspected, "One desk"),
        AddDependence(twice.other, twice.did, twice.ap, SHARED, Certainty.shown, "They said so"),
    )
    twice.merge(MergeClaims(twice.claim, twice.other))
    rows = twice.case.rows
    assert only(rows.derivations).claim_id == twice.claim
    assert only(rows.unknown_origins).reason == "They do not say"
    assert only(rows.dependences).certainty is Certainty.shown
    twice.run(RemoveDerivation(only(rows.derivations).id))
    assert twice.figure() == (1, 1)


def test_two_origins_made_one_open_a_checked_claim_again(twice: Twice) -> None:
    case, claim = twice.case, twice.claim
    twice.run(
        AddDerivation(claim, twice.ap, twice.nis), AddDerivation(claim, twice.ap, twice.service)
    )
    decide(case, claim)
    decide(case, twice.other)
    assert twice.figure() == (2, 2)
    case.run(MergeSources(twice.nis, twice.service))
    assert twice.figure() == (1, 1)
    assert state(case, claim) == (ClaimState.open, Reopened.chain)
    assert state(case, twice.other)[0] is ClaimState.checked, "nothing of it has changed"


def test_a_source_that_only_a_chain_names_says_so_when_it_cannot_be_deleted(
    twice: Twice, tmp_path: Path
) -> None:
    twice.run(AddDerivation(twice.claim, twice.ap, twice.nis))
    refused(twice.case, DeleteSource(twice.nis), "the chain of 1 claim")
