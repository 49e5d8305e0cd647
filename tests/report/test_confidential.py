"""A confidential source is an alias everywhere, and what points to it is kept back."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.report.cases import (
    LETTER,
    STORY,
    a_case,
    bring_material,
    claim,
    draft,
    place,
    source,
)
from workbench.case import Case
from workbench.commands.claims import ReviseClaim
from workbench.commands.evidence import AttachEvidence
from workbench.commands.sources import MarkConfidential, ReviseSource
from workbench.model.claim import Modality, Standing
from workbench.model.evidence import EvidenceHow, Layer, Stance
from workbench.model.source import Reliability, Source, SourceKind
from workbench.model.stored import DESTROYED
from workbench.report.build import build_summary
from workbench.report.confidential import Scrubber, names_a_confidential_source


def _hidden(name: str, *aliases: str, kind: SourceKind = SourceKind.person) -> Source:
    return Source(
        "1", name, kind, None, aliases, Reliability.b, True, 1, False, Standing.accepted, None
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Jane Doe said so.", "Source A said so."),
        ("JANE DOE’s letter", "Source A’s letter"),
        ("Doe was asked, and doe refused.", "Source A was asked, and Source A refused."),
        ("Does the doer know?", "Does the doer know?"),
        ("Jane\nDoe, Jane\u00a0Doe", "Source A, Source A"),
        ("interview_doe_2.txt and JaneDoe.docx", "interview_Source A_2.txt and Source A.docx"),
        ("Ja\u00adne D\u200boe", "Source A"),
        ("“The Mole” wrote", "“Source A” wrote"),
    ],
)
def test_names_go_however_they_are_written(text: str, left: str) -> None:
    assert Scrubber([_hidden("Jane Doe", "The Mole")]).text(text) == left


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Zoë Müller", "Zoe\u0308 Mu\u0308ller"),
        ("Owen O’Brien", "Owen O'Brien"),
        ("Anne-Marie Roux", "Anne\u2011Marie Roux"),
        ("Владимир Петров", "Петрова"),
        ("김철수", "김철수는"),
        ("Kai Große", "KAI GROSSE"),
    ],
)
def test_names_go_in_other_forms_and_scripts(name: str, text: str) -> None:
    assert Scrubber([_hidden(name)]).text(f"said {text}").startswith("said Source A")


def test_the_longest_name_wins() -> None:
    two = [
        _hidden("Ann Lee"),
        Source(
            "2",
            "Ann Lee Hart",
            SourceKind.person,
            None,
            (),
            Reliability.b,
            True,
            2,
            False,
            Standing.accepted,
            None,
        ),
    ]
    assert Scrubber(two).text("Ann Lee Hart and Ann Lee") == "Source B and Source A"


def test_a_description_and_a_short_or_destroyed_name_have_no_surname() -> None:
    scrubber = Scrubber([_hidden("a senior official"), _hidden("Bo Li"), _hidden(DESTROYED)])
    text = f"Another official took the Li river boat. {DESTROYED}"
    assert scrubber.text(text) == text


def test_only_persons_have_surnames() -> None:
    scrubber = Scrubber([_hidden("Harbour Watch", kind=SourceKind.organisation)])
    assert scrubber.text("Watch the Harbour Watch.") == "Watch the Source A."


_NAMES = st.lists(
    st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=3, max_size=8),
    min_size=1,
    max_size=3,
).map(" ".join)


@given(name=_NAMES, before=st.text(" .,“(\n", min_size=1), after=st.text(" .,’)\n", min_size=1))
def test_no_name_stays_between_any_signs(name: str, before: str, after: str) -> None:
    scrubber = Scrubber([_hidden(name)])
    assume(not scrubber.names("Source A"))
    for form in (name, name.upper(), name.lower(), name.title()):
        assert not scrubber.names(scrubber.text(f"{before}{form}{after}"))
    assert name not in scrubber.text(f"{before}{name}{after}")


def _a_case_with_a_secret(case: Case) -> Source:
    secret = source(case, "Jane Doe", confidential=True, role="deputy harbour master")
    other = source(case, "The office", kind=SourceKind.organisation)
    private = bring_material(case, LETTER, "Mail of Jane Doe")
    shared = bring_material(case, "Minutes\nDoe left early.", "Minutes kept by Doe")
    made = claim(case, STORY[1], secret)
    case.run(ReviseClaim(made.id, "Doe knew of it", Modality.reported, secret.id))
    for who, document, words in (
        (secret, private, "left 45 minutes late"),
        (secret, shared, "Doe left early"),
        (other, shared, "left early"),
    ):
        at = (place(case, document, words),)
        case.run(AttachEvidence(made.id, who.id, Layer.so, Stance.asserts, places=at))
    case.run(
        AttachEvidence(
            made.id,
            secret.id,
            Layer.said,
            Stance.asserts,
            how=EvidenceHow.meeting,
            made_on=date(2026, 3, 12),
            note="Doe showed me the log.",
        )
    )
    return secret


def test_what_points_to_a_confidential_source_is_kept_back(tmp_path: Path) -> None:
    with a_case(tmp_path, *STORY, title="What Jane Doe told us") as case:
        _a_case_with_a_secret(case)
        summary = build_summary(case, draft(case).id)
        secret_mail = case.materials()[0]
    text = repr(summary)
    assert not re.search("doe|deputy harbour master", text, re.IGNORECASE)
    assert summary.title == "What Source A told us"
    (made,) = summary.claims
    assert made.claimant == "Source A"
    assert made.substance == "Source A knew of it"
    (meeting,) = made.layers[0].in_favour
    assert meeting.made_on is None and meeting.dates_withheld
    assert meeting.note == "Source A showed me the log."
    hidden, shared, open_one = made.layers[1].in_favour
    assert (hidden.quoted[0].material, hidden.quoted[0].words) == (None, None)
    assert shared.quoted[0].material == "Minutes kept by Source A"
    assert open_one.source == "The office"
    assert secret_mail.sha256 not in text
    assert [m.title for m in summary.materials] == ["Minutes kept by Source A"]
    assert summary.materials_withheld == 1
    (listed,) = [s for s in summary.sources if s.confidential]
    assert (listed.name, listed.role) == ("Source A", None)


def test_the_alias_is_the_same_whatever_else_changes(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        first = _a_case_with_a_secret(case)
        source(case, "Another", confidential=True)
        case.run(ReviseSource(first.id, "J. Doe", SourceKind.person, None, (), Reliability.a))
        assert build_summary(case, draft(case).id).claims[0].claimant == "Source A"


def test_a_source_that_is_confidential_no_more_is_named(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        secret = _a_case_with_a_secret(case)
        case.run(MarkConfidential(secret.id, False))
        assert build_summary(case, draft(case).id).claims[0].claimant == "Jane Doe"


def test_a_file_name_that_names_a_source_is_known(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        source(case, "Jane Doe", confidential=True)
        assert names_a_confidential_source(case.rows, "summary-doe.pdf")
        assert not names_a_confidential_source(case.rows, "summary.pdf")
