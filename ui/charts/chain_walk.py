"""Where the keyboard goes in a chain: from box to box, and to the lines of a box."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt

from ui.charts.chain_marks import ChainEdge, ChainGraph, ChainLink
from ui.charts.chain_scene import Scene

Key = Qt.Key


class ChainWalk:
    """The ways through one graph; ids in, ids out, "" where there is nothing that way."""

    def __init__(self, graph: ChainGraph, scene: Scene) -> None:
        """For this graph as it is laid out."""
        self._scene = scene
        self._edges: dict[str, ChainEdge] = {edge.id: edge for edge in graph.edges}
        self._links: dict[str, ChainLink] = {link.id: link for link in graph.links}
        self._spots = {
            id: (row, number) for row, ids in enumerate(scene.walk) for number, id in enumerate(ids)
        }
        self._origins: dict[str, list[str]] = {}
        self._carriers: dict[str, list[str]] = {}
        self._lines: dict[str, list[str]] = {}
        for edge in graph.edges:
            self._origins.setdefault(edge.carrier_id, []).append(edge.origin_id)
            self._carriers.setdefault(edge.origin_id, []).append(edge.carrier_id)
            for end in (edge.carrier_id, edge.origin_id):
                self._lines.setdefault(end, []).append(edge.id)
        for link in graph.links:
            for end in (link.one_id, link.other_id):
                self._lines.setdefault(end, []).append(link.id)

    @property
    def first(self) -> str:
        """The leftmost box of the top row."""
        return self._scene.walk[0][0] if self._scene.walk else ""

    def lines_of(self, id: str) -> list[str]:
        """The edges and links of a box, as one meets them from left to right."""
        lines = self._scene.lines
        return sorted(self._lines.get(id, ()), key=lambda one: lines[one].label.center().x())

    def ends_of(self, id: str) -> tuple[str, str] | None:
        """The two boxes of a line, the upper or left one first; None for a box."""
        boxes = self._scene.boxes
        if edge := self._edges.get(id):
            return edge.origin_id, edge.carrier_id
        if link := self._links.get(id):
            one, other = sorted(
                (link.one_id, link.other_id), key=lambda end: boxes[end].center().x()
            )
            return one, other
        return None

    def go(self, id: str, key: Key) -> str:
        """Where an arrow leads. Up is to whom a source has it from; from a line, to one end."""
        ends = self.ends_of(id)
        if ends is not None:
            return ends[0] if key in (Key.Key_Up, Key.Key_Left) else ends[1]
        if id not in self._spots:
            return self.first
        row, number = self._spots[id]
        if key in (Key.Key_Left, Key.Key_Right):
            to = number + (1 if key is Key.Key_Right else -1)
            same = self._scene.walk[row]
            return same[to] if 0 <= to < len(same) else id
        up = key is Key.Key_Up
        joined = (self._origins if up else self._carriers).get(id, ())
        if joined:
            return self._nearest(id, joined)
        beside = row + (-1 if up else 1)
        # nothing hangs together that way: the next row, so that every box can be reached
        return (
            self._nearest(id, self._scene.walk[beside])
            if 0 <= beside < len(self._scene.walk)
            else id
        )

    def _nearest(self, id: str, others: Iterable[str]) -> str:
        boxes = self._scene.boxes
        x = boxes[id].center().x()
        return min(others, key=lambda one: (abs(boxes[one].center().x() - x), one))
