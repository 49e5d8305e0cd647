"""The same quotation printed twice, with different words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from workbench.checks.counts import FUNCTION_WORDS
from workbench.checks.things import stem
from workbench.checks.wording import Places, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding, ProposedQuote

_KIND: Final = "quotation"
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CUT: Final = re.compile(r"…|\.\.\.|[\[\]()]")
_PUT_IN: Final = re.compile(r"\[[^\[\]]*\]")
_LEAST: Final = 5
_SHINGLE: Final = 3
_MOST_ALIKE: Final = 6  # quotations that share three words and are looked at: time stays linear
_CANDIDATES: Final = 8
_ALIKE: Final = 0.75
_CHANGED: Final = 3
_INSIDE: Final = 5
_APART: Final = 2
_LONGEST: Final = 120
_STEM: Final = 4
_TELLING: Final = 2
_MANY: Final = 5
_CHANCE: Final = 5

_Words = tuple[str, ...]


class _Quotation(NamedTuple):
    claim: ProposedClaim
    quote: ProposedQuote
    words: _Words


class _Edit(NamedTuple):
    """Words of the shorter and of the longer quotation that stand where the other has others."""

    short: _Words
    long: _Words
    inner: bool


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each two quotations that are one, but for a few words.

    A quotation that is a part of another is none, nor is one with words left out or put in in
    brackets, nor a sentence of a speech that is built like the one before it.
    """
    places = Places(analysis)
    shingles: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    quotations = list(_quotations(analysis))
    for number, quotation in enumerate(quotations):
        shared: defaultdict[int, int] = defaultdict(int)
        words = quotation.words
        own = {words[at : at + _SHINGLE] for at in range(len(words) - _SHINGLE + 1)}
        for shingle in own:
            known = shingles[shingle]
            for other in known[:_MOST_ALIKE]:
                shared[other] += 1
            known.append(number)
        likeliest = sorted(shared, key=lambda other: (-shared[other], other))[:_CANDIDATES]
        for other in likeliest:
            earlier = quotations[other]
            least = min(len(own), len(earlier.words) - _SHINGLE + 1)
            alike = shared[other] * 3 >= least and _is_reworded(places.order, earlier, quotation)
            if alike or _has_frame(places.order, earlier, quotation):
                yield _finding(places, earlier, quotation)
                break


def _quotations(analysis: Analysis) -> Iterator[_Quotation]:
    for claim in analysis.claims:
        for quote in claim.quotes:
            words = _WORD.findall(quote.text.lower().replace("’", "'"))
            if _LEAST <= len(words) <= _LONGEST:
                yield _Quotation(claim, quote, tuple(words))


def _is_reworded(order: Mapping[str, int], one: _Quotation, other: _Quotation) -> bool:
    """Say whether the shorter of two quotations is the other, or a part of it, in other words."""
    told, again = one.quote.text, other.quote.text
    put_in = set(_PUT_IN.findall(told)) & set(_PUT_IN.findall(again))
    for words in put_in:  # "[the operation]" in both leaves both as they are
        told, again = told.replace(words, ""), again.replace(words, "")
    if one.words == other.words or _CUT.search(told) or _CUT.search(again):
        return False
    short, long = sorted((one.words, other.words), key=len)
    edits = _edits(short, long)
    changed = max(sum(len(e.short) for e in edits), sum(len(e.long) for e in edits))
    same = len(short) - sum(len(edit.short) for edit in edits)
    if not changed or changed > _CHANGED + len(short) // 12 or same < _ALIKE * len(short):
        return False
    if not _is_telling(short, long, edits):
        return False
    # A speaker builds the next sentence like the last: "fight for our jobs, fight for our schools".
    return order[other.claim.id] - order[one.claim.id] > 1 or all(
        _is_same_word(edit.short, edit.long) for edit in edits
    )


def _has_frame(order: Mapping[str, int], one: _Quotation, other: _Quotation) -> bool:
    """Say whether what one speaker said stands twice, apart, with one run of other words inside.

    "It is time to give my family a higher priority" and "… time to give my health a higher
    priority" begin and end alike; a run of a speech that is built like another stands beside it.
    """
    speaker = one.claim.attribution.claimant
    apart = order[other.claim.id] - order[one.claim.id] > _APART
    if not speaker or other.claim.attribution.claimant not in (speaker, None) or not apart:
        return False
    short, long = sorted((one.words, other.words), key=len)
    match = [
        block
        for block in SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
        if block.size >= _SHINGLE
    ]
    if len(match) != 2 or match[0].a != 0 or match[1].a + match[1].size != len(short):
        return False
    gaps = [match[1].a - match[0].size, match[1].b - match[0].b - match[0].size]
    return 0 < max(gaps) <= _INSIDE and match[0].size + match[1].size > _CHANCE


def _edits(short: _Words, long: _Words) -> list[_Edit]:
    """Return the words of each that the other has not; what hangs over at the ends is let pass.

    At an end where both go on, they go on with different words: that is an edit too.
    """
    found = []
    for name, a, b, c, d in SequenceMatcher(None, short, long, autojunk=False).get_opcodes():
        at_end = (a == 0 and c == 0) or (b == len(short) and d == len(long))
        if name == "replace" and at_end:
            beside = long[c : c + b - a] if a else long[max(c, d - (b - a)) : d]
            found.append(_Edit(short[a:b], beside, False))
        elif name != "equal" and not at_end:
            found.append(_Edit(short[a:b], long[c:d], True))
    return found


def _is_telling(short: _Words, long: _Words, edits: Sequence[_Edit]) -> bool:
    """Say whether enough is the same: a few words, or a part of a long quotation, may be chance."""
    lost = {word for edit in edits for word in edit.short}
    telling = {word for word in short if len(word) > 2 and word not in FUNCTION_WORDS} - lost
    one_word = len(edits) == 1 and max(len(edits[0].short), len(edits[0].long)) == 1
    if len(long) - len(short) > _CHANGED:
        most = len(telling) >= _MANY and len(edits) <= _CHANGED
        return most or (len(telling) > _TELLING and one_word and edits[0].inner)
    return len(short) - len(lost) > _CHANCE or (len(telling) >= _TELLING and one_word)


def _is_same_word(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two runs are forms of one word, little words aside: "heard", "was hearing"."""
    first = {stem(word) for word in one if word not in FUNCTION_WORDS}
    second = {stem(word) for word in other if word not in FUNCTION_WORDS}
    if not first and not second:
        return True
    return any(a[:_STEM] == b[:_STEM] for a in first for b in second)


def _finding(places: Places, one: _Quotation, other: _Quotation) -> ProposedFinding:
    here, there = places.pair(one.claim, other.claim)
    ids = (one.claim.id, other.claim.id) if one.claim.id != other.claim.id else (one.claim.id,)
    told, again = printed(one.quote.text), printed(other.quote.text)
    why = f"{told} {here}, {again} {there}: one quotation has two wordings."
    return ProposedFinding(_KIND, ids, why)


CHECK = check
