"""The words dates are made of, and how one of them is read from the pieces of a sentence."""

from __future__ import annotations

from typing import Final, NamedTuple

from workbench.text.calendar_days import MONTHS, WEEKDAYS, Days
from workbench.text.number_words import UNITS
from workbench.text.words import Words

ORDINALS: Final = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        " twentieth twenty-first twenty-second twenty-third".split(),
        1,
    )
} | {"thirtieth": 30}
"""Ordinals in words, with their numbers."""

SUFFIXES: Final = frozenset("st nd rd th".split())
DAYTIMES: Final = frozenset(
    "morning afternoon evening night lunchtime noon midnight mornings nights".split()
)
SEASONS: Final = frozenset("spring summer autumn fall winter".split())
FULL_DAYS: Final = frozenset(name for name in WEEKDAYS if name.endswith("day"))
_SHORT_DAYS: Final = frozenset(WEEKDAYS) - FULL_DAYS
_WORDS_TOO: Final = frozenset("may march mar jan jun sun mon sat wed dec sep".split())
_NAMES_TOO: Final = frozenset("april june august jan".split())
MONTH_LEADS: Final = frozenset(
    "in since by until till from to of last next this through between and during before"
    " after for early late mid earlier around each every on or beginning ending starting"
    " the past until".split()
)
_USUAL: Final = frozenset(
    "average averages norm norms mean day days morning evening sun rain heat weather issue"
    " edition cover".split()
)
"""What is said of any such month: "the January average"."""

DASHES: Final = frozenset("-–—‑")
_JOINTS: Final = DASHES | {",", "/", "to", "through", "until"}
APOSTROPHES: Final = frozenset("’'")


class Item(NamedTuple):
    """A date in the pieces ``first`` to ``last`` (exclusive) of a sentence.

    ``days`` is ``None`` where nothing resolves it. ``relative`` and ``offset`` are those of
    `workbench.text.dates.Found`. ``bare`` holds the month and the day (0 for a whole month) of a
    date that was written without its year, so that "March to May 2016" can be read anew.
    ``weekday`` is that of `workbench.text.dates.Found`.
    """

    first: int
    last: int
    days: Days | None
    relative: bool = False
    offset: int | None = None
    bare: tuple[int, int] | None = None
    weekday: int | None = None


def month_at(words: Words, at: int, *, dated: bool = False) -> tuple[int, int] | None:
    """Return the number of the month named at ``at`` and the piece after it.

    A short form that is something else as well ("Mar", "Dec") counts where a number follows it,
    or stands before it (``dated``).
    """
    word = words.word(at)
    number = MONTHS.get(word)
    if number is None or not words.capital(at):
        return None
    short = len(word) < 5 and word not in ("may", "june", "july")
    dotted = short and words.word(at + 1) == "." and words.joined(at + 1)
    if word in _WORDS_TOO and not (dotted or dated) and word not in ("may", "march"):
        step = at + 2 if words.word(at + 1) in _JOINTS else at + 1
        if words.word(step) in MONTHS and step > at + 1:
            return number, at + 1
        if not words.word(step)[:1].isdecimal() and words.word(step) not in ORDINALS:
            return None
    return number, at + 1 + dotted


def certain_month(words: Words, at: int, last: int) -> bool:
    """Say whether the month at ``at``, with no day or year, is one: "in May", not "Theresa May"."""
    word, lead = words.low[at], words.word(at - 1)
    if words.word(last) in DASHES and words.word(last + 1) in MONTHS:
        return True
    if words.word(last) in _USUAL:
        return False
    if lead == "-":
        lead = words.word(at - 2)
    named = at > 0 and words.capital(at - 1) and lead not in MONTH_LEADS and lead.isalpha()
    if word in ("may", "march"):
        return lead in MONTH_LEADS and lead not in ("the", "on", "or", "for", "each", "every")
    if word in _NAMES_TOO and words.capital(last) and lead not in MONTH_LEADS:
        return False
    return not (named and word in _NAMES_TOO)


def weekday_at(words: Words, at: int) -> tuple[int, int] | None:
    """Return the number of the weekday at ``at``, Monday 0, and the piece after it."""
    word = words.word(at)
    if word in FULL_DAYS:
        return WEEKDAYS[word], at + 1
    if word in _SHORT_DAYS and words.capital(at):
        step = at + 1 + (words.word(at + 1) == "." and words.joined(at + 1))
        step_on = step + (words.word(step) == ",")
        if words.word(step_on) in MONTHS or words.word(step_on)[:1].isdecimal():
            return WEEKDAYS[word], step
    return None


def day_at(words: Words, at: int) -> tuple[int, int, bool] | None:
    """Return the day of the month at ``at``, the piece after it, and whether it is an ordinal."""
    word = words.word(at)
    if word.isdecimal() and len(word) < 3 and 1 <= int(word) <= 31:
        after = words.word(at + 1)
        if after in SUFFIXES and words.joined(at + 1):
            return int(word), at + 2, True
        if words.joined(at + 1) and (after[:1].isalpha() or after in "/%°" or _clock(words, at)):
            return None
        return int(word), at + 1, False
    read = ordinal_at(words, at)
    return (read[0], read[1], True) if read and read[0] <= 31 else None


def _clock(words: Words, at: int) -> bool:
    return words.word(at + 1) == ":" and words.joined(at + 2) and words.low[at + 2].isdecimal()


def ordinal_at(words: Words, at: int) -> tuple[int, int] | None:
    """Return the ordinal at ``at``, in words or digits, and the piece after it."""
    word = words.word(at)
    if word in ORDINALS:
        return ORDINALS[word], at + 1
    if word.isdecimal() and len(word) < 3 and words.word(at + 1) in SUFFIXES:
        return (int(word), at + 2) if words.joined(at + 1) else None
    if word in ("twenty", "thirty"):
        step = at + 2 if words.word(at + 1) == "-" else at + 1
        unit = ORDINALS.get(words.word(step), 10)
        return (UNITS[word] + unit, step + 1) if unit < 10 else None
    return None


def year_at(words: Words, at: int) -> int | None:
    """Return the year written at ``at`` in four digits."""
    word = words.word(at)
    if len(word) != 4 or not word.isdecimal() or not 1000 <= int(word) <= 2100:
        return None
    after = words.word(at + 1)
    if words.joined(at + 1) and (after[0].isalnum() or after in "/%:_"):
        return None
    return int(word)


def count_at(words: Words, at: int) -> tuple[float, int] | None:
    """Return the number of units that ends before the piece ``at``, and its first piece."""
    word = words.word(at - 1)
    if word.isdecimal() and len(word) < 4:
        return float(word), at - 1
    if word in ("a", "an"):
        return 1.0, at - 1
    if word in UNITS:
        tens = at - 3 if words.word(at - 2) == "-" else at - 2
        if UNITS[word] < 10 and UNITS.get(words.word(tens), 0) >= 20:
            return float(UNITS[words.low[tens]] + UNITS[word]), tens
        return float(UNITS[word]), at - 1
    if (
        word == "half"
        and words.word(at - 2) in ("a", "-")
        and words.word(at - 3) in ("and", "-", "a")
    ):
        back = at - 3
        while words.word(back) in ("a", "-", "and"):
            back -= 1
        found = count_at(words, back + 1)
        return (found[0] + 0.5, found[1]) if found else None
    if word == "of" and words.word(at - 2) == "couple":
        return 2.0, at - 2 - (words.word(at - 3) == "a")
    if word == "couple":
        return 2.0, at - 1 - (words.word(at - 2) == "a")
    return None
