"""The smoke run fails where an installation is not whole."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import smoke_run
from PIL import Image, ImageDraw
from smoke_run import ANYTHING, SmokeRun, see_picture
from source import version_of_source
from watched import Place, Unexpected

from tests.packaging.watching import needs_watching
from workbench import __version__


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


# Small programs that each do one thing that an installed Stet must not do.
WRONG = {
    "another exit code": ("sys.exit(70)", "ended with 70, not 0"),
    "a line too many": ("print('Gtk-WARNING')", "said: Gtk-WARNING"),
    "a line on the error output": ("print('libGL error', file=sys.stderr)", "said: libGL error"),
    "a network": (
        "import socket\ntry: socket.create_connection(('192.0.2.1', 9), 1)\nexcept OSError: pass",
        "reached for a network: connect",
    ),
    "a file elsewhere": ("open('../elsewhere.txt', 'w')", "wrote outside the user's folders: /"),
}


def program(folder: Path, lines: str) -> str:
    """A program that says its version, after these lines of Python."""
    path = folder / "stet"
    text = f"#!{sys.executable}\nimport sys\n{lines}\nprint('Stet 1.2.3')\n"
    path.write_text(text, "utf-8")
    path.chmod(0o755)
    return str(path)


@needs_watching
@pytest.mark.parametrize(("lines", "says"), WRONG.values(), ids=WRONG.keys())
@pytest.mark.parametrize("expected", [r"Stet [\d.]+", ANYTHING])
def test_what_should_not_come_out_fails(
    expected: str, lines: str, says: str, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    place = Place(tmp_path / "home")
    SmokeRun(program(tmp_path, ""), place).done("--version", says=expected)
    run = SmokeRun(program(tmp_path, lines), place)
    if "Gtk" in lines and expected == ANYTHING:
        run.done("--version", says=expected)
        return
    with pytest.raises(Unexpected, match=says):
        run.done("--version", says=expected)


@needs_watching
def test_a_program_that_is_not_this_stet_does_not_come_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert smoke_run.main([program(tmp_path, "")]) == 1
    assert "said: Stet 1.2.3" in capsys.readouterr().err


def test_the_families_are_asked_of_the_source() -> None:
    told = smoke_run.by_source("-c", smoke_run._FAMILIES)
    assert '"word"' in told and '"pdf"' in told
    with pytest.raises(Unexpected, match="source itself fails with 3"):
        smoke_run.by_source("-c", "raise SystemExit(3)")


@needs_watching
@pytest.mark.parametrize("family", ["importers", "exporters"])
def test_a_member_that_the_source_has_and_the_program_lacks_fails(
    family: str, tmp_path: Path
) -> None:
    families = json.loads(smoke_run.by_source("-c", smoke_run._FAMILIES))
    families[family].popitem()
    home = tmp_path / "home"
    (home / "work").mkdir(parents=True)
    lines = (
        "import json, pathlib\n"
        "folder = pathlib.Path(sys.argv[2])\n"
        "folder.mkdir()\n"
        f"(folder / 'self-check.json').write_text({json.dumps(families)!r})\n"
        "print('Stet 1.2.3: everything came out; look.'); sys.exit()"
    )
    run = SmokeRun(program(tmp_path, lines), Place(home))
    with pytest.raises(Unexpected, match=f"The {family} are"):
        run._with_the_window()


def test_a_change_in_the_folder_of_the_program_is_seen(tmp_path: Path) -> None:
    run = SmokeRun(program(tmp_path, ""), Place(tmp_path))
    before = run._installed()
    assert run._installed() == before
    (tmp_path / "cache.pyc").touch()
    assert run._installed() != before
