"""The distributions of Python that Stet needs, as their metadata describe them."""

from __future__ import annotations

import csv
import json
import platform
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePosixPath
from typing import Final

from workbench.components.component import Component, Crate, LicenceText, normal_name
from workbench.components.texts import Texts

OWN: Final = "stet-workbench"
"""Stet's own distribution."""

_LICENCE_FILE: Final = re.compile(
    r"\.dist-info/(licenses|license_files)/|\.dist-info/(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$",
    re.IGNORECASE,
)
_SYSTEM_MARKER: Final = re.compile(
    r"(?P<what>platform_system|sys_platform)\s*(?P<is>==|!=)\s*['\"](?P<name>[^'\"]+)['\"]"
)


def needed(path: Sequence[str]) -> dict[str, Distribution]:
    """Stet's own distribution and all it needs here, by normal name; what is missing is not."""
    found: dict[str, Distribution] = {}
    wanted = [OWN]
    while wanted:
        name = wanted.pop()
        if name in found:
            continue
        for distribution in distributions(name=name, path=list(path)):
            found[name] = distribution
            wanted += filter(None, map(_required, distribution.requires or ()))
            break
    return found


def _required(requirement: str) -> str:
    """The normal name that a requirement asks for, "" where it asks for nothing here."""
    asked, _, marker = requirement.partition(";")
    if re.search(r"\bextra\b", marker):
        return ""
    system = _SYSTEM_MARKER.search(marker)
    if system and " or " not in marker:
        here = platform.system() if system["what"] == "platform_system" else sys.platform
        if (here == system["name"]) != (system["is"] == "=="):
            return ""
    name = re.match(r"\s*([A-Za-z0-9][\w.-]*)", asked)
    return normal_name(name[1]) if name else ""


def of_distribution(
    name: str, distribution: Distribution, declared: Mapping[str, str], texts: Texts
) -> Component:
    """A distribution by its metadata; `declared` has the licences that some do not state."""
    headers, filed = distribution.metadata, _filed(distribution)
    stated = (headers.get_all("License") or [""])[0]
    licence = (headers.get_all("License-Expression") or [declared.get(name, "")])[0]
    if not licence and texts.has_all(stated):
        licence = stated
    crates = tuple(_crates(distribution, filed))
    own = tuple(
        LicenceText(file.name, _words(distribution, file))
        for file in filed
        if _LICENCE_FILE.search(str(file))
    )
    return Component(
        headers["Name"],
        distribution.version,
        licence,
        (own or texts.of(licence)) + texts.of(*(crate.licence for crate in crates)),
        files=_own_files(filed),
        distribution=name,
        crates=crates,
    )


def _filed(distribution: Distribution) -> list[PurePosixPath]:
    """The files that were installed, relative to the folder of its metadata.

    `Distribution.files` would leave out what is in the archive of a frozen program.
    """
    record = (distribution.read_text("RECORD") or "").splitlines()
    return [PurePosixPath(line[0]) for line in csv.reader(record) if line]


def _words(distribution: Distribution, file: PurePosixPath) -> str:
    path = Path(str(distribution.locate_file(str(file))))
    return path.read_text(encoding="utf-8", errors="replace")


def _own_files(filed: Sequence[PurePosixPath]) -> tuple[str, ...]:
    """Patterns of its modules and packages, below the folder in which they are installed."""
    tops = dict.fromkeys((file.parts[0], len(file.parts) > 1) for file in filed)
    return tuple(
        f"{top}/*" if is_folder else top
        for top, is_folder in tops
        if not top.endswith((".dist-info", ".pth")) and top not in ("..", "bin", "__pycache__")
    )


def _crates(distribution: Distribution, filed: Sequence[PurePosixPath]) -> Iterator[Crate]:
    """Those of the bills of material (CycloneDX) that a distribution brings along."""
    for file in filed:
        if not re.search(r"\.dist-info/sboms/.*\.json$", str(file)):
            continue
        for part in json.loads(_words(distribution, file)).get("components", ()):
            if part.get("purl", "").startswith("pkg:cargo/"):
                stated = [one.get("expression") or one["license"]["id"] for one in part["licenses"]]
                licence = " ".join(" AND ".join(stated).split())
                yield Crate(part["name"], part["version"], licence, part.get("author", ""))
