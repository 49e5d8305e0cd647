"""How much a sentence is worth checking, 0 to 1, to order the work: linear weights over its words.

``packaging/train_worthiness.py`` makes the weights; ``resources/weights/README.md`` says of what,
how, and what they reach.
"""

from __future__ import annotations

import importlib.resources
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from types import MappingProxyType
from typing import Final, Self

from workbench.model.analysis import Modality
from workbench.proposals.worthiness_features import features

_MOST: Final = 30.0
"""Log-odds beyond which nothing changes in what is shown; the exponential would overflow later."""
_SHIFTS: Final[Mapping[str, float]] = MappingProxyType({"opinion": -1.0, "conditional": -1.0})
"""Changes nothing in debates, and puts news in a better order: resources/weights/README.md."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Whole numbers by sign; their sum over the root of the number of signs tells the log-odds.

    ``threshold`` is the probability from which on a sentence counts as worth checking, where it has
    to be said; it serves to measure, the work is only ordered.
    """

    by_sign: Mapping[str, int]
    slope: float
    offset: float
    threshold: float

    @classmethod
    def of_json(cls, words: str) -> Self:
        """Read what the training wrote."""
        told = json.loads(words)
        return cls(told["weights"], told["slope"], told["offset"], told["threshold"])

    def log_odds(self, sentence: str) -> float:
        """Return the log-odds that a checker of facts would want this sentence checked."""
        signs = features(sentence, self.by_sign)
        total = sum(map(self.by_sign.get, signs, repeat(0)))
        return self.slope * total / math.sqrt(len(signs)) + self.offset


@cache
def weights() -> Weights:
    """Return the weights of ``resources/weights``, read once and only when first asked for."""
    file = importlib.resources.files("resources") / "weights" / "worthiness.json"
    return Weights.of_json(file.read_text(encoding="utf-8"))


def check_worthiness(sentence: str, *, modality: Modality = "asserted") -> float:
    """Return how much a sentence or claim asks to be checked, 0 to 1 in hundredths.

    It is how probably one of the ClaimBuster project's judges would call it so, by its words; and
    less where the engine has read it as opinion or condition, which may stand in other sentences.
    What else the engine counts in it adds nothing to the words. Nothing is ever hidden by it.
    """
    log_odds = weights().log_odds(sentence) + _SHIFTS.get(modality, 0.0)
    return round(probability(log_odds), 2)


def probability(log_odds: float) -> float:
    """Return the probability that has these log-odds."""
    return 1 / (1 + math.exp(-max(-_MOST, min(log_odds, _MOST))))
