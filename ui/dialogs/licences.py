"""What Stet is made of and under which licences, in a window of its own beside the work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.fonts import interface_font, reading_font
from ui.look import Look
from ui.widgets.list_pane import SoftLabel
from ui.widgets.plain_table import PlainTable, Widths
from ui.widgets.row_model import HeadedModel
from ui.wording import counted
from workbench.components import Component, Crate, components

_NAME, _VERSION, _LICENCE = range(3)
_FULL_LINE: Final = 50
_CENTRED: Final = 16  # what stands farther in is a title in the middle of a line of 80
_RULE: Final = re.compile(r"[-=_*~#\s]+")
_COLUMNS: Final = re.compile(r"\S {4,}\S")
_BEGINS: Final = re.compile(r"([-*•·]|\(?([0-9]{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s|Copyright|\(c\)|©")

Index = QModelIndex | QPersistentModelIndex


def paragraphs(words: str) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text that was broken into lines, each with its indent in columns.

    A line goes on in the next one where it is about as long as lines are, unless one of them is
    of a table, or the next one begins an item of a list. Lines that only draw a rule are left out.
    """
    indent, held, last = 0, "", 0
    for line in [*words.expandtabs().splitlines(), ""]:
        body = line.strip()
        in_table = bool(_COLUMNS.search(body))
        if held and (not body or last < _FULL_LINE or in_table or _BEGINS.match(body)):
            yield indent, held
            held = ""
        if body and not _RULE.fullmatch(body):
            if not held:
                indent = len(line) - len(line.lstrip())
            held = f"{held} {body}" if held else body
            last = 0 if in_table else len(body)


def by_licence(crates: Iterable[Crate]) -> list[tuple[str, list[Crate]]]:
    """The crates under each expression; the expression of most comes first."""
    ordered = sorted(crates, key=lambda crate: (crate.licence, crate.name))
    groups = [(key, list(group)) for key, group in groupby(ordered, lambda crate: crate.licence)]
    return sorted(groups, key=lambda group: -len(group[1]))


class _Model(HeadedModel):
    """One row a component."""

    def __init__(self, found: Sequence[Component], parent: QWidget) -> None:
        super().__init__(("Name", "Version", "Licence"), parent)
        self.found = found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        component = self.found[index.row()]
        if index.column() == _NAME:
            return component.name + (f" in {component.inside}" if component.inside else "")
        return component.version if index.column() == _VERSION else component.licence


class _List(PlainTable):
    """What is typed is looked for among the names, whichever column has the keyboard."""

    def keyboardSearch(self, search: str) -> None:
        self.setCurrentIndex(self.currentIndex().siblingAtColumn(_NAME))
        super().keyboardSearch(search)


class LicencesWindow(QDialog):
    """A list of components and the texts of the one chosen; not modal, as the help is not."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Opens on Stet itself."""
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("What Stet is made of")
        self._model = _Model(components(), self)
        widths = Widths({_VERSION: 104}, {_NAME: 3, _LICENCE: 2}, 160, 360, (_LICENCE,))
        self._list = _List(self._model, widths, look, "What Stet is made of", row=32)
        told = f"{counted(len(self._model.found), 'component')}. Type a name to find it."
        left = QFrame()
        left.setProperty("surface", "panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._list, 1)
        column.addWidget(SoftLabel(look, told))
        self._page = QTextEdit()
        self._page.setReadOnly(True)
        self._page.setAccessibleName("Licence")
        self._page.setProperty("surface", "paper")
        self._halves = QSplitter()
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(left)
        self._halves.addWidget(self._page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._halves)
        self._list.selectionModel().currentRowChanged.connect(self._show)
        look.changed.connect(self._lay_out)
        self._lay_out()
        self._list.setCurrentIndex(self._model.index(0, _NAME))
        self._list.setFocus()

    def _lay_out(self) -> None:
        px, room = self._look.px, self.screen().availableGeometry()
        self.resize(min(px(1080), room.width() - 32), min(px(680), room.height() - 64))
        self._halves.setSizes([self.width() * 48 // 100, self.width() * 52 // 100])
        self._page.document().setDocumentMargin(px(24))
        self._show(self._list.currentIndex())

    def _show(self, index: QModelIndex) -> None:
        if index.isValid():
            self._page.clear()
            _Writer(self._page, self._look).write(self._model.found[index.row()])
            self._page.moveCursor(QTextCursor.MoveOperation.Start)
            self._page.verticalScrollBar().setValue(0)


class _Writer:
    """Sets a component's page in type, with the leading and the space of a book."""

    def __init__(self, page: QTextEdit, look: Look) -> None:
        self._look = look
        self._cursor = QTextCursor(page.document())
        self._begun = False

    def write(self, component: Component) -> None:
        """Name, licence, holders of the copyright, crates, and every text in full."""
        self._cursor.beginEditBlock()
        self._heading(component.name, 22)
        about = (component.version, component.licence, component.inside)
        pieces = zip(("version {}", "{}", "in {}"), about, strict=True)
        self._soft(" · ".join(form.format(words) for form, words in pieces if words), below=14)
        for line in filter(None, (component.note, *component.holders)):
            self._body(line, below=4)
        for licence, crates in by_licence(component.crates):
            self._heading(f"{counted(len(crates), 'crate')} under {licence}", 15)
            for crate in crates:
                authors = re.sub(r"\s*<[^>]*>", "", crate.authors)
                self._soft(f"{crate.name} {crate.version}" + (f", {authors}" if authors else ""))
        for text in component.texts:
            self._heading(text.title, 15)
            for indent, words in paragraphs(text.words):
                self._body(words, level=indent // 4 if indent <= _CENTRED else 0)
        self._cursor.endEditBlock()

    def _heading(self, words: str, size: int) -> None:
        font = reading_font(size * self._look.scale, weight=QFont.Weight.Bold)
        self._block(words, font, above=18 if self._begun else 0, below=6)

    def _soft(self, words: str, *, below: int = 2) -> None:
        font = interface_font(13 * self._look.scale)
        self._block(words, font, below=below, soft=True)

    def _body(self, words: str, *, level: int = 0, below: int = 8) -> None:
        self._block(words, reading_font(15 * self._look.scale), below=below, level=level)

    def _block(
        self,
        words: str,
        font: QFont,
        *,
        above: int = 0,
        below: int = 0,
        level: int = 0,
        soft: bool = False,
    ) -> None:
        px, shape, kind = self._look.px, QTextBlockFormat(), QTextCharFormat()
        shape.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setTopMargin(px(above))
        shape.setBottomMargin(px(below))
        shape.setLeftMargin(px(12 * level))
        kind.setFont(font)
        kind.setForeground(self._look.theme.soft_ink if soft else self._look.theme.ink)
        if self._begun:
            self._cursor.insertBlock(shape, kind)
        else:
            self._cursor.setBlockFormat(shape)
        self._begun = True
        self._cursor.insertText(words, kind)
