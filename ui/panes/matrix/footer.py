"""The line under the matrix: the cell or the row in words, and the layer that is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from ui.look import Look
from workbench.model.evidence import Layer

NARROW, MOST_LINES = 760, 4
LOW, FEW_LINES = 240, 2  # in a low pane the rows need the room more


class MatrixFooter(QFrame):
    """Words at the left, reflowing; *said* and *so* at the right, always in that order."""

    def __init__(
        self,
        look: Look,
        keys: Callable[[str], str],
        *,
        choose_layer: Callable[[Layer], None],
        explain: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        """`choose_layer` and `explain` are what the buttons do."""
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "panel")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setAccessibleName("The cell or row in words")
        self._chips: dict[Layer, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._area = QScrollArea()
        self._area.setAccessibleName("The cell or row in words")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._words)
        for ground in (self._area.viewport(), self._words):
            ground.setAutoFillBackground(False)
        self._row.addWidget(self._area, 1)
        for layer in Layer:
            chip = QToolButton()
            chip.setText(str(layer))
            chip.setCheckable(True)
            chip.setProperty("chip", True)
            chip.setAccessibleName(f"Show what bears on {layer}")
            chip.clicked.connect(lambda _=False, layer=layer: choose_layer(layer))
            self._chips[layer] = chip
            self._row.addWidget(chip)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._keys = [self._key_label(keys("layer.switch"))]
        self._row.addWidget(self._keys[0], 0, middle)
        told = QPushButton("In words")
        told.setProperty("quiet", True)
        told.setAccessibleName("Say the row in words")
        told.clicked.connect(lambda: explain())
        self._row.addWidget(told)
        self._keys.append(self._key_label(keys("evidence.explain")))
        self._row.addWidget(self._keys[1], 0, middle)
        look.changed.connect(self._lay_out)
        self._lay_out()

    @staticmethod
    def _key_label(key: str) -> QLabel:
        label = QLabel(key)
        label.setProperty("role", "key")
        if not key:
            label.hide()  # setVisible(True) without a parent would open a window
        return label

    def _lay_out(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(12), px(4), px(12), px(4))
        self._row.setSpacing(px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the words need the room; the keys stand in the menus too."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(NARROW)
        for key in self._keys:
            key.setVisible(bool(key.text()) and not narrow)
        self._fit()

    def show_layer(self, layer: Layer) -> None:
        """Check the chip of the layer shown."""
        for of, chip in self._chips.items():
            chip.setChecked(of is layer)

    def tell(self, words: str) -> None:
        """Show these words, on as many lines as they need; of very many, the first ones."""
        self._words.setText(words)
        self._fit()
        self._area.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        """As high as the words, but the matrix keeps most of the room: a long row scrolls.

        A stack of pages does not ask how high words are for their width: it is said here.
        """
        layout, pane = self.layout(), self.parentWidget()
        if layout is not None:
            layout.activate()
        line = self._words.fontMetrics().lineSpacing()
        high = 0 if pane is None else pane.height()
        low = pane is not None and high < self._look.px(LOW)
        room = FEW_LINES * line if low else max(MOST_LINES * line, high // 4)
        width = self._area.width()
        self._words.setMinimumHeight(0)  # a label asks for no less than it was once given
        needed = max(line, self._words.heightForWidth(width))
        scrolls = needed > room
        if scrolls:
            bar = self._area.verticalScrollBar().sizeHint().width()
            needed = self._words.heightForWidth(width - bar)
            exact = needed / round(needed / line)  # lines are not whole pixels high
            room = round(room // exact * exact)  # and none is cut in half
        self._words.setMinimumHeight(needed)
        self._area.setFixedHeight(min(needed, room))
        # Only what scrolls takes the keyboard, which is then how to scroll it.
        focus = Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus
        self._area.setFocusPolicy(focus)

    def told(self) -> str:
        """The words shown."""
        return self._words.text()
