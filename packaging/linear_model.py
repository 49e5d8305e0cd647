"""Linear weights over signs that are there or not: trained, made probabilities, and measured.

For train_worthiness.py. Plain Python, and the same bytes from the same input on every system.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

LEAST: Final = 3
"""In how many sentences a sign has to occur."""
COST: Final = 0.3
"""What an error costs, against the size of the weights; the usual C."""
ROUNDS: Final = 40
ENOUGH: Final = 0.02
"""Training ends when no condition of the optimum is further off than this."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by sign. A margin is their sum over the root of the number of signs, and the bias."""

    weights: dict[str, float]
    bias: float

    def margin(self, signs: Collection[str]) -> float:
        """How far on the good side a sentence with these signs is; there is at least one."""
        weights = self.weights
        total = math.fsum([weights[sign] for sign in signs if sign in weights])
        return self.bias + total / math.sqrt(len(signs))


def train(signs: Sequence[Collection[str]], good: Sequence[bool]) -> Model:
    """A linear support vector machine with squared hinge loss, by dual coordinate descent.

    Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for large-scale
    linear SVM", ICML 2008, algorithm 1. Only sums, products and roots: rounded alike everywhere.
    """
    counts = Counter(sign for row in signs for sign in row)
    names = sorted(sign for sign, count in counts.items() if count >= LEAST)
    place = {name: at for at, name in enumerate(names)}
    rows = [sorted(place[sign] for sign in row if sign in place) for row in signs]
    shares = [1 / math.sqrt(len(row)) for row in signs]
    sides = [1.0 if one else -1.0 for one in good]
    diagonal = 1 / (2 * COST)
    weights, bias = [0.0] * len(names), 0.0
    duals = [0.0] * len(rows)
    order = list(range(len(rows)))
    shuffle = random.Random(0).shuffle
    for _ in range(ROUNDS):
        worst = 0.0
        shuffle(order)
        for at in order:
            row, share, dual = rows[at], shares[at], duals[at]
            # fsum rounds once, so that the result is that of every version of Python.
            margin = bias + share * math.fsum([weights[sign] for sign in row])
            slope = sides[at] * margin - 1 + diagonal * dual
            if dual == 0.0 and slope >= 0:
                continue
            worst = max(worst, abs(slope))
            curve = len(row) * share * share + 1 + diagonal
            duals[at] = max(dual - slope / curve, 0.0)
            step = (duals[at] - dual) * sides[at]
            bias += step
            step *= share
            for sign in row:
                weights[sign] += step
        if worst < ENOUGH:
            break
    return Model(dict(zip(names, weights, strict=True)), bias)


def held_out_margins(
    signs: Sequence[Collection[str]], good: Sequence[bool], folds: Sequence[int]
) -> list[float]:
    """The margin of each sentence, from a model that was trained without those of its fold."""
    margins = [0.0] * len(signs)
    for fold in sorted(set(folds)):
        others = [at for at, its in enumerate(folds) if its != fold]
        model = train([signs[at] for at in others], [good[at] for at in others])
        for at, its in enumerate(folds):
            if its == fold:
                margins[at] = model.margin(signs[at])
    return margins


def calibrate(margins: Sequence[float], good: Sequence[bool]) -> tuple[float, float]:
    """Slope and offset that make log-odds of margins, after Platt (1999), by Newton's method.

    The targets are drawn in a little, as he proposes: no side is ever certain.
    """
    count = sum(good)
    high, low = (count + 1) / (count + 2), 1 / (len(good) - count + 2)
    slope, offset = 1.0, 0.0
    for _ in range(50):
        g1, g2, h11, h12, h22 = 0.0, 0.0, 1e-9, 0.0, 1e-9
        for margin, one in zip(margins, good, strict=True):
            chance = 1 / (1 + math.exp(-slope * margin - offset))
            miss, spread = chance - (high if one else low), chance * (1 - chance)
            g1 += miss * margin
            g2 += miss
            h11 += spread * margin * margin
            h12 += spread * margin
            h22 += spread
        size = h11 * h22 - h12 * h12
        first, second = (g1 * h22 - g2 * h12) / size, (g2 * h11 - g1 * h12) / size
        slope, offset = slope - first, offset - second
        if abs(first) + abs(second) < 1e-9:
            break
    return slope, offset


@dataclass(frozen=True, slots=True)
class Measures:
    """What scores reach at a threshold, and the average precision of the order they give."""

    f1: float
    precision: float
    recall: float
    average_precision: float

    def __str__(self) -> str:
        return (
            f"F1 {self.f1:.3f}, precision {self.precision:.3f}, recall {self.recall:.3f}, "
            f"average precision {self.average_precision:.3f}"
        )


def measure(scores: Sequence[float], good: Sequence[bool], threshold: float) -> Measures:
    """What the scores reach where those from the threshold on count as good."""
    pairs = sorted(zip(scores, good, strict=True), key=lambda pair: -pair[0])
    hits = sum(one for score, one in pairs if score >= threshold)
    proposed, wanted = sum(score >= threshold for score in scores), sum(good)
    found, precisions = 0, []
    for rank, (_, one) in enumerate(pairs, 1):
        found += one
        if one:
            precisions.append(found / rank)
    return Measures(
        2 * hits / max(proposed + wanted, 1),
        hits / max(proposed, 1),
        hits / max(wanted, 1),
        math.fsum(precisions) / max(wanted, 1),
    )


def best_threshold(scores: Sequence[float], good: Sequence[bool]) -> float:
    """The hundredth from which on a score should count as good, by F1; the lowest of equals."""
    hundredths = [percent / 100 for percent in range(5, 96)]
    return max(hundredths, key=lambda threshold: measure(scores, good, threshold).f1)
