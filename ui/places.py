"""Where cases are kept, and how they are named."""

from __future__ import annotations

import re
from pathlib import Path

from workbench.folders import cases_folder

SUFFIX = ".stet"
_LONGEST = 60
# What Windows, macOS or Linux will not have in a file's name (and dots at the ends, Windows).
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def file_name(title: str) -> str:
    """A file name made of a title, fit for every system, without its suffix."""
    words = " ".join(_FORBIDDEN.sub(" ", title).split())
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rsplit(" ", 1)[0][:_LONGEST]
    words = words.strip(". ")
    return "Untitled" if not words or _DEVICES.fullmatch(words) else words


def free_path(title: str, folder: Path | None = None) -> Path:
    """Where a new case of that title is kept: a path at which there is no file yet."""
    folder, name = folder or cases_folder(), file_name(title)
    path, number = folder / f"{name}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{name} {number}{SUFFIX}", number + 1
    return path
