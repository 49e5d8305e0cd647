"""Trains the weights of check-worthiness on the ClaimBuster data and says what they reach.

    python packaging/train_worthiness.py CLAIMBUSTER_FOLDER [WEIGHTS_FILE]

The folder holds crowdsourced.csv, groundtruth.csv and 2.5xNCS.json; resources/weights/README.md
says where they come from. No sentence of groundtruth.csv is trained on, and nothing is chosen by
it: a linear model learns from the rest, its probabilities and its threshold from sentences that
were held out. It takes some ten seconds. The same input gives the same bytes.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from linear_model import (
    LEAST,
    Measures,
    Model,
    best_threshold,
    calibrate,
    held_out_margins,
    measure,
    train,
)
from source import ROOT

sys.path.insert(0, str(ROOT))

# The clone has to be found first.
from workbench.proposals.worthiness import Weights, probability
from workbench.proposals.worthiness_features import features, lower_words

WEIGHTS: Final = ROOT / "resources" / "weights" / "worthiness.json"
FOLDS: Final = 5
UNIT: Final = 1000
"""Weights are kept as thousandths, in whole numbers: their sums are the same everywhere."""
SLIGHT: Final = 40
"""Weights of fewer thousandths are left out, except those of words, which tell what is no name."""
ABOUT: Final = (
    "Made by packaging/train_worthiness.py from the ClaimBuster data of Arslan, Hassan, Li and "
    "Tremayne (ICWSM 2020), doi:10.5281/zenodo.3609356; README.md says how."
)

_NOT_WORDS: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, whether it is worth checking, whether its label passed a stricter screening."""

    text: str
    worth: bool
    screened: bool = False


def plain(text: str) -> str:
    """The words of a sentence, without case, punctuation and more than one blank between them."""
    return _NOT_WORDS.sub(" ", text.lower()).strip()


def read(folder: Path) -> tuple[list[Example], list[Example]]:
    """What is trained on, and the ground truth, of which nothing is in the former."""
    stricter = json.loads((folder / "2.5xNCS.json").read_text(encoding="utf-8"))
    screened = {str(entry["sentence_id"]) for entry in stricter}
    truth = _rows(folder / "groundtruth.csv", screened)
    kept_out = {plain(example.text) for example in truth}
    crowd = _rows(folder / "crowdsourced.csv", screened)
    return [example for example in crowd if plain(example.text) not in kept_out], truth


def _rows(path: Path, screened: Collection[str]) -> list[Example]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Example(row["Text"], row["Verdict"] == "1", row["Sentence_id"] in screened)
            for row in csv.DictReader(file)
        ]


def signs_of(examples: Sequence[Example]) -> list[set[str]]:
    """The signs of each sentence; known are the words that are in lower case in enough of them."""
    seen = Counter(word for example in examples for word in lower_words(example.text))
    known = {word for word, count in seen.items() if count >= LEAST}
    return [features(example.text, known) for example in examples]


def fold(example: Example) -> int:
    """The part with which a sentence is held out; one that occurs twice is in one part."""
    return zlib.crc32(plain(example.text).encode("utf-8")) % FOLDS


def made(examples: Sequence[Example]) -> tuple[str, Measures]:
    """The weights as JSON, and what models like it reach on screened sentences held out from them.

    Probabilities and threshold are set on the screened ones: elsewhere labels are noisy.
    """
    signs, worth = signs_of(examples), [example.worth for example in examples]
    margins = held_out_margins(signs, worth, [fold(example) for example in examples])
    screened = [at for at, example in enumerate(examples) if example.screened]
    margins, labels = [margins[at] for at in screened], [worth[at] for at in screened]
    slope, offset = calibrate(margins, labels)
    scores = [probability(slope * margin + offset) for margin in margins]
    threshold = best_threshold(scores, labels)
    words = as_json(train(signs, worth), slope, offset, threshold)
    return words, measure(scores, labels, threshold)


def as_json(model: Model, slope: float, offset: float, threshold: float) -> str:
    """The weights, one on each line in the order of their signs; the bias is in the offset."""
    weights = {sign: round(weight * UNIT) for sign, weight in sorted(model.weights.items())}
    told = {
        "about": ABOUT,
        "slope": round(slope / UNIT, 7),
        "offset": round(offset + slope * model.bias, 4),
        "threshold": threshold,
        "weights": {s: w for s, w in weights.items() if abs(w) >= SLIGHT or _is_word(s)},
    }
    return json.dumps(told, ensure_ascii=False, indent=0) + "\n"


def _is_word(sign: str) -> bool:
    return sign[0].isalpha() and " " not in sign


def main(arguments: list[str]) -> int:
    """Write the weights and print the measures; returns the exit code."""
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    examples, truth = read(Path(arguments[1]))
    words, held_out = made(examples)
    path = Path(arguments[2]) if len(arguments) == 3 else WEIGHTS
    path.write_text(words, encoding="utf-8", newline="\n")
    weights = Weights.of_json(words)
    scores = [round(probability(weights.log_odds(example.text)), 2) for example in truth]
    on_truth = measure(scores, [example.worth for example in truth], weights.threshold)
    print(f"{len(weights.by_sign):,} weights, {path.stat().st_size:,} bytes: {path}")
    print(f"trained on {len(examples):,} sentences, threshold {weights.threshold}")
    print(f"held out, screened: {held_out}")
    print(f"groundtruth.csv, {len(truth):,} sentences: {on_truth}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
