"""Days that have a name: "Christmas Eve", "Good Friday", "Thanksgiving"."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Final

from workbench.text import calendar_days as cal
from workbench.text.words import Words

Rule = Callable[[int], datetime.date | None]


def easter(year: int) -> datetime.date | None:
    """Return Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    if not 1583 <= year < datetime.MAXYEAR:
        return None
    golden, century, rest = year % 19, year // 100, year % 100
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


def _fixed(month: int, day: int) -> Rule:
    return lambda year: (found := cal.day(year, month, day)) and found[0]


def _weekday(month: int, weekday: int, nth: int) -> Rule:
    """Give the ``nth`` weekday of a month, the last one for -1."""
    return lambda year: (found := cal.nth_weekday(year, month, weekday, nth)) and found[0]


def _around_easter(days: int) -> Rule:
    return lambda year: (found := easter(year)) and cal.shifted(found, days)


def _after_thanksgiving(days: int) -> Rule:
    return lambda year: (found := cal.nth_weekday(year, 11, 3, 4)) and cal.shifted(found[0], days)


_RULES: Final[dict[str, Rule]] = {
    "new year ’ s day|new years day|new year day|new year": _fixed(1, 1),
    "australia day": _fixed(1, 26),
    "martin luther king day|martin luther king jr day|martin luther king jr . day|mlk"
    " day": _weekday(1, 0, 3),
    "groundhog day": _fixed(2, 2),
    "valentine ’ s day|valentines day": _fixed(2, 14),
    "presidents ’ day|presidents day|president ’ s day": _weekday(2, 0, 3),
    "international women ’ s day": _fixed(3, 8),
    "st . patrick ’ s day|st patrick ’ s day|saint patrick ’ s day": _fixed(3, 17),
    "april fools ’ day|april fool ’ s day": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "st . george ’ s day": _fixed(4, 23),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5),
    "memorial day": _weekday(5, 0, -1),
    "juneteenth": _fixed(6, 19),
    "father ’ s day": _weekday(6, 6, 3),
    "canada day": _fixed(7, 1),
    "fourth of july|july fourth": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _weekday(9, 0, 1),
    "columbus day": _weekday(10, 0, 2),
    "halloween": _fixed(10, 31),
    "veterans day|veteran ’ s day|armistice day": _fixed(11, 11),
    "thanksgiving|thanksgiving day": _weekday(11, 3, 4),
    "black friday": _after_thanksgiving(1),
    "cyber monday": _after_thanksgiving(4),
    "christmas eve": _fixed(12, 24),
    "christmas|christmas day": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year ’ s eve|new years eve|new year eve": _fixed(12, 31),
    "shrove tuesday|mardi gras": _around_easter(-47),
    "ash wednesday": _around_easter(-46),
    "palm sunday": _around_easter(-7),
    "maundy thursday": _around_easter(-3),
    "good friday": _around_easter(-2),
    "easter|easter sunday|easter day": _around_easter(0),
    "easter monday": _around_easter(1),
    "ascension day": _around_easter(39),
    "whit monday": _around_easter(50),
}
_NAMED: Final = {name: rule for names, rule in _RULES.items() for name in names.split("|")}
_BY_FIRST: Final = {
    first: sorted(
        ((name.split(), rule) for name, rule in _NAMED.items() if name.split()[0] == first),
        key=lambda entry: -len(entry[0]),
    )
    for first in {name.split()[0] for name in _NAMED}
}
STARTS: Final = frozenset(_BY_FIRST)
"""The first words of all names."""

_SEASONS_TOO: Final = frozenset(["christmas", "easter", "halloween", "thanksgiving", "new year"])
_LEADS: Final = frozenset(
    "on at by for since before after until till last next this during around between past"
    " every".split()
)


_GOES_ON: Final = frozenset(
    "and in to when with is are was were has have had will he she it they but or as".split()
)


def holiday_at(words: Words, at: int) -> tuple[Rule, int] | None:
    """Return the rule of the day named at ``at`` and the piece after it.

    A day of one country that another is said to have ("Israel’s Memorial Day") is left alone.
    "Christmas" and its like name a season too, and count only where a day is meant: "at
    Christmas", "since Easter", not "Christmas trees".
    """
    if not words.capital(at):
        return None
    for name, rule in _BY_FIRST.get(words.low[at], ()):
        pieces = ["’" if piece == "'" else piece for piece in words.low[at : at + len(name)]]
        if pieces != name:
            continue
        last = at + len(name)
        if words.word(at - 1) == "s" and words.word(at - 2) in ("’", "'"):
            return None
        if " ".join(name) in _SEASONS_TOO:
            lead, follows = words.word(at - 1), words.word(last)
            noun = follows.isalpha() and follows not in _LEADS | _GOES_ON
            if lead not in _LEADS or noun or (follows in "-’'" and follows):
                return None
        return rule, last
    return None
