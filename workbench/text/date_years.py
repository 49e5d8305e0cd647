"""Years, decades, centuries, seasons, quarters and halves: "in 2014", "2014-16", "the 1990s"."""

from __future__ import annotations

from typing import Final

from workbench.text import calendar_days as cal
from workbench.text.calendar_days import Days
from workbench.text.date_reader import Reader
from workbench.text.date_words import (
    APOSTROPHES,
    DASHES,
    SEASONS,
    Item,
    ordinal_at,
    year_at,
)
from workbench.text.inflections import is_plural
from workbench.text.words import Words

_LEADS: Final = frozenset(
    "in since by until till from to during before after between early late mid and year"
    " circa through of for fiscal than vs back throughout spring summer autumn fall winter"
    " or around least ( pre post season".split()
)
_DETERMINERS: Final = frozenset("the a an his her its their s this that our another".split())
_VERBS: Final = frozenset("was has is had will saw would brought may could marks marked".split())
_MEASURED: Final = frozenset(
    "people men women troops soldiers percent per million billion miles feet metres meters"
    " pounds dollars euros km kg mph".split()
)
_YEARLY: Final = frozenset(
    "election elections campaign race primary primaries season budget census olympics referendum"
    " presidential vote debate debates convention edition report survey study poll film novel"
    " democratic republican season".split()
)
_DECADES: Final = {
    "noughties": 2000, "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950,
    "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip
DECADES: Final = frozenset(_DECADES)
_HEAT: Final = frozenset("temperature temperatures highs lows degrees fahrenheit".split())
_OF_SPANS: Final = frozenset("quarter half".split())


def year_date(r: Reader, at: int) -> Item | None:
    """Read a year, or two years as one span: "2014", "2010 to 2015", "2014-16"."""
    words = r.words
    year = year_at(words, at)
    if year is None or year < 1500 or _no_year(words, at):
        return None
    ranged = _second_year(words, at, year)
    lead = words.word(at - 1)
    if ranged:
        until, last, dashed = ranged
        span, stop = cal.year(year), cal.year(until)
        if (year < 1800 and not (dashed or lead in _LEADS)) or words.word(last) in _MEASURED:
            return None
        return Item(
            at - (lead in ("from", "between")), last, (span[0], stop[1]) if span and stop else None
        )
    if not _is_year(words, at, year):
        return None
    last = at + 1
    if words.word(last) in APOSTROPHES and words.word(last + 1) == "s" and words.joined(last):
        last += 2
    return Item(at, last, cal.year(year))


def _no_year(words: Words, at: int) -> bool:
    follows = words.word(at + 1)
    if follows in _MEASURED or (words.joined(at + 1) and follows in ("-", "–") and not (
        words.word(at + 2)[:1].isdecimal() or words.word(at + 2) in ("era", "born")
    )):  # fmt: skip
        return True
    if words.joined(at) and words.word(at - 1) not in ("-", "(", "–", "—", "’", "'", "“", '"', "["):
        return True
    return words.word(at - 1) == "-" and words.joined(at) and words.word(at - 2) not in (
        "mid", "early", "late", "pre", "post",
    )  # fmt: skip


def _second_year(words: Words, at: int, year: int) -> tuple[int, int, bool] | None:
    """Read the end of "2014-16", "2014/15", "2010 to 2015" or "between 2010 and 2015"."""
    joint = words.word(at + 1)
    dashed = joint in DASHES or (joint == "/" and words.joined(at + 1))
    linked = joint in ("to", "through", "until", "till") or (
        joint == "and" and words.word(at - 1) == "between"
    )
    if not dashed and not linked:
        return None
    second = words.word(at + 2)
    until = year_at(words, at + 2)
    if (
        until is None
        and dashed
        and len(second) == 2
        and second.isdecimal()
        and words.joined(at + 2)
    ):
        until = year // 100 * 100 + int(second)
        if words.joined(at + 3) and words.word(at + 3) not in (
            ".",
            ",",
            ")",
            "”",
            '"',
            "’",
            "'",
            ";",
        ):
            return None
    return (until, at + 3, dashed) if until and year < until < year + 200 else None


def _is_year(words: Words, at: int, year: int) -> bool:
    lead, follows = words.word(at - 1), words.word(at + 1)
    if follows in ("level", "levels"):
        return True
    if lead in _LEADS:
        counts = (
            is_plural(follows) and not words.capital(at + 1) and lead in ("of", "to", "and", "or")
        )
        return not counts and not (lead in ("to", "for", "than", "or", "of") and year < 1800)
    if lead == "as" and words.word(at - 2) in ("back", "early", "late", "recently"):
        return True
    if lead == "was" and words.word(at - 2) in ("it", "that", "year"):
        return not follows.isalpha() or follows in ("and", "when", "but")  # "It was 1998."
    if lead == "-" and words.word(at - 2) in ("mid", "early", "late", "pre", "post"):
        return True
    if not 1900 <= year <= 2050:
        return False
    if lead in _DETERMINERS or (words.capital(at - 1) and lead.endswith(("al", "an", "olympic"))):
        named = follows.isalpha() or (follows[:1] in '“"‘' and follows != "")
        return named and not (is_plural(follows) and lead != "the")
    if follows in _YEARLY or (words.capital(at + 1) and words.word(at + 2) in _YEARLY):
        return True
    if lead in ("", "“", '"', ".", ":") or (lead == "," and words.word(at - 2) in SEASONS):
        return follows in _VERBS or follows in APOSTROPHES
    if lead == "," and words.word(at - 2).isdecimal() and len(words.word(at - 2)) == 4:
        return True
    return follows in APOSTROPHES and words.word(at + 2) == "s"


def decade_date(r: Reader, at: int) -> Item | None:
    """Read "1990s", "the ’90s", "the nineties"."""
    words = r.words
    word = words.low[at]
    if word in _DECADES:
        mid = words.word(at - 1) in ("early", "late", "mid", "-")
        if not (words.word(at - 1) == "the" or mid) or words.word(at - 2) in ("his", "her"):
            return None
        return Item(at, at + 1, cal.decade(_DECADES[word]))
    if not word.isdecimal() or word[-1] != "0":
        return None
    last = at + 2 if words.word(at + 1) == "s" else at + 3
    if last == at + 3 and not (words.word(at + 1) in APOSTROPHES and words.word(at + 2) == "s"):
        return None
    if not words.joined(at + 1) or (last == at + 3 and not _named_decade(words, at)):
        return None
    if len(word) == 4 and 1500 <= int(word) <= 2100:
        return Item(at, last, cal.decade(int(word)))
    short = len(word) == 2 and _HEAT.isdisjoint(words.low[max(0, at - 12) : at + 8])
    marked = words.word(at - 1) in APOSTROPHES and words.joined(at)
    named = int(word) >= 60 and _named_decade(words, at)
    if not short or not (marked or named):
        return None
    return Item(at, last, cal.decade((2000 if int(word) < 20 else 1900) + int(word)))


def _named_decade(words: Words, at: int) -> bool:
    return words.word(at - 1) in ("the", "early", "late", "mid")


def century_date(r: Reader, at: int) -> Item | None:
    """Read "the 19th century"; the present one counts only as a time ("in the 21st century")."""
    words = r.words
    found = ordinal_at(words, at)
    if found is None or not 2 <= found[0] <= 21:
        return None
    number, last = found
    if words.word(last) not in ("century", "centuries"):  # "a 17th-century scene" tells no time
        return None
    if number == 21 and words.word(at - 2) not in ("in", "of", "during"):
        return None
    return Item(at, last + 1, cal.century(number))


_SEASON_LEADS: Final = frozenset("in since until by during before after".split())
_GOES_ON: Final = frozenset(
    "and or but at on in for to of when as with after before because that while he she it they"
    " by".split()
)


def season_date(r: Reader, at: int) -> Item | None:
    """Read "summer 2015" and "since the spring", by the seasons of the northern half."""
    words = r.words
    word = words.low[at]
    if word not in SEASONS:
        return None
    year, last = _year_of(r, at + 1)
    if year is not None:
        return Item(at, last, cal.season(year, word))
    follows = words.word(at + 1)
    led = words.word(at - 1) == "the" and words.word(at - 2) in _SEASON_LEADS
    if not led or word == "fall" or (follows.isalpha() and follows not in _GOES_ON):
        return None  # "in the spring sunshine", "after the fall"
    return Item(at, at + 1, r.nearest(at, lambda year: cal.season(year, word)))


def _year_of(r: Reader, at: int) -> tuple[int | None, int]:
    """Read the year that something is of: "2016", "of 2016", "of last year", "of the year"."""
    words = r.words
    step = at + (words.word(at) in ("of", "in"))
    step += words.word(step) == "fiscal"
    step += words.word(step) == "year" and year_at(words, step + 1) is not None
    year = year_at(words, step)
    if year is not None:
        last = step + 1
        if words.word(last) in ("-", "–", "/") and words.joined(last) and words.joined(last + 1):
            last += 2  # the winter of 2015-16
        return year, last
    if r.published is None or words.word(step + 1) != "year":
        return None, at
    turn = {"last": -1, "this": 0, "next": 1, "the": 0}.get(words.word(step))
    if turn is None or (words.word(step) == "the" and step == at):
        return None, at
    return r.published.year + turn, step + 2


def quarter_date(r: Reader, at: int) -> Item | None:
    """Read "the third quarter of 2016", "the first half of this year"."""
    words = r.words
    found = ordinal_at(words, at)
    if found is None or found[0] > 4:
        return None
    number, last = found
    step = last + (words.word(last) == "-")
    name, of = words.word(step), step + 1
    if name not in _OF_SPANS or (name == "half" and words.word(of) != "of"):
        return None
    year, stop = _year_of(r, of)
    if year is None:
        return None
    return Item(at, stop, _share_of_year(year, name, number))


def _share_of_year(year: int, name: str, number: int) -> Days | None:
    if name == "quarter":
        return cal.quarter(year, number)
    return cal.half(year, number) if number < 3 else None


def short_quarter_date(r: Reader, at: int) -> Item | None:
    """Read "Q3 2016", "H1 of this year"."""
    words = r.words
    number = words.word(at + 1)
    if not words.joined(at + 1) or number not in ("1", "2", "3", "4"):
        return None
    year, last = _year_of(r, at + 2)
    if year is None:
        return None
    days = _share_of_year(year, "quarter" if words.low[at] == "q" else "half", int(number))
    return Item(at, last, days)
