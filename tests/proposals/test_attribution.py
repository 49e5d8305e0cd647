"""Who says what, by whom it was passed on, and what is left when the speaker is taken away."""

from __future__ import annotations

import pytest

from workbench.proposals.engine import propose


@pytest.mark.parametrize(
    ("sentence", "who", "substance"),
    [
        ("Mayor Ann Lee said the bridge fell.", "Ann Lee", "the bridge fell"),
        ("The bridge fell, Mayor Ann Lee said.", "Ann Lee", "The bridge fell"),
        ("The bridge fell, said Mayor Ann Lee.", "Ann Lee", "The bridge fell"),
        ("“The bridge fell,” said Ann Lee, the mayor.", "Ann Lee", "The bridge fell"),
        ("Ann Lee, who runs the city, said the bridge fell.", "Ann Lee", "the bridge fell"),
        ("Ann Lee (R-Orre) said the bridge fell.", "Ann Lee", "the bridge fell"),
        ("The mayor, Ann Lee, said the bridge fell.", "Ann Lee", "the bridge fell"),
        ("The builder, Orre Works, said that the bridge fell.", "Orre Works",
         "the bridge fell"),
        ("A walker, 31-year-old baker Ann Lee, told the BBC that people ran.", "Ann Lee",
         "people ran"),
        ("It angered the families, many of whom say the bridge fell.", "the families",
         "the bridge fell"),
        ("The Lee administration said the bridge fell.", "The Lee administration",
         "the bridge fell"),
        ("“The bridge fell,” Rep. Ann Lee (R-Orre), a member of the panel, said.", "Ann Lee",
         "The bridge fell"),
        ("Orre's mayor, Ann Lee, said the bridge fell.", "Ann Lee", "the bridge fell"),
        ("“The bridge fell,” the driver, Ann Lee, later told reporters.", "Ann Lee",
         "The bridge fell"),
        ("The bridge fell, lawyers for the family said.", "lawyers for the family",
         "The bridge fell"),
        ("The police put the number of cracks at nine.", "The police",
         "the number of cracks at nine"),
        ("Lee, 56, who runs the city, said the bridge fell.", "Lee", "the bridge fell"),
        ("A source in the city hall said the bridge fell.", "A source in the city hall",
         "the bridge fell"),
        ("A study by the engineers found 30 cracks in the bridge.", "A study by the engineers",
         "30 cracks in the bridge"),
        ("According to Ann Lee, the bridge fell.", "Ann Lee", "the bridge fell"),
        ("The bridge fell, according to the police.", "the police", "The bridge fell"),
        ("In a letter sent on Friday, Ann Lee wrote that it fell.", "Ann Lee", "it fell"),
        ("Ann Lee told reporters that the bridge fell.", "Ann Lee", "the bridge fell"),
        ("Sources say the bridge fell.", "Sources", "the bridge fell"),
        ("A report found that the bridge fell.", "A report", "the bridge fell"),
        ("Ann Lee said: “The bridge fell.”", "Ann Lee", "The bridge fell"),
        ("Ann Lee has also said that the bridge fell.", "Ann Lee", "the bridge fell"),
        ("On Friday, however, Ann Lee said that the bridge fell.", "Ann Lee", "the bridge fell"),
        ("Officials who saw it said the bridge fell.", "Officials who saw it", "the bridge fell"),
    ],
)  # fmt: skip
def test_speaker_and_substance(sentence: str, who: str, substance: str) -> None:
    (claim,) = propose(sentence).claims
    assert (claim.attribution.claimant, claim.substance) == (who, substance)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge fell on Friday.",
        "The State of Orre closed the bridge.",
        "He was told to leave the house.",
        "The reported rise worries many.",
        "Their claims cost the city millions.",
        "The report comes after a long winter.",
        "She put the bread at the back of the oven.",
    ],
)
def test_nobody_speaks(sentence: str) -> None:
    assert [c.attribution.claimant for c in propose(sentence).claims] == [None]


