"""Figures that take up an earlier count: "the 18 troops", "all 113 pages", "that 13-fold rise"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from workbench.checks.bounds import may_agree
from workbench.checks.counts import OWNERS, Count
from workbench.checks.restated import is_restated
from workbench.checks.things import can_be, is_people, same_word, singular, stem
from workbench.model.analysis import Analysis
from workbench.text import lexicon

NEW: Final = frozenset(
    "other others more additional further another remaining new first last next main major best"
    " top previous upcoming final recent latest only different various separate past rest same"
    " usual standard average typical possible potential".split()
)
"""Words that mark a count as one that was not made before, or as a part."""

# "The 50 states", "the 435 seats", "the 24 hours": known to all, and not by the story.
_KNOWN: Final = frozenset(
    "state country nation seat vote point percent year month week day hour minute second mile"
    " game goal delegate time decade century season inch foot kilometre kilometer metre meter"
    " way side party candidate league team continent language hundred thousand million billion"
    " dollar euro pound degree county district province senator".split()
)
_NO_HOST: Final = frozenset(
    "mark barrier level figure threshold number limit period span high low rate range line"
    " target old window bracket mortgage bond note minimum maximum".split()
)
_LEADS: Final = frozenset("of by to with after from for before since during behind in".split())
_NEAR: Final = 2
_FAR: Final = 16
_KEPT: Final = 12  # earlier counts of one thing that are looked at: time stays linear
_BACK: Final = 8
_ADDED: Final = 4
_SHARED: Final = 5


def contradictions(analysis: Analysis, counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Yield pairs of an earlier count and one that takes it up with another number."""
    earlier: defaultdict[str | int, list[Count]] = defaultdict(list)
    for place, count in enumerate(counts):
        if _is_sum_alone(count):
            last = earlier[count.unit][-_KEPT:]
            sums = [one for one in last if count.order - one.order <= _ADDED]
            alone = len({one.figure.low for one in sums}) == 1
            if alone and not may_agree(sums[-1].figure, count.figure):
                yield sums[-1], count
        elif _points_back(count):
            rivals = _earlier(earlier, count) if count.thing else _last(counts, place)
            rival = _rival(analysis, count, rivals)
            if rival and not _adds_up(analysis, count):
                yield rival, count
        for key in _keys(count):
            earlier[key].append(count)


def _is_sum_alone(count: Count) -> bool:
    """Say whether a sum of money is pointed at and nothing told of it: "pay the $250 itself"."""
    money = count.kind == "rate" and count.unit not in ("%", "fold", "times", "")
    return money and count.pointer == "the" and not count.thing and count.before[-2:-1] != ("of",)


def _keys(count: Count) -> list[str | int]:
    if count.kind == "rate":
        return [count.unit]
    name = count.unit if count.kind == "measure" else count.thing
    groups = lexicon.same_things().things.get(name, frozenset())
    names = [name, *(singular(word) for word in count.qualities[-1:])]
    return [*names, *groups, *(["anybody"] if is_people(name) else [])]


def _earlier(earlier: dict[str | int, list[Count]], count: Count) -> list[Count]:
    """Return earlier counts of what may be the same thing, the nearest first."""
    found: dict[int, Count] = {}
    for key in _keys(count):
        for other in earlier.get(key, ())[-_KEPT:]:
            if _same(other, count):
                found[other.figure.start] = other
    return [found[start] for start in sorted(found, reverse=True)]


def _last(counts: Sequence[Count], place: int) -> list[Count]:
    """Return the one count that a number without a noun can take up: of the sentence before."""
    count = counts[place]
    near = [one for one in counts[max(0, place - _BACK) : place] if count.order - one.order <= 1]
    return near if len(near) == 1 and near[0].kind == "count" and _is_counted(near[0]) else []


def _is_counted(count: Count) -> bool:
    return bool(count.thing) and count.thing not in _KNOWN


