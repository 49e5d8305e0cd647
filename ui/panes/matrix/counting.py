"""The origins of one row of the matrix: the figures at once, the whole account when it is asked.

A row that comes into view shows two figures. Making its whole account for them, with reasons and
groups, took most of a frame; it is made where somebody asks for words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from workbench.corroboration.account import Account
from workbench.corroboration.cells import RowCells
from workbench.corroboration.chains import Pair
from workbench.corroboration.plain_count import Figure, nameless, plain_figures
from workbench.model.changes import Changes
from workbench.model.evidence import Evidence
from workbench.model.source import SourceKind
from workbench.report.origins import (
    Quoted,
    account_of_claim,
    account_of_proposition,
    alike_in_words,
)
from workbench.storage.rows import Rows

CHAINS: Final = ("derivation", "dependence", "independence", "unknown_origin")
"""The tables in which somebody says who has it from whom, and who are not two."""
_FEW: Final = 32
"""Entries of a row that is counted the short way where words must be compared: words that more
than forty sources share are nobody's own, and to know that, all of them must be read."""


class Chained:
    """The claims and propositions of which somebody has said anything about chains."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._ids: frozenset[str] | None = None

    def follow(self, changes: Changes) -> None:
        """An act may have said something, or taken it back."""
        if changes.touches(*CHAINS, "proposition_claim"):
            self._ids = None

    @property
    def ids(self) -> frozenset[str]:
        """Their ids; propositions by the claims that state them."""
        if self._ids is None:
            rows = self._rows
            claims = {link.claim_id for table in CHAINS for link in rows.table(table)}
            stating = (rows.proposition_claims.where(claim_id=id) for id in claims)
            self._ids = frozenset(
                claims.union(link.proposition_id for links in stating for link in links)
            )
        return self._ids


@dataclass(frozen=True)
class RowCount:
    """Counts the origins of a claim or proposition on *so* from what the case held for it."""

    rows: Rows
    id: str
    is_claim: bool
    is_chained: bool
    entries: Sequence[Evidence]
    cells: RowCells
    quoted: Quoted | None

    @cached_property
    def account(self) -> Account:
        """For and against in full, for those who want reasons."""
        count = account_of_claim if self.is_claim else account_of_proposition
        return count(self.rows, self.id, self.quoted)

    @cached_property
    def figures(self) -> tuple[Figure, Figure]:
        """Those for it and those against it: what `account` comes to."""
        kept = self.rows.sources.where(kind=SourceKind.draft)
        drafts = frozenset(source.id for source in kept)
        unknown = nameless(self.cells, drafts) if self.quoted is not None else []
        must_compare = len(unknown) > 1
        if self.is_chained or (must_compare and len(self.entries) > _FEW):
            account = self.account
            return Figure.of(account.speaking_for), Figure.of(account.against)
        return plain_figures(self.cells, drafts, self._alike(unknown) if must_compare else ())

    def _alike(self, sources: Sequence[str]) -> list[Pair]:
        """Those of the sources whose words in material are the same, in pairs."""
        if self.quoted is None:
            return []
        entries = [entry for entry in self.entries if entry.source_id in sources]
        return alike_in_words(self.rows, entries, self.quoted)
