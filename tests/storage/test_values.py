"""A value can be destroyed for good: its words are nowhere in the file, and all else holds."""

from __future__ import annotations

import hashlib
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.commands.acts import claim_on, material_of, new_case, only, source_named
from tests.commands.proposed import analysis_of
from tests.storage.files import in_memory, read_afresh, sql, untouched
from workbench.case import Case
from workbench.commands.claims import AddNote, DeleteClaim, RemoveNote
from workbench.commands.proposals import AddProposals
from workbench.commands.sources import DeleteSource, MarkConfidential, ReviseSource
from workbench.model.source import Reliability, SourceKind
from workbench.model.stored import DESTROYED, ValueId, storable
from workbench.storage.verify import verify

SECRET = "Mark Felt, deputy director"


def _named(case: Case, table: str, id: str, column: str) -> str:
    return case.rows.table(table).refs(id)[column].id


def _holds(path: Path, words: str) -> bool:
    content = path.read_bytes()
    return words.encode() in content or words.encode("utf-16-le") in content


def test_a_destroyed_name_is_gone_from_the_file_and_undo_still_works(tmp_path: Path) -> None:
    path = tmp_path / "bridge.stet"
    with new_case(path) as case:
        source = source_named(case, SECRET)
        claim = claim_on(case, "40 lorries", source)
        case.run(MarkConfidential(source, True))
        case.run(
            ReviseSource(source, "The friend", SourceKind.person, None, (SECRET,), Reliability.b)
        )
        ids = [_named(case, "source", source, "aliases")]
        case.undo()
        ids.append(_named(case, "source", source, "name"))
        assert _holds(path, SECRET)
        digests = [entry.digest for entry in case.entries()]

        changes = case.destroy(ids)
        assert changes.ids("source") == {source}
        assert not _holds(path, SECRET)
        assert case.rows.sources[source].name == DESTROYED
        assert [entry.digest for entry in case.entries()][:-1] == digests
        assert case.rows.sources[source].alias == "Source A"

        assert case.redo()
        assert case.rows.sources[source].name == "The friend"
        assert case.rows.sources[source].aliases == ()
        while case.undo():
            with sql(path, read_only=True) as connection:
                assert in_memory(case.rows) == in_memory(read_afresh(connection))
        while case.redo():
            assert not _holds(path, SECRET)
        assert claim in case.rows.claims
        assert not case.destroy(ids), "what is gone is not destroyed twice"
    assert verify(path, head=digests[3]).faults == ()
    with Case.open(path) as case:
        assert case.rows.sources[source].name == "The friend"
        case.undo()
        assert case.rows.sources[source].name == DESTROYED
    assert not _holds(path, SECRET)


def test_a_text_that_is_only_in_the_past_can_be_destroyed_too(tmp_path: Path) -> None:
    path = tmp_path / "bridge.stet"
    with new_case(path) as case:
        claim = claim_on(case, "40 lorries")
        note = only(case.run(AddNote(claim, SECRET)).ids("note"))
        id = _named(case, "note", note, "text")
        case.run(RemoveNote(note))
        assert _holds(path, SECRET)
        case.destroy([id])
        assert not _holds(path, SECRET)
        case.undo()
        assert case.rows.notes[note].text == DESTROYED
    assert verify(path).holds


def test_a_document_can_be_destroyed_with_its_bytes(tmp_path: Path) -> None:
    path, long = tmp_path / "bridge.stet", "\n".join(f"{SECRET} {n}." for n in range(3000))
    with new_case(path) as case:
        document = only(case.run(material_of(long, SECRET)).ids("document"))
        record = case.rows.documents[document]
        values = [
            record.text,
            record.content,
            *(
                _named(case, "document", document, name)
                for name in ("title", "file_name", "sha256")
            ),
        ]
        assert case.document_text(document) == long
        size = path.stat().st_size
        case.destroy(values)
        assert case.document_text(document) == DESTROYED
        assert case.content(record.content) == b""
        assert not _holds(path, SECRET)
        assert not _holds(path, record.sha256)
        assert path.stat().st_size < size
        case.undo()
        case.redo()
        assert case.document_text(document) == DESTROYED
    assert verify(path).holds


