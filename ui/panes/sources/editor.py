"""The inline editor of one source, new or known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from ui.look import Look
from ui.panes.sources.fields import ALIASES_APART, PartyField, kind_field
from ui.panes.sources.grading import GradeFields, grade_of, reliability_field
from ui.panes.sources.wording import KIND_WORDS, tip
from ui.panes.sources.written import SourceWords
from ui.widgets.inline_editor import InlineEditor
from ui.wording import RELIABILITY_MEANS
from workbench.model.source import Source, SourceKind

MORE_KEY: Final = "Alt+M"
MORE: Final = "Party, stake, contact"


class SourceEditor(InlineEditor):
    """Return saves, Escape leaves. `saved` carries the `SourceWords`.

    What is known of every source comes first. Party, stake and contact are behind a button and
    are open from the start where one of them holds something.
    """

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        """Hidden until it is opened."""
        super().__init__(look, "Edit the source")
        self.name, self.role, self.aliases = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind, self.reliability, self.party = kind_field(), reliability_field(), PartyField()
        self.grade = GradeFields(self.reliability)
        self.stake, self.contact = QLineEdit(), QLineEdit()
        self._name_lines()
        self.confidential = QCheckBox("Confidential")
        self._was_confidential: bool | None = None
        self._was = ("", "")
        self._alias = ""
        self._means, self._explains = self._soft_label(), self._soft_label()
        self._means.setAccessibleName("What the letter means")
        self._build()
        self._listen()
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _name_lines(self) -> None:
        for field, name, hint in (
            (self.name, "Name", "The name, even if only you will see it"),
            (self.role, "Role", "What makes it a source: its office, its part in the story"),
            (self.aliases, "Other names", "Other names the text uses; parted by semicolons"),
            (self.stake, "Stake", "What it has to gain or lose"),
            (self.contact, "Contact", "How to reach it; never leaves the case"),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)

    @staticmethod
    def _soft_label() -> QLabel:
        label = QLabel()
        label.setProperty("role", "soft")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _build(self) -> None:
        self._form = QFormLayout(self)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.addRow("Name", self._side_by_side(self.name, self.kind))
        self._other_names = QLabel("Other names")
        self._form.addRow("Role", self._side_by_side(self.role, self._other_names, self.aliases))
        self._form.addRow("Letter", self._side_by_side(self.reliability, self.grade))
        self._form.addRow("", self._means)
        self._more_row = self._side_by_side(
            self.party, QLabel("Stake"), self.stake, QLabel("Contact"), self.contact
        )
        self._form.addRow("Party", self._more_row)
        self.more = self._button(f"{MORE}   {MORE_KEY}", self._turn_more)
        self.more.setProperty("quiet", True)
        self.more.setAccessibleName("Party, stake and contact")
        hiding = self._side_by_side(self.confidential, self._explains)
        for button in (
            self.more,
            self._button("Leave it", self.leave),
            self._button("Save", self._save, primary=True),
        ):
            self._row_of(hiding).addWidget(button)
        self._form.addRow("", hiding)

    def _side_by_side(self, *widgets: QWidget) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            wide = isinstance(widget, QLineEdit | GradeFields) or widget is self._explains
            plain = isinstance(widget, QLabel | QCheckBox) and not wide
            row.addWidget(widget, 4 if wide else 0 if plain else 1)
        return held

    @staticmethod
    def _row_of(held: QWidget) -> QHBoxLayout:
        row = held.layout()
        assert isinstance(row, QHBoxLayout)
        return row

    @staticmethod
    def _button(words: str, verb: Callable[[], None], *, primary: bool = False) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("primary", primary)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: verb())
        return button

    def _listen(self) -> None:
        self.confidential.toggled.connect(self._explain)
        self.reliability.currentIndexChanged.connect(lambda _: self._say())
        key = QShortcut(QKeySequence(MORE_KEY), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._turn_more)

    def _lay_out(self) -> None:
        px = self._look.px
        self._form.setContentsMargins(px(14), px(8), px(14), px(8))
        self._form.setSpacing(px(6))
        self.grade.lay_out(self._look)
        for row in self.findChildren(QHBoxLayout):
            row.setSpacing(px(8))

    # -- opening ------------------------------------------------------------------------------

    def open(self, source: Source | None, next_alias: str, parties: Sequence[str] = ()) -> None:
        """Open for this source, or for a new one.

        `next_alias` is what a new one would be called where it is confidential; `parties` are
        those that other sources stand under.
        """
        self._alias = source.alias if source and source.alias_number else next_alias
        self.name.setText(source.name if source else "")
        self._fill(self.role, (source.role or "") if source else "")
        self._fill(self.aliases, f"{ALIASES_APART} ".join(source.aliases) if source else "")
        for widget in (self._other_names, self.aliases):  # a new source is found under one name
            widget.setVisible(source is not None)
        # a person unless said otherwise: of a person the surname is hidden too
        kind = source.kind if source else SourceKind.person
        self.kind.setCurrentIndex(list(KIND_WORDS).index(kind))
        self.grade.show_grade(grade_of(source))
        self.party.offer(parties, (source.party or "") if source else "")
        self._was = ((source.stake or ""), (source.contact or "")) if source else ("", "")
        for field, words in zip((self.stake, self.contact), self._was, strict=True):
            self._fill(field, words)
        self._was_confidential = None if source is None else source.confidential
        self.confidential.setChecked(bool(self._was_confidential))
        self._explain(self.confidential.isChecked())
        self._say()
        self._show_more(shown=any((self.party.words, self.stake.text(), self.contact.text())))
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    @staticmethod
    def _fill(field: QLineEdit, words: str) -> None:
        """Its beginning is in view, and all of it in the tool tip."""
        field.setText(words)
        field.setCursorPosition(0)
        field.setToolTip(tip(words) if words else field.placeholderText())

    def _explain(self, confidential: bool) -> None:
        self._explains.setText(f"“{self._alias}” in every summary" if confidential else "")

    def _say(self, words: str = "") -> None:
        letter = list(RELIABILITY_MEANS)[max(self.reliability.currentIndex(), 0)]
        self._means.setText(words or RELIABILITY_MEANS[letter])

    def says(self) -> str:
        """What stands beneath the letter: what it means, or what is amiss."""
        return self._means.text()

    @property
    def shows_more(self) -> bool:
        """Whether party, stake and contact are open."""
        return self._form.isRowVisible(self._more_row)

    def _show_more(self, *, shown: bool) -> None:
        self._form.setRowVisible(self._more_row, shown)
        self.more.setText(f"{'Less' if shown else MORE}   {MORE_KEY}")

    def _turn_more(self) -> None:
        shown = not self.shows_more
        if not shown and self._more_row.isAncestorOf(self.focusWidget() or self):
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_more(shown=shown)
        if shown:
            self.party.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- saving -------------------------------------------------------------------------------

    def written(self) -> SourceWords:
        """What stands in the fields. Raises NoDay where the day of the letter is none."""
        aliases = (name.strip() for name in self.aliases.text().split(ALIASES_APART))
        hidden = self.confidential.isChecked()
        stake, contact = self.stake.text().strip(), self.contact.text().strip()
        return SourceWords(
            self.name.text(),
            list(KIND_WORDS)[self.kind.currentIndex()],
            self.role.text(),
            tuple(name for name in aliases if name),
            self.grade.changed(),
            None if hidden == self._was_confidential else hidden,
            self.party.touched,
            None if stake == self._was[0] else stake,
            None if contact == self._was[1] else contact,
        )

    def on_return(self) -> bool:
        """Return does it, from the lists too."""
        self._save()
        return True

    def _save(self) -> None:
        words = self.grade.amiss()
        self._say(words)
        if not words:
            self.saved.emit(self.written())
