"""A family is a package whose members register by existing: a new member is one new file."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import Any


def modules_of(package: ModuleType) -> Iterator[ModuleType]:
    """Every module of a package, by name, imported; packages within it are given, not entered.

    pkgutil asks the package's loader, so this works from a folder, a wheel and a frozen program.
    """
    for found in pkgutil.iter_modules(package.__path__):
        yield importlib.import_module(f"{package.__name__}.{found.name}")


def members_of(package: ModuleType, name: str) -> Iterator[Any]:
    """What the modules of a package have under that name; those without it are no members.

    That each is what its family asks for is shown by the contract tests of the family.
    """
    for module in modules_of(package):
        if hasattr(module, name):
            yield getattr(module, name)
