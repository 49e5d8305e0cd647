"""The source that packages are made of: where it lies, and its version."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent

SIGN_VARIABLE: Final = "STET_SIGN_COMMAND"
"""Names the command that signs a file for Windows. It is not set by default: nothing is signed."""


def version_of_source() -> str:
    """The version, such as "1.2.3", from the one place that has it."""
    text = (ROOT / "workbench" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert found is not None
    return found[1]


def copy_of_source(folder: Path) -> Path:
    """Copy what packages are made of into a new folder, to be built there; returns the folder."""
    for name in ("workbench", "ui", "resources", "packaging"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("task.py", "CHANGELOG.md", "LICENSE", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, folder)
    return folder


def epoch() -> str:
    """The time that stands for this build, in seconds: of the commit, unless the caller says."""
    named = os.environ.get("SOURCE_DATE_EPOCH")
    if named:
        return named
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    # A tarball of the source has no history, and the dates of its files are those of unpacking it.
    return told.stdout.strip() or "1735689600"
