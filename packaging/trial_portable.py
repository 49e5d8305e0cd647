"""Runs the single file where it was not built: in another release of Debian, as a user."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Final

import watched
from clean_root import USER, CleanRoot
from make_packages import DIST
from screen import press, screen, window_named
from smoke_run import SmokeRun
from source import ROOT
from watched import Outcome, Place, Running, Unexpected

SUITE: Final = "trixie"
# What a desktop of any make has, by the names of this release; the small X libraries are not asked
# for, because the file brings them along.
_EVERY_DESKTOP: Final = (
    "libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libglib2.0-0t64", "libx11-xcb1",
    "libxcb-randr0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1",
    "libxcb-xfixes0", "libwayland-client0", "libwayland-cursor0", "xz-utils",
)  # fmt: skip


def run() -> None:
    """Raises Unexpected with the first thing that does not come out."""
    files = sorted(DIST.glob("*.run"))
    if len(files) != 1:
        raise Unexpected("There is no portable file in dist/: python3 task.py package")
    with CleanRoot(ROOT / "build" / "roots" / SUITE, SUITE) as root:
        root.run("apt-get", "update")
        root.run("apt-get", "install", "-y", "--no-install-recommends", *_EVERY_DESKTOP)
        home = root.folder / "home" / USER
        shutil.copy(files[0], home / "Stet.run")
        root.run("chown", f"{USER}:{USER}", f"/home/{USER}/Stet.run")
        before = root.files()
        _first_and_second_start(root.place({}))
        with screen() as display:
            _window_on_a_stick(root, display)
            for environment in ({"QT_QPA_PLATFORM": "offscreen"}, {"DISPLAY": display}):
                print(f"  smoke run with {environment}:", flush=True)
                SmokeRun(_unpacked(root), root.place(environment)).try_all()
                shutil.rmtree(home / "work")
        _on_a_stick(root)
        _in_the_menu(root)
        if root.files() != before:
            raise Unexpected(f"It wrote into the system: {sorted(root.files() ^ before)[0]}")
        print("  nothing outside the user's folders has changed", flush=True)


def _first_and_second_start(place: Place) -> None:
    seconds = []
    for _ in range(2):
        since = time.monotonic()
        told = watched.run([str(place.home / "Stet.run"), "--version"], place)
        seconds.append(time.monotonic() - since)
        if told.code or not told.output.startswith("Stet ") or told.errors:
            raise Unexpected(f"The file does not run: {told.output}{told.errors}")
    print(f"  first start {seconds[0]:.1f} s, second {seconds[1]:.2f} s (watched)", flush=True)


def _unpacked(root: CleanRoot) -> str:
    (program,) = (root.folder / "home" / USER / ".cache" / "stet-portable").glob("*/stet/stet")
    return f"/{program.relative_to(root.folder)}"


def _stick(root: CleanRoot) -> Path:
    """A folder with the file and nothing else, as the user sees it."""
    stick = root.place({}).home / "stick"
    root.run("mkdir", str(stick))
    root.run("cp", f"/home/{USER}/Stet.run", str(stick / "Stet.run"))
    shutil.copy(ROOT / "resources/sample/story.html", root.folder / stick.relative_to("/"))
    root.run("chown", "-R", f"{USER}:{USER}", str(stick))
    return stick


def _see_all_on(stick: Path, told: Outcome) -> None:
    outside = watched.outside(told.written, stick)
    if told.code or outside or told.reached:
        raise Unexpected(f"--portable: {told.errors} {outside[:1]} {told.reached[:1]}")


def _on_a_stick(root: CleanRoot) -> None:
    """With --portable everything lies beside the file."""
    stick = _stick(root)
    place = root.place({"QT_QPA_PLATFORM": "offscreen"})
    draft = ["--draft", str(stick / "story.html")]
    command = [str(stick / "Stet.run"), "--portable", "new", str(stick / "story.stet"), *draft]
    _see_all_on(stick, watched.run(command, place))
    root.run("rm", "-r", str(stick))
    print("  --portable new: everything was kept beside the file", flush=True)


def _window_on_a_stick(root: CleanRoot, display: str) -> None:
    """The window too: the sample, a file dialog, and what is remembered when it closes."""
    stick = _stick(root)
    stet = Running([str(stick / "Stet.run"), "--portable"], root.place({"DISPLAY": display}))
    window = window_named(display, "^Stet$")
    press(display, window, "ctrl+alt+s")
    window = window_named(display, "Sample – Stet")
    press(display, window, "ctrl+o")
    press(display, window_named(display, "Open a case"), "Escape")
    press(display, window, "ctrl+q")
    _see_all_on(stick, stet.end(60))
    kept = root.folder / stick.relative_to("/") / "Stet data"
    if not (kept / "Cases/Sample.stet").is_file() or not (kept / "settings").is_dir():
        raise Unexpected(f"--portable kept {sorted(p.name for p in kept.iterdir())}")
    root.run("rm", "-r", str(stick))
    print("  the window with --portable: everything was kept beside the file", flush=True)


def _in_the_menu(root: CleanRoot) -> None:
    place = root.place({})
    share = root.folder / "home" / USER / ".local" / "share"
    file = str(place.home / "Stet.run")
    added = watched.run([file, "--add-to-menu"], place)
    entry = share / "applications" / "stet.desktop"
    if added.code or f'Exec="{file}" %f' not in entry.read_text("utf-8"):
        raise Unexpected(f"--add-to-menu: {added.errors}")
    gone = watched.run([file, "--forget"], place)
    left = [path for path in share.rglob("*stet*") if path.is_file()]
    if gone.code or left or (root.folder / "home" / USER / ".cache" / "stet-portable").exists():
        raise Unexpected(f"--forget: {gone.errors} {left}")
    print("  --add-to-menu and --forget", flush=True)
