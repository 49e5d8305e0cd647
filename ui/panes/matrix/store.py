"""What the matrix shows: which claims, propositions and sources, each row ready to be painted.

Rows are made when they are first looked at; an act makes those anew that it bears on. So ten
thousand claims cost no more than the ones in view.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ui.panes.matrix.bearing import KnownFacts, KnownLines
from ui.panes.matrix.counting import Chained
from ui.panes.matrix.groups import Band, Column, as_source, bands_of, columns_of, with_sums
from ui.panes.matrix.lines import Line, LineMaker
from ui.panes.matrix.order import OWN_VOICE, Arrangement, arrange, filters_set
from ui.panes.matrix.telling import Teller
from ui.panes.matrix.wanted import Wanted
from workbench.corroboration.cells import Cell
from workbench.corroboration.contention import ColumnOrder, Facts, opposition
from workbench.corroboration.words import tally_words
from workbench.model.changes import Changes
from workbench.model.evidence import Evidence, Layer
from workbench.model.source import Source
from workbench.report.origins import Quoted
from workbench.storage.rows import Rows


class MatrixStore:
    """The rows and columns of the matrix, by id, and what stands where they cross.

    `row_ids` and `source_ids` are what is on screen, `every_row` the rows before any filter. The
    id of a column is that of its source, or a party's where its sources stand as one.
    """

    def __init__(self, rows: Rows, layer: Layer, quoted: Quoted | None = None) -> None:
        """Empty until `row_ids` and `source_ids` are set from what is wanted.

        `quoted` reads the words of passages: unknown origins whose words are alike count once.
        """
        self._rows = rows
        self.draft_id, self.layer = "", layer
        self.row_ids: list[str] = []
        self.every_row: list[str] = []
        self.source_ids: list[str] = []
        self.arrangement = Arrangement()
        self.collapsed: set[str] = set()
        self._columns: dict[str, Column] = {}
        self._weights: Mapping[str, int] | None = None
        self._arrived: list[str] = []
        self.noun = "claim"
        self._wanted = Wanted(rows)
        self._known = KnownLines()
        self._chained = Chained(rows)
        self._maker = LineMaker(rows, self._chained, quoted)
        self._facts = KnownFacts(rows, self._chained)
        self._teller = Teller(rows, self._wanted)

    # -- which rows and columns ---------------------------------------------------------------

    def read_rows(self) -> None:
        """Read from the case which rows there are."""
        before = set(self.every_row)
        self.every_row = self._wanted.rows(self.draft_id)
        self._arrived = [id for id in self.every_row if id not in before]
        only_claims = all(id in self._rows.claims for id in self.every_row)
        self.noun = "claim" if only_claims else "row"

    def arrange(self, chosen: Arrangement) -> None:
        """Take this to be the arrangement; the sources are weighed anew."""
        self.arrangement = chosen
        self._weights = None
        if chosen.columns is ColumnOrder.contention:
            self._weights = opposition(self._rows.evidence, self.layer, set(self.every_row))

    def arranged_rows(self) -> list[str]:
        """The rows that the filters let through, in the order chosen."""
        return self._arranged(self.every_row)

    def held_rows(self) -> list[str]:
        """The rows on screen where they stand, without those that are gone, and the new ones.

        What was sorted or filtered stays as it is until the person asks for it anew, so that
        nothing moves under the hand; a row that is new in the case comes last.
        """
        if self.arrangement.is_plain:
            return list(self.every_row)
        there, on_screen = set(self.every_row), set(self.row_ids)
        kept = [id for id in self.row_ids if id in there]
        return kept + self._arranged([id for id in self._arrived if id not in on_screen])

    def _arranged(self, ids: Sequence[str]) -> list[str]:
        chosen = self.arrangement
        if chosen.is_plain or not ids:
            return list(ids)
        facts: Mapping[str, Facts] = self._facts.of(self.layer) if chosen.goes_by_facts else {}
        return arrange(self._rows, ids, chosen, facts, self.layer, self._teller.name)

    def wanted_sources(self) -> list[str]:
        """The ids of the columns: sources under their party, or a party as one."""
        sources = self._wanted.sources(self.every_row, self.layer)
        columns = columns_of(sources, self.collapsed, self._weights)
        self._columns.update((column.id, column) for column in columns)
        return [column.id for column in columns]

    def claimants(self) -> list[tuple[str, str]]:
        """Who claims something here, by name: id and name."""
        ids = set(self._wanted.claimants(self.every_row))
        if self.arrangement.claimant not in ("", OWN_VOICE):
            ids.add(self.arrangement.claimant)  # still to be seen where it hides everything
        named = [(id, self._teller.name(id)) for id in ids]
        return sorted(named, key=lambda pair: (pair[1].casefold(), pair[0]))

    def filters(self) -> list[tuple[str, Arrangement]]:
        """Each filter that is set, in words, and what is chosen once it is lifted."""
        return filters_set(self.arrangement, self.layer, self._teller.name)

    def must_order_rows(self, changes: Changes) -> bool:
        """Whether an act may have added, taken away or moved a row."""
        return self._wanted.must_order_rows(changes)

    def follow(self, changes: Changes) -> bool:
        """The case has changed: make anew what the act bears on, when it is next looked at.

        Returns whether rows may now stand elsewhere or be filtered, were that asked for anew.
        """
        touched = self._known.touched(self._rows, changes)
        self._wanted.follow(changes)
        self._chained.follow(changes)
        if changes.touches("source"):
            self._known.clear()  # the kind, the stake or the party of a source tells everywhere
        else:
            self._known.forget(touched)
        chosen, moved = self.arrangement, self._facts.follow(changes, touched)
        by_facts = chosen.goes_by_facts or chosen.columns is ColumnOrder.contention
        return (moved and by_facts) or (chosen.goes_by_claims and changes.touches("claim"))

    def forget(self) -> None:
        """Make each row anew when it is next looked at."""
        self._known.clear()

    # -- what stands where --------------------------------------------------------------------

    def line(self, row: int) -> Line:
        """The row of that number."""
        id = self.row_ids[row]
        return self._known.get(id) or self._known.keep(self._make(id))

    def _make(self, id: str) -> Line:
        line = self._maker.make(self._wanted.row(id), self.layer)
        if not self.collapsed:
            return line
        parties = [column for column in self.columns() if column.is_party]
        return replace(
            line,
            cells=with_sums(line.cells, parties),
            proposed=with_sums(line.proposed, parties),
        )

    def cell(self, row: int, column: int) -> Cell | None:
        """What the source does to the claim, or None."""
        return self.line(row).cells.get(self.source_ids[column])

    def proposed(self, row: int, column: int) -> Cell | None:
        """What is only proposed that the source does to the claim, or None."""
        return self.line(row).proposed.get(self.source_ids[column])

    def has_layer(self, row: int) -> bool:
        """Whether the claim has the layer shown."""
        return self.line(row).has_layer

    # -- columns ------------------------------------------------------------------------------

    def columns(self) -> list[Column]:
        """The columns on screen."""
        return [self._columns[id] for id in self.source_ids]

    def column(self, column: int) -> Column:
        """The column of that number."""
        return self._columns[self.source_ids[column]]

    def column_of(self, source_id: str) -> int:
        """Where the source stands, alone or within its party; -1 for nowhere."""
        if source_id in self.source_ids:
            return self.source_ids.index(source_id)
        inside = (n for n, held in enumerate(self.columns()) if source_id in held.members)
        return next(inside, -1)

    def bands(self) -> list[Band]:
        """The parties over the columns."""
        return bands_of(self.columns())

    def source(self, column: int) -> Source:
        """The source of a column; of a collapsed party one of kind group that no case holds."""
        held = self.column(column)
        return as_source(held) if held.is_party else self._wanted.source(held.members[0])

    # -- in words -----------------------------------------------------------------------------

    def name(self, source_id: str) -> str:
        """What the matrix calls the source of that id."""
        return self._teller.name(source_id)

    def entry_words(self, entry: Evidence, line: Line | None = None) -> str:
        """ "asserts, credibility 2, one passage"; with its line also whether a 1 is in doubt."""
        return self._teller.entry(entry, line)

    def cell_words(self, row: int, column: int) -> str:
        """ "NIS asserts, credibility 2, one passage"; "NIS denies, only proposed"."""
        return self._teller.cell(self.line(row), self.column(column))

    def row_words(self, row: int) -> str:
        """The whole row in words."""
        return self._teller.row(self.line(row), self.columns(), self.layer)

    def tally_words(self, row: int) -> str:
        """ "for 2, against 1"."""
        return tally_words(self.line(row).counts)

    def origin_words(self, row: int) -> str:
        """The origins of those for it, with their reasons; "" on *said*."""
        return _sentences(self._teller.origins(self.line(row)))

    def against_words(self, row: int) -> str:
        """The origins of those against it; "" where nobody denies it."""
        return _sentences(self._teller.against(self.line(row)))


def _sentences(told: Iterable[str]) -> str:
    words = ". ".join(told)
    return f"{words}." if words else ""
