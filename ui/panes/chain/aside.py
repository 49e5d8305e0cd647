"""What stands beside the chain: why the figure is what it is, and what is suggested."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.charts.chain_legend import ChainLegend
from ui.look import Look
from ui.widgets.scrolled import scrolled
from workbench.model.evidence import DerivationKind

_WIDTH = 276
_MOST = 40
"""Reasons in sight; each is a label, and a thousand labels take seconds."""


class Suggestion(Protocol):
    """A derivation that Stet takes for likely. It is not one until a person accepts it."""

    @property
    def carrier_id(self) -> str:
        """Who is likely to have it."""

    @property
    def origin_id(self) -> str:
        """From whom."""

    @property
    def kind(self) -> DerivationKind:
        """How."""

    @property
    def why(self) -> str:
        """What was seen, in words."""


class ChainAside(QFrame):
    """Two short lists, one below the other; scrolls where there is no room."""

    def __init__(self, look: Look, after: QWidget) -> None:
        """Empty. The keyboard comes to what can be accepted from `after`."""
        super().__init__()
        self._look, self._after = look, after
        self.setProperty("surface", "panel")
        self.setAccessibleName("Why")
        page = QFrame()
        page.setProperty("surface", "panel")
        self._column = QVBoxLayout(page)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area = scrolled(page, self)
        self.legend = ChainLegend(look)
        self._column.addWidget(self.legend)  # without a parent, showing it would open a window
        self._reasons: list[str] = []
        self._without = ""
        self._offers: list[tuple[str, str, Callable[[], None]]] = []
        look.changed.connect(self._fill)

    def show_reasons(self, reasons: Sequence[str], without: str) -> None:
        """Say why; `without` stands there where there is no reason to give."""
        self._reasons, self._without = list(reasons), without
        self._fill()

    def show_offers(self, offers: Sequence[tuple[str, str, Callable[[], None]]]) -> None:
        """Each is what is suggested, why, and what accepting does."""
        self._offers = list(offers)
        self._fill()

    @property
    def has_offers(self) -> bool:
        """Whether something is suggested."""
        return bool(self._offers)

    def reasons(self) -> list[str]:
        """What it says, a line a reason."""
        return self._reasons

    def _fill(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(_WIDTH))
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, QWidget) and widget is not self.legend:
                widget.hide()
                widget.deleteLater()
        self._column.setContentsMargins(px(12), px(6), px(12), px(8))
        self._column.setSpacing(px(6))
        before = self._after
        for words, why, accept in self._offers:
            if words == self._offers[0][0] and why == self._offers[0][1]:
                self._say("Suggested", "heading")
            self._say(words)
            self._say(why, "soft")
            button = QPushButton("Accept")
            button.setAccessibleName(f"Accept: {words}")
            button.clicked.connect(lambda _=False, accept=accept: accept())
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            # Made late, it would be the last stop of the whole window.
            QWidget.setTabOrder(before, button)
            before = button
        self._say("Why", "heading")
        for reason in self._reasons[:_MOST] or [self._without]:
            self._say(reason)
        if len(self._reasons) > _MOST:
            self._say(f"{len(self._reasons) - _MOST:,} reasons more; all are in words.", "soft")
        self._column.addWidget(self.legend)

    def _say(self, words: str, role: str = "") -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        # a page that scrolls does not ask its words how high they are at its width
        width = self._look.px(_WIDTH - 12 - 24)
        label.setFixedWidth(width)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        self._column.addWidget(label)
        label.ensurePolished()
        # A label without words has no height for a width.
        label.setFixedHeight(max(0, label.heightForWidth(width)))
