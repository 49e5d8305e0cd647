"""Which record is kept in which table, and how each field becomes a column.

The shape of a table is read from its dataclass, so a field is named in one place only. A test
holds every shape against the schema that the migrations make.
"""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from workbench.model import case_info, claim, decision, document, evidence, matters, source
from workbench.model.stored import DESTROYED, VALUE, ValueId

Cell = str | int | float | None
"""What SQLite is given for one column of a row."""

TABLES: Final[Mapping[str, type]] = types.MappingProxyType(
    {
        "case_info": case_info.CaseInfo,
        "actor": case_info.Actor,
        "document": document.Document,
        "block": document.Block,
        "sentence": document.Sentence,
        "source": source.Source,
        "claim": claim.Claim,
        "claim_via": claim.ClaimVia,
        "claim_passage": claim.ClaimPassage,
        "part": claim.Part,
        "tick": claim.Tick,
        "note": claim.Note,
        "proposition": matters.Proposition,
        "proposition_claim": matters.PropositionClaim,
        "evidence": evidence.Evidence,
        "evidence_passage": evidence.EvidencePassage,
        "derivation": evidence.Derivation,
        "dependence": evidence.Dependence,
        "independence": evidence.Independence,
        "unknown_origin": evidence.UnknownOrigin,
        "finding": matters.Finding,
        "finding_claim": matters.FindingClaim,
        "question": matters.Question,
        "question_attempt": matters.QuestionAttempt,
        "verdict": decision.Verdict,
        "outcome": decision.Outcome,
        "sign_off": decision.SignOff,
    }
)


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a record as a column. `is_value`: the column names a value read with it."""

    name: str
    is_value: bool
    names_value: bool
    encode: Callable[[Any], Cell]
    decode: Callable[[Any], Any]

    @property
    def is_kept_as_it_is(self) -> bool:
        """Whether cell and field are the same thing, so that there is nothing to decode."""
        return self.decode is _same


@dataclass(frozen=True, slots=True)
class Shape:
    """A table, its record, and its columns in the order of the record's fields."""

    table: str
    record: type
    columns: tuple[Column, ...]


def _same(value: Any) -> Any:
    return value


def _decode_names(text: str) -> tuple[str, ...]:
    return () if text == DESTROYED else tuple(json.loads(text))


def _codec(kind: Any) -> tuple[Callable[[Any], Cell], Callable[[Any], Any]]:
    """How a field of type `kind` is written and read; None is dealt with by the caller."""
    if kind is bool:
        return int, bool
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return str, {str(member): member for member in kind}.__getitem__  # KeyError if unknown
    if kind is date:
        return date.isoformat, date.fromisoformat
    if get_origin(kind) is tuple:
        return (lambda names: json.dumps(list(names), ensure_ascii=False)), _decode_names
    return _same, _same


def _column(name: str, hint: Any) -> Column:
    optional = get_origin(hint) in (Union, types.UnionType)
    kind = next(a for a in get_args(hint) if a is not type(None)) if optional else hint
    is_value = get_origin(kind) is Annotated and VALUE in kind.__metadata__
    names_value = is_value or kind is ValueId
    encode, decode = _codec(get_args(kind)[0] if is_value else kind)
    if optional and decode is not _same:
        inner_encode, inner_decode = encode, decode

        def encode(value: Any) -> Cell:
            return None if value is None else inner_encode(value)

        def decode(cell: Any) -> Any:
            return None if cell is None else inner_decode(cell)

    return Column(name, is_value, names_value, encode, decode)


@cache
def shapes() -> Mapping[str, Shape]:
    """Every table's shape, by its name."""
    made = {}
    for table, record in TABLES.items():
        hints = get_type_hints(record, include_extras=True)
        columns = tuple(_column(f.name, hints[f.name]) for f in dataclasses.fields(record))
        made[table] = Shape(table, record, columns)
    return types.MappingProxyType(made)


_TABLE_OF: Final[Mapping[type, str]] = types.MappingProxyType(
    {record: table for table, record in TABLES.items()}
)


def table_of(record: type) -> str:
    """The table in which records of this type are kept."""
    return _TABLE_OF[record]
