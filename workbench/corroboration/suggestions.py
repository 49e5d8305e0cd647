"""Derivations that the material speaks for. They are suggested, and never made by Stet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Final

from workbench.corroboration.chains import Pair
from workbench.corroboration.likeness import shared_runs
from workbench.model.evidence import DerivationKind

_HEAD: Final = 400
"""Code points at the head of a text among which a credit such as "(AP)" stands."""
_AROUND: Final = 240
"""Code points before and after a passage that are read for who is named as the origin."""
_CREDIT: Final = re.compile(r"\(\s*([^()\n]{2,40}?)\s*\)")
_FIGURE: Final = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d])|(?<![\d.,])\d{3,}(?![\d.,]?\d)"
)
_NAME: Final = re.compile(r"\b[A-Z][a-zà-ÿ’'-]{4,}\b")
_SAYS: Final = "said|says|reported|reports|told|wrote|announced|stated|claimed|disclosed|revealed"
_SPELL, _GIVE = "spell it", "give the figure"
_FROM: Final = (
    "according to|citing|quoting|reported by|as told to|quoted by|cited|quoted|provided by|told by"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a source speaks of the claim: its material, and the places (code points) quoted.

    Sources that speak in one document, such as a story that quotes both, share its words for
    that reason alone.
    """

    source_id: str
    text: str
    places: Sequence[tuple[int, int]] = ()
    published: date | None = None
    document_id: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Perhaps the carrier has it from the origin; `why` is a sentence that names the sign."""

    carrier_id: str
    origin_id: str
    kind: DerivationKind
    why: str


def suggest(
    tellings: Sequence[Telling],
    names: Sequence[tuple[str, Sequence[str]]],
    held: Collection[Pair] = (),
) -> tuple[Suggestion, ...]:
    """Suggest from whom the sources of ``tellings`` have it, the surest sign first.

    ``names`` has every source of the case with what it is called, ``held`` the derivations that
    stand already as (carrier, origin). Each pair is suggested once, in one direction.
    """
    found: dict[frozenset[str], Suggestion] = {}
    taken = {frozenset(pair) for pair in held}
    for one in (
        *_credits(tellings, names),
        *_attributions(tellings, names),
        *_same_words(tellings, names),
        *_same_slips(tellings, names),
    ):
        pair = frozenset((one.carrier_id, one.origin_id))
        if len(pair) == 2 and pair not in taken:
            found.setdefault(pair, one)
    return tuple(found.values())


def _credits(
    tellings: Iterable[Telling], names: Sequence[tuple[str, Sequence[str]]]
) -> Iterator[Suggestion]:
    """ "ORRE (AP) — …": the material is a wire's."""
    called = {name.casefold(): id for id, several in names for name in several if name}
    for one in tellings:
        spots = [
            one.text[:_HEAD],
            *(one.text[max(0, a - _AROUND) : b + _AROUND] for a, b in one.places),
        ]
        for credit in (found for spot in spots for found in _CREDIT.finditer(spot)):
            origin = called.get(credit[1].casefold())
            if origin is not None:
                why = f"The material has “({credit[1]})” in it."
                yield Suggestion(one.source_id, origin, DerivationKind.republishes, why)


def _attributions(
    tellings: Iterable[Telling], names: Sequence[tuple[str, Sequence[str]]]
) -> Iterator[Suggestion]:
    """ "according to the agency", "the agency said": near the passage somebody else is named."""
    for one in tellings:
        spots = [one.text[max(0, a - _AROUND) : b + _AROUND] for a, b in one.places]
        for id, several in names:
            for name in several:
                if id == one.source_id or len(name) < 2 or not any(name in s for s in spots):
                    continue
                word = re.escape(name)
                said = re.compile(
                    rf"\b(?:{_FROM})\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){{0,3}}?{word}(?!\w)"
                    rf"|(?<!\w){word}\s+(?:(?:also|later|has|had)\s+)?(?:{_SAYS})\b"
                )
                sign = next((m for spot in spots if (m := said.search(spot))), None)
                if sign is not None:
                    words = " ".join(sign[0].split())
                    why = f"By the passage stands “{words}”."
                    yield Suggestion(one.source_id, id, DerivationKind.quotes, why)
                    break


