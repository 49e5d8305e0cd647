"""What the chain of a claim shows: who is an origin, who carries, what is in alarm."""

from __future__ import annotations

from tests.ui.chain_case import (
    AGENCY,
    CHANNEL,
    LETTER,
    NAVY,
    OFFICIALS,
    ONE,
    PAPER,
    TWO,
    WIRE,
    ChainCase,
    loop,
    syndication,
    two_capitals,
)
from ui.charts.chain_marks import ChainGraph, Part, Tie, table_of, text_of
from ui.panes.chain.reading import chain_of
from workbench.commands.sources import MarkConfidential, ReviseSource
from workbench.model.evidence import Certainty, Stance
from workbench.model.source import Reliability, SourceKind


def read(case: ChainCase) -> ChainGraph:
    return chain_of(case.made.case.rows, case.claim)


def parts(case: ChainCase) -> dict[str, Part]:
    return {node.name: node.part for node in read(case).nodes}


def test_who_has_it_from_somebody_carries_and_the_rest_are_origins(case: ChainCase) -> None:
    syndication(case)
    assert parts(case) == {
        AGENCY: Part.origin,
        NAVY: Part.origin,
        **dict.fromkeys((WIRE, PAPER, LETTER, CHANNEL), Part.carrier),
    }
    assert {node.name for node in read(case).nodes if node.is_item} == {
        *(WIRE, PAPER, LETTER, CHANNEL)
    }, "an origin may stand there without a cell of its own"


def test_unknown_origins_and_links_are_told_with_their_reasons(case: ChainCase) -> None:
    two_capitals(case)
    assert parts(case)[OFFICIALS] is Part.unknown
    ties = {link.tie: link for link in read(case).links}
    assert set(ties) == {Tie.shown, Tie.independent}
    assert "the navy answers to the ministry" in ties[Tie.shown].words


def test_one_who_only_relays_is_unknown_until_it_is_said_from_whom(case: ChainCase) -> None:
    case.items(WIRE, stance=Stance.relays)
    assert parts(case)[WIRE] is Part.unknown
    case.edge(WIRE, AGENCY)
    assert parts(case)[WIRE] is Part.carrier


def test_a_loop_is_in_alarm_and_so_are_its_edges(case: ChainCase) -> None:
    syndication(case)
    loop(case)
    assert parts(case)[ONE] is parts(case)[TWO] is Part.loop
    alarmed = [edge for edge in read(case).edges if edge.in_loop]
    assert len(alarmed) == 2
    assert all("a loop" in edge.words for edge in alarmed)


def test_an_edge_out_of_a_loop_is_no_alarm(case: ChainCase) -> None:
    loop(case)
    case.edge(ONE, AGENCY)
    (out,) = [edge for edge in read(case).edges if edge.origin_id == case.id(AGENCY)]
    assert not out.in_loop
    assert parts(case)[ONE] is Part.carrier, "with a way out they count what they lead to"


def test_the_draft_is_left_out_with_what_is_from_it_alone(case: ChainCase) -> None:
    case.made.run(ReviseSource(case.id(PAPER), PAPER, SourceKind.draft, None, (), Reliability.f))
    case.items(WIRE)
    case.edge(WIRE, PAPER)
    assert set(parts(case).values()) == {Part.left_out}


def test_against_is_in_the_chain_too_and_said_does_not_change_it(case: ChainCase) -> None:
    case.items(WIRE)
    case.items(NAVY, stance=Stance.denies)
    assert parts(case) == {WIRE: Part.origin, NAVY: Part.origin}
    assert [node.is_item for node in read(case).nodes if node.name == NAVY] == [False]


def test_words_and_table_name_every_edge(case: ChainCase) -> None:
    syndication(case)
    told, table = text_of(read(case)), table_of(read(case))
    assert f"{CHANNEL} has it from {NAVY}: translates." in told
    assert f"{CHANNEL}\thas it from\t{NAVY}\ttranslates\t" in table.split("\n")
    assert "4 items → 1 to 2 origins" in told


def test_how_a_confidential_source_hangs_together_is_held_back(case: ChainCase) -> None:
    case.items(WIRE, NAVY)
    case.edge(WIRE, AGENCY)
    case.link(AGENCY, NAVY, Certainty.suspected, "she called us both")
    case.made.run(MarkConfidential(case.id(AGENCY), True))
    alias = case.made.case.rows.sources[case.id(AGENCY)].alias
    table = table_of(read(case))
    assert alias in table and AGENCY not in table
    assert "quotes" not in table and "she called us both" not in table
    assert f"{WIRE}\thas it from\t{alias}" in table, "that such a tie exists is said"
