"""What can be done with sources, by mouse and with the keys shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from ui.look import Look
from ui.panes.sources.grading import reliability_field
from ui.panes.sources.wording import grade_words, tip
from ui.wording import RELIABILITY_WORDS
from workbench.model.source import Reliability, Source


class SourceBar(QFrame):
    """A line of buttons; those for one source rest while none is chosen."""

    def __init__(
        self,
        look: Look,
        keys: Callable[[str], str],
        acts: Sequence[tuple[str, str, Callable[[], None]]],
        grade: Callable[[Reliability], None],
    ) -> None:
        """`acts` are words, act id ("" for none) and verb; the first needs no chosen source."""
        super().__init__()
        self._look = look
        self._row = QHBoxLayout(self)
        # buttons that have no room are hidden; they must not hold the window open
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._buttons: list[QPushButton] = []
        for words, act, verb in acts:
            button = QPushButton(words)
            button.setProperty("quiet", True)
            button.setAccessibleName(words)
            key = keys(act) if act else ""
            button.setToolTip(f"{words} ({key})" if key else words)
            button.clicked.connect(lambda _=False, verb=verb: verb())
            self._buttons.append(button)
            self._row.addWidget(button)
        self._row.addStretch(0)  # only what is left where the letter has its words in full
        self._letters = reliability_field()
        self._letters.activated.connect(lambda at: grade(list(RELIABILITY_WORDS)[at]))
        self._row.addWidget(self._letters, 1)
        self.setFocusProxy(self._buttons[0])
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(8), px(4), px(14), px(4))
        self._row.setSpacing(px(4))
        self._letters.setMaximumWidth(px(220))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What has no room stays in the menu of the list: the last acts go first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._look.px
        left = self.width() - px(8 + 14) - self._letters.minimumSizeHint().width()
        for place, button in enumerate(self._buttons):
            left -= button.sizeHint().width() + px(4)
            button.setVisible(left >= 0 or not place)

    def show_source(self, source: Source | None) -> None:
        """Show the letter of the chosen source; without one only adding is left."""
        for button in self._buttons[1:]:
            button.setEnabled(source is not None)
        self._letters.setEnabled(source is not None)
        self._letters.setToolTip("" if source is None else tip(grade_words(source)))
        letter = Reliability.f if source is None else source.reliability
        self._letters.setCurrentIndex(list(RELIABILITY_WORDS).index(letter))
