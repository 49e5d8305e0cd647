"""What is no whole case of ours is refused with one sentence, and not a byte is written."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commands.acts import new_case, source_named
from tests.storage.conftest import make_lived_in
from tests.storage.files import copied, dump, sql, untouched
from workbench.case import Case
from workbench.storage.connection import APPLICATION_ID
from workbench.storage.errors import (
    CaseExists,
    CaseFault,
    CaseInUse,
    DamagedCase,
    NewerCase,
    NoSuchCase,
    NotACase,
    ReadOnlyCase,
)
from workbench.storage.verify import verify

ROOT = Path(__file__).parents[2]
OPENINGS: tuple[Callable[[Path], object], ...] = (Case.open, Case.open_to_read, verify)


def refused(path: Path, fault: type[CaseFault], *openings: Callable[[Path], object]) -> None:
    """Each way of opening gives that fault, in one sentence, and leaves all as it was."""
    for opening in openings or OPENINGS:
        with untouched(path), pytest.raises(fault) as caught:
            opening(path)
        assert type(caught.value) is fault
        sentence = str(caught.value)
        assert path.name in sentence and sentence.endswith(".") and "\n" not in sentence


def _database(path: Path, *pragmas: str) -> None:
    connection = sqlite3.connect(path)
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE other (id TEXT)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"The mayor said so.\n",
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"SQLite format 2\x00",
        b"\x00",
    ],
    ids=["empty", "text", "picture", "older SQLite", "one zero"],
)
def test_a_file_that_is_something_else(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bridge.stet"
    path.write_bytes(content)
    refused(path, NotACase)


def test_the_database_of_another_program(tmp_path: Path) -> None:
    _database(tmp_path / "places.sqlite")
    refused(tmp_path / "places.sqlite", NotACase)
    _database(tmp_path / "fossil.stet", "application_id = 252006675")
    refused(tmp_path / "fossil.stet", NotACase)


def test_a_database_that_only_says_it_is_ours(tmp_path: Path) -> None:
    for name, version in (("a.stet", 0), ("b.stet", 1)):
        path = tmp_path / name
        _database(path, f"application_id = {APPLICATION_ID}", f"user_version = {version}")
        refused(path, DamagedCase)
    empty = tmp_path / "c.stet"
    connection = sqlite3.connect(empty)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("VACUUM")
    connection.close()
    refused(empty, DamagedCase)


def test_a_folder_a_pipe_and_nothing_at_all(tmp_path: Path) -> None:
    (tmp_path / "folder.stet").mkdir()
    refused(tmp_path / "folder.stet", NotACase)
    refused(tmp_path / "missing.stet", NoSuchCase)
    refused(tmp_path / "folder.stet" / "missing.stet", NoSuchCase)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.stet")
        refused(tmp_path / "pipe.stet", NotACase)


def test_a_case_of_a_newer_stet(lived_in: Path) -> None:
    with sql(lived_in) as connection:
        connection.execute("PRAGMA user_version = 4000")
    refused(lived_in, NewerCase)


def test_a_read_only_file_is_read_and_not_worked_in(lived_in: Path) -> None:
    lived_in.chmod(0o444)
    refused(lived_in, ReadOnlyCase, Case.open)
    with untouched(lived_in):
        assert verify(lived_in).holds
        with Case.open_to_read(lived_in) as case:
            assert case.title and case.document_text(case.drafts()[0].id)
            with pytest.raises(ReadOnlyCase):
                source_named(case, "Nobody")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder has no such mode on Windows")
def test_a_read_only_folder_is_read_and_not_worked_in(lived_in: Path) -> None:
    lived_in.parent.chmod(0o555)
    try:
        refused(lived_in, ReadOnlyCase, Case.open)
        with untouched(lived_in), Case.open_to_read(lived_in):
            assert verify(lived_in).holds
        with pytest.raises(ReadOnlyCase):
            Case.create(lived_in.parent / "new.stet", title="New", checker="Ada")
        assert [p.name for p in lived_in.parent.iterdir()] == [lived_in.name]
    finally:
        lived_in.parent.chmod(0o755)


def test_a_case_that_is_open_already(lived_in: Path) -> None:
    with Case.open(lived_in) as case:
        refused(lived_in, CaseInUse, Case.open)
        link = lived_in.parent / "link.stet"
        link.symlink_to(lived_in)
        refused(link, CaseInUse, Case.open)
        with untouched(lived_in), Case.open_to_read(lived_in) as other:
            assert other.head == case.head
            assert verify(lived_in).holds
        assert source_named(case, "Still ours")
    Case.open(lived_in).close()


def test_a_case_that_is_open_in_another_program_of_ours(lived_in: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from workbench.case import Case\n"
        "case = Case.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", script, str(lived_in)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert other.stdin is not None and other.stdout is not None
    try:
        assert other.stdout.readline() == b"open\n"
        refused(lived_in, CaseInUse, Case.open)
    finally:
        other.kill()
        other.wait()
        other.stdin.close()
        other.stdout.close()
    Case.open(lived_in).close()  # the lock went with the program, however it ended


def test_a_refused_opening_leaves_the_case_free(lived_in: Path) -> None:
    """No lock is kept by an opening that failed."""
    content = lived_in.read_bytes()
    lived_in.write_bytes(content[:-8192])
    with pytest.raises(DamagedCase):
        Case.open(lived_in)
    lived_in.write_bytes(content)
    Case.open(lived_in, checker="   ").close()
    Case.open(lived_in).close()


STRANGERS = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM verdict; END",
    "a view": "CREATE VIEW v AS SELECT * FROM claim",
    "a table": "CREATE TABLE more (id TEXT)",
    "an index": "CREATE INDEX i ON claim (state)",
    "no guard of values": "DROP TRIGGER value_is_immutable",
    "no guard of history": "DROP TRIGGER history_is_never_shortened",
    "no table of notes": "DROP TABLE note",
    "one column more": "ALTER TABLE note ADD COLUMN extra TEXT",
}


@pytest.mark.parametrize("statement", STRANGERS.values(), ids=STRANGERS.keys())
def test_a_schema_that_is_not_ours(lived_in: Path, statement: str) -> None:
    with sql(lived_in) as connection:
        connection.execute(statement)
    refused(lived_in, DamagedCase)


def test_a_trigger_under_a_name_that_sqlite_keeps_for_itself(lived_in: Path) -> None:
    with sql(lived_in) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON note BEGIN SELECT 1; END")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET name = 'sqlite_t', sql = replace(sql, ' t ', ' sqlite_t ')"
            " WHERE name = 't'"
        )
    refused(lived_in, DamagedCase)


def test_a_file_that_would_have_files_beside_it(lived_in: Path) -> None:
    with sql(lived_in) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    refused(lived_in, DamagedCase)


# -- damage ---------------------------------------------------------------------------------------


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


# -- making and moving ---------------------------------------------------------------------------


def test_a_new_case_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "bridge.stet"
    path.write_text("my notes")
    with untouched(path), pytest.raises(CaseExists):
        Case.create(path, title="Bridge", checker="Ada")
    with new_case(tmp_path / "other.stet") as case:
        with untouched(path), pytest.raises(CaseExists):
            case.move_to(path)
        assert source_named(case, "Still open")


def test_a_moved_case_goes_on_where_it_was(tmp_path: Path) -> None:
    (tmp_path / "new home").mkdir()
    case = new_case(tmp_path / "bridge #1.stet")
    head, actor = case.head, case.actor_id
    with case.move_to(tmp_path / "new home" / "brücke?.stet") as moved:
        assert (moved.head, moved.actor_id) == (head, actor)
        assert moved.undo() and moved.redo()
    assert [p.name for p in tmp_path.iterdir()] == ["new home"]


def test_another_checker_is_named_with_their_first_act_and_not_before(lived_in: Path) -> None:
    with untouched(lived_in), Case.open(lived_in, checker="Ben") as case:
        acts = case.acts
    with Case.open(lived_in, checker="Ben") as case:
        source_named(case, "The council")
        assert case.acts == acts + 2
        assert case.rows.actors[case.actor_id].name == "Ben"
        assert case.entries()[-1].actor_id == case.actor_id
    with Case.open(lived_in, checker=" Ben ") as again:
        assert again.rows.actors[again.actor_id].name == "Ben"
        assert again.acts == acts + 2
    with Case.open(lived_in) as first:
        assert first.rows.actors[first.actor_id].name == "Ada"
