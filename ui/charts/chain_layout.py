"""Lays a chain out for the view: boxes in rows, edges between them, brackets over them."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainterPath

from ui.charts.chain_marks import ChainEdge, ChainGraph, ChainLink, Part
from ui.charts.chain_scene import Line, Scene, Type, words_of
from ui.look import Look
from workbench.corroboration.layers import Layered, lay_out

_NARROW, _WIDE, _HIGH, _BETWEEN = 104, 220, 46, 62
_BRACKET: Final = 26
"""The height of one step of brackets above a row."""
_TRIED: Final = (0.66, 0.32, 0.5, 0.58, 0.42)
"""Where along an edge its word is put, unless it would lie on another."""
_REMEMBERED: Final = 12


def build_scene(graph: ChainGraph, look: Look) -> Scene:
    """Lay the graph out for the size of the interface."""
    return _Builder(graph, look).scene


class _Builder:
    """Builds one scene and is let go."""

    def __init__(self, graph: ChainGraph, look: Look) -> None:
        self._px, type_ = look.px, Type.of(look)
        self._names, self._small = QFontMetricsF(type_.name), QFontMetricsF(type_.small)
        self.scene = Scene()
        layered = self._layers(graph)
        flat, upright = self._sort_links(graph, layered)
        heights = self._brackets(flat, layered)
        self._place_boxes(layered, heights)
        self._draw_edges(graph, layered)
        for link, step in heights.items():
            self._draw_bracket(link, step)
        for link in upright:
            self._draw_across(link)
        for line in self.scene.lines.values():
            reach = line.path.controlPointRect().united(line.label)
            self.scene.bounds = self.scene.bounds.united(reach)

    def _layers(self, graph: ChainGraph) -> Layered:
        px = self._px
        self._widths: dict[str, float] = {}
        for node in graph.nodes:
            # the name with glyph and letter, or what the source is beneath it
            upper = self._names.horizontalAdvance(node.name) + px(66)
            lower = self._small.horizontalAdvance(str(node.part)) + px(46)
            self._widths[node.id] = min(max(upper, lower, float(px(_NARROW))), float(px(_WIDE)))
        return lay_out(
            [node.id for node in graph.nodes],
            [(edge.carrier_id, edge.origin_id) for edge in graph.edges],
            widths=self._widths,
            gap=float(px(44)),
            below={node.id for node in graph.nodes if node.part in (Part.loop, Part.left_out)},
        )

    # -- links ---------------------------------------------------------------------------------

    @staticmethod
    def _sort_links(graph: ChainGraph, layered: Layered) -> tuple[list[ChainLink], list[ChainLink]]:
        """Those within a row, which are brackets over it, and those from row to row."""
        flat, upright = list[ChainLink](), list[ChainLink]()
        for link in graph.links:
            one, other = layered.spots[link.one_id], layered.spots[link.other_id]
            (flat if one[1] == other[1] else upright).append(link)
        return flat, upright

    def _brackets(self, links: list[ChainLink], layered: Layered) -> dict[ChainLink, int]:
        """The step of each bracket, from 1: the short ones lowest, none upon another."""
        spans: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
        steps = {}

        def span(link: ChainLink) -> tuple[float, float]:
            ends = layered.spots[link.one_id][0], layered.spots[link.other_id][0]
            middle = sum(ends) / 2
            half = self._small.horizontalAdvance(words_of(link)) / 2 + self._px(12)
            return min(*ends, middle - half), max(*ends, middle + half)

        for link in sorted(links, key=lambda link: span(link)[1] - span(link)[0]):
            (left, right), row, step = span(link), layered.spots[link.one_id][1], 1
            while any(left <= r and left_ <= right for left_, r in spans[row, step]):
                step += 1
            spans[row, step].append((left, right))
            steps[link] = step
        return steps

    def _draw_bracket(self, link: ChainLink, step: int) -> None:
        one, other = self.scene.boxes[link.one_id], self.scene.boxes[link.other_id]
        left, right = sorted((one, other), key=lambda box: box.center().x())
        # every step has feet of its own, so that two brackets at one box are told apart
        inset = self._px(7) * step
        start = QPointF(left.center().x() + inset, left.top())
        end = QPointF(right.center().x() - inset, right.top())
        over, bow = left.top() - self._px(_BRACKET) * step, float(self._px(6))
        path = QPainterPath(start)
        path.lineTo(start.x(), over + bow)
        path.quadTo(start.x(), over, start.x() + bow, over)
        path.lineTo(end.x() - bow, over)
        path.quadTo(end.x(), over, end.x(), over + bow)
        path.lineTo(end)
        # above the line and not upon it, for a short bracket would be hidden by its own words
        middle = QPointF((start.x() + end.x()) / 2, over - self._px(_BRACKET) / 2 + 1)
        self.scene.lines[link.id] = Line(path, self._label(words_of(link), middle))

    def _draw_across(self, link: ChainLink) -> None:
        upper, lower = sorted(
            (self.scene.boxes[link.one_id], self.scene.boxes[link.other_id]),
            key=lambda box: box.top(),
        )
        side = 1.0 if lower.center().x() >= upper.center().x() else -1.0
        start = QPointF(upper.right() if side > 0 else upper.left(), upper.center().y())
        end = QPointF(lower.center().x() + side * lower.width() / 4, lower.top())
        path = QPainterPath(start)
        path.cubicTo(start + QPointF(side * self._px(50), 0), end - QPointF(0, self._px(50)), end)
        self.scene.lines[link.id] = Line(
            path, self._label(words_of(link), path.pointAtPercent(0.5))
        )

    # -- boxes and edges -----------------------------------------------------------------------

    def _place_boxes(self, layered: Layered, brackets: dict[ChainLink, int]) -> None:
        most: dict[int, int] = defaultdict(int)
        for link, step in brackets.items():
            row = layered.spots[link.one_id][1]
            most[row] = max(most[row], step)
        rows = max((row for _, row in layered.spots.values()), default=-1) + 1
        self._tops = list[float]()
        top = 0.0
        for row in range(rows):
            top += self._px(_BRACKET) * most[row] + (self._px(_BETWEEN) if row else 0)
            self._tops.append(top)
            top += self._px(_HIGH)
        for id, (middle, row) in layered.spots.items():
            width = self._widths[id]
            box = QRectF(middle - width / 2, self._tops[row], width, self._px(_HIGH))
            self.scene.boxes[id] = box
            self.scene.bounds = self.scene.bounds.united(box)
        self.scene.walk = tuple(row for row in layered.rows if row)

    def _draw_edges(self, graph: ChainGraph, layered: Layered) -> None:
        """Draw from the origin to the carrier, each edge at a port of its own."""
        ports = self._ports(graph, layered)
        said: dict[int, list[QRectF]] = defaultdict(list)
        pairs = {(edge.carrier_id, edge.origin_id) for edge in graph.edges}
        for edge in sorted(graph.edges, key=lambda edge: layered.spots[edge.carrier_id][0]):
            turned = (edge.carrier_id, edge.origin_id) in layered.turned
            way = [
                QPointF(x, self._tops[row] + self._px(_HIGH) / 2)
                for x, row in layered.bends.get((edge.carrier_id, edge.origin_id), ())
            ][::-1]
            start, end = ports[edge.id, edge.origin_id], ports[edge.id, edge.carrier_id]
            path = QPainterPath(start)
            for before, after in pairwise([start, *way, end]):
                reach = QPointF(0, (after.y() - before.y()) / 2)
                path.cubicTo(before + reach, after - reach, after)
            back = QPointF(0, self._px(8) * (1 if turned else -1))
            lower = max(layered.spots[end][1] for end in (edge.carrier_id, edge.origin_id))
            if (edge.origin_id, edge.carrier_id) in pairs and not way:
                label = self._outside(edge, path)
            else:
                label = self._free_place(words_of(edge), path, said[lower])
            self.scene.lines[edge.id] = Line(path, label, (end, end + back))

    def _ports(self, graph: ChainGraph, layered: Layered) -> dict[tuple[str, str], QPointF]:
        """Where each edge meets its two boxes, by edge and box: in the order of where it goes."""
        meeting: dict[tuple[str, bool], list[tuple[float, str]]] = defaultdict(list)
        for edge in graph.edges:
            pair = edge.carrier_id, edge.origin_id
            upper, lower = pair[::-1] if pair not in layered.turned else pair
            way = layered.bends.get(pair, ())
            first, last = (way[-1][0], way[0][0]) if way else (None, None)
            if pair in layered.turned and way:
                first, last = last, first
            to_lower = layered.spots[lower][0] if first is None else first
            to_upper = layered.spots[upper][0] if last is None else last
            meeting[upper, False].append((to_lower, edge.id))
            meeting[lower, True].append((to_upper, edge.id))
        found = {}
        for (id, at_top), ends in meeting.items():
            box = self.scene.boxes[id]
            apart = min(float(self._px(26)), box.width() * 0.7 / len(ends))
            for number, (_, edge_id) in enumerate(sorted(ends)):
                x = box.center().x() + apart * (number - (len(ends) - 1) / 2)
                found[edge_id, id] = QPointF(x, box.top() if at_top else box.bottom())
        return found

    def _outside(self, edge: ChainEdge, path: QPainterPath) -> QRectF:
        """Beside the line, where another runs the other way: away from that one."""
        middle = path.pointAtPercent(0.5)
        label = self._label(words_of(edge), middle)
        left = middle.x() < self.scene.boxes[edge.carrier_id].center().x()
        return label.translated((label.width() / 2 + self._px(2)) * (-1 if left else 1), 0)

    def _free_place(self, words: str, path: QPainterPath, said: list[QRectF]) -> QRectF:
        """A place for the word along the path where it lies on none of the last few."""
        places = [self._label(words, path.pointAtPercent(share)) for share in _TRIED]
        near = said[-_REMEMBERED:]
        free = (place for place in places if not any(place.intersects(old) for old in near))
        label = next(free, places[0])
        said.append(label)
        return label

    def _label(self, words: str, middle: QPointF) -> QRectF:
        width = self._small.horizontalAdvance(words) + self._px(10)
        height = self._small.height() + self._px(2)
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
