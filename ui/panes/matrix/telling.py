"""Cells and rows of the matrix in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ui.glyphs import Mark
from ui.panes.matrix.groups import Column
from ui.panes.matrix.lines import Line
from ui.panes.matrix.wanted import Wanted
from workbench.corroboration.account_words import against_words, for_words
from workbench.corroboration.words import (
    cell_words,
    entry_words,
    party_words,
    proposed_words,
    row_words,
)
from workbench.model.evidence import Evidence, Layer
from workbench.storage.rows import Rows

OWN_VOICE = "in the story’s own voice, so there is no “said”"
NOT_SAID = "a proposition is so or is not; that it was said stands with its claims"


class Teller:
    """Says what stands in the lines of the matrix."""

    def __init__(self, rows: Rows, wanted: Wanted) -> None:
        self._rows, self._wanted = rows, wanted

    def name(self, source_id: str) -> str:
        """What the matrix calls the source of that id."""
        return self._wanted.source(source_id).shown_name

    def entry(self, entry: Evidence, line: Line | None = None) -> str:
        """ "asserts, credibility 2, one passage"; with its line also whether the 1 is in doubt."""
        passages = len(self._rows.evidence_passages.where(evidence_id=entry.id))
        questioned = (
            entry.credibility == 1
            and line is not None
            and line.account is not None
            and entry in line.account.questioned()
        )
        return entry_words(entry, passages, questioned=questioned)

    def cell(self, line: Line, column: Column) -> str:
        """ "NIS asserts, credibility 2, one passage"; "NIS denies, only proposed"."""
        if not line.has_layer:
            name = column.party if column.is_party else self.name(column.members[0])
            why = NOT_SAID if line.is_proposition else f"the claim is {OWN_VOICE}"
            return f"{name}: {why}"
        if column.is_party:
            told = [self._source(line, id) for id in column.members if _holds(line, id)]
            return party_words(column.party, len(column.members), told)
        return self._source(line, column.members[0])

    def _source(self, line: Line, source_id: str) -> str:
        cell, proposed = line.cells.get(source_id), line.proposed.get(source_id)
        name, told = self.name(source_id), []
        if cell is not None or proposed is None:
            entries = cell.entries if cell else ()
            told.append(cell_words(name, (self.entry(entry, line) for entry in entries)))
        if proposed is not None:
            told.append(proposed_words(name, (group.stance for group in proposed.groups)))
        return "; ".join(told)

    def row(self, line: Line, columns: Iterable[Column], layer: Layer) -> str:
        """The whole row in words: each source, for and against, the origins, the verdict."""
        if not line.has_layer:
            if line.is_proposition:
                return f"{NOT_SAID[0].upper()}{NOT_SAID[1:]}."
            return f"{line.name} is {OWN_VOICE}."
        ids = (id for column in columns for id in column.members)
        cells = [self._source(line, id) for id in ids if _holds(line, id)]
        verdict = "Proposed, not accepted yet" if line.is_proposed else f"Verdict: {line.verdict}"
        verdict = "No verdict yet" if line.mark in (Mark.open, Mark.asked) else verdict
        if line.is_proposition:
            verdict = line.stated + (", proposed, not accepted yet" if line.is_proposed else "")
        origins = [*self.origins(line), *self.against(line)] if line.cells else []
        return row_words(line.name, line.words, layer, cells, line.counts, verdict, origins)

    def origins(self, line: Line) -> Iterator[str]:
        """Yield the origins of those for it and the reasons; nothing where none are counted."""
        if line.account is not None:
            yield from for_words(line.account, self.name)

    def against(self, line: Line) -> Iterator[str]:
        """Yield the origins of those against it; nothing where nobody denies it."""
        if line.account is not None:
            yield from against_words(line.account, self.name)


def _holds(line: Line, source_id: str) -> bool:
    return source_id in line.cells or source_id in line.proposed
