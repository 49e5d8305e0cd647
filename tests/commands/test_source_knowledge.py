"""What is known of a source: its letter with reason and day, stake, contact and party."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.commands.acts import DAY, claim_on, only, source_named
from tests.commands.deciding import decide, evidence_for, state
from workbench.case import Case
from workbench.commands.sources import AddSource, GradeSource, MergeSources, ReviseSource
from workbench.model.claim import ClaimState, Reopened
from workbench.model.evidence import Layer
from workbench.model.source import Reliability, Source, SourceKind

LATER = date(2024, 11, 2)


def add(case: Case, act: AddSource) -> str:
    return only(case.run(act).ids("source"))


def known(case: Case, id: str) -> Source:
    return case.rows.sources[id]


def revised(source: Source, letter: Reliability | None = None) -> ReviseSource:
    """What somebody would do who knows of none of the newer fields."""
    letter = letter or source.reliability
    return ReviseSource(source.id, source.name, source.kind, source.role, source.aliases, letter)


ENGINEER = AddSource(
    "The engineer",
    SourceKind.person,
    reliability=Reliability.b,
    stake="Built the bridge",
    reliability_reason="Right on three bridges",
    reliability_on=DAY,
    contact="By letter only",
    party="the builders",
)


def test_a_letter_has_its_own_reason_and_day(case: Case) -> None:
    id = add(case, AddSource("The engineer"))
    assert known(case, id).reliability is Reliability.f
    case.run(GradeSource(id, Reliability.b, " Right on three bridges ", DAY))
    graded = known(case, id)
    assert (graded.reliability, graded.reliability_reason, graded.reliability_on) == (
        Reliability.b,
        "Right on three bridges",
        DAY,
    )
    case.run(GradeSource(id, Reliability.c))
    assert (known(case, id).reliability_reason, known(case, id).reliability_on) == (None, None)
    case.undo()
    assert known(case, id) == graded


def test_who_revises_only_a_name_takes_nothing_else_away(case: Case) -> None:
    id = add(case, ENGINEER)
    before = known(case, id)
    case.run(replace(revised(before), name="The chief engineer"))
    assert known(case, id) == replace(before, name="The chief engineer")


def test_another_letter_does_not_stand_on_the_reason_of_the_one_before(case: Case) -> None:
    id = add(case, ENGINEER)
    case.run(revised(known(case, id), Reliability.e))
    after = known(case, id)
    assert (after.reliability, after.reliability_reason) == (Reliability.e, None)
    assert after.stake == "Built the bridge"


def test_what_is_known_can_be_taken_away(case: Case) -> None:
    id = add(case, ENGINEER)
    empty = replace(
        revised(known(case, id)), stake="", contact=" ", party="", reliability_reason=""
    )
    case.run(empty)
    after = known(case, id)
    assert (after.stake, after.contact, after.party) == (None, None, None)
    assert (after.reliability_reason, after.reliability_on) == (None, None)


def test_merging_fills_what_is_not_known_and_keeps_what_is(case: Case) -> None:
    bare = add(case, AddSource("The mayor", party="the town"))
    other = add(case, ENGINEER)
    case.run(MergeSources(bare, other))
    after = known(case, bare)
    assert (after.stake, after.contact, after.party) == (
        "Built the bridge",
        "By letter only",
        "the town",
    )
    assert (after.reliability, after.reliability_reason, after.reliability_on) == (
        Reliability.b,
        "Right on three bridges",
        DAY,
    )


def test_merging_never_puts_a_reason_behind_another_letter(case: Case) -> None:
    graded = add(case, AddSource("The mayor", reliability=Reliability.d, reliability_on=LATER))
    case.run(MergeSources(graded, add(case, ENGINEER)))
    after = known(case, graded)
    assert (after.reliability, after.reliability_reason, after.reliability_on) == (
        Reliability.d,
        None,
        LATER,
    )


def test_two_voices_that_become_one_open_the_claim_again(case: Case) -> None:
    mayor, engineer = source_named(case, "The mayor"), source_named(case, "The engineer")
    both, one = claim_on(case, "40 lorries", mayor), claim_on(case, "It is safe", mayor)
    for source in (mayor, engineer):
        evidence_for(case, both, source, Layer.so)
    evidence_for(case, one, engineer, Layer.so)
    for claim in (both, one):
        decide(case, claim)
    case.run(MergeSources(mayor, engineer))
    assert state(case, both) == (ClaimState.open, Reopened.evidence)
    assert state(case, one) == (ClaimState.checked, None)
