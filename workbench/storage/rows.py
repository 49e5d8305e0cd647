"""Every row of the case in memory, as records: what the program reads from.

A case has one writer, and that is this program, so its rows can be read once when it is opened
and followed from then on. The views ask here many times a frame; nothing else reads the tables.
Long texts and bytes are not here: they are values, read when asked for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from workbench.model.case_info import Actor, CaseInfo
from workbench.model.claim import Claim, ClaimPassage, ClaimVia, Note, Part, Tick
from workbench.model.decision import Outcome, SignOff, Verdict
from workbench.model.document import Block, Document, Sentence
from workbench.model.evidence import (
    Dependence,
    Derivation,
    Evidence,
    EvidencePassage,
    Independence,
    UnknownOrigin,
)
from workbench.model.matters import (
    Finding,
    FindingClaim,
    Proposition,
    PropositionClaim,
    Question,
    QuestionAttempt,
)
from workbench.model.source import Source
from workbench.model.stored import DESTROYED
from workbench.storage.tables import TABLES, Shape, shapes
from workbench.storage.values import ValueName

Record = TypeVar("Record")
Refs = dict[str, ValueName]
"""The names of the values that a row refers to, by column."""
Fetched = tuple[str, str, Any, Refs]
"""Table, id, record (None where there is no such row any more) and the values it names."""

Ids = str | dict[str, None]
"""Ids that an index has for one value: one alone, as nearly all are, or several in a dict."""

_NONE: Mapping[str, None] = MappingProxyType({})
_AT_ONCE = 500  # ids in one IN (…); SQLite takes 999 at the least


class Table(Generic[Record]):
    """The records of one table by id, in the order of their ids, with look-ups by any field."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self._records: dict[str, Record] = {}
        self._refs: dict[str, Refs] = {}
        self._indexes: dict[str, dict[Any, Ids]] = {}
        self._last, self._in_order = "", True

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[Record]:
        if not self._in_order:
            self._records = dict(sorted(self._records.items()))
            self._in_order = True
        return iter(list(self._records.values()))

    def __contains__(self, id: object) -> bool:
        return id in self._records

    def __getitem__(self, id: str) -> Record:
        """The record of that id. Raises KeyError."""
        return self._records[id]

    def get(self, id: str | None) -> Record | None:
        """The record of that id, or None."""
        return None if id is None else self._records.get(id)

    def where(self, **field: object) -> list[Record]:
        """The records whose one named field equals the value given, in the order of their ids.

        The first look-up by a field makes an index of it, which is kept up from then on.
        """
        ((name, value),) = field.items()
        ids = self._index(name).get(value, _NONE)
        if isinstance(ids, str):
            return [self._records[ids]]
        return [self._records[id] for id in sorted(ids)]

    def same_as(self, other: Table[Record]) -> bool:
        """Whether the other holds the same records, naming the same values."""
        return self._records == other._records and self._refs == other._refs

    def count(self, **fields: object) -> int:
        """How many records have all these values, from the indexes alone: asked after every act."""
        found = [self._index(name).get(value, _NONE) for name, value in fields.items()]
        ids = [(held,) if isinstance(held, str) else held for held in found]
        return len(set.intersection(*map(set, ids))) if len(ids) > 1 else len(ids[0])

    def refs(self, id: str) -> Refs:
        """The names of the values that the row refers to."""
        return self._refs.get(id, {})

    def _index(self, name: str) -> dict[Any, Ids]:
        if name not in self._indexes:
            index: dict[Any, Ids] = {}
            values = map(attrgetter(name), self._records.values())
            for id, value in zip(self._records, values, strict=True):
                if (held := index.setdefault(value, id)) is not id:  # `_enter`, without the call
                    if isinstance(held, str):
                        index[value] = {held: None, id: None}
                    else:
                        held[id] = None
            self._indexes[name] = index
        return self._indexes[name]

    def set(self, id: str, record: Record | None, refs: Refs) -> None:
        """Take a record in, or out where it is None. Only the storage calls this."""
        old = self._records.get(id)
        for name, index in self._indexes.items():
            if old is not None:
                _strike(index, getattr(old, name), id)
            if record is not None:
                _enter(index, getattr(record, name), id)
        if record is None:
            self._records.pop(id, None)
            self._refs.pop(id, None)
        else:
            if old is None:  # a row that comes back with an undo stands behind younger ones
                self._in_order = self._in_order and id > self._last
                self._last = max(self._last, id)
            self._records[id] = record
            if refs:  # most rows name none, and a large case has half a million rows
                self._refs[id] = refs
            else:
                self._refs.pop(id, None)

    def own(self, id: str | None) -> str | None:
        """The same id, as the one string that the table itself holds where it has that row."""
        record: Any = self._records.get(id) if id is not None else None
        return id if record is None else record.id


def _enter(index: dict[Any, Ids], value: Any, id: str) -> None:
    held = index.get(value)
    if held is None:
        index[value] = id
    elif isinstance(held, dict):
        held[id] = None
    elif held != id:
        index[value] = {held: None, id: None}


def _strike(index: dict[Any, Ids], value: Any, id: str) -> None:
    held = index.get(value)
    if held == id:
        del index[value]
    elif isinstance(held, dict):
        held.pop(id, None)


