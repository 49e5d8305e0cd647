"""Check-worthiness: F1 on ClaimBuster's ground truth where it is there, spread, cost, loading."""

from __future__ import annotations

import csv
import time
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from workbench.proposals.worthiness import check_worthiness, weights
from workbench.text.normalise import normalise
from workbench.text.sentences import split_sentences

SHARED = Path(__file__).resolve().parents[3] / "shared"
CLAIMBUSTER = SHARED / "corpora" / "claimbuster"
NEWS = (SHARED / "gold" / "articles", SHARED / "corpora" / "polnear-open" / "text")


def measure(folder: Path) -> dict[str, float]:
    """F1, precision and recall of class 1 on groundtruth.csv in `folder`, at the kept threshold."""
    with (folder / "groundtruth.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["Text"], row["Verdict"] == "1") for row in csv.DictReader(file)]
    threshold = weights().threshold
    proposed = [check_worthiness(text) >= threshold for text, _ in rows]
    wanted = [worth for _, worth in rows]
    hits = sum(one and other for one, other in zip(proposed, wanted, strict=True))
    return {
        "f1": 2 * hits / (sum(proposed) + sum(wanted)),
        "precision": hits / sum(proposed),
        "recall": hits / sum(wanted),
    }


def _sentences() -> tuple[str, list[str]]:
    """Those of all news articles that are there, else of the sample; and what they are."""
    paths = [path for folder in NEWS for path in sorted(folder.glob("*.txt"))]
    raw = [path.read_text(encoding="utf-8") for path in paths]
    if not raw:
        sample = files("resources").joinpath("sample", "wire-copy.txt")
        raw = [sample.read_text(encoding="utf-8")]
    lines = [line for text in map(normalise, raw) for line in text.split("\n")]
    found = [line[start:end] for line in lines for start, end in split_sentences(line)]
    return f"{len(found):,} sentences of news" if paths else "the sample’s wire copy", found


def _deciles(scores: Sequence[float]) -> str:
    ordered = sorted(scores)
    return " ".join(f"{ordered[(len(ordered) - 1) * tenth // 10]:.2f}" for tenth in range(11))


def run() -> list[tuple[str, str]]:
    """What it reaches, how its scores lie, and what a word costs."""
    began = time.perf_counter()
    weights()
    loading = time.perf_counter() - began
    name, sentences = _sentences()
    count = sum(len(sentence.split()) for sentence in sentences)
    began = time.perf_counter()
    scores = [check_worthiness(sentence) for sentence in sentences]
    took = time.perf_counter() - began
    truth = "ClaimBuster is not beside the project: skipped"
    if (CLAIMBUSTER / "groundtruth.csv").is_file():
        reached = measure(CLAIMBUSTER)
        truth = "{f1:.3f} (precision {precision:.3f}, recall {recall:.3f})".format(**reached)
    return [
        ("check-worthiness F1 on groundtruth (aim 0.87)", truth),
        (f"deciles, {name}", _deciles(scores)),
        ("scoring (aim 2 µs a word)", f"{took / count * 1e6:.2f} µs a word"),
        ("loading the weights (aim 30 ms)", f"{loading * 1e3:.1f} ms"),
    ]
