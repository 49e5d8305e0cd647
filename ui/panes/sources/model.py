"""The sources as a table, followed act by act."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt

from ui.look import Look
from ui.panes.sources.wording import KIND_WORDS, STAKE_SIGN, grade_words, tip
from ui.widgets.row_model import Index, RowModel
from ui.wording import counted
from workbench.model.claim import Standing
from workbench.model.source import Source
from workbench.storage.rows import Rows

_ROLE = Qt.ItemDataRole
HEADINGS = (
    "Source",
    "Grade",
    "Stake",
    "Party",
    "Confidential",
    "Kind",
    "Role",
    "Also called",
    "Claims",
    "Evidence",
)
NAME, GRADE, STAKE, PARTY, CONFIDENTIAL, KIND, ROLE, ALIASES, CLAIMS, EVIDENCE = range(
    len(HEADINGS)
)
_FAINT = (PARTY, KIND, ROLE, ALIASES, CLAIMS, EVIDENCE)


def _in_order(rows: Rows) -> list[str]:
    shown = [source for source in rows.sources if source.standing is not Standing.dismissed]
    shown.sort(key=lambda source: source.standing is Standing.proposed)
    return [source.id for source in shown]


class SourcesModel(RowModel):
    """One row a source: the accepted ones first, then the proposed ones, fainter."""

    def __init__(self, rows: Rows, look: Look, parent: QObject | None = None) -> None:
        """Reads from the rows of the case."""
        super().__init__(HEADINGS, lambda: _in_order(rows), parent, figures=(CLAIMS, EVIDENCE))
        self._rows, self._look = rows, look

    def source(self, row: int) -> Source | None:
        """The source of a row, or None."""
        return self._rows.sources.get(self.id_at(row))

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """What stands in a column; the row in words for a screen reader."""
        source = self.source(index.row())
        if source is None:
            return None
        if role == _ROLE.DisplayRole:
            return self._text(source, index.column())
        if role == _ROLE.TextAlignmentRole:
            return self.alignment(index.column())
        if role == _ROLE.ForegroundRole:
            soft = source.standing is Standing.proposed or index.column() in _FAINT
            return self._look.theme.soft_ink if soft else self._look.theme.ink
        if role == _ROLE.ToolTipRole:
            return tip(self._told(source, index.column()) or self.words(source))
        if role == _ROLE.AccessibleTextRole:
            if index.column() == NAME:
                return self.words(source)
            return self._told(source, index.column()) or self._text(source, index.column())
        return None

    def _told(self, source: Source, column: int) -> str:
        """What a letter or a sign stands for; "" where the column says it itself."""
        if column == GRADE:
            return grade_words(source)
        return f"Stake: {source.stake}" if column == STAKE and source.stake else ""

    def _text(self, source: Source, column: int) -> str:
        told = " · proposed" if source.standing is Standing.proposed else ""
        words = {
            NAME: source.name + told,
            GRADE: source.reliability.value,
            STAKE: STAKE_SIGN if source.stake else "",
            PARTY: source.party or "",
            CONFIDENTIAL: source.alias if source.confidential else "",
            KIND: KIND_WORDS[source.kind],
            ROLE: source.role or "",
            ALIASES: ", ".join(source.aliases),
        }
        if column in words:
            return words[column]
        return f"{self.claims(source) if column == CLAIMS else self.evidence(source):,}"

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
        """The row in words: everything a narrow list leaves out, but never the contact."""
        told = [source.name, KIND_WORDS[source.kind].lower()]
        if source.standing is Standing.proposed:
            told.append("proposed")
        if source.role:
            told.append(source.role)
        if source.party:
            told.append(f"party {source.party}")
        if source.aliases:
            told.append(f"also called {', '.join(source.aliases)}")
        if source.confidential:
            told.append(f"confidential, {source.alias} in every summary")
        told.append(f"reliability {grade_words(source)}")
        if source.stake:
            told.append(f"stake: {source.stake}")
        told.append(counted(self.claims(source), "claim"))
        told.append(counted(self.evidence(source), "entry of evidence", "entries of evidence"))
        return ", ".join(told)
