"""What tells Linux of Stet agrees with the program: its name, its file type, its commands."""

from __future__ import annotations

import configparser
import hashlib
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
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


def test_debian_is_told_of_every_licence_and_of_what_changed() -> None:
    told = copyright_text()
    for words in ("PySide6", "LGPL-3.0", "typst", "Source Serif", "/usr/share/common-licenses/"):
        assert words in told
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


@needs_linux
def test_it_goes_into_the_menu_and_out_again(single: Path, home: Path) -> None:
    share = home / ".local" / "share"
    (share / "applications").mkdir(parents=True)
    (share / "applications" / "other.desktop").write_text("mine", "utf-8")
    assert start(single, home, "--add-to-menu").returncode == 0
    entry = (share / "applications" / "stet.desktop").read_text("utf-8")
    assert f'Exec="{single}" %f' in entry
    assert "TryExec" not in entry
    assert start(single, home, "--forget").returncode == 0
    # The desktop's own tools may leave their indexes, which no longer name Stet.
    left = [path for path in home.rglob("*") if path.is_file()]
    assert share / "applications" / "other.desktop" in left
    assert not [path for path in left if "stet" in path.name]
    assert not [path for path in left if b"stet" in path.read_bytes()]
