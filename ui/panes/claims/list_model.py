"""The list of claims: ids in the draft's order, followed change by change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.glyphs import mark_words
from ui.marks import layer_mark
from ui.panes.claims.order import (
    Filter,
    counts,
    draft_order,
    findable,
    passes,
    with_findings,
)
from ui.panes.claims.widgets.text import tip
from ui.panes.claims.words import finding_words, saying_day, state_words
from ui.session import Session
from ui.wording import claimant_words
from workbench.model.changes import Changes
from workbench.model.claim import Claim, Standing
from workbench.model.evidence import Layer
from workbench.storage.rows import Rows

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole
_FEW = 50
# What a row shows is made of these tables; the last three say what is in the list at all.
_SHOWN = (
    "claim", "claim_passage", "claim_via", "source", "part", "verdict", "outcome", "finding",
    "finding_claim", "document",
)  # fmt: skip


class ClaimListModel(QAbstractListModel):
    """The claims that pass the filter and hold the words looked for.

    The chosen claim stays in a filtered list until another is chosen, even when work on it has
    taken it out of the filter: nothing vanishes under the hand.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._draft_id = ""
        self._order: list[str] = []
        self._ids: list[str] = []
        self._filter, self._wanted, self._kept = Filter.all, "", ""
        self._findable: dict[str, str] = {}
        self.counts = dict.fromkeys(Filter, 0)

    @property
    def _rows(self) -> Rows:
        return self._session.case.rows

    @property
    def order(self) -> Sequence[str]:
        """Every claim of the draft, filtered or not, in the draft's order."""
        return self._order

    @property
    def ids(self) -> Sequence[str]:
        """The claims listed."""
        return self._ids

    @property
    def filter(self) -> Filter:
        """Which claims are listed."""
        return self._filter

    def claim(self, id: str) -> Claim | None:
        """The claim of that id."""
        return self._rows.claims.get(id)

    def row_of(self, id: str) -> int:
        """Where the claim stands in the list, or -1."""
        return self._ids.index(id) if id in self._ids else -1

    def show_draft(self, draft_id: str) -> None:
        """List the claims of this draft."""
        self._draft_id, self._kept = draft_id, ""
        self._order = draft_order(self._rows, draft_id) if draft_id else []
        self._sift()

    def show_filter(self, filter: Filter) -> None:
        """List only what this filter lets through."""
        self._filter, self._kept = filter, ""
        self._sift()

    def find(self, wanted: str) -> None:
        """List only claims that hold all of these words."""
        self._wanted, self._kept = wanted.strip(), ""
        self._sift()

    def keep(self, id: str) -> None:
        """This claim is chosen now; it stays listed until the next one is."""
        if id != self._kept and self._filter is not Filter.all:
            self._kept = id
            self._sift()

    def follow(self, changes: Changes) -> bool:
        """Take in an act; whether anything in the list may look different, in any row."""
        if not changes.touches(*_SHOWN):
            return False
        if changes.touches("claim_passage") or self._came_or_went(changes.ids("claim")):
            self._order = draft_order(self._rows, self._draft_id) if self._draft_id else []
        self._findable.clear()
        self._sift()
        touched = changes.ids("claim") | {self._kept}
        for row in (self.row_of(id) for id in touched) if len(touched) < _FEW else ():
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))
        return True

    def _came_or_went(self, touched: frozenset[str]) -> bool:
        listed = frozenset(self._order)
        for id in touched:
            claim = self._rows.claims.get(id)
            there = claim is not None and claim.standing is not Standing.dismissed
            if there != (id in listed):
                return True
        return False

    def _sift(self) -> None:
        held = self._rows.claims  # asked for once: this runs with every act
        claims = [held[id] for id in self._order]
        found = with_findings(self._rows)
        self.counts = counts(claims, found)
        if self._filter is not Filter.all:
            kept = self._kept
            claims = [c for c in claims if c.id == kept or passes(c, self._filter, found)]
        words = self._wanted.casefold().split()
        if words:
            claims = [c for c in claims if all(word in self._text(c) for word in words)]
        self._become([claim.id for claim in claims])

    def _text(self, claim: Claim) -> str:
        """What can be found of the claim, kept from one letter typed to the next."""
        if claim.id not in self._findable:
            self._findable[claim.id] = findable(self._rows, claim)
        return self._findable[claim.id]

    def _become(self, new: list[str]) -> None:
        """Remove and insert runs of rows, so that the view keeps its place."""
        if new == self._ids:
            return
        staying, had = frozenset(new), frozenset(self._ids)
        if [id for id in self._ids if id in staying] != [id for id in new if id in had]:
            self.beginResetModel()
            self._ids = new
            self.endResetModel()
            return
        self._remove_all_but(staying)
        row = 0
        while row < len(new):
            end = row
            while end < len(new) and new[end] not in had:
                end += 1
            if end > row:
                self.beginInsertRows(QModelIndex(), row, end - 1)
                self._ids[row:row] = new[row:end]
                self.endInsertRows()
            row = end + 1

    def _remove_all_but(self, staying: frozenset[str]) -> None:
        last = len(self._ids) - 1
        while last >= 0:
            first = last
            while first >= 0 and self._ids[first] not in staying:
                first -= 1
            if first < last:
                self.beginRemoveRows(QModelIndex(), first + 1, last)
                del self._ids[first + 1 : last + 1]
                self.endRemoveRows()
            last = first - 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many claims are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The id, the words of the claim, and all of the row for a screen reader."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        id = self._ids[index.row()]
        claim = self._rows.claims.get(id)
        if role == ID_ROLE:
            return id
        if claim is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{claim.number} {claim.substance}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(claim.substance)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(claim)
        return None

    def _spoken(self, claim: Claim) -> str:
        rows = self._rows
        marks = []
        for layer in Layer:
            mark = layer_mark(rows, claim, layer)
            if mark is not None:
                marks.append(f"{layer}: {mark_words(mark).lower()}")
        parts = [
            f"Claim {claim.number}, {state_words(claim)}",
            claim.substance,
            ", ".join(marks),
            finding_words(rows, claim),
            claimant_words(rows, claim),
            saying_day(rows, claim),
        ]
        return "; ".join(part for part in parts if part)
