"""A denial that is older than what it denies, where the text does not say so itself."""

from __future__ import annotations

import calendar
import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from workbench.checks.counts import FUNCTION_WORDS
from workbench.checks.things import stem
from workbench.checks.wording import is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedDate, ProposedFinding, Span
from workbench.text.tokens import tokens

_KIND: Final = "stale-denial"
_DENIAL: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|(?:dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es?|ed|ing))"
    r"(?=\s(?:[\w’'-]+\s){0,4}?(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?"
    r"|charges?|speculation|stories|talk|idea)\b))",
    re.IGNORECASE,
)
# The text says itself that the denial came first.
_SAID: Final = re.compile(
    r"\b(?:earlier|previous(?:ly)?|before|already|at (?:the|that) time|prior|ago|initial(?:ly)?"
    r"|first|until|once|originally|days? later"
    r"|had (?:denied|dismissed|rejected|refuted|said|told|insisted))\b",
    re.IGNORECASE,
)
_NEGATIVE: Final = re.compile(
    r"[“\"‘']?(?:that )?(?:there (?:was|were|is|are|had been|has been|have been) )?"
    r"(?:no|not|none|never)\b",
    re.IGNORECASE,
)
_SUCH: Final = re.compile(
    r"\b(?:(?:any|no) such|such an?) [a-z]+"
    r"|\b(?:despite|contradicting|in (?:response|reaction) to|reacting to|responding to)"
    r" (?:the|this|that|these|those) (?:announcements?|statements?|reports?|claims?|allegations?"
    r"|remarks?|charges?|accusations?|comments?|news)\b",
    re.IGNORECASE,
)
_EVENT: Final = re.compile(r"\b(?:the|this|that) (?:event|incident|episode|affair|stunt)\b")
_OPENING: Final = 5
_FINITE: Final = re.compile(
    r"\b(?:was|were|is|are|be|been|had|has|have|did|does|do|would|will|could|may|might|[a-z]{3,}ed)\b"
)
_BESIDE: Final = 4  # a date that follows the denial at once is the denial's own
_ANOTHER: Final = frozenset(
    "second third another again further new other latest since later fresh earlier".split()
)
_META: Final = frozenset(
    "report reports claim claims allegation allegations accusation accusations suggestion"
    " suggestions rumour rumours rumor rumors charge charges speculation story stories statement"
    " involvement responsibility knowledge wrongdoing there being anything something false"
    " untrue baseless any that ever they them said says news".split()
)
_SHORT: Final = 3
_SUBJECT: Final = 4
_KEPT: Final = 12
_BACK: Final = 4
_FRESH: Final = datetime.timedelta(days=60)
_PRECISE: Final = datetime.timedelta(days=1)
_COVERED: Final = 0.66


class _Denial(NamedTuple):
    claim: ProposedClaim
    date: ProposedDate
    last: datetime.date
    stems: frozenset[str]


