"""Try the installer for Windows under Wine: install, open a case, upgrade, remove, look for traces.

    python packaging/trial_setup.py [SETUP.exe]

The older build is always a stand-in, of small programs that write down what they were given; so is
the newer one, unless SETUP.exe is named. Everything happens in a Wine of its own that is thrown
away. One line a check; exit code 1 if one failed, 2 if a tool is missing. Wine is not Windows: it
shows the files and the registry, and neither the warnings of Windows nor its settings.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from watched import Unexpected
from wine import CLASSES, LONGEST, SOFTWARE, Wine

BUILDER: Final = Path(__file__).resolve().with_name("build_setup.py")
OLDER: Final = "0.0.9"
UNINSTALL: Final = rf"{SOFTWARE}\Microsoft\Windows\CurrentVersion\Uninstall\Stet"
# What the user has; one of the cases lies where Stet keeps its settings, which are removed.
CASE: Final = "Documents/Stet/Ein Fall für Ämter.stet"
OWN: Final = (CASE, "AppData/Local/stet/a case kept here.stet", "Chosen/_internal/notes.txt")
REMEMBERED: Final = ("settings.json", "Logs/crash-20261123T101500Z.txt", "open-cases/1f.lock")
BOTH: Final = {"read me (first).txt": b"1", "_internal/base library.zip": b"2" * 5000}
ONLY_OLDER: Final = {"_internal/only in the older/old.dll": b"3", "_internal/Qt/changed.dll": b"4"}
ONLY_NEWER: Final = {"_internal/Qt/changed.dll": b"5", "_internal/dále/Prüfung [1] – š.txt": b"6"}
_STAND_IN: Final = r"""
Target amd64-unicode
OutFile "${OUT}"
SilentInstall silent
!include "FileFunc.nsh"
Section
  ${GetParameters} $0
  StrCmp $0 "--stay" stay
  StrCpy $1 $0 -1 1 ; without the quotes
  FileOpen $2 "$1.opened" w
  FileWriteUTF16LE $2 $0
  Quit
stay: ; until the other side closes the pipe
  System::Call 'kernel32::GetStdHandle(i -11) p.r1'
  System::Call 'kernel32::GetStdHandle(i -10) p.r2'
  FileWrite $1 "open$\n"
  FileRead $2 $3
SectionEnd
"""


def make_program(folder: Path, files: Mapping[str, bytes]) -> Path:
    """A stand-in for the frozen program, with `files` beside and below the two programs."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    script = folder.with_suffix(".nsi")
    script.write_text(_STAND_IN, "utf-8")
    for program in ("stet.exe", "stet-cli.exe"):
        subprocess.run(["makensis", "-V1", f"-DOUT={folder / program}", str(script)], check=True)
    return folder


def build(folder: Path, *options: str) -> Path:
    """The installer around `folder`, put beside it."""
    command = [sys.executable, str(BUILDER), str(folder), str(folder.parent), *options]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return Path(done.stdout.decode("utf-8").strip())


def files_below(folder: Path) -> dict[str, str]:
    """Path to digest; folders have none, nor have the files of Wine's own Windows."""
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        read = path.is_file() and not name.startswith("windows/")
        found[name] = hashlib.sha256(path.read_bytes()).hexdigest() if read else ""
    return found


