"""The lines in which an edge or a link is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton

from ui.charts.chain_marks import Tie
from ui.look import Look
from ui.panes.chain.wording import HOW_WORDS, SHARED_WORDS, TIE_WORDS
from ui.widgets.inline_editor import InlineEditor
from workbench.model.evidence import DependenceKind, DerivationKind

Named = Sequence[tuple[str, str]]
"""Sources to choose from: id and name."""


@dataclass(frozen=True, slots=True)
class EdgeWords:
    """What was written of an edge."""

    carrier_id: str
    origin_id: str
    kind: DerivationKind
    reason: str


@dataclass(frozen=True, slots=True)
class LinkWords:
    """What was written of two origins."""

    one_id: str
    other_id: str
    tie: Tie
    kind: DependenceKind
    reason: str


def _field(name: str) -> QComboBox:
    field = QComboBox()
    field.setAccessibleName(name)
    field.view().setAccessibleName(name)
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(6)
    return field


def _offer(field: QComboBox, sources: Named, chosen: str) -> None:
    field.clear()
    for id, name in sources:
        field.addItem(name, id)
    field.setCurrentIndex(max(0, field.findData(chosen)) if chosen else 0)


class _ChainEditor(InlineEditor):
    """Two lines: who and how; the reason with what to do. Return saves, Escape leaves."""

    def __init__(self, look: Look, name: str, asks: str) -> None:
        super().__init__(look, name)
        self.setProperty("rule", "above")
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Reason")
        self.reason.setPlaceholderText(asks)
        leave, save = QPushButton("Leave it"), QPushButton("Save")
        save.setProperty("primary", True)
        leave.clicked.connect(self.leave)
        save.clicked.connect(lambda: self._save())
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        self._lower.addWidget(self.reason, 1)
        self._lower.addWidget(leave)
        self._lower.addWidget(save)
        self._grid = QGridLayout(self)
        self._grid.addLayout(self._upper, 0, 0)
        self._grid.addLayout(self._lower, 1, 0)
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self._grid.setContentsMargins(px(14), px(8), px(14), px(8))
        self._grid.setVerticalSpacing(px(6))
        for line in (self._upper, self._lower):
            line.setSpacing(px(8))

    def on_return(self) -> bool:
        """Return does it, from the lists too."""
        self._save()
        return True

    def _save(self) -> None:
        raise NotImplementedError


class EdgeEditor(_ChainEditor):
    """ "The wire service has it from the ministry: it quotes." `saved` carries `EdgeWords`."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        """Hidden until it is opened."""
        super().__init__(look, "Who has it from whom", "Reason, if there is more to say")
        self.carrier, self.origin = _field("Who has it"), _field("From whom")
        self.origin.setPlaceholderText("From whom?")
        self.kind = _field("How")
        for kind, words in HOW_WORDS.items():
            self.kind.addItem(words, kind)
        self._upper.addWidget(self.carrier, 2)
        self._upper.addWidget(QLabel("has it from"))
        self._upper.addWidget(self.origin, 2)
        self._upper.addWidget(self.kind, 1)

    def open(self, sources: Named, carrier_id: str, origin_id: str, *, sure: bool) -> None:
        """Open for a new edge; the keyboard is on what is not sure, and nobody is chosen for ""."""
        words = EdgeWords(carrier_id, origin_id, DerivationKind.quotes, "")
        self._open(sources, words, known=False)
        first = self.kind if sure else self.origin if carrier_id else self.carrier
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def revise(self, sources: Named, known: EdgeWords) -> None:
        """Open for an edge that there is: how and why can be changed."""
        self._open(sources, known, known=True)
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, sources: Named, words: EdgeWords, *, known: bool) -> None:
        _offer(self.carrier, sources, words.carrier_id)
        _offer(self.origin, sources, words.origin_id)
        if not words.origin_id:  # Return must not save whoever happens to stand first
            self.origin.setCurrentIndex(-1)
        self.kind.setCurrentIndex(list(HOW_WORDS).index(words.kind))
        self.reason.setText(words.reason)
        for field in (self.carrier, self.origin):
            field.setEnabled(not known)
        self.show()

    def _save(self) -> None:
        self.saved.emit(
            EdgeWords(
                str(self.carrier.currentData() or ""),
                str(self.origin.currentData() or ""),
                list(HOW_WORDS)[self.kind.currentIndex()],
                self.reason.text(),
            )
        )


class LinkEditor(_ChainEditor):
    """ "These two are perhaps not two." `saved` carries `LinkWords`."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        """Hidden until it is opened."""
        super().__init__(look, "Whether two origins are two", "The reason: what shows it")
        self.one, self.other = _field("The one"), _field("The other")
        self.tie, self.kind = _field("How sure"), _field("What they share")
        for tie, words in TIE_WORDS.items():
            self.tie.addItem(words, tie)
        for kind, words in SHARED_WORDS.items():
            self.kind.addItem(words, kind)
        self._upper.addWidget(self.one, 2)
        self._upper.addWidget(QLabel("and"))
        self._upper.addWidget(self.other, 2)
        self._upper.addWidget(self.tie, 2)
        self._upper.addWidget(self.kind, 2)
        self.tie.currentIndexChanged.connect(lambda _: self._show_kind())

    def _tie(self) -> Tie:
        return list(TIE_WORDS)[self.tie.currentIndex()]

    def _show_kind(self) -> None:
        self.kind.setVisible(self._tie() is not Tie.independent)

    def open(self, sources: Named, one_id: str, other_id: str = "") -> None:
        """Open for two sources; what was said of them before will be replaced."""
        words = LinkWords(one_id, other_id, Tie.suspected, DependenceKind.government, "")
        self._open(sources, words, known=False)

    def revise(self, sources: Named, known: LinkWords) -> None:
        """Open for a link that there is."""
        self._open(sources, known, known=True)

    def _open(self, sources: Named, words: LinkWords, *, known: bool) -> None:
        _offer(self.one, sources, words.one_id)
        _offer(self.other, sources, words.other_id)
        if not words.other_id and self.other.currentData() == self.one.currentData():
            self.other.setCurrentIndex((self.other.currentIndex() + 1) % max(1, len(sources)))
        self.tie.setCurrentIndex(list(TIE_WORDS).index(words.tie))
        self.kind.setCurrentIndex(list(SHARED_WORDS).index(words.kind))
        self.reason.setText(words.reason)
        for field in (self.one, self.other):
            field.setEnabled(not known)
        self._show_kind()
        self.show()
        (self.tie if known else self.other).setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        self.saved.emit(
            LinkWords(
                str(self.one.currentData() or ""),
                str(self.other.currentData() or ""),
                self._tie(),
                list(SHARED_WORDS)[self.kind.currentIndex()],
                self.reason.text(),
            )
        )
