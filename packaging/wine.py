"""A Windows of Wine's, fresh and thrown away: its programs, its files, its registry."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import Final

SOFTWARE: Final = r"HKEY_CURRENT_USER\Software"
CLASSES: Final = rf"{SOFTWARE}\Classes"
LONGEST: Final = 300  # seconds for one program under Wine; a busy machine needs some


class Wine:
    """A fresh Windows of Wine's in `folder`, with one user."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "wine" / "drive_c"
        self._exported = folder / "exported.reg"
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
            "WINEPREFIX": str(folder / "wine"),
            "WINEDEBUG": "-all",
            # Neither offers to fetch .NET and a browser, nor enters itself in the host's menus.
            "WINEDLLOVERRIDES": "mscoree,mshtml=;winemenubuilder.exe=d",
        }
        self.run("wineboot", "--init")
        self.pretend("win10")
        # Every Windows has this key; Wine makes it when it is first needed.
        self.run("reg", "add", CLASSES, "/f")
        self.run("reg", "delete", CLASSES, "/ve", "/f")
        (self.user,) = {*(self.drive / "users").iterdir()} - {self.drive / "users" / "Public"}

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a program and leave it running; it reads and writes through pipes."""
        pipe = subprocess.PIPE
        return subprocess.Popen(["wine", *command], env=self._environment, stdin=pipe, stdout=pipe)

    def run(self, *command: str) -> tuple[int, str]:
        """Run a program to its end; its exit code and what it said."""
        # A pipe would stay open for as long as anything of Wine does.
        with tempfile.TemporaryFile() as told:
            done = subprocess.run(
                ["wine", *command], env=self._environment, timeout=LONGEST, check=False,
                stdin=subprocess.DEVNULL, stdout=told, stderr=told,
            )  # fmt: skip
            told.seek(0)
            return done.returncode, told.read().decode("cp1252", "replace").strip()

    def server(self, option: str) -> None:
        """Wait until nothing runs any more (`-w`), or end what does (`-k`)."""
        subprocess.run(["wineserver", option], env=self._environment, timeout=LONGEST)

    def pretend(self, version: str) -> None:
        """Be that version of Windows: "win10", "win7"."""
        self.run("reg", "add", rf"{SOFTWARE}\Wine", "/v", "Version", "/d", version, "/f")

    def named(self, path: Path) -> str:
        """The path as Windows names it."""
        return "\\".join(["C:", *path.relative_to(self.drive).parts])

    def export(self, top: str) -> str:
        """The registry below `top`, as text."""
        self.run("reg", "export", top, f"Z:{self._exported}", "/y")
        return self._exported.read_text("utf-16")

    def registry(self) -> dict[str, list[str]]:
        """Key to lines, of all that is the user's but what Wine keeps about itself."""
        found = {}
        for block in self.export(SOFTWARE).split("\n[")[1:]:
            key, *lines = block.splitlines()
            found[key.removesuffix("]")] = [line for line in lines if line]
        return {key: lines for key, lines in found.items() if r"\Software\Wine" not in key}

    def open(self, file: Path) -> None:
        """Open a file as the desktop would, by its ending.

        Windows sees the user's own associations among everybody's; Wine looks at everybody's only,
        so they are put there for as long as it takes.
        """
        text = self.export(CLASSES).replace("_CURRENT_USER\\", "_LOCAL_MACHINE\\")
        self._exported.write_text(text, "utf-16")
        self.run("reg", "import", f"Z:{self._exported}")
        self.run("start", "/wait", self.named(file))
        for key in (".stet", "Stet.Case", r"Applications\stet.exe"):
            self.run("reg", "delete", rf"HKLM\Software\Classes\{key}", "/f")
