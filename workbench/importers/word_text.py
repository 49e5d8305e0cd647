"""The visible text of a Word part: what shows with all tracked changes accepted.

Deleted and moved-away text, field codes, comments and hidden text do not show. Text boxes come
after the paragraph that holds them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from workbench.importers.pieces import Piece, one_line
from workbench.importers.word_package import local, value
from workbench.importers.word_styles import Role, Styles, is_on
from workbench.model.imported import BlockKind

__all__ = ["WordText"]

_GONE = frozenset({"del", "moveFrom", "rt", "instrText", "delText", "delInstrText", "pPr", "rPr"})
_CELL = "\t"


@dataclass(slots=True)
class WordText:
    """Collects the pieces of one part, and counts what was left out."""

    styles: Styles
    pieces: list[Piece] = field(default_factory=list)
    deleted: int = 0
    inserted: int = 0
    _carried: str = ""

    def blocks(self, elements: Iterable[etree._Element]) -> None:
        """Read paragraphs, tables and what wraps them."""
        for element in elements:
            match local(element):
                case "p":
                    self._paragraph(element)
                case "tbl":
                    self._table(element)
                case "AlternateContent":
                    self.blocks(_alternative(element))
                case "del" | "moveFrom" | "sdtPr" | "sdtEndPr" | "sectPr" | "":
                    continue
                case _:
                    self.blocks(element)

    def _paragraph(self, paragraph: etree._Element) -> None:
        properties = _child(paragraph, "pPr")
        role = self.styles.role(properties)
        parts: list[str] = [self._carried]
        boxes: list[etree._Element] = []
        self._carried = ""
        self._inline(paragraph, parts, boxes)
        text = "".join(parts)
        if _mark_is_deleted(properties):
            # Without its mark a paragraph runs on into the next.
            self._carried = text
        else:
            self._lines(text, role)
        for box in boxes:
            self.blocks(box)

    def _lines(self, text: str, role: Role) -> None:
        joined = role.kind in (BlockKind.headline, BlockKind.heading)
        for line in [text] if joined else text.split("\n"):
            if one_line(line):
                self.pieces.append(Piece(one_line(line), role.kind, role.level))

    def _inline(
        self, element: etree._Element, parts: list[str], boxes: list[etree._Element]
    ) -> None:
        for child in element:
            name = local(child)
            match name:
                case "t":
                    parts.append(child.text or "")
                case "br" | "cr":
                    parts.append("\n")
                case "tab" | "ptab":
                    parts.append(" ")
                case "noBreakHyphen":
                    parts.append("-")
                case "sym":
                    parts.append(_symbol(child))
                case "txbxContent":
                    boxes.append(child)
                case "AlternateContent":
                    for choice in _alternative(child):
                        self._inline(choice, parts, boxes)
                case "r":
                    if not self._is_hidden(child):
                        self._inline(child, parts, boxes)
                case _:
                    self.deleted += name in ("del", "moveFrom")
                    self.inserted += name in ("ins", "moveTo")
                    if name and name not in _GONE:
                        self._inline(child, parts, boxes)

    def _is_hidden(self, run: etree._Element) -> bool:
        properties = _child(run, "rPr")
        if properties is None:
            return False
        own = {local(child): child for child in properties}
        if "vanish" in own:
            return is_on(own["vanish"])
        return self.styles.is_hidden(value(own.get("rStyle")))

    def _table(self, table: etree._Element) -> None:
        for row in _rows(table):
            cells: list[str] = []
            for cell in _through(row, "tc"):
                inner = WordText(self.styles)
                inner.blocks(cell)
                self.deleted += inner.deleted
                self.inserted += inner.inserted
                cells.append(" ".join(piece.text.replace(_CELL, " ") for piece in inner.pieces))
            line = _CELL.join(cells).strip(_CELL)
            if line:
                self.pieces.append(Piece(line, BlockKind.table))


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if local(child) == name), None)


def _alternative(element: etree._Element) -> Iterable[etree._Element]:
    """Return the first of the alternatives: the others say the same for older programs."""
    chosen = _child(element, "Choice")
    if chosen is None:
        chosen = _child(element, "Fallback")
    return [chosen] if chosen is not None else []


def _mark_is_deleted(properties: etree._Element | None) -> bool:
    if properties is None:
        return False
    runs = _child(properties, "rPr")
    return runs is not None and _child(runs, "del") is not None


def _rows(table: etree._Element) -> Iterable[etree._Element]:
    for row in _through(table, "tr"):
        properties = _child(row, "trPr")
        if properties is None or _child(properties, "del") is None:
            yield row


def _through(element: etree._Element, name: str) -> Iterable[etree._Element]:
    """Give the children of a name, also those inside content controls and the like."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _through(child, name)


def _symbol(element: etree._Element) -> str:
    """Return a sign given by number; signs of picture fonts have no character to stand for them."""
    try:
        number = int(value(element, "char") or "", 16)
    except ValueError:
        return ""
    private = 0xE000 <= number <= 0xF8FF or 0xD800 <= number <= 0xDFFF
    return "" if private or not 0x20 <= number <= 0x10FFFF else chr(number)
