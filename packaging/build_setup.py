"""Build the installer for Windows, by NSIS, around the folder of the frozen program.

    python packaging/build_setup.py FOLDER OUT_DIR [--icon ICO]

FOLDER, as freeze.py leaves it, holds stet.exe, stet-cli.exe and what they need, case.ico perhaps;
the installer's icon is ../icons/stet.ico, seen from there, unless another is named. Its path is
printed: OUT_DIR/Stet-VERSION-windows-x86_64-setup.exe. Same folder, same NSIS, same bytes. It is
signed, and so is the uninstaller in it, only if STET_SIGN_COMMAND names a command that signs the
file whose path is put after it. Exit code 2: something is missing, and one sentence says what.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from source import ROOT, SIGN_VARIABLE, version_of_source

SCRIPT: Final = ROOT / "packaging" / "windows" / "stet.nsi"
PROGRAMS: Final = ("stet.exe", "stet-cli.exe")

# Windows has no such names, or NSIS reads them as its own language: $ begins a variable.
_FORBIDDEN: Final = re.compile(r'[<>:"\\|?*$`\x00-\x1f]')
# Windows ends at 260 characters; this leaves room for the user's own folder.
_LONGEST: Final = 180
# The upstream NSIS for Windows has none of these stubs: its installer is a 32-bit program.
_STUB: Final = "amd64-unicode"
_OTHER_STUB: Final = "x86-unicode"
_BLUE: Final = (0x2A, 0x5B, 0xB0)  # of the dots in resources/icons/stet.svg
# The first day that every archive can name: 1 January 1980.
_EPOCH: Final = "315532800"


class CannotBuild(Exception):
    """Something outside is missing or will not do; the message is one sentence for the user."""


def contents(folder: Path) -> tuple[list[PurePosixPath], list[PurePosixPath]]:
    """The files and the folders below `folder`, relative to it, each sorted.

    Raises CannotBuild where a program is missing or a name cannot be carried to Windows.
    """
    for program in PROGRAMS:
        if not (folder / program).is_file():
            raise CannotBuild(f"“{folder}” is not the frozen program: it has no {program}.")
    files: list[PurePosixPath] = []
    folders: list[PurePosixPath] = []
    for path in folder.rglob("*"):
        name = PurePosixPath(path.relative_to(folder).as_posix())
        if _FORBIDDEN.search(str(name)):
            raise CannotBuild(f"“{name}” has a character that the installer cannot carry.")
        if len(str(name)) > _LONGEST:
            raise CannotBuild(f"“{name}” is too long a path for Windows.")
        (folders if path.is_dir() else files).append(name)
    return sorted(files), sorted(folders)


def lists(folder: Path, number: str) -> str:
    """What the script includes: the size, and what to put, to look for and to remove.

    `number` is the version. Every file and folder is named, so that removing takes nothing else.
    """
    files, folders = contents(folder)
    size = sum((folder / name).stat().st_size for name in files)
    # Windows wants four numbers; the fourth is never ours.
    quad = [*re.findall(r"\d+", number)[:3], "0", "0", "0"][:3]
    put: list[str] = []
    for place in [PurePosixPath("."), *folders]:
        put.append(f'SetOutPath "{_installed(place)}"')
        put += [
            f'File "/oname={name.name}" "${{FOLDER}}{os.sep}{os.sep.join(name.parts)}"'
            for name in files
            if name.parent == place
        ]
    top = sorted({name.parts[0] for name in [*files, *folders]})
    return "\n".join(
        [
            f'!define VERSION_QUAD "{".".join(quad)}.0"',
            f"!define SIZE_KIB {-(-size // 1024)}",
            *(['!define CASE_ICON "case.ico"'] if PurePosixPath("case.ico") in files else []),
            *_macro("PUT_FILES", put),
            *_macro("SEE_NAMES_TAKEN", (f'!insertmacro SEE_NAME_TAKEN "{name}"' for name in top)),
            *_macro("REMOVE_FILES", (f'Delete "{_installed(name)}"' for name in files)),
            # The deeper first.
            *_macro("REMOVE_FOLDERS", (f'RMDir "{_installed(name)}"' for name in folders[::-1])),
            "",
        ]
    )


def _installed(name: PurePosixPath) -> str:
    return "\\".join(["$INSTDIR", *name.parts])


def _macro(name: str, lines: Iterable[str]) -> list[str]:
    return [f"!macro {name}", *lines, "!macroend"]


def find_makensis(environment: Mapping[str, str] = os.environ) -> str:
    """The path of makensis. Raises CannotBuild where there is none."""
    found = shutil.which("makensis", path=environment.get("PATH"))
    if found is None and environment.get("ProgramFiles(x86)"):
        # Its own installer does not put it on the path.
        usual = Path(environment["ProgramFiles(x86)"]) / "NSIS" / "makensis.exe"
        found = str(usual) if usual.is_file() else None
    if found is None:
        raise CannotBuild("makensis is missing: install NSIS 3.08 or newer (Debian: nsis).")
    return found


def _stub(makensis: str) -> str:
    told = subprocess.run([makensis, "-HDRINFO"], capture_output=True, text=True, check=False)
    home = re.search(r"\bNSISDIR=([^,\r\n]+)", told.stdout)
    stubs = Path(home[1]) / "Stubs" if home else Path()
    return _STUB if (stubs / f"lzma_solid-{_STUB}").is_file() else _OTHER_STUB


def _band() -> bytes:
    """One pixel of Stet's blue as a bitmap, which NSIS stretches to the last page's left side."""
    red, green, blue = _BLUE
    row = bytes((blue, green, red, 0))
    return (
        struct.pack(
            "<2sIHHIIiiHHIIiiII",
            b"BM",
            54 + len(row),
            0,
            0,
            54,
            40,
            1,
            1,
            1,
            24,
            0,
            len(row),
            0,
            0,
            0,
            0,
        )
        + row
    )


def build(folder: Path, out: Path, number: str, icon: Path | None = None) -> Path:
    """Build the installer of version `number`; returns its path. Raises CannotBuild.

    Without any icon it has that of NSIS.
    """
    folder, out = folder.resolve(), out.resolve()
    made = lists(folder, number)
    makensis = find_makensis()
    setup = out / f"Stet-{number}-windows-x86_64-setup.exe"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        list_file, band = Path(scratch) / "lists.nsh", Path(scratch) / "band.bmp"
        list_file.write_text(made, "utf-8", newline="\n")
        band.write_bytes(_band())
        definitions: dict[str, object] = {
            "VERSION": number,
            "FOLDER": folder,
            "LISTS": list_file,
            "OUT": setup,
            "BAND": band,
            "TARGET": _stub(makensis),
        }
        if icon is not None:
            definitions["ICON"] = icon.resolve()
        if os.environ.get(SIGN_VARIABLE):
            definitions["SIGN"] = os.environ[SIGN_VARIABLE]
        done = subprocess.run(
            [
                makensis,
                *("-NOCONFIG", "-V2", "-WX", "-INPUTCHARSET", "UTF8"),
                *(f"-D{name}={value}" for name, value in definitions.items()),
                str(SCRIPT),
            ],
            # In a locale that is not UTF-8, makensis crashes on names that are not ASCII.
            env={"SOURCE_DATE_EPOCH": _EPOCH, **os.environ, "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode:
        sys.stderr.buffer.write(done.stdout)
        raise CannotBuild("NSIS did not build the installer; the lines above say why.")
    return setup


def main() -> int:
    """Build it; returns the exit code."""
    parser = argparse.ArgumentParser(description="Build the installer for Windows.")
    parser.add_argument("folder", type=Path, help="the folder of the frozen program")
    parser.add_argument("out", type=Path, help="where the installer is put")
    parser.add_argument("--icon", type=Path, help="the installer's icon")
    parser.add_argument("--version", help="instead of the version of this clone")
    chosen = parser.parse_args()
    usual = chosen.folder.resolve().parent / "icons" / "stet.ico"
    icon = chosen.icon or (usual if usual.is_file() else None)
    try:
        if icon is not None and not icon.is_file():
            raise CannotBuild(f"There is no icon “{icon}”.")
        print(build(chosen.folder, chosen.out, chosen.version or version_of_source(), icon))
    except CannotBuild as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
