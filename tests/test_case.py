"""The case as every program around it uses it."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from tests.commands.acts import LETTER, STORY, claim_on, material_of, new_case, only, source_named
from workbench.case import Case, label_of, utc_now
from workbench.commands.base import Refused
from workbench.commands.case import BeginCase, RetitleCase
from workbench.commands.claims import AddNote, DeleteClaim, ReviseClaim
from workbench.commands.documents import CorrectDocument
from workbench.commands.sentences import ReadSentence
from workbench.model.changes import ActKind
from workbench.model.claim import Modality
from workbench.model.document import DateFrom, Reading


def test_what_is_done_is_there_when_the_case_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "bridge.stet"
    with new_case(path) as case:
        claim = claim_on(case, "40 lorries crossed the new bridge")
        case.run(AddNote(claim, "Count again."))
        head, title = case.head, case.title
    with Case.open(path) as case:
        assert (case.head, case.title, title) == (head, "Bridge", "Bridge")
        assert case.rows.claims[claim].substance == "40 lorries crossed the new bridge"
        assert only(case.rows.notes.where(claim_id=claim)).text == "Count again."
        assert (case.undo_label, case.redo_label) == ("Note added", None)
        assert case.undo().touches("note")
        assert (case.undo_label, case.redo_label) == ("Claim made", "Note added")


def test_undo_goes_back_before_the_closing_and_stops_at_the_beginning(tmp_path: Path) -> None:
    path = tmp_path / "bridge.stet"
    with new_case(path) as case:
        claim_on(case, "40 lorries")
    with Case.open(path) as case:
        acts = [case.undo_label for _ in range(3) if case.undo()]
        assert len(acts) == 3
        assert not case.undo()
        assert case.undo_label is None
        assert case.title == "Bridge" and len(case.rows.actors) == 1
        assert case.acts == 1 + 3 + 3
        assert [entry.kind for entry in case.entries(newest=3)] == [ActKind.undo] * 3


def test_a_new_act_after_an_undo_leaves_nothing_to_redo(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        claim = claim_on(case, "40 lorries")
        case.undo()
        case.run(RetitleCase("The bridge"))
        assert case.redo_label is None
        assert not case.redo()
        assert claim not in case.rows.claims


def test_an_act_that_changes_nothing_does_not_take_redo_away(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        claim_on(case, "40 lorries")
        case.undo()
        assert not case.run(RetitleCase("Bridge"))
        with pytest.raises(Refused):
            case.run(RetitleCase("  "))
        assert case.redo()


def test_rows_that_come_back_stand_where_they_stood(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        first = claim_on(case, "40 lorries")
        second = claim_on(case, "It opened in May")
        order = [claim.id for claim in case.rows.claims]
        case.run(DeleteClaim(first))
        case.undo()
        assert [claim.id for claim in case.rows.claims] == order == [first, second]


def test_what_changed_is_told_by_table_and_id(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        claim = claim_on(case, "40 lorries")
        changes = case.run(ReviseClaim(claim, "38 lorries", Modality.asserted, None))
        assert changes and changes.ids("claim") == {claim} and not changes.touches("part")
        assert changes.entry is not None
        assert changes.entry.act == "revise_claim"
        assert case.changed_rows(changes.entry.id) == {"claim": {claim}}
        assert case.undo().ids("claim") == {claim}
        nothing = case.run(ReviseClaim(claim, "40 lorries", Modality.asserted, None))
        assert not nothing and nothing.entry is None and not nothing.rows


def test_the_history_says_who_and_when_and_in_which_order(tmp_path: Path) -> None:
    before = utc_now()
    with new_case(tmp_path / "bridge.stet") as case:
        claim_on(case, "40 lorries")
        entries = case.entries()
        assert [entry.seq for entry in entries] == [1, 2, 3, 4] == list(range(1, case.acts + 1))
        assert [label_of(entry.act) for entry in entries] == [
            "Case begun", "Document brought in", "Document brought in", "Claim made",
        ]  # fmt: skip
        assert {case.rows.actors[entry.actor_id].name for entry in entries} == {"Ada"}
        assert all(
            before <= entry.at <= utc_now() and entry.at.endswith("+00:00") for entry in entries
        )
        assert [e.parent for e in entries[1:]] == [e.digest for e in entries[:-1]]
        assert entries[-1].digest == case.head
        assert case.entries(before=3) == entries[:2]
        assert case.entries(newest=2, before=4) == entries[1:3]
        assert case.entries(newest=2, before=1) == []
    assert label_of("an_act_of_a_newer_stet") == "an act of a newer stet"


def test_a_case_begins_once(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case, pytest.raises(Refused):
        case.run(BeginCase("x", "Another", "Eve"))


def test_a_checker_can_correct_their_name_and_nobody_undoes_it(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        assert case.rename_checker(" Ada L. ")
        assert only(case.rows.actors).name == "Ada L."
        assert case.undo_label == "Document brought in"
        with pytest.raises(Refused):
            case.rename_checker(" ")
        assert not case.rename_checker("Ada L.")


def test_documents_keep_text_bytes_and_where_they_came_from(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        draft, letter = only(case.drafts()), only(case.materials())
        assert case.document_text(draft.id) == STORY
        assert case.content(draft.content) == STORY.encode()
        assert letter.sha256 == hashlib.sha256(LETTER.encode()).hexdigest()
        assert case.draft_hash(draft.id) == hashlib.sha256(STORY.encode()).hexdigest()
        assert (letter.file_name, letter.received, letter.number) == ("letter.txt", "dropped", 1)
        assert case.rows.actors[letter.actor_id].name == "Ada"
        assert case.quoted(draft.id, 4, 10) == "bridge"
        for block in case.rows.blocks.where(document_id=draft.id):
            line = case.quoted(draft.id, block.start, block.end)
            assert line and "\n" not in line
            assert block.struck == line.startswith("Share")


def test_offsets_count_code_points(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        claim = claim_on(case, "It opened in May")
        passage = only(case.rows.claim_passages.where(claim_id=claim))
        assert case.quoted(passage.document_id, passage.start, passage.end) == "It opened in May"


def test_a_date_that_was_corrected_is_a_persons_and_stays_so(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        draft, day = only(case.drafts()), date(2024, 10, 19)
        case.run(CorrectDocument(draft.id, "Bridge", None, " By Ada ", day))
        corrected = only(case.drafts())
        assert (corrected.published, corrected.published_from) == (day, DateFrom.person)
        assert corrected.byline == "By Ada"
        with pytest.raises(Refused):
            case.run(CorrectDocument(draft.id, " ", None, None, day))


def test_many_texts_are_read_and_only_some_kept_at_hand(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        ids = [only(case.run(material_of(f"Letter {n}")).ids("document")) for n in range(30)]
        for _ in range(2):
            assert [case.document_text(id) for id in ids] == [f"Letter {n}" for n in range(30)]
        assert len(case._texts) < 30


def test_a_reader_sees_one_moment_and_writes_nothing(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        with Case.open_to_read(case.path) as reader:
            claim = claim_on(case, "40 lorries")
            assert claim not in reader.rows.claims
            assert reader.document_text(only(reader.drafts()).id) == STORY
        assert source_named(case, "The council")


def test_a_sentence_is_read_one_at_a_time(tmp_path: Path) -> None:
    with new_case(tmp_path / "bridge.stet") as case:
        draft = only(case.drafts())
        first, *others = case.rows.sentences.where(document_id=draft.id)
        case.run(ReadSentence(first.id, Reading.claim))
        assert case.rows.sentences[first.id].reading is Reading.claim
        assert {case.rows.sentences[s.id].reading for s in others} == {Reading.unread}
