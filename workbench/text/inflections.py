"""Plurals of nouns and base forms of verbs, so that two figures can be told to count the same."""

from __future__ import annotations

from functools import cache
from typing import Final

from workbench.text import lexicon

_PLURALS: Final = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "persons": "people",
    "foot": "feet", "tooth": "teeth", "mouse": "mice", "goose": "geese", "life": "lives",
    "wife": "wives", "knife": "knives", "half": "halves", "shelf": "shelves", "wolf": "wolves",
    "thief": "thieves", "leaf": "leaves", "loaf": "loaves", "calf": "calves", "crisis": "crises",
    "basis": "bases", "analysis": "analyses", "medium": "media", "phenomenon": "phenomena",
    "criterion": "criteria", "hero": "heroes", "potato": "potatoes", "tomato": "tomatoes",
    "veto": "vetoes", "embargo": "embargoes", "torpedo": "torpedoes", "cargo": "cargoes",
    "bus": "buses", "gas": "gases", "virus": "viruses", "campus": "campuses", "quiz": "quizzes",
    "passerby": "passersby", "police": "police", "penny": "pence", "century": "centuries",
}  # fmt: skip

SAME: Final = frozenset(
    "people police troops personnel cattle staff crew aircraft sheep fish deer percent cent"
    " series species hertz yen yuan baht rand won euros pence infantry cavalry spacecraft"
    " hovercraft offspring headquarters salmon trout cod kg km cm mm mph kph ft lb lbs oz"
    " mw kw mb gb tb men women children feet mice geese lives media data graffiti magnitude".split()
)
"""Nouns that are their own plural, and plurals that do not end in s."""

_IRREGULAR: Final = {
    form: base
    for base, forms in (
        line.split(":")
        for line in (
            "arise:arose arisen|awake:awoke|bear:bore borne|beat:beaten|become:became"
            "|begin:began begun|bend:bent|bet:bet|bind:bound|bite:bit bitten|bleed:bled"
            "|blow:blew blown|break:broke broken|breed:bred|bring:brought|broadcast:broadcast"
            "|build:built|burn:burnt|burst:burst|buy:bought|cast:cast|catch:caught"
            "|choose:chose chosen|cling:clung|come:came|cost:cost|creep:crept|cut:cut cutting"
            "|deal:dealt|die:dying|dig:dug digging|draw:drew drawn|dream:dreamt|drink:drank drunk"
            "|drive:drove driven|eat:ate eaten|fall:fell fallen|feed:fed|feel:felt|fight:fought"
            "|find:found|flee:fled|fling:flung|fly:flew flown|forbid:forbade forbidden"
            "|forget:forgot forgotten|freeze:froze frozen|get:got gotten getting|give:gave given"
            "|go:went gone goes|grind:ground|grow:grew grown|hang:hung|hear:heard|hide:hid hidden"
            "|hit:hit hitting|hold:held|hurt:hurt|keep:kept|know:knew known|lay:laid|lead:led"
            "|leave:left|lend:lent|let:let letting|lie:lay lain lying|light:lit|lose:lost|make:made"
            "|mean:meant|meet:met|overtake:overtook overtaken|pay:paid|put:put putting"
            "|quit:quit quitting|read:read|ride:rode ridden|ring:rang rung|rise:rose risen"
            "|run:ran running|see:saw seen|seek:sought|sell:sold|send:sent|set:set setting"
            "|shake:shook shaken|shed:shed|shoot:shot|shrink:shrank shrunk|shut:shut shutting"
            "|sing:sang sung|sink:sank sunk|sit:sat sitting|slay:slew slain|sleep:slept|slide:slid"
            "|speak:spoke spoken|spend:spent|spill:spilt|spin:spun|split:split splitting"
            "|spread:spread|spring:sprang sprung|stand:stood|steal:stole stolen|stick:stuck"
            "|strike:struck stricken|swear:swore sworn|sweep:swept|swell:swollen|swim:swam swum"
            "|swing:swung|take:took taken|teach:taught|tear:tore torn|tell:told|think:thought"
            "|throw:threw thrown|tie:tying|undergo:underwent undergone|wear:wore worn"
            "|win:won winning|withdraw:withdrew withdrawn|withhold:withheld|write:wrote written"
            "|do:did done does|have:had has having|be:was were been being is are am"
        ).split("|")
    )
    for form in forms.split()
}


def plural(noun: str) -> str:
    """Return the plural of a noun in lower case; a plural stays what it is.

    >>> plural("soldier"), plural("body"), plural("person"), plural("troops")
    ('soldiers', 'bodies', 'people', 'troops')
    """
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun in SAME or is_plural(noun):
        return noun
    if noun.endswith("man") and noun not in ("human", "roman", "german", "ottoman", "talisman"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in ("", *"aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def is_plural(noun: str) -> bool:
    """Say whether a noun in lower case has the look of a plural."""
    if noun in SAME:
        return True
    if noun.endswith(("men", "people")):
        return len(noun) > 2 and noun not in ("specimen", "regimen", "omen", "abdomen", "acumen")
    return noun.endswith("s") and len(noun) > 3 and not noun.endswith(("ss", "us", "is"))


@cache
def bases() -> frozenset[str]:
    """Return the verbs known by their base form."""
    return lexicon.words("common_verbs")


def lemma(verb: str) -> str:
    """Return the base form of a verb in lower case, "dispatch" for "dispatched".

    >>> lemma("killing"), lemma("fell"), lemma("carries"), lemma("stopped"), lemma("seized")
    ('kill', 'fall', 'carry', 'stop', 'seize')
    """
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    known = bases()
    if verb in known:
        return verb
    for ending in ("ing", "ed", "es", "s"):
        if verb.endswith(ending) and len(verb) > len(ending) + 1:
            stem = verb[: -len(ending)]
            for base in _candidates(stem, ending):
                if base in known:
                    return base
            return _guess(stem, ending)
    return verb


def _candidates(stem: str, ending: str) -> tuple[str, ...]:
    """Return what a form may come from, the likeliest first."""
    if ending == "s":
        return (stem,)
    other = stem[:-1] if stem[-1:] == stem[-2:-1] and ending != "es" else stem
    shortened = stem[:-1] + "y" if stem.endswith("i") else stem
    return stem, stem + "e", other, shortened


def is_form_of_known(verb: str) -> bool:
    """Say whether a word in lower case is a form of a verb that is known."""
    return verb in _IRREGULAR or lemma(verb) in bases()


def _guess(stem: str, ending: str) -> str:
    """Undo an ending on a verb that is not known."""
    if ending == "s":
        return stem
    if ending == "es" and not stem.endswith(("s", "x", "z", "ch", "sh", "o")):
        return stem[:-1] + "y" if stem.endswith("i") else stem + "e"
    if ending in ("ed", "ing"):
        if stem.endswith("i") and ending == "ed":
            return stem[:-1] + "y" if len(stem) > 2 else stem + "e"
        if stem.endswith("e") and ending == "ed":
            return stem + "e"
        if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgmnprt":
            return stem[:-1]
        if len(stem) > 3 and stem[-1] == "l" and stem[-2] in "bcdfgkpstz":
            return stem + "e"
        if stem.endswith(("at", "iv", "is", "iz", "uc", "as", "ul", "ag", "rg", "nc", "v", "u")):
            return stem + "e"
    return stem
