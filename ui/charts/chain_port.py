"""What part of a drawing is in view, and how large."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QTransform

_SMALLEST, _LARGEST = 0.2, 4.0
_FITTED: Final = 0.75
"""Below this size words cannot be read: what does not fit then is moved to, not shrunk."""


@dataclass(slots=True)
class ChainPort:
    """`scale` is 1.0 at the size of the interface, `origin` is where the scene's 0, 0 is on screen.

    `fitted` says that everything shall be in view, until somebody moves or zooms.
    """

    scale: float = 1.0
    origin: QPointF = field(default_factory=QPointF)
    fitted: bool = True

    def transform(self) -> QTransform:
        """From the scene to the screen."""
        return QTransform(self.scale, 0, 0, self.scale, self.origin.x(), self.origin.y())

    def to_scene(self, place: QPointF) -> QPointF:
        """Where a place of the screen is in the scene."""
        return (place - self.origin) * (1 / self.scale)

    def in_scene(self, room: QRectF) -> QRectF:
        """What of the scene is in a part of the screen."""
        return QRectF(self.to_scene(room.topLeft()), self.to_scene(room.bottomRight()))

    def on_screen(self, place: QRectF) -> QRectF:
        """Where a part of the scene is on screen."""
        return self.transform().mapRect(place)

    def fit(self, bounds: QRectF, room: QSize, margin: float) -> None:
        """Bring all of `bounds` into the room, as far as it can still be read."""
        whole = bounds.adjusted(-margin, -margin, margin, margin)
        across, down = room.width() / whole.width(), room.height() / whole.height()
        self.scale = max(_FITTED, min(1.0, across, down))
        spare_x = room.width() - whole.width() * self.scale
        spare_y = room.height() - whole.height() * self.scale
        # what is larger than the room begins at its head; what is smaller stands in the middle
        corner = QPointF(max(0.0, spare_x / 2), max(0.0, spare_y / 2))
        self.origin = corner - whole.topLeft() * self.scale
        self.fitted = True

    def zoom(self, factor: float, about: QPointF) -> None:
        """Enlarge about a place on screen, which stays where it is."""
        wanted = min(_LARGEST, max(_SMALLEST, self.scale * factor))
        self.origin = about - (about - self.origin) * (wanted / self.scale)
        self.scale, self.fitted = wanted, False

    def pan(self, across: float, down: float) -> None:
        """Move by pixels: positive shows what lies at the right and below."""
        self.origin -= QPointF(across, down)
        self.fitted = False

    def reveal(self, place: QRectF, room: QSize, margin: float) -> None:
        """Move as little as brings a part of the scene into the room."""
        shown, all_ = self.on_screen(place), QRectF(QPointF(), room.toSizeF())
        inner = all_.adjusted(margin, margin, -margin, -margin)
        across = min(0.0, shown.left() - inner.left()) or max(0.0, shown.right() - inner.right())
        down = min(0.0, shown.top() - inner.top()) or max(0.0, shown.bottom() - inner.bottom())
        self.origin -= QPointF(across, down)
