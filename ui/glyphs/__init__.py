"""The marks: one shape for every state, the same wherever it stands."""

from __future__ import annotations

from ui.glyphs.marks import Mark, mark_colour, mark_words
from ui.glyphs.paint import FADED_OPACITY, MarkCache, mark_icon, paint_mark

__all__ = [
    "FADED_OPACITY",
    "Mark",
    "MarkCache",
    "mark_colour",
    "mark_icon",
    "mark_words",
    "paint_mark",
]
