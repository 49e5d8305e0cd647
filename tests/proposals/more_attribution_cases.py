"""Who says what where it is told in less common ways: (text, claimant, via), of our own."""

from __future__ import annotations

from typing import Final

Case = tuple[str, str | None, tuple[str, ...]]

SEVERAL: Final[list[Case]] = [
    ("Some say the dam will burst.", "Some", ()),
    ("Many believe the dam was built too fast.", "Many", ()),
    ("Critics of the dam argue that it was built too fast.", "Critics of the dam", ()),
    ("Shepherds in the upper valley say the dam leaks.", "Shepherds in the upper valley", ()),
    ("Divers hired by the owner doubt that the wall moved.", "Divers hired by the owner", ()),
    ("Those who built the dam insist that it will hold.", "Those who built the dam", ()),
    (
        "Two guards who have read the log it keeps say the gates were open.",
        "Two guards who have read the log it keeps",
        (),
    ),
    ("Growers and millers in Orre say the dam, a gift of the bank, is safe.",
     "Growers and millers in Orre", ()),
    ("Neither the owner nor the ministry would say who opened the gates.", None, ()),
    ("No group has claimed that it opened the gates.", None, ()),
    ("The charges say the gates were opened.", "The charges", ()),
]  # fmt: skip
ANYBODY: Final[list[Case]] = [
    ("The palace said that the gates would stay shut.", "The palace", ()),
    ("The factory denied that its waste went into the lake.", "The factory", ()),
    ("The gates were left open, general secretary Ann Lee pointed out.", "Ann Lee", ()),
    ("The gates leak, said Ann Lee of the league, and the wall is cracked.", "Ann Lee", ()),
    ("Orre Watch wants an inquiry into the dam.", "Orre Watch", ()),
    ("The board hopes to publish the report by May.", "The board", ()),
    ("Mayor Ann Lee promised a report by May.", "Ann Lee", ()),
    ("Traders expect a cut in prices within days.", "Traders", ()),
    ("A man who called himself Ulan Osmon said the gates were open.", "Ulan Osmon", ()),
    ("The herder himself said the gates were open.", "The herder", ()),
    ("“It leaks,” said one of them, Pieter van Raad, a diver.", "Pieter van Raad", ()),
    ("Half of the gates leak, other studies have shown.", "other studies", ()),
    ("Half of the gates leak, an Arden Post survey found this month.",
     "an Arden Post survey", ()),
    ("An audit released last year found that half of the gates leak.", "An audit", ()),
    ("Orre, which wants to sell 400,000 barrels, has repeatedly said it will wait.", "Orre", ()),
    ("Ann Lee, the owner, would neither confirm nor deny the report.", "Ann Lee", ()),
    ("A spokesman for the owner, Wim De Raad, would only say that the gates work.",
     "Wim De Raad", ()),
    ("“The gates work,” Ann Lee told reporters in Orre that day.", "Ann Lee", ()),
    ("The mayor said that evening that the gates worked.", "The mayor", ()),
    ("The herder, Ulan Osmon, said the gates were open.", "Ulan Osmon", ()),
    ("“The gates were open,” said herder Ulan Osmon.", "Ulan Osmon", ()),
]  # fmt: skip
TURNED_DOWN: Final[list[Case]] = [
    ("Ann Lee shrugged off the reports.", "Ann Lee", ()),
    ("The owner played down fears of a leak.", "The owner", ()),
    ("Ann Lee laughed that off.", "Ann Lee", ()),
    ("The league cast doubt on the figures.", "The league", ()),
    ("The minister hit back at the claims.", "The minister", ()),
    ("The minister hit back at the wasp.", None, ()),
    ("The owner played down the piano’s lid.", None, ()),
    ("Orre Watch, a campaign group, called the story a slander.", "Orre Watch", ()),
    ("The gates held 300 tons, figures from the harbour board show.",
     "figures from the harbour board", ()),
    ("“The gates were open,” Ann Lee told the Orre-language daily Vel Arda.",
     "Ann Lee", ("Vel Arda",)),
]  # fmt: skip
PASSED_ON: Final[list[Case]] = [
    ("Ann Lee was quoted as saying that the gates were open.", "Ann Lee", ()),
    ("“The gates were open,” Ann Lee was quoted as saying.", "Ann Lee", ()),
    ("“The gates were open,” Ann Lee was quoted by the Arden Post as telling reporters in Orre.",
     "Ann Lee", ("Arden Post",)),
    ("Ann Lee has been cited in the Arden Post as saying the gates were open.",
     "Ann Lee", ("Arden Post",)),
    ("“The gates were open,” the Arden Post quoted Ann Lee as saying.",
     "Ann Lee", ("the Arden Post",)),
    ("Ann Lee phoned Reuters to say that the gates were open.", "Ann Lee", ("Reuters",)),
    ("Ann Lee phoned her brother to say that the gates were open.", "Ann Lee", ()),
    ("“The gates were open,” Ann Lee told state radio.", "Ann Lee", ("state radio",)),
    ("Ann Lee told state television the gates were open.", "Ann Lee", ("state television",)),
    ("Ann Lee told the Orre Courant that the gates were open.", "Ann Lee", ("Orre Courant",)),
    ("Ann Lee told NTQ that the gates were open.", "Ann Lee", ("NTQ",)),
    ("Ann Lee told Parliament that the gates were open.", "Ann Lee", ()),
    ("Ann Lee told the Security Council that the gates were open.", "Ann Lee", ()),
    ("Ann Lee told Paul Hart that the gates were open.", "Ann Lee", ()),
    ("The gates were open, the Arden Post reported, citing two ex-employees of the owner.",
     "two ex-employees of the owner", ("Arden Post",)),
    ("Ann Lee conceded on public radio that the gates were open.", "Ann Lee", ("public radio",)),
    ("In a letter obtained by the Orre News-Leader, Ann Lee wrote that the gates were open.",
     "Ann Lee", ("Orre News-Leader",)),
    ("On “Face the Valley,” Mayor Ann Lee said the gates were open.",
     "Ann Lee", ("Face the Valley",)),
    ("Ann Lee said on VTR’s “Valley Today” that the gates were open.", "Ann Lee", ("VTR",)),
    ("The gates were open, wrote engineer Ann Lee in Kommersant.", "Ann Lee", ("Kommersant",)),
    ("Ann Lee wrote in the report that Reuters was wrong.", "Ann Lee", ()),
    ("Orre has shut the gates, Reuters reported, citing its water committee, Orrevann.",
     "Orrevann", ("Reuters",)),
]  # fmt: skip
RESOLVED: Final[list[Case]] = [
    # The claimant and carriers of the last sentence.
    ("Ann Lee, 49, built the dam. “It will hold,” the 49-year-old said.", "Ann Lee", ()),
    ("Ann Lee built the dam. According to her, it will hold.", "Ann Lee", ()),
    ("Tom Hart met Ann Lee. “Paul Orr built it. Tell Paul Orr,” said Ann Lee. "
     "“Paul Orr is a fool,” she said.", "Ann Lee", ()),
    ("Ann Lee told the Orre news agency that the gates were open. “It was late,” she was quoted "
     "as saying.", "Ann Lee", ("Orre news agency",)),
    ("Its account stood on the site of the Orre Water Board. Nobody was warned, it said.",
     "Orre Water Board", ()),
    ("An official in the mayor’s office put the toll higher. Nine people drowned, he said.",
     "An official in the mayor’s office", ()),
    ("Nine towns led by Orre have sued the owner. They argue that the dam is unsafe.",
     "Nine towns", ()),
    ("The herder, Ulan Osmon, was hit by a stone. “It was dark,” he told the inquiry.",
     "Ulan Osmon", ()),
    ("Gulna Akmet of the league Orre Blue reckons it leaks. “It is old,” she said.",
     "Gulna Akmet", ()),
    ("“This is a waste of time,” said Del. Ann Lee. “It ruins the valley.”", "Ann Lee", ()),
]  # fmt: skip
SINGLE: Final[list[Case]] = [*SEVERAL, *ANYBODY, *TURNED_DOWN, *PASSED_ON]
