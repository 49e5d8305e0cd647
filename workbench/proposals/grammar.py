"""Small words of English, and what a run of words shows by them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from workbench.text import lexicon
from workbench.text.tokens import Token

Words = Sequence[Token]

AUXILIARIES: Final = frozenset(
    "has have had having is are was were be been being will would could can may might should must"
    " shall did do does not neither never n't don’t don't didn’t didn't doesn’t doesn't"
    " hasn’t hasn't haven’t haven't hadn’t hadn't won’t won't wouldn’t wouldn't couldn’t couldn't"
    " can’t can't cannot".split()
)

ADVERBS: Final = frozenset(
    "also only later then again still often once now already just earlier first even always even"
    " instead further ever simply soon too recently long so furthermore reportedly".split()
)

CLAUSE_WORDS: Final = frozenset(
    "that which because although though while when after before since if unless until as whether"
    " where but so than how why what once amid despite whereas".split()
)

PREPOSITIONS: Final = frozenset(
    "in at on of to for from by with about against during into over under after before between"
    " among through without within near across behind beyond despite via per inside outside".split()
)

PRONOUNS: Final = frozenset("he she it they i we you who".split())

DETERMINERS: Final = frozenset(
    "the a an this that these those some many several most one two three four five six another"
    " other"
    " his her its their our my both all no any each every".split()
)

LEADING: Final = frozenset(
    "and but yet so or meanwhile however later then also still now today yesterday separately"
    " earlier though instead moreover furthermore additionally indeed nevertheless on".split()
)

WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())

MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)

FINITE: Final = frozenset(
    "is are was were has have had will would could can may might should must did does do said says"
    " isn’t wasn’t aren’t weren’t isn't wasn't aren't weren't".split()
)

TIMES: Final = WEEKDAYS | frozenset(
    "today yesterday tonight tomorrow last this next earlier morning afternoon evening"
    " night week month year".split()
)

_OF_PEOPLE: Final = (
    "ers",
    "ors",
    "ists",
    "ians",
    "ees",
    "woman",
    "women",
    "man",
    "men",
    "person",
    "ologist",
    "ician",
)
_NO_PEOPLE: Final = frozenset(
    "numbers orders powers matters papers chapters borders towers waters computers errors colours"
    " colors factors motors sectors doors floors fees trees degrees lists disasters shoulders"
    " weathers flowers rivers dinners corners quarters centers barriers carriers covers"
    " human german roman specimen".split()
)
_TRADES: Final = ("er", "or", "ist", "ian", "man", "woman", "herd", "smith", "eer")
_SHORT_TRADE: Final = 5
_NO_TRADES: Final = frozenset(
    # what firms are called, and bodies that may speak but are no person
    "maker carrier provider manufacturer retailer lender insurer supplier broadcaster publisher"
    " developer operator distributor producer refiner exporter importer carmaker automaker"
    " chipmaker drugmaker builder shipbuilder brewer printer"
    " countries country nation nations state states world company companies firm firms group groups"
    " union unions bank banks businesses camp campaign campaigns team teams side sides public"
    " majority minority agency agencies department network networks administration delegation"
    # ships, machines and other things
    " tanker freighter trawler bomber helicopter cruiser container trailer steamer schooner cutter"
    " destroyer airliner transporter lander orbiter reactor tractor elevator generator calculator"
    " indicator monitor corridor newsletter newspaper poster banner folder number matter chapter"
    " border computer colour factor sector member disaster shoulder weather flower dinner corner"
    " quarter center centre barrier letter winter summer october november december september harbor"
    " harbour theater theatre mirror terror horror favour labour cancer shelter counter encounter"
    " character spider beaver"
    # other words that end as trades do
    " former another further rather either whether however moreover together remember consider"
    " earlier larger smaller greater better longer younger bigger junior senior superior interior"
    " exterior italian european american russian christian".split()
)
"""Nouns of firms and things, and other words, that look like a trade and name no person."""

OUTLET_NOUNS: Final = frozenset(
    "agency outlet newspaper paper network broadcaster channel magazine website site newswire"
    " publication daily weekly station radio television tv tabloid".split()
)
"""What a news outlet is called; "agency" and "network" may be another body."""

PAPERS: Final = frozenset(
    "letter statement memo email e-mail tweet post op-ed essay petition message note motion brief"
    " release notice".split()
)
"""What somebody writes to speak in."""

_NO_ADVERBS: Final = frozenset(
    "family assembly ally rally supply reply bully monopoly anomaly homily elderly weekly monthly"
    " quarterly daily".split()
)
_REDUCED: Final = PREPOSITIONS | TIMES | {"late", "early"}
"""What may stand behind "published" and the like in "a report published last year"."""
LONGEST: Final = 40


def is_mark(word: Token, marks: str = ",") -> bool:
    """Say whether ``word`` is one of the single marks in ``marks``."""
    return word.kind == "p" and word.text in marks


def in_number(words: Words, at: int) -> bool:
    """Say whether the mark at index ``at`` stands inside a number: "500,000"."""
    return (
        0 < at < len(words) - 1
        and words[at].text == ","
        and words[at - 1].end == words[at].start
        and words[at].end == words[at + 1].start
        and words[at - 1].text[-1].isdigit()
        and words[at + 1].text[0].isdigit()
    )


def in_name(words: Words, at: int) -> bool:
    """Say whether the mark at index ``at`` stands inside a name: "O’Hara", "A. Lee"."""
    mark = words[at].text
    if mark in "'’&/[]$%":
        return True
    if (
        mark == "."
        and at + 1 < len(words)
        and len(words[at - 1].text) <= 4
        and words[at + 1].text[0].isupper()
    ):
        return True
    return mark == "-" and at + 1 < len(words)


def group_start(words: Words, cue: int) -> int:
    """Return the index of the first word of the verb group that ends in the cue."""
    at = cue
    while at > 0 and (
        words[at - 1].low in AUXILIARIES
        or words[at - 1].low in ADVERBS
        or (at > 1 and words[at - 1].low == "both" and words[at - 2].low in AUXILIARIES)
        or (
            words[at - 1].low.endswith("ly")
            and len(words[at - 1].low) > 4
            and words[at - 1].text[0].islower()
            and words[at - 1].low not in _NO_ADVERBS
        )
    ):
        at -= 1
    return at


def looks_finite(words: Words, *, reduced: bool = False) -> bool:
    """Say whether a finite verb seems to stand among ``words``.

    With ``reduced``, "published in", "held by" are taken for "that was published in".
    """
    verbs, pasts = lexicon.verbs(), lexicon.words("irregular_pasts")
    for at, word in enumerate(words):
        if word.kind != "w" or word.text[0].isupper():
            continue
        if word.low in FINITE or (at and word.low in pasts):
            return True
        if (
            at
            and word.low.endswith("ed")
            and len(word.low) > 3
            and words[at - 1].low not in DETERMINERS
        ):
            if at + 1 < len(words) and (
                words[at + 1].low == "by" or (reduced and words[at + 1].low in _REDUCED)
            ):
                continue
            return True
        if (
            at
            and word.low in verbs
            and verbs[word.low].form in ("past", "s")
            and (words[at - 1].text[0].isupper() or words[at - 1].low in PRONOUNS)
        ):
            return True
    return False


@lru_cache(maxsize=4096)
def is_human(low: str) -> bool:
    """Say whether a noun in lower case is a person's trade or kind: "shepherd", "researcher"."""
    if low in _NO_TRADES or low in _NO_PEOPLE or low in lexicon.bodies():
        return False
    if low in lexicon.roles() or low in lexicon.words("people"):
        return True
    return low.endswith(_TRADES) and len(low) > _SHORT_TRADE


def bare_role(word: Token) -> bool:
    """Say whether ``word`` is a post such as "spokeswoman"."""
    return word.low in lexicon.roles()


def bare_pronoun(word: Token) -> bool:
    """Say whether ``word`` is a pronoun or a determiner, not a name."""
    return word.low in PRONOUNS or word.low in DETERMINERS


def may_mean(words: Words, subject: tuple[int, int]) -> bool:
    """Say whether a noun phrase is of somebody who can want or speak: a name, people, a paper."""
    people = lexicon.somebody()
    for at in range(*subject):
        word = words[at]
        if (
            word.low.startswith("ex-")
            or word.low in PRONOUNS
            or word.low in people
            or word.low in lexicon.roles()
        ):
            return True
        if word.low.endswith(_OF_PEOPLE) and word.low not in _NO_PEOPLE:
            return True
        if word.text[0].isupper() and (at > 0 or word.low not in DETERMINERS):
            return True
    return False
