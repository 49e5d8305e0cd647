"""The verb a figure hangs on: "kill" for "killing 40", "train" for "11,000 troops training"."""

from __future__ import annotations

from typing import Final

from workbench.proposals.figure_labels import is_title
from workbench.text import lexicon
from workbench.text.inflections import bases, is_form_of_known, is_plural, lemma
from workbench.text.numbers import COUNTING
from workbench.text.words import Words

_SOFT: Final = frozenset(
    "was were is are has had have having been be being did does do done got get including"
    " according following regarding concerning during nothing something anything everything"
    " king thing building morning evening meeting spring string wing hundred need united"
    " red bed speed breed indeed hundreds alleged so-called supposed reported estimated"
    " number beginning ceiling feeling hearing wedding gathering housing outstanding"
    " existing remaining upcoming incoming ongoing outgoing forthcoming".split()
)
_TO: Final = frozenset(
    "to will would could can may might should must did does do not cannot they we you i t"
    " ll".split()
)
_SUBJECTS: Final = frozenset("who which that it he she and".split())
_DETERMINERS: Final = frozenset(
    "the a an this that these those his her its their our my of some other many several"
    " another in with for by at from".split()
)
_CLAUSE: Final = frozenset(
    "and but while as when after before because if since where though although whether that"
    " than once until so".split()
)
_WALLS: Final = frozenset(';:()[]—–“”"')
_STATES: Final = frozenset("dead missing homeless sick ill unaccounted".split())
_AUXILIARIES: Final = frozenset(
    "was were is are has had have will would could can may might".split()
)
_SAME_PAST: Final = frozenset("read spread hit cut cost put set shut shed quit split hurt".split())
_SAYING: Final = frozenset("say tell add ask state".split())
_REACH: Final = 14


def verb_of(words: Words, first: int, last: int, floor: int) -> str | None:
    """Return the base form of the verb that the figure in the pieces ``first``..``last`` hangs on.

    The nearest verb before it in its clause counts; where the figure opens its clause, the first
    one after it. Verbs of saying and auxiliaries do not count while there is another.
    """
    opens = first == floor or words.low[first - 1] in _CLAUSE or words.low[first - 1] in ","
    left = None if opens else _left(words, first, floor)
    if left and not _tells(left):
        return left
    found = _right(words, last) or left or (_left(words, first, floor) if opens else None)
    return None if found in _SAYING else found


def _tells(verb: str) -> bool:
    found = lexicon.verbs().get(verb)
    return found is not None and found.group in ("say", "ask") and verb not in bases()


def _left(words: Words, first: int, floor: int) -> str | None:
    soft = None
    for place in range(first - 1, max(floor, first - _REACH) - 1, -1):
        word = words.low[place]
        if word in _WALLS or (word == "," and not _lists(words, place)):
            break
        if word in ("that", "because", "although", "whether"):
            break
        verb = _verb_at(words, place, floor)
        if verb:
            if not _tells(verb):
                return verb
            soft = soft or verb
            break
    return soft


def _lists(words: Words, comma: int) -> bool:
    """Say whether a comma stands in a list of figures: "killing 4, 5 and 6"."""
    return _is_number(words.word(comma + 1)) and _is_number(words.word(comma - 1))


def _right(words: Words, last: int) -> str | None:
    soft = None
    for place in range(last, min(len(words), last + _REACH)):
        word = words.low[place]
        if word in _WALLS or word == ",":
            break
        if word in _STATES:
            return word
        if word in _CLAUSE and word != "that" and (place > last or word not in ("and", "but")):
            break
        verb = _verb_at(words, place, last)
        if not verb and place == last and word in bases() and is_plural(words.word(place - 1)):
            verb = word  # "45,000 teachers earn"
        if verb:
            if not _tells(verb):
                return verb
            soft = soft or verb
    return soft


def _verb_at(words: Words, at: int, floor: int) -> str | None:
    """Return the base form of the verb at ``at``, ``None`` for a noun, adjective or auxiliary."""
    word = words.low[at]
    if len(word) < 3 or word in _SOFT or not word.isalpha():
        return None
    if words.capital(at) and at > floor and not is_title(words):
        return None
    lead = words.word(at - 1) if at > floor else ""
    if words.joined(at) and lead in ("-", "’", "'"):
        return None
    if word.endswith("ing") and len(word) > 4:
        noun = words.word(at + 1) in _AUXILIARIES or (
            lead in _DETERMINERS and lead not in ("of", "by", "in")
        )
        return None if noun else lemma(word)
    if word.endswith("ed") and len(word) > 3:
        return None if lead in _DETERMINERS and lead != "that" else lemma(word)
    base = lemma(word)
    if base not in bases() and not (base != word and is_form_of_known(word)):
        return None
    if base == word:
        return base if _is_present(words, at, lead) else None
    if word.endswith("s") and base in bases():
        return base if _is_third_person(words, at, lead, base) else None
    return base if lead not in _DETERMINERS or lead == "that" else None


def _is_present(words: Words, at: int, lead: str) -> bool:
    """Say whether a base form is a verb: after "to", or between a plural and a number."""
    if lead in _TO or (words.low[at] in _SAME_PAST and lead not in _DETERMINERS):
        return True
    step = at + 1 + (words.word(at + 1) in ("for", "at", "up", "only", "about"))
    return is_plural(lead) and _is_number(words.word(step))


def _is_third_person(words: Words, at: int, lead: str, base: str) -> bool:
    """Say whether a form in -s is a verb and no plural: "the plant uses three times …"."""
    if lead in _SUBJECTS or _only_verb(words.low[at], base):
        return True
    if words.capital(at - 1) and lead.isalpha() and lead not in COUNTING:
        return True
    follows = words.word(at + 1)
    object_next = _is_number(follows) or follows in ("a", "an", "the", "its", "their")
    return object_next and lead.isalpha() and lead not in _DETERMINERS and lead not in COUNTING


def _is_number(word: str) -> bool:
    return word[:1].isdecimal() or word in COUNTING or word in ("$", "€", "£")


def _only_verb(word: str, base: str) -> bool:
    """Say whether a form in -s is hardly ever a plural noun."""
    return word.endswith(("ifies", "ises", "izes", "ains", "ides", "uces", "eeds")) or base in (
        "employ", "own", "kill", "operate", "include", "serve", "carry", "require", "represent",
        "become", "bring", "sell", "lose", "seek", "earn", "owe", "make", "take", "give", "send",
        "get", "keep", "hold", "spend", "pay", "grow", "lead", "produce", "generate", "expect",
    )  # fmt: skip
