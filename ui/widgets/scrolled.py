"""A page that is whole at any size: where there is no room for it, it scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


def scrolled(page: QWidget, parent: QWidget) -> QScrollArea:
    """Lay the page out in `parent`, which must have no layout yet; it scrolls up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
    return area
