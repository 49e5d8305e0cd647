"""What the matrix shows: which claims, propositions and sources, each row ready to be painted.

Rows are made when they are first looked at, and forgotten when the case changes; so ten
thousand claims cost no more than the ones in view.
"""

from __future__ import annotations

from collections.abc import Iterator

from ui.glyphs import Mark
from ui.panes.matrix.lines import Line, claim_line, proposition_line
from workbench.corroboration.cells import Cell
from workbench.corroboration.words import (
    cell_words,
    entry_words,
    proposed_words,
    row_words,
    tally_words,
)
from workbench.model.changes import Changes
from workbench.model.claim import Claim, Standing
from workbench.model.evidence import Evidence, Layer
from workbench.model.matters import Proposition
from workbench.model.source import Source
from workbench.storage.rows import Rows

OWN_VOICE = "in the story’s own voice, so there is no “said”"
NOT_SAID = "a proposition is so or is not; that it was said stands with its claims"


def shown_name(source: Source) -> str:
    """What the matrix calls a source: a confidential one by its alias, as every export does."""
    return source.alias if source.confidential else source.name


class MatrixStore:
    """The rows and columns of the matrix, by id, and what stands where they cross."""

    def __init__(self, rows: Rows, layer: Layer) -> None:
        """Empty until `row_ids` and `source_ids` are set from what is wanted."""
        self._rows = rows
        self.draft_id, self.layer = "", layer
        self.row_ids: list[str] = []
        self.source_ids: list[str] = []
        self._lines: dict[str, Line] = {}
        self._standing: dict[str, Standing] = {}
        # What is gone from the case may be asked for until its row or column is taken away.
        self._last: dict[str, Claim | Proposition] = {}
        self._last_sources: dict[str, Source] = {}

    def wanted_rows(self) -> list[str]:
        """Claims of the draft in its order, so that no row moves when a proposal is accepted.

        Proposals are there so that the claim chosen elsewhere always has its row. A proposition
        stands above the first claim that it was read from.
        """
        first: dict[str, int] = {}
        for passage in self._rows.claim_passages.where(document_id=self.draft_id):
            known = first.get(passage.claim_id, passage.start)
            first[passage.claim_id] = min(known, passage.start)
        claims = [claim for id in first if (claim := self._rows.claims.get(id)) is not None]
        self._standing = {claim.id: claim.standing for claim in claims}
        self._last.update((claim.id, claim) for claim in claims)
        wanted = [
            (first[claim.id], claim.number, claim.id)
            for claim in claims
            if claim.standing is not Standing.dismissed
        ]
        wanted += self._wanted_propositions(first)
        return [id for _, _, id in sorted(wanted)]

    def _wanted_propositions(self, first: dict[str, int]) -> Iterator[tuple[int, int, str]]:
        rows = self._rows
        for proposition in rows.propositions:
            self._standing[proposition.id] = proposition.standing
            if proposition.standing is Standing.dismissed:
                continue
            links = rows.proposition_claims.where(proposition_id=proposition.id)
            places = [first[link.claim_id] for link in links if link.claim_id in first]
            for entry in rows.evidence.where(proposition_id=proposition.id):
                read = rows.evidence_passages.where(evidence_id=entry.id)
                places += [p.start for p in read if p.document_id == self.draft_id]
            if places:
                self._last[proposition.id] = proposition
                yield min(places), 0, proposition.id

    def wanted_sources(self, row_ids: list[str]) -> list[str]:
        """Sources that are accepted, claim something here, or have a cell; in the case's order."""
        shown = set(row_ids)
        claims = (self._rows.claims.get(id) for id in row_ids)
        claimants = {claim.claimant_id for claim in claims if claim is not None}
        wanted = [
            source
            for source in self._rows.sources
            if source.standing is Standing.accepted
            or source.id in claimants
            or self._has_cell(source.id, shown)
        ]
        self._last_sources.update((source.id, source) for source in wanted)
        return [source.id for source in wanted]

    def _source(self, id: str) -> Source:
        return self._rows.sources.get(id) or self._last_sources[id]

    def _has_cell(self, source_id: str, row_ids: set[str]) -> bool:
        return any(
            (entry.claim_id in row_ids or entry.proposition_id in row_ids)
            and entry.layer is self.layer
            and entry.standing is not Standing.dismissed
            for entry in self._rows.evidence.where(source_id=source_id)
        )

    def must_order_rows(self, changes: Changes) -> bool:
        """Whether an act may have added, taken away or moved a row."""
        if changes.touches("claim_passage", "document", "proposition_claim"):
            return True
        for id in (*changes.ids("claim"), *changes.ids("proposition")):
            row = self._rows.claims.get(id) or self._rows.propositions.get(id)
            if self._standing.get(id) is not (None if row is None else row.standing):
                return True
        return False

    def forget(self) -> None:
        """The case has changed: make each row anew when it is next looked at."""
        self._lines.clear()

    def line(self, row: int) -> Line:
        """The row of that number."""
        id = self.row_ids[row]
        line = self._lines.get(id)
        if line is None:
            line = self._lines[id] = self._make(id)
        return line

    def _make(self, id: str) -> Line:
        rows = self._rows
        found = rows.claims.get(id) or rows.propositions.get(id) or self._last[id]
        if isinstance(found, Claim):
            return claim_line(rows, found, self.layer)
        return proposition_line(rows, found, self.layer)

    def cell(self, row: int, column: int) -> Cell | None:
        """What the source does to the claim, or None."""
        return self.line(row).cells.get(self.source_ids[column])

    def proposed(self, row: int, column: int) -> Cell | None:
        """What is only proposed that the source does to the claim, or None."""
        return self.line(row).proposed.get(self.source_ids[column])

    def has_layer(self, row: int) -> bool:
        """Whether the claim has the layer shown."""
        return self.line(row).has_layer

    def source(self, column: int) -> Source:
        """The source of a column."""
        return self._source(self.source_ids[column])

    def entry_words(self, entry: Evidence) -> str:
        """ "asserts, credibility 2, one passage"."""
        return entry_words(entry, len(self._rows.evidence_passages.where(evidence_id=entry.id)))

    def cell_words(self, row: int, column: int) -> str:
        """ "NIS asserts, credibility 2, one passage"; "NIS denies, only proposed"."""
        line, source = self.line(row), self.source(column)
        if not line.has_layer:
            why = NOT_SAID if line.is_proposition else f"the claim is {OWN_VOICE}"
            return f"{shown_name(source)}: {why}"
        return self._words(line, source)

    def _words(self, line: Line, source: Source) -> str:
        cell, proposed = line.cells.get(source.id), line.proposed.get(source.id)
        name, told = shown_name(source), []
        if cell is not None or proposed is None:
            told.append(cell_words(name, map(self.entry_words, cell.entries if cell else ())))
        if proposed is not None:
            told.append(proposed_words(name, (group.stance for group in proposed.groups)))
        return "; ".join(told)

    def row_words(self, row: int) -> str:
        """The whole row in words."""
        line = self.line(row)
        if not line.has_layer:
            if line.is_proposition:
                return f"{NOT_SAID[0].upper()}{NOT_SAID[1:]}."
            return f"{line.name} is {OWN_VOICE}."
        cells = [
            self._words(line, self._source(id))
            for id in self.source_ids
            if id in line.cells or id in line.proposed
        ]
        verdict = "Proposed, not accepted yet" if line.is_proposed else f"Verdict: {line.verdict}"
        verdict = "No verdict yet" if line.mark in (Mark.open, Mark.asked) else verdict
        if line.is_proposition:
            verdict = line.stated + (", proposed, not accepted yet" if line.is_proposed else "")
        return row_words(line.name, line.words, self.layer, cells, line.counts, verdict)

    def tally_words(self, row: int) -> str:
        """ "for 2, against 1"."""
        return tally_words(self.line(row).counts)
