"""Figures of a sentence with bounds, unit and the verb they hang on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from workbench.model.analysis import ProposedFigure
from workbench.proposals import figure_bounds as bound
from workbench.proposals.figure_context import is_no_figure
from workbench.proposals.figure_ranges import read_range
from workbench.proposals.figure_shares import read_odds, read_share
from workbench.proposals.figure_units import unit_after, unit_before
from workbench.proposals.figure_vague import MULTIPLES, PERIODS, vague_figures
from workbench.proposals.figure_verbs import verb_of
from workbench.proposals.figure_words import Read, overlaps
from workbench.text.numbers import COUNTING, Number, numbers_of
from workbench.text.words import Words

Span = tuple[int, int]
_HINTS: Final = COUNTING | MULTIPLES | {"0"}
_HARM: Final = frozenset("kill wound injure arrest displace detain die".split())
_THESE: Final = frozenset("them which whom these those".split())
_BOUNDED: Final = frozenset("than nearly almost least about half over".split())


def may_count(lows: frozenset[str]) -> bool:
    """Say whether a sentence of these words, "0" for any digits, can hold a figure at all."""
    return not _HINTS.isdisjoint(lows) or not (
        PERIODS.isdisjoint(lows) or _BOUNDED.isdisjoint(lows)
    )


def find_figures(
    text: str, start: int, end: int, taken: Sequence[Span] = (), counted: Collection[str] = ()
) -> list[ProposedFigure]:
    """Return the figures of ``text[start:end]``, in order.

    ``taken`` are spans that belong to dates and hold no figure. ``counted`` are the things
    the story counts with other numbers: "one shell" is a figure where "36 shells" are too.

    Bounds are inclusive; "about" is ±20 %, rounded inward; "thousands" is 2000 or more. The unit
    is what is counted, in lower case and in the plural ("soldiers", "pages", "people" for "107
    killed"), "%", "percentage points", "times", "fold", or the currency as it is written ("$",
    "US$", "€"). The verb is the base form of the one the figure hangs on ("kill", "dispatch").
    """
    words = Words(text, start, end)
    spans = list(taken)
    read = []
    for figure in vague_figures(words):
        if not overlaps(words, figure.first, figure.last, spans):
            read.append(figure)
            spans.append((words.start[figure.first], words.end[figure.last - 1]))
    numbers = [n for n in numbers_of(words) if not overlaps(words, n.first, n.last, spans)]
    read += _of_numbers(words, numbers, counted)
    read.sort(key=lambda figure: figure.first)
    proposed: list[ProposedFigure] = []
    for at, figure in enumerate(read):
        before = read[at - 1] if at else None
        made = _proposed(words, figure, before.last if before else 0)
        if made.verb is None and before and _goes_on(words, before, figure):
            made = replace(made, verb=proposed[-1].verb)
        proposed.append(made)
    return proposed


def _goes_on(words: Words, before: Read, figure: Read) -> bool:
    """Say whether a figure goes on a list: "110 sheep and 14 goats"."""
    between = words.low[max(before.after, before.last) : figure.first]
    return between in (["and"], [","], [",", "and"], ["or"])


def counted_things(text: str, start: int, end: int) -> set[str]:
    """Return the units that stand after numbers other than one in ``text[start:end]``."""
    words = Words(text, start, end)
    numbers = (n for n in numbers_of(words) if n.value != 1)
    return {unit.noun for n in numbers if (unit := unit_after(words, n.last))}


def _of_numbers(words: Words, numbers: Sequence[Number], counted: Collection[str]) -> list[Read]:
    read: list[Read] = []
    at = floor = 0
    while at < len(numbers):
        number, after = numbers[at], numbers[at + 1] if at + 1 < len(numbers) else None
        pair = read_odds(words, number, after) or read_range(words, number, after, floor)
        if pair:
            at += 1
        figure = pair or (
            read_share(words, number, floor)
            if number.share
            else _single(words, number, counted, floor)
        )
        at += 1
        if figure:
            if read and (both := _both_bounds(words, read[-1], figure)):
                read[-1] = both
                floor = both.last
                continue
            if figure.unit is None and read:
                figure = figure._replace(unit=_same_unit(words, read[-1], figure))
            read.append(figure)
            floor = figure.last
    return read


def _single(words: Words, number: Number, counted: Collection[str], floor: int) -> Read | None:
    before = bound.before(words, number.first, floor)
    tail = bound.after(words, number.last)
    named = unit_after(words, tail.last, one=number.value == 1)
    unit = tail.unit or number.money or (named.noun if named else None)
    bounded = bool(before or tail.last > number.last)
    if is_no_figure(words, number, unit, counted, floor, bounded=bounded):
        return None
    kind = tail.kind or (before[1] if before else None) or number.vague or None
    low, high = bound.bounds(number.value, kind)
    unit = unit or unit_before(words, number.first, floor)
    first = before[0] if before else number.first
    return Read(first, tail.last, low, high, unit, named.last if named else tail.last)


def _both_bounds(words: Words, one: Read, two: Read) -> Read | None:
    """Join "more than 20 but fewer than 30"."""
    if words.low[one.last : two.first] not in (["and"], ["but"], [",", "but"], [",", "and"]):
        return None
    if one.high is None and two.low is None and one.low and two.high and one.low < two.high:
        return Read(one.first, two.last, one.low, two.high, two.unit or one.unit, two.after)
    if one.low is None and two.high is None and one.high and two.low and two.low < one.high:
        return Read(one.first, two.last, two.low, one.high, two.unit or one.unit, two.after)
    return None


def _same_unit(words: Words, before: Read, figure: Read) -> str | None:
    """Return the unit of the figure before, of which this one is what it came from or went to."""
    lead, way = words.word(figure.first - 1), words.word(figure.first - 2)
    reach = 12 if lead == "from" and way in ("up", "down") else 6
    if before.unit in ("%", "percentage points", "fold", "times"):
        return None
    if words.word(figure.last) == "of" and words.word(figure.last + 1) in _THESE:
        return before.unit  # "85 fires, 42 of them out of control"
    turned = lead in ("to", "from") and figure.first - before.last <= reach
    return before.unit if turned and (before.unit or "")[-1:] not in "$€£¥" else None


def _proposed(words: Words, figure: Read, floor: int) -> ProposedFigure:
    start, end = words.start[figure.first], words.end[figure.last - 1]
    verb = verb_of(words, figure.first, max(figure.after, figure.last), floor)
    unit = figure.unit or ("people" if verb in _HARM else None)
    return ProposedFigure(
        start,
        end,
        words.text[start:end],
        figure.low,
        figure.high,
        unit,
        verb,
    )
