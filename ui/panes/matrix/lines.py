"""One row of the matrix: a claim, or a proposition that claims share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ui.glyphs import Mark, mark_words
from ui.marks import layer_mark
from ui.wording import counted
from workbench.commands.state import layers_of
from workbench.corroboration.account import Account
from workbench.corroboration.cells import Cell, Tally, build_cells, tally
from workbench.model.claim import Claim, Standing
from workbench.model.evidence import Layer
from workbench.model.matters import Proposition
from workbench.report.origins import Quoted, account_of_claim, account_of_proposition
from workbench.storage.rows import Rows

_MOST_NUMBERS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its words, its cells by column, the two counts, the verdict on the layer.

    `number` is 0 for a proposition, whose `claims` are the numbers of those that state it.
    `proposed` are the cells of what is only proposed, which counts for nothing. `mark` is None
    where there is nothing to judge: no such layer, or a proposition. `account` counts origins
    when it is asked; there is one on *so* alone. `rests_on` has the rows of the case that the line
    was made from, each with the claim or proposition it is of.
    """

    id: str
    number: int
    words: str
    is_proposed: bool
    has_layer: bool
    cells: Mapping[str, Cell]
    proposed: Mapping[str, Cell]
    counts: Tally
    mark: Mark | None
    claims: tuple[int, ...] = ()
    account: Account | None = None
    rests_on: tuple[tuple[str, str], ...] = ()

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


def claim_line(rows: Rows, claim: Claim, layer: Layer, quoted: Quoted | None = None) -> Line:
    """The row of a claim; `quoted` reads the words of passages, to see which are alike."""
    account = account_of_claim(rows, claim.id, quoted) if layer is Layer.so else None
    entries = rows.evidence.where(claim_id=claim.id) if account is None else account.rows.entries
    cells = build_cells(entries, layer)
    verdicts = rows.verdicts.where(claim_id=claim.id)
    return Line(
        claim.id,
        claim.number,
        claim.substance,
        claim.standing is Standing.proposed,
        layer in layers_of(claim),
        cells,
        build_cells(entries, layer, standing=Standing.proposed),
        tally(cells),
        layer_mark(rows, claim, layer),
        account=account,
        rests_on=(
            *((entry.id, claim.id) for entry in entries),
            *((verdict.id, claim.id) for verdict in verdicts),
            *_links(account),
        ),
    )


def proposition_line(
    rows: Rows, proposition: Proposition, layer: Layer, quoted: Quoted | None = None
) -> Line:
    """The row of a proposition: a statement is so or is not; that it was said is its claims'."""
    account = account_of_proposition(rows, proposition.id, quoted) if layer is Layer.so else None
    entries = rows.evidence.where(proposition_id=proposition.id)
    cells = build_cells(entries, layer)
    links = rows.proposition_claims.where(proposition_id=proposition.id)
    stated = (rows.claims.get(link.claim_id) for link in links)
    is_proposed = proposition.standing is Standing.proposed
    return Line(
        proposition.id,
        0,
        proposition.statement,
        is_proposed,
        layer is Layer.so,
        cells,
        build_cells(entries, layer, standing=Standing.proposed),
        tally(cells),
        Mark.proposed if is_proposed and layer is Layer.so else None,
        tuple(sorted(claim.number for claim in stated if claim is not None)),
        account,
        (
            *((entry.id, proposition.id) for entry in entries),
            *((link.id, proposition.id) for link in links),
            *_links(account),
        ),
    )


def _links(account: Account | None) -> list[tuple[str, str]]:
    """The derivations and links that an account was read from, each with its claim."""
    if account is None:
        return []
    rows = account.rows
    tables = (rows.derivations, rows.dependences, rows.independences, rows.unknown_origins)
    return [(link.id, link.claim_id) for table in tables for link in table]
