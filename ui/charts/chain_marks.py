"""What the chain view shows: boxes, edges from carrier to origin, links between origins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ui.glyphs import Mark


class Part(StrEnum):
    """What a source is in the chains of one claim."""

    origin = "origin"
    carrier = "carrier"
    unknown = "origin not known"
    loop = "in a loop"
    left_out = "left out"
    idle = "reached by no item"


class Tie(StrEnum):
    """What is said of two origins."""

    shown = "shown"
    suspected = "suspected"
    independent = "independent"


@dataclass(frozen=True, slots=True)
class ChainNode:
    """A source. `stance` is what it does to the claim, None where it has no evidence on *so*.

    `is_item` says that it asserts or relays. `words` say everything about it.
    """

    id: str
    name: str
    letter: str
    part: Part
    stance: Mark | None
    is_item: bool
    words: str


@dataclass(frozen=True, slots=True)
class ChainEdge:
    """The carrier has it from the origin. `kind` stands at the edge: "quotes".

    `held_back` says that one end is confidential: then neither kind nor reason leaves the case.
    """

    id: str
    carrier_id: str
    origin_id: str
    kind: str
    reason: str
    in_loop: bool
    held_back: bool
    words: str


@dataclass(frozen=True, slots=True)
class ChainLink:
    """What is said of two sources: that they are not two, or that they are."""

    id: str
    one_id: str
    other_id: str
    tie: Tie
    kind: str
    reason: str
    held_back: bool
    words: str


AnyMark = ChainNode | ChainEdge | ChainLink


@dataclass(frozen=True, slots=True)
class ChainGraph:
    """Everything the view shows of one claim; the ids of all marks differ."""

    title: str = ""
    nodes: tuple[ChainNode, ...] = ()
    edges: tuple[ChainEdge, ...] = ()
    links: tuple[ChainLink, ...] = ()

    def marks(self) -> Iterator[AnyMark]:
        """Every mark: the boxes, the edges, the links."""
        yield from self.nodes
        yield from self.edges
        yield from self.links

    def find(self, id: str) -> AnyMark | None:
        """The mark of that id, or None."""
        return next((mark for mark in self.marks() if mark.id == id), None)


def text_of(graph: ChainGraph) -> str:
    """The drawing in words: what it is of, each source, each edge, each link, a line each."""
    told = [graph.title, *(mark.words for mark in graph.marks())]
    return "\n".join(line for line in told if line)


def table_of(graph: ChainGraph) -> str:
    """Lines of fields parted by tabs: who, what, whom, how, and why.

    What is copied leaves the case: of a confidential source it is said that it hangs together
    with another, and neither how nor why.
    """
    name = {node.id: node.name for node in graph.nodes}
    table = [("Source", "Is", "Of whom", "How", "Reason")]
    table += [(node.name, str(node.part), "", "", "") for node in graph.nodes]
    for edge in graph.edges:
        how = ("", "") if edge.held_back else (edge.kind, edge.reason)
        table.append((name[edge.carrier_id], "has it from", name[edge.origin_id], *how))
    for link in graph.links:
        how = ("", "") if link.held_back else (link.kind, link.reason)
        is_ = "is independent of" if link.tie is Tie.independent else f"is one with ({link.tie})"
        table.append((name[link.one_id], is_, name[link.other_id], *how))
    return "\n".join("\t".join(" ".join(field.split()) for field in line) for line in table)