def _same_words(
    tellings: Sequence[Telling], names: Sequence[tuple[str, Sequence[str]]]
) -> Iterator[Suggestion]:
    texts: dict[str, list[str]] = {}
    speaking: dict[str, set[str]] = {}
    for one in tellings:
        document = one.document_id or one.source_id
        texts[document] = [one.text]
        speaking.setdefault(document, set()).add(one.source_id)
    for documents, run in shared_runs(texts).items():
        first, second = (speaking[document] for document in documents)
        for here, there in product(sorted(first - second), sorted(second - first)):
            pair = (here, there) if here < there else (there, here)
            carrier, origin, which = _directed(pair, tellings, names)
            why = f"Both have the words “{run}”; {which}."
            yield Suggestion(carrier, origin, DerivationKind.republishes, why)


def _same_slips(
    tellings: Sequence[Telling], names: Sequence[tuple[str, Sequence[str]]]
) -> Iterator[Suggestion]:
    """The same rare figure, or a name spelt the same wrong way, in two materials and no third."""
    figures, spelt = dict[str, set[str]](), dict[str, set[str]]()
    for one in tellings:
        for figure in filter(_is_rare, _FIGURE.findall(one.text)):
            figures.setdefault(figure, set()).add(one.source_id)
        for name in _NAME.findall(one.text):
            spelt.setdefault(name, set()).add(one.source_id)
    near: dict[tuple[str, int], list[str]] = {}
    for name in spelt:
        near.setdefault((name[0], len(name)), []).append(name)
    signs: dict[tuple[Pair, str], list[str]] = {}
    for name, holders in spelt.items():
        if len(holders) == 2 and _is_slip(name, spelt, near):
            signs.setdefault((_sorted(holders), _SPELL), []).append(name)
    for figure, holders in figures.items():
        if len(holders) == 2:
            signs.setdefault((_sorted(holders), _GIVE), []).append(figure)
    # a slip says more than a figure, and only the first sign of a pair is told
    found = sorted(signs.items(), key=lambda one: (one[0][0], one[0][1] == _GIVE))
    for (pair, words), several in found:
        if not _in_one_document(pair, tellings):
            carrier, origin, which = _directed(pair, tellings, names)
            why = f"Only these two {words} “{min(several)}”; {which}."
            yield Suggestion(carrier, origin, DerivationKind.republishes, why)


def _sorted(holders: Collection[str]) -> Pair:
    first, second = sorted(holders)
    return first, second


def _in_one_document(pair: Pair, tellings: Sequence[Telling]) -> bool:
    first, second = (
        {one.document_id for one in tellings if one.source_id == id and one.document_id}
        for id in pair
    )
    return not first.isdisjoint(second)


def _is_rare(figure: str) -> bool:
    """Whether a number is not round, and no year."""
    digits = re.sub(r"[.,]", "", figure)
    year = len(digits) == 4 and digits == figure and "1800" <= digits <= "2099"
    return not year and not digits.endswith("0")


def _is_slip(
    name: str, spelt: Mapping[str, set[str]], near: Mapping[tuple[str, int], Sequence[str]]
) -> bool:
    """Whether the others spell a name otherwise by one letter, and its two holders do not.

    `near` has the names by their first letter and their length.
    """
    return any(
        other != name and spelt[other].isdisjoint(spelt[name]) and _one_apart(name, other)
        for length in range(len(name) - 1, len(name) + 2)
        for other in near.get((name[0], length), ())
    )


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter put in, left out or changed makes the one word the other."""
    if abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    short, long = sorted((one, other), key=len)
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def _directed(
    pair: Pair, tellings: Sequence[Telling], names: Sequence[tuple[str, Sequence[str]]]
) -> tuple[str, str, str]:
    """Carrier, origin, and the ground: who names the other has it from there, else the later."""
    first, second = pair
    called = dict(names)
    of = {id: [one for one in tellings if one.source_id == id] for id in pair}
    for one, other in ((first, second), (second, first)):
        if any(name and name in t.text for name in called.get(other, ()) for t in of[one]):
            return one, other, "the one names the other"
    days = {id: min((t.published for t in of[id] if t.published), default=None) for id in pair}
    one_day, other_day = days[first], days[second]
    if one_day is not None and other_day is not None and one_day != other_day:
        carrier, origin = (second, first) if one_day < other_day else (first, second)
        return carrier, origin, "the one is of an earlier day"
    return second, first, "which of the two was first is not known"
