"""Fields of the editor: which kind of source it is, and under which party it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from ui.panes.sources.wording import KIND_WORDS

ALIASES_APART: Final = ";"
_PARTY_HINT: Final = "Its heading in the matrix"


def kind_field() -> QComboBox:
    """What a source can be."""
    field = QComboBox()
    field.setAccessibleName("Kind of source")
    field.view().setAccessibleName("Kind of source")
    for kind, words in KIND_WORDS.items():
        field.addItem(words, kind)
    return field


class PartyField(QComboBox):
    """The parties of the case, completed as one types; another word is a new party."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setToolTip(f"{_PARTY_HINT}, such as press: sources of one party stand side by side")
        inner, completer = self.lineEdit(), self.completer()
        assert inner is not None  # an editable box has both
        assert completer is not None
        self.line: QLineEdit = inner
        for widget in (self, inner, self.view()):
            widget.setAccessibleName("Party")
        inner.setPlaceholderText("such as press")  # what fits
        # in the line itself: Return takes what is shown, Delete leaves what was typed
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._was = ""

    def offer(self, parties: Sequence[str], chosen: str) -> None:
        """Offer these, and show the one the source stands under, or none."""
        self._was = chosen
        self.clear()
        self.addItems(list(parties))
        self.setCurrentIndex(-1)
        self.setEditText(chosen)

    @property
    def words(self) -> str:
        """The party that stands in the field."""
        return " ".join(self.currentText().split())

    @property
    def touched(self) -> str | None:
        """The party in the field, or None where it is the one that was shown."""
        return None if self.words == self._was else self.words
