"""Figures of a sentence with bounds, unit and the verb they hang on."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from typing import Final

from workbench.model.analysis import ProposedFigure
from workbench.proposals.figure_context import is_age_or_time, is_no_figure, unit_after, verb_of
from workbench.text.numbers import COUNTING, VAGUE, Number, find_numbers

_LEAST: Final = (
    "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of"
    "|more than|over|above|upwards? of|in excess of|exceeding|exceeds?|exceeded|greater than|topped"
    "|just over|surpass(?:ed|ing)|as few as|well over|better than"
)
_MOST: Final = (
    "at most|no more than|not more than|fewer than|less than|under|below|a maximum of|maximum of"
    "|up to|as many as|as much as|almost|nearly|close to|approaching|just under|nearing"
)
_ABOUT: Final = (
    "about|around|roughly|approximately|some|an estimated|estimated|circa|in the region of"
    "|something like|more or less|an average of about"
)
_BEFORE: Final = re.compile(
    rf"\b(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<about>{_ABOUT}))"
    r"\s+(?:the\s+|another\s+|an?\s+additional\s+)?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"(?P<percent>\s?(?:%|per\s?cent\b|percentage points?\b))?"
    r"(?:(?P<fold>-?fold\b)|(?P<times>\s+times\b(?!\s+(?:a|per|in|since|before|on)\b)))?"
    r"(?P<least>\s+or\s+(?:more|over|above|higher)\b|\+|-?\s?plus\b|\s+at\s+(?:the\s+)?least\b)?"
    r"(?P<most>\s+or\s+(?:fewer|less|under)\b|\s+at\s+(?:the\s+)?most\b)?"
    r"(?P<about>\s+or\s+so\b)?",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"\s?[–—-]\s?|\s+(?:to|or)\s+", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_VAGUE: Final = re.compile(
    r"\b(?P<first>"
    + "|".join(VAGUE)
    + r")\b(?:\s+of\s+(?P<second>hundreds|thousands|millions|billions))?"
    r"|\b(?P<couple>a couple)(?:\s+of)?\s+(?=[a-z]{3,})(?!hundred|thousand|dozen|million)",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(
    r"\b(?P<part>one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out\s+of)\s+(?:every\s+)?"
    r"(?P<whole>two|three|four|five|six|seven|eight|nine|ten|twenty|\d+)\b"
    r"|\b(?P<digit>\d{1,2})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<of>\d{1,3})\b"
    r"|\b(?P<top>an?|one|two|three|four)[\s-](?P<bottom>third|quarter|fifth|sixth|tenth)s?\s+of\b"
    r"|\b(?P<half>half)\s+(?:of\s+)?(?=the\b|all\b|its\b|their\b|his\b|of\b|those\b|these\b)",
    re.IGNORECASE,
)
_BOTTOM: Final = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10, "half": 2}
_RISES: Final = re.compile(
    r"\b(?:r[io]se|risen|rising|f[ae]ll(?:en|ing)?|grew|grow\w*|increas\w+|decreas\w+|drop\w*"
    r"|cut\w*|jump\w*|climb\w*|went|up|down|revis\w+|rais\w+|lower\w*|reduc\w+)\b[^.;,]{0,60}\bfrom\s+$",
    re.IGNORECASE,
)

Span = tuple[int, int]
_HINTS: Final = COUNTING | {"0"}


def may_count(lows: frozenset[str]) -> bool:
    """Say whether a sentence of these words, "0" for any digits, can hold a figure at all."""
    return not _HINTS.isdisjoint(lows)


def find_figures(
    text: str, start: int, end: int, taken: Sequence[Span] = (), counted: Collection[str] = ()
) -> list[ProposedFigure]:
    """Return the figures of ``text[start:end]``, in order.

    ``taken`` are spans that belong to dates and hold no figure. ``counted`` are the things
    the story counts with other numbers: "one shell" is a figure where "36 shells" are too.
    Bounds are inclusive; "about" is ±20 %, rounded inward; "thousands" is 2000 or more.
    """
    found = _shares(text, start, end) + _vague(text, start, end)
    spans = [*taken, *((figure.start, figure.end) for figure in found)]
    numbers = [n for n in find_numbers(text, start, end) if _free(n.start, n.end, spans)]
    at = 0
    while at < len(numbers):
        number, after = numbers[at], numbers[at + 1] if at + 1 < len(numbers) else None
        pair = _range(text, start, number, after)
        at += 2 if pair else 1
        figure = pair or _single(text, start, end, number, counted)
        if figure:
            found.append(figure)
    return sorted(found, key=lambda figure: figure.start)


def counted_things(text: str, start: int, end: int) -> set[str]:
    """Return the units that stand after numbers other than one in ``text[start:end]``."""
    numbers = (n for n in find_numbers(text, start, end) if n.value != 1)
    return {unit for n in numbers if (unit := unit_after(text, n.end, end))}


def _free(start: int, end: int, spans: Sequence[Span]) -> bool:
    return all(end <= left or right <= start for left, right in spans)


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value


def _about(value: float, step: float) -> tuple[float, float]:
    """Give ±20 %, rounded inward to ``step``."""
    low, high = math.ceil(round(value * 0.8 / step, 6)), math.floor(round(value * 1.2 / step, 6))
    return _plain(round(low * step, 6)), _plain(round(high * step, 6))


def _single(
    text: str, start: int, end: int, number: Number, counted: Collection[str]
) -> ProposedFigure | None:
    before = _BEFORE.search(text, max(start, number.start - 40), number.start)
    after = _AFTER.match(text, number.end, min(end, number.end + 30))
    assert after is not None  # every part of the pattern may be empty
    unit = _unit(text, number, after, end)
    bounded = bool(before or after.end() > number.end)
    if not bounded and is_no_figure(text, start, end, number, unit, counted):
        return None
    if (
        bounded
        and not number.money
        and is_no_figure(text, start, end, number, unit, counted, bounded=True)
    ):
        return None
    low, high = _bounds(number, before, after)
    begin = before.start() if before else number.start
    return ProposedFigure(
        begin,
        after.end(),
        text[begin : after.end()],
        low,
        high,
        unit,
        verb_of(text, start, end, begin, after.end()),
    )


def _bounds(
    number: Number, before: re.Match[str] | None, after: re.Match[str]
) -> tuple[float | None, float | None]:
    value = _plain(number.value)
    if after["least"] or (before and before["least"]) or number.vague == "least":
        return value, None
    if after["most"] or (before and before["most"]):
        return None, value
    if after["about"] or (before and before["about"]) or number.vague == "about":
        return _about(number.value, 1 if number.value >= 5 else 0.1)
    return value, value


def _unit(text: str, number: Number, after: re.Match[str], end: int) -> str | None:
    if after["percent"]:
        return "%"
    if after["fold"]:
        return "fold"
    if after["times"]:
        return "times"
    return number.money or unit_after(text, after.end(), end)


def _range(text: str, start: int, number: Number, after: Number | None) -> ProposedFigure | None:
    """Read "10 to 20", "10-20", "five or six", "between 10 and 20"."""
    if after is None or number.vague or after.start - number.end > 12:
        return None
    between = text[number.end : after.start]
    lead = _BETWEEN.search(text, max(start, number.start - 12), number.start)
    bare = (
        re.sub(r"\s?(?:%|per\s?cent|percent|-?year|-?day)\s?", " ", between)
        if "%" in between or "per" in between
        else between
    )
    joined = bool(_TO.fullmatch(bare)) or (lead is not None and bare.strip() == "and")
    scaled = number.value
    if after.value >= 1000 > number.value and not number.money and after.value % 1000 == 0:
        # "two to three million" lends its scale to the first.
        scale = next((s for s in (10**9, 10**6, 1000) if after.value >= s), 1)
        scaled = number.value * scale if number.value * scale < after.value else number.value
    if (
        not joined
        or scaled >= after.value
        or _RISES.search(text, max(start, number.start - 90), number.start)
    ):
        return None
    unit = unit_after(text, after.end, len(text))
    if is_age_or_time(text, after) or is_no_figure(
        text, start, len(text), number, unit, (), bounded=True
    ):
        return None
    tail = _AFTER.match(text, after.end, after.end + 30)
    percent = bool(tail and tail["percent"])
    stop = tail.end("percent") if tail and percent else after.end
    begin = lead.start() if lead else number.start
    unit = "%" if percent else number.money or after.money or unit_after(text, stop, len(text))
    return ProposedFigure(
        begin,
        stop,
        text[begin:stop],
        _plain(scaled),
        _plain(after.value),
        unit,
        verb_of(text, start, len(text), begin, stop),
    )


def _vague(text: str, start: int, end: int) -> list[ProposedFigure]:
    """Read "dozens", "tens of thousands", "a couple of"."""
    found = []
    for match in _VAGUE.finditer(text, start, end):
        word = (match["first"] or "").lower()
        if word == "tens" and not match["second"]:
            continue
        if word == "scores" and not text.startswith(" of ", match.end()):
            continue
        low: float = 2 if match["couple"] else 2 * VAGUE[word]
        if match["second"]:
            low = low // 2 * 2 * VAGUE[match["second"].lower()]
        stop = match.end("couple") if match["couple"] else match.end()
        unit = unit_after(text, stop, end)
        found.append(
            ProposedFigure(
                match.start(),
                stop,
                text[match.start() : stop],
                low,
                2 if match["couple"] else None,
                unit,
                verb_of(text, start, end, match.start(), stop),
            )
        )
    return found


def _shares(text: str, start: int, end: int) -> list[ProposedFigure]:
    """Read "one in three", "two-thirds of", "half of" as per cent."""
    found = []
    for match in _SHARE.finditer(text, start, end):
        part, whole = _share(match)
        if not 0 < part < whole:
            continue
        value = round(100 * part / whole)
        before = _BEFORE.search(text, max(start, match.start() - 40), match.start())
        low: float | None = value
        high: float | None = value
        if before and before["least"]:
            high = None
        elif before and before["most"]:
            low = None
        elif before:
            low, high = _about(value, 1)
        begin = before.start() if before else match.start()
        found.append(
            ProposedFigure(
                begin,
                match.end(),
                text[begin : match.end()].rstrip(),
                low,
                high,
                "%",
                verb_of(text, start, end, begin, match.end()),
            )
        )
    return found


def _share(match: re.Match[str]) -> tuple[float, float]:
    def value(word: str) -> float:
        if word.isdigit():
            return int(word)
        numbers = find_numbers(word, 0, len(word))
        return numbers[0].value if numbers else 1

    if match["half"]:
        return 1, 2
    if match["top"]:
        return value(match["top"]), _BOTTOM[match["bottom"].lower()]
    if match["digit"]:
        return int(match["digit"]), int(match["of"])
    return value(match["part"]), value(match["whole"])
