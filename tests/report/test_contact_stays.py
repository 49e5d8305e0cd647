"""How to reach a source, and what it has to gain or lose, never leave the case."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.exporters.test_exporters import EXPORTERS, readable
from tests.report.cases import LETTER, STORY, a_case, bring_material, claim, draft, place
from workbench.case import Case
from workbench.cli import main
from workbench.commands.chains import AddDependence, AddDerivation
from workbench.commands.evidence import AttachEvidence
from workbench.commands.source_parting import SplitSource
from workbench.commands.sources import AddSource, MergeSources
from workbench.exporters.base import Exporter, suggested_name
from workbench.model.evidence import Access, Certainty, DependenceKind, Interest, Layer, Stance
from workbench.model.source import Reliability, SourceKind
from workbench.report.build import build_summary

CONTACT, STAKE, REASON = "quillfeather", "marzipanic", "wobblestone"
"""Words that stand nowhere else: what a confidential source's fields hold."""


def add(case: Case, name: str, *, confidential: bool, tail: str = "") -> str:
    """A source with something in every field that is for the checker alone; its id."""
    act = AddSource(
        name,
        SourceKind.person,
        reliability=Reliability.b,
        confidential=confidential,
        contact=f"{CONTACT}{tail}@post.example, after six",
        stake=f"Could lose the {STAKE}{tail} contract",
        reliability_reason=f"Was right about the {REASON}{tail} fire",
        reliability_on=date(2026, 2, 1),
    )
    (id,) = case.run(act).ids("source")
    return id


def fill(case: Case) -> None:
    """Two sources, one confidential, merged and split, that stand wherever a source can."""
    hidden, other = add(case, "Jane Doe", confidential=True), add(case, "J. D.", confidential=False)
    open_one = add(case, "Ada Brook", confidential=False, tail="open")
    case.run(MergeSources(hidden, other))
    letter = bring_material(case, LETTER)
    made = claim(case, STORY[1], case.rows.sources[hidden])
    for source in (hidden, open_one):
        case.run(
            AttachEvidence(
                made.id, source, Layer.so, Stance.asserts,
                places=(place(case, letter, "left 45 minutes late"),),
                access=Access.first_hand, interest=Interest.against,
            )
        )  # fmt: skip
    case.run(AddDerivation(made.id, open_one, hidden))
    case.run(
        AddDependence(
            made.id, hidden, open_one, DependenceKind.informant, Certainty.suspected, "Same desk"
        )
    )
    case.run(SplitSource(hidden, "Mary Roe", aliases=("J. D.",)))


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.format)
def test_no_export_holds_contact_or_stake(tmp_path: Path, exporter: Exporter) -> None:
    with a_case(tmp_path) as case:
        fill(case)
        summary = build_summary(case, draft(case).id)
    text = readable(exporter, summary).casefold()
    assert "ada brook" in text and "jane doe" not in text
    for word in (CONTACT, STAKE, REASON):
        assert word not in text
        assert word not in suggested_name(summary, exporter).casefold()


def test_what_stet_proposes_for_a_story_holds_nothing_of_a_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("\n".join(STORY), encoding="utf-8")
    with a_case(tmp_path) as case:
        fill(case)
    for form in ("text", "json"):
        assert main(["propose", str(story), "--format", form]) == 0
    told = capsys.readouterr().out.casefold()
    assert "ferry" in told
    assert not any(word in told for word in (CONTACT, STAKE, REASON))


def test_the_overview_of_a_case_names_no_contact(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with a_case(tmp_path) as case:
        fill(case)
    assert main(["show", str(tmp_path / "ferry.stet")]) == 0
    told = capsys.readouterr().out
    assert "Jane Doe" in told
    assert CONTACT not in told and STAKE not in told


def test_the_case_itself_holds_them(tmp_path: Path) -> None:
    """Otherwise the tests above would prove nothing."""
    with a_case(tmp_path) as case:
        fill(case)
        held = json.dumps([[s.contact, s.stake, s.reliability_reason] for s in case.rows.sources])
    assert all(word in held for word in (CONTACT, STAKE, REASON))