@pytest.mark.parametrize(
    ("sentence", "who", "via"),
    [
        ("The bridge fell, Ann Lee said, Reuters reported.", "Ann Lee", "Reuters"),
        ("Ann Lee told Orre News the bridge fell.", "Ann Lee", "Orre News"),
        ("Ann Lee, in an interview with the BBC, said the bridge fell.", "Ann Lee", "BBC"),
        ("Reuters, citing police, said the bridge fell.", "police", "Reuters"),
        ("The Orre Times quoted Ann Lee as saying the bridge fell.", "Ann Lee", "Orre Times"),
        ("Reuters cited unnamed aides who said the bridge fell.", "unnamed aides", "Reuters"),
        ("According to a memo seen by the Orre Times, the bridge fell.", "a memo", "Orre Times"),
        ("Reuters reported that police said the bridge fell.", "police", "Reuters"),
        (
            "The Orre Times quoted a baker, Ann Lee, as saying the bridge fell.",
            "Ann Lee",
            "Orre Times",
        ),
        (
            "The bridge fell, according to Reuters, which quoted a local official.",
            "a local official",
            "Reuters",
        ),
        (
            "“The bridge fell,” the ministry said in a statement carried by the agency Reuters.",
            "the ministry",
            "Reuters",
        ),
        ("“The bridge fell,” Ann Lee told USA Today.", "Ann Lee", "USA Today"),
        (
            "According to Reuters, citing a source in the city hall, the bridge fell.",
            "a source in the city hall",
            "Reuters",
        ),
    ],
)
def test_carriers(sentence: str, who: str, via: str) -> None:
    (claim,) = propose(sentence).claims
    assert (claim.attribution.claimant, claim.attribution.via) == (who, (via,))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Lee resigned. She said she was tired.", [None, "Ann Lee"]),
        ("Ann Lee met Karl Brandt. He said it went well.", [None, "Karl Brandt"]),
        ("Prime Minister Ann Lee left. “I am tired,” Lee said.", [None, "Ann Lee"]),
        (
            "The World Fishing Council (WFC) met. The WFC said stocks fell.",
            [None, "World Fishing Council"],
        ),
        (
            "The Ministry of Health met. The ministry said stocks fell.",
            [None, "Ministry of Health"],
        ),
        (
            "The Orre Times printed a list. The newspaper said it was complete.",
            [None, "Orre Times"],
        ),
        (
            "Ann Lee wrote in a letter that stocks fell. The letter said more would follow.",
            ["Ann Lee", "Ann Lee"],
        ),
        ("“It is over. We lost,” Ann Lee said.", ["Ann Lee", "Ann Lee"]),
        ("“It is over,” Ann Lee said. “We lost.”", ["Ann Lee", "Ann Lee"]),
    ],
)
def test_who_is_meant(text: str, speakers: list[str | None]) -> None:
    assert [claim.attribution.claimant for claim in propose(text).claims] == speakers


def test_two_voices_in_a_sentence_are_two_claims() -> None:
    claims = propose("The bridge fell on Friday and Ann Lee says it will be rebuilt.").claims
    assert [c.text for c in claims] == [
        "The bridge fell on Friday",
        "Ann Lee says it will be rebuilt.",
    ]


def test_places_of_speaker_cue_and_content() -> None:
    text = "On Friday, Mayor Ann Lee said that the bridge fell."
    spans = propose(text).claims[0].attribution.spans
    assert spans.claimant is not None and spans.cue is not None
    assert text[slice(*spans.claimant)] == "Mayor Ann Lee"
    assert text[slice(*spans.cue)] == "said"
    assert [text[a:b] for a, b in spans.content] == ["the bridge fell"]


def test_unnamed_sources_are_marked() -> None:
    text = "Two officials said the bridge fell. Ann Lee said it stands."
    assert [c.attribution.anonymous for c in propose(text).claims] == [True, False]


def test_names_and_titles_of_a_claim_can_be_ticked() -> None:
    claim = propose("Prime Minister Ann Lee went to Geneva.").claims[0]
    assert [(n.text, n.kind) for n in claim.names] == [("Ann Lee", "name"), ("Geneva", "place")]
    assert [t.text for t in claim.titles] == ["Prime Minister"]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("Ann Lee accused the council of hiding a report.", "The council has been hiding a report"),
        ("Ann Lee accused the owners in Arden of having lied.", "The owners in Arden have lied"),
        ("Ann Lee accused the Bank of Arden of fraud.", "The Bank of Arden is guilty of fraud"),
        ("Ann Lee vowed to close the dam by May.", "Ann Lee will close the dam by May"),
        (
            "Ann Lee asked for “a closed hearing” on it.",
            "Ann Lee asked for “a closed hearing” on it",
        ),
    ],
)
def test_a_charge_or_a_vow_reads_as_what_would_have_to_be_so(sentence: str, statement: str) -> None:
    told = propose(sentence, blocks=[(0, len(sentence), "body")])
    assert told.claims[0].substance == statement


def test_words_set_off_in_a_paragraph_of_their_own_belong_to_who_is_named_before() -> None:
    text = (
        "Mayor Ann Lee spoke at noon. She added:\n\nThe bridge is old. It will fall.\n\nThe bridge "
        "opened in 1960."
    )
    told = {c.text: c.attribution.claimant for c in propose(text).claims}
    assert told["The bridge is old."] == told["It will fall."] == "Ann Lee"
    assert told["The bridge opened in 1960."] is None
