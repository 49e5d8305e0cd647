"""New cases, moved ones, and another checker in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.acts import new_case, source_named
from tests.storage.files import untouched
from workbench.case import Case
from workbench.storage.errors import (
    CaseExists,
)


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


def test_another_checker_is_named_also_in_a_case_that_was_moved_before(tmp_path: Path) -> None:
    new_case(tmp_path / "bridge.stet").close()
    with Case.open(tmp_path / "bridge.stet", checker="Ben").move_to(tmp_path / "b.stet") as case:
        source_named(case, "The council")
        assert case.rows.actors[case.actor_id].name == "Ben"


def test_another_checker_is_named_with_their_first_act_and_not_before(lived_in: Path) -> None:
    with untouched(lived_in), Case.open(lived_in) as case:
        maker = case.rows.actors[case.actor_id].name
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
        assert first.rows.actors[first.actor_id].name == maker != "Ben"
