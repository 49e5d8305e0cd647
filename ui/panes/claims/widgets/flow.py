"""A layout that sets its items in lines, as words are set, and breaks where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """Items one after the other, from the right where the language runs so.

    An item wider than a line gets the whole line and, where it can wrap, the height it needs.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 4) -> None:
        """`gap` is in pixels, between items and between lines."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at that place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at that place out, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Neither way."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in pixels at that width."""
        return self._set(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the items in their places."""
        super().setGeometry(rect)
        self._set(rect, place=True)

    def sizeHint(self) -> QSize:
        """All in one line would be best, but nobody waits for it."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The largest least size of any item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _set(self, rect: QRect, *, place: bool) -> int:
        """Set lines into `rect`; the height they take."""
        backwards = False
        owner = self.parentWidget()
        if owner is not None:
            backwards = owner.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x, y, line, gap = 0, rect.y(), 0, self.spacing()
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            width = min(item.sizeHint().width(), rect.width())
            height = item.heightForWidth(width) if item.hasHeightForWidth() else -1
            height = height if height >= 0 else item.sizeHint().height()
            if x and x + width > rect.width():
                x, y, line = 0, y + line + gap, 0
            if place:
                left = rect.right() + 1 - x - width if backwards else rect.x() + x
                item.setGeometry(QRect(left, y, width, height))
            x, line = x + width + gap, max(line, height)
        return y + line - rect.y()


def flowing(parent: QWidget | None = None, *, gap: int = 4) -> tuple[QWidget, FlowLayout]:
    """A widget whose children flow, and its layout."""
    widget = QWidget(parent)
    layout = FlowLayout(widget, gap=gap)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget, layout
