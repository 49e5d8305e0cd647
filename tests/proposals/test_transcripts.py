"""Transcripts inside an article: each turn is said by whom its label names."""

from __future__ import annotations

import pytest

from workbench.proposals.engine import propose
from workbench.proposals.transcripts import label_at

TALK = """Orre mayor defends the dam

Mayor Ann Lee spoke about the dam with Paul Hart on Sunday. What they said:

“HART: The dam leaks. Will you close it?

“LEE: It was checked in May. Nobody has told me that it leaks.

“(CROSSTALK.)

“We would know if it did.

“HART: The owner told you so.

“LEE: He did not.

The dam was built in 1931.
"""


def test_each_turn_is_said_by_whom_its_label_names() -> None:
    said = {claim.text: claim.attribution.claimant for claim in propose(TALK).claims}
    assert said["“HART: The dam leaks."] == "Paul Hart"
    assert said["“LEE: It was checked in May."] == "Ann Lee"
    assert said["Nobody has told me that it leaks."] == "Ann Lee"
    assert said["“HART: The owner told you so."] == "Paul Hart"
    assert said["“LEE: He did not."] == "Ann Lee"


def test_a_turn_goes_on_in_the_next_paragraph() -> None:
    said = {claim.text: claim.attribution.claimant for claim in propose(TALK).claims}
    assert said["“We would know if it did."] == "Ann Lee"


def test_the_label_is_no_part_of_the_quotation() -> None:
    quotes = [quote.text for claim in propose(TALK).claims for quote in claim.quotes]
    assert "It was checked in May." in quotes
    assert not any("LEE:" in quote for quote in quotes)


def test_a_stage_direction_claims_nothing() -> None:
    assert not any("CROSSTALK" in claim.text for claim in propose(TALK).claims)


def test_after_the_last_turn_the_article_speaks_again() -> None:
    assert propose(TALK).claims[-1].attribution.claimant is None


def test_headings_in_capitals_make_no_transcript() -> None:
    text = "Dam leaks\n\nWHAT HAPPENED: The wall cracked.\n\nThe water rose by two metres.\n"
    assert {claim.attribution.claimant for claim in propose(text).claims} == {None}


@pytest.mark.parametrize("labels", [("WHAT", "WHEN", "WHERE", "WHAT"), ("LONDON", "PARIS") * 2])
def test_headings_and_places_take_no_turns(labels: tuple[str, ...]) -> None:
    text = "\n\n".join(f"{label}: The wall of the dam cracked at noon." for label in labels)
    said = {claim.attribution.claimant for claim in propose(f"Dam cracks\n\n{text}\n").claims}
    assert not said & {"What", "When", "London", "Paris"}


def test_a_long_run_of_capitals_costs_no_time() -> None:
    assert label_at("A" * 100_000, 0) is None


def test_what_lies_between_two_transcripts_is_the_article_speaking() -> None:
    between = "\n\n".join(f"The dam has {n} gates." for n in range(20, 30))
    told = propose(f"{TALK}\n{between}\n\n{TALK}")
    gates = [claim for claim in told.claims if claim.text.endswith("gates.")]
    assert len(gates) == 10
    assert {claim.attribution.claimant for claim in gates} == {None}
