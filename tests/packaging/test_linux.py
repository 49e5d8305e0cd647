"""What tells Linux of Stet agrees with the program: its name, its file type, its commands."""

from __future__ import annotations

import configparser
import hashlib
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import distribution
from pathlib import Path

import build_portable
import pytest
from debian_words import changelog, copyright_text

from workbench import __version__
from workbench.cli import COMMANDS
from workbench.storage.connection import APPLICATION_ID

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
TYPE = "application/vnd.stet.case"
XML = "{http://www.freedesktop.org/standards/shared-mime-info}"
needs_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the file is a program for Linux"
)


def test_every_command_is_in_the_manual() -> None:
    manual = (LINUX / "stet.1").read_text("utf-8").replace("\\-", "-")
    for command in COMMANDS:
        assert f".BI {command} " in manual
    for option in ("--portable", "--self-check", "--version", "STET_FOLDER"):
        assert option in manual


def test_menu_type_and_catalogue_are_of_one_program() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / "stet.desktop", "utf-8")
    assert entry["Desktop Entry"]["MimeType"] == f"{TYPE};"
    assert entry["Desktop Entry"]["Exec"] == "stet %f"
    types = ElementTree.parse(LINUX / "stet.xml")
    (known,) = types.iter(f"{XML}mime-type")
    assert known.get("type") == TYPE
    magic = [match.get("value") for match in types.iter(f"{XML}match")]
    assert magic[1] is not None
    assert magic[1].encode("ascii") == APPLICATION_ID.to_bytes(4, "big")
    catalogue = ElementTree.parse(LINUX / "stet.metainfo.xml")
    assert catalogue.findtext("launchable") == "stet.desktop"
    assert catalogue.findtext("provides/mediatype") == TYPE


def test_the_version_stands_in_one_place() -> None:
    for path in (ROOT / "packaging").rglob("*"):
        if path.is_file() and path.suffix in (".py", ".spec", ".nsi", ".nsh", ".sh", ".xml", ".1"):
            assert f"{__version__}" not in path.read_text("utf-8"), path.name
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    assert 'dynamic = ["version"]' in project
    assert f'"{__version__}"' not in project


def test_debian_is_told_of_every_licence_and_of_what_changed(tmp_path: Path) -> None:
    internal = tmp_path / "_internal"
    for name in ("stet-workbench", "typst"):
        metadata = Path(str(distribution(name).locate_file(""))).glob(
            f"{name.replace('-', '_')}-*.dist-info"
        )
        for folder in metadata:
            shutil.copytree(folder, internal / folder.name)
    told = copyright_text(tmp_path)
    for words in ("Stet ", "typst", "Source Serif", "/usr/share/common-licenses/"):
        assert words in told
    assert "tzdata" not in told, "it is not in that folder"
    log = changelog("1.2.3", "A <a@example.org>", "Mon, 23 Nov 2026 00:00:00 +0000")
    assert log.startswith("stet (1.2.3) stable; urgency=medium\n\n  * ")
    assert log.endswith("\n -- A <a@example.org>  Mon, 23 Nov 2026 00:00:00 +0000\n")
    assert all(len(line) <= 80 for line in log.splitlines())


# --- The single file --------------------------------------------------------------------------


@pytest.fixture
def single(tmp_path: Path) -> Path:
    """A single file around a program that says where it lies and how it was called."""
    whole = tmp_path / "whole"
    for path, text in (
        ("stet/stet", '#!/bin/sh\necho "$0|$*|${STET_FOLDER:-none}"\n'),
        ("share/applications/stet.desktop", "[Desktop Entry]\nTryExec=stet\nExec=stet %f\n"),
        ("share/mime/packages/stet.xml", "<mime-info/>"),
        ("share/icons/hicolor/16x16/apps/stet.png", "drawn"),
    ):
        (whole / path).parent.mkdir(parents=True, exist_ok=True)
        (whole / path).write_text(text, "utf-8")
    (whole / "stet" / "stet").chmod(0o755)
    archive = build_portable.pack(whole, 1_700_000_000)
    assert archive == build_portable.pack(whole, 1_700_000_000)
    digest = hashlib.sha256(archive).hexdigest()
    made = tmp_path / "a stick" / "Stet ünd so.run"
    made.parent.mkdir()
    made.write_bytes(build_portable.launcher(digest, "1.2.3", (2, 35)) + archive)
    made.chmod(0o755)
    return made


