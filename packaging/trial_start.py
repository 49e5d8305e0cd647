"""Measures the time to the first window, of the frozen program and of the source, in turns."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from freeze import FROZEN
from source import ROOT
from watched import Unexpected

TIMES: Final = 9
MOST: Final = 1.5
"""How much longer the frozen program may take than the source (issue of the installer)."""


def run() -> None:
    """Raises Unexpected where the frozen program takes too long."""
    frozen = [str(FROZEN / "stet" / "stet")]
    source = [sys.executable, "-m", "ui"]
    seconds: dict[str, list[float]] = {"frozen": [], "source": []}
    for _ in range(TIMES):
        seconds["frozen"].append(to_first_paint(frozen))
        seconds["source"].append(to_first_paint(source))
    medians = {name: statistics.median(found) for name, found in seconds.items()}
    ratio = medians["frozen"] / medians["source"]
    print(
        f"  first window: frozen {medians['frozen']:.3f} s, source {medians['source']:.3f} s, "
        f"ratio {ratio:.2f} (median of {TIMES}, at most {MOST})",
        flush=True,
    )
    if ratio > MOST:
        raise Unexpected(f"The frozen program takes {ratio:.2f} times as long as the source.")


def to_first_paint(command: list[str]) -> float:
    """The seconds from starting the command to the first painted window, without a display."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "check"
        known = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder}
        since = time.time()
        subprocess.run(
            [*command, "--self-check", str(place)], cwd=ROOT, env=known, capture_output=True,
            check=True,
        )  # fmt: skip
        painted: float = json.loads((place / "self-check.json").read_bytes())["painted"]
        return painted - since
