"""Turning down what others say, in two words or more: "shrugged off the reports"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import grammar, phrases
from workbench.proposals.draft import Draft, sentence_words
from workbench.proposals.extent import thing_end
from workbench.proposals.stance_words import REFERENCES
from workbench.text.tokens import Token

Words = Sequence[Token]

_SURE: Final = (
    "cast doubt on|casts doubt on|cast doubts on|casting doubt on|poured cold water on"
    "|pours cold water on|poured scorn on|took issue with|takes issue with|scoffed at|scoffs at"
    "|laughed off|laughs off|shrugged off|shrugs off|brushed off|brushes off|brushed aside"
    "|brushes aside|waved away|waves away|waved aside|waves aside|played down|plays down"
    "|downplayed|downplays|rubbished|rubbishes|debunked|disowned|bristled at|balked at"
)
_OF_SPEECH: Final = (
    "hit back at|hits back at|pushed back against|pushes back against|pushed back on|fired back at"
    "|distanced himself from|distanced herself from|distanced itself from|shot down|swatted away"
    "|batted away"
)
"""Those that turn down a person or a thing too, and count before what somebody said."""
_TAKEN: Final = (["that"], ["it"], ["this"], ["them"], ["these"], ["those"])
_REACH: Final = 8
_WORRIES: Final = frozenset(
    "fear fears concern concerns worry worries talk warning warnings question questions prospect"
    " risk risks threat threats scale extent importance significance impact role link links figures"
    " numbers results study remarks comments".split()
)


def _by_first(phrases_: str) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases_.split("|"):
        first, *rest = phrase.split()
        found.setdefault(first, []).append(rest)
    return found


_ALL: Final = _by_first(_SURE + "|" + _OF_SPEECH)
_ONLY_SPEECH: Final = _by_first(_OF_SPEECH)
FIRST: Final = frozenset(_ALL)
"""The verbs that may open such a cue, as they stand."""


def turns_down(words: Words, at: int) -> Draft | None:
    """Return the denial that begins with the verb at word index ``at``, if it is one."""
    lows = [word.low for word in words[at + 1 : at + 4]]
    taken = lows[:1] if lows[:1] in _TAKEN else []  # "laughed that off"
    rest = next(
        (r for r in _ALL[words[at].low] if lows[len(taken) : len(taken) + len(r)] == r), None
    )
    if rest is None:
        return None
    group = grammar.group_start(words, at)
    subject = phrases.before(words, group)
    begin = at + 1 + len(rest)
    _, end = sentence_words(words)
    if taken and rest[0] not in ("off", "aside", "away"):
        return None  # "they shot it down"
    if taken and subject is not None and grammar.may_mean(words, subject):
        return Draft(subject, (group, begin + 1), "dismiss", "deny", [(at + 1, at + 2)], "left")
    if subject is None or not grammar.may_mean(words, subject) or begin >= end:
        return None
    thing = {word.low for word in words[begin : begin + _REACH]}
    quoted = any(word.kind == "q" for word in words[begin : begin + _REACH])
    if not (quoted or thing & REFERENCES or (thing & _WORRIES and not _is_of_speech(words, at))):
        return None
    content = [(begin, thing_end(words, begin, end))]
    return Draft(subject, (group, begin), "dismiss", "deny", content, "left")


def _is_of_speech(words: Words, at: int) -> bool:
    lows = [word.low for word in words[at + 1 : at + 4]]
    return any(lows[: len(rest)] == rest for rest in _ONLY_SPEECH.get(words[at].low, ()))
