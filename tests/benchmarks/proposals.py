"""What the engine reaches on the open sets beside the project, and how fast it is."""

from __future__ import annotations

import datetime
import importlib.util
import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.benchmarks.worthiness import CLAIMBUSTER, measure
from workbench.proposals.as_json import to_json
from workbench.proposals.engine import propose
from workbench.text.normalise import normalise

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "gold"
POLNEAR = SHARED / "corpora" / "polnear-open"
_AUTUMN_2016 = datetime.date(2016, 10, 1)
_MILLION = 1_000_000
_STORY = 2_000

Rows = list[tuple[str, str]]


def _module(path: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up by name
    spec.loader.exec_module(module)
    return module


def gold_tallies(folder: Path) -> dict[str, Any]:
    """Tallies of each part over the gold articles in `folder`, by the scorer beside them."""
    scorer = _module(GOLD / "score.py", "gold_score")
    tallies = {part: scorer.Tally() for part in scorer.PARTS}
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        raw = (path.parent / gold["article"]).read_text(encoding="utf-8")
        published = datetime.date.fromisoformat(gold["published"])
        told = to_json(propose(normalise(raw), published=published))
        for part, tally in scorer.score(gold, told).items():
            tallies[part].add(tally)
    return tallies


def _gold() -> Rows:
    folder = GOLD / "articles"
    if not folder.is_dir():
        return [("gold articles", "skipped: they are not beside the project")]
    tallies = gold_tallies(folder)
    rows = []
    for part, goal in (
        ("claims", "0.97"),
        ("claimant", "0.90"),
        ("via", "6 of 7"),
        ("modality", "0.94"),
        ("quotes", "0.97"),
        ("figures", "0.90"),
        ("dates", "0.93 / 0.90"),
        ("furniture", "0.92"),
        ("findings", "3 of 4"),
        ("stances", "0.60 / 0.60"),
    ):
        tally = tallies[part]
        counts = f"{tally.hit} found, {tally.missed} missed, {tally.extra} more"
        figure = f"F1 {tally.f1:.3f}, recall {tally.recall:.3f}, precision {tally.precision:.3f}"
        if part in ("claimant", "modality"):
            figure = f"right {tally.recall:.3f}"
        rows.append((f"{part} (goal {goal})", f"{figure}: {counts}"))
    return rows


def _attribution() -> Rows:
    if not POLNEAR.is_dir():
        return [("attribution on polnear-open", "skipped: it is not beside the project")]
    scorer = _module(SHARED / "corpora" / "score_attribution.py", "score_attribution")
    docs = scorer.gold(POLNEAR)
    told = [to_json(propose(normalise(text), published=_AUTUMN_2016)) for _, text, _ in docs]
    found = scorer.score(docs, told)
    return [
        (
            "attribution on polnear-open, F1 at 0.3 / source right (goal 0.68 / 0.90)",
            f"{found['f1@0.3']:.3f} / {found['source right@0.3']:.3f}",
        )
    ]


def _worthiness() -> Rows:
    if not CLAIMBUSTER.is_dir():
        return [("check-worthiness", "skipped: claimbuster is not beside the project")]
    return [
        ("check-worthiness, F1 on groundtruth (goal 0.87)", f"{measure(CLAIMBUSTER)['f1']:.3f}")
    ]


def _news() -> tuple[str, str]:
    """A long text of news: the open articles where they are there, else the sample."""
    paths = sorted((POLNEAR / "text").glob("*.txt"))
    if paths:
        return "polnear-open", "\n".join(normalise(p.read_text(encoding="utf-8")) for p in paths)
    sample = files("resources").joinpath("sample", "wire-copy.txt")
    return "the sample’s wire copy", normalise(sample.read_text(encoding="utf-8"))


def _seconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def _cut(text: str, words: int) -> str:
    """The first lines of `text`, repeated as needed, of that many words."""
    lines: list[str] = []
    count = 0
    source = text.split("\n")
    while count < words:
        line = source[len(lines) % len(source)]
        lines.append(line)
        count += len(line.split())
    return "\n".join(lines)


def _speed() -> Rows:
    name, text = _news()
    propose(_cut(text, _STORY))  # word lists and patterns are read once
    story, tenth, whole = (_cut(text, n) for n in (_STORY, _MILLION // 10, _MILLION))
    quick = statistics.median(_seconds(lambda: propose(story)) for _ in range(9))
    short = _seconds(lambda: propose(tenth))
    long = _seconds(lambda: propose(whole))
    return [
        (
            f"speed on {name}, 100,000 words (goal 50,000 words/s)",
            f"{_MILLION / 10 / short:,.0f} words/s",
        ),
        ("a word in a million against one in 100,000", f"{long / 10 / short:.2f} ×"),
        ("a story of 2,000 words (goal 0.2 s)", f"{quick:.3f} s"),
    ]


def run() -> Rows:
    """The table of what the proposals reach, with the goals in brackets."""
    return [*_gold(), *_attribution(), *_worthiness(), *_speed()]
