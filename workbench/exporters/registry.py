"""Finds the exporters by walking this package, so that a new format is one new file."""

from __future__ import annotations

import importlib
import pkgutil

import workbench.exporters
from workbench.exporters.base import Exporter

__all__ = ["all_exporters", "exporter_for"]


def all_exporters() -> tuple[Exporter, ...]:
    """Every exporter of this package, by format.

    pkgutil asks the package's loader, so this works from a folder, a wheel and a frozen program.
    The modules import their writers only when they write, so that walking them stays cheap.
    """
    found: list[Exporter] = []
    for module_info in pkgutil.iter_modules(workbench.exporters.__path__):
        module = importlib.import_module(f"{workbench.exporters.__name__}.{module_info.name}")
        exporter: Exporter | None = getattr(module, "EXPORTER", None)
        if exporter is not None:
            found.append(exporter)
    return tuple(sorted(found, key=lambda exporter: exporter.format))


def exporter_for(format: str) -> Exporter | None:
    """The exporter of that format, or None."""
    return next((found for found in all_exporters() if found.format == format), None)