class Trial:
    """The checks. `program` is what the newer build is to leave (path to digest), where known."""

    def __init__(self, wine: Wine, older: Path, newer: Path, program: dict[str, str] | None):
        self.failed = 0
        self._wine, self._older, self._newer, self._program = wine, str(older), str(newer), program
        self._home = wine.user / "AppData" / "Local" / "Programs" / "Stet"
        self._start = self._all()

    def _all(self) -> dict[str, object]:
        return {**files_below(self._wine.drive), **self._wine.registry()}

    def _check(self, sentence: str, holds: bool, told: object = "") -> None:
        self.failed += not holds
        print(*(("ok     ", sentence) if holds else ("FAILED ", sentence, told)), flush=True)

    def _changed(self, since: dict[str, object]) -> list[str]:
        now = self._all()
        return sorted(name for name in {*now, *since} if now.get(name) != since.get(name))

    def _install(self, sentence: str, setup: str, *options: str) -> None:
        code, said = self._wine.run(setup, "/S", *options)
        self._check(sentence, code == 0, (code, said))

    def _remove(self, *left: str) -> None:
        """As Windows does; only `left`, of the user's, is not as it was in the beginning."""
        values = dict(line.split("=", 1) for line in self._wine.registry().get(UNINSTALL, []))
        quiet = values.get('"QuietUninstallString"', "").replace('\\"', '"').replace("\\\\", "\\")
        found = re.fullmatch(r'""([^"]+)" (/S)"', quiet)
        code = self._wine.run(*found.groups())[0] if found else None
        self._wine.server("-w")  # it goes on in a copy of itself
        changed = self._changed(self._start)
        self._check("it is removed silently", code == 0, (code, quiet))
        self._check("it leaves nothing but what is the user's", changed == [*left], changed)

    def _is_refused(self, what: str, words: str, *command: str) -> None:
        before = self._all()
        code, said = self._wine.run(*command)
        told = (code, self._changed(before))
        self._check(f"refused, and nothing is touched: {what}", told == (2, []), told)
        self._check(f"… in one sentence: {said}", words in said and "\n" not in said)

    def refusals(self) -> None:
        """Where nothing may be installed, nothing is."""
        self._wine.pretend("win7")
        self._is_refused("Windows 7", "Windows 10", self._newer, "/S")
        self._wine.pretend("win10")
        chosen = f"/D={self._wine.named(self._wine.user / 'Chosen')}"
        self._is_refused("a folder with _internal", "something else", self._newer, "/S", chosen)
        closed = self._wine.user / "Closed"
        # Wine lets root write anywhere, but not over a folder.
        (closed / "stet-may-write").mkdir(parents=True)
        folder = f"/D={self._wine.named(closed)}"
        self._is_refused("a folder closed to the user", "be written to", self._newer, "/S", folder)
        shutil.rmtree(closed)

    def older(self) -> None:
        """The older build: a case opens by its ending, and nobody replaces it while it runs."""
        self._install("the older build is installed silently", self._older)
        told = self._wine.registry()[UNINSTALL]
        self._check("Windows is told its version", f'"DisplayVersion"="{OLDER}"' in told, told)
        menu = self._wine.user / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
        self._check("it is in the Start menu", (menu / "Stet.lnk").is_file())
        case = self._wine.user / CASE
        self._wine.open(case)
        opened = case.with_name(f"{case.name}.opened")
        given = opened.read_text("utf-16-le") if opened.is_file() else "nothing"
        self._check(f"a case opens with it: {given}", given == f'"{self._wine.named(case)}"')
        opened.unlink(missing_ok=True)
        with self._wine.start(str(self._home / "stet.exe"), "--stay") as running:
            assert running.stdout is not None
            running.stdout.readline()
            self._is_refused("an upgrade while it runs", "Stet is open", self._newer, "/S")
            remover, here = self._home / "uninstall-stet.exe", self._wine.named(self._home)
            remove = (str(remover), "/S", f"_?={here}")
            self._is_refused("removing it while it runs", "Stet is open", *remove)
            running.communicate(timeout=LONGEST)

    def newer(self) -> None:
        """The newer build over the older, which remembers something; then it is removed."""
        remembered = [self._home.parents[1] / "stet" / name for name in REMEMBERED]
        for path in remembered:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"{}")
        self._install("the newer build is installed over it silently", self._newer)
        self._check("what Stet remembers is still there", all(p.is_file() for p in remembered))
        found = files_below(self._home)
        self._check("nothing of the older build is left", not found.keys() >= {*ONLY_OLDER}, found)
        found.pop("uninstall-stet.exe", None)
        if self._program is not None:
            self._check("every file has arrived, and no other", found == self._program, found)
        self._remove()

    def choices(self) -> None:
        """Another program for the ending, and a folder of the user's own, are respected."""
        ending = rf"{CLASSES}\.stet"
        self._install("it is installed again", self._older)
        self._wine.run("reg", "add", ending, "/ve", "/d", "Other.Case", "/f")
        chosen = f"/D={self._wine.named(self._wine.user / 'Documents')}"
        self._install("the newer is put into a folder of the user's", self._newer, chosen)
        self._check("the older is gone from its own", not self._home.exists())
        self._remove(ending)
        left = self._wine.registry().get(ending)
        self._check("the ending stays with another program", left == ['@="Other.Case"'], left)
        everybodys = self._wine.export(r"HKEY_LOCAL_MACHINE\Software").lower()
        self._check("nothing is left for other users", "stet" not in everybodys)


def run() -> None:
    """Try it with stand-ins. Raises Unexpected where a check fails."""
    if main([]):
        raise Unexpected("The installer for Windows does not do what it should.")


def main(arguments: list[str]) -> int:
    """Try it; returns the exit code."""
    for tool in ("makensis", "wine", "wineserver"):
        if shutil.which(tool) is None:
            print(f"{tool} is missing (Debian: nsis, wine, wine64).", file=sys.stderr)
            return 2
    with tempfile.TemporaryDirectory() as scratch:
        older = build(make_program(Path(scratch) / "older", BOTH | ONLY_OLDER), "--version", OLDER)
        if arguments:
            newer, program = Path(arguments[0]).resolve(), None
        else:
            folder = make_program(Path(scratch) / "newer", BOTH | ONLY_NEWER)
            newer, program = build(folder), files_below(folder)
        wine = Wine(Path(scratch))
        for name in OWN:
            (wine.user / name).parent.mkdir(parents=True, exist_ok=True)
            (wine.user / name).write_text(name, "utf-8")
        try:
            trial = Trial(wine, older, newer, program)
            for part in (trial.refusals, trial.older, trial.newer, trial.choices):
                part()
        finally:
            wine.server("-k")
    print(f"{trial.failed} failed" if trial.failed else "All checks passed.")
    return 1 if trial.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