def _same(other: Count, count: Count) -> bool:
    """Say whether a later count can be of what an earlier one counts."""
    if count.kind == "rate":
        return other.kind == "rate" and any(same_word(word, count.thing) for word in other.near)
    if count.kind == "measure":
        if other.kind == "rate" or count.unit != (other.unit or other.thing):
            return False
        hosts = [word for word in count.near if singular(word) != count.unit]
        return any(same_word(one, two) for one in other.near for two in hosts)
    if other.kind == "measure":
        return other.unit == count.thing
    if other.kind != "count" or not other.thing:
        return False
    if can_be(count.thing, other.thing) or singular((*count.qualities, "")[-2:][0]) == other.thing:
        return True
    if other.qualities and singular(other.qualities[-1]) == count.thing:
        return True  # "12 Seahawk helicopters", "the 24 Seahawks"
    # "It employs 4,000 people", "its 5,000 employees".
    root = stem(count.thing)[:_SHARED]
    told = {word[:_SHARED] for word in other.near}
    return other.thing == "person" and len(root) == _SHARED and root in told


def _points_back(count: Count) -> bool:
    """Say whether a count takes up something known, and nothing marks it as another."""
    if not count.pointer or (count.kind != "count" and not count.thing):
        return False
    if count.pointer in ("that", "this"):
        lead = count.before[-2] if len(count.before) > 1 else ""
        if count.kind == "count" or (lead and lead not in _LEADS):
            return False
    elif count.kind == "count" and count.thing in _KNOWN:
        return False
    if count.kind != "count" and (count.thing in _NO_HOST or count.thing in _KNOWN):
        return False
    return not any(word in NEW or word.endswith("est") for word in count.qualities)


def _rival(analysis: Analysis, count: Count, rivals: Sequence[Count]) -> Count | None:
    """Return the count that ``count`` takes up with another number, if any."""
    if any(may_agree(other.figure, count.figure) for other in rivals):
        return None
    alone = len({(other.figure.low, other.figure.high) for other in rivals}) == 1
    if count.pointer in OWNERS and not alone:
        return None
    far = _FAR if alone and count.pointer not in OWNERS else _NEAR
    for other in rivals:
        if count.order - other.order > far:
            return None
        if _is_part_of(other, count) or (other.order != count.order and _has_both(other, count)):
            return None
        if _is_introduced(other) and is_restated(analysis, other, count):
            return other
    return None


def _is_part_of(other: Count, count: Count) -> bool:
    """Say whether one sentence has a part and its whole ("40 of its 80 graduates"), or may have."""
    if other.order != count.order:
        return False
    same_noun = bool(count.thing) and count.thing == other.thing
    return not same_noun or count.pointer in OWNERS or count.figure.start < other.end


def _has_both(other: Count, count: Count) -> bool:
    """Say whether one of two sentences has both numbers: "26 of the city’s 80 schools"."""
    early, late = other.claim.figures, count.claim.figures
    return any(may_agree(other.figure, one) for one in late) or any(
        one.low == count.figure.low and one.high == count.figure.high for one in early
    )


def _is_introduced(other: Count) -> bool:
    """Say whether a count can be what a later one takes up: no part, no remainder."""
    if any(word in NEW for word in (*other.qualities, *other.before[-1:])):
        return False
    return not (other.after and other.after[0].low in ("more", "others"))


def _adds_up(analysis: Analysis, count: Count) -> bool:
    """Say whether the number is a sum or a difference of some that stand shortly before it."""
    wanted = count.figure.low
    if wanted is None:
        return False
    near = analysis.claims[max(0, count.order - _ADDED) : count.order + 1]
    figures = [one for claim in near for one in claim.figures if one.start < count.figure.start]
    values = [one.low for one in reversed(figures[-_BACK:]) if one.low is not None]
    pairs = [(a, b) for n, a in enumerate(values) for b in values[n + 1 :]]
    sums = {sum(values[:n]) for n in range(2, len(values) + 1)}
    return wanted in sums or any(wanted in (a + b, abs(a - b)) for a, b in pairs)
