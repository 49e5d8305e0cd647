"""Tries an installed Stet: the whole job, with and without the window, watched.

    python packaging/smoke_run.py PROGRAM [--screen] [--pictures FOLDER]

PROGRAM is the installed program, or the frozen one. It is run as a new user with an empty home.
Fails on any line that it should not print, on an importer or exporter that the source has and it
lacks, on any attempt to reach a network, on any file written outside the user's own folders, and
where what it proposes for a text is not what the source proposes. With --screen the window opens on
the display at hand, otherwise on none. It is started by a Python that can run the source.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from typing import Final

import watched
from source import ROOT, version_of_source
from watched import Outcome, Place, Unexpected

SAMPLE: Final = ROOT / "resources" / "sample"
MATERIALS: Final = ("letter.txt", "agency-release.md", "wire-copy.txt")
FORMATS: Final = ("docx", "html", "json", "md", "pdf")
ANYTHING: Final = "*"
"""For `says`: the output is looked into by whoever asked for it."""
WHOLE: Final = r"“.+” is whole: \d+ entries in its history, head [0-9a-f]{64}\."
_WINDOWS_FOLDERS: Final = ("APPDATA", "LOCAL_APPDATA", "PERSONAL")
_FAMILIES: Final = """
import json
from workbench.exporters.registry import all_exporters
from workbench.importers.registry import all_importers
print(json.dumps({
    "importers": {found.name: list(found.extensions) for found in all_importers()},
    "exporters": {found.format: found.extension for found in all_exporters()},
}))
"""
_LEAST_ROWS: Final = 100
"""How many rows of a picture of the window differ from one another, at the least."""


def by_source(*arguments: str) -> str:
    """What this Python prints when it runs the source so. Raises Unexpected where it fails."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise Unexpected(f"The source itself fails with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


class SmokeRun:
    """One user, one program. Every method raises Unexpected where something does not come out."""

    def __init__(self, program: str, place: Place, *, console: str | None = None) -> None:
        """`program` as the place sees it; `console` is its twin for the command line (Windows)."""
        self.program, self.place = program, place
        self.console = console or program
        self.work = place.home / "work"

    def try_all(self) -> None:
        """Everything, in the order in which a user would."""
        self._bring_sample()
        before = self._installed()
        self._without_a_window()
        self._with_the_window()
        self._on_a_stick()
        if self._installed() != before:
            raise Unexpected("The program's own folder is not as it was before the run.")

    def done(self, *arguments: str, code: int = 0, says: str = "", errors: str = "") -> Outcome:
        """Run the program; the patterns are all that it may print."""
        gui = arguments and arguments[0] == "--self-check"
        outcome = watched.run([self.program if gui else self.console, *arguments], self.place)
        shown = " ".join(arguments)
        if outcome.code != code:
            raise Unexpected(
                f"“stet {shown}” ended with {outcome.code}, not {code}:\n"
                f"{outcome.output}{outcome.errors}"
            )
        expected = watched.OFFSCREEN_SAYS if gui and not self._on_screen() else ()
        for text, patterns in (
            (outcome.output, (says,) if says else ()),
            (outcome.errors, (*expected, *((errors,) if errors else ()))),
        ):
            anything = says == ANYTHING and text is outcome.output
            lines = [] if anything else watched.unexpected_lines(text, patterns)
            if lines:
                raise Unexpected(f"“stet {shown}” said: {lines[0]}")
        if outcome.reached:
            raise Unexpected(f"“stet {shown}” reached for a network: {outcome.reached[0]}")
        outside = watched.outside(outcome.written, self.place.home)
        if outside:
            raise Unexpected(f"“stet {shown}” wrote outside the user's folders: {outside[0]}")
        print(f"  stet {shown.replace(str(self.place.home), '~')}", flush=True)
        return outcome

    def _on_screen(self) -> bool:
        return self.place.environment.get("QT_QPA_PLATFORM") != "offscreen"

    def _bring_sample(self) -> None:
        shutil.copytree(SAMPLE, self.place.seen_from_here(self.work))
        self._give(self.work)

    def _give(self, folder: Path) -> None:
        """Make a folder of the place the user's own."""
        seen = self.place.seen_from_here
        if self.place.user:
            owner = seen(self.place.home).stat()
            for path in (seen(folder), *seen(folder).rglob("*")):
                os.chown(path, owner.st_uid, owner.st_gid)

    def _installed(self) -> list[tuple[str, int, int]]:
        """Every file of the program with its size and time; no run may change one."""
        return sorted(
            (str(path), found.st_size, found.st_mtime_ns)
            for path in self._whole().rglob("*")
            for found in (path.lstat(),)
        )

    def _without_a_window(self) -> None:
        case, seen = str(self.work / "story.stet"), self.place.seen_from_here
        story = str(self.work / "story.html")
        self.done("--version", says=f"Stet {re.escape(version_of_source())}")
        self.done("new", case, "--draft", story, says=r"“story.stet”: \d+ sentences .* proposed\.")
        for number, name in enumerate(MATERIALS, start=1):
            says = rf"“.+” is material {number}, SHA-256 [0-9a-f]{{64}}\."
            self.done("import", case, str(self.work / name), says=says)
        proposed = self.done("propose", story, "--format", "json", says=ANYTHING).output
        if not json.loads(proposed)["claims"]:
            raise Unexpected("Nothing was proposed for the sample.")
        source = by_source("-m", "ui", "propose", str(SAMPLE / "story.html"), "--format", "json")
        if proposed != source:
            raise Unexpected("For the sample the source proposes something else.")
        for format in FORMATS:
            target = self.work / f"cli-summary.{format}"
            self.done("export", case, "--format", format, "--to", str(target), says=".*summary.*")
            if seen(target).stat().st_size < 1_000:
                raise Unexpected(f"The summary as {format} is all but empty.")
        word = str(self.work / "cli-summary.docx")
        self.done("import", case, word, says=r"“.+” is material 4, SHA-256 [0-9a-f]{64}\.")
        shown = json.loads(self.done("show", case, "--format", "json", says=ANYTHING).output)
        kinds = [document["kind"] for document in shown["tables"]["document"]]
        if sorted(kinds) != ["draft", *["material"] * 4]:
            raise Unexpected("Not every material is in the case.")
        self.done("verify", case, says=WHOLE)
        self.done("verify", story, code=2, errors="“story.html” is not a Stet case; .*")

    def _with_the_window(self) -> None:
        folder = self.work / "self-check"
        told = self.done("--self-check", str(folder), says="Stet .*: everything came out; .*")
        elsewhere = watched.outside(told.written, folder)
        if elsewhere:
            raise Unexpected(f"The self-check wrote elsewhere than in its folder: {elsewhere[0]}")
        report = json.loads((self.place.seen_from_here(folder) / "self-check.json").read_bytes())
        for family, members in json.loads(by_source("-c", _FAMILIES)).items():
            if report[family] != members:
                raise Unexpected(f"The {family} are {report[family]}; the source has {members}.")
        if not (report["frozen"] and report["offline"] and report["claims"]):
            raise Unexpected(f"The report is not that of a whole Stet: {report}")
        self.done("verify", str(folder / report["case"]), "--head", report["head"], says=WHOLE)
        for name in ("start", "story", "window"):
            see_picture(self.place.seen_from_here(folder / f"{name}.png"))

    def _on_a_stick(self) -> None:
        """Where the program's folder may be written to, all is kept in it; else one sentence."""
        case = str(self.work / "stick.stet")
        arguments = ("--portable", "new", case, "--draft", str(self.work / "story.html"))
        home, seen = self.place.home, self.place.seen_from_here
        whole = self._whole()
        if self.place.user and not whole.is_relative_to(seen(home)):  # installed for everybody
            self.done(*arguments, code=2, errors=".*which cannot be written to.*")
            return
        copied = home / "stick" / whole.name
        shutil.copytree(whole, seen(copied), symlinks=True)
        self._give(home / "stick")
        before = {str(path) for path in seen(home).rglob("*")}
        inside = seen(Path(self.console)).resolve().relative_to(whole)
        SmokeRun(str(copied / inside), self.place).done(*arguments, says=".*proposed.*")
        kept = seen((copied.parent if whole.suffix == ".app" else copied) / "Stet data")
        made = {str(path) for path in seen(home).rglob("*")} - before
        strangers = [path for path in made if not Path(path).is_relative_to(kept)]
        if strangers != [str(seen(Path(case)))]:
            raise Unexpected(f"Not all was kept beside the program: {sorted(strangers)}")
        shutil.rmtree(seen(home / "stick"))

    def _whole(self) -> Path:
        """The folder that is the program, seen from here: on macOS the whole of Stet.app."""
        program = self.place.seen_from_here(Path(self.program)).resolve()
        bundles = [folder for folder in program.parents if folder.suffix == ".app"]
        return bundles[-1] if bundles else program.parent