def _decoder(
    shape: Shape, tables: Mapping[str, Table[Any]]
) -> Callable[[tuple[Any, ...]], tuple[Any, Refs]]:
    """Turns one fetched row (cells; then digest, content, gone for each value) into a record.

    The id of a row in another of the `tables` is held once, there: 200,000 entries of evidence
    would else hold their claims and sources 400,000 times.
    """
    width = len(shape.columns)
    valued = [(i, c) for i, c in enumerate(shape.columns) if c.names_value]
    plain = [
        (i, column.decode)
        for i, column in enumerate(shape.columns)
        if not (column.names_value or column.is_kept_as_it_is)
    ]
    shared = [
        (i, tables[column.name.removesuffix("_id")].own)
        for i, column in enumerate(shape.columns)
        if column.name.endswith("_id") and column.name.removesuffix("_id") in tables
    ]
    make: Callable[..., Any] = shape.record

    def decode(row: tuple[Any, ...]) -> tuple[Any, Refs]:
        cells = list(row[:width])
        for i, own in shared:
            cells[i] = own(cells[i])
        for i, translate in plain:
            cells[i] = translate(cells[i])
        refs: Refs = {}
        for place, (i, column) in enumerate(valued):
            digest, content, gone = row[width + 3 * place : width + 3 * place + 3]
            if cells[i] is None:
                continue
            refs[column.name] = ValueName(cells[i], digest)
            if column.is_value:
                cells[i] = column.decode(DESTROYED if gone is not None else content)
        return make(*cells), refs

    return decode


def _select(shape: Shape) -> str:
    """Reads rows together with their short values; of a long one only its digest."""
    columns = [f't."{c.name}"' for c in shape.columns]
    joins = []
    for number, column in enumerate(c for c in shape.columns if c.names_value):
        content = f"v{number}.content" if column.is_value else "NULL"
        columns += [f"v{number}.digest", content, f"v{number}.destroyed_at"]
        joins.append(f'LEFT JOIN value AS v{number} ON v{number}.id = t."{column.name}"')
    return f'SELECT {", ".join(columns)} FROM "{shape.table}" AS t {" ".join(joins)}'


class Rows:
    """All tables, each by the name of what it holds."""

    def __init__(self) -> None:
        self._tables: dict[str, Table[Any]] = {name: Table(s) for name, s in shapes().items()}
        table = self._tables
        self.case_info: Table[CaseInfo] = table["case_info"]
        self.actors: Table[Actor] = table["actor"]
        self.documents: Table[Document] = table["document"]
        self.blocks: Table[Block] = table["block"]
        self.sentences: Table[Sentence] = table["sentence"]
        self.sources: Table[Source] = table["source"]
        self.claims: Table[Claim] = table["claim"]
        self.claim_vias: Table[ClaimVia] = table["claim_via"]
        self.claim_passages: Table[ClaimPassage] = table["claim_passage"]
        self.parts: Table[Part] = table["part"]
        self.ticks: Table[Tick] = table["tick"]
        self.notes: Table[Note] = table["note"]
        self.propositions: Table[Proposition] = table["proposition"]
        self.proposition_claims: Table[PropositionClaim] = table["proposition_claim"]
        self.evidence: Table[Evidence] = table["evidence"]
        self.evidence_passages: Table[EvidencePassage] = table["evidence_passage"]
        self.derivations: Table[Derivation] = table["derivation"]
        self.dependences: Table[Dependence] = table["dependence"]
        self.independences: Table[Independence] = table["independence"]
        self.unknown_origins: Table[UnknownOrigin] = table["unknown_origin"]
        self.findings: Table[Finding] = table["finding"]
        self.finding_claims: Table[FindingClaim] = table["finding_claim"]
        self.questions: Table[Question] = table["question"]
        self.question_attempts: Table[QuestionAttempt] = table["question_attempt"]
        self.verdicts: Table[Verdict] = table["verdict"]
        self.outcomes: Table[Outcome] = table["outcome"]
        self.sign_offs: Table[SignOff] = table["sign_off"]

    def table(self, name: str) -> Table[Any]:
        """A table by its name in the schema."""
        return self._tables[name]

    def same_as(self, other: Rows) -> bool:
        """Whether the other tables hold the same records."""
        return all(table.same_as(other.table(name)) for name, table in self._tables.items())

    def naming(self, value_ids: set[str]) -> dict[str, set[str]]:
        """By table, the ids of the rows that name one of these values."""
        found: dict[str, set[str]] = {}
        for name, table in self._tables.items():
            for record in table:
                if any(ref.id in value_ids for ref in table.refs(record.id).values()):
                    found.setdefault(name, set()).add(record.id)
        return found

    def load(self, connection: sqlite3.Connection) -> None:
        """Read everything."""
        for name in TABLES:
            table = self._tables[name]
            decode = _decoder(table.shape, self._tables)
            for row in connection.execute(f"{_select(table.shape)} ORDER BY t.id"):
                record, refs = decode(row)
                table.set(record.id, record, refs)

    def fetch(self, connection: sqlite3.Connection, name: str, ids: Iterable[str]) -> list[Fetched]:
        """Read some rows of one table again, to be taken in once they are committed."""
        shape, wanted = self._tables[name].shape, list(ids)
        decode, select = _decoder(shape, self._tables), _select(shape)
        every = list[Fetched]()
        for first in range(0, len(wanted), _AT_ONCE):
            some = wanted[first : first + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            found = {}
            for row in connection.execute(f"{select} WHERE t.id IN ({marks})", some):
                record, refs = decode(row)
                found[record.id] = (record, refs)
            every += [(name, id, *found.get(id, (None, {}))) for id in some]
        return every

    def take(self, fetched: Iterable[Fetched]) -> None:
        """Take in what was fetched; rows that were no longer there go."""
        for name, id, record, refs in fetched:
            self._tables[name].set(id, record, refs)
