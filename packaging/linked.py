"""What the programs and libraries in a folder are linked with, as their ELF headers say."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Linked:
    """A program or library: the names of the libraries it asks for, and the glibc it needs."""

    path: Path
    needed: tuple[str, ...]
    glibc: tuple[int, int]


def linked_files(folder: Path) -> list[Path]:
    """Every program and library below the folder, links left out."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    found.append(path)
    return found


def look_into(path: Path) -> Linked:
    """Read the headers of one file. Raises CalledProcessError for what is no ELF file."""
    told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True)
    versions = [(int(one), int(two)) for one, two in _GLIBC.findall(told.stdout)]
    return Linked(path, tuple(_NEEDED.findall(told.stdout)), max(versions, default=(0, 0)))


def system_libraries() -> dict[str, Path]:
    """Where this system has each library, by the name that programs ask for."""
    told = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True)
    found: dict[str, Path] = {}
    for line in told.stdout.splitlines():
        name, _, path = line.strip().partition(" => ")
        if path and "i386" not in path and "x32" not in path:
            found.setdefault(name.partition(" ")[0], Path(path))
    return found
