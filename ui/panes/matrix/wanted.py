"""Which claims, propositions and sources have a place in the matrix, in the order of the case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.model.changes import Changes
from workbench.model.claim import Claim, Standing
from workbench.model.evidence import Layer
from workbench.model.matters import Proposition
from workbench.model.source import Source
from workbench.storage.rows import Rows


class Wanted:
    """Reads the case for rows and columns, and remembers what it has seen of them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._standing: dict[str, Standing] = {}
        self._claimants: set[str] | None = None
        # What is gone from the case may be asked for until its row or column is taken away.
        self._last: dict[str, Claim | Proposition] = {}
        self._last_sources: dict[str, Source] = {}

    # -- rows ---------------------------------------------------------------------------------

    def rows(self, draft_id: str) -> list[str]:
        """Claims of the draft in its order, so that no row moves when a proposal is accepted.

        Proposals are there so that the claim chosen elsewhere always has its row. A proposition
        stands above the first claim that it was read from.
        """
        first: dict[str, int] = {}
        for passage in self._rows.claim_passages.where(document_id=draft_id):
            known = first.get(passage.claim_id, passage.start)
            first[passage.claim_id] = min(known, passage.start)
        claims = [claim for id in first if (claim := self._rows.claims.get(id)) is not None]
        self._standing = {claim.id: claim.standing for claim in claims}
        self._last.update((claim.id, claim) for claim in claims)
        self._claimants = None
        wanted = [
            (first[claim.id], claim.number, claim.id)
            for claim in claims
            if claim.standing is not Standing.dismissed
        ]
        wanted += self._propositions(first, draft_id)
        return [id for _, _, id in sorted(wanted)]

    def _propositions(self, first: dict[str, int], draft_id: str) -> Iterator[tuple[int, int, str]]:
        rows = self._rows
        for proposition in rows.propositions:
            self._standing[proposition.id] = proposition.standing
            if proposition.standing is Standing.dismissed:
                continue
            links = rows.proposition_claims.where(proposition_id=proposition.id)
            places = [first[link.claim_id] for link in links if link.claim_id in first]
            for entry in rows.evidence.where(proposition_id=proposition.id):
                read = rows.evidence_passages.where(evidence_id=entry.id)
                places += [p.start for p in read if p.document_id == draft_id]
            if places:
                self._last[proposition.id] = proposition
                yield min(places), 0, proposition.id

    def must_order_rows(self, changes: Changes) -> bool:
        """Whether an act may have added, taken away or moved a row."""
        if changes.touches("claim_passage", "document", "proposition_claim"):
            return True
        for id in (*changes.ids("claim"), *changes.ids("proposition")):
            row = self._rows.claims.get(id) or self._rows.propositions.get(id)
            if self._standing.get(id) is not (None if row is None else row.standing):
                return True
        return False

    def row(self, id: str) -> Claim | Proposition:
        """The claim or proposition of a row."""
        return self._rows.claims.get(id) or self._rows.propositions.get(id) or self._last[id]

    # -- sources ------------------------------------------------------------------------------

    def follow(self, changes: Changes) -> None:
        """Who claims what is read again after a claim has changed."""
        if changes.touches("claim"):
            self._claimants = None

    def sources(self, row_ids: Sequence[str], layer: Layer) -> list[Source]:
        """Sources that are accepted, claim something here, or have a cell; in the case's order."""
        claimants = self.claimants(row_ids)
        shown: set[str] | None = None
        wanted = []
        for source in self._rows.sources:
            taken = source.standing is Standing.accepted or source.id in claimants
            if not taken:
                shown = set(row_ids) if shown is None else shown
                taken = self._has_cell(source.id, shown, layer)
            if taken:
                wanted.append(source)
        self._last_sources.update((source.id, source) for source in wanted)
        return wanted

    def claimants(self, row_ids: Iterable[str]) -> set[str]:
        """The ids of the sources that claim something here."""
        if self._claimants is None:
            claims = (self._rows.claims.get(id) for id in row_ids)
            self._claimants = {
                claim.claimant_id
                for claim in claims
                if claim is not None and claim.claimant_id is not None
            }
        return self._claimants

    def source(self, id: str) -> Source:
        """The source of that id, as it is or as it last was."""
        return self._rows.sources.get(id) or self._last_sources[id]

    def _has_cell(self, source_id: str, row_ids: set[str], layer: Layer) -> bool:
        return any(
            (entry.claim_id in row_ids or entry.proposition_id in row_ids)
            and entry.layer is layer
            and entry.standing is not Standing.dismissed
            for entry in self._rows.evidence.where(source_id=source_id)
        )
