"""A damaged case file opens whole or is refused, and `verify` tells of what is not as it was."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.conftest import make_lived_in
from tests.storage.faults import refused
from tests.storage.files import copied, dump, sql, untouched
from workbench.case import Case
from workbench.storage.errors import (
    DamagedCase,
    NewerCase,
    NotACase,
)
from workbench.storage.verify import verify


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "bridge.stet"
    make_lived_in(path)
    return path


def _everything(case: Case) -> Iterator[object]:
    """All that the program can read of a case."""
    yield case.title, case.entries(), case.undo_label
    for document in case.rows.documents:
        yield case.document_text(document.id), case.content(document.content)
    for entry in case.entries():
        yield case.changed_rows(entry.id)


def _opens_whole_or_is_refused(path: Path, was: object) -> bool:
    """Every way in gives a CaseFault or works; what is not as it was, `verify` tells of."""
    faults: tuple[str, ...] = ("refused",)
    with contextlib.suppress(DamagedCase, NotACase, NewerCase):
        faults = verify(path).faults
    for opening in (Case.open_to_read, Case.open):
        try:
            with untouched(path), opening(path) as case:
                list(_everything(case))
        except (DamagedCase, NotACase, NewerCase):
            assert faults, "verify finds nothing wrong with what cannot be opened"
    if not faults:
        with sql(path, read_only=True) as connection:
            assert _contents(connection) == was
    return not faults


def _contents(connection: sqlite3.Connection) -> object:
    values = connection.execute("SELECT id, digest, content FROM value ORDER BY id").fetchall()
    history = connection.execute("SELECT * FROM history ORDER BY seq").fetchall()
    return dump(connection), values, history


def test_a_file_cut_short(whole: Path, tmp_path: Path) -> None:
    content = whole.read_bytes()
    path = copied(whole, tmp_path / "cut", "bridge.stet")
    lengths = {16, 50, 99, 100, 101, 1024, 4095, 4096, 4097, len(content) - 1}
    lengths |= set(range(4096, len(content), 4096 * 3)) | set(range(5000, len(content), 20_011))
    for length in sorted(lengths):
        path.write_bytes(content[:length])
        refused(path, NotACase if length < 16 else DamagedCase)


def test_a_file_with_something_behind_it_is_still_whole(whole: Path, tmp_path: Path) -> None:
    path = copied(whole, tmp_path / "longer", "bridge.stet")
    with path.open("ab") as file:
        file.write(b"behind")
    assert _opens_whole_or_is_refused(path, _read(whole))


def _read(path: Path) -> object:
    with sql(path, read_only=True) as connection:
        return _contents(connection)


@settings(max_examples=50)
@given(data=st.data())
def test_bytes_changed_anywhere(whole: Path, data: st.DataObject) -> None:
    content = bytearray(whole.read_bytes())
    path = copied(whole, whole.parent / "changed", "bridge.stet")
    pages = len(content) // 4096
    for _ in range(data.draw(st.integers(1, 4))):
        page = data.draw(st.integers(0, pages - 1) | st.just(0))
        within = data.draw(st.integers(0, 4095) | st.integers(0, 110))
        content[page * 4096 + within] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content))
    _opens_whole_or_is_refused(path, _read(whole))


def test_a_byte_changed_in_each_page(whole: Path, tmp_path: Path) -> None:
    content, was = whole.read_bytes(), _read(whole)
    path = copied(whole, tmp_path / "changed", "bridge.stet")
    outcomes = []
    for page in range(0, len(content), 4096):
        changed = bytearray(content)
        changed[page + (0, 3, 4090)[page // 4096 % 3]] ^= 0xFF
        path.write_bytes(bytes(changed))
        outcomes.append(_opens_whole_or_is_refused(path, was))
    assert outcomes.count(False) > len(outcomes) // 3


@pytest.mark.parametrize("page", [1, 2, 7])
def test_a_page_of_zeros_and_a_page_of_noise(whole: Path, tmp_path: Path, page: int) -> None:
    content, was = whole.read_bytes(), _read(whole)
    path = copied(whole, tmp_path / "changed", "bridge.stet")
    for filling in (bytes(4096), b"\xff" * 4096, content[4096 * 3 : 4096 * 4]):
        path.write_bytes(content[: page * 4096] + filling + content[(page + 1) * 4096 :])
        _opens_whole_or_is_refused(path, was)


def test_cells_that_no_stet_can_have_written(lived_in: Path) -> None:
    """Nonsense that SQLite itself has nothing against."""
    for statement in (
        "UPDATE claim SET modality = 'loud'",
        "UPDATE block SET kind = 'poem'",
        "UPDATE part SET date_from = 'soon'",
        "UPDATE document SET published = '31 May'",
        "UPDATE document SET language = CAST(x'ff' AS TEXT)",
        "DELETE FROM case_info",
        "INSERT INTO case_info SELECT 'two', title, created_at FROM case_info",
    ):
        path = copied(lived_in, lived_in.parent.parent / "nonsense", "bridge.stet")
        with sql(path) as connection:
            assert connection.execute(statement).rowcount > 0
        refused(path, DamagedCase, Case.open, Case.open_to_read)
