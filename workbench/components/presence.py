"""Which entries of the table are in the program at hand."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any, Final

from workbench.components.component import matches, normal_name

_PYTHON: Final = f"{sys.version_info.major}.{sys.version_info.minor}"
_LIBRARY: Final = re.compile(r"\.(so|dylib)(\.|$)|\.(dll|pyd|rng)$|^[^.]+$")


class Presence:
    """Whether an entry of components.toml is in the program."""

    def __init__(
        self,
        folder: Path | None,
        carriers: Mapping[str, Sequence[str]],
        needed: Mapping[str, Distribution],
    ) -> None:
        self._carriers, self._needed = carriers, needed
        self._there = {*carriers, "Stet", "Python"}
        self._paths: list[str] | None = None
        if folder is not None:
            self._paths = [
                path.relative_to(folder).as_posix()
                for path in folder.rglob("*")
                if _LIBRARY.search(path.name) and path.is_file()
            ]

    def has(self, entry: Mapping[str, Any]) -> bool:
        """From source whatever belongs to this system; frozen what has a file there, too."""
        inside = entry.get("inside", "")
        if sys.platform not in entry.get("systems", (sys.platform,)):
            return False
        if _PYTHON not in entry.get("pythons", (_PYTHON,)):
            return False
        if inside and inside not in self._there and normal_name(inside) not in self._needed:
            return False
        if self._paths is None:
            return not entry.get("frozen_only", False)
        patterns = entry.get("files") or self._carriers.get(inside or entry["name"])
        return not patterns or any(matches(path, patterns) for path in self._paths)
