"""Installs the package in a clean Debian, uses it, upgrades it and removes it."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import watched
from build_deb import build
from clean_root import USER, CleanRoot
from screen import picture, press, screen, window_named
from smoke_run import SmokeRun
from source import ROOT, copy_of_source, version_of_source
from trial_checks import the_package
from watched import Outcome, Place, Running, Unexpected

PROOF: Final = ROOT / "build" / "proof"
OLDER: Final = "0.0.9"
_ONLY_OLDER: Final = "resources/help/of-the-older-build.md"
# What tells a desktop how to open a file; a clean system has none of it.
_DESKTOP: Final = ("desktop-file-utils", "libglib2.0-bin", "shared-mime-info")


def run() -> None:
    """Raises Unexpected with the first thing that does not come out."""
    package = the_package()
    older = _older_package(ROOT / "build" / "older")
    with CleanRoot(ROOT / "build" / "roots" / "bookworm", "bookworm") as root:
        root.run("apt-get", "update")
        before = root.files()
        came_along = root.install(older)
        print(f"  installed {older.name} in a clean Debian; {len(came_along)} packages came along:")
        print(f"    {' '.join(came_along)}", flush=True)
        case = _a_case_of_the_older_build(root)
        digest = hashlib.sha256(case.read_bytes()).digest()
        root.install(package)
        _see_upgraded(root, case, digest)
        with screen() as display:
            for name, environment in (
                ("without a display", {"QT_QPA_PLATFORM": "offscreen"}),
                ("on a display", {"DISPLAY": display}),
            ):
                print(f"  smoke run as an ordinary user, {name}:", flush=True)
                _smoke(root, environment, name.replace(" ", "-"))
            _with_keys(root, display)
            _double_click(root, display, case)
        _see_removed(root, before, case, digest)


def _older_package(folder: Path) -> Path:
    """A package of this source as if it were of an older version, frozen for itself."""
    shutil.rmtree(folder, ignore_errors=True)
    source = copy_of_source(folder / "source")
    init = source / "workbench" / "__init__.py"
    text = init.read_text("utf-8")
    init.write_text(text.replace(f'"{version_of_source()}"', f'"{OLDER}"'), encoding="utf-8")
    (source / _ONLY_OLDER).write_text("# Only in the older build\n", encoding="utf-8")
    script = str(source / "packaging" / "freeze.py")
    command = [sys.executable, script, "--no-trial", str(folder / "frozen")]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return build(folder / "frozen" / "stet", folder, OLDER)


def _a_case_of_the_older_build(root: CleanRoot) -> Path:
    """Make a case with it, as the user; returns where it lies, seen from here."""
    place = root.place({})
    documents = root.folder / "home" / USER / "Documents" / "Stet"
    documents.mkdir(parents=True)
    story = documents / "story.html"
    shutil.copy(ROOT / "resources" / "sample" / "story.html", story)
    root.run("chown", "-R", f"{USER}:{USER}", f"/home/{USER}")
    inside = place.home / "Documents" / "Stet"
    made = watched.run(
        ["stet", "new", str(inside / "kept.stet"), "--draft", str(inside / "story.html")], place
    )
    version = watched.run(["stet", "--version"], place)
    if made.code or version.output.strip() != f"Stet {OLDER}":
        raise Unexpected(f"The older build does not run: {made.errors}{version.output}")
    return documents / "kept.stet"


def _see_upgraded(root: CleanRoot, case: Path, digest: bytes) -> None:
    place = root.place({})
    version = watched.run(["stet", "--version"], place).output.strip()
    verified = watched.run(["stet", "verify", f"/{case.relative_to(root.folder)}"], place)
    left = list((root.folder / "usr/lib/stet").rglob(Path(_ONLY_OLDER).name))
    if version != f"Stet {version_of_source()}" or left:
        raise Unexpected(f"The upgrade left {version} and {left}.")
    if verified.code or hashlib.sha256(case.read_bytes()).digest() != digest:
        raise Unexpected(f"The upgrade did not leave the case as it was: {verified.errors}")
    print(f"  upgraded from {OLDER}: the case is as it was and is verified", flush=True)


def _smoke(root: CleanRoot, environment: dict[str, str], name: str) -> None:
    run = SmokeRun("/usr/bin/stet", root.place(environment))
    run.try_all()
    work = root.folder / "home" / USER / "work"
    shutil.copytree(work / "self-check", PROOF / name, dirs_exist_ok=True)
    shutil.rmtree(work)


def _see_quiet(what: str, place: Place, outcome: Outcome) -> None:
    """See that a window that was opened and closed said nothing and kept to the user's folders."""
    outside = watched.outside(outcome.written, place.home)
    said = f"{outcome.output}{outcome.errors}".strip()
    if outcome.code or said or outside or outcome.reached:
        raise Unexpected(f"{what}: {outcome.code} {said} {outside[:1]} {outcome.reached[:1]}")


def _with_keys(root: CleanRoot, display: str) -> None:
    """The sample, from the start page, with keys alone."""
    place = root.place({"DISPLAY": display})
    stet = Running(["/usr/bin/stet"], place)
    window = window_named(display, "^Stet$")
    picture(display, PROOF / "start.png")
    press(display, window, "ctrl+alt+s")
    window = window_named(display, "Sample – Stet")
    press(display, window, "j", "j", "j")
    picture(display, PROOF / "sample.png")
    press(display, window, "ctrl+q")
    _see_quiet("The window", place, stet.end(60))
    print("  start page → Ctrl+Alt+S → the sample → Ctrl+Q", flush=True)


def _double_click(root: CleanRoot, display: str, case: Path) -> None:
    """Open a case as a file manager does: by its type."""
    root.run("apt-get", "install", "-y", "--no-install-recommends", *_DESKTOP)
    inside = f"/{case.relative_to(root.folder)}"
    told = root.run("gio", "info", "-a", "standard::content-type", inside)
    if "application/vnd.stet.case" not in told:
        raise Unexpected(f"A case is taken for something else: {told}")
    place = root.place({"DISPLAY": display})
    opened = Running(["gio", "open", inside], place)
    window = window_named(display, "kept – Stet")
    picture(display, PROOF / "double-click.png")
    press(display, window, "ctrl+q")
    _see_quiet("A double-click", place, opened.end(60))
    print("  a case is known by its type; opening it by type opens it in Stet", flush=True)


def _see_removed(root: CleanRoot, before: set[str], case: Path, digest: bytes) -> None:
    root.run("apt-get", "purge", "-y", "stet", *_DESKTOP)
    root.run("apt-get", "autoremove", "--purge", "-y")
    left = sorted(root.files() - before)
    strangers = [path for path in left if "stet" in path.lower()]
    if strangers:
        raise Unexpected(f"Removing it left {strangers[0]}")
    if hashlib.sha256(case.read_bytes()).digest() != digest:
        raise Unexpected("Removing it changed the user's case.")
    print(f"  removed: nothing of it is left, the case is; {len(left)} paths of others: {left[:6]}")
