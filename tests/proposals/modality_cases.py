"""How surely it is said, in sentences of our own, by the words that carry it."""

from __future__ import annotations

from typing import Final

ASSERTED: Final = [
    "The dam burst on Monday.",
    "The gates have been closed since the spring.",
    "Nobody lived in the valley in 1950.",
    "The owner has left the country.",
    "The dam, which is thought to be old, leaks.",
    "The will of the owner was read on Monday.",
    "She imposed her will on the board.",
    "The village was rebuilt after the flood.",
]
REPORTED: Final = [
    "“I am happy to say the divers have tamed the river,” Ann Lee said.",
    "Ann Lee said the gates had not only failed but burst.",
    "The court found that as the owner had not told anybody, he was careless.",
    "Ann Lee said she had none of the documents that should be filed in such a case.",
    "Ann Lee said the dam had burst.",
    "“The dam burst at noon,” said Ann Lee.",
    "According to the ministry, the dam burst at noon.",
    "The dam reportedly burst at noon.",
    "The owner is believed to be in Arden.",
    "The dam is said to have burst at noon.",
    "The owner was accused of bribery.",
    "The report says that two gates were open.",
    "Ann Lee accused the ministry of hiding the report.",
    "Police reported that two people had been hurt.",
    "The army told reporters that the road was open.",
    "Ann Lee described the report as long.",
]
DENIED: Final = [
    "The ministry denied that the dam was leaking.",
    "The owner rejected the claim that the gates were open.",
    "Ann Lee dismissed the report as nonsense.",
    "The owner said the report was false.",
    "The owner said the reports were completely untrue.",
    "“It never happened,” said the owner.",
    "The owner said there was no truth in the report.",
    "The ministry said there was “no sign” that the dam was leaking.",
    "“I have never met the owner,” said Ann Lee.",
    "The owner disputed reports that the gates were open.",
    "The owner called the report “pure invention”.",
    "The ministry described the allegations as politically motivated.",
    "The ministry said no such meeting had taken place.",
    "Ann Lee said there was no danger to the water.",
    "“Nothing of the kind was ever agreed,” said the owner.",
    "The army said the attack did not take place.",
]
UNCONFIRMED: Final = [
    "The ministry could not confirm that the dam was leaking.",
    "The army said it cannot verify the report.",
    "Police were unable to confirm how many people were hurt.",
    "The ministry declined to confirm the report.",
    "The claim has not been independently verified.",
    "The owner would not confirm that the gates were open.",
    "There was no independent confirmation of the report.",
    "The league said it was in no position to judge who opened the gates.",
    "The ministry could not say whether the dam was leaking.",
    "The ministry said it was too soon to say why the dam burst.",
]
CONDITIONAL: Final = [
    "If true, the report would end the owner’s career, Ann Lee said.",
    "Ann Lee said that, if confirmed, the leak would be the worst ever.",
    "If the reports are accurate, the dam could burst.",
    "“If it is true, he must go,” said Ann Lee.",
    "The dam could burst, if the rain goes on.",
    "If the wall had cracked, Ann Lee said, it would be “a disgrace”.",
]
OPINION: Final = [
    "“The ministry must close the dam,” said Ann Lee.",
    "Ann Lee said the dam should be closed.",
    "“I think it is a disgrace,” said Ann Lee.",
    "“This is shameful and irresponsible,” said Ann Lee.",
    "“We need to close it now,” said Ann Lee.",
    "“What a mess it is!” said Ann Lee.",
    "“I am confident that we can rebuild,” said Ann Lee.",
    "“It’s time to close it,” said Ann Lee.",
]
FORECAST: Final = [
    "The dam will be closed in May.",
    "The dam is expected to be closed in May.",
    "The ministry is set to publish the report.",
    "Ann Lee said the dam would be closed in May.",
    "“We will close it in May,” said Ann Lee.",
    "The ministry vowed to close the dam.",
    "Ann Lee predicted that the dam would burst.",
    "The board plans to sell the dam.",
    "Work on the dam is due to begin in June.",
]
CASES: Final = {
    "asserted": ASSERTED,
    "reported": REPORTED,
    "denied": DENIED,
    "unconfirmed": UNCONFIRMED,
    "conditional": CONDITIONAL,
    "opinion": OPINION,
    "forecast": FORECAST,
}
