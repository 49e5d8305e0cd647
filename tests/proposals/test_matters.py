"""Matters in dispute: who speaks to the same thing in words of their own."""

from __future__ import annotations

from workbench.model.analysis import ProposedProposition
from workbench.proposals.engine import propose


def _shared(text: str) -> list[ProposedProposition]:
    """Return the propositions that were read from more than one claim."""
    told = propose(text).propositions
    return [one for one in told if len({stance.claim for stance in one.stances}) > 1]


def _widest(text: str) -> dict[str, str]:
    widest = max(propose(text).propositions, key=lambda one: len(one.stances))
    return {one.source: one.stance for one in widest.stances}


def test_an_answer_gathers_those_near_who_word_it_otherwise() -> None:
    text = (
        "Grower Ida Falk said frost had ruined two thirds of the grapes in the Sorel valley. The "
        "growers’ league rejected her account. The weather service said it could not confirm how "
        "many vineyards were hit by frost. The mayor of Arden opened a new school on Friday."
    )
    assert _widest(text) == {
        "Ida Falk": "asserts",
        "The growers’ league": "denies",
        "The weather service": "cannot-confirm",
    }


def test_disputes_close_together_are_told_as_one_too() -> None:
    text = (
        "The union said soldiers had shelled the harbour. The army denied that it had shelled the "
        "harbour. Farmer Kim Aas said soldiers had burned the granary. The army rejected claims of "
        "a burned granary. Monitor Eva Roos said she could not confirm reports of a burned granary."
    )
    told = propose(text)
    claims = {claim.id: claim.text for claim in told.claims}
    assert set(_widest(text).values()) == {"asserts", "denies", "cannot-confirm"}
    spoken = {claims[one.claim] for p in told.propositions for one in p.stances}
    assert len(spoken) == len(told.claims)


def test_disputes_far_apart_stay_apart() -> None:
    quiet = "".join(f"The ferry to isle {n} left on time. " for n in range(9))
    text = (
        "The union said soldiers had shelled the harbour. The army denied that it had shelled the "
        f"harbour. {quiet}Baker Jo Lund said the flour was spoiled. Miller Ib Falk denied that it "
        "was spoiled."
    )
    assert [len(one.stances) for one in _shared(text)] == [2, 2]


def test_what_nobody_disputes_makes_no_matter() -> None:
    text = (
        "Grower Ida Falk said frost had come in May. Pilot Bo Rask said the rain was heavy. "
        "Mayor Ann Lee said the school would open on Friday."
    )
    assert not _shared(text)


def test_no_row_repeats_part_of_a_wider_one_in_the_same_words() -> None:
    text = (
        "Grower Ida Falk said frost had ruined two thirds of the grapes in the Sorel valley. The "
        "growers’ league rejected her account. League head Tor Vang said the harvest would be as "
        "large as last year’s. The weather service said it could not confirm how many vineyards "
        "were hit by frost."
    )
    told = propose(text).propositions
    assert len({one.text for one in told}) == len(told)
    assert told[0].text == "Frost had ruined two thirds of the grapes in the Sorel valley."
    assert {"Ida Falk", "The growers’ league", "The weather service"} <= {
        one.source for one in told[0].stances
    }


def test_what_stands_beside_a_settled_answer_without_a_word_of_it_is_no_part_of_it() -> None:
    text = (
        "Union leader Petra Holm accused Meridian Bank of hiding losses from its pension fund. "
        "Meridian Bank rejected the accusation. Farmers said the harvest was late this year."
    )
    assert "Farmers" not in _widest(text)
