"""Quotations that are printed twice, and sentences that are only built alike."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "quotation"
STORIES = (
    (
        "“For the first two days after [the operation] the hand looked absolutely "
        "[splendid|healthy].” The surgeon spoke on Monday. Nobody had tried it before. “What is "
        "sad is that for the first two days after [the operation] the hand looked absolutely "
        "splendid,” she said."
    ),
    (
        "“I hope that this never [scares|keeps] a single sailor from coming to Sorel to see the "
        "coast,” the captain said. He left at noon. Nobody asked for more. “I hope that this "
        "never scares a single sailor from coming to Sorel to see the coast because the people "
        "are kind,” he said."
    ),
    (
        "“It is time to give private and family matters a higher priority,” the minister said. He "
        "left at noon. It rained. No successor was named. The minister, for whom it is “time to "
        "give [private and family matters|my home and my health] a higher priority,” waved."
    ),
    (
        "“Nobody in this government knew about the letter before Friday,” Oduya told "
        "parliament. Critics doubt it. “Nobody in this [government|ministry] knew about the "
        "letter before Friday,” she had told a radio station."
    ),
    (
        "The bishop said that the poor “cannot eat promises and cannot drink speeches”. The "
        "phrase was printed on shirts. “The poor cannot eat promises and cannot drink "
        "[speeches|words],” one said."
    ),
    (
        "“We will never sell the harbour to anybody,” she said on Monday. The mayor had no "
        "answer. “We will never [sell|lease] the harbour to anybody,” she had told the "
        "council."
    ),
    (
        "“It was another piece of fake news,” he said. The paper did not say more. He called "
        "it “another [piece|bit] of fake news” in a letter."
    ),
    (
        "“I could not believe what I saw in that room,” he said. The court was silent. “I "
        "could not believe what I [saw|was seeing] in that room.”"
    ),
    (
        "The letter speaks of “a grave failure of public supervision at every level” in May. "
        "The minister read it. Of “a [grave|great] failure of public supervision” nobody had "
        "heard."
    ),
    (
        "“They did everything they could for us,” said a farmer. Others were angry. “They did"
        " [everything|all] they could for us,” he said."
    ),
    (
        "“The bridge will be open again before the winter comes,” he promised in June. By "
        "autumn, few believed him. “The bridge will be [open|finished] again before the "
        "winter comes,” he had said."
    ),
    (
        "“This is a dark day for our democracy,” said Reyes. The plan passed. Reyes called it"
        " “a [dark|sad] day for our democracy”."
    ),
    (
        "He wrote that “no child in this city should ever go to bed hungry”. The line made "
        "him famous. “No child in this [city|country] should ever go to bed hungry” is on his"
        " grave."
    ),
)

QUIET = {
    "a speech built of like sentences": (
        "“It is time to give our schools a higher priority. It is time to give our roads and our "
        "parks a higher priority,” the minister said."
    ),
    "a part": (
        "“They did everything they could for us,” said a farmer. “They did everything they "
        "could” is a good line."
    ),
    "left out": (
        "“We will never sell the harbour to anybody,” she said. She has said before: “We will"
        " never … sell to anybody.”"
    ),
    "put in": (
        "“We will never sell it to anybody in this land,” she said. In a letter: “We will "
        "never sell [the harbour] to anybody in this land.”"
    ),
    "a figure of speech": (
        "“We need to fight for our jobs. We need to fight for our schools,” he said."
    ),
    "the same": (
        "“We will never sell the harbour to anybody,” she said. “We will never sell the "
        "harbour to anybody,” the sign reads."
    ),
}
