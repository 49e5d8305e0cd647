"""The lock is complete, hashed, and says nothing of where packages are fetched from."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def _entries() -> list[tuple[Requirement, list[str]]]:
    """Return each pinned requirement of the lock with what follows it on its continued lines."""
    text = re.sub(r"^#.*\n", "", LOCK, flags=re.MULTILINE).replace("\\\n", " ")
    entries = []
    for line in text.splitlines():
        requirement, *options = re.split(r"\s+(?=--)", line.strip())
        entries.append((Requirement(requirement), options))
    return entries


def _pinned() -> dict[str, Version]:
    return {canonicalize_name(r.name): Version(str(r.specifier)[2:]) for r, _ in _entries()}


def test_every_entry_is_one_version_with_hashes() -> None:
    entries = _entries()
    assert len(entries) > 30
    for requirement, options in entries:
        assert re.fullmatch(r"==[0-9][0-9a-z.]*", str(requirement.specifier)), requirement
        assert requirement.url is None
        assert options, f"{requirement} has no hash"
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", o) for o in options), requirement


def test_it_names_no_host() -> None:
    for word in ("://", "index-url", "find-links", "trusted-host", " @ "):
        assert word not in LOCK


def test_everything_the_project_asks_for_is_in_it_in_a_version_it_accepts() -> None:
    pinned = _pinned()
    asked = [
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["dev"],
        *PROJECT["build-system"]["requires"],
    ]
    for requirement in map(Requirement, asked):
        name = canonicalize_name(requirement.name)
        assert name in pinned, f"{name} is not in the lock: python3 task.py lock"
        assert requirement.specifier.contains(pinned[name]), f"{name} {pinned[name]}"


def test_nothing_it_needs_is_missing_from_it() -> None:
    # It is installed without resolving anything, so a hole would only show when it is fallen into.
    pinned = _pinned()
    for requirement, _ in _entries():
        if requirement.marker is not None and not requirement.marker.evaluate():
            continue
        for line in metadata.requires(requirement.name) or []:
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate({"extra": ""}):
                name = canonicalize_name(needed.name)
                assert name in pinned, f"{requirement.name} needs {name}"
                assert needed.specifier.contains(pinned[name]), f"{requirement.name}: {needed}"


def test_qt_is_the_one_that_was_measured() -> None:
    assert _pinned()["pyside6-essentials"].release[:2] == (6, 10)
    assert _pinned()["shiboken6"] == _pinned()["pyside6-essentials"]
