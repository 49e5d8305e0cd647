"""The start page: open a story, open a case, try the sample, go on with a recent one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.look import Look
from ui.widgets.aside import draw_aside
from ui.widgets.scrolled import scrolled

_OFFERS = (
    ("case.open_story", "Open a story", "A text, a Word file, a saved page, Markdown"),
    ("case.paste_story", "Paste a story", "From the browser, Word or Google Docs"),
    ("case.open", "Open a case", "A file NAME.stet"),
    ("case.sample", "Try the sample", "An invented story with its material, to look around in"),
)


def _folder_words(folder: Path) -> str:
    """The folder as a person writes it: their own begins with "~"."""
    home = Path.home()
    return str(Path("~") / folder.relative_to(home) if folder.is_relative_to(home) else folder)


class _CaseDelegate(QStyledItemDelegate):
    """The name of a case, and softer at the end of its line the folder in which it lies."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one case."""
        super().paint(painter, option, index)
        name = option.fontMetrics.horizontalAdvance(str(index.data()))
        folder = _folder_words(Path(str(index.data(Qt.ItemDataRole.UserRole))).parent)
        draw_aside(painter, option, self._look, folder, taken=name + 3 * self._look.px(12))


class StartPane(QFrame):
    """`wished` carries the id of an act, `recent_chosen` the path of a case."""

    wished = Signal(str)
    recent_chosen = Signal(str)

    def __init__(
        self, look: Look, keys: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        """`keys` gives the key of an act by its id."""
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "paper")
        self._name = QLabel("Stet")
        self._name.setProperty("role", "masthead")
        self._says = QLabel("Find out whether each sentence of a story may stand.")
        self._says.setProperty("role", "soft")
        inner = QVBoxLayout()
        inner.addWidget(self._name)
        inner.addWidget(self._says)
        self._buttons: list[QPushButton] = []
        self._offers = QGridLayout()
        for row, (id, words, explained) in enumerate(_OFFERS):
            self._offer(row, id, words, explained, keys(id))
        self._offers.setColumnStretch(2, 1)
        inner.addLayout(self._offers)
        drop = QLabel("Or drop a file anywhere here.")
        drop.setProperty("role", "soft")
        inner.addWidget(drop)
        inner.addSpacing(look.px(18))
        self._recent_head = QLabel("Recent cases")
        self._recent_head.setProperty("role", "heading")
        inner.addWidget(self._recent_head)
        self._recent = self._recent_list()
        inner.addWidget(self._recent, 1)
        inner.addStretch(0)  # takes the room only while there is nothing recent
        self._inner = inner
        sheet = QFrame()
        sheet.setProperty("surface", "paper")
        outer = QHBoxLayout(sheet)
        outer.addStretch(1)
        outer.addLayout(inner, 4)
        outer.addStretch(1)
        scrolled(sheet, self)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _recent_list(self) -> QListWidget:
        recent = QListWidget()
        recent.setAccessibleName("Recent cases")
        recent.setUniformItemSizes(True)
        recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        recent.setProperty("surface", "paper")
        recent.setProperty("ring", "row")
        recent.setItemDelegate(_CaseDelegate(self._look, recent))
        recent.itemActivated.connect(self._choose)
        recent.itemClicked.connect(self._choose)
        return recent

    def _offer(self, row: int, id: str, words: str, explained: str, key: str) -> None:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAccessibleDescription(explained)
        button.clicked.connect(lambda: self.wished.emit(id))
        self._buttons.append(button)
        cap = QLabel(key)
        cap.setProperty("role", "key")
        why = QLabel(explained)
        why.setProperty("role", "soft")
        why.setWordWrap(True)
        self._offers.addWidget(button, row, 0)
        at_start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._offers.addWidget(cap, row, 1, at_start)
        self._offers.addWidget(why, row, 2)

    def _lay_out(self) -> None:
        px = self._look.px
        self._inner.setContentsMargins(0, px(48), 0, px(24))
        self._inner.setSpacing(px(10))
        self._offers.setContentsMargins(0, px(18), 0, px(6))
        self._offers.setHorizontalSpacing(px(14))
        self._offers.setVerticalSpacing(px(10))
        self._recent.setMinimumHeight(px(100))
        for button in self._buttons:
            button.setFixedSize(px(150), px(32))

    def show_recent(self, paths: list[str]) -> None:
        """List the cases that are still where they were."""
        self._recent.clear()
        for path in paths:
            if Path(path).exists():
                item = QListWidgetItem(Path(path).stem)
                item.setData(Qt.ItemDataRole.UserRole, path)
                item.setToolTip(path)
                self._recent.addItem(item)
        some = self._recent.count() > 0
        self._recent.setVisible(some)
        self._recent_head.setVisible(some)

    def _choose(self, item: QListWidgetItem) -> None:
        self.recent_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def focus_first(self) -> None:
        """The keyboard goes to the recent cases, or to the first offer."""
        if self._recent.isVisibleTo(self):
            self._recent.setCurrentRow(0)
            self._recent.setFocus()
        else:
            self._buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return does what the button with the focus offers, as Space does."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)
