"""The findings as a table, followed act by act."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QObject, Qt

from ui.look import Look
from ui.widgets.row_model import Index, RowModel
from workbench.model.claim import Standing
from workbench.model.matters import Finding, FindingKind
from workbench.storage.rows import Rows

_ROLE = Qt.ItemDataRole
HEADINGS = ("Kind", "What does not fit", "Claims", "Decided")
KIND, WHY, CLAIMS, DECIDED = range(len(HEADINGS))
KIND_WORDS: Final[Mapping[FindingKind, str]] = MappingProxyType(
    {
        FindingKind.figure: "Figure",
        FindingKind.date: "Date",
        FindingKind.name_: "Name",
        FindingKind.quotation: "Quotation",
        FindingKind.stale_denial: "Stale denial",
        FindingKind.headline: "Headline",
        FindingKind.sum: "Sum",
    }
)


def _in_order(rows: Rows) -> list[str]:
    found = sorted(rows.findings, key=lambda finding: finding.standing is not Standing.proposed)
    return [finding.id for finding in found]


class FindingsModel(RowModel):
    """One row a finding: those to be decided first, then the rest, fainter."""

    def __init__(self, rows: Rows, look: Look, parent: QObject | None = None) -> None:
        """Reads from the rows of the case."""
        super().__init__(HEADINGS, lambda: _in_order(rows), parent)
        self._rows, self._look = rows, look

    def finding(self, row: int) -> Finding | None:
        """The finding of a row, or None."""
        return self._rows.findings.get(self.id_at(row))

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """What stands in a column; the row in words for a screen reader."""
        finding = self.finding(index.row())
        if finding is None:
            return None
        if role == _ROLE.DisplayRole:
            return self._text(finding, index.column())
        if role == _ROLE.ForegroundRole:
            decided = finding.standing is not Standing.proposed
            return self._look.theme.soft_ink if decided else self._look.theme.ink
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            return self.words(finding)
        return None

    def _text(self, finding: Finding, column: int) -> str:
        match column:
            case 0:
                return KIND_WORDS[finding.kind]
            case 1:
                return finding.why
            case 2:
                return ", ".join(str(number) for number in self.numbers(finding))
            case _:
                return self._decided(finding)

    @staticmethod
    def _decided(finding: Finding) -> str:
        match finding.standing:
            case Standing.proposed:
                return "Not yet"
            case Standing.accepted:
                return "Accepted"
            case Standing.dismissed:
                return f"Dismissed: {finding.dismissed_because}"

    def claim_ids(self, finding: Finding) -> list[str]:
        """The claims that the finding is about, by their numbers."""
        claims = (
            self._rows.claims.get(link.claim_id)
            for link in self._rows.finding_claims.where(finding_id=finding.id)
        )
        known = sorted((claim for claim in claims if claim is not None), key=lambda c: c.number)
        return [claim.id for claim in known]

    def numbers(self, finding: Finding) -> list[int]:
        """The numbers of those claims."""
        return [self._rows.claims[id].number for id in self.claim_ids(finding)]

    def words(self, finding: Finding) -> str:
        """The row in words."""
        claims = ", ".join(str(number) for number in self.numbers(finding))
        on = f", claims {claims}" if claims else ""
        return f"{KIND_WORDS[finding.kind]}: {finding.why}{on}. {self._decided(finding)}"
