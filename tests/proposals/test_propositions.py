"""Which sources stand where on the same statement, each stance with the claim it comes from."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proposals.stance_cases import STANCES
from workbench.model.analysis import Attribution, ProposedClaim, ProposedProposition, Spans
from workbench.proposals.engine import propose
from workbench.proposals.likeness import RECENT, Likeness
from workbench.proposals.propositions import propose_propositions
from workbench.proposals.stances import read_standings
from workbench.proposals.topics import Topics, stem

DAM = """Dam was mined, says province

The governor of Tarrow province said on Monday that soldiers had mined the Kessel dam.

The army denied that its soldiers had mined the dam. The International Water Commission said it \
could not confirm reports that the Kessel dam was mined. Senator Ada Brandt said that, if true, \
the mining of the dam would be a crime.

The mayor of Ostin said the bakery would open again in May.
"""

FERRY = """The coast guard said the ferry Aldona sank after its engine room flooded. \
Survivor Jan Peeters said water flooded the engine room before the ferry sank. \
Harbour master Lise Moen said the price of herring had risen.
"""


def stands(text: str) -> list[dict[str, str]]:
    """Return for each proposition of a text who stands where."""
    return [
        {one.source: one.stance for one in proposition.stances}
        for proposition in propose(text).propositions
    ]


def shared(text: str) -> list[ProposedProposition]:
    """Return the propositions that were read from more than one claim."""
    told = propose(text).propositions
    return [one for one in told if len({stance.claim for stance in one.stances}) > 1]


def test_all_stances_on_one_statement_stand_in_one_proposition() -> None:
    assert stands(DAM) == [
        {
            "The governor of Tarrow province": "asserts",
            "The army": "denies",
            "International Water Commission": "cannot-confirm",
            "Ada Brandt": "conditional",
        },
        {"The mayor of Ostin": "asserts"},
    ]


def test_each_stance_points_at_the_claim_it_comes_from() -> None:
    told = propose(DAM)
    claims = {claim.id: claim for claim in told.claims}
    for proposition in told.propositions:
        for one in proposition.stances:
            assert claims[one.claim].attribution.claimant == one.source
    answer = told.propositions[0].stances[1]
    assert "denied that its soldiers" in claims[answer.claim].text


def test_the_statement_is_what_all_speak_of() -> None:
    (proposition,) = shared(DAM)
    assert proposition.text == "The Kessel dam was mined."


def test_two_who_say_the_same_share_a_proposition_and_others_do_not() -> None:
    assert stands(FERRY) == [
        {"The coast guard": "asserts", "Jan Peeters": "asserts"},
        {"Lise Moen": "asserts"},
    ]


def test_what_one_source_says_alone_stands_alone_in_words_of_the_claim() -> None:
    told = propose("Mayor Ann Lee said the bridge fell. Pilot Bo Rask said the rain was heavy.")
    assert [(one.text, one.stances[0].source) for one in told.propositions] == [
        ("the bridge fell", "Ann Lee"),
        ("the rain was heavy", "Bo Rask"),
    ]
    assert all(len(one.stances) == 1 for one in told.propositions)


def test_a_headline_takes_no_stance() -> None:
    told = propose(DAM)
    headline = next(claim.id for claim in told.claims if claim.text.startswith("Dam was"))
    assert headline not in {one.claim for p in told.propositions for one in p.stances}


def test_an_accusation_meets_its_answer() -> None:
    text = (
        "Union leader Petra Holm accused Meridian Bank of hiding losses from its pension fund. "
        "Meridian Bank rejected the accusation. Farmers said the harvest was late this year."
    )
    (proposition,) = shared(text)
    assert [one.stance for one in proposition.stances] == ["asserts", "denies"]
    assert proposition.text == "Meridian Bank has been hiding losses from its pension fund."


def test_to_say_that_it_was_not_so_is_to_deny_it() -> None:
    text = (
        "Union chief Max Roda said two furnaces exploded at the Orlo steel works. "
        "The company said no furnaces had exploded at the Orlo steel works."
    )
    assert stands(text) == [{"Max Roda": "asserts", "The company": "denies"}]


def test_to_say_that_something_else_was_not_so_is_no_denial() -> None:
    text = (
        "Union chief Max Roda said two furnaces exploded at the Orlo steel works. "
        "Weather service head Ina Dahl said no rain was expected before Sunday."
    )
    assert not shared(text)


def test_what_the_article_itself_says_can_be_denied() -> None:
    text = (
        "Forged passports were sold at the Lindau consulate for years. "
        "Mayor Peer Aalto denied that passports were sold at the consulate."
    )
    assert stands(text) == [{"Peer Aalto": "denies"}]


def test_who_passes_a_statement_on_relays_it() -> None:
    text = (
        "The coast guard said the ferry Aldona sank near Skerry Point, Reuters reported. "
        "Fisherman Jan Peeters said the ferry sank near Skerry Point."
    )
    assert stands(text) == [
        {"The coast guard": "asserts", "Reuters": "relays", "Jan Peeters": "asserts"}
    ]


def test_who_denies_a_statement_does_not_assert_it_too() -> None:
    text = DAM.replace(
        "The mayor of Ostin",
        "The army said the Kessel dam was mined by soldiers of the rebels. The mayor of Ostin",
    )
    proposition = shared(text)[0]
    assert [one.stance for one in proposition.stances if one.source == "The army"] == ["denies"]


@pytest.mark.parametrize(("cue", "content", "modality", "stance"), STANCES)
def test_stance_of_one_claim(cue: str, content: str, modality: str, stance: str) -> None:
    text = f"Ann Lee {cue} {content}."
    start = 8 + len(cue) + 1
    spans = Spans((0, 7), (8, 8 + len(cue)), ((start, len(text) - 1),))
    said = Attribution("Ann Lee", cue, spans=spans)
    claim = ProposedClaim("c1", 0, len(text), text, content, modality, 0.5, said)  # type: ignore[arg-type]  # the parameter is text
    (one,) = read_standings(0, claim, text, Topics())
    assert one.stance == stance


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("negotiations", "negotiate"), ("attacked", "attacks"), ("stopping", "stops"),
        ("secure", "securing"), ("floods", "flooded"), ("investigation", "investigate"),
    ],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_words_for_one_thing_are_one_topic() -> None:
    topics = Topics()
    assert topics.read("Moscow’s soldiers") == topics.read("Russian troops")
    assert topics.read("he told us of the US") == topics.read("America")


def test_each_statement_is_compared_with_few_others_however_long_the_text() -> None:
    """Time stays linear: a word that stands everywhere leads to the last few only."""
    text = "".join(f"Guard {chr(65 + n % 26)}ad said the mill burned. " for n in range(600))
    topics = Topics()
    standings = [
        one
        for place, claim in enumerate(propose(text).claims)
        if claim.attribution.claimant
        for one in read_standings(place, claim, text, topics)
    ]
    assert len(standings) > 500
    topics.count(one.topic for one in standings)
    near = Likeness(standings, topics).near
    assert sum(map(len, near)) <= 2 * len(standings) * RECENT * 4


_WORDS = st.sampled_from(
    "said denied that not the report reports mill raid if true false confirm Ann Lee Orre police"
    " could not “ ” ? ; , . \n".split(" ")
)


@given(st.lists(_WORDS, max_size=80))
def test_never_raises_and_every_stance_has_its_claim(words: list[str]) -> None:
    told = propose(" ".join(words))
    claims = {claim.id for claim in told.claims}
    for proposition in told.propositions:
        assert proposition.text.strip()
        assert proposition.stances
        assert {one.claim for one in proposition.stances} <= claims
        pairs = [(one.source.casefold(), one.stance) for one in proposition.stances]
        assert len(pairs) == len(set(pairs))


@given(st.lists(st.text(string.printable + "“”’é\ud800", max_size=60), max_size=8))
def test_never_raises_on_claims_of_any_words(texts: list[str]) -> None:
    claims = [
        ProposedClaim(f"c{n}", 0, len(text), text, text, "denied", 0.5, Attribution("A", "denied"))
        for n, text in enumerate(texts)
    ]
    found = propose_propositions("", claims)
    assert all(isinstance(one, ProposedProposition) for one in found)


def test_a_statement_names_who_it_is_about() -> None:
    text = (
        "Hackers said they had taken the records of 1,200 patients of Arden Health. "
        "Arden Health said it could not confirm that the records of 1,200 patients were taken."
    )
    told = propose(text).propositions
    assert told
    assert not any(one.text.startswith(("It ", "They ")) for one in told)
