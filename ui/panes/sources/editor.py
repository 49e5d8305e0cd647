"""The inline editor of one source, new or known."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from ui.look import Look
from ui.panes.sources.wording import KIND_WORDS
from ui.widgets.inline_editor import InlineEditor
from ui.wording import RELIABILITY_WORDS
from workbench.model.source import Reliability, Source, SourceKind

ALIASES_APART = ";"


@dataclass(frozen=True, slots=True)
class SourceWords:
    """What was written in the editor."""

    name: str
    kind: SourceKind
    role: str
    aliases: tuple[str, ...]
    reliability: Reliability
    confidential: bool | None
    """None where the box was left as it stood."""


def reliability_field() -> QComboBox:
    """The six letters, each with its meaning."""
    field = QComboBox()
    field.setAccessibleName("Reliability")
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(3)  # it grows where there is room
    field.view().setAccessibleName("Reliability")
    for letter, words in RELIABILITY_WORDS.items():
        field.addItem(f"{letter}  {words}", letter)
    return field


class SourceEditor(InlineEditor):
    """Return saves, Escape leaves. `saved` carries the `SourceWords`."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        """Hidden until it is opened."""
        super().__init__(look, "Edit the source")
        self.name, self.role, self.aliases = QLineEdit(), QLineEdit(), QLineEdit()
        for field, words in ((self.name, "Name"), (self.role, "Role"), (self.aliases, "Aliases")):
            field.setAccessibleName(words)
            field.returnPressed.connect(self._save)
        self.name.setPlaceholderText("The name, even if only you will see it")
        self.role.setPlaceholderText("What makes it a source: its office, its part in the story")
        self.aliases.setPlaceholderText("Other names the text uses; parted by semicolons")
        self.aliases.setAccessibleName("Other names")
        self.kind = QComboBox()
        self.kind.setAccessibleName("Kind of source")
        self.kind.view().setAccessibleName("Kind of source")
        for kind, words in KIND_WORDS.items():
            self.kind.addItem(words, kind)
        self.reliability = reliability_field()
        self.confidential = QCheckBox("Confidential")
        self._was_confidential: bool | None = None
        self._explains = QLabel()
        self._explains.setProperty("role", "soft")
        self._explains.setWordWrap(True)
        self.confidential.toggled.connect(self._explain)
        self._build()
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _build(self) -> None:
        self._form = QFormLayout(self)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.addRow("Name", self._side_by_side(self.name, self.kind, self.reliability))
        self._other_names = QLabel("Other names")
        self._form.addRow("Role", self._side_by_side(self.role, self._other_names, self.aliases))
        hiding = QHBoxLayout()
        hiding.addWidget(self.confidential)
        hiding.addWidget(self._explains, 1)
        hiding.addWidget(self._button("Leave it", self.leave))
        hiding.addWidget(self._button("Save", self._save, primary=True))
        self._form.addRow("", hiding)

    @staticmethod
    def _side_by_side(*widgets: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        for widget in widgets:
            stretch = 4 if isinstance(widget, QLineEdit) else 1
            row.addWidget(widget, 0 if isinstance(widget, QLabel) else stretch)
        return row

    @staticmethod
    def _button(words: str, verb: object, *, primary: bool = False) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("primary", primary)
        button.setAccessibleName(words)
        button.clicked.connect(verb)
        return button

    def _lay_out(self) -> None:
        px = self._look.px
        self._form.setContentsMargins(px(14), px(8), px(14), px(8))
        self._form.setSpacing(px(6))

    def open(self, source: Source | None, next_alias: str) -> None:
        """Open for this source, or for a new one; `next_alias` is what it would be called."""
        self._alias = source.alias if source and source.alias_number else next_alias
        self.name.setText(source.name if source else "")
        self.role.setText((source.role or "") if source else "")
        apart = f"{ALIASES_APART} "
        self.aliases.setText(apart.join(source.aliases) if source else "")
        for widget in (self._other_names, self.aliases):  # a new source is found under one name
            widget.setVisible(source is not None)
        # a person unless said otherwise: of a person the surname is hidden too
        kind = source.kind if source else SourceKind.person
        self.kind.setCurrentIndex(list(KIND_WORDS).index(kind))
        letter = source.reliability if source else Reliability.f
        self.reliability.setCurrentIndex(list(RELIABILITY_WORDS).index(letter))
        self._was_confidential = None if source is None else source.confidential
        self.confidential.setChecked(bool(self._was_confidential))
        self._explain(self.confidential.isChecked())
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _explain(self, confidential: bool) -> None:
        told = f"From now on every summary calls this source “{self._alias}”."
        self._explains.setText(told if confidential else "")

    def written(self) -> SourceWords:
        """What stands in the fields."""
        aliases = (name.strip() for name in self.aliases.text().split(ALIASES_APART))
        hidden = self.confidential.isChecked()
        return SourceWords(
            self.name.text(),
            list(KIND_WORDS)[self.kind.currentIndex()],
            self.role.text(),
            tuple(name for name in aliases if name),
            list(RELIABILITY_WORDS)[self.reliability.currentIndex()],
            None if hidden == self._was_confidential else hidden,
        )

    def _save(self) -> None:
        self.saved.emit(self.written())


class MergeBar(InlineEditor):
    """One line that asks which other source is the same. `merged` carries its id."""

    merged = Signal(str)

    def __init__(self, look: Look) -> None:
        """Hidden until it is opened."""
        super().__init__(look, "Merge with another source")
        self._says = QLabel()
        self.other = QComboBox()
        self.other.setAccessibleName("The other source")
        self.other.view().setAccessibleName("The other source")
        merge, cancel = QPushButton("Merge"), QPushButton("Leave it")
        merge.setProperty("primary", True)
        merge.clicked.connect(self._merge)
        cancel.clicked.connect(self.leave)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._says)
        self._row.addWidget(self.other, 1)
        self._row.addWidget(cancel)
        self._row.addWidget(merge)

    def open(self, source: Source, others: list[Source]) -> None:
        """Ask which of the others is the same as this one, which stays."""
        px = self._look.px
        self._row.setContentsMargins(px(14), px(8), px(14), px(8))
        self._row.setSpacing(px(8))
        self._says.setText(f"“{source.name}” stays, and takes the names and evidence of")
        self.other.clear()
        for other in others:
            self.other.addItem(other.name, other.id)
        self.show()
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _merge(self) -> None:
        self.merged.emit(str(self.other.currentData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return merges, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._merge()
        else:
            super().keyPressEvent(event)
