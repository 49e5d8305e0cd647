"""Aliases, merged sources, and sources that are named somewhere."""

from __future__ import annotations

from pathlib import Path

from tests.commands.acts import (
    claim_on,
    new_case,
    only,
    source_named,
)
from tests.commands.deciding import evidence_for, refused
from tests.commands.proposed import Scribble
from workbench.case import Case
from workbench.commands.claims import (
    DeleteClaim,
)
from workbench.commands.sources import (
    AddSource,
    DeleteSource,
    MarkConfidential,
    MergeSources,
    ReviseSource,
)
from workbench.model.evidence import Layer
from workbench.model.source import Reliability, SourceKind


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
    refused(case, DeleteSource(source), "1 claim")
    refused(case, DeleteSource(other), "named")
    refused(case, AddSource(" "), "name")
    case.run(DeleteClaim(claim))
    assert case.run(DeleteSource(source)) and case.run(DeleteSource(other))
    for _ in range(3):
        case.undo()
    assert case.rows.claims[claim].claimant_id == source
