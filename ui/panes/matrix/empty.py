"""What stands where there is no claim yet, or where the filters let none through."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ui.look import Look
from ui.panes.matrix.order import Arrangement
from ui.widgets.empty_place import EmptyPlace
from ui.wording import counted


def empty_matrix(
    look: Look, keys: Callable[[str], str], to_draft: Callable[[], None]
) -> EmptyPlace:
    """One sentence, and the way to the draft, where claims are made: `to_draft` shows it."""
    key = keys("claim.make")
    press = f"press {key}" if key else "make a claim of them"
    sentence = (
        "Here the claims of the draft stand against their sources. "
        f"Select words in the draft and {press}."
    )
    return EmptyPlace(look, sentence, "Go to the draft", to_draft)


class NothingLeft(QFrame):
    """Says which filters hide everything, and lifts one or all. `lifted` carries what is left."""

    lifted = Signal(object)

    def __init__(self, look: Look) -> None:
        """Hidden until there is nothing left to show."""
        super().__init__()
        self._look = look
        self.setProperty("surface", "panel")
        self._says = QLabel()
        self._says.setWordWrap(True)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setProperty("role", "soft")
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._says)
        self._column.addLayout(self._row)
        self._column.addStretch(1)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(14), px(14), px(14))
        self._column.setSpacing(px(10))
        self._row.setSpacing(px(8))

    def show_filters(
        self, filters: Sequence[tuple[str, Arrangement]], hidden: int, noun: str
    ) -> None:
        """Name the filters that are set and offer to lift each; all `hidden` rows are hidden."""
        had_focus = any(button.hasFocus() for button in self._buttons)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        names = " and ".join(f"“{words}”" for words, _ in filters)
        filter_, hides = ("filters", "hide") if len(filters) > 1 else ("filter", "hides")
        self._says.setText(f"The {filter_} {names} {hides} all {counted(hidden, noun)}.")
        offers = [(f"Lift “{words}”", left) for words, left in filters]
        if len(filters) > 1:
            offers.append(("Show all", filters[0][1].lifted()))
        for place, (words, left) in enumerate(offers):
            button = QPushButton(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, left=left: self.lifted.emit(left))
            self._row.insertWidget(place, button)
            self._buttons.append(button)
        self.setFocusProxy(self._buttons[0])
        if had_focus:
            self._buttons[0].setFocus()

    def words(self) -> str:
        """What it says."""
        return self._says.text()
