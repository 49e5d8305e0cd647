"""The texts of licences that Stet carries."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from workbench.components.component import LicenceText, licence_ids

_ALSO: Final = {"LGPL-3.0": "GPL-3.0"}
"""Texts that are terms only together with another: the first names the second and adds to it."""


class Texts:
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