def test_nothing_is_destroyed_where_one_value_is_unknown(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        source = source_named(case, SECRET)
        acts = case.acts
        with untouched(case.path), pytest.raises(KeyError):
            case.destroy([_named(case, "source", source, "name"), "unknown"])
        assert case.acts == acts
        assert case.rows.sources[source].name == SECRET
        assert case.run(DeleteSource(source)) and case.undo()


def test_a_row_with_a_destroyed_text_can_go_on_being_worked_with(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        source = source_named(case, SECRET)
        case.destroy([_named(case, "source", source, "name")])
        name = _named(case, "source", source, "name")
        case.run(MarkConfidential(source, True))
        assert _named(case, "source", source, "name") == name, "no new value for what is gone"
        claim = claim_on(case, "40 lorries", source)
        case.run(DeleteClaim(claim))
        case.undo()
        draft = case.drafts()[0]
        case.run(AddProposals(draft.id, analysis_of(case.document_text(draft.id), Random(3))))
    assert verify(tmp_path / "bridge.stet").holds


def test_what_is_deleted_leaves_no_words_in_free_pages(tmp_path: Path) -> None:
    """Values stay, but nothing else that SQLite frees keeps what it was (secure_delete)."""
    with new_case(tmp_path / "bridge.stet") as case:
        (on,) = case._store._connection.execute("PRAGMA secure_delete").fetchone()
        assert on == 1


def test_a_value_has_a_salt_of_its_own_and_the_digest_of_both(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        claim = claim_on(case, "40 lorries")
        notes = [only(case.run(AddNote(claim, "same")).ids("note")) for _ in range(2)]
        one, two = (case.rows.notes.refs(note)["text"] for note in notes)
        assert one.digest != two.digest
        with sql(case.path, read_only=True) as connection:
            for name in (one, two):
                digest, salt, content = connection.execute(
                    "SELECT digest, salt, content FROM value WHERE id = ?", (name.id,)
                ).fetchone()
                assert len(salt) == 16
                assert content == "same"
                assert digest == name.digest == hashlib.sha256(salt + b"same").hexdigest()


def test_an_unchanged_text_is_stored_once(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        source = source_named(case, "The council")
        name = _named(case, "source", source, "name")
        for _ in range(3):
            case.run(MarkConfidential(source, True))
            case.run(MarkConfidential(source, False))
        assert _named(case, "source", source, "name") == name


@given(st.text(st.characters(codec=None)))
def test_what_is_stored_reads_back_with_as_many_code_points(text: str) -> None:
    kept = storable(text)
    assert len(kept) == len(text)
    assert kept.encode() and "\0" not in kept if text else kept == ""
    assert all(a == b or (b == "\ufffd" and (a == "\0" or a.encode("utf-8", "replace") == b"?"))
               for a, b in zip(text, kept, strict=True))  # fmt: skip


def test_every_text_a_person_can_type_comes_back_from_the_file(tmp_path: Path) -> None:
    texts = ["\0", "\ud800", "🌉" * 3, "e\u0301", "ﬀ", "\u202eabc", "[destroyed]", "\r\n", '"\\']
    with new_case(tmp_path / "bridge.stet") as case:
        claim = claim_on(case, "40 lorries")
        notes = [only(case.run(AddNote(claim, f"<{text}>")).ids("note")) for text in texts]
        held = [case.rows.notes[note].text for note in notes]
        assert held == [f"<{storable(text)}>" for text in texts]
    with Case.open(tmp_path / "bridge.stet") as case:
        assert [case.rows.notes[note].text for note in notes] == held
        text = case._store.text(ValueId(_named(case, "note", notes[0], "text")))
        assert text == "<\ufffd>"
