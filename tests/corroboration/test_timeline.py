"""Days of what happened and of its being said: which denials are older than what they deny."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from workbench.corroboration.days import Span
from workbench.corroboration.timeline import DatedClaim, Saying, in_order, older_denials
from workbench.model.evidence import Stance

START = date(2031, 5, 1)


def span(first: int, last: int | None = None) -> Span:
    """Days of May, from the first on."""
    end = first if last is None else last
    return Span(START + timedelta(first - 1), START + timedelta(end - 1))


def saying(id: str, stance: Stance, first: int, last: int | None = None) -> Saying:
    return Saying(id, "c", "Ministry", stance, span(first, last))


def claim(
    *sayings: Saying, id: str = "c", number: int = 1, events: tuple[Span, ...] = (), alike: str = ""
) -> DatedClaim:
    return DatedClaim(id, number, "Troops landed.", events, sayings, frozenset(alike.split()))


def test_a_denial_before_the_event_is_older_than_what_it_denies() -> None:
    found = older_denials([claim(saying("d", Stance.denies, 11), events=(span(16, 20),))])
    assert (found["d"].days, found["d"].claim_id, found["d"].saying_id) == (5, "c", None)
    assert found["d"].words == (
        "5 days older than what it denies: said 11 May 2031, said to have happened 16 May 2031"
    )


def test_a_denial_on_the_day_or_later_is_not() -> None:
    for day in (16, 18, 30):
        assert not older_denials([claim(saying("d", Stance.denies, day), events=(span(16, 20),))])


def test_a_denial_before_anybody_had_asserted_it_is_older() -> None:
    found = older_denials([claim(saying("d", Stance.denies, 3), saying("a", Stance.asserts, 4))])
    assert (found["d"].days, found["d"].saying_id) == (1, "a")
    assert found["d"].words.startswith("1 day older")


def test_an_answer_to_the_first_assertion_is_not_older_though_others_followed() -> None:
    for first in (Stance.asserts, Stance.relays):
        found = older_denials(
            [
                claim(
                    saying("a", first, 2),
                    saying("d", Stance.denies, 3),
                    saying("b", Stance.asserts, 9),
                )
            ]
        )
        assert not found


def test_only_denials_can_be_too_old() -> None:
    others = [stance for stance in Stance if stance is not Stance.denies]
    for stance in others:
        assert not older_denials([claim(saying("s", stance, 1), events=(span(9),))])


def test_a_denial_of_a_claim_alike_is_held_against_its_event() -> None:
    denial = claim(saying("d", Stance.denies, 11), id="denied", number=2, alike="c")
    event = claim(events=(span(16),), alike="denied")
    stranger = claim(id="other", number=3, events=(span(30),))
    found = older_denials([denial, event, stranger])
    assert (found["d"].claim_id, found["d"].days) == ("c", 5)


def test_a_denial_within_a_span_counts_from_its_last_day_and_an_open_one_not_at_all() -> None:
    events = (span(16),)
    (older,) = older_denials([claim(saying("d", Stance.denies, 3, 14), events=events)]).values()
    assert older.days == 2
    assert not older_denials([claim(saying("d", Stance.denies, 3, 17), events=events)])
    open_end = Saying("d", "c", "Ministry", Stance.denies, Span(START, None))
    assert not older_denials([claim(open_end, events=events)])


def test_claims_come_by_their_earliest_day_and_those_without_one_not_at_all() -> None:
    late, early = claim(events=(span(9),), id="late"), claim(saying("s", Stance.asserts, 2))
    assert in_order([late, claim(id="none"), early]) == [early, late]


def test_spans_are_told_briefly() -> None:
    assert span(1, 3).words == "1 to 3 May 2031"
    assert span(1).words == "1 May 2031"
    assert Span(date(2030, 12, 30), date(2031, 1, 2)).words == "30 Dec 2030 to 2 Jan 2031"
    assert Span(date(2031, 4, 30), date(2031, 5, 2)).words == "30 Apr to 2 May 2031"
    assert Span(None, START).words == "until 1 May 2031"


@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 10))
def test_a_denial_is_never_both_after_the_event_and_too_old(
    said: int, event: int, length: int
) -> None:
    found = older_denials(
        [claim(saying("d", Stance.denies, said), events=(span(event, event + length),))]
    )
    assert bool(found) == (said < event)
