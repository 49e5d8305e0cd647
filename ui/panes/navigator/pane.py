"""The list at the left: the drafts, the material, the sources."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk
from ui.fonts import interface_font
from ui.keys import Keys, no_key
from ui.look import Look
from ui.session import Session
from ui.telling import reading_count
from ui.widgets.aside import draw_aside
from workbench.model.changes import Changes
from workbench.model.claim import Standing

_ID = Qt.ItemDataRole.UserRole
_ASIDE = Qt.ItemDataRole.UserRole + 1


class _LineDelegate(QStyledItemDelegate):
    """A name, and softer at the end of its line what stands beside it.

    Each line gives the name all that its own aside leaves; where that is next to nothing, the name
    is worth more than the aside.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def _room_for_aside(self, option: QStyleOptionViewItem, name: str, aside: str) -> int:
        """Pixels at the end of the line, none where the aside gives way."""
        advance, px = option.fontMetrics.horizontalAdvance, self._look.px
        wanted = advance(aside) + px(22) if aside else 0
        needed = min(advance(name) + px(14), px(72))
        return wanted if option.rect.width() - wanted >= needed else 0

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Shorten the name to its room."""
        super().initStyleOption(option, index)
        name, aside = str(index.data()), str(index.data(_ASIDE) or "")
        taken = self._room_for_aside(option, name, aside)
        room = option.rect.width() - taken - self._look.px(14)
        metrics = option.fontMetrics
        option.text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        super().paint(painter, option, index)
        aside = str(index.data(_ASIDE) or "")
        if self._room_for_aside(option, str(index.data()), aside):
            draw_aside(painter, option, self._look, aside)


class NavigatorPane(QWidget):
    """Choosing a draft, a material or a source here chooses it on the desk."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        look: Look,
        *,
        keys: Keys = no_key,
        bring_in: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        """`bring_in` is the act that the empty place under Material offers."""
        super().__init__(parent)
        self._session, self._desk, self._look = session, desk, look
        self._keys, self._bring_in = keys, bring_in
        self._tree = QTreeWidget()
        self._tree.setAccessibleName("Drafts, material and sources")
        self._tree.setItemDelegate(_LineDelegate(look, self._tree))
        self._tree.setHeaderHidden(True)
        self._tree.setRootIsDecorated(False)
        self._tree.setIndentation(0)
        self._tree.setItemsExpandable(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._tree.setProperty("surface", "raised")
        self._tree.itemClicked.connect(lambda item, _: self._choose(item))
        self._tree.itemActivated.connect(lambda item, _: self._choose(item))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tree)
        session.changed.connect(self._follow)
        look.changed.connect(self.refresh)
        for signal in (desk.draft_chosen, desk.material_chosen, desk.source_chosen):
            signal.connect(lambda _: self._show_chosen())
        self.refresh()

    def _follow(self, changes: Changes) -> None:
        if changes.touches("document", "source", "sentence"):
            self.refresh()

    def refresh(self) -> None:
        """Fill the list anew; it is short."""
        case = self._session.case
        place = self._tree.verticalScrollBar().value()
        self._tree.clear()
        self._heading("Case")
        for draft in reversed(case.drafts()):
            read, of = reading_count(case, draft.id)
            left = f"{of - read:,} unread" if of > read else "read"
            self._line(("draft", draft.id), f"Draft {draft.number}", left, draft.title)
        self._heading("Material")
        materials = case.materials()
        for material in materials:
            kind = PurePath(material.file_name or "").suffix.lstrip(".").lower() or "pasted"
            self._line(("material", material.id), material.title, kind, material.title)
        if not materials:
            key = self._keys("case.material")
            words = f"Bring in material…  {key}"
            self._line(("bring-in", ""), words, "", "The letter, the release, the wire copy")
        self._heading("Sources")
        for source in case.rows.sources:
            if source.standing is not Standing.accepted:
                continue
            words = f"{source.name} · {source.alias}" if source.confidential else source.name
            told = f"{words}: {source.role}" if source.role else words
            self._line(("source", source.id), words, source.reliability, told)
        self._show_chosen()
        self._tree.verticalScrollBar().setValue(place)

    def _heading(self, words: str) -> None:
        item = QTreeWidgetItem([words])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFont(0, interface_font(12 * self._look.scale, weight=QFont.Weight.DemiBold))
        item.setForeground(0, self._look.theme.soft_ink)
        self._tree.addTopLevelItem(item)

    def _line(self, id: tuple[str, str], words: str, aside: str, tip: str) -> None:
        item = QTreeWidgetItem([words])
        item.setData(0, _ID, id)
        item.setData(0, _ASIDE, aside)
        heard = f"{words}, {aside}" if aside else words
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, heard)
        item.setToolTip(0, tip)
        self._tree.addTopLevelItem(item)

    def _choose(self, item: QTreeWidgetItem) -> None:
        what, id = item.data(0, _ID) or ("", "")
        if what == "draft":
            self._desk.choose_draft(id)
        elif what == "material":
            self._desk.choose_material(id)
        elif what == "source":
            self._desk.choose_source(id)
        elif what == "bring-in":
            self._bring_in()

    def _show_chosen(self) -> None:
        """The material beside the draft is marked, else the draft."""
        wanted = self._desk.material_id or self._desk.draft_id
        for row in range(self._tree.topLevelItemCount()):
            item = self._tree.topLevelItem(row)
            if item is not None and (item.data(0, _ID) or ("", ""))[1] == wanted:
                self._tree.setCurrentItem(item)
                return

    def focus_list(self) -> None:
        """The keyboard goes to the list."""
        self._tree.setFocus()
