"""What the signs of the chain mean: only those that are in the drawing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.chain_marks import ChainEdge, ChainGraph, ChainLink, Part, Tie
from ui.charts.chain_paint import ChainBrush, Shown
from ui.charts.chain_scene import Line, Type
from ui.look import Look

_TIES = {
    Tie.shown: "shown not to be two",
    Tie.suspected: "suspected not to be two",
    Tie.independent: "independent, with a reason",
}
_PARTS = {
    Part.origin: "origin",
    Part.carrier: "carrier",
    Part.unknown: "origin not known",
    Part.loop: "loop: counts 0",
    Part.left_out: "left out",
    Part.idle: "reached by no item",
}
_ROW, _SAMPLE, _APART = 24, 30, 18
ITEM = "item"
Entry = tuple[str, ChainEdge | ChainLink | Part | str]


def entries_of(graph: ChainGraph) -> list[Entry]:
    """The signs in the drawing with their words."""
    parts = {node.part for node in graph.nodes}
    ties = {link.tie for link in graph.links}
    found: list[Entry] = [(words, part) for part, words in _PARTS.items() if part in parts]
    if any(node.is_item for node in graph.nodes):
        found.append(("strong frame: stands for the claim", ITEM))
    if graph.edges:
        arrow = ChainEdge("", "", "", "", "", in_loop=False, held_back=False, words="")
        found.append(("the arrow points to the carrier", arrow))
    found += [
        (words, ChainLink("", "", "", tie, "", "", held_back=False, words=""))
        for tie, words in _TIES.items()
        if tie in ties
    ]
    return found


class ChainLegend(QWidget):
    """The signs in as many lines as the width needs. It takes no keyboard; its name says it."""

    def __init__(self, look: Look) -> None:
        """Empty until it is told of a graph."""
        super().__init__()
        self._look = look
        self._entries: list[Entry] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        look.changed.connect(self._renew)

    def show_graph(self, graph: ChainGraph) -> None:
        """Explain this graph."""
        self._entries = entries_of(graph)
        self.setAccessibleName("; ".join(["Legend", *(words for words, _ in self._entries)]))
        self._renew()

    def words(self) -> list[str]:
        """What is explained."""
        return [words for words, _ in self._entries]

    def _renew(self) -> None:
        self.setFixedHeight(round(legend_height(self._entries, self._look, self.width())))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer stand in a narrow line."""
        super().resizeEvent(event)
        self._renew()

    def sizeHint(self) -> QSize:
        """One line at least."""
        return QSize(self._look.px(200), self._look.px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each sign with its words."""
        painter = QPainter(self)
        paint_legend(painter, self._entries, self._look, self.width())


def _places(entries: list[Entry], look: Look, width: float) -> list[QRectF]:
    metrics, scale = QFontMetricsF(Type.of(look).small), look.scale
    found = list[QRectF]()
    x, y = 14 * scale, 0.0
    for words, _ in entries:
        taken = (_SAMPLE + 8) * scale + metrics.horizontalAdvance(words)
        if x > 14 * scale and x + taken > width - 14 * scale:
            x, y = 14 * scale, y + _ROW * scale
        found.append(QRectF(x, y, taken, _ROW * scale))
        x += taken + _APART * scale
    return found


def legend_height(entries: list[Entry], look: Look, width: float) -> float:
    """How high the legend is in that width."""
    return max((place.bottom() for place in _places(entries, look, width)), default=0.0)


def paint_legend(painter: QPainter, entries: list[Entry], look: Look, width: float) -> None:
    """Draw the legend from the painter's origin."""
    brush, scale = ChainBrush(painter, look, Shown()), look.scale
    for (words, sign), place in zip(entries, _places(entries, look, width), strict=True):
        sample = QRectF(place.left(), place.center().y() - 6 * scale, _SAMPLE * scale, 12 * scale)
        if isinstance(sign, str):  # Part is one, too
            part = sign if isinstance(sign, Part) else Part.carrier
            box = sample.adjusted(3 * scale, 0, -3 * scale, 0)
            brush.frame(part, box, is_item=sign == ITEM)
            middle = box.center()
            if part is Part.loop:
                brush.alarm(
                    QRectF(middle.x() - 5 * scale, middle.y() - 4 * scale, 10 * scale, 8 * scale)
                )
            elif part is Part.unknown:
                painter.setFont(Type.of(look).small)
                painter.setPen(look.theme.undetermined)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
        else:
            path = QPainterPath(QPointF(sample.left(), sample.center().y()))
            end = QPointF(sample.right(), sample.center().y())
            path.lineTo(end)
            brush.line(sign, Line(path, QRectF()))
            if isinstance(sign, ChainEdge):
                brush.point(end)
        painter.setFont(Type.of(look).small)
        painter.setPen(look.theme.soft_ink)
        room = place.adjusted((_SAMPLE + 8) * scale, 0, 4, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