class _Dated(NamedTuple):
    """A claim that tells of something on a day; ``subject`` are the stems it begins with."""

    claim: ProposedClaim
    date: ProposedDate
    first: datetime.date
    stems: frozenset[str]
    subject: frozenset[str]


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each denial dated before what it denies happened or was said."""
    if not is_english(analysis):
        return
    denials = [one for claim in analysis.claims if (one := _denial(analysis.text, claim))]
    if not denials:
        return
    index: defaultdict[str, list[_Dated]] = defaultdict(list)
    order = {claim.id: place for place, claim in enumerate(analysis.claims)}
    for claim in analysis.claims:
        for dated in _dated(claim):
            for word in dated.stems:
                index[word].append(dated)
    for denial in denials:
        place = order[denial.claim.id]
        later = _later(index, denial) or _such(analysis.claims, place, denial)
        later = later or _the_event(analysis.claims, place, denial)
        if later:
            ids = sorted((denial.claim.id, later.claim.id), key=lambda one: order[one])
            yield ProposedFinding(_KIND, tuple(ids), _why(denial, later))


def _why(denial: _Denial, later: _Dated) -> str:
    return (
        f"{printed(denial.claim.text)} is of {_plain(denial.last)}, {printed(later.claim.text)} of"
        f" {_plain(later.first)}: the denial is older than what it denies."
    )


def _plain(day: datetime.date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def _stems(words: str) -> list[str]:
    """Return the stems of the words that name what happens; names are left out."""
    return [
        stem(token.low.removesuffix("’s").removesuffix("'s"))
        for token in tokens(words)
        if token.kind == "w"
        and token.text[0].islower()
        and len(token.low) >= _SHORT
        and token.low not in FUNCTION_WORDS
        and token.low not in _META
    ]


def _denial(text: str, claim: ProposedClaim) -> _Denial | None:
    dates = [date for date in claim.dates if date.first and date.last]
    if not dates or _SAID.search(claim.text):
        return None
    content = claim.attribution.spans.content
    found = _DENIAL.search(claim.text)
    stop = claim.end
    if content and claim.attribution.cue and _NEGATIVE.match(text, content[0][0], content[0][1]):
        start = content[0][0]
        if found and claim.start + found.start() > start:
            stop = claim.start + found.start()  # "no unit had fired and dismissed the reports"
    elif found:
        start = claim.start + found.end()
    else:
        return None
    # A date within what is denied dates that, and not the denial.
    saying = [date for date in dates if date.of == "saying" or not _is_within(text, date, content)]
    if not saying:
        return None
    date = min(saying, key=_length)
    ends = [one.start for one in dates if one.start > start + _BESIDE]
    denied = text[start : min(ends, default=stop)]
    for one in dates:
        denied = denied.replace(one.text, " ")
    stems = _stems(re.split(r"[“”\"]| as ", denied)[0])
    if date.last is None or not stems:
        return None
    return _Denial(claim, date, date.last, frozenset(stems))


def _is_within(text: str, date: ProposedDate, content: Sequence[Span]) -> bool:
    """Say whether a date dates what is denied: it stands in a clause of that, not after a noun."""
    return any(a <= date.start < b and _FINITE.search(text, a, date.start) for a, b in content)


def _length(date: ProposedDate) -> datetime.timedelta:
    return date.last - date.first if date.first and date.last else datetime.timedelta.max


def _dated(claim: ProposedClaim) -> Iterator[_Dated]:
    if claim.modality not in ("asserted", "reported") or _DENIAL.search(claim.text):
        return
    dates = [date for date in claim.dates if date.first and date.last]
    if dates:
        stems = _stems(claim.text)
        if _ANOTHER.isdisjoint(claim.text.lower().split()):
            for date in dates:
                if date.first:
                    subject = frozenset(_stems(" ".join(claim.text.split()[:_SUBJECT])))
                    yield _Dated(claim, date, date.first, frozenset(stems), subject)


def _later(index: Mapping[str, list[_Dated]], denial: _Denial) -> _Dated | None:
    """Return what the denial denies and is younger than it, if any."""
    shared: Counter[int] = Counter()
    found: dict[int, _Dated] = {}
    for one in denial.stems:
        for dated in index.get(one, ())[:_KEPT]:
            if denial.last < dated.first and dated.first - denial.last <= _FRESH:
                shared[dated.date.start] += 1
                found[dated.date.start] = dated
    for start in sorted(found):
        dated = found[start]
        if dated.date.of == "event":
            begins = not denial.stems.isdisjoint(dated.subject)
            if begins or shared[start] >= max(2, _COVERED * len(denial.stems)):
                return dated
        elif _length(denial.date) <= _PRECISE and shared[start] >= max(
            2, _COVERED * len(denial.stems)
        ):
            return dated
    return None


def _such(claims: Sequence[ProposedClaim], place: int, denial: _Denial) -> _Dated | None:
    """Return what a sentence before tells, where "any such plan", "the report" takes it up."""
    if not _SUCH.search(denial.claim.text):
        return None
    for before in reversed(claims[max(0, place - _BACK) : place]):
        for date in before.dates:
            if date.first and datetime.timedelta() < date.first - denial.last <= _FRESH:
                return _Dated(before, date, date.first, frozenset(), frozenset())
    return None


def _the_event(claims: Sequence[ProposedClaim], place: int, denial: _Denial) -> _Dated | None:
    """Return what a story opens with, where a denial before it speaks of "the event"."""
    if not _EVENT.search(denial.claim.text):
        return None
    for opening in claims[: min(_OPENING, place)]:
        days = [date for date in opening.dates if date.first and date.first == date.last]
        for date in days:
            if date.first and datetime.timedelta() < date.first - denial.last <= _FRESH:
                return _Dated(opening, date, date.first, frozenset(), frozenset())
    return None


CHECK = check
