"""Columns under their parties, and many rows that change their places at once."""

from __future__ import annotations

import random

from PySide6.QtWidgets import QApplication

from tests.ui.matrix_case import MatrixCase
from ui.panes.matrix.groups import bands_of, columns_of
from ui.panes.matrix.model import CellsModel
from ui.panes.matrix.steps import set_rows, set_sources
from ui.panes.matrix.store import MatrixStore
from workbench.model.claim import Standing
from workbench.model.evidence import Layer
from workbench.model.source import Reliability, Source, SourceKind


def source(id: str, party: str = "") -> Source:
    return Source(
        id, id, SourceKind.person, None, (), Reliability.f, False, None, False,
        Standing.accepted, None, party=party,
    )  # fmt: skip


SOURCES = [source("a"), source("b", "North"), source("c", "Press"), source("d", " North ")]


def test_parties_stand_in_the_order_of_their_first_source() -> None:
    assert [column.id for column in columns_of(SOURCES, ())] == ["b", "d", "c", "a"]


def test_the_weightiest_party_comes_first_and_in_it_the_weightiest_source() -> None:
    columns = columns_of(SOURCES, (), {"c": 3, "d": 2, "a": 9})
    assert [column.id for column in columns] == ["c", "d", "b", "a"]


def test_a_collapsed_party_is_one_column_with_all_its_sources() -> None:
    columns = columns_of(SOURCES, {"North"})
    assert [(c.is_party, c.members) for c in columns] == [
        (True, ("b", "d")),
        (False, ("c",)),
        (False, ("a",)),
    ]
    assert [(b.party, b.sources, b.is_collapsed) for b in bands_of(columns)] == [
        ("North", 2, True),
        ("Press", 1, False),
    ]


def test_a_few_rows_are_told_one_by_one_and_a_new_order_at_once(
    qapp: QApplication, made: MatrixCase
) -> None:
    store = MatrixStore(made.case.rows, Layer.so)
    store.row_ids = [str(number) for number in range(2_000)]
    model = CellsModel(store)
    told: list[str] = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsInserted.connect(lambda _parent, first, last: told.append(f"+{first}–{last}"))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(f"-{first}–{last}"))
    fewer = [id for id in store.row_ids if id not in ("7", "8", "1500")]
    set_rows(store, [model], fewer)
    assert sorted(told) == ["-1500–1500", "-7–8"]
    told.clear()
    set_rows(store, [model], [*fewer[:7], "7", *fewer[7:]])
    assert told == ["+7–7"]
    told.clear()
    shuffled = list(store.row_ids)
    random.Random(5).shuffle(shuffled)
    set_rows(store, [model], shuffled)
    assert told == ["reset"]
    assert store.row_ids == shuffled
    assert model.rowCount() == len(shuffled)


def test_columns_are_told_the_same_way(qapp: QApplication, made: MatrixCase) -> None:
    store = MatrixStore(made.case.rows, Layer.so)
    store.source_ids = list("abcdef")
    model = CellsModel(store)
    told: list[str] = []
    model.columnsRemoved.connect(lambda _parent, first, last: told.append(f"-{first}–{last}"))
    model.columnsInserted.connect(lambda _parent, first, last: told.append(f"+{first}–{last}"))
    set_sources(store, model, list("axef"))
    assert told == ["-1–3", "+1–1"]
    assert store.source_ids == list("axef")
