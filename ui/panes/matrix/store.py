"""What the matrix shows: which claims and sources, and each row ready to be painted.

Rows are made when they are first looked at, and forgotten when the case changes; so ten
thousand claims cost no more than the ones in view.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ui.glyphs import Mark, mark_words
from ui.marks import layer_mark
from workbench.commands.state import layers_of
from workbench.corroboration.cells import Cell, Tally, build_cells, tally
from workbench.corroboration.words import cell_words, entry_words, row_words, tally_words
from workbench.model.changes import Changes
from workbench.model.claim import Claim, Standing
from workbench.model.evidence import Evidence, Layer
from workbench.model.source import Source
from workbench.storage.rows import Rows

OWN_VOICE = "in the story’s own voice, so there is no “said”"


def shown_name(source: Source) -> str:
    """What the matrix calls a source: a confidential one by its alias, as every export does."""
    return source.alias if source.confidential else source.name


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a claim, its cells by source, the two counts, the verdict on the layer.

    `mark` is None where the claim has no such layer.
    """

    claim: Claim
    cells: Mapping[str, Cell]
    counts: Tally
    mark: Mark | None

    @property
    def is_proposed(self) -> bool:
        """Whether nobody has accepted the claim yet."""
        return self.claim.standing is Standing.proposed

    @property
    def verdict(self) -> str:
        """The verdict in words; "" where the claim has no such layer."""
        return "" if self.mark is None else mark_words(self.mark)


class MatrixStore:
    """The rows and columns of the matrix, by id, and what stands where they cross."""

    def __init__(self, rows: Rows, layer: Layer) -> None:
        """Empty until `claim_ids` and `source_ids` are set from what is wanted."""
        self._rows = rows
        self.draft_id, self.layer = "", layer
        self.claim_ids: list[str] = []
        self.source_ids: list[str] = []
        self._lines: dict[str, Line] = {}
        self._standing: dict[str, Standing] = {}
        # What is gone from the case may be asked for until its row or column is taken away.
        self._last_claims: dict[str, Claim] = {}
        self._last_sources: dict[str, Source] = {}

    def wanted_claims(self) -> list[str]:
        """Claims of the draft in its order, so that no row moves when a proposal is accepted.

        Proposals are there so that the claim chosen elsewhere always has its row.
        """
        first: dict[str, int] = {}
        for passage in self._rows.claim_passages.where(document_id=self.draft_id):
            known = first.get(passage.claim_id, passage.start)
            first[passage.claim_id] = min(known, passage.start)
        claims = [claim for id in first if (claim := self._rows.claims.get(id)) is not None]
        self._standing = {claim.id: claim.standing for claim in claims}
        self._last_claims.update((claim.id, claim) for claim in claims)
        shown = [claim for claim in claims if claim.standing is not Standing.dismissed]
        shown.sort(key=lambda c: (first[c.id], c.number))
        return [claim.id for claim in shown]

    def wanted_sources(self, claim_ids: list[str]) -> list[str]:
        """Sources that are accepted, claim something here, or have a cell; in the case's order."""
        shown = set(claim_ids)
        claimants = {self._claim(id).claimant_id for id in claim_ids}
        wanted = [
            source
            for source in self._rows.sources
            if source.standing is Standing.accepted
            or source.id in claimants
            or self._has_cell(source.id, shown)
        ]
        self._last_sources.update((source.id, source) for source in wanted)
        return [source.id for source in wanted]

    def _claim(self, id: str) -> Claim:
        return self._rows.claims.get(id) or self._last_claims[id]

    def _source(self, id: str) -> Source:
        return self._rows.sources.get(id) or self._last_sources[id]

    def _has_cell(self, source_id: str, claim_ids: set[str]) -> bool:
        return any(
            entry.claim_id in claim_ids
            and entry.layer is self.layer
            and entry.standing is Standing.accepted
            for entry in self._rows.evidence.where(source_id=source_id)
        )

    def must_order_claims(self, changes: Changes) -> bool:
        """Whether an act may have added, taken away or moved a row."""
        if changes.touches("claim_passage", "document"):
            return True
        for id in changes.ids("claim"):
            claim = self._rows.claims.get(id)
            if self._standing.get(id) is not (None if claim is None else claim.standing):
                return True
        return False

    def forget(self) -> None:
        """The case has changed: make each row anew when it is next looked at."""
        self._lines.clear()

    def line(self, row: int) -> Line:
        """The row of that number."""
        id = self.claim_ids[row]
        line = self._lines.get(id)
        if line is None:
            line = self._lines[id] = self._make(id)
        return line

    def _make(self, claim_id: str) -> Line:
        rows = self._rows
        cells = build_cells(rows.evidence.where(claim_id=claim_id), self.layer)
        claim = self._claim(claim_id)
        return Line(claim, cells, tally(cells), layer_mark(rows, claim, self.layer))

    def cell(self, row: int, column: int) -> Cell | None:
        """What the source does to the claim, or None."""
        return self.line(row).cells.get(self.source_ids[column])

    def has_layer(self, row: int) -> bool:
        """Whether the claim has the layer shown."""
        return self.layer in layers_of(self.line(row).claim)

    def source(self, column: int) -> Source:
        """The source of a column."""
        return self._source(self.source_ids[column])

    def entry_words(self, entry: Evidence) -> str:
        """ "asserts, credibility 2, one passage"."""
        return entry_words(entry, len(self._rows.evidence_passages.where(evidence_id=entry.id)))

    def cell_words(self, row: int, column: int) -> str:
        """ "NIS asserts, credibility 2, one passage"."""
        source = self.source(column)
        if not self.has_layer(row):
            return f"{shown_name(source)}: the claim is {OWN_VOICE}"
        return self._words(source, self.cell(row, column))

    def _words(self, source: Source, cell: Cell | None) -> str:
        entries = () if cell is None else cell.entries
        return cell_words(shown_name(source), map(self.entry_words, entries))

    def row_words(self, row: int) -> str:
        """The whole row in words."""
        line = self.line(row)
        if not self.has_layer(row):
            return f"Claim {line.claim.number} is {OWN_VOICE}."
        cells = [
            self._words(self._source(id), line.cells[id])
            for id in self.source_ids
            if id in line.cells
        ]
        verdict = "Proposed, not accepted yet" if line.is_proposed else f"Verdict: {line.verdict}"
        verdict = "No verdict yet" if line.mark in (Mark.open, Mark.asked) else verdict
        return row_words(
            line.claim.number, line.claim.substance, self.layer, cells, line.counts, verdict
        )

    def tally_words(self, row: int) -> str:
        """ "for 2, against 1"."""
        return tally_words(self.line(row).counts)
