"""The chain as a picture that leaves the case: title, drawing, legend."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from ui.charts.chain_legend import entries_of, legend_height, paint_legend
from ui.charts.chain_marks import ChainGraph
from ui.charts.chain_paint import Shown, paint_chain
from ui.charts.chain_scene import Scene, Type
from ui.look import Look

_SHARP: Final = 2.0
_MOST: Final = 8_000.0
"""Pixels of a picture's longer side."""


def picture_of(graph: ChainGraph, scene: Scene, look: Look, title: str) -> QImage:
    """Draw everything at twice the size of the screen; nothing is chosen in it.

    How a confidential source hangs together with others is not said.
    """
    margin = float(look.px(16))
    width = max(scene.bounds.width() + 2 * margin, float(look.px(480)))
    room = QRectF(margin, margin, width - 2 * margin, look.px(400))
    wraps = int(Qt.TextFlag.TextWordWrap)
    head = QFontMetricsF(Type.of(look).name).boundingRect(room, wraps, title).height()
    entries = entries_of(graph)
    foot = legend_height(entries, look, width)
    height = head + scene.bounds.height() + foot + 4 * margin
    sharp = min(_SHARP, _MOST / max(width, height))
    picture = QImage(round(width * sharp), round(height * sharp), QImage.Format.Format_RGB32)
    picture.fill(look.theme.panel)
    painter = QPainter(picture)
    painter.scale(sharp, sharp)
    painter.setFont(Type.of(look).name)
    painter.setPen(look.theme.ink)
    painter.drawText(room, wraps, title)
    corner = QPointF((width - scene.bounds.width()) / 2, head + 2 * margin)
    painter.translate(corner - scene.bounds.topLeft())
    paint_chain(painter, graph, scene, look, Shown(leaves=True), scene.bounds)
    painter.resetTransform()
    painter.scale(sharp, sharp)
    painter.translate(0, height - foot - margin / 2)
    paint_legend(painter, entries, look, width)
    painter.end()
    return picture
