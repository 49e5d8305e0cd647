"""The table of actions: every act has a key of its own, and the help tells all of them."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

from PySide6.QtGui import QKeySequence

from ui.act import Room
from ui.actions import ACTS
from ui.dialogs.help import PAGES, help_page
from ui.keys_page import keys_table
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.document import Reading
from workbench.model.evidence import Stance


def test_every_act_has_a_name_of_its_own_and_a_key_that_qt_knows() -> None:
    assert max(Counter(act.id for act in ACTS).values()) == 1
    for act in ACTS:
        sequence = QKeySequence(act.key)
        assert sequence.count() == 1, act
        assert sequence.toString() != "", act


def test_no_key_means_two_acts_in_one_place() -> None:
    rooms = {room: Counter[str]() for room in Room}
    for act in ACTS:
        rooms[act.room][QKeySequence(act.key).toString()] += 1
    for room, keys in rooms.items():
        assert all(count == 1 for count in keys.values()), (room, keys)
        if room is not Room.anywhere:
            assert not keys.keys() & rooms[Room.anywhere].keys(), room


def test_there_is_no_act_that_reads_more_than_one_sentence() -> None:
    assert not [act for act in ACTS if "read" in act.words.lower() and "all" in act.words.lower()]


def test_the_help_tells_every_act_and_its_key() -> None:
    page = help_page("keys.md")
    assert keys_table() in page, "renew the table in keys.md with python -m ui.keys_page"
    for act in ACTS:
        assert act.words.rstrip("…") in page
        assert f"`{act.key}`" in page


def test_every_page_of_the_help_is_listed_and_leads_only_to_others() -> None:
    import re
    from importlib.resources import files

    there = {file.name for file in files("resources").joinpath("help").iterdir()}
    assert {name for name, _ in PAGES} == {name for name in there if name.endswith(".md")}
    for name, _ in PAGES:
        for target in re.findall(r"\]\(([^)]+)\)", help_page(name)):
            assert target in there, f"{name} leads to {target}"


def test_every_kind_of_decision_has_its_act() -> None:
    ids = {act.id for act in ACTS}
    for noun, kinds in (
        ("sentence", Reading),
        ("verdict", VerdictKind),
        ("outcome", OutcomeKind),
        ("evidence", Stance),
    ):
        assert {f"{noun}.{kind.replace('-', '_')}" for kind in kinds} <= ids


def test_the_start_page_does_not_wait_for_the_records_of_a_case() -> None:
    script = (
        "import sys, ui.app\n"
        "print([n for n in sys.modules if n.startswith(('workbench.model', 'workbench.storage',"
        " 'workbench.commands', 'workbench.proposals', 'ui.panes.document'))])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() in ("[]", "['workbench.model', 'workbench.model.errors']")