def start(file: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    known = {"HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [str(file), *arguments], env=known, capture_output=True, text=True, encoding="utf-8"
    )


@needs_linux
def test_the_single_file_unpacks_once_and_hands_everything_on(single: Path, home: Path) -> None:
    first = start(single, home, "verify", "a case.stet")
    assert (first.returncode, first.stderr) == (0, "")
    program, arguments, folder = first.stdout.strip().split("|")
    assert Path(program).is_relative_to(home / ".cache" / "stet-portable")
    assert (arguments, folder) == ("verify a case.stet", "none")
    moment = Path(program).stat().st_ino
    assert start(single, home, "x").stdout.startswith(program)
    assert Path(program).stat().st_ino == moment, "the second start finds it unpacked"
    assert len(list((home / ".cache" / "stet-portable").iterdir())) == 1


@needs_linux
def test_on_a_stick_nothing_is_left_elsewhere(single: Path, home: Path) -> None:
    before = sorted(home.rglob("*"))
    done = start(single, home, "--portable", "--version")
    program, arguments, folder = done.stdout.strip().split("|")
    assert Path(folder) == single.parent / "Stet data"
    assert Path(program).is_relative_to(folder)
    assert arguments == "--portable --version"
    assert sorted(home.rglob("*")) == before


@needs_linux
def test_a_file_that_was_cut_short_says_so(single: Path, home: Path) -> None:
    single.write_bytes(single.read_bytes()[:-1])
    done = start(single, home)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch(r"“.*Stet ünd so\.run” is not whole; copy it again\.\n", done.stderr)
    assert [*(home / ".cache" / "stet-portable").iterdir()] == [], "nothing half unpacked is left"


@needs_linux
def test_a_newer_file_takes_the_place_of_an_older(single: Path, home: Path) -> None:
    older = home / ".cache" / "stet-portable" / "0123" / "stet"
    older.mkdir(parents=True)
    start(single, home)
    assert not older.exists()


def command_of(entry: str) -> list[str]:
    """The words of Exec, as the specification of desktop entries reads them."""
    (value,) = (line[5:] for line in entry.splitlines() if line.startswith("Exec="))
    value = value.replace("\\\\", "\\")  # the text of the file
    found = re.fullmatch(r'"((?:[^"\\]|\\.)*)" (%f)', value)
    assert found is not None, value
    inside = re.sub(r"\\(.)", r"\1", found[1])
    return [inside.replace("%%", "%"), found[2]]


@needs_linux
@pytest.mark.parametrize("name", ["R&D", "100%", 'q"q', "back\\slash", "a$b`c`", "a|b", "it's"])
def test_it_goes_into_the_menu_and_out_again(name: str, single: Path, home: Path) -> None:
    file = single.parent.parent / name / single.name
    file.parent.mkdir()
    single.rename(file)
    share = home / ".local" / "share"
    (share / "applications").mkdir(parents=True)
    (share / "applications" / "other.desktop").write_text("mine", "utf-8")
    added = start(file, home, "--add-to-menu")
    assert (added.returncode, added.stderr) == (0, "")
    entry = (share / "applications" / "stet.desktop").read_text("utf-8")
    assert command_of(entry) == [str(file), "%f"]
    assert "TryExec" not in entry
    # whatever became of what was unpacked
    shutil.rmtree(home / ".cache" / "stet-portable")
    assert start(file, home, "--forget").returncode == 0
    # The desktop's own tools may leave their indexes, which no longer name Stet.
    left = [path for path in home.rglob("*") if path.is_file()]
    assert share / "applications" / "other.desktop" in left
    assert not [path for path in left if "stet" in path.name]
    assert not [path for path in left if b"stet" in path.read_bytes()]


@needs_linux
def test_first_starts_at_the_same_time_do_not_disturb_each_other(single: Path, home: Path) -> None:
    with ThreadPoolExecutor(6) as pool:
        done = list(pool.map(lambda _: start(single, home, "x"), range(6)))
    assert [(each.returncode, each.stderr) for each in done] == [(0, "")] * 6
    assert len({each.stdout for each in done}) == 1


@needs_linux
def test_what_another_start_is_just_unpacking_is_left_alone(single: Path, home: Path) -> None:
    cache = home / ".cache" / "stet-portable"
    for name in (f"abc.{os.getpid()}", "abc.999999999"):
        (cache / name).mkdir(parents=True)
    start(single, home, "x")
    assert (cache / f"abc.{os.getpid()}").exists()
    assert not (cache / "abc.999999999").exists(), "that start was broken off"


@needs_linux
def test_an_open_stet_is_not_forgotten(single: Path, home: Path) -> None:
    program = Path(start(single, home, "x").stdout.partition("|")[0])
    shutil.copy("/bin/cat", program)  # a program that runs until it is told to end
    running = subprocess.Popen([program], stdin=subprocess.PIPE)
    refused = start(single, home, "--forget")
    assert refused.returncode == 2
    assert refused.stderr == "Close Stet first; then it can be forgotten.\n"
    assert program.exists()
    running.communicate()
    assert start(single, home, "--forget").returncode == 0
    assert not program.exists()


@needs_linux
def test_a_place_without_room_gets_one_sentence(single: Path, home: Path) -> None:
    (home / ".cache").write_text("not a folder", "utf-8")
    done = start(single, home)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "cannot be written to" in done.stderr


@needs_linux
@pytest.mark.parametrize("end", ["", "/"])
def test_it_can_be_unpacked_into_a_folder(end: str, single: Path, home: Path) -> None:
    folder = home / "an unpacked Stet"
    assert start(single, home, "--unpack", f"{folder}{end}").returncode == 0
    assert (folder / "stet" / "stet").is_file()
    assert start(single, home, "--unpack", str(folder)).returncode == 2
