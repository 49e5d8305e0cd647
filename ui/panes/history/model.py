"""The history as a table, newest first, fetched as one scrolls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from ui.look import Look
from ui.panes.history.words import (
    claims_words,
    when_words,
    who_words,
)
from ui.telling import done_words
from ui.widgets.row_model import HeadedModel, Index
from workbench.case import Case
from workbench.model.changes import ActKind, Changes, Entry
from workbench.model.claim import Claim

_ROLE = Qt.ItemDataRole
HEADINGS = ("When", "Who", "What", "Claim", "Seal")
WHEN, WHO, WHAT, CLAIM, SEAL = range(len(HEADINGS))
AT_ONCE, SEAL_SHOWN = 200, 8


class HistoryModel(HeadedModel):
    """One row an act. What an act touched is read when its row is first looked at."""

    def __init__(self, case: Case, look: Look, parent: QObject | None = None) -> None:
        """The newest entries at once; the older ones when asked for."""
        super().__init__(HEADINGS, parent)
        self._case, self._look = case, look
        self._entries: list[Entry] = []
        self._touched: dict[str, Mapping[str, frozenset[str]]] = {}
        self.fetchMore(QModelIndex())

    # -- fetching -----------------------------------------------------------------------------

    @property
    def _oldest(self) -> int:
        """The number of the oldest entry shown; one past the newest while none is."""
        return self._entries[-1].seq if self._entries else self._case.acts + 1

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are older entries."""
        return not parent.isValid() and self._oldest > 1

    def fetchMore(self, parent: Index) -> None:
        """Show some more of the older entries."""
        rows = len(self._entries)
        more = self._case.entries(newest=AT_ONCE, before=self._oldest)[::-1]
        if more:
            self.beginInsertRows(QModelIndex(), rows, rows + len(more) - 1)
            self._entries += more
            self.endInsertRows()

    def follow(self, changes: Changes) -> None:
        """An act was done: put it on top."""
        newest = self._entries[0].seq if self._entries else 0
        if changes.entry is None or changes.entry.seq <= newest:
            return
        new = [changes.entry]
        if changes.entry.seq != newest + 1:  # something was done that was not told of
            new = self._case.entries(newest=changes.entry.seq - newest)[::-1]
        self._touched[changes.entry.id] = changes.rows
        self.beginInsertRows(QModelIndex(), 0, len(new) - 1)
        self._entries[:0] = new
        self.endInsertRows()

    # -- reading ------------------------------------------------------------------------------

    def entry(self, row: int) -> Entry | None:
        """The entry of a row, or None."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def touched(self, entry: Entry) -> Mapping[str, frozenset[str]]:
        """The rows that the entry touched, by table."""
        if entry.id not in self._touched:
            self._touched[entry.id] = self._case.changed_rows(entry.id)
        return self._touched[entry.id]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        """The entries fetched so far."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """What stands in a column; the row in words for a screen reader."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == _ROLE.DisplayRole:
            return self._text(entry, index.column())
        if role == _ROLE.AccessibleTextRole:
            return (
                self.words(entry) if index.column() == WHEN else self._text(entry, index.column())
            )
        if role == _ROLE.ForegroundRole:
            soft = index.column() != WHAT or entry.kind is ActKind.undo
            return self._look.theme.soft_ink if soft else self._look.theme.ink
        return None

    def _text(self, entry: Entry, column: int) -> str:
        match column:
            case 0:
                return when_words(entry.at)
            case 1:
                return who_words(self._case.rows, entry)
            case 2:
                return done_words(entry)
            case 3:
                return claims_words(self._case.claims_of(entry.id))
            case _:
                return entry.digest[:SEAL_SHOWN]

    def claims(self, entry: Entry) -> list[Claim]:
        """The claims that the entry is about, where they still are."""
        numbers = self._case.claims_of(entry.id)
        return [claim for claim in self._case.rows.claims if claim.number in numbers]

    def words(self, entry: Entry) -> str:
        """The row in words."""
        claims = claims_words(self._case.claims_of(entry.id))
        on = f", claim {claims}" if claims.isdigit() else f", {claims}" if claims else ""
        who = who_words(self._case.rows, entry)
        return f"{when_words(entry.at)}, {who}: {done_words(entry)}{on}"