def see_picture(path: Path) -> None:
    """See that a PNG shows something: rows of a blank window are all alike."""
    data, parts, at = path.read_bytes(), [], 8
    width, height = (int.from_bytes(data[n : n + 4], "big") for n in (16, 20))
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] == b"IDAT":
            parts.append(data[at + 8 : at + 8 + length])
        at += length + 12
    pixels = zlib.decompress(b"".join(parts))
    row = len(pixels) // height
    rows = {pixels[n : n + row] for n in range(0, len(pixels), row)}
    if width < 720 or height < 480 or len(rows) < _LEAST_ROWS:
        raise Unexpected(f"{path.name} shows nothing: {width} × {height}, {len(rows)} rows differ.")


def main(arguments: list[str]) -> int:
    """Try the program named; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("program", type=Path, help="the installed or the frozen program")
    parser.add_argument("--console", type=Path, help="its twin for the command line, on Windows")
    parser.add_argument("--screen", action="store_true", help="open the window on the display")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="keep what it wrote there")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="smoke-") as folder:
        home = Path(folder).resolve() / "home"
        (home / "Documents").mkdir(parents=True)
        known = {"HOME": str(home), "USERPROFILE": str(home), "LANG": "C.UTF-8"}
        # Windows keeps such folders where no variable moves them; platformdirs lets itself be told.
        known |= {f"WIN_PD_OVERRIDE_{name}": str(home / name) for name in _WINDOWS_FOLDERS}
        if chosen.screen:
            known |= {n: os.environ[n] for n in ("DISPLAY", "XAUTHORITY") if n in os.environ}
            # A bus of the desktop's would be started where there is none, and outlive the run.
            known["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
        else:
            known["QT_QPA_PLATFORM"] = "offscreen"
        console = str(chosen.console.absolute()) if chosen.console else None
        run = SmokeRun(
            str(chosen.program.absolute()),
            Place(home, environment=known),
            console=console,
        )
        try:
            run.try_all()
        except Unexpected as failure:
            print(f"FAILED  {failure}", file=sys.stderr)
            return 1
        finally:
            if chosen.pictures:
                shutil.copytree(run.work, chosen.pictures, dirs_exist_ok=True)
    print("The smoke run came out.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
