"""What the program is made of: each component with its version, its licence and the texts.

Python's metadata describe the distributions, their own bills the crates inside them, and
resources/licences/components.toml all the rest. In a frozen program it is the same: its folder
holds the metadata, and what of the rest is there is known by its files.
"""

from __future__ import annotations

import fnmatch
import json
import platform
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackagePath, distributions
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from workbench import __version__

_OWN: Final = "stet-workbench"
_PYTHON: Final = f"{sys.version_info.major}.{sys.version_info.minor}"
_ALSO: Final = {"LGPL-3.0": "GPL-3.0"}
"""Texts that are terms only together with another: the first names the second and adds to it."""

_LICENCE_FILE: Final = re.compile(
    r"\.dist-info/(licenses|license_files)/|\.dist-info/(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$",
    re.IGNORECASE,
)
_LIBRARY: Final = re.compile(r"\.(so|dylib)(\.|$)|\.(dll|pyd|rng)$|^[^.]+$")
_SYSTEM_MARKER: Final = re.compile(
    r"(?P<what>platform_system|sys_platform)\s*(?P<is>==|!=)\s*['\"](?P<name>[^'\"]+)['\"]"
)


@dataclass(frozen=True, slots=True)
class LicenceText:
    """A text as it was written; `title` is its SPDX id or the name of its file."""

    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Crate:
    """A Rust crate linked into a distribution; its licence is an SPDX expression."""

    name: str
    version: str
    licence: str
    authors: str


@dataclass(frozen=True, slots=True)
class Component:
    """Something of which the program is made.

    `version` is "" where nobody knows it, `licence` an SPDX expression, `inside` what carries it.
    A `note` and the `holders` of the copyright go with the texts. `files` are patterns of what is
    its own below a frozen program's folder; `distribution` is its normal name in Python, or "".
    """

    name: str
    version: str
    licence: str
    texts: tuple[LicenceText, ...]
    inside: str = ""
    note: str = ""
    holders: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    distribution: str = ""
    crates: tuple[Crate, ...] = ()


def frozen_folder() -> Path | None:
    """The folder of the frozen program that is running, or None where Python runs the source."""
    folder = getattr(sys, "_MEIPASS", "")
    return Path(folder) if folder else None


def components(folder: Path | None = None) -> tuple[Component, ...]:
    """All of them: Stet first, then the distributions it needs, then what they carry.

    `folder` is a frozen program's, for those who ask about another than the one that runs.
    """
    folder = folder or frozen_folder()
    texts = _Texts()
    known = tomllib.loads(texts.read("licences/components.toml"))
    needed = _needed([str(folder)] if folder else sys.path)
    needed.pop(_OWN, None)
    there = _Presence(folder, known["carriers"], needed)
    licence = "Apache-2.0"
    return (
        Component("Stet", __version__, licence, texts.of(licence), distribution=_OWN),
        *(
            _of_distribution(name, distribution, known["declared"], texts)
            for name, distribution in sorted(needed.items())
        ),
        *(_of_entry(entry, texts) for entry in known["component"] if there.has(entry)),
    )


def licence_ids(expression: str) -> tuple[str, ...]:
    """The SPDX ids in an expression, of licences and exceptions, each once and in its order."""
    tokens = re.findall(r"[\w.+-]+", expression)
    return tuple(dict.fromkeys(token for token in tokens if token not in ("AND", "OR", "WITH")))


def normal_name(name: str) -> str:
    """The name of a distribution as the specification of Python's core metadata compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def matches(path: str, patterns: Sequence[str]) -> bool:
    """Whether a path below the frozen program's folder, or the file's name, fits a pattern.

    Large letters are as small ones: the runtime of Windows is written in both.
    """
    path = path.lower()
    name = path.rpartition("/")[2]
    return any(
        fnmatch.fnmatchcase(each, pattern.lower()) for each in (path, name) for pattern in patterns
    )


class _Texts:
    """The texts that Stet carries, each read once."""

    def __init__(self) -> None:
        self._root = files("resources")
        self._read: dict[str, str] = {}

    def read(self, path: str) -> str:
        """A file below resources. Raises FileNotFoundError."""
        if path not in self._read:
            self._read[path] = self._root.joinpath(*path.split("/")).read_text(encoding="utf-8")
        return self._read[path]

    def named(self, name: str) -> LicenceText:
        """By an SPDX id, or by a path below resources."""
        path = name if "/" in name else f"licences/texts/{name}.txt"
        return LicenceText(name.rpartition("/")[2], self.read(path))

    def of(self, *expressions: str) -> tuple[LicenceText, ...]:
        """Those of all ids in the expressions; of `-only` and `-or-later` there is one text."""
        names: dict[str, None] = {}
        for expression in expressions:
            for licence in licence_ids(expression):
                name = licence.removesuffix("-only").removesuffix("-or-later")
                names[name] = None
                if name in _ALSO:
                    names[_ALSO[name]] = None
        return tuple(self.named(name) for name in names)

    def has_all(self, expression: str) -> bool:
        """Whether it is an expression at all, and every id in it has a text."""
        try:
            return bool(self.of(expression))
        except FileNotFoundError:
            return False


class _Presence:
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


def _needed(path: Sequence[str]) -> dict[str, Distribution]:
    """Stet's own distribution and all it needs here, by normal name; what is missing is not."""
    found: dict[str, Distribution] = {}
    wanted = [_OWN]
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


def _of_distribution(
    name: str, distribution: Distribution, declared: Mapping[str, str], texts: _Texts
) -> Component:
    headers, filed = distribution.metadata, distribution.files or []
    stated = (headers.get_all("License") or [""])[0]
    licence = (headers.get_all("License-Expression") or [declared.get(name, "")])[0]
    if not licence and texts.has_all(stated):
        licence = stated
    crates = tuple(_crates(filed))
    own = tuple(
        LicenceText(file.name, _words(file)) for file in filed if _LICENCE_FILE.search(str(file))
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


def _words(file: PackagePath) -> str:
    return Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")


def _own_files(filed: Sequence[PackagePath]) -> tuple[str, ...]:
    """Patterns of its modules and packages, below the folder in which they are installed."""
    tops = dict.fromkeys((file.parts[0], len(file.parts) > 1) for file in filed)
    return tuple(
        f"{top}/*" if is_folder else top
        for top, is_folder in tops
        if not top.endswith((".dist-info", ".pth")) and top not in ("..", "bin", "__pycache__")
    )


def _crates(filed: Sequence[PackagePath]) -> Iterator[Crate]:
    """Those of the bills of material (CycloneDX) that a distribution brings along."""
    for file in filed:
        if not re.search(r"\.dist-info/sboms/.*\.json$", str(file)):
            continue
        for part in json.loads(_words(file)).get("components", ()):
            if part.get("purl", "").startswith("pkg:cargo/"):
                stated = [one.get("expression") or one["license"]["id"] for one in part["licenses"]]
                licence = " ".join(" AND ".join(stated).split())
                yield Crate(part["name"], part["version"], licence, part.get("author", ""))


def _of_entry(entry: Mapping[str, Any], texts: _Texts) -> Component:
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
