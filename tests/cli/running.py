"""Runs Python apart, and judges what is said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import workbench


def python(
    *arguments: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    root = str(Path(workbench.__file__).parents[1])
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": root, **(environment or {})},
        timeout=60,
        check=False,
    )


def one_sentence(text: str) -> bool:
    return text.count("\n") == 1 and text.endswith((".\n", ".)\n"))
