"""Proposing: red-line where it is there, else the sample; and a text of 100,000 words."""

from __future__ import annotations

import time
from importlib.resources import files
from pathlib import Path

from workbench.proposals.engine import propose
from workbench.text.normalise import normalise

RED_LINE = Path(__file__).parents[3] / "shared" / "gold" / "articles" / "red-line.txt"


def _seconds(text: str) -> float:
    began = time.perf_counter()
    propose(text)
    return time.perf_counter() - began


def run() -> list[tuple[str, str]]:
    """Seconds and words a second."""
    if RED_LINE.exists():
        name, raw = "red-line", RED_LINE.read_text(encoding="utf-8")
    else:
        name = "the sample’s wire copy (red-line is not here)"
        raw = files("resources").joinpath("sample", "wire-copy.txt").read_text(encoding="utf-8")
    text = normalise(raw)
    first, again = _seconds(text), _seconds(text)
    words = len(text.split())
    long = "\n".join([text] * (100_000 // words + 1))
    took = _seconds(long)
    many = len(long.split())
    return [
        (f"proposing {name}, {words:,} words, first / again", f"{first:.3f} / {again:.3f} s"),
        (f"proposing {many:,} words", f"{took:.2f} s = {many / took:,.0f} words/s"),
        (
            "of the time a word takes there, against the short text",
            f"{took / many / (again / words):.2f} ×",
        ),
    ]
