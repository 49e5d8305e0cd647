"""People of one post whose surname or first name is told two ways, and people who are two."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
KIND = "name"
STORIES = (
    (
        "Judge Ernest Tarrant sent the reporter home. Nobody knew for how long. Judge "
        "[Ernest|Edward] Tarrant said he would rule in May."
    ),
    (
        "“They knew what they had come for,” police spokesman Karel Verhelst told reporters. The "
        "church was shut. Spokesman Karel [Verhelst|Verheyden] said the thieves came by night."
    ),
)

QUIET = {
    "two of one name": (
        "Detective Mark Lee came first. It was late. Detective John Lee said no word."
    ),
    "a short form": "Judge William Tarrant left. It was late. Judge Bill Tarrant said no word.",
    "a couple": "Mr John Tarrant left. It was late. Mrs Olga Tarrant and Mr Karel Tarrant stayed.",
    "a name said twice": (
        "Judge Ernest Tarrant sent him home. Judge Edward Tarrant was ill. The rule of Judge "
        "Edward Tarrant was read out."
    ),
    "two posts": (
        "Police spokesman Karel Verhelst told reporters of the theft. Judge Karel Verheyden will "
        "hear the case."
    ),
    "far from alike": (
        "Police spokesman Karel Verhelst told reporters of the theft. Spokesman Karel Brandt of "
        "the church said it was shut."
    ),
    "side by side": "Spokesman Karel Verhelst and spokesman Karel Verheyden told reporters so.",
}
