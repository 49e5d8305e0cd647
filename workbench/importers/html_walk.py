"""The whole visible text of an HTML tree, once, in pieces, in the order of the page.

A browser's rules as far as they need no style sheet: block elements make pieces, white space inside
them collapses, `<br>` splits, a table's row is one piece with tabs between its cells. What is not
shown (script, style, `hidden`, `display: none`) is not text; menus are.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from workbench.importers import html_words as words
from workbench.importers.pieces import Piece, one_line
from workbench.model.imported import BlockKind

__all__ = ["BYLINE", "TIME", "ZONE", "visible_pieces"]

ZONE = "zone"
"""Mark of a piece inside a menu, a footer, a form or the like."""
BYLINE = "byline"
"""Mark of a piece that the page calls the author's line."""
TIME = "time"
"""Mark of a piece that holds a `<time>` element."""

_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
_LINE = "\n"
_LEAVES = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "pre", *words.HEADINGS})


@dataclass(frozen=True, slots=True)
class _Context:
    """What the elements around the text make of it."""

    kind: BlockKind = BlockKind.body
    level: int = 0
    lists: int = 0
    pre: bool = False
    marks: frozenset[str] = frozenset()
    number: int = 0
    group: int = 0


@dataclass(slots=True)
class _Walk:
    """The state of one walk: open contexts, the text since the last border, the row if any."""

    pieces: list[Piece] = field(default_factory=list)
    contexts: list[_Context] = field(default_factory=lambda: [_Context()])
    buffer: list[str] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    row: list[str] | None = None
    row_depth: int = 0
    elements: int = 0

    def add(self, text: str | None) -> None:
        if not text:
            return
        if not self.contexts[-1].pre:
            # White space in the markup is one space; only <br> and <pre> break lines.
            text = text.replace(_LINE, " ").replace("\r", " ")
        self.buffer.append(text)

    def border(self) -> None:
        """End the piece that was being collected."""
        text = "".join(self.buffer).translate(_INVISIBLE)
        self.buffer.clear()
        context = self.contexts[-1]
        marks = context.marks | self.marks
        self.marks.clear()
        if self.row is not None:
            if self.row:
                self.row[-1] = f"{self.row[-1]} {text}"
            return
        joined = context.kind in (BlockKind.heading, BlockKind.caption)
        for part in [text] if joined else text.split(_LINE):
            line = one_line(part)
            if line:
                self.pieces.append(Piece(line, context.kind, context.level, marks, context.group))

    def end_row(self) -> None:
        cells = [one_line(cell) for cell in self.row or ()]
        self.row = None
        if any(cells):
            context = self.contexts[-1]
            line = "\t".join(cells).strip("\t")
            self.pieces.append(Piece(line, BlockKind.table, 0, context.marks, context.number))


def visible_pieces(root: etree._Element, *, without: frozenset[str] = frozenset()) -> list[Piece]:
    """Return the visible text under ``root``; elements whose tag is in ``without`` are left out.

    The tree is walked by events, not by recursion, so that no depth of nesting breaks it.
    """
    walk = _Walk()
    events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    skipped: etree._Element | None = None
    for event, element in events:
        if event in ("comment", "pi"):
            if skipped is None and element is not root:
                walk.add(element.tail)
            continue
        tag = words.tag_of(element)
        if event == "start":
            if skipped is None and (tag in without or words.is_hidden(element, tag)):
                skipped = element
            elif skipped is None:
                _enter(walk, element, tag)
            continue
        if skipped is None:
            _leave(walk, element, tag)
        elif skipped is element:
            skipped = None
        if skipped is None and element is not root:
            walk.add(element.tail)
    walk.border()
    return walk.pieces


def _enter(walk: _Walk, element: etree._Element, tag: str) -> None:
    if tag == "br":
        # Where lines are not split (a row, a heading, a caption) it ends up as white space.
        walk.buffer.append(_LINE)
        return
    if tag == "time":
        walk.marks.add(TIME)
    if tag not in words.BLOCKS:
        if words.is_byline(element):
            walk.marks.add(BYLINE)
        walk.add(element.text)
        return
    walk.border()
    walk.elements += 1
    context = _context(walk.contexts[-1], element, tag, walk.elements)
    if walk.row is None and tag == "tr" and _is_data_row(element):
        walk.row = []
        walk.row_depth = len(walk.contexts)
    elif walk.row is not None and tag in ("td", "th"):
        walk.row.append("")
    walk.contexts.append(context)
    walk.add(element.text)


def _leave(walk: _Walk, element: etree._Element, tag: str) -> None:
    if tag not in words.BLOCKS:
        return
    walk.border()
    walk.contexts.pop()
    if walk.row is not None and len(walk.contexts) == walk.row_depth:
        walk.end_row()


def _context(outer: _Context, element: etree._Element, tag: str, number: int) -> _Context:
    kind, level, lists = outer.kind, outer.level, outer.lists
    if tag in words.HEADINGS:
        kind, level = BlockKind.heading, words.HEADINGS[tag]
    elif tag == "blockquote":
        kind, level = BlockKind.quote, 0
    elif tag in ("ul", "ol", "menu", "dl"):
        lists += 1
    elif tag in ("li", "dt", "dd"):
        kind, level = BlockKind.list_item, max(lists, 1)
    elif tag in ("figcaption", "figure", "caption") or words.is_caption(element):
        kind, level = BlockKind.caption, 0
    elif tag in ("td", "th"):
        kind, level = BlockKind.body, 0
    marks = set(outer.marks)
    if words.is_zone(element, tag) and tag != "form":
        marks.add(ZONE)
    if words.is_byline(element):
        marks.add(BYLINE)
    pre = outer.pre or tag in ("pre", "textarea")
    # A paragraph and text that stands loose beside it are brothers.
    group = outer.number if tag in _LEAVES else number
    return _Context(kind, level, lists, pre, frozenset(marks), number, group)


def _is_data_row(row: etree._Element) -> bool:
    """Tell a table of data from one that only lays out the page: its cells hold no paragraphs."""
    for cell in row:
        paragraphs = 0
        for inner in cell.iter(etree.Element):
            tag = words.tag_of(inner)
            if tag in ("table", "ul", "ol", "blockquote", "article", "figure", *words.HEADINGS):
                return False
            paragraphs += tag in ("p", "div")
        if paragraphs > 2:
            return False
    return True
