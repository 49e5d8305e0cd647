"""Whom somebody else quotes: "Lee was quoted by the agency as saying", "the agency quoted Lee as
saying", "Lee phoned the agency to say"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import following, grammar, phrases
from workbench.proposals.complements import is_comma
from workbench.proposals.draft import Draft, sentence_words
from workbench.proposals.leading import leading_subject
from workbench.proposals.passed_over import skip_audience, skip_times
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]

QUOTING: Final = frozenset("quoted cited reported quotes cites".split())
CALLING: Final = frozenset("phoned called rang telephoned wrote emailed texted contacted".split())
_BE: Final = frozenset("is are was were been being".split())
_SAYING: Final = frozenset("saying telling stating claiming warning adding writing".split())
_TO_SAY: Final = frozenset("say tell claim complain announce".split())
_MOST: Final = 8
"""Words at most that name who is called."""


def quoted_as(words: Words, at: int) -> Draft | None:
    """Return what the person says whom the verb at word index ``at`` quotes, with the carrier."""
    group = grammar.group_start(words, at)
    passive = not _BE.isdisjoint(word.low for word in words[group:at])
    joined = passive and group > 0 and words[group - 1].low in ("and", "but", "then")
    subject = leading_subject(words) if joined else phrases.before(words, group)
    if subject is None or (words[at].low == "reported" and not passive):
        return None
    if passive:
        carrier, rest = _agent(words, at + 1)
        who: Range | None = subject
    else:
        who = following.after(words, at + 1)
        carrier, rest = subject, who[1] if who else len(words)
    if who is None or rest + 1 >= len(words) or words[rest].low != "as":
        return None
    if words[rest + 1].low not in _SAYING:
        return None
    cue = (group, rest + 2) if passive else (rest, rest + 2)
    draft = Draft(who, cue, "say", "say", where="left", carrier=carrier)
    draft.content = _content(words, rest + 2, subject[0], draft)
    return draft if draft.content else None


def called_to_say(words: Words, at: int) -> Draft | None:
    """Return what is said by who "phoned the agency to say that"; the agency carries it."""
    group = grammar.group_start(words, at)
    subject = phrases.before(words, group)
    to = next((n for n in range(at + 1, min(len(words) - 2, at + _MOST)) if _says(words, n)), None)
    if subject is None or to is None or not grammar.may_mean(words, subject):
        return None
    draft = Draft(subject, (to, to + 2), words[to + 1].low, "say", where="left")
    draft.carrier = (at + 1, to) if to > at + 1 else None
    said = words[to + 2].low == "that" or any(word.kind == "q" for word in words[to + 2 :])
    if not said and not grammar.looks_finite(words[to + 2 :]):
        return None  # "wrote a letter to say goodbye"
    draft.content = _content(words, to + 2, subject[0], draft)
    return draft if draft.content else None


def _says(words: Words, at: int) -> bool:
    return words[at].low == "to" and words[at + 1].low in _TO_SAY


def _agent(words: Words, at: int) -> tuple[Range | None, int]:
    """Return who "by the agency" names, and where the words go on."""
    if at < len(words) and words[at].low in ("by", "in", "on"):
        agent = following.after(words, at + 1)
        if agent is not None:
            return agent, agent[1]
    return None, at


def _content(words: Words, at: int, subject: int, draft: Draft) -> list[Range]:
    """Return what is said: what follows, or where nothing does what stands before the subject."""
    begin, end = sentence_words(words)
    at = skip_times(words, at)
    if at < end and words[at - 1].low == "telling":
        at, draft.audience = skip_audience(words, at)
    at = skip_times(words, at)
    trails = subject > begin and (words[subject - 1].kind == "q" or is_comma(words[subject - 1]))
    if trails and (at >= end or words[at].kind == "p" or words[at].low in grammar.PREPOSITIONS):
        return [(begin, subject)]
    if at < end and words[at].low == "that":
        at += 1
    return [(at, end)] if at < end else []
