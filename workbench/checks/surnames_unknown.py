"""A surname nobody was introduced by, nearly that of somebody: "Leila de Lima", then "De Luna"."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from workbench.checks.spelling import folded, is_derived
from workbench.checks.wording import Places, count_words, is_english
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding

_KIND: Final = "name"
_PARTICLES: Final = frozenset(
    "de del della di da la le van von der den bin ibn al el dos du".split()
)
_LAST: Final = 20
"""People told of last, of those with like names, who are looked at: time stays linear."""
_LIKE: Final = 0.6
_SHARED: Final = 4
"""Letters that the two begin with alike, the particle among them."""
_SHORTEST: Final = 4


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each lone surname of a speaker that the text has only there.

    Who speaks by a surname was introduced by a full name before: where nobody was, and one person
    before has a surname that is much like it, with the same first letters, a particle among them,
    that one is meant.
    """
    if not is_english(analysis):
        return
    people: defaultdict[str, dict[str, ProposedClaim]] = defaultdict(dict)
    introduced: set[str] = set()
    printed_words: Counter[str] = Counter()
    places = Places(analysis)
    for claim in analysis.claims:
        span = claim.attribution.spans.claimant
        lone = analysis.text[slice(*span)].strip() if span else ""
        if lone and lone not in introduced and _is_surname(lone):
            near = people[folded(lone)[:_SHARED]]
            last = itertools.islice(reversed(near), _LAST)
            alike = [name for name in last if _are_alike(_surname(name), lone)]
            if len(alike) == 1 and _is_once(analysis, lone, printed_words):
                before = near[alike[0]]
                why = "nobody of that name was told of"
                yield places.disagreement(_KIND, (before, alike[0]), (claim, lone), why)
        for name in claim.names:
            if " " in name.text:
                words_of = name.text.split()
                introduced.update(words_of)
                surname = _surname(name.text)
                introduced.add(surname)
                people[folded(surname)[:_SHARED]][" ".join(words_of)] = claim


def _is_once(analysis: Analysis, lone: str, printed_words: Counter[str]) -> bool:
    """Say whether a surname is printed once; the words of the text are counted when first asked."""
    if not printed_words:
        printed_words.update(count_words(analysis))
    return printed_words[lone.split()[-1]] == 1


def _is_surname(words: str) -> bool:
    parts = words.split()
    named = len(parts) == 1 or (len(parts) == 2 and parts[0].lower() in _PARTICLES)
    return named and parts[-1].isalpha() and parts[-1].istitle() and len(parts[-1]) >= _SHORTEST


def _surname(name: str) -> str:
    parts = name.split()
    particle = len(parts) > 2 and parts[-2].lower() in _PARTICLES
    return " ".join(parts[-2:]) if particle else parts[-1]


def _are_alike(known: str, lone: str) -> bool:
    one, other = folded(known), folded(lone)
    particles = (" " in one) == (" " in other)
    if not particles or one == other or is_derived(one, other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE


CHECK = check
