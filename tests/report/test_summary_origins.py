"""The editor reads how many independent origins a claim has, and of whom nothing may be said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.report.cases import STORY, a_case, claim, draft, source
from workbench.case import Case
from workbench.commands.chains import AddDependence, AddDerivation
from workbench.commands.evidence import AttachEvidence
from workbench.exporters.markdown import MarkdownExporter
from workbench.model.evidence import (
    Certainty,
    DependenceKind,
    EvidenceHow,
    Layer,
    Stance,
)
from workbench.model.source import Source, SourceKind
from workbench.report.build import build_summary

MADE = date(2026, 3, 12)


def told(case: Case, *, secret: bool) -> str:
    """Two for it, of whom one has it from the office, and a suspected tie; the Markdown of it."""
    made = claim(case, STORY[2])
    office = source(case, "The office", kind=SourceKind.organisation)
    pilot = source(case, "Jane Doe", confidential=secret)
    paper = source(case, "The paper", kind=SourceKind.organisation)
    for one, stance in ((paper, Stance.asserts), (pilot, Stance.asserts)):
        attach(case, made.id, one, stance)
    case.run(AddDerivation(made.id, paper.id, office.id))
    tie = DependenceKind.informant
    case.run(
        AddDependence(made.id, office.id, pilot.id, tie, Certainty.suspected, "They share a desk")
    )
    return MarkdownExporter().write(build_summary(case, draft(case).id)).decode()


def attach(case: Case, claim_id: str, one: Source, stance: Stance) -> None:
    how = EvidenceHow.call
    case.run(
        AttachEvidence(claim_id, one.id, Layer.so, stance, how, made_on=MADE, note="By telephone.")
    )


def test_the_range_its_words_and_those_against_stand_by_the_claim(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        text = told(case, secret=False)
        (made,) = build_summary(case, draft(case).id).claims
    assert (made.origins.items, made.origins.floor, made.origins.ceiling) == (2, 1, 2)
    assert made.origins.against == ""
    assert "Independent origins: 2 items → 1 to 2 origins" in text
    assert "have it from the same informant" in text


def test_how_a_confidential_source_hangs_together_is_not_told(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        text = told(case, secret=True)
    assert "Independent origins: 2 items → 1 to 2 origins" in text
    assert "Source A" in text
    assert "Doe" not in text and "same informant" not in text and "desk" not in text


def test_a_claim_without_evidence_says_nothing_of_origins(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        claim(case, STORY[2])
        text = MarkdownExporter().write(build_summary(case, draft(case).id)).decode()
    assert "origins" not in text


def test_who_denies_is_counted_apart(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        made = claim(case, STORY[2])
        attach(case, made.id, source(case, "The operator"), Stance.denies)
        (found,) = build_summary(case, draft(case).id).claims
    assert found.origins.words == ""
    assert found.origins.against == "1 item → 1 origin"
