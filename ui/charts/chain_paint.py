"""Draws the chain of a claim, on the screen and for a picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from ui.charts.chain_marks import ChainEdge, ChainGraph, ChainLink, ChainNode, Part, Tie
from ui.charts.chain_scene import Line, Scene, Type, words_of
from ui.glyphs import paint_mark
from ui.look import Look
from ui.theme import Theme

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Shown:
    """How it is drawn: what is chosen and hovered by id, whether the keyboard is here.

    `leaves` says that the picture leaves the case: then it is not said how a confidential
    source hangs together with others.
    """

    chosen: str = ""
    hovered: str = ""
    focused: bool = False
    leaves: bool = False


def paint_chain(
    painter: QPainter, graph: ChainGraph, scene: Scene, look: Look, shown: Shown, seen: QRectF
) -> None:
    """Draw what of the scene lies in `seen` (scene pixels): lines first, boxes over them."""
    brush = ChainBrush(painter, look, shown)
    lines: list[ChainEdge | ChainLink] = [*graph.edges, *graph.links]
    for one in lines:
        line = scene.lines[one.id]
        if line.path.controlPointRect().united(line.label).intersects(seen):
            brush.line(one, line)
    for one in lines:
        if scene.lines[one.id].label.intersects(seen):
            brush.words(one, scene.lines[one.id])
    for node in graph.nodes:
        if scene.boxes[node.id].adjusted(-4, -4, 4, 4).intersects(seen):
            brush.box(node, scene.boxes[node.id])


class ChainBrush:
    """Draws single marks; the legend uses it too."""

    def __init__(self, painter: QPainter, look: Look, shown: Shown) -> None:
        """For one picture."""
        self._painter, self._look, self._shown = painter, look, shown
        self._theme: Theme = look.theme
        self._type = Type.of(look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _px(self, length: float) -> float:
        return length * self._look.scale

    # -- lines ---------------------------------------------------------------------------------

    def line(self, one: ChainEdge | ChainLink, line: Line) -> None:
        """An edge with its arrow, or a link: double, dashed or dotted."""
        painter, theme = self._painter, self._theme
        colour = self._colour(one)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if one.id and one.id in (self._shown.chosen, self._shown.hovered):
            halo = theme.selected if one.id == self._shown.chosen else theme.hover
            painter.setPen(QPen(halo, self._px(9)))
            painter.drawPath(line.path)
        if isinstance(one, ChainEdge):
            painter.setPen(QPen(colour, self._px(2.4 if one.in_loop else 1.5)))
            painter.drawPath(line.path)
            if line.tip is not None:
                self._arrow(*line.tip, colour)
        elif one.tie is Tie.shown:
            painter.setPen(QPen(colour, self._px(4.6)))
            painter.drawPath(line.path)
            painter.setPen(QPen(theme.panel, self._px(1.8)))
            painter.drawPath(line.path)
        else:
            dashes = [4.0, 3.0] if one.tie is Tie.suspected else [1.0, 2.6]
            pen = QPen(colour, self._px(1.8 if one.tie is Tie.suspected else 1.3))
            pen.setDashPattern(dashes)
            painter.setPen(pen)
            painter.drawPath(line.path)

    def _colour(self, one: ChainEdge | ChainLink) -> QColor:
        if isinstance(one, ChainEdge):
            return self._theme.wrong if one.in_loop else self._theme.edge
        return self._theme.soft_ink if one.tie is Tie.independent else self._theme.ink

    def point(self, end: QPointF) -> None:
        """The head of an arrow that points to the right, for the legend."""
        self._arrow(end, end - QPointF(self._px(8), 0), self._theme.edge)

    def _arrow(self, end: QPointF, back: QPointF, colour: QColor) -> None:
        flat = end.y() == back.y()
        across = QPointF(0, self._px(4.5)) if flat else QPointF(self._px(4.5), 0)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawPolygon(QPolygonF([end, back - across, back + across]))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def words(self, one: ChainEdge | ChainLink, line: Line) -> None:
        """What stands at a line, on the ground of the drawing."""
        chosen = one.id == self._shown.chosen
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.selected if chosen else self._theme.panel)
        self._painter.drawRoundedRect(line.label, self._px(3), self._px(3))
        if chosen:
            self._ring(line.label.adjusted(-1, -1, 1, 1))
        held_back = self._shown.leaves and one.held_back
        told = "" if held_back else words_of(one)
        alarm = isinstance(one, ChainEdge) and one.in_loop
        plain = self._theme.ink if isinstance(one, ChainLink) else self._theme.soft_ink
        self._painter.setFont(self._type.small)
        self._painter.setPen(self._theme.wrong if alarm else plain)
        self._painter.drawText(line.label, _CENTRE, told)

    def pull(self, start: QPointF, end: QPointF) -> None:
        """The edge that is being drawn with the mouse."""
        pen = QPen(self._theme.accent, self._px(2))
        pen.setDashPattern([3.0, 2.0])
        self._painter.setPen(pen)
        self._painter.drawLine(start, end)
        self._painter.setBrush(self._theme.accent)
        self._painter.drawEllipse(end, self._px(4), self._px(4))

    # -- boxes ---------------------------------------------------------------------------------

    def box(self, node: ChainNode, box: QRectF) -> None:
        """A source: its frame says what it is, and so do the words under its name."""
        self.frame(node.part, box, is_item=node.is_item, id=node.id)
        px, painter, theme = self._px, self._painter, self._theme
        faint = node.part in (Part.left_out, Part.idle)
        upper = QRectF(box.left() + px(10), box.top() + px(6), box.width() - px(20), px(18))
        left = upper.left()
        if node.stance is not None:
            side = px(14)
            glyph = QRectF(left, upper.center().y() - side / 2, side, side)
            paint_mark(painter, glyph, node.stance, theme)
            left += px(20)
        painter.setFont(self._type.small)
        painter.setPen(theme.soft_ink)
        painter.drawText(upper, _RIGHT, node.letter)
        painter.setFont(self._type.name)
        painter.setPen(theme.soft_ink if faint else theme.ink)
        room = QRectF(left, upper.top(), upper.right() - px(14) - left, upper.height())
        metrics = QFontMetricsF(self._type.name)
        name = metrics.elidedText(node.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, name)
        lower = upper.translated(0, px(17))
        self._part(node.part, lower)

    def _part(self, part: Part, room: QRectF) -> None:
        px, painter, theme = self._px, self._painter, self._theme
        colour = theme.soft_ink
        painter.setFont(self._type.small)
        if part is Part.loop:
            colour = theme.wrong
            self.alarm(QRectF(room.left(), room.center().y() - px(6), px(13), px(12)))
            room = room.adjusted(px(18), 0, 0, 0)
        elif part is Part.unknown:
            painter.setFont(self._type.name)
            painter.setPen(theme.undetermined)
            painter.drawText(room, _LEFT, "?")
            painter.setFont(self._type.small)
            room = room.adjusted(px(12), 0, 0, 0)
        elif part is Part.origin:
            colour = theme.accent
        painter.setPen(colour)
        painter.drawText(room, _LEFT, str(part))

    def alarm(self, box: QRectF) -> None:
        """A triangle with a stroke and a dot: something is wrong here."""
        painter, colour = self._painter, self._theme.wrong
        top = QPointF(box.center().x(), box.top())
        painter.setPen(QPen(colour, self._px(1.3)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
        x, height = box.center().x(), box.height()
        painter.drawLine(
            QPointF(x, box.top() + height * 0.38), QPointF(x, box.top() + height * 0.64)
        )
        painter.drawPoint(QPointF(x, box.top() + height * 0.82))

    def frame(self, part: Part, box: QRectF, *, is_item: bool, id: str = "") -> None:
        """The frame of a source: strong for an item, dashed where its origin is not known, a bar
        at the head of an origin, in alarm for one in a loop.
        """
        px, painter, theme = self._px, self._painter, self._theme
        colours = {Part.loop: theme.wrong, Part.left_out: theme.rule, Part.unknown: theme.ink}
        colour = colours.get(part, theme.ink if is_item else theme.edge)
        pen = QPen(colour, px(2.0) if is_item or part is Part.loop else max(1.0, px(1.0)))
        if part in (Part.unknown, Part.idle):
            pen.setDashPattern([4.0, 3.0] if part is Part.unknown else [1.0, 3.0])
        painter.setPen(pen)
        grounds = {self._shown.chosen: theme.selected, self._shown.hovered: theme.hover}
        painter.setBrush(grounds.get(id, theme.panel) if id else theme.panel)
        painter.drawRoundedRect(box, px(4), px(4))
        if part is Part.origin:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawRect(
                QRectF(box.left() + px(4), box.top() - px(1), box.width() - px(8), px(4))
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if id and id == self._shown.chosen:
            around = px(4)
            self._ring(box.adjusted(-around, -around, around, around))

    def _ring(self, box: QRectF) -> None:
        colour = self._theme.focus if self._shown.focused else self._theme.edge
        self._painter.setPen(QPen(colour, self._px(2 if self._shown.focused else 1)))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(box, self._px(6), self._px(6))
