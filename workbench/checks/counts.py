"""Counted things around figures: what is counted, how it is pointed at, what stands around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal, NamedTuple

from workbench.checks.things import singular
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFigure
from workbench.text import lexicon
from workbench.text.numbers import VAGUE
from workbench.text.tokens import Token, tokens

Kind = Literal["count", "measure", "rate"]

OWNERS: Final = frozenset("its his her their".split())
"""Words that point at a thing by whose it is."""

_POINTERS: Final = frozenset("the those these all that this".split()) | OWNERS
_ALONE: Final = frozenset("those these all the".split())
FUNCTION_WORDS: Final = frozenset(
    "and or but nor in on at by to from with for that which who whom whose was were is are be"
    " been has have had will would can could may might must should shall do does did of after"
    " before when while if as than since until into between under over during because said"
    " though although not also per a an the his her its their our your my this these those prior"
    " so far about against through across along amid among around behind beyond despite towards"
    " toward upon without within via where why how then now there already still once only just"
    " even both it he she they we you i ago later earlier all some each every no any"
    " itself himself herself themselves".split()
)
"""Words that end a noun phrase and say nothing of what it names."""

AUXILIARIES: Final = frozenset(
    "were was are is be been being has have had will would can could did do".split()
)
"""Words that a verb begins with and that tell nothing."""

_COVERING: Final = frozenset("covered involved included enrolled comprised surveyed tested".split())
_STUDY: Final = re.compile(
    r"(?:The|This) (?:[a-z]+ )?(?:study|survey|trial|poll|research|sample|test)\b"
)
_OWN_PLURAL: Final = frozenset(
    "people men women children troops police personnel crew staff aircraft cattle sheep dead"
    " seamen infantry gunmen policemen firemen fishermen feet cavalry".split()
)
_NO_NOUN: Final = frozenset(
    "is was has as its this thus us yes perhaps always besides less unless across towards minus"
    " plus sometimes s does".split()
)
_NO_PLURAL: Final = ("ss", "’s", "'s", "ous", "us", "is")
_CURRENCIES: Final = frozenset(
    "dollar dollars euro euros pound pounds yen yuan franc francs rouble roubles".split()
)
_SPENT: Final = frozenset("on for of in to".split())
_HYPHENS: Final = ("-", "‐", "‑")
_WINDOW: Final = 64
_LEFT: Final = 48


class Count(NamedTuple):
    """A figure with what it counts.

    ``order`` is the place of its claim; ``start``..``end`` is what is printed of it, with the
    ``pointer`` before it ("the", "those", "all", "its", or nothing). "18 troops" is a count,
    "131-page document" a measure, "18-fold", "40 percent" and "$3 million" are rates. ``unit`` is
    what a measure or rate is in. ``thing`` is the noun: in the singular, for a measure or rate what
    has it, "" where nothing is named ("all 18 were"). ``near`` are words that may name what has a
    measure or rate. ``qualities`` stand before the thing, ``after`` after it; ``before`` are the
    last words before the figure.
    """

    order: int
    claim: ProposedClaim
    figure: ProposedFigure
    start: int
    end: int
    pointer: str
    kind: Kind
    unit: str
    thing: str
    near: tuple[str, ...]
    qualities: tuple[str, ...]
    after: tuple[Token, ...]
    before: tuple[str, ...]


def read_counts(
    analysis: Analysis, wanted: Callable[[ProposedFigure], bool] = lambda _: True
) -> Iterator[Count]:
    """Yield the counted things of a text, in order: of the figures that are ``wanted``."""
    for order, claim in enumerate(analysis.claims):
        for figure in claim.figures:
            count = _read(analysis.text, order, claim, figure) if wanted(figure) else None
            if count:
                yield count


def words_after(
    text: str, claim: ProposedClaim, figure: ProposedFigure, window: int
) -> list[Token]:
    """Return the words after a figure, as far as ``window`` goes; "dozens of" takes in its "of"."""
    words = tokens(text, figure.end, min(claim.end, figure.end + window))
    if words and words[0].low == "of" and figure.text.lower().rsplit(None, 1)[-1] in VAGUE:
        return words[1:]
    return words


class _Thing(NamedTuple):
    kind: Kind
    unit: str
    thing: str
    words: int  # how many of the words after the figure it takes
    qualities: tuple[str, ...] = ()


def _read(text: str, order: int, claim: ProposedClaim, figure: ProposedFigure) -> Count | None:
    words = words_after(text, claim, figure, _WINDOW)
    left = text[max(claim.start, figure.start - _LEFT) : figure.start]
    before = tuple(word.strip("“”\"'‘’(,;:") for word in left.lower().split())
    pointer = left.split()[-1].lstrip("“\"'‘(").lower() if before else ""
    pointer = pointer if pointer in _POINTERS else ""
    if before[-1:] and before[-1] in _COVERING and _STUDY.match(claim.text):
        pointer = "the"  # "The study covered 17 patients": all that were examined
    unit = figure.unit or ""
    if len(words) > 1 and words[0].text in _HYPHENS and words[0].start == figure.end:
        told = _measure(words)
    elif unit in ("%", "fold", "times") or is_money(unit):
        told = _rate(words, unit)
    else:
        told = _plain(words) or _noun_before(before, words) or _nothing(pointer, before, words)
    if told is None:
        return None
    near = [word for word in before[-4:] if word.isalpha() and word not in FUNCTION_WORDS]
    if told.kind != "count":
        near += _host_after(words)
    return Count(
        order,
        claim,
        figure,
        figure.start
        - (len(pointer) + 1 if pointer and left.lower().endswith(pointer + " ") else 0),
        words[told.words - 1].end if told.words else figure.end,
        pointer,
        told.kind,
        told.unit,
        told.thing,
        (*near, *(word.low for word in words[: told.words] if word.kind == "w")),
        told.qualities,
        tuple(words[told.words :]),
        before,
    )


def _host_after(words: Sequence[Token]) -> list[str]:
    """Return "dam" of "300 million euros on the dam"."""
    for place, word in enumerate(words[:3]):
        if word.low in _SPENT:
            return [
                one.low for one in words[place + 1 : place + 4] if one.low not in FUNCTION_WORDS
            ]
    return []


def _noun_before(before: Sequence[str], words: Sequence[Token]) -> _Thing | None:
    """Read "a crew of" before a number that nothing follows."""
    if len(before) < 2 or before[-1] != "of" or not before[-2].isalpha():
        return None
    follows = not words or words[0].kind != "w" or words[0].low in FUNCTION_WORDS
    follows = follows or is_verb(words[0].low)
    if not follows or before[-2] in FUNCTION_WORDS:
        return None
    return _Thing("count", "", singular(before[-2]), 0)


def _nothing(pointer: str, before: Sequence[str], words: Sequence[Token]) -> _Thing | None:
    """Read a number that points back and names nothing: "all 18 survived", "of the 18, ten"."""
    if pointer not in _ALONE or (pointer == "the" and before[-2:-1] != ("of",)):
        return None
    if words and words[0].kind == "w" and words[0].low not in AUXILIARIES:
        return None
    return _Thing("count", "", "", 0)


def _measure(words: Sequence[Token]) -> _Thing | None:
    """Read "-page document" after a number."""
    if words[1].kind != "w":
        return None
    run = _run(words[2:])
    thing = singular(run[-1].low) if run else ""
    return _Thing("measure", singular(words[1].low), thing, 2 + len(run))


def _rate(words: Sequence[Token], unit: str) -> _Thing:
    """Read " increase" after "18-fold", " fine" after "$3 million"."""
    run = _run(words)
    if len(run) == 1 and run[0].low in _CURRENCIES:
        run = []
    if not run and len(words) > 1 and words[0].low == "already" and words[1].kind == "w":
        return _Thing("rate", unit, words[1].low, 2)  # "the $13bn already lent"
    qualities = tuple(word.low for word in run[:-1] if word.low not in _CURRENCIES)
    return _Thing("rate", unit, singular(run[-1].low) if run else "", len(run), qualities)


def _plain(words: Sequence[Token]) -> _Thing | None:
    """Read " North Korean troops" after a number."""
    at = 0
    if len(words) > 2 and words[0].low == "of" and words[1].low in OWNERS:
        at = 2  # "all 54 of its schools"
    first = at
    while at < len(words) and not is_plural(words[at].low):
        if at > 5 or words[at].kind != "w" or words[at].low in FUNCTION_WORDS:
            return None
        at += 1
    if at == len(words):
        return None
    # "19 crew members": a plural has no verb in -s, so what follows is a noun.
    while at + 1 < len(words) and words[at + 1].low[-1] == "s" and is_plural(words[at + 1].low):
        at += 1
    qualities = tuple(word.low for word in words[first:at])
    return _Thing("count", "", singular(words[at].low), at + 1, qualities)


def _run(words: Sequence[Token]) -> list[Token]:
    """Return the words of a noun phrase that begins with the first of ``words``."""
    found: list[Token] = []
    for word in words[:6]:
        if word.kind != "w" or word.low in FUNCTION_WORDS or word.low in ("last", "next"):
            break
        if found and is_verb(word.low):
            break
        found.append(word)
    return found


def is_money(unit: str) -> bool:
    """Say whether a unit is a currency as it is written: "$", "US$", "€"."""
    return bool(unit) and unit != "%" and not (unit[0].isalpha() and unit[-1].isalpha())


def is_verb(low: str) -> bool:
    """Say whether a word after a noun goes on as a verb, as far as its form tells."""
    return low.endswith("ed") or low in lexicon.verbs() or low in lexicon.words("irregular_pasts")


def is_plural(low: str) -> bool:
    """Say whether a word in lower case looks like a noun in the plural."""
    if low in _OWN_PLURAL:
        return True
    return low.endswith("s") and not low.endswith(_NO_PLURAL) and low not in _NO_NOUN
