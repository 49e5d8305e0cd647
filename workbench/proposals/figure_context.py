"""What stands around a number: its unit, its verb, and whether it is a figure at all."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from workbench.text import lexicon
from workbench.text.numbers import Number

_DURATION: Final = (
    "(?:second|minute|hour|day|night|week|weekend|month|year|decade|century|centurie)s?"
)
_UNIT_STEP: Final = re.compile(r"[\s-]+(?P<word>[^\W\d_][\w’'&-]*)")
_IRREGULAR: Final = frozenset(
    "people men women children troops police personnel cattle staff crew percent cent km kg m"
    " cm mph"
    " euros yen yuan dead feet homicides seats deaths rubles barrels carats hertz aircraft mice"
    " sheep fish degrees".split()
)
_NOT_UNIT: Final = frozenset(
    "his its this was has is as us yes does plus perhaps always across besides thus less unless"
    " whose whereas towards afterwards sometimes says alias gas news series species"
    " politics".split()
)
_UNIT_STOPS: Final = frozenset(
    "and or but in on at by to from with for that which who was were is are had has have will would"
    " after before when while if as than since until into between under over during"
    " because said".split()
)
_LABELS: Final = frozenset(
    "number no nos article articles section chapter page pages flight route highway room level"
    " phase"
    " type class grade channel unit division battalion brigade platform gate terminal apartment"
    " building area zone district block stage group version part item paragraph rule resolution"
    " post posts line lines figure table exit pier lot lots track act title season episode volume"
    " issue psalm verse size round heat lane camp hill point route runway boeing airbus step"
    " top under-".split()
)
_ABSTRACT: Final = frozenset(
    "thing things way ways side sides hand hands another by person’s of side's poster day time"
    " moment point reason example more or".split()
)
_YEAR_BEFORE: Final = re.compile(
    r"\b(?:in|since|by|until|till|from|to|and|of|during|before|after|between|early|late|mid|year"
    r"|circa|through|the|for|that|[A-Z]\w+|back)[\s-]+$"
)
_AGE_AFTER: Final = re.compile(
    r"[\s-]+(?:years?|months?|weeks?|days?)[\s-]+olds?\b|\s*,?\s+years?\s+of\s+age\b", re.IGNORECASE
)
_AGE_BEFORE: Final = re.compile(
    r"\b(?:aged?|ages|age of|turn(?:ed|s|ing))\s+(?:between\s+)?$", re.IGNORECASE
)
_APPOSED_AGE: Final = re.compile(r"[A-Z][\w’'-]+,\s+$")
_CLOCK_AFTER: Final = re.compile(
    r"\s?(?:a\.m|p\.m|am\b|pm\b|o['’]clock|GMT|UTC|hours\s+GMT|CET|EST|EDT|in\s+the\s+(?:morning|afternoon|evening))|:\d|\.\d{2}\s?(?:am|pm)\b",
    re.IGNORECASE,
)
_ORDINAL_AFTER: Final = re.compile(r"(?:st|nd|rd|th)\b|[A-Za-z]\w*")
_SCORE: Final = re.compile(r"[–-]\d{1,3}\b(?!\s*(?:%|per|[a-z]+s\b))")
_OFFSET_AFTER: Final = re.compile(
    rf"[\s-]+{_DURATION}\s+(?:ago|earlier|later|afterwards?|hence)\b", re.IGNORECASE
)
_VERB: Final = re.compile(
    r"\b[a-z]{2,}(?:ed|ing)\b|\b(?:was|were|is|are|has|had|have|hit|killed"
    r"|fell|rose|shot|lost|won|cost|made|sent|held|fled|died|took|left|spent|paid|sold|bought|built"
    r"|met|saw|put|gave|struck|went|came|began|ran|grew|drew|led|cut|says?|said|took)\b"
)
_SOFT_VERBS: Final = frozenset(
    "nothing something anything everything during king was were is are has had have"
    " said say says including according being".split()
)


def unit_after(text: str, place: int, end: int) -> str | None:
    """Return the thing counted by a number that ends at ``place``, in lower case, or ``None``."""
    for steps in range(7):
        match = _UNIT_STEP.match(text, place, min(end, place + 40))
        if match is None:
            return None
        word = match["word"]
        low = word.lower()
        if steps == 0 and text[match.start()] == "-":
            return low if low.endswith("s") else low + "s"
        if low in _UNIT_STOPS:
            return None
        plural = low.endswith("s") and not low.endswith(("ss", "us", "’s", "'s"))
        if low in _IRREGULAR or (plural and low not in _NOT_UNIT and word[0].islower()):
            return low
        place = match.end()
    return None


def verb_of(text: str, start: int, end: int, begin: int, stop: int) -> str | None:
    """Return the verb the figure at ``text[begin:stop]`` hangs on, in lower case, or ``None``.

    The nearest one before it in the clause counts, else the first one after.
    """
    window = text[max(start, begin - 80) : begin]
    clause = re.split(r"[;:,]|\bthat\b", window)[-1]
    left = [m.group() for m in _VERB.finditer(clause) if not _is_soft(m.group())]
    if left:
        return left[-1]
    right = re.split(r"[;:,]", text[stop : min(end, stop + 120)], maxsplit=1)[0]
    return next((m.group() for m in _VERB.finditer(right) if not _is_soft(m.group())), None)


def _is_soft(verb: str) -> bool:
    return verb in _SOFT_VERBS or verb in lexicon.verbs()


def is_age_or_time(text: str, number: Number) -> bool:
    """Say whether a number is an age, a clock time or an "hours later"."""
    return any(p.match(text, number.end) for p in (_CLOCK_AFTER, _AGE_AFTER, _OFFSET_AFTER))


def is_no_figure(
    text: str,
    start: int,
    end: int,
    number: Number,
    unit: str | None,
    counted: Collection[str],
    *,
    bounded: bool = False,
) -> bool:
    """Say whether a number is an age, a year, an ordinal, a clock time, a score or a label."""
    before = text[max(start, number.start - 30) : number.start]
    if (
        _CLOCK_AFTER.match(text, number.end)
        or _AGE_AFTER.match(text, number.end)
        or _OFFSET_AFTER.match(text, number.end)
    ):
        return True
    if _AGE_BEFORE.search(before):
        return True
    if number.spelt:
        return not bounded and _is_idle_word(text, number, unit, counted, before)
    if number.money:
        return False
    return _is_label(text, start, end, number, unit, before)


def _is_label(
    text: str, start: int, end: int, number: Number, unit: str | None, before: str
) -> bool:
    digits = text[number.start : number.end]
    if _ORDINAL_AFTER.match(text, number.end):
        return True
    if before and (before[-1].isalnum() or before[-1] in "_:/#.@–" or before.endswith("-")):
        return True
    apposed = _APPOSED_AGE.search(before) and text[number.end : number.end + 1] in (",", ".", "")
    if apposed and number.value < 120:
        return True
    if number.value < 100 and re.search(r"[A-Z]\w*:\s$", before):
        return True
    if _SCORE.match(text, number.end) or text.startswith((":", "/"), number.end):
        return True
    if len(digits) == 4 and digits.isdigit() and 1700 <= number.value <= 2100:
        return (
            unit is None
            or bool(_YEAR_BEFORE.search(before))
            or not text[number.end :][:1].isspace()
        )
    last = before.split()[-1] if before.split() else ""
    if last.lower().rstrip(".") in _LABELS:
        return True
    named = last[:1].isupper() and len(before.split()) > 1 and last.isalpha()
    follows = _UNIT_STEP.match(text, number.end, end)
    if named and (unit is None or (follows is not None and follows["word"][0].isupper())):
        return True
    # "posts 71 and 72": the second label of a pair.
    pair = re.search(r"(\w+)\s+\d+(?:,\s+\d+)*,?\s+(?:and|or|to)\s+$", before)
    return bool(pair and pair[1].lower() in _LABELS and unit is None)


def _is_idle_word(
    text: str, number: Number, unit: str | None, counted: Collection[str], before: str
) -> bool:
    """Say whether a spelt-out number counts nothing ("one of them", "two things")."""
    follows = re.match(r"[\s-]+(?:other\s+)?([A-Za-z][\w’'-]*)", text[number.end : number.end + 40])
    word = follows[1].lower() if follows else ""
    if word in _ABSTRACT:
        return True
    if re.search(
        r"\b(?:no|any|every|each|this|that|which|number|the first|the other)\s+$",
        before,
        re.IGNORECASE,
    ):
        return number.value == 1 or "number" in before.lower()
    if number.value != 1:
        return not word and bool(re.search(r"\b(?:at|about)\s+$", before) or not before)
    singular = word + "s" if not word.endswith("s") else word
    measures = re.fullmatch(_DURATION, word) or word in ("mile", "kilometre", "kilometer", "person")
    return not (measures or singular in counted)
