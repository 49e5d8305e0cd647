"""The words of a proposition: the clearest statement among those that make or answer it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from workbench.proposals.grammar import looks_finite
from workbench.proposals.stances import Standing
from workbench.proposals.topics import Topics
from workbench.text.tokens import tokens

_LONG: Final = 60
"""Code points beyond which a statement reads the worse the longer it is."""
_ASIDE: Final = 0.35
"""What a word that nobody else speaks of takes away, of what a shared one gives."""
_FEWEST: Final = 3
"""Blanks between the words of the shortest statement."""
_LEAD: Final = re.compile(r"(?:(?:that|and|but|whether|of|to|instead,|however,)\s+)+", re.I)
_VAGUE: Final = re.compile(
    r"(?:it|they|he|she|this|that|these|those|there|we|I|you|its|their|his|her|our|my)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(r"(?:how|what|who|whom|whose|why|when|where|which)\b", re.IGNORECASE)
_SPEAKER: Final = re.compile(r"(?:it|he|she|they)\b", re.IGNORECASE)
_ANY: Final = re.compile(r"\b(?:any|ever)\s+", re.IGNORECASE)
_QUOTES: Final = re.compile('[“”"]')
_MARKS: Final = " \t\n\r,;:“”\"'‘’"


def statement(members: Sequence[Standing], topics: Topics) -> str:
    """Return a readable statement of what ``members`` speak about, empty where none is found."""
    held = Counter(stem for one in members for stem in one.topic)
    answered = any(one.responds for one in members)
    told: list[tuple[float, Standing, str, bool]] = []
    for one in members:
        words = _words(one)
        finite = looks_finite(tokens(words))
        told.append((_merit(one, words, finite, held, answered, topics), one, words, finite))
    told.sort(key=lambda one: -one[0])
    first = told[0][1]
    if first.responds and (first.denied or first.defends):
        return ""
    usable = (
        (one, words)
        for _, one, words, finite in told
        if finite and words.count(" ") >= _FEWEST and (one is first or not one.responds)
    )
    best, words = next(usable, (first, ""))
    if not words:
        return ""
    words = " ".join(words.split())
    if best.responds:  # of "denied that any furnace exploded" what was denied
        words = _ANY.sub("", words, count=1)
    words = _named(words, best.source)
    if words.count("“") != words.count("”") or words.count('"') % 2:
        words = _QUOTES.sub("", words)
    words = words[:1].upper() + words[1:]
    return words if words[-1] in ".?!" else words + "."


def _named(words: str, source: str) -> str:
    """Put who speaks for the "it" or "she" of "said it could not confirm it"."""
    spoken = _SPEAKER.match(words)
    if spoken is None or (spoken[0].lower() == "they") != source.endswith("s"):
        return words
    return source + words[spoken.end() :]


def _merit(
    one: Standing, words: str, finite: bool, held: Counter[str], answered: bool, topics: Topics
) -> float:
    """Return how well the words of ``one`` serve: plain, short, and what the others speak of."""
    merit = sum(topics.weights[stem] * (1 if held[stem] > 1 else -_ASIDE) for stem in one.topic)
    merit -= max(0, len(words) - _LONG) / 80
    merit -= (
        2.0 * (not finite)
        + 4.0 * (_ASKS.match(words) is not None)
        + 1.5 * bool(_VAGUE.match(words))
        + 0.8 * one.weak
    )
    if one.responds:
        # what is said in denial or defence is not the statement, but its opposite
        opposite, back = one.denied or one.defends, one.refers or one.cut
        merit += -9.0 if opposite else -3.0 if back else 1.5 if finite else 0.0
    elif one.denied:
        merit -= 0.4
    return merit + 0.3 * (one.own and answered)


def _words(one: Standing) -> str:
    words = one.words if one.responds and not one.denied else one.claim.substance
    words = words.strip(_MARKS)
    lead = _LEAD.match(words)
    return words[lead.end() :].strip(_MARKS) if lead else words
