"""Parts in one sentence that do not make the whole of another: a crew, then who is in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from workbench.checks.calendar_words import MONTH
from workbench.checks.counts import Count, read_counts
from workbench.checks.number_mask import Figure, masked
from workbench.checks.ratios import plain
from workbench.checks.things import is_people, singular
from workbench.checks.wording import Places, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding
from workbench.text.numbers import find_numbers

_KIND: Final = "sum"
_ITEM: Final = r"#(\d+)(?!%) (?:[A-Za-z][\w’'-]* ){0,2}?([A-Za-z][\w’'-]*)"
_LIST: Final = re.compile(rf"{_ITEM}(?:, {_ITEM})+,? and {_ITEM}(?=[,.;:)”\"]|$| [a-z])")
_PAIR: Final = re.compile(r"#(\d+)(?!%) passengers and #(\d+)(?!%) (?:crew|staff)\b")
"""Two kinds that make up all people there are aboard."""
_ANY_ITEM: Final = re.compile(_ITEM)
_OF_THOSE: Final = re.compile(r"\W*Of (?:those|them|these)\b(?! \d)")
_THE_OTHERS: Final = re.compile(r"#(\d+)(?!%)[^#.]{3,80}?\b[Tt]he (?:other|remaining) #(\d+)(?!%)")
_TIMED: Final = re.compile(
    r"[\s-](?:second|minute|hour|day|week|month|year|mile|kilomet|met(?:er|re)|[ap]\.?m\b|"
    rf"{MONTH})"
)
_PARTLY: Final = re.compile(
    r"\b(?:including|among (?:them|those)|some of|most of|at least|more than|others|another"
    r"|as well as|and counting)\b"
)
_KINDS: Final = frozenset("man woman child boy girl adult baby infant teenager minor".split())
_NEAR: Final = 0.2
_BACK: Final = 20
"""Claims at most between the whole and its parts."""


class _Parts(NamedTuple):
    claim: ProposedClaim
    start: int
    end: int
    told: tuple[float, ...]


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each list of parts that misses, by little, the only whole it can be of.

    The parts are kinds of people, what follows "Of those", or "nine … the other 31". Where the
    text counts as many as the parts make anywhere, or two wholes come near, nothing is said.
    """
    if not is_english(analysis):
        return
    told = [parts for claim in analysis.claims if (parts := _parts(analysis.text, claim))]
    if not told:
        return
    places = Places(analysis)
    counts = [one for one in read_counts(analysis) if _is_exact(one)]
    values = {count.figure.low for count in counts}
    orders = [count.order for count in counts]
    for parts in told:
        place = places.order[parts.claim.id]
        around = slice(bisect_left(orders, place - _BACK), bisect_left(orders, place + 2))
        whole = _whole(parts, counts[around], place)
        if whole is not None and sum(parts.told) not in values:
            yield _finding(analysis.text, places, parts, whole)


def _parts(text: str, claim: ProposedClaim) -> _Parts | None:
    if _OF_THOSE.match(claim.text):
        return None if _PARTLY.search(claim.text) else _of_those(text, claim)
    sentence = masked(text, claim) if len(claim.figures) > 1 else None
    if sentence is None or _PARTLY.search(sentence.words):
        return None
    listed = _LIST.search(sentence.words)
    if listed:
        items = _ANY_ITEM.findall(listed.group())
        if all(_is_kind(noun) for _, noun in items):
            return _made(claim, [sentence.figure(place) for place, _ in items])
    pair = _PAIR.search(sentence.words)
    if pair:
        return _made(claim, [sentence.figure(place) for place in pair.groups()])
    others = _THE_OTHERS.search(sentence.words)
    if others:
        return _made(claim, [sentence.figure(place) for place in others.groups()])
    return None


def _of_those(text: str, claim: ProposedClaim) -> _Parts | None:
    """Read "Of those infected, five were treated at home, four in Orre and three in Arden"."""
    found = list(find_numbers(text, claim.start, claim.end))
    shares = [text[one.end :].lstrip().startswith(("%", "per")) or one.share for one in found]
    if len(found) < 3 or any(shares) or any(one.money for one in found):
        return None
    if any(_TIMED.match(text, one.end) for one in found):
        return None
    told = tuple(one.value for one in found)
    return _Parts(claim, found[0].start, found[-1].end, told)


def _made(claim: ProposedClaim, figures: Sequence[Figure]) -> _Parts | None:
    if any(one.hedge or one.money or one.value != int(one.value) for one in figures):
        return None
    told = tuple(one.value for one in figures)
    return _Parts(claim, figures[0].start, figures[-1].end, told)


def _is_kind(noun: str) -> bool:
    """Say whether a noun names people of a kind: "women", "Filipinos"."""
    return noun[0].isupper() or singular(noun) in _KINDS or is_people(singular(noun))


def _is_exact(count: Count) -> bool:
    figure = count.figure
    return count.kind == "count" and figure.low is not None and figure.low == figure.high


def _whole(parts: _Parts, counts: Sequence[Count], place: int) -> Count | None:
    """Return the only count that the parts can be of and do not make."""
    total = sum(parts.told)
    near = [
        count
        for count in counts
        if count.order != place
        and _may_be_whole(parts, count, place)
        and abs((count.figure.low or 0) - total) <= max(2, _NEAR * total)
    ]
    if len({count.figure.low for count in near}) != 1:
        return None
    return min(near, key=lambda count: abs(count.order - place))


def _may_be_whole(parts: _Parts, count: Count, place: int) -> bool:
    """Say whether a count may be the whole: of people, before the parts or right behind them."""
    if (count.figure.low or 0) <= max(parts.told):
        return False
    return is_people(count.thing) or abs(count.order - place) == 1


def _finding(text: str, places: Places, parts: _Parts, whole: Count) -> ProposedFinding:
    *some, last = (plain(one) for one in parts.told)
    made = f"{', '.join(some)} and {last} make {plain(sum(parts.told))}"
    return places.disagreement(
        _KIND,
        (parts.claim, text[parts.start : parts.end]),
        (whole.claim, text[whole.start : whole.end]),
        f"{made}, not {plain(whole.figure.low or 0)}",
    )


CHECK = check
