"""A component, the texts of its licence, and how its files are known."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Sequence
from dataclasses import dataclass


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


def licence_ids(expression: str) -> tuple[str, ...]:
    """The SPDX ids in an expression, of licences and exceptions, each once and in its order."""
    tokens = re.findall(r"[\w.+-]+", expression)
    return tuple(dict.fromkeys(token for token in tokens if token not in ("AND", "OR", "WITH")))


def normal_name(name: str) -> str:
    """The name of a distribution as the specification of Python's core metadata compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def matches(path: str, patterns: Sequence[str]) -> bool:
    """Whether a path below the frozen program's folder, or the file's name, fits a pattern.

    A pattern that begins with "/" is for files in that folder itself. Large letters are as small
    ones: the runtime of Windows is written in both.
    """
    path = path.lower()
    forms = {path, path.rpartition("/")[2], "/" + path}
    return any(fnmatch.fnmatchcase(form, pattern.lower()) for form in forms for pattern in patterns)
