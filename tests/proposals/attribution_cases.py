"""Who says what in sentences of our own: (text, claimant, via), by the way of saying it."""

from __future__ import annotations

from typing import Final

Case = tuple[str, str | None, tuple[str, ...]]

DIRECT: Final[list[Case]] = [
    ('"The dam will hold," said Ann Lee.', "Ann Lee", ()),
    ('"The dam will hold," Ann Lee said.', "Ann Lee", ()),
    ('Ann Lee said: "The dam will hold."', "Ann Lee", ()),
    ('"The dam," Ann Lee said, "will hold."', "Ann Lee", ()),
    ("“The dam will hold,” says engineer Ann Lee, who built it.", "Ann Lee", ()),
    ("“Will the dam hold?” asked Ann Lee.", "Ann Lee", ()),
    ("“Get out!” a fireman shouted.", "a fireman", ()),
    ("“We checked it twice,” Lee told the inquiry on Tuesday.", "Lee", ()),
    (
        "“We checked it twice,” Ann Lee, a hydrologist at the University of Arden, said.",
        "Ann Lee",
        (),
    ),
    ("“We checked it twice,” the dam’s owner wrote in a letter.", "the dam’s owner", ()),
    ("Ann Lee, the chief engineer, replied that “the dam will hold”.", "Ann Lee", ()),
    ("‘The dam will hold,’ said Ann Lee.", "Ann Lee", ()),
    ("“The dam will hold” – Ann Lee, chief engineer", "Ann Lee", ()),
    ("“The dam will hold,” Lee added, pointing at the wall.", "Lee", ()),
    ("“The dam will hold,” tweeted Ann Lee shortly after the flood.", "Ann Lee", ()),
    ("In a letter to the council, Ann Lee wrote: “The dam will hold.”", "Ann Lee", ()),
]
INDIRECT: Final[list[Case]] = [
    ("Ann Lee said the dam would hold.", "Ann Lee", ()),
    ("Ann Lee said on Monday that the dam would hold.", "Ann Lee", ()),
    ("Ann Lee announced over the weekend that the dam would be closed.", "Ann Lee", ()),
    ("The dam will hold, Ann Lee said.", "Ann Lee", ()),
    ("The dam, Ann Lee said, will hold.", "Ann Lee", ()),
    ("The dam will hold, said Ann Lee, an engineer from Arden.", "Ann Lee", ()),
    ("The dam is safe, say officials.", "officials", ()),
    ("The dam is safe, a new study reports.", "a new study", ()),
    ("According to Ann Lee, the dam will hold.", "Ann Lee", ()),
    ("The dam will hold, according to Ann Lee.", "Ann Lee", ()),
    ("The dam, according to Ann Lee, will hold.", "Ann Lee", ()),
    ("The army says at least 40 villages were flooded.", "The army", ()),
    ("Police reported at least 200 people had left the valley.", "Police", ()),
    ("The ministry pointed out that it had no say in the matter.", "The ministry", ()),
    ("Ann Lee urged villagers and others in the valley to leave.", "Ann Lee", ()),
    ("Ann Lee told reporters that the dam would hold.", "Ann Lee", ()),
    ("Ann Lee told reporters the dam would hold.", "Ann Lee", ()),
    ("Ann Lee has claimed that the dam was never inspected.", "Ann Lee", ()),
    ("Ann Lee, who designed the dam, warned that it could burst.", "Ann Lee", ()),
    ("Asked about the dam, Ann Lee insisted that it would hold.", "Ann Lee", ()),
    ("The mayor issued a statement saying that the valley was safe.", "The mayor", ()),
    (
        "The mayor sent the board a letter last week stating that the valley was safe.",
        "The mayor",
        (),
    ),
    ("Ann Lee called the inquiry a waste of money.", "Ann Lee", ()),
    ("Ann Lee gave a first warning on Tuesday, saying that the dam leaked.", "Ann Lee", ()),
    ("Ann Lee, who built it, took the blame, admitting that the dam leaked.", "Ann Lee", ()),
    ("Ann Lee described the dam as “a bomb waiting to go off”.", "Ann Lee", ()),
    ("Ann Lee accused the ministry of hiding the report.", "Ann Lee", ()),
    ("Ann Lee blamed the flood on the ministry.", "Ann Lee", ()),
    ("Ann Lee called for the dam to be closed.", "Ann Lee", ()),
    ("Ann Lee admitted closing the gates too late.", "Ann Lee", ()),
]
NOUNS: Final[list[Case]] = [
    ("The report says the dam was never inspected.", "The report", ()),
    ("The letter read: “Leave the valley at once.”", "The letter", ()),
    ("A study found that the dam leaks.", "A study", ()),
    ("Despite a claim by the ministry that the dam was safe, nobody stayed.", "the ministry", ()),
    ("There was a warning from Ann Lee that the dam could burst.", "Ann Lee", ()),
    ("A poll shows that most villagers want to leave.", "A poll", ()),
    ("The indictment alleges that the owner bribed two inspectors.", "The indictment", ()),
]
PASSIVES: Final[list[Case]] = [
    ("The ministry was accused by Ann Lee of hiding the report.", "Ann Lee", ()),
    ("The claim was denied by the ministry.", "the ministry", ()),
    ("The owner was accused of bribery.", None, ()),
    ("The dam is believed to be a hundred years old.", None, ()),
    ("The allegations were dismissed by the owner as nonsense.", "the owner", ()),
]
DENIALS: Final[list[Case]] = [
    ("The ministry denied that the dam was leaking.", "The ministry", ()),
    ("Ann Lee rejected the claim.", "Ann Lee", ()),
    ("Ann Lee refused to confirm that the dam was leaking.", "Ann Lee", ()),
    ("The ministry declined to say whether the dam was safe.", "The ministry", ()),
    ("Ann Lee disputed reports that the dam was leaking.", "Ann Lee", ()),
    ("The owner dismissed the report as nonsense.", "The owner", ()),
]
GROUPS: Final[list[Case]] = [
    (
        "Two officials familiar with the matter said the dam was leaking.",
        "Two officials familiar with the matter",
        (),
    ),
    ("Critics say the dam should never have been built.", "Critics", ()),
    (
        "A person close to the inquiry said the owner would be charged.",
        "A person close to the inquiry",
        (),
    ),
    ("Some villagers claimed they were never warned.", "Some villagers", ()),
    (
        "An official who declined to be named said the dam was leaking.",
        "An official who declined to be named",
        (),
    ),
]
CHAINS: Final[list[Case]] = [
    ("The dam is leaking, Reuters reported, citing two officials.", "two officials", ("Reuters",)),
    ("According to a report seen by Reuters, the dam is leaking.", "a report", ("Reuters",)),
    ("“The dam will hold,” Ann Lee told Arden Radio.", "Ann Lee", ("Arden Radio",)),
    ("Ann Lee told public broadcaster ATV that the dam would hold.", "Ann Lee", ("ATV",)),
    ("“The dam will hold,” Ann Lee said, reported AFP.", "Ann Lee", ("AFP",)),
    ("Xinhua, quoting the ministry, said the dam was leaking.", "the ministry", ("Xinhua",)),
    ("The BBC quoted Ann Lee as saying that the dam would hold.", "Ann Lee", ("BBC",)),
    ("The ministry cited a study showing that the dam leaks.", "a study", ("The ministry",)),
    ("Reuters reported that Ann Lee said the dam would hold.", "Ann Lee", ("Reuters",)),
    ("The dam would hold, Ann Lee said in an interview with CNN.", "Ann Lee", ("CNN",)),
    ("“The dam will hold,” Ann Lee told the Arden Star on Monday.", "Ann Lee", ("Arden Star",)),
]
OWN_VOICE: Final[list[Case]] = [
    ("The dam burst on Monday.", None, ()),
    ("Engineers closed the gates before the flood reached the valley.", None, ()),
    ("From 2010 to 2015 there were 32 leaks reported, including two at night.", None, ()),
    ("The plan dubbed Clear Water was given up.", None, ()),
    ("The debate failed to answer the question of who would pay.", None, ()),
    ("The minister has maintained a large staff for years.", None, ()),
    ("The gates were kept shut despite earlier warnings.", None, ()),
    ("Ann Lee arrived in the valley and met the villagers.", None, ()),
    ("The mayor supports the plan.", None, ()),
]

