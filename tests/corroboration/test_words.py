"""A cell and a row in words."""

from __future__ import annotations

from datetime import date

from workbench.corroboration.cells import Tally
from workbench.corroboration.words import (
    QUESTIONED,
    cell_words,
    entry_words,
    party_words,
    row_words,
)
from workbench.model.claim import Standing
from workbench.model.evidence import Evidence, EvidenceHow, Layer, Stance


def entry(stance: Stance, how: EvidenceHow, made_on: date | None = None) -> Evidence:
    return Evidence(
        "1", "c", None, "s", Layer.so, stance, 2, how, None, made_on, "x", Standing.accepted, None
    )


def test_a_cell_says_stance_digit_and_what_is_behind_it() -> None:
    asserts = entry_words(entry(Stance.asserts, EvidenceHow.passage), 1)
    assert cell_words("NIS", [asserts]) == "NIS asserts, credibility 2, one passage"
    called = entry(Stance.denies, EvidenceHow.call, date(2024, 10, 3))
    told = cell_words("NIS", [asserts, entry_words(called, 0)])
    assert told == (
        "NIS asserts, credibility 2, one passage; "
        "denies, credibility 2, by a call on 3 October 2024"
    )
    assert cell_words("NIS", []) == "NIS: no evidence"


def test_a_row_gives_both_counts_and_never_one() -> None:
    words = row_words(
        "Claim 3", "The ships left", Layer.so, ["NIS asserts"], Tally(2, 1), "Verdict: Disputed"
    )
    assert words == (
        "Claim 3: The ships left. On so: NIS asserts. For 2, against 1. Verdict: Disputed."
    )


def test_a_one_that_nothing_else_bears_out_is_said_to_be_questioned() -> None:
    words = entry_words(entry(Stance.asserts, EvidenceHow.passage), 1, questioned=True)
    assert words == f"asserts, credibility 2 ({QUESTIONED}), one passage"


def test_a_party_names_its_sources() -> None:
    told = party_words("Press", 3, ["AP relays, credibility 3, one passage", "Herald: …"])
    assert told == "Press, 3 sources: AP relays, credibility 3, one passage; Herald: …"
    assert party_words("Press", 1, []) == "Press, 1 source: no evidence"


def test_origins_follow_the_counts_of_a_row() -> None:
    words = row_words(
        "Claim 3", "They left", Layer.so, [], Tally(2, 0), "No verdict yet", ["Origins: 1 item"]
    )
    assert words.endswith("For 2, against 0. Origins: 1 item. No verdict yet.")
