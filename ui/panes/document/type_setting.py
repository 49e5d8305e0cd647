"""How each kind of block is set: the type, the space around it, the colour of its ink."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from ui.fonts import INTERFACE_PIXELS, READING_PIXELS, interface_font, reading_font
from ui.look import Look
from ui.panes.document.shown_text import ShownText
from workbench.model.document import Block
from workbench.model.imported import BlockKind

LINE_HEIGHT: Final = 1.5
CHARACTERS_A_LINE: Final = 71
_ORDINARY_WORDS: Final = "The agency said on Friday that at least 1,500 guards had boarded ships. "
_PROPORTIONAL: Final = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_DEMI: Final = QFont.Weight.DemiBold


def reading_pixels(look: Look) -> float:
    """The size of the text under check as it is now, in logical pixels."""
    return READING_PIXELS * look.scale * look.reading_scale


def measure(look: Look) -> int:
    """The width of the column: 60 to 75 characters of ordinary words a line."""
    metrics = QFontMetricsF(reading_font(reading_pixels(look)))
    a_character = metrics.horizontalAdvance(_ORDINARY_WORDS) / len(_ORDINARY_WORDS)
    return round(a_character * CHARACTERS_A_LINE)


@dataclass(frozen=True, slots=True)
class _Setting:
    """Type and space of a kind of block; lengths in parts of the reading size."""

    size: float = 1.0
    above: float = 0.0
    below: float = 0.62
    indent: float = 0.0
    line: float = LINE_HEIGHT
    weight: QFont.Weight = QFont.Weight.Normal
    sans: bool = False
    soft: bool = False
    struck: bool = False


_BODY: Final = _Setting()
_STRUCK: Final = _Setting(below=0.3, line=1.4, sans=True, soft=True, struck=True)
_HEADLINE: Final = _Setting(size=1.55, above=0.9, below=0.45, line=1.22, weight=_DEMI)
_LINE_OF_FACTS: Final = _Setting(below=0.5, line=1.4, sans=True, soft=True)
_CAPTION: Final = _Setting(size=0.86, line=1.4, soft=True)
_TABLE: Final = _Setting(size=0.94, below=0.2, line=1.4)


def _setting(block: Block) -> _Setting:
    if block.struck:
        return _STRUCK
    match block.kind:
        case BlockKind.headline:
            return _HEADLINE
        case BlockKind.byline | BlockKind.dateline:
            return _LINE_OF_FACTS
        case BlockKind.heading:
            size = max(1.06, 1.32 - 0.1 * (block.level - 1))
            return _Setting(size=size, above=0.75, below=0.35, line=1.3, weight=_DEMI)
        case BlockKind.caption:
            return _CAPTION
        case BlockKind.quote:
            return _Setting(indent=1.4)
        case BlockKind.list_item:
            return _Setting(indent=1.2 * max(1, block.level), below=0.3)
        case BlockKind.table:
            return _TABLE
        case _:
            return _BODY


class TypeSetter:
    """Sets the blocks of a document by the look in use. To be made anew when the look changes."""

    def __init__(self, look: Look, *, leading: bool) -> None:
        """`leading` is whether the layout honours line heights (that of long texts does not)."""
        self._look, self._leading = look, leading
        self._em = reading_pixels(look)
        self._natural = QFontMetricsF(reading_font(self._em)).height() / self._em

    def set_all(self, document: QTextDocument, shown: ShownText, blocks: Iterable[Block]) -> None:
        """Set a whole document: everything as body first, which is quick, then the others."""
        document.setDefaultFont(reading_font(self._em))
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        if self._leading:
            cursor.setBlockFormat(self._block_format(_BODY))
        cursor.setCharFormat(QTextCharFormat())
        for block in blocks:
            setting = _setting(block)
            if setting != _BODY:
                self._set(cursor, shown, block, setting)
        cursor.endEditBlock()

    def set_again(self, document: QTextDocument, shown: ShownText, blocks: Iterable[Block]) -> None:
        """Set these blocks as what they have become."""
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block in blocks:
            self._set(cursor, shown, block, _setting(block))
        cursor.endEditBlock()

    def _set(self, cursor: QTextCursor, shown: ShownText, block: Block, setting: _Setting) -> None:
        cursor.setPosition(shown.to_position(block.start))
        cursor.setPosition(shown.to_position(block.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.setBlockFormat(self._block_format(setting))
        cursor.setCharFormat(self._char_format(setting))

    def _block_format(self, setting: _Setting) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setTopMargin(round(setting.above * self._em))
        made.setBottomMargin(round(setting.below * self._em))
        made.setLeftMargin(round(setting.indent * self._em))
        made.setLineHeight(100 * setting.line / self._natural, _PROPORTIONAL)
        return made

    def _char_format(self, setting: _Setting) -> QTextCharFormat:
        made = QTextCharFormat()
        if setting == _BODY:
            return made
        if setting.sans:
            size = INTERFACE_PIXELS / READING_PIXELS * self._em
            made.setFont(interface_font(size, weight=setting.weight))
        else:
            size = setting.size * self._em
            made.setFont(reading_font(size, weight=setting.weight))
        made.setFontStrikeOut(setting.struck)
        if setting.soft:
            made.setForeground(self._look.theme.soft_ink)
        return made
