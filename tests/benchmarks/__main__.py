"""`python3 task.py bench [NAME…]`: prints what was measured, as ratios where there is a peer."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys

GROUPS = ("start", "engine", "proposals", "worthiness", "acts", "text_panes", "matrix")
"""Each a module of this package with `run() -> list[tuple[name, figure in words]]`."""


def main(names: list[str]) -> int:
    """Run the groups named, or all, each in a process of its own so that memory is its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if len(names) == 1 and names[0].startswith("="):
        module = importlib.import_module(f"tests.benchmarks.{names[0][1:]}")
        for name, figure in module.run():
            print(f"{name:<58} {figure}", flush=True)
        return 0
    failed = 0
    for name in names or GROUPS:
        print(f"-- {name.replace('_', ' ')}", flush=True)
        failed += subprocess.run([sys.executable, "-m", "tests.benchmarks", f"={name}"]).returncode
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
