"""Where boxes, edges, links and their words lie, in pixels of the drawing."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainterPath, QPainterPathStroker

from ui.charts.chain_marks import ChainEdge, ChainLink
from ui.fonts import interface_font
from ui.look import Look


@dataclass(frozen=True, slots=True)
class Type:
    """The type of the drawing at the size of the interface."""

    name: QFont
    small: QFont

    @staticmethod
    def of(look: Look) -> Type:
        """13 px, strong, for names; 11 px for everything else."""
        name, small = interface_font(13 * look.scale), interface_font(11 * look.scale)
        name.setWeight(QFont.Weight.DemiBold)
        return Type(name, small)


@dataclass(slots=True)
class Line:
    """The way of an edge or link, with the place of its word; `tip` is the head of the arrow."""

    path: QPainterPath
    label: QRectF
    tip: tuple[QPointF, QPointF] | None = None

    def is_near(self, place: QPointF, reach: float) -> bool:
        """Whether a place lies on the line or on its word."""
        if self.label.contains(place):
            return True
        if not self.path.boundingRect().adjusted(-reach, -reach, reach, reach).contains(place):
            return False
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * reach)
        return stroker.createStroke(self.path).contains(place)


@dataclass(slots=True)
class Scene:
    """Boxes and lines by the id of their mark; `walk` is the rows of boxes, top first."""

    boxes: dict[str, QRectF] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    walk: tuple[tuple[str, ...], ...] = ()
    bounds: QRectF = field(default_factory=QRectF)

    def place(self, id: str) -> QRectF:
        """The box of a source, or the word of a line."""
        line = self.lines.get(id)
        return self.boxes[id] if line is None else line.label

    def at(self, place: QPointF, reach: float) -> str:
        """The id of the mark at a place; boxes lie above lines; "" where there is none."""
        for id, box in self.boxes.items():
            if box.contains(place):
                return id
        return next((id for id, line in self.lines.items() if line.is_near(place, reach)), "")


def words_of(one: ChainEdge | ChainLink) -> str:
    """What stands at a line."""
    if isinstance(one, ChainEdge):
        return f"{one.kind} · loop" if one.in_loop else one.kind
    return one.kind if one.kind == str(one.tie) else f"{one.kind}, {one.tie}"
