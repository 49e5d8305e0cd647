"""Which rows of the matrix an act touched, so that only those are made anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ui.panes.matrix.counting import CHAINS, Chained
from ui.panes.matrix.lines import Line
from workbench.corroboration.contention import NOTHING, Facts, read_facts
from workbench.model.changes import Changes
from workbench.model.evidence import Layer
from workbench.model.source import SourceKind
from workbench.report.origins import account_of_claim, account_of_proposition
from workbench.storage.rows import Rows

BEARING: Final = ("evidence", *CHAINS)
"""The tables whose rows decide what a claim's evidence comes to."""
_TABLES: Final = (*BEARING, "verdict", "proposition_claim")
SHOWN: Final = (
    *_TABLES, "claim", "claim_passage", "source", "proposition", "document", "evidence_passage",
)  # fmt: skip
"""The tables whose rows are seen in the matrix."""


@dataclass(frozen=True, slots=True)
class Touched:
    """The claims and propositions that an act bears on.

    `is_complete` is False where something is gone of a row that nobody has looked at.
    """

    rows: frozenset[str]
    is_complete: bool


MOST_LINES: Final = 2_000
"""Lines that are kept: many more than are in view, and few beside ten thousand."""
_MOST_RECORDS: Final = 100_000


class KnownLines:
    """The lines made last, and of which row each record of the case was that they rest on.

    The oldest go where there are too many; they are made anew if anybody asks.
    """

    def __init__(self) -> None:
        self._lines: dict[str, Line] = {}
        self._unread: dict[str, None] = {}  # lines whose records are not in `_of` yet
        self._of: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def get(self, id: str) -> Line | None:
        """The line of a claim or proposition, where it was made since it last changed."""
        return self._lines.get(id)

    def keep(self, line: Line) -> Line:
        """Remember the line until something it rests on changes, or until it is the oldest."""
        self._lines[line.id] = line
        self._unread[line.id] = None
        if len(self._lines) > MOST_LINES:
            oldest = next(iter(self._lines))
            del self._lines[oldest]
            self._unread.pop(oldest, None)
        return line

    def clear(self) -> None:
        """Every line is to be made anew."""
        self._read_records()
        self._lines.clear()

    def forget(self, touched: Touched) -> None:
        """These are to be made anew."""
        for id in touched.rows:
            self._lines.pop(id, None)

    def touched(self, rows: Rows, changes: Changes) -> Touched:
        """The rows that the act bears on; one never looked at has no line to forget."""
        self._read_records()
        found, is_complete = set(changes.ids("claim") | changes.ids("proposition")), True
        for table in _TABLES:
            for id in changes.ids(table):
                record = rows.table(table).get(id)
                named = (
                    getattr(record, "claim_id", None),
                    getattr(record, "proposition_id", None),
                    self._of.get(id),
                )
                of = {one for one in named if one is not None}
                is_complete = is_complete and bool(of)
                found.update(of)
        stating = (rows.proposition_claims.where(claim_id=id) for id in list(found))
        found.update(link.proposition_id for links in stating for link in links)
        return Touched(frozenset(found), is_complete)

    def _read_records(self) -> None:
        """Left until an act asks for it: a line that scrolls into view has other things to do."""
        if len(self._of) > _MOST_RECORDS:
            self._of.clear()
            self._unread = dict.fromkeys(self._lines)
        for id in self._unread:
            line = self._lines.get(id)
            for owner, records in () if line is None else line.rests_on:
                self._of.update((record.id, owner) for record in records)
        self._unread.clear()


class KnownFacts:
    """What rows are sorted and filtered by: read in bulk when first asked for, then kept up."""

    def __init__(self, rows: Rows, chained: Chained) -> None:
        self._rows, self._chained = rows, chained
        self._facts: dict[str, Facts] | None = None
        self._layer = Layer.so
        self._drafts: frozenset[str] = frozenset()

    def of(self, layer: Layer) -> Mapping[str, Facts]:
        """The facts by claim or proposition id; a row without evidence is not in them."""
        if self._facts is None or layer is not self._layer:
            self._layer, self._drafts = layer, self._stories()
            self._facts = read_facts(self._rows.evidence, layer, self._drafts)
            if layer is Layer.so:
                for id in self._chained.ids:
                    self._facts[id] = self._counted(id, self._facts.get(id, NOTHING))
        return self._facts

    def follow(self, changes: Changes, touched: Touched) -> bool:
        """Keep up with an act; whether any row may stand elsewhere now."""
        if self._facts is None:
            return changes.touches(*BEARING)
        if changes.touches("source") and self._stories() != self._drafts:
            self._facts = None
            return True
        if not changes.touches(*BEARING, "proposition_claim"):
            return False
        if not touched.is_complete:
            self._facts = None
            return True
        before = {id: self._facts.get(id, NOTHING) for id in touched.rows}
        for id in before:
            self._facts[id] = self._of_row(id)
        return any(self._facts[id] != facts for id, facts in before.items())

    def _of_row(self, id: str) -> Facts:
        rows = self._rows
        table = rows.evidence
        entries = table.where(claim_id=id) or table.where(proposition_id=id)
        facts = read_facts(entries, self._layer, self._drafts).get(id, NOTHING)
        if self._layer is Layer.so and id in self._chained.ids:
            return self._counted(id, facts)
        return facts

    def _stories(self) -> frozenset[str]:
        kind = SourceKind.draft
        return frozenset(source.id for source in self._rows.sources if source.kind is kind)

    def _counted(self, id: str, facts: Facts) -> Facts:
        """The facts with the origins as the chains have them."""
        claim = self._rows.claims.get(id)
        count = account_of_proposition if claim is None else account_of_claim
        account = count(self._rows, id)
        origins = account.speaking_for
        return facts._replace(
            items=len(origins.items),
            denials=len(account.against.items),
            floor=origins.floor,
            ceiling=origins.ceiling,
        )
