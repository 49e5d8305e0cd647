"""Parts that do not add up to the whole they are given as: "12 people, 7 men and 4 women"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workbench.checks.number_mask import Figure, Masked
from workbench.checks.ratios import Wrong, plain
from workbench.checks.things import is_people, singular
from workbench.text import lexicon

_ITEM: Final = r"#\d+(?!%)(?: [A-Za-z][\w’'-]*){1,3}"
_LAST: Final = r"#\d+(?!%)(?: [A-Za-z][\w’'-]*){1,2}?"
_LIST: Final = rf"(?P<parts>{_ITEM}(?:, {_ITEM})*,? and {_LAST})"
_KINDS_LIST: Final = r"(?P<parts>#\d+(?!%) [a-z]+(?:, #\d+(?!%) [a-z]+)*,? and #\d+(?!%) [a-z]+)"
_END: Final = r"(?=[,.;:)—–]|$| (?:were|was|are|is|have|had|died|who|in|on|at|from|to)\b)"
_WHOLE: Final = re.compile(
    r"#(?P<whole>\d+)(?!%)(?P<noun>(?: [A-Za-z][\w’'-]*){1,4}?)"
    r"(?P<mark>, |: | \(| [—–-]{1,2} ?|—|,? (?:made up|consisting|composed) of |,? comprising )"
    rf"{_LIST}{_END}"
)
_TOTAL: Final = re.compile(
    rf"{_LIST}(?:, | — ?| – ?| \()"
    r"(?:a total of #(?P<whole1>\d+)\b"
    r"|#(?P<whole2>\d+)(?: [a-z]+){0,2} (?:in all|in total|altogether)\b)"
)
_MEMBERS: Final = re.compile(
    rf"#(?P<whole>\d+)-(?:member|person|strong) [a-z]+(?: [a-z]+)?,?"
    rf" (?:of|with|made up of|comprising) {_KINDS_LIST}\b"
)
_GROUP: Final = re.compile(
    r"\b(?:jury|crew|team|group|panel|party|delegation|squad|gang|board|committee|council|family)"
    rf" of #(?P<whole>\d+)(?!%), {_KINDS_LIST}\b"
)
_MONEY: Final = re.compile(
    r"#(?P<whole>\d+)(?!%)(?:\s[\w-]+){0,4}(?:: | \()(?P<parts>#\d+(?!%)\s[^#;.():]{2,50}?"
    r"(?:, #\d+(?!%)\s[^#;.():]{2,50}?)*,? and #\d+(?!%)\s[^#;.()]{2,50})(?=[.;)]|$)"
)
_PLACE: Final = re.compile(r"#(\d+)")
_LAST_NAME: Final = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}"
_NAME: Final = r"[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3}"
_NAMED: Final = re.compile(
    r"#(?P<whole>\d+)(?!%)(?:\s[a-z][a-z-]*){1,3}(?:: | \(|\s?— ?|\s– )"
    rf"(?P<names>(?:{_NAME}, ){{0,8}}{_NAME},? and {_LAST_NAME})(?=[.;)—–]|$)"
)
_PART: Final = re.compile(r"#(\d+)((?: [A-Za-z][\w’'-]*)+?)(?=,| and #|$)")
_KINDS: Final = frozenset(
    "man woman child boy girl adult civilian male female teenager minor baby infant republican"
    " democrat independent".split()
)
_HALVES: Final = frozenset("man woman boy girl male female".split())
_NO_PART: Final = frozenset(
    "other others more killed injured wounded dead hurt arrested missing day days hour hours"
    " year years month months week weeks minute minutes time times mile miles".split()
)
_MOST_NAMED: Final = 9
_ANY: Final = frozenset("member members dead".split())
_UNDECIDED: Final = re.compile(
    r"\b(?:undecided|unsure|no opinion|not sure|(?:did|do)(?: not|n[’']t) know"
    r"|the rest|the remaining)\b"
)


def wrong_parts(sentence: Masked) -> Iterator[Wrong]:
    """Yield the wholes of ``sentence`` whose parts do not add up, and shares beyond the whole."""
    words = sentence.words
    if " and #" in words and len(sentence.figures) > 2:
        for match in _WHOLE.finditer(words):
            if _breaks_down(match):
                yield from _added(sentence, sentence.figure(match["whole"]), match["parts"])
        for match in (*_MEMBERS.finditer(words), *_GROUP.finditer(words)):
            if all(_is_kind(noun) for _, noun in _parts(match["parts"])):
                yield from _added(sentence, sentence.figure(match["whole"]), match["parts"])
        for match in _MONEY.finditer(words):
            yield from _spent(sentence, match)
        for match in _TOTAL.finditer(words):
            whole = sentence.figure(match["whole1"] or match["whole2"])
            if all(_is_kind(noun) for _, noun in _parts(match["parts"])):
                yield from _added(sentence, whole, match["parts"])
    for match in _NAMED.finditer(words) if " and " in words else ():
        whole, names = sentence.figure(match["whole"]), re.split(r",? and |, ", match["names"])
        if not whole.hedge and whole.value != len(names) and 1 < whole.value <= _MOST_NAMED:
            end = whole.end + len(match.group()) - match.group().index(match["names"])
            why = f"{plain(whole.value)} are told and {len(names)} are named"
            yield Wrong(whole.start, end, why)
    if words.count("%") > 2 and _UNDECIDED.search(words):
        yield from _beyond(sentence)


def _parts(words: str) -> list[tuple[str, str]]:
    return [(match[1], match[2].split()[-1].lower()) for match in _PART.finditer(words)]


def _breaks_down(match: re.Match[str]) -> bool:
    """Say whether a list names the parts of what stands before it, not further things."""
    whole, parts = match["noun"].lower().split(), _parts(match["parts"])
    lows = {word.lower() for word in match["parts"].split()}
    if not _NO_PART.isdisjoint(lows) or not _NO_PART.isdisjoint(whole) or len(parts) < 2:
        return False
    if singular(whole[-1]) in _HALVES:
        return False  # "14 women, 11 children and seven men" is a list, and no whole
    if match["mark"] != ", ":
        return len({noun for _, noun in parts} & {whole[-1]}) == 0
    # "12 passengers, seven men and four women", but not "12 passengers, two guards and a cook".
    if not any(is_people(singular(word)) or word in _ANY for word in whole):
        return False
    if {singular(word) for word in whole} & (lexicon.same_things().anybody | _ANY):
        return all(_is_kind(noun) for _, noun in parts)
    return all(singular(noun) in _KINDS for _, noun in parts)


def _is_kind(noun: str) -> bool:
    return singular(noun) in _KINDS or is_people(singular(noun))


def _added(sentence: Masked, whole: Figure, words: str) -> Iterator[Wrong]:
    parts = [sentence.figure(place) for place, _ in _parts(words)]
    total = sum(part.value for part in parts)
    if whole.hedge or any(part.hedge for part in parts) or total == whole.value:
        return
    # A list that is far from the whole names something else.
    if whole.value > max(part.value for part in parts) and total <= 2 * whole.value:
        ends = [whole.start, whole.end, *(one for part in parts for one in (part.start, part.end))]
        told = [plain(part.value) for part in parts]
        yield Wrong(
            min(ends),
            max(ends),
            f"{', '.join(told[:-1])} and {told[-1]} make {plain(total)}, not {plain(whole.value)}",
        )


def _spent(sentence: Masked, match: re.Match[str]) -> Iterator[Wrong]:
    """Add up sums of money: "$10 million: $6 million on roads and $4 million on schools"."""
    whole = sentence.figure(match["whole"])
    parts = [sentence.figure(place) for place in _PLACE.findall(match["parts"])]
    if (
        any(part.money != whole.money or part.hedge for part in parts)
        or not whole.money
        or whole.hedge
    ):
        return
    total = sum(part.value for part in parts)
    slack = whole.step + sum(part.step for part in parts)
    if abs(total - whole.value) > slack / 2 and total <= 2 * whole.value:
        why = f"the parts make {plain(total)}, not {plain(whole.value)}"
        yield Wrong(whole.start, parts[-1].end, why)


def _beyond(sentence: Masked) -> Iterator[Wrong]:
    shares = [figure for figure in sentence.figures if figure.percent]
    total = sum(share.value for share in shares)
    slack = max(1.0, sum(share.step for share in shares) / 2)
    if total > 100 + slack and not any(share.hedge for share in shares):
        yield Wrong(
            shares[0].start,
            shares[-1].end,
            f"the shares of this sentence make {plain(total)} percent together",
        )
