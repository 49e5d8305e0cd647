"""Giving a source its letter: the six with their meaning, the reason, and the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.days import NoDay
from ui.look import Look
from ui.panes.sources.wording import tip
from ui.widgets.fields import DayField
from ui.widgets.inline_editor import InlineEditor
from ui.wording import RELIABILITY_MEANS, RELIABILITY_WORDS
from workbench.model.source import Reliability, Source

SAY_WHY: Final = "Say why, for whoever reads the letter later; Return again leaves that open."
_LETTERS: Final = tuple(RELIABILITY_WORDS)


@dataclass(frozen=True, slots=True)
class Grade:
    """A letter with its reason ("" for none) and the day it was given."""

    letter: Reliability
    reason: str = ""
    on: date | None = None


def grade_of(source: Source | None) -> Grade:
    """The grade a source has; F, unknown, for one that is new."""
    if source is None:
        return Grade(Reliability.f)
    return Grade(source.reliability, source.reliability_reason or "", source.reliability_on)


def reliability_field() -> QComboBox:
    """The six letters, each with its meaning."""
    field = QComboBox()
    field.setAccessibleName("Reliability")
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(3)  # it grows where there is room
    field.view().setAccessibleName("Reliability")
    for place, (letter, words) in enumerate(RELIABILITY_WORDS.items()):
        field.addItem(f"{letter}  {words}", letter)
        field.setItemData(place, RELIABILITY_MEANS[letter], Qt.ItemDataRole.ToolTipRole)
    return field


class GradeFields(QWidget):
    """Reason and day of the letter that stands in `letter`, a field that lies elsewhere.

    Another letter takes neither the reason nor the day of the one before: the reason is asked
    for, and the day is today.
    """

    def __init__(self, letter: QComboBox) -> None:
        super().__init__()
        self.letter = letter
        self.reason, self.on = QLineEdit(), DayField("Day on which the letter was given")
        self.reason.setAccessibleName("Reason for the letter")
        self.on.setToolTip("The day on which the letter was given")
        self._was = Grade(Reliability.f)
        self._asked = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.reason, 1)
        row.addWidget(self.on)
        letter.currentIndexChanged.connect(lambda _: self._follow_letter())
        self.reason.textEdited.connect(lambda _: self._date_it())

    def lay_out(self, look: Look) -> None:
        """Letter and day are as wide as what stands in them; the reason has the rest."""
        self.letter.setFixedWidth(look.px(190))
        self.on.setFixedWidth(look.px(108))

    def show_grade(self, grade: Grade) -> None:
        """Show a grade as it stands in the case."""
        self._was, self._asked = grade, False
        self.letter.setCurrentIndex(_LETTERS.index(grade.letter))
        self.reason.setText(grade.reason)
        self.reason.setCursorPosition(0)
        self.on.show_day(grade.on)
        self._hint()

    def _chosen(self) -> Reliability:
        return _LETTERS[max(self.letter.currentIndex(), 0)]

    def _hint(self) -> None:
        letter = self._chosen()
        judged = letter is not Reliability.f
        self.reason.setPlaceholderText(f"Why {letter}?" if judged else "What is known of it")
        self.reason.setToolTip(tip(self.reason.text()))

    def _follow_letter(self) -> None:
        letter, written = self._chosen(), self.reason.text().strip()
        if letter is self._was.letter and not written:
            self.reason.setText(self._was.reason)
            self.on.show_day(self._was.on)
        elif letter is not self._was.letter and written == self._was.reason:
            self.reason.clear()
            self.on.show_day(None if letter is Reliability.f else date.today())
        self._hint()

    def _date_it(self) -> None:
        if not self.on.text().strip():
            self.on.show_day(date.today())

    def written(self) -> Grade:
        """What stands in the fields. Raises NoDay where the day is none."""
        return Grade(self._chosen(), self.reason.text().strip(), self.on.value())

    def changed(self) -> Grade | None:
        """What stands in the fields, or None where it is what was shown. Raises NoDay."""
        written = self.written()
        return None if written == self._was else written

    def amiss(self) -> str:
        """What is to be said before it is kept; "" where nothing is.

        A new letter without a reason is asked for it, once; then the keyboard stands there.
        """
        try:
            written = self.written()
        except NoDay as error:
            self.on.setFocus(Qt.FocusReason.OtherFocusReason)
            return str(error)
        new = written.letter not in (self._was.letter, Reliability.f)
        if new and not written.reason and not self._asked:
            self._asked = True
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return SAY_WHY
        return ""


class GradeBar(InlineEditor):
    """Asks for the reason of a letter. `given` carries the `Grade`."""

    given = Signal(object)

    def __init__(self, look: Look) -> None:
        """Hidden until it is opened."""
        super().__init__(look, "Why this letter")
        self.fields = GradeFields(reliability_field())
        self._who = QLabel()
        self._who.setTextFormat(Qt.TextFormat.PlainText)
        self._means = QLabel()
        self._means.setProperty("role", "soft")
        self._means.setWordWrap(True)
        self._means.setAccessibleName("What the letter means")
        give, cancel = QPushButton("Give"), QPushButton("Leave it")
        give.setProperty("primary", True)
        for button, verb in ((give, self._give), (cancel, self.leave)):
            button.setAccessibleName(button.text())
            button.clicked.connect(verb)
        self.fields.letter.currentIndexChanged.connect(lambda _: self._say())
        self._top, self._foot, self._column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._top.addWidget(self._who)
        self._top.addWidget(self.fields.letter)
        self._top.addWidget(self.fields, 1)
        self._foot.addWidget(self._means, 1)
        self._foot.addWidget(cancel)
        self._foot.addWidget(give)
        self._column.addLayout(self._top)
        self._column.addLayout(self._foot)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(8), px(14), px(8))
        self._column.setSpacing(px(6))
        self._top.setSpacing(px(8))
        self._foot.setSpacing(px(8))
        self.fields.lay_out(self._look)

    def open(self, source: Source, letter: Reliability) -> None:
        """Ask why the source gets this letter."""
        room, middle = self._look.px(120), Qt.TextElideMode.ElideMiddle
        self._who.setText(self.fontMetrics().elidedText(source.name, middle, room))
        self._who.setToolTip(tip(source.name))
        self.fields.show_grade(grade_of(source))
        self.fields.letter.setCurrentIndex(_LETTERS.index(letter))
        self._say()
        self.show()
        self.fields.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str = "") -> None:
        self._means.setText(words or RELIABILITY_MEANS[_LETTERS[self.fields.letter.currentIndex()]])

    def says(self) -> str:
        """What stands beside the fields: the letter's meaning, or what is amiss."""
        return self._means.text()

    def on_return(self) -> bool:
        """Return does it, from the lists too."""
        self._give()
        return True

    def _give(self) -> None:
        words = self.fields.amiss()
        self._say(words)
        if not words:
            self.given.emit(self.fields.written())
