"""Shares, changes and margins of one sentence that do not come out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from workbench.checks.number_mask import Figure, Masked

_ADD_NOUN: Final = r"(?:\s[\w’'-]+){0,4}?"
_SHARE: Final = re.compile(
    rf"#(?P<part>\d+) (?:out )?of (?:the |its |their |all |some )*#(?P<whole>\d+)(?!%)\b{_ADD_NOUN}"
    r",? (?:or|\(|— ?|– ?|that is,?|equal to|which is) ?(?:just |only )?#(?P<percent>\d+)%"
)
_SHARE_AFTER: Final = re.compile(
    r"#(?P<percent>\d+)%(?:,? or |,? \(|: |, )#(?P<part>\d+) (?:out )?of (?:the |its |their |all )*"
    r"#(?P<whole>\d+)\b(?!%)"
)
_SHARE_OF: Final = re.compile(
    rf"#(?P<percent>\d+)% of (?:the |its |their |all )*#(?P<whole>\d+)(?!%)\b{_ADD_NOUN}"
    r"(?:, or| \(| [–—]) ?#(?P<part>\d+)\b(?!%)"
)
_OF_WHOLE: Final = re.compile(
    rf"\b[Oo]f (?:the |its |their |all )*#(?P<whole>\d+)(?!%)\b{_ADD_NOUN},"
    rf" #(?P<part>\d+)(?!%)\b{_ADD_NOUN}(?:, or| \() ?#(?P<percent>\d+)%"
)
_RATE: Final = re.compile(
    r"#(?P<one>\d+)(?![\d%])(?:\s[^\s#,;.]+){1,6}?,?"
    r" (?:including|with|of whom|of which|among them|in|among|from|out of|and)"
    r" #(?P<other>\d+)(?![\d%])(?:\s[^\s#,;.]+){0,5}?,"
    r" (?:or )?an? (?:[a-z-]+ ){0,3}(?:rate|share|proportion) of #(?P<percent>\d+)%"
)
_NOUNS: Final = (
    r"(?:rise|increase|growth|jump|gain|surge|drop|fall|decline|decrease|cut|reduction|slump|hike)"
)
_FROM_TO: Final = r"from #(?P<old>\d+)(?P<oldp>%?)[^#;.]{0,30}? to #(?P<new>\d+)(?P<newp>%?)"
_CHANGE: Final = re.compile(
    rf"{_FROM_TO}[^#;.]{{0,40}}?(?:, ?|\(| — ?| – ?|,? or )(?:an? )?(?:(?P<lead>up|down|by) )?"
    rf"(?:an? )?(?:{_NOUNS} of )?#(?P<percent>\d+)%(?: (?:[a-z-]+ )?{_NOUNS}\b|(?=[).,;]|$))"
)
_CHANGE_AFTER: Final = re.compile(
    r"\b(?:by|rose|risen|rises|rising|fell|fallen|grew|grown|up|down|increased|dropped|declined|jumped"
    rf"|climbed|surged|soared|plunged) #(?P<percent>\d+)%(?: [a-z]+ly)?,? {_FROM_TO}"
)
_BY: Final = re.compile(
    rf"{_FROM_TO}(?:\s[a-z]+){{0,3}}(?:, ?|\(| — ?| – ?|,? or )(?:an? |the )?"
    rf"(?:{_NOUNS} of|up|down) (?:by )?#(?P<gap>\d+)(?!%)\b"
)
_TIMES: Final = re.compile(
    r"\b(?P<hedge>nearly |almost |more than |over |about |roughly |less than )?"
    r"(?P<word>doubled|doubling|trebled|tripled|tripling|quadrupled|halved|halving)\b"
    rf"[^#;.]{{0,30}}? {_FROM_TO}"
)
_FACTORS: Final = {"d": 2.0, "t": 3.0, "q": 4.0, "h": 0.5}
_MARGIN: Final = re.compile(
    r"#(?P<one>\d+)%? (?:to|against|versus|vs\.?) (?:[\w’'.]+ ){0,2}#(?P<other>\d+)(?P<percent>%?)"
    r"[^#;.]{0,30}?(?:, ?|\(| — ?| – ?)(?:an? |by an? )?#(?P<gap>\d+)(?:%|[- ]?points?)?"
    r"(?: point)? ?(?:lead|margin|advantage|gap)\b"
)
_WAY: Final = re.compile(
    r"\b(?:(?P<up>rose|risen|rising|increased|increasing|grew|grown|climbed|jumped|soared|surged)"
    r"|(?P<down>fell|fallen|falling|dropped|dropping|declined|decreased|shrank|plunged|plummeted))"
    rf"(?: [a-z]+ly| sharply| back)? {_FROM_TO}"
)
_RANKS: Final = re.compile(
    r"\b(?:rank|ranking|ranked|place|position|spot|seed|No|chart|table|degrees?)\b"
)


class Wrong(NamedTuple):
    """What does not come out: the words from ``start`` to ``end``, and why, as a clause."""

    start: int
    end: int
    why: str


def wrong_ratios(sentence: Masked) -> Iterator[Wrong]:
    """Yield the shares, changes and margins of ``sentence`` that do not come out."""
    words = sentence.words
    if "%" in words:
        for pattern, read in _PERCENTS:
            for match in pattern.finditer(words):
                yield from read(sentence, match)
    if "from #" in words:
        for match in _TIMES.finditer(words):
            yield from _times(sentence, match)
        for match in _BY.finditer(words):
            yield from _by(sentence, match)
        if not _RANKS.search(words):
            for match in _WAY.finditer(words):
                yield from _way(sentence, match)
    if "#" in words and (
        "lead" in words or "margin" in words or "advantage" in words or "gap" in words
    ):
        for match in _MARGIN.finditer(words):
            yield from _margin(sentence, match)


def _share(sentence: Masked, match: re.Match[str]) -> Iterator[Wrong]:
    part, whole = sentence.figure(match["part"]), sentence.figure(match["whole"])
    yield from _percent_of(part, whole, sentence.figure(match["percent"]))


def _rate(sentence: Masked, match: re.Match[str]) -> Iterator[Wrong]:
    one, other = sentence.figure(match["one"]), sentence.figure(match["other"])
    part, whole = (one, other) if one.value < other.value else (other, one)
    yield from _percent_of(part, whole, sentence.figure(match["percent"]))


def _percent_of(part: Figure, whole: Figure, percent: Figure) -> Iterator[Wrong]:
    if not 0 < part.value < whole.value or percent.value > 100 or part.percent or whole.percent:
        return
    right = 100 * part.value / whole.value
    least = 100 * (part.value - part.step / 2) / (whole.value + whole.step / 2)
    most = 100 * (part.value + part.step / 2) / (whole.value - whole.step / 2)
    if _is_off(percent, min(least, right - 1), max(most, right + 1), [part, whole]):
        yield Wrong(
            min(part.start, percent.start),
            max(whole.end, percent.end),
            f"{plain(part.value)} of {plain(whole.value)} is {plain(right)} percent,"
            f" not {plain(percent.value)}",
        )


def _change(sentence: Masked, match: re.Match[str]) -> Iterator[Wrong]:
    old, new = sentence.figure(match["old"]), sentence.figure(match["new"])
    percent = sentence.figure(match["percent"])
    if old.value <= 0 or old.percent != new.percent:
        return
    right = 100 * abs(new.value - old.value) / old.value
    spread = 100 * (old.step + new.step) / old.value / 2 + right * old.step / old.value
    if old.percent:
        gap = abs(new.value - old.value)
        if abs(gap - percent.value) <= max(1.0, old.step + new.step):
            return
    if _is_off(percent, right - max(1.0, spread), right + max(1.0, spread), [old, new]):
        yield Wrong(
            min(old.start, percent.start),
            max(new.end, percent.end),
            f"from {plain(old.value)} to {plain(new.value)} is a change of {plain(right)} percent,"
            f" not {plain(percent.value)}",
        )


def _by(sentence: Masked, match: re.Match[str]) -> Iterator[Wrong]:
    old, new, gap = (sentence.figure(match[name]) for name in ("old", "new", "gap"))
    right = abs(new.value - old.value)
    hedged = old.hedge or new.hedge or gap.hedge or old.percent != new.percent
    if not hedged and abs(right - gap.value) > (old.step + new.step + gap.step) / 2:
        why = f"from {plain(old.value)} to {plain(new.value)} it is {plain(right)}"
        yield Wrong(old.start, gap.end, f"{why}, not {plain(gap.value)}")


def _is_off(percent: Figure, least: float, most: float, others: list[Figure]) -> bool:
    """Say whether a per cent lies outside its bounds, loosely where a figure is hedged."""
    loose = 0.12 * most if any(one.hedge for one in others) else 0.0
    if percent.hedge in ("more than", "over", "at least", "well over", "just over"):
        return most + loose < percent.value
    if percent.hedge in (
        "nearly",
        "almost",
        "less than",
        "under",
        "up to",
        "close to",
        "just under",
    ):
        return percent.value < least - loose
    if percent.hedge:
        loose += 0.1 * most
    return not least - loose - percent.step / 2 <= percent.value <= most + loose + percent.step / 2


def _times(sentence: Masked, match: re.Match[str]) -> Iterator[Wrong]:
    old, new = sentence.figure(match["old"]), sentence.figure(match["new"])
    factor = _FACTORS[match["word"][0]]
    if old.value <= 0 or old.percent != new.percent:
        return
    ratio, hedge = new.value / old.value, (match["hedge"] or "").strip()
    least, most = factor * 0.8, factor * 1.25
    if hedge in ("more than", "over"):
        least, most = factor * 0.95, factor * 1.6
    elif hedge:
        least, most = factor * 0.7, factor * 1.3
    if not least <= ratio <= most:
        yield Wrong(
            old.start,
            new.end,
            f"from {plain(old.value)} to {plain(new.value)} is {plain(ratio)} times as much,"
            f" yet “{match['word']}” is printed",
        )


def _way(sentence: Masked, match: re.Match[str]) -> Iterator[Wrong]:
    old, new = sentence.figure(match["old"]), sentence.figure(match["new"])
    if old.percent != new.percent or old.value == new.value:
        return
    if (new.value > old.value) != bool(match["up"]):
        verb, way = match["up"] or match["down"], "up" if new.value > old.value else "down"
        yield Wrong(
            old.start,
            new.end,
            f"from {plain(old.value)} to {plain(new.value)} goes {way}, yet “{verb}” is printed",
        )


def _margin(sentence: Masked, match: re.Match[str]) -> Iterator[Wrong]:
    one, other = sentence.figure(match["one"]), sentence.figure(match["other"])
    gap = sentence.figure(match["gap"])
    right = abs(one.value - other.value)
    if gap.hedge or one.hedge or other.hedge or not right:
        return
    # Rounding each of two shares may move their distance by one.
    if abs(right - gap.value) > (1 if match["percent"] else 0):
        yield Wrong(
            one.start,
            gap.end,
            f"{plain(one.value)} and {plain(other.value)} are {plain(right)} apart,"
            f" not {plain(gap.value)}",
        )


def plain(value: float) -> str:
    """Return a number as it is printed in a sentence: below 10 with two decimals at most."""
    if value >= 100 or value == int(value):
        return f"{round(value):,}"
    digits = f"{value:.{2 if value < 10 else 1}f}"
    return digits.rstrip("0").rstrip(".")


_PERCENTS: Final[
    tuple[tuple[re.Pattern[str], Callable[[Masked, re.Match[str]], Iterator[Wrong]]], ...]
] = (
    (_SHARE, _share),
    (_SHARE_AFTER, _share),
    (_SHARE_OF, _share),
    (_OF_WHOLE, _share),
    (_RATE, _rate),
    (_CHANGE, _change),
    (_CHANGE_AFTER, _change),
)
