"""How much a sentence is worth checking, 0 to 1: a plain sum of signs, to order the work."""

from __future__ import annotations

import re
from typing import Final

from workbench.model.analysis import Modality

_SCALE: Final = re.compile(
    r"\b(?:most|least|first|largest|highest|lowest|record|never|always|every|only|all)\b", re.I
)
_WEIGHT: Final[dict[str, float]] = {
    "opinion": -0.25,
    "forecast": -0.15,
    "conditional": -0.1,
    "denied": 0.05,
    "unconfirmed": 0.05,
}


def check_worthiness(
    sentence: str,
    *,
    figures: int,
    dates: int,
    names: int,
    quotes: int,
    attributed: bool,
    modality: Modality,
) -> float:
    """Return how much a claim asks to be checked, between 0 and 1, rounded to hundredths.

    Figures weigh most, then being attributed, names, dates and quoted words; opinion and
    forecast weigh less, questions least. Nothing is ever hidden by it.
    """
    length = min(sentence.count(" "), 24)
    score = 0.22 + 0.008 * length
    score += (
        0.16 * min(figures, 2) + 0.05 * min(dates, 2) + 0.05 * min(names, 3) + 0.04 * min(quotes, 1)
    )
    score += 0.1 * attributed + 0.04 * bool(_SCALE.search(sentence)) + _WEIGHT.get(modality, 0.0)
    if sentence.rstrip("\"”’'").endswith("?"):
        score -= 0.2
    return round(min(max(score, 0.02), 0.98), 2)
