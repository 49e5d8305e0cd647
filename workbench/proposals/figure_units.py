"""What a number counts: the head noun of the thing, as a plural in lower case."""

from __future__ import annotations

from typing import Final, NamedTuple

from workbench.text.inflections import SAME, bases, is_plural, lemma, plural
from workbench.text.numbers import COUNTING
from workbench.text.words import Words

DURATIONS: Final = frozenset(
    f"{word}{ending}"
    for word in "second minute hour day night week weekend fortnight month year decade".split()
    for ending in ("", "s")
) | {"century", "centuries"}
"""Measures of time, singular and plural."""

MEASURES: Final = DURATIONS | frozenset(
    "mile miles kilometre kilometres kilometer kilometers metre metres meter meters foot"
    " feet inch inches yard yards acre acres hectare hectares tonne tonnes ton tons pound"
    " pounds kilogram kilograms kilo kilos gram grams ounce ounces litre litres liter"
    " liters gallon gallons barrel barrels degree degrees percent cent cents dollar dollars"
    " euro euros penny pence person yen rupee rupees ruble rubles rouble roubles franc"
    " francs peso pesos teaspoon teaspoons tablespoon tablespoons cup cups".split()
)
"""Nouns after which even "one" counts something."""

ABBREVIATIONS: Final = frozenset(
    "km kms kg kgs cm mm m g mg lb lbs ft in oz mph kph kmh km² m² sq c f kw mw gw tw"
    " kwh mwh gwh twh"
    " mb gb tb kb hz mhz ghz ml cc hp pc p pp bpd ppm ha t tons".split()
)
"""Units that may stand hard against the digits."""

_SPACED: Final = frozenset("km kg GW MW kW TW GWh MWh kWh TWh mph GHz MHz GB MB TB bpd".split())
"""Units that are told from words by how they are written, and may stand apart."""

TAKEN: Final = frozenset(
    "dead killed injured wounded missing hurt arrested homeless detained kidnapped"
    " hospitalized hospitalised displaced died slain drowned stranded unaccounted infected"
    " evacuated survived executed sick ill trapped".split()
)
"""What befalls people; a number before it, with no noun, counts them."""

_SHORT: Final = {
    "hr": "hours", "hrs": "hours", "min": "minutes", "mins": "minutes", "sec": "seconds",
    "secs": "seconds", "yrs": "years", "yr": "years",
}  # fmt: skip
_STOPS: Final = frozenset(
    "and or but in on at by to from with for that which who whom whose was were is are has"
    " had have will would could can may might should must after before when while if as"
    " than since until into between under over during because said says say per a an the"
    " this these those each every via be been not so there where against about around among"
    " amid up down out off then he she it they we you i did do does also now still only"
    " both all either nor despite without within through across along near nearly almost"
    " towards toward ago later earlier wasn isn aren weren hasn haven hadn didn doesn don"
    " won couldn wouldn shouldn can".split()
)
_AFTER_OF: Final = frozenset("the its their his her our my your those these all".split())
_NOT_UNIT: Final = frozenset(
    "his its this was has is as us yes does plus perhaps always across besides thus less"
    " unless whose whereas towards afterwards sometimes says alias gas news politics others"
    " ones".split()
)
_SIGNS: Final = {"dollars": "$", "dollar": "$", "euros": "€", "euro": "€"}
_BETWEEN: Final = frozenset("more others other also been have are were was reported".split())
_LONGEST: Final = 9


class Unit(NamedTuple):
    """What is counted, and the piece after the words that name it."""

    noun: str
    last: int


def unit_after(words: Words, at: int, *, one: bool = False) -> Unit | None:
    """Return the thing counted by a number that ends before the piece ``at``.

    It is the head noun of what follows, in lower case and in the plural: "soldiers" for "1,500
    North Korean soldiers", "pages" for "131-page document", "people" for "107 killed" and
    "others", "$" for "five million dollars". ``one`` says that the number is one, so that the
    noun may be singular. ``None`` where the words do not name it.
    """
    word = words.word(at)
    if word in ("-", "‐", "‑") and words.joined(at) and words.joined(at + 1):
        follows = words.word(at + 1)
        named = follows.isalpha() and follows not in _STOPS
        return _unit(plural(follows), at + 2) if named else None
    if (words.joined(at) and word in ABBREVIATIONS) or words.raw(at) in _SPACED:
        return Unit(f"°{word.upper()}" if word in ("c", "f") else word, at + 1)
    if word in _SHORT:
        return Unit(_SHORT[word], at + 1)
    if word == "°":
        return Unit("degrees", at + 1)
    if word in MEASURES and words.raw(at) == word and not words.joined(at):
        return _unit(plural(word), at + 1)  # "a 10 year sentence"
    found = _plural_after(words, at) or (_singular_after(words, at) if one else None)
    if found:
        return found
    place = at
    while words.word(place) in _BETWEEN and place < at + 3:
        place += 1
    return Unit("people", at) if words.word(place) in TAKEN else None


