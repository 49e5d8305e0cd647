"""The smoke run fails where an installation is not whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import smoke_run
import watched
from PIL import Image, ImageDraw
from smoke_run import SmokeRun, see_picture
from source import version_of_source
from watched import Outcome, Place, Unexpected

from workbench import __version__

GOOD = Outcome(0, "Stet 0.1.0\n", "", frozenset(), ())


def test_the_version_is_that_of_the_one_place() -> None:
    assert version_of_source() == __version__


def test_a_blank_picture_shows_nothing(tmp_path: Path) -> None:
    blank = Image.new("RGB", (1280, 800), "white")
    blank.save(tmp_path / "blank.png")
    with pytest.raises(Unexpected, match="shows nothing"):
        see_picture(tmp_path / "blank.png")
    drawn = ImageDraw.Draw(blank)
    for row in range(0, 800, 3):
        drawn.line((0, row, row, row), fill="black")
    blank.save(tmp_path / "drawn.png")
    see_picture(tmp_path / "drawn.png")
    blank.resize((300, 200)).save(tmp_path / "small.png")
    with pytest.raises(Unexpected, match="shows nothing"):
        see_picture(tmp_path / "small.png")


WRONG = {
    "another exit code": (Outcome(70, "", "Stet has failed", frozenset(), ()), "ended with 70"),
    "a line too many": (
        Outcome(0, "Stet 0.1.0\nGtk-WARNING\n", "", frozenset(), ()),
        "said: Gtk-WARNING",
    ),
    "a line on the error output": (
        Outcome(0, "Stet 0.1.0\n", "libGL error", frozenset(), ()),
        "said: libGL error",
    ),
    "a network": (
        Outcome(0, "Stet 0.1.0\n", "", frozenset(), ("connect(3, {sa_family=AF_INET})",)),
        "reached for a network",
    ),
    "a file elsewhere": (
        Outcome(0, "Stet 0.1.0\n", "", frozenset({"/var/tmp/x"}), ()),
        "wrote outside the user's folders: /var/tmp/x",
    ),
}


@pytest.mark.parametrize(("outcome", "says"), WRONG.values(), ids=WRONG.keys())
def test_what_should_not_come_out_fails(
    outcome: Outcome, says: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # The program is stood in for; that the watching itself sees these is shown in test_watched.
    run = SmokeRun("stet", Place(tmp_path))
    monkeypatch.setattr(watched, "run", lambda *_: GOOD)
    run.done("--version", says=r"Stet [\d.]+")
    monkeypatch.setattr(watched, "run", lambda *_: outcome)
    with pytest.raises(Unexpected, match=says):
        run.done("--version", says=r"Stet [\d.]+")


def test_a_program_that_is_not_stet_does_not_come_out(tmp_path: Path) -> None:
    program = tmp_path / "stet"
    program.write_text("#!/bin/sh\necho Stet 0.0.1\n", "utf-8")
    program.chmod(0o755)
    assert smoke_run.main([str(program)]) == 1


def test_the_families_are_asked_of_the_source() -> None:
    told = smoke_run.by_source("-c", smoke_run._FAMILIES)
    assert '"word"' in told and '"pdf"' in told
    with pytest.raises(Unexpected, match="source itself fails with 3"):
        smoke_run.by_source("-c", "raise SystemExit(3)")
