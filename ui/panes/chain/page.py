"""How the chain pane is laid out: the account, the acts, the drawing, and what lies around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.charts.chain_view import ChainView
from ui.charts.words import MarkWords
from ui.look import Look
from ui.panes.chain.aside import ChainAside
from ui.widgets.elided import Elided

Acts = Sequence[tuple[str, str, Callable[[], None]]]
"""Words, key and verb of each act."""
_NARROW, _LOW, _HIGH = 560, 480, 360


class ChainPage(QFrame):
    """`why` and `in_words` are buttons that stay down."""

    def __init__(self, look: Look, view: ChainView, acts: Acts) -> None:
        """The pane fills it."""
        super().__init__()
        self._look, self.view, self._acts = look, view, acts
        self.setProperty("surface", "panel")
        self.account, self.beside = MarkWords("Independent origins"), MarkWords("Beside it")
        self.beside.setProperty("role", "soft")
        self.buttons = {words: self._button(words, key, verb) for words, key, verb in acts}
        self.why, self.in_words = self._toggle("Why"), self._toggle("In words")
        self.why.setChecked(True)
        self.why.toggled.connect(lambda _: self.arrange())
        self.in_words.toggled.connect(lambda _: self.arrange())
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("The chain in words")
        self.aside = ChainAside(look, after=view)
        self.told = Elided()
        self.told.setAccessibleName("The chosen mark in words")
        self._editors: tuple[QWidget, ...] = ()
        self._build()
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _button(self, words: str, key: str, verb: Callable[[], None]) -> QPushButton:
        button = QPushButton(f"{words}  {key}" if key else words)
        button.setProperty("quiet", True)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: verb())
        return button

    @staticmethod
    def _toggle(words: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("quiet", True)
        button.setCheckable(True)
        button.setAccessibleName(words)
        return button

    def _build(self) -> None:
        bar = QWidget()
        # buttons that have no room are hidden; they must not hold the window open
        bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        bar.setMinimumWidth(1)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._bar = QHBoxLayout(bar)
        for button in (*self.buttons.values(), self.why, self.in_words):
            self._bar.addWidget(button)
        self._bar.addStretch(1)
        drawn = QWidget()
        self._shown = QStackedLayout(drawn)
        self._shown.addWidget(self.view)
        self._shown.addWidget(self.text)
        self._left = QVBoxLayout()
        self._left.setSpacing(0)
        self._left.addWidget(drawn, 1)
        line = QHBoxLayout()
        line.addWidget(self.told)
        self._line = line
        self._left.addLayout(line)
        self._left.addWidget(self.view.legend)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(self._left, 1)
        middle.addWidget(self.aside)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = QVBoxLayout()
        for widget in (self.account, self.beside, bar):
            self._head.addWidget(widget)
        self._column.addLayout(self._head)
        self._column.addLayout(middle, 1)

    def add(self, *editors: QWidget) -> None:
        """The editors open at the foot."""
        self._editors = editors
        for editor in editors:
            self._column.addWidget(editor)
            editor.installEventFilter(self)

    def _lay_out(self) -> None:
        px = self._look.px
        self._head.setContentsMargins(0, px(8), 0, 0)
        self._head.setSpacing(px(2))
        for label in (self.account, self.beside):
            label.setContentsMargins(px(14), 0, px(14), 0)
        self._line.setContentsMargins(px(14), px(2), px(14), px(2))
        self._bar.setContentsMargins(px(8), px(2), px(8), px(2))
        self._bar.setSpacing(px(4))
        self.arrange()

    def arrange(self) -> None:
        """Show what the buttons say; what is suggested is in sight wherever there is room."""
        in_words = self.in_words.isChecked()
        self._shown.setCurrentIndex(1 if in_words else 0)
        writing = any(not editor.isHidden() for editor in self._editors)
        low = writing and self.height() < self._look.px(_LOW)
        high = self.height() >= self._look.px(_HIGH)
        self.view.legend.setVisible(not in_words and high and not low)
        self.aside.legend.setVisible(not high)
        self.account.take_lines(4 if high else 2)
        self.beside.take_lines(4 if high else 1)
        self._fit_buttons()
        self.told.setVisible(not in_words)
        wide = self.width() >= self._look.px(_NARROW)
        self.aside.setVisible(wide and (self.why.isChecked() or self.aside.has_offers))

    def _fit_buttons(self) -> None:
        """What has no room stays in the menu of the drawing: the last acts go first."""
        row = [*self.buttons.values(), self.why, self.in_words]
        gaps = self._bar.spacing() * (len(row) - 1) + 2 * self._look.px(8)
        needed = sum(button.sizeHint().width() for button in row) + gaps
        for button in reversed(self.buttons.values()):
            button.setVisible(needed <= self.width())
            if needed > self.width():
                needed -= button.sizeHint().width() + self._bar.spacing()

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for words, key, verb in self._acts:
            menu.addAction(f"{words}\t{key}" if key else words, verb)
        menu.exec(self.view.mapToGlobal(place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In a low pane the legend makes room for an editor."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.arrange()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow pane has no room beside the drawing."""
        super().resizeEvent(event)
        self.arrange()
