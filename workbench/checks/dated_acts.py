"""What happens once, with the day or year that a text gives it: "ran aground on Monday night"."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from workbench.checks.counts import AUXILIARIES, FUNCTION_WORDS
from workbench.checks.spans import COUNT, whole
from workbench.checks.things import stem
from workbench.model.analysis import Analysis, ProposedClaim, ProposedDate, Span
from workbench.text import lexicon
from workbench.text.calendar_days import shifted
from workbench.text.tokens import Token, tokens

_LEADS: Final = frozenset("since when after before while as until where which who that".split())
_POINTERS: Final = frozenset("the this that his her its their".split())
_AWAY: Final = re.compile(
    rf",?\s{COUNT}\s(?P<unit>day|week)s?\s(?P<way>after|before)\s"
    r"(?:the|his|her|its|their|that)\s(?P<act>[a-z]+(?:\s[a-z]+){0,2})"
)
_STARTS: Final = ("from ", "starting ", "beginning ")
_BEGIN: Final = "begin"
_PHRASES: Final = {(go, "off"): "explode" for go in ("go", "goes", "went", "gone", "going")} | {
    (go, "missing"): "vanish" for go in ("go", "goes", "went", "gone")
}
"""Acts of two words: "the bomb went off"."""

_BEFORE_DATES: Final = frozenset((",", "in", "on", "the"))
_BREAKS: Final = frozenset(',;–—()“”"')
_ONE: Final = frozenset(("a", "an", "the"))
_ANOTHER: Final = frozenset(
    "second third another next previous earlier later again first other new also once twice each"
    " every former more separate fresh similar until".split()
)
_TIMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june"
    " july august september october november december morning afternoon evening night day week"
    " month year yesterday today said says told people officials".split()
)
_LEFT: Final = 12
_RIGHT: Final = 7
_BACK: Final = 7
_SHORT: Final = 3
_BESIDE: Final = 3
_APART: Final = 6
"""Code points between a noun and its date: "the arrest of their leader on 4 June" is another."""


class DatedAct(NamedTuple):
    """An act with its time.

    ``acts`` are groups of the word list. ``start``..``end`` is what is printed of it. ``points``
    says whether the act is told as known ("since the ship sank"), ``by_noun`` whether by "the
    sinking"; ``sentence`` knows the nouns around it.
    """

    order: int
    claim: ProposedClaim
    acts: frozenset[int]
    first: datetime.date
    last: datetime.date
    start: int
    end: int
    sentence: Sentence
    points: bool
    by_noun: bool


def read_dated_acts(analysis: Analysis) -> Iterator[DatedAct]:
    """Yield the acts of a text that stand with a day, month or year, in order."""
    for order, claim in enumerate(analysis.claims):
        dates = [date for date in claim.dates if date.first and date.last]
        if dates:
            sentence = Sentence(order, claim, tokens(analysis.text, claim.start, claim.end))
            for date in dates:
                yield from sentence.acts_of(analysis.text, date)


class Sentence:
    """The words of one claim, read for the acts in it."""

    def __init__(self, order: int, claim: ProposedClaim, words: Sequence[Token]) -> None:
        self._order, self._claim, self._words = order, claim, words
        self._once = lexicon.same_things().once
        self._acts = [
            _PHRASES.get((before, word.low)) or (word.low if word.low in self._once else "")
            for before, word in zip(["", *(one.low for one in words)], words, strict=False)
        ]

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Return the stems of the words that may name something."""
        return frozenset(stem(word.low) for word in self._words if self._is_noun(word))

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the words of the names of the sentence."""
        return frozenset(word for name in self._claim.names for word in name.text.split())

    @cached_property
    def known(self) -> frozenset[str]:
        """Return the stems of those that are pointed at: "the ship", "his house"."""
        return frozenset(
            stem(word.low)
            for before, word in itertools.pairwise(self._words)
            if before.low in _POINTERS and self._is_noun(word)
        )

    def _is_noun(self, word: Token) -> bool:
        low = word.low
        return (
            word.kind == "w"
            and len(low) > _SHORT
            and low not in FUNCTION_WORDS | _TIMES
            and low not in self._once
        )

    def acts_of(self, text: str, date: ProposedDate) -> Iterator[DatedAct]:
        """Yield the act that a date belongs to, and the one it is told to be some days from."""
        at = self._act(date)
        if at is not None and date.of == "saying" and not self._points(at):
            at = None
        if date.text.lower().startswith(_STARTS):
            yield self._told(_BEGIN, date, 0, (date.start, date.end), False, False)
        elif at is not None and not self._is_another(at, date):
            word = self._words[at]
            start, end = min(word.start, date.start), max(word.end, date.end)
            by_noun = self._by_noun(at) and word.end + _APART > date.start
            yield self._told(self._acts[at], date, 0, (start, end), self._points(at), by_noun)
        away = _AWAY.match(text, date.end, self._claim.end)
        if away and _ANOTHER.isdisjoint(away["act"].split()):
            act = next((word for word in away["act"].split() if word in self._once), None)
            count = 1 if away["count"] in _ONE else whole(away["count"])
            if act and count:
                days = count * (7 if away["unit"] == "week" else 1)
                days = days if away["way"] == "after" else -days
                end = away.start("act") + away["act"].index(act) + len(act)
                yield self._told(act, date, days, (date.start, end), True, True)

    def _told(
        self, act: str, date: ProposedDate, days: int, span: Span, points: bool, by_noun: bool
    ) -> DatedAct:
        first, last = date.first or datetime.date.min, date.last or datetime.date.max
        first, last = shifted(first, -days) or first, shifted(last, -days) or last
        return DatedAct(
            self._order, self._claim, self._once[act], first, last, *span,
            self, points, by_noun,
        )  # fmt: skip

    def _is_another(self, at: int, date: ProposedDate) -> bool:
        """Say whether the words by an act or its date tell of one of several."""
        start = self._words[max(0, at - _BESIDE)].start
        begin, end = min(start, date.start), date.end
        behind = [word.low for word in self._words if word.start >= end][:2]
        if behind[:1] in (["on"], ["for"], ["by"]) and behind[1:] and behind[1] in _ANOTHER:
            return True  # "since his arrest in 2019 on other charges"
        words = (word for word in self._words if begin <= word.start < end)
        return not _ANOTHER.isdisjoint(word.low for word in words)

    def _act(self, date: ProposedDate) -> int | None:
        """Return which word is the act of a date: the nearest before it, or what it leads into."""
        before = [n for n, word in enumerate(self._words) if word.end <= date.start]
        while before and self._words[before[-1]].low in _BEFORE_DATES:
            before.pop()  # "when the museum bought the statue, in the spring of 1989"
        aside = self._apposition(before)
        for n in reversed(before[-_LEFT:]):
            word = self._words[n]
            if n in aside:
                continue  # "launched the shop, an online shop, on April 28"
            if self._acts[n]:
                return n
            if word.low in _BREAKS or word.low in AUXILIARIES or word.low in lexicon.verbs():
                break
        if len(before) > 1 and self._words[len(before) - 1].kind == "w":
            return None
        after = [n for n, word in enumerate(self._words) if word.start >= date.end]
        return next((n for n in after[:_RIGHT] if self._acts[n]), None)

    def _apposition(self, before: Sequence[int]) -> range:
        """Return the words set off by commas right before a date that say what something is."""
        comma = next((n for n in reversed(before[-_LEFT:]) if self._words[n].text == ","), None)
        if comma is None or self._words[comma + 1].low not in ("a", "an", "the"):
            return range(0)
        return range(comma, before[-1] + 1)

    def _points(self, at: int) -> bool:
        """Say whether an act is told as one that is known."""
        if self._by_noun(at):
            return True
        for word in reversed(self._words[max(0, at - _BACK) : at]):
            if word.low in _LEADS:
                return True
            if word.kind != "w":
                return False
        return False

    def _by_noun(self, at: int) -> bool:
        return at > 0 and self._words[at - 1].low in _POINTERS
