"""One row of the matrix: a claim, or a proposition that claims share."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ui.glyphs import Mark, mark_words
from ui.marks import layer_mark
from ui.panes.matrix.counting import CHAINS, Chained, RowCount
from ui.wording import counted
from workbench.commands.state import layers_of
from workbench.corroboration.account import Account
from workbench.corroboration.cells import Cell, RowCells, Tally, read_row
from workbench.corroboration.plain_count import Figure
from workbench.model.claim import Claim, Standing
from workbench.model.evidence import Evidence, Layer
from workbench.model.matters import Proposition
from workbench.report.origins import Quoted
from workbench.storage.rows import Rows

_MOST_NUMBERS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its words, its cells by column, the two counts, the verdict on the layer.

    `number` is 0 for a proposition, whose `claims` are the numbers of those that state it.
    `proposed` are the cells of what is only proposed, which counts for nothing; `filled` are the
    sources that have a cell of either. `mark` is None
    where there is nothing to judge: no such layer, or a proposition. `count` counts origins when
    it is asked; there is one on *so* alone. `rests_on` has the records of the case that the line
    was made from, each list with the claim or proposition that they are of.
    """

    id: str
    number: int
    words: str
    is_proposed: bool
    has_layer: bool
    cells: Mapping[str, Cell]
    proposed: Mapping[str, Cell]
    filled: Collection[str]
    counts: Tally
    mark: Mark | None
    claims: tuple[int, ...] = ()
    count: RowCount | None = None
    rests_on: tuple[tuple[str, Sequence[Any]], ...] = ()

    @property
    def account(self) -> Account | None:
        """The origins for and against with their reasons; None where none are counted."""
        return None if self.count is None else self.count.account

    @property
    def figures(self) -> tuple[Figure, Figure] | None:
        """The figures of the account alone, without making it: for, against."""
        return None if self.count is None else self.count.figures

    @property
    def is_proposition(self) -> bool:
        """Whether the row is a statement that claims share."""
        return not self.number

    @property
    def name(self) -> str:
        """ "Claim 4", "Proposition"."""
        return f"Claim {self.number}" if self.number else "Proposition"

    @property
    def verdict(self) -> str:
        """The verdict in words; for a proposition, whose it is; "" where there is none."""
        if self.mark is not None:
            return mark_words(self.mark)
        return self.stated if self.is_proposition and self.has_layer else ""

    @property
    def stated(self) -> str:
        """ "Stated by claims 4 and 5"; a proposition has no verdict of its own."""
        if not self.claims:
            return "Stated by no claim"
        if len(self.claims) > _MOST_NUMBERS:
            return f"Stated by {counted(len(self.claims), 'claim')}"
        first, last = ", ".join(map(str, self.claims[:-1])), str(self.claims[-1])
        return f"Stated by claims {first} and {last}" if first else f"Stated by claim {last}"


class LineMaker:
    """Makes rows from what the case holds now."""

    def __init__(self, rows: Rows, chained: Chained, quoted: Quoted | None = None) -> None:
        """`quoted` reads the words of passages, to see which are alike."""
        self._rows, self._chained, self._quoted = rows, chained, quoted

    def make(self, of: Claim | Proposition, layer: Layer) -> Line:
        """The row of either."""
        return self._claim(of, layer) if isinstance(of, Claim) else self._proposition(of, layer)

    def _claim(self, claim: Claim, layer: Layer) -> Line:
        """The row of a claim."""
        rows, id = self._rows, claim.id
        entries = rows.evidence.where(claim_id=id)
        read = read_row(entries, layer)
        links = self._links([id]) if id in self._chained.ids else []
        return Line(
            id,
            claim.number,
            claim.substance,
            claim.standing is Standing.proposed,
            layer in layers_of(claim),
            read.cells,
            read.proposed,
            read.filled,
            read.counts,
            layer_mark(rows, claim, layer),
            (),
            self._count(id, entries, read, is_claim=True) if layer is Layer.so else None,
            ((id, entries), (id, rows.verdicts.where(claim_id=id)), *links),
        )

    def _proposition(self, proposition: Proposition, layer: Layer) -> Line:
        """The row of a proposition: it is so or is not; that it was said is its claims' matter."""
        rows, id = self._rows, proposition.id
        entries = rows.evidence.where(proposition_id=id)
        read = read_row(entries, layer)
        stating = rows.proposition_claims.where(proposition_id=id)
        claims = [rows.claims.get(link.claim_id) for link in stating]
        links = self._links([link.claim_id for link in stating]) if id in self._chained.ids else []
        is_proposed, is_so = proposition.standing is Standing.proposed, layer is Layer.so
        return Line(
            id,
            0,
            proposition.statement,
            is_proposed,
            is_so,
            read.cells,
            read.proposed,
            read.filled,
            read.counts,
            Mark.proposed if is_proposed and is_so else None,
            tuple(sorted(claim.number for claim in claims if claim is not None)),
            self._count(id, entries, read, is_claim=False) if is_so else None,
            ((id, entries), (id, stating), *links),
        )

    def _count(
        self, id: str, entries: Sequence[Evidence], read: RowCells, *, is_claim: bool
    ) -> RowCount:
        is_chained = id in self._chained.ids
        return RowCount(self._rows, id, is_claim, is_chained, entries, read, self._quoted)

    def _links(self, claim_ids: Sequence[str]) -> list[tuple[str, list[Any]]]:
        """What was said of who has these claims from whom, and of who are not two, by claim."""
        tables = [self._rows.table(name) for name in CHAINS]
        return [(id, table.where(claim_id=id)) for id in claim_ids for table in tables]
