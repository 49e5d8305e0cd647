"""Reads what the templates folder holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Shape:
    """How a mark is drawn: SVG on a square of 16 units, with the colour of its strokes."""

    colour: str
    shape: str

    def as_svg(self) -> str:
        """A picture of its own."""
        drawn = self.shape.replace("currentColor", self.colour)
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16" '
            f'fill="none" stroke="{self.colour}" stroke-width="1.6" stroke-linecap="round" '
            f'stroke-linejoin="round">{drawn}</svg>'
        )


def template(name: str) -> str:
    """The text of a file in the templates folder."""
    return files("resources").joinpath("templates", name).read_text(encoding="utf-8")


def shapes() -> dict[str, Shape]:
    """The shape of every mark, by its key."""
    found = json.loads(template("marks.json"))
    return {key: Shape(entry["colour"], entry["shape"]) for key, entry in found.items()}
