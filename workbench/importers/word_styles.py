"""What a paragraph is, from its style: Word names its own styles in English in every language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from workbench.importers.word_package import local, value
from workbench.model.imported import BlockKind

__all__ = ["Role", "Styles"]

_HEADING = re.compile(r"^(?:heading|überschrift|titre|título|titolo|kop|rubrik)\s*([1-9])$", re.I)
_NAMED = {
    "title": (BlockKind.headline, 0),
    "subtitle": (BlockKind.heading, 2),
    "quote": (BlockKind.quote, 0),
    "intense quote": (BlockKind.quote, 0),
    "block text": (BlockKind.quote, 0),
    "caption": (BlockKind.caption, 0),
}
_LIST = re.compile(r"^list (?:bullet|number|continue)(?: ([2-5]))?$", re.I)
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Role:
    """The kind of a paragraph and its level."""

    kind: BlockKind = BlockKind.body
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str | None
    outline: int | None
    listed: bool
    hidden: bool


class Styles:
    """The styles of one document, by id."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._default: str | None = None
        for element in root if root is not None else ():
            if local(element) == "style":
                self._add(element)

    def _add(self, element: etree._Element) -> None:
        key = value(element, "styleId") or ""
        found = {local(child): child for child in element}
        properties = {local(child): child for child in found.get("pPr", ())}
        runs = {local(child): child for child in found.get("rPr", ())}
        self._styles[key] = _Style(
            name=(value(found.get("name")) or key).strip().lower(),
            based_on=value(found.get("basedOn")),
            outline=_number(value(properties.get("outlineLvl"))),
            listed="numPr" in properties,
            hidden="vanish" in runs and is_on(runs["vanish"]),
        )
        if value(element, "type") == "paragraph" and value(element, "default") in ("1", "true"):
            self._default = key

    def is_hidden(self, style_id: str | None) -> bool:
        """Whether text in this style does not show."""
        return any(style.hidden for style in self._line(style_id))

    def role(self, properties: etree._Element | None) -> Role:
        """Return what a paragraph with these properties (`w:pPr`) is."""
        own = (
            {local(child): child for child in properties if local(child)}
            if (properties is not None)
            else {}
        )
        line = self._line(value(own.get("pStyle")) or self._default)
        for style in line:
            named = _named(style.name)
            if named is not None:
                return named
        outline = _number(value(own.get("outlineLvl")))
        if outline is None:
            outline = next((style.outline for style in line if style.outline is not None), None)
        if outline is not None and 0 <= outline <= 8:
            return Role(BlockKind.heading, outline + 1)
        numbering = own.get("numPr")
        if numbering is not None:
            inner = {local(child): child for child in numbering}
            if value(inner.get("numId")) == "0":
                return Role()
            return Role(BlockKind.list_item, (_number(value(inner.get("ilvl"))) or 0) + 1)
        if any(style.listed for style in line):
            return Role(BlockKind.list_item, 1)
        return Role()

    def _line(self, style_id: str | None) -> list[_Style]:
        """Return a style and those that it is based on, nearest first."""
        line: list[_Style] = []
        while style_id in self._styles and len(line) < _DEEPEST:
            line.append(self._styles[style_id])
            style_id = line[-1].based_on
        return line


def _named(name: str) -> Role | None:
    heading = _HEADING.match(name)
    if heading is not None:
        return Role(BlockKind.heading, int(heading[1]))
    listed = _LIST.match(name)
    if listed is not None:
        return Role(BlockKind.list_item, int(listed[1] or 1))
    if name in _NAMED:
        return Role(*_NAMED[name])
    return None


def is_on(element: etree._Element) -> bool:
    """Whether a switch such as `w:vanish` is on: it is, unless it says it is not."""
    return value(element) not in ("0", "false", "off")


def _number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() and len(text) < 4 else None
