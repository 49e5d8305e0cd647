"""A full disk, and a file that goes away while it is open: the act is not done, and said so."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.acts import claim_on, material_of, new_case, only, source_named
from tests.storage.files import in_memory, read_afresh, sql, untouched
from workbench.case import Case
from workbench.commands.claims import AddNote, DeleteClaim
from workbench.commands.documents import AddDocument
from workbench.storage.errors import CaseChanged, CaseUnwritable, TracesLeft
from workbench.storage.verify import verify

ROOT = Path(__file__).parents[2]
LONG = "\n".join(f"Line {number} of a long letter." for number in range(6_000))


def _allow(case: Case, more_pages: int) -> None:
    """So many more pages fit on the disk, as SQLite is told."""
    connection = case._store._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + more_pages}")


def _as_in_the_file(case: Case) -> None:
    with sql(case.path, read_only=True) as connection:
        assert in_memory(case.rows) == in_memory(read_afresh(connection))
        assert case.acts == connection.execute("SELECT count(*) FROM history").fetchone()[0]


def test_an_act_for_which_there_is_no_room_is_not_done(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        head, acts = case.head, case.acts
        _allow(case, 3)
        with untouched(case.path), pytest.raises(CaseUnwritable, match="make room"):
            case.run(material_of(LONG))
        assert (case.head, case.acts) == (head, acts)
        _as_in_the_file(case)
        _allow(case, 10_000)
        assert case.run(material_of(LONG))
        assert len(case.materials()) == 2
        _as_in_the_file(case)
    assert verify(tmp_path / "bridge.stet").holds


def test_an_undo_for_which_there_is_no_room_is_not_done(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        claim = claim_on(case, "40 lorries")
        for number in range(40):
            case.run(AddNote(claim, f"Note {number}: {'long ' * 200}"))
        case.run(DeleteClaim(claim))
        _allow(case, 0)
        with pytest.raises(CaseUnwritable):
            for _ in range(10):  # until no free page is left
                case.undo()
                case.redo()
        _as_in_the_file(case)
        label = case.undo_label, case.redo_label
        _allow(case, 1000)
        if label[1]:
            assert case.redo()
        assert case.undo()
        assert len(case.rows.notes) == 40
        _as_in_the_file(case)
    assert verify(tmp_path / "bridge.stet").holds


def test_destroying_without_room_to_rewrite_the_file_says_so_and_goes_on(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("a limit on the size of files is known to POSIX only")
    script = f"""
import resource, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from tests.commands.acts import material_of, new_case, source_named
from tests.durability.test_full_disk import LONG, _as_in_the_file
from workbench.storage.errors import CaseUnwritable, TracesLeft
from workbench.storage.verify import verify

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

path = Path({str(tmp_path / "bridge.stet")!r})
case = new_case(path)
case.run(material_of(LONG))
source = source_named(case, "Deep Throat")
name = case.rows.sources.refs(source)["name"].id
limit(path.stat().st_size + 64 * 1024)
before = case.acts
try:
    case.run(material_of(LONG + "!"))
except CaseUnwritable as error:
    print(error)
assert case.acts == before
_as_in_the_file(case)
limit(100 * 1024)  # less than the file has: not even taking back what was begun succeeds
try:
    case.destroy([name])
except (TracesLeft, CaseUnwritable) as error:
    print(type(error).__name__)
limit(resource.RLIM_INFINITY)
case.destroy([name])
assert case.rows.sources[source].name == "[destroyed]"
assert case.run(material_of(LONG + "?"))
assert case.undo() and case.undo()
_as_in_the_file(case)
case.close()
assert verify(path).holds, verify(path).faults
assert b"Deep Throat" not in path.read_bytes()
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "make room on the disk" in done.stdout.splitlines()[0]
    assert done.stdout.splitlines()[1] in ("TracesLeft", "CaseUnwritable")
    assert [p.name for p in tmp_path.iterdir()] == ["bridge.stet"]


def _no_second_database(act: int, *_: object) -> int:
    return sqlite3.SQLITE_DENY if act == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK


def test_traces_are_spoken_of_and_the_case_goes_on(tmp_path: Path) -> None:
    """The rewriting alone fails: the value is gone, the history goes on where it stands."""
    with new_case(tmp_path / "bridge.stet") as case:
        source = source_named(case, "Deep Throat")
        name, acts = case.rows.sources.refs(source)["name"].id, case.acts
        connection = case._store._connection
        # rewriting begins with a second database, and that is denied here
        connection.set_authorizer(_no_second_database)
        with pytest.raises(TracesLeft, match="destroy it again"):
            case.destroy([name])
        connection.set_authorizer(None)
        assert case.rows.sources[source].name == "[destroyed]"
        assert case.acts == acts + 1
        _as_in_the_file(case)
        assert not case.destroy([name]), "gone already: no entry, but the file is rewritten"
        assert case.acts == acts + 1
        assert case.undo()
        _as_in_the_file(case)
    assert verify(tmp_path / "bridge.stet").holds


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not move a file that is open")
@pytest.mark.parametrize("how", ["moved", "removed", "replaced", "folder gone"])
def test_a_file_that_went_away_is_told_of_and_no_act_is_lost_in_it(
    tmp_path: Path, how: str
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    path = folder / "bridge.stet"
    with new_case(path) as case:
        acts, copy = case.acts, path.read_bytes()
        if how == "moved":
            path.rename(folder / "other.stet")
        elif how == "removed":
            path.unlink()
        elif how == "replaced":
            path.unlink()
            path.write_bytes(copy)
        else:
            folder.rename(tmp_path / "pulled")
        with pytest.raises((CaseChanged, CaseUnwritable)):
            claim_on(case, "40 lorries")
        with pytest.raises((CaseChanged, CaseUnwritable)):
            case.undo()
        assert case.acts == acts
        assert not len(case.rows.claims)


def test_a_stick_that_is_put_back_is_written_to_again(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows does not move a folder in which a file is open")
    folder = tmp_path / "stick"
    folder.mkdir()
    with new_case(folder / "bridge.stet") as case:
        folder.rename(tmp_path / "pulled")
        with pytest.raises((CaseChanged, CaseUnwritable)):
            claim_on(case, "40 lorries")
        (tmp_path / "pulled").rename(folder)
        assert claim_on(case, "40 lorries")
        _as_in_the_file(case)


def test_a_change_by_another_program_is_told_of_and_nothing_is_written_over_it(
    tmp_path: Path,
) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        with sql(case.path) as other:
            other.execute("UPDATE document SET language = 'fr'")
        with untouched(case.path), pytest.raises(CaseChanged, match="open it again"):
            case.undo()
        with untouched(case.path), pytest.raises(CaseChanged):
            case.run(material_of())


def test_a_case_that_cannot_be_made_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(CaseUnwritable):
        Case.create(tmp_path / "nowhere" / "bridge.stet", title="Bridge", checker="Ada")
    with pytest.raises(CaseUnwritable):
        Case.create(tmp_path / ("b" * 300 + ".stet"), title="Bridge", checker="Ada")
    assert not list(tmp_path.iterdir())


def test_what_a_document_came_as_is_kept_to_the_byte(tmp_path: Path) -> None:
    content = bytes(range(256)) * 3
    command = material_of()
    kept = AddDocument(command.imported, content, command.kind, command.received)
    with new_case(tmp_path / "bridge.stet") as case:
        document = only(case.run(kept).ids("document"))
        case.undo()
        case.redo()
        assert case.content(case.rows.documents[document].content) == content
