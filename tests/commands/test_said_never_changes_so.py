"""Evidence for *said* never changes *so*: what a claim's origins come to stays as it is."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commands.acts import claim_on, new_case, only, source_named
from workbench.case import Case
from workbench.commands.base import Command
from workbench.commands.chains import AddDependence, AddDerivation, SayOriginUnknown
from workbench.commands.evidence import AttachEvidence, RemoveEvidence, ReviseEvidence
from workbench.commands.source_parting import SplitSource
from workbench.commands.sources import MergeSources
from workbench.model.evidence import (
    Access,
    Certainty,
    DependenceKind,
    EvidenceHow,
    Interest,
    Layer,
    Stance,
)
from workbench.report.origins import account_of_claim

SOURCES = ("The office", "The wire", "The union", "The paper")
ONLY_SAID = ("A clerk", "A stringer")
"""Two that speak to *said* alone, so that they can be merged into any other."""


def _attach(chance: Random, claim: str, source: str, layer: Layer) -> AttachEvidence:
    return AttachEvidence(
        claim, source, layer, chance.choice(list(Stance)), EvidenceHow.call,
        credibility=chance.randrange(1, 7), made_on=date(2024, 10, 20), note="Told on the phone.",
        access=chance.choice((None, *Access)), interest=chance.choice((None, *Interest)),
    )  # fmt: skip


def _fill(case: Case, chance: Random) -> str:
    """Evidence on both layers, and a chain, by chance; the id of the claim."""
    ids = [source_named(case, name) for name in SOURCES]
    claim = claim_on(case, "40 lorries", ids[0])
    for _ in range(chance.randrange(2, 9)):
        case.run(_attach(chance, claim, chance.choice(ids), chance.choice(list(Layer))))
    for name in ONLY_SAID:
        case.run(_attach(chance, claim, source_named(case, name), Layer.said))
    for _ in range(chance.randrange(4)):
        carrier, origin = chance.sample(ids, 2)
        case.run(AddDerivation(claim, carrier, origin))
    for _ in range(chance.randrange(2)):
        one, other = chance.sample(ids, 2)
        certainty = chance.choice(list(Certainty))
        case.run(AddDependence(claim, one, other, DependenceKind.owner, certainty, "One owner"))
    if chance.random() < 0.3:
        case.run(SayOriginUnknown(claim, chance.choice(ids)))
    return claim


def _so(case: Case, claim: str) -> tuple[Any, ...]:
    account = account_of_claim(case.rows, claim)

    def name(id: str) -> str:
        return case.rows.sources[id].name

    return (
        account.items,
        account.denials,
        account.speaking_for,
        account.against,
        account.words(name),
        account.against_words(name),
        account.reasons(name),
        account.first_hand,
        account.with_stake,
        account.against_interest,
        account.questioned(),
    )


def _acts(case: Case, claim: str, chance: Random) -> list[Command]:
    """Everything that these commands can do to entries on *said*, and to who has no others."""
    rows = case.rows
    said = [entry for entry in rows.evidence if entry.layer is Layer.said]
    entry = chance.choice(said)
    named = {source.name: source.id for source in rows.sources}
    parted = chance.choice([entry.source_id for entry in said])
    going = tuple(e.id for e in rows.evidence.where(source_id=parted) if e.layer is Layer.said)
    other = chance.choice(ONLY_SAID)
    return [
        MergeSources(named[chance.choice(SOURCES)], named[other]),
        MergeSources(named[ONLY_SAID[0]], named[ONLY_SAID[1]]),
        SplitSource(parted, "The spokeswoman", evidence_ids=going),
        _attach(chance, claim, chance.choice(list(named.values())), Layer.said),
        ReviseEvidence(
            entry.id, chance.choice(list(Stance)), chance.randrange(1, 7), None, entry.made_on,
            entry.note, chance.choice((None, *Access)), chance.choice((None, *Interest)),
        ),
        RemoveEvidence(entry.id),
    ]  # fmt: skip


@settings(max_examples=40)
@given(st.integers(0, 2**32))
def test_no_act_on_said_changes_what_the_origins_of_so_come_to(seed: int) -> None:
    chance = Random(seed)
    with tempfile.TemporaryDirectory() as folder, new_case(Path(folder) / "bridge.stet") as case:
        claim = _fill(case, chance)
        before = _so(case, claim)
        for act in _acts(case, claim, chance):
            done = case.run(act)
            assert _so(case, claim) == before, type(act).__name__
            if done:
                case.undo()
                assert _so(case, claim) == before, f"undo of {type(act).__name__}"


def test_a_source_that_goes_over_whole_changes_only_names(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        chance = Random(3)
        office, wire = source_named(case, "The office"), source_named(case, "The wire")
        claim = claim_on(case, "40 lorries", office)
        case.run(AddDerivation(claim, wire, office))
        entry = AttachEvidence(
            claim, wire, Layer.so, Stance.asserts, EvidenceHow.call,
            made_on=date(2024, 10, 20), note="Told on the phone.",
        )  # fmt: skip
        id = only(case.run(entry).ids("evidence"))
        case.run(_attach(chance, claim, wire, Layer.said))
        before = account_of_claim(case.rows, claim).speaking_for
        case.run(SplitSource(wire, "The wire’s stringer", evidence_ids=(id,)))
        after = account_of_claim(case.rows, claim).speaking_for
        assert (after.floor, after.ceiling) == (before.floor, before.ceiling) == (1, 1)
        assert after.origins == before.origins == (office,)
        assert after.carriers != before.carriers
