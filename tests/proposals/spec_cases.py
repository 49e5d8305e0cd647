"""What a case of the number and date specs asks, and whether our finders answer it in our terms.

The specs are those of Recognizers-Text (MIT), kept beside the project and no part of it. They end
spans before the last day and begin weeks on Monday; here bounds are inclusive, and a week may begin
on Sunday or Monday. They give a date twice, for the past and for the future: each is asked for in
its tense. "Two years ago" is a day to them and a whole year here, which must contain it; "before
2018" has no beginning to them, and is held by the year that bounds it.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from workbench.model.analysis import ProposedFigure
from workbench.proposals.figures import find_figures
from workbench.text.dates import Found, find_dates
from workbench.text.numbers import find_numbers

SPECS: Final = Path(__file__).resolve().parents[3] / "shared/corpora/numbers-and-dates-specs"
FIGURES: Final = (
    "Number/NumberModel", "Number/NumberRangeModel", "Number/PercentModel",
    "NumberWithUnit/CurrencyModel", "NumberWithUnit/DimensionModel", "NumberWithUnit/AgeModel",
    "NumberWithUnit/TemperatureModel", "DateTime/DurationParser",
)  # fmt: skip
DATES: Final = (
    "DateTime/DateParser", "DateTime/HolidayParser", "DateTime/DatePeriodParser",
    "DateTime/DateTimeModel", "DateTime/MergedParser",
)  # fmt: skip

Case = dict[str, Any]
_SECONDS: Final = {
    "seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "nights": 86400, "weeks": 604800,
    "months": 2592000, "years": 31536000, "decades": 315360000, "weekends": 172800,
}  # fmt: skip
_INTERVAL: Final = re.compile(r"[\[(](-?[\d.]*),(-?[\d.]*)[\])]")


_NAMES: Final = re.compile(
    r"\b(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august"
    r"|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed"
    r"|thu|fri|easter|christmas|new(?= year)|year(?=['’]?s? (?:eve|day))|eve|black(?= friday)"
    r"|cyber(?= monday)|thanksgiving|halloween|father(?='s day)|saint(?= patrick)|patrick|president"
    r"|presidents(?=' day)|earth(?= day)|independence(?= day)|labor(?= day))\b"
    r"|may(?= \d| (?:first|second|third|twent|thirt)|\s*[,/-]\s*\d))",
)


def load(name: str) -> list[Case]:
    """Return the cases of one spec file, the names of days and months with capitals as in print."""
    cases: list[Case] = json.loads((SPECS / f"{name}.json").read_text(encoding="utf-8-sig"))
    for case in cases:
        if name in DATES:
            case["Input"] = _NAMES.sub(lambda found: found[0].capitalize(), case["Input"])
    return cases


def asked(name: str, case: Case) -> bool:
    """Say whether a case asks for something that is sought here: hours of the day are not."""
    if name in FIGURES:
        return True
    kinds = {_kind(result) for result in case["Results"]}
    return kinds <= {"date", "daterange"}


def holds(name: str, case: Case) -> bool:
    """Say whether our finders give what a case asks for, in our terms."""
    text: str = case["Input"]
    if name in DATES:
        return _dates_hold(text, case)
    figures = find_figures(text, 0, len(text))
    values = [_number(_resolution(result).get("value")) for result in case["Results"]]
    if name == "Number/NumberModel":
        return _numbers_hold(text, values, figures)
    if name == "Number/NumberRangeModel":
        return _ranges_hold(case, figures)
    if name == "Number/PercentModel":
        figures = [figure for figure in figures if figure.unit == "%"]
        return _in_order([v for v in values if v is not None], figures, whole=True)
    if name == "NumberWithUnit/AgeModel":
        return not any(_overlap(figure, result) for figure in figures for result in case["Results"])
    if name == "DateTime/DurationParser":
        return _durations_hold(case, figures)
    if not case["Results"]:
        return not any(figure.unit and len(figure.unit) < 3 for figure in figures)
    return _in_order([v for v in values if v is not None], figures)


def _kind(result: Case) -> str:
    kind: str = result.get("TypeName") or result.get("Type") or ""
    return kind.rpartition(".")[2]


def _resolution(result: Case) -> Case:
    return result.get("Resolution") or result.get("Value") or {}


def _number(value: object) -> float | None:
    try:
        return float(str(value).rstrip("%"))
    except ValueError:
        return None


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-4 * max(1.0, abs(other))


def _fits(figure: ProposedFigure, value: float) -> bool:
    """Say whether a figure has a value for its bound, or around it ("about")."""
    if _same(figure.low, value) or _same(figure.high, value):
        return True
    if figure.low is None or figure.high is None:
        return False
    return abs((figure.low + figure.high) / 2 - value) <= 0.05 * abs(value)


def _in_order(
    values: Sequence[float], figures: Iterable[ProposedFigure], *, whole: bool = False
) -> bool:
    left = list(figures)
    if whole and len(left) != len(values):
        return False
    for value in values:
        while left and not _fits(left[0], value):
            left.pop(0)
        if not left:
            return False
        left.pop(0)
    return True


def _numbers_hold(
    text: str, values: Sequence[float | None], figures: Sequence[ProposedFigure]
) -> bool:
    if not values:
        return not figures
    numbers = [number.value for number in find_numbers(text, 0, len(text))]
    if len(numbers) == len(values) and all(map(_same, numbers, values)):
        return True
    shares = [
        abs((figure.low or 0) / 100 - (value or 0)) < 0.006
        for figure, value in zip(figures, values, strict=False)
        if figure.unit == "%"
    ]
    return len(shares) == len(values) == len(figures) and all(shares)


def _ranges_hold(case: Case, figures: Sequence[ProposedFigure]) -> bool:
    wanted = []
    for result in case["Results"]:
        match = _INTERVAL.fullmatch(_resolution(result)["value"])
        assert match is not None
        wanted.append(tuple(float(bound) if bound else None for bound in match.groups()))
    found = [figure for figure in figures if figure.low != figure.high]
    exact = [pair for pair in wanted if pair[0] == pair[1]]
    if len(found) != len(wanted) - len(exact):
        return False
    rest = [figure for figure in figures if figure.low == figure.high] if exact else []
    return all(
        any(
            all(
                _same(bound, end) or (figure.unit == "%" and _same(bound, end and 100 * end))
                for bound, end in zip((figure.low, figure.high), pair, strict=True)
            )
            for figure in (*found, *rest)
        )
        for pair in wanted
    )


def _durations_hold(case: Case, figures: Sequence[ProposedFigure]) -> bool:
    for result in case["Results"]:
        seconds = _number(_resolution(result)["PastResolution"].get("duration"))
        if seconds is None:
            return False
        if not any(
            _fits(figure, seconds / _SECONDS[figure.unit])
            for figure in figures
            if figure.unit in _SECONDS
        ):
            return False
    return True


def _overlap(found: ProposedFigure | Found, result: Case) -> bool:
    start = result["Start"]
    end = result["End"] + 1 if "End" in result else start + result["Length"]
    return bool(found.start < end and start < found.end)


def _in_the_past(_: int) -> bool:
    return False


def _ahead(_: int) -> bool:
    return True


def _dates_hold(text: str, case: Case) -> bool:
    given = (case.get("Context") or {}).get("ReferenceDateTime")
    day = datetime.date.fromisoformat(given[:10]) if given else None
    runs = [find_dates(text, 0, len(text), day, tense) for tense in (_in_the_past, _ahead)]
    results = case["Results"]
    for run in runs:
        strays = [d for d in run if d.days and not any(_overlap(d, r) for r in results)]
        if strays:
            return False
    return all(_date_holds(result, runs) for result in results)


_SEASON: Final = re.compile(r"\b(?:spring|summer|autumn|winter)\b", re.IGNORECASE)


def _date_holds(result: Case, runs: Sequence[Sequence[Found]]) -> bool:
    past, future = _spans(result)
    if _SEASON.search(result["Text"]) and past[0] in (None, "not resolved"):
        return True  # the specs give a season no days, and ask nothing of those who do
    if past == (None, None) or past[0] == "not resolved" or (past[0] or "").startswith("0001"):
        return not any(date.days and _overlap(date, result) for run in runs for date in run)
    if past[0] and future[0] and future[0] == f"20{past[0][2:]}" and past[0].startswith("19"):
        future = past  # a decade is not of the next century
    told = [
        any(date.days and _overlap(date, result) and _same_days(date, span) for date in run)
        for run, span in zip(runs, (past, future), strict=True)
        if span
    ]
    return any(told) if past == future else all(told) and bool(told)


Ends = tuple[str | None, str | None]


def _spans(result: Case) -> tuple[Ends, Ends]:
    """Return first and last day for the past and for the future, the last one exclusive."""
    value = _resolution(result)
    if "values" in value:
        ends = [
            (one.get("value") or one.get("start"), one.get("end")) for one in value["values"] or []
        ] or [(None, None)]
        return ends[0], ends[-1]
    found = [value[f"{way}Resolution"] for way in ("Past", "Future")]
    one, two = ((way.get("date") or way.get("startDate"), way.get("endDate")) for way in found)
    return one, two


def _same_days(date: Found, span: Ends) -> bool:
    assert date.days is not None
    if span[0] is None:
        return span[1] is not None and _borders(date.days, span[1])
    first = datetime.date.fromisoformat(span[0][:10])
    if span[1] is None:
        return date.days[0] <= first <= date.days[1] or _borders(date.days, span[0])
    last = datetime.date.fromisoformat(span[1][:10]) - datetime.timedelta(days=1)
    slack = 1 if (last - first).days >= 4 else 0
    begins = abs((date.days[0] - first).days) <= slack
    return begins and (
        abs((date.days[1] - last).days) <= slack
        or date.days[1] in _ends(last + datetime.timedelta(days=1))
    )


def _borders(days: tuple[datetime.date, datetime.date], bound: str) -> bool:
    """Say whether a span without an end ("before 2018") is bounded by these days."""
    day = datetime.date.fromisoformat(bound[:10])
    return day in (days[0], days[1], days[1] + datetime.timedelta(days=1))


def _ends(stop: datetime.date) -> tuple[datetime.date, ...]:
    """Return where a range ends whose last day, month or year begins on ``stop``."""
    if stop.day > 1:
        return (stop,)
    month = (stop + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
    return (stop, month, stop.replace(month=12, day=31)) if stop.month == 1 else (stop, month)
