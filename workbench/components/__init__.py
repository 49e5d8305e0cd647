"""What the program is made of: each component with its version, its licence and the texts.

Python's metadata describe the distributions, their own bills the crates inside them, and
resources/licences/components.toml all the rest. In a frozen program it is the same: its folder
holds the metadata, and what of the rest is there is known by its files.
"""

from __future__ import annotations

import platform
import sys
import tomllib
from collections.abc import Mapping
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from workbench import __version__
from workbench.components.component import (
    Component,
    Crate,
    LicenceText,
    licence_ids,
    matches,
    normal_name,
)
from workbench.components.presence import Presence
from workbench.components.python_distributions import OWN, of_distribution
from workbench.components.python_distributions import needed as distributions_needed
from workbench.components.texts import Texts

__all__ = [
    "Component",
    "Crate",
    "LicenceText",
    "components",
    "frozen_folder",
    "licence_ids",
    "matches",
    "normal_name",
]


def frozen_folder() -> Path | None:
    """The folder of the frozen program that is running, or None where Python runs the source."""
    folder = getattr(sys, "_MEIPASS", "")
    return Path(folder) if folder else None


def components(folder: Path | None = None) -> tuple[Component, ...]:
    """All of them: Stet first, then the distributions it needs, then what they carry.

    `folder` is a frozen program's, for those who ask about another than the one that runs.
    """
    folder = folder or frozen_folder()
    texts = Texts()
    known = tomllib.loads(texts.read("licences/components.toml"))
    needed = distributions_needed([str(folder)] if folder else sys.path)
    needed.pop(OWN, None)
    there = Presence(folder, known["carriers"], needed)
    licence = "Apache-2.0"
    return (
        Component("Stet", __version__, licence, texts.of(licence), distribution=OWN),
        *(
            of_distribution(name, distribution, known["declared"], texts)
            for name, distribution in sorted(needed.items())
        ),
        *(_of_entry(entry, texts) for entry in known["component"] if there.has(entry)),
    )


def _of_entry(entry: Mapping[str, Any], texts: Texts) -> Component:
    return Component(
        entry["name"],
        _version(entry.get("version", "")),
        entry["licence"],
        tuple(map(texts.named, entry.get("texts", ()))) or texts.of(entry["licence"]),
        entry.get("inside", ""),
        entry.get("note", "").strip(),
        tuple(entry.get("copyright", ())),
        tuple(entry.get("files", ())),
    )


def _version(stated: str) -> str:
    """A version, or what has it: the Python that runs, or a distribution that is installed."""
    if stated == "python":
        return platform.python_version()
    name = {"qt": "pyside6-essentials", "pyinstaller": "pyinstaller"}.get(stated)
    if name is None:
        return stated
    return next((found.version for found in distributions(name=name)), "")