def _unit(noun: str, last: int) -> Unit:
    return Unit(_SIGNS.get(noun, noun), last)


def _plural_after(words: Words, at: int) -> Unit | None:
    """Return the first plural of the phrase at ``at``, or the last of several in a row."""
    spare = None
    low, place = words.low, at
    if words.word(place) == "of":
        place += 1
        while words.word(place) in _AFTER_OF:
            place += 1
        while words.word(place)[:1].isdecimal() or words.word(place) in COUNTING:
            place += 1  # "2,000 of its 48,000 jobs"
    stop = min(len(words), place + _LONGEST)
    while place < stop:
        word = low[place]
        if word == "-" and low[place + 1 : place + 2] in (["and"], ["or"], ["to"]):
            place += 2  # "coal- and gas-fired plants"
            continue
        if word in _STOPS or not (word[0].isalpha() or word in "-’'&‑"):
            break
        if word in ("’", "'"):
            place += 2 if words.word(place + 1) == "s" else 1
            continue
        if word == "others":
            return Unit("people", place + 1)
        if word in _SIGNS and not words.capital(place):
            return Unit(_SIGNS[word], place + 1)
        if is_plural(word) and word not in _NOT_UNIT and not _is_owner(words, place):
            compound = words.joined(place) and low[place - 1] in "-‑"
            if not words.capital(place) and not compound:
                return _last_of(words, place)
            spare = spare or Unit(word, place + 1)
        place += 1
    return spare


def _is_owner(words: Words, at: int) -> bool:
    """Say whether the plural at ``at`` owns or begins a compound: "women's", "arms-"."""
    follows = words.word(at + 1)
    if follows in ("’", "'") and words.joined(at + 1):
        return words.word(at + 2) == "s" or words.low[at].endswith(("men", "people"))
    return follows == "-" and words.joined(at + 1)


def _last_of(words: Words, at: int) -> Unit:
    """Go on from "sales" to "managers", from "police" to "officers"."""
    noun = words.low[at]
    while True:
        follows = words.word(at + 1)
        if follows in _STOPS or not is_plural(follows) or follows in _NOT_UNIT:
            break
        if noun in DURATIONS or words.capital(at + 1) or follows in DURATIONS:
            break
        noun, at = follows, at + 1
    return _unit(plural(noun), at + 1)


def _singular_after(words: Words, at: int) -> Unit | None:
    """Return the noun that ends the phrase after "one", as a plural."""
    noun, last, spare = "", at, None
    for place in range(at, min(len(words), at + 4)):
        word = words.low[place]
        if word in _STOPS or word in TAKEN or word == "of" or not word.isalpha():
            break
        if words.capital(place):
            spare = _unit(plural(word), place + 1)
            continue
        if spare and not noun and word in bases():
            break  # "1 Republican backs it"
        if noun and (word.endswith(("ed", "ing", "ly")) or lemma(word) != word or word == "hit"):
            break
        noun, last = word, place + 1
        if word in MEASURES or word in SAME:
            break
    return _unit(plural(noun), last) if noun else spare


def unit_before(words: Words, first: int, floor: int) -> str | None:
    """Return the thing that a number without a noun counts: "the number of voters fell to 900"."""
    if words.word(first - 1) == "magnitude":
        return "magnitude"
    if words.word(first - 1) == "of" and words.word(first - 2) in ("mother", "father", "parent"):
        return "children"
    for place in range(first - 1, max(floor, first - 14) - 1, -1):
        word = words.low[place]
        if word in ";:.":
            return None
        if word == "toll" and words.word(place - 1) in ("death", "the", "killed", "its"):
            return "deaths"
        if word == "number" and words.word(place + 1) == "of":
            found = _plural_after(words, place + 2)
            return found.noun if found else None
    return None
