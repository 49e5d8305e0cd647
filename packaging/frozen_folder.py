"""The folder of the frozen program, as those who build packages around it handle it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

PROGRAMS: Final = ("stet", "stet.exe", "stet-cli.exe")
"""By which names it is started, on whichever system."""


def settle(folder: Path, moment: int) -> None:
    """Give every file the rights and the time that it will have wherever it is unpacked.

    `moment` is in seconds. Whoever may run a file is left to; nobody else may write to it.
    """
    for path in (*sorted(folder.rglob("*"), reverse=True), folder):
        if not path.is_symlink():
            runs = path.is_dir() or (path.name in PROGRAMS and (path.parent / "_internal").is_dir())
            path.chmod(0o755 if runs else 0o644)
        os.utime(
            path, (moment, moment), follow_symlinks=os.utime not in os.supports_follow_symlinks
        )


def size(folder: Path) -> int:
    """The bytes of all files in a folder; a link is none."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def weigh(folder: Path) -> list[tuple[str, float]]:
    """What the parts of the program weigh in MB, heaviest first; what is light counts as one."""
    weights: dict[str, float] = {}
    for path in (*folder.glob("_internal/*"), *folder.iterdir()):
        if path.name == "_internal":
            continue
        name = path.name
        if name.startswith(("libpython", "python3", "base_library")):
            name = "Python itself"
        elif name in PROGRAMS:
            name = "all modules in Python"
        weight = size(path) if path.is_dir() else path.lstat().st_size
        weights[name] = weights.get(name, 0) + weight / 1e6
    light = {name for name, weight in weights.items() if weight < 1}
    parts = [(name, weight) for name, weight in weights.items() if name not in light]
    rest = sum(weights[name] for name in light)
    return [*sorted(parts, key=lambda part: -part[1]), ("the rest", rest)]


def build_from(
    arguments: list[str], build: Callable[[Path, Path], Path], explained: str | None
) -> int:
    """The command line of whatever builds a package: FROZEN_FOLDER OUTPUT_FOLDER.

    Prints the path of what was built; returns the exit code.
    """
    if len(arguments) != 3:
        print(explained, file=sys.stderr)
        return 2
    print(build(Path(arguments[1]).absolute(), Path(arguments[2]).absolute()))
    return 0
