"""The line under the matrix: the cell or the row in words, and the layer that is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.look import Look
from workbench.model.evidence import Layer

NARROW = 760


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
        self._row.addWidget(self._words, 1)
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
        """Show these words, on as many lines as they need."""
        self._words.setText(words)
        self._fit()

    def _fit(self) -> None:
        """A stack of pages does not ask how high words are for their width: say it."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._words.setMinimumHeight(max(0, self._words.heightForWidth(self._words.width())))

    def told(self) -> str:
        """The words shown."""
        return self._words.text()