RESOLVED: Final[list[Case]] = [
    # The claimant and carriers of the last sentence.
    ("Ann Lee built the dam. She said it would hold.", "Ann Lee", ()),
    ("Mayor Tom Hart met Ann Lee. “It will hold,” she told him.", "Ann Lee", ()),
    ("Mayor Tom Hart met Ann Lee. “It will hold,” he told her.", "Tom Hart", ()),
    ("Gov. Tom Hart went to Arden. The governor said nobody had died.", "Tom Hart", ()),
    ("Ann Lee, a hydrologist, saw the flood. The hydrologist said nobody had died.", "Ann Lee", ()),
    (
        "The Valley Water Authority (VWA) owns the dam. VWA said it was safe.",
        "Valley Water Authority",
        (),
    ),
    (
        "The Ministry of Energy closed the dam. The ministry said it was leaking.",
        "Ministry of Energy",
        (),
    ),
    (
        "The dam leaks, the newspaper Arden Post reported. The paper said nobody was warned.",
        "Arden Post",
        (),
    ),
    ("Senator Tom Hart wrote a letter to Ann Lee. “Leave,” read the letter.", "Tom Hart", ()),
    ("Ann Lee resigned. Lee said the dam would hold.", "Ann Lee", ()),
    ("“The dam will hold,” said Ann Lee. “It was built well.”", "Ann Lee", ()),
    ("“It was built well. The dam will hold,” Ann Lee said.", "Ann Lee", ()),
    ("Tom Hart is the governor. His office said the dam was safe.", "Tom Hart’s office", ()),
    ("Congressman Tom Hart saw the dam. The congressman said it leaked.", "Tom Hart", ()),
]
