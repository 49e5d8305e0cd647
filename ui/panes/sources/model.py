"""The sources as a table, followed act by act."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.look import Look
from ui.panes.sources.wording import KIND_WORDS, RELIABILITY_WORDS
from ui.wording import counted
from workbench.model.claim import Standing
from workbench.model.source import Source
from workbench.storage.rows import Rows

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
HEADINGS = ("Source", "Grade", "Confidential", "Kind", "Role", "Also called", "Claims", "Evidence")
NAME, GRADE, CONFIDENTIAL, KIND, ROLE, ALIASES, CLAIMS, EVIDENCE = range(len(HEADINGS))


class SourcesModel(QAbstractTableModel):
    """One row a source: the accepted ones first, then the proposed ones, fainter."""

    def __init__(self, rows: Rows, look: Look, parent: QObject | None = None) -> None:
        """Filled at once; `follow` keeps it true."""
        super().__init__(parent)
        self._rows, self._look = rows, look
        self.ids = self._wanted()

    def _wanted(self) -> list[str]:
        shown = [s for s in self._rows.sources if s.standing is not Standing.dismissed]
        shown.sort(key=lambda source: source.standing is Standing.proposed)
        return [source.id for source in shown]

    def follow(self) -> None:
        """The case has changed: tell of rows that came, went or hold something else."""
        nowhere, wanted = QModelIndex(), self._wanted()
        steps = SequenceMatcher(None, list(self.ids), wanted, autojunk=False).get_opcodes()
        for tag, first, end, start, stop in reversed(steps):
            if tag in ("delete", "replace"):
                self.beginRemoveRows(nowhere, first, end - 1)
                del self.ids[first:end]
                self.endRemoveRows()
            if tag in ("insert", "replace"):
                self.beginInsertRows(nowhere, first, first + stop - start - 1)
                self.ids[first:first] = wanted[start:stop]
                self.endInsertRows()
        if self.ids:
            last = self.index(len(self.ids) - 1, len(HEADINGS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def source(self, row: int) -> Source | None:
        """The source of a row, or None."""
        return self._rows.sources.get(self.ids[row]) if 0 <= row < len(self.ids) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        """One row a source."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        """As many as there are headings."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            return self._alignment(section)
        return HEADINGS[section] if role == _ROLE.DisplayRole else None

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        across = Qt.AlignmentFlag.AlignLeft
        if column in (CLAIMS, EVIDENCE):
            across = Qt.AlignmentFlag.AlignRight
        return across | Qt.AlignmentFlag.AlignVCenter

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """What stands in a column; the row in words for a screen reader."""
        source = self.source(index.row())
        if source is None:
            return None
        if role == _ROLE.DisplayRole:
            return self._text(source, index.column())
        if role == _ROLE.TextAlignmentRole:
            return self._alignment(index.column())
        if role == _ROLE.ForegroundRole:
            soft = source.standing is Standing.proposed or index.column() > CONFIDENTIAL
            return self._look.theme.soft_ink if soft else self._look.theme.ink
        if role == _ROLE.ToolTipRole:
            return self.words(source)
        if role == _ROLE.AccessibleTextRole:
            text = self._text(source, index.column())
            return self.words(source) if index.column() == NAME else str(text)
        return None

    def _text(self, source: Source, column: int) -> str:
        match column:
            case 0:
                told = " · proposed" if source.standing is Standing.proposed else ""
                return source.name + told
            case 1:
                return source.reliability.value
            case 2:
                return source.alias if source.confidential else ""
            case 3:
                return KIND_WORDS[source.kind]
            case 4:
                return source.role or ""
            case 5:
                return ", ".join(source.aliases)
            case 6:
                return f"{self.claims(source):,}"
            case _:
                return f"{self.evidence(source):,}"

    def claims(self, source: Source) -> int:
        """How many claims it makes or hands on."""
        made = {claim.id for claim in self._rows.claims.where(claimant_id=source.id)}
        made |= {via.claim_id for via in self._rows.claim_vias.where(source_id=source.id)}
        shown = (self._rows.claims.get(id) for id in made)
        return sum(c is not None and c.standing is not Standing.dismissed for c in shown)

    def evidence(self, source: Source) -> int:
        """How many entries of evidence are its own, on either layer."""
        entries = self._rows.evidence.where(source_id=source.id)
        return sum(entry.standing is Standing.accepted for entry in entries)

    def words(self, source: Source) -> str:
        """The row in words."""
        told = [source.name, KIND_WORDS[source.kind].lower()]
        if source.standing is Standing.proposed:
            told.append("proposed")
        if source.confidential:
            told.append(f"confidential, {source.alias} in every summary")
        grade = RELIABILITY_WORDS[source.reliability]
        told.append(f"reliability {source.reliability}, {grade}")
        told.append(counted(self.claims(source), "claim"))
        told.append(counted(self.evidence(source), "entry of evidence", "entries of evidence"))
        return ", ".join(told)
