"""Fields of the editors: a source by its name, a source that is given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from ui.look import Look
from ui.panes.claims.widgets.text import Text, act_button
from ui.panes.claims.words import source_words
from workbench.model.claim import Standing
from workbench.storage.rows import Rows

OWN_VOICE = "The story itself"


class SourceBox(QComboBox):
    """The sources of the case, completed as one types; another name is a new source."""

    def __init__(self, name: str, *, own_voice: bool = False) -> None:
        """With `own_voice`, the story itself can be chosen too."""
        super().__init__()
        self._own_voice = own_voice
        self._ids: dict[str, str] = {}
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setAccessibleName(name)
        inner, completer = self.lineEdit(), self.completer()
        assert inner is not None  # an editable box has both
        assert completer is not None
        inner.setAccessibleName(name)
        inner.setPlaceholderText("Choose, or type a new name")
        # in the line itself: Return takes what is shown, Delete leaves the name as it was typed
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def fill(self, rows: Rows, chosen: str | None) -> None:
        """Offer the sources and choose one (a source's id), or none."""
        sources = [s for s in rows.sources if s.standing is not Standing.dismissed]
        sources.sort(key=lambda source: source.name.casefold())
        was_blocked = self.blockSignals(True)  # nobody is to hear of a half-filled box
        self.clear()
        self._ids = {}
        if self._own_voice:
            self.addItem(OWN_VOICE, "")
        for source in sources:
            words = source_words(source)
            self.addItem(words, source.id)
            for name in (words, source.name, *source.aliases):
                self._ids.setdefault(name.casefold(), source.id)
        place = self.findData(chosen or "") if chosen or self._own_voice else -1
        self.setCurrentIndex(place)
        if place < 0:
            self.clearEditText()
        inner = self.lineEdit()
        if inner is not None:
            inner.selectAll()  # so that another name takes the place of the one offered
        self.blockSignals(was_blocked)
        self.editTextChanged.emit(self.currentText())

    @property
    def words(self) -> str:
        """What stands in the field."""
        return " ".join(self.currentText().split())

    @property
    def is_own_voice(self) -> bool:
        """Whether the story itself is chosen, or nothing where it could be."""
        return self._own_voice and self.words.casefold() in ("", OWN_VOICE.casefold())

    @property
    def source_id(self) -> str | None:
        """The source of that name, or None: then the name is a new one, or missing."""
        return self._ids.get(self.words.casefold())

    @property
    def new_name(self) -> str:
        """The name of the source that would be added; "" where none would."""
        return "" if self.source_id or self.is_own_voice else self.words


class GivenSource(QWidget):
    """A source that is chosen already, as plain words: what is typed next names no other one.

    `change_wished` says that it is to be another one after all.
    """

    change_wished = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.name = Text(look, bold=True)
        self.change = act_button("Another source")
        self.change.clicked.connect(self.change_wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
