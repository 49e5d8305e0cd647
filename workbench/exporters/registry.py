"""Finds the exporters by walking this package, so that a new format is one new file."""

from __future__ import annotations

import workbench.exporters
from workbench.exporters.base import Exporter
from workbench.model.families import members_of

__all__ = ["all_exporters", "exporter_for"]


def all_exporters() -> tuple[Exporter, ...]:
    """Every exporter of this package, by format.

    The modules import their writers only when they write, so that walking them stays cheap.
    """
    found: list[Exporter] = list(members_of(workbench.exporters, "EXPORTER"))
    return tuple(sorted(found, key=lambda exporter: exporter.format))


def exporter_for(format: str) -> Exporter | None:
    """The exporter of that format, or None."""
    return next((found for found in all_exporters() if found.format == format), None)
