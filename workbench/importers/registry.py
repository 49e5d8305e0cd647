"""Finds the importers by walking this package, so that a new format is one new file."""

from __future__ import annotations

import workbench.importers
from workbench.importers.base import Importer
from workbench.model.families import members_of

__all__ = ["all_importers", "importer_for_extension", "importer_for_media_type"]


def all_importers() -> tuple[Importer, ...]:
    """Return every importer of this package, by name.

    The modules import their parsers only when they read, so that walking them stays cheap.
    """
    found: list[Importer] = list(members_of(workbench.importers, "IMPORTER"))
    return tuple(sorted(found, key=lambda importer: importer.name))


def importer_for_extension(name: str) -> Importer | None:
    """Return the importer for a file's name by its ending, in any case, or None."""
    lowered = name.lower()
    for importer in all_importers():
        if lowered.endswith(importer.extensions):
            return importer
    return None


def importer_for_media_type(media_type: str) -> Importer | None:
    """Return the importer for a media type, parameters ignored, or None."""
    bare = media_type.split(";")[0].strip().lower()
    for importer in all_importers():
        if bare in importer.media_types:
            return importer
    return None
