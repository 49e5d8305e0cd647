"""Freezes the program: one folder that runs where there is no Python.

    python packaging/freeze.py [--no-trial] [OUTPUT_FOLDER]

Leaves `stet/` (on macOS `Stet.app` too) and `icons/` in build/frozen, or in OUTPUT_FOLDER, and
tries what came out without a display (smoke_run.py). The same commit, Python and system give the
same bytes; what may differ is said in packaging/README.md.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import icons
from contents import FORBIDDEN, METADATA_LEFT_OUT
from frozen_folder import PROGRAMS, settle, size, weigh
from source import ROOT, SIGN_VARIABLE, epoch
from tools import FREEZING, provide

FROZEN: Final = ROOT / "build" / "frozen"
PROGRAM: Final = "stet.exe" if sys.platform == "win32" else "stet"


def environment(output: Path) -> dict[str, str]:
    """What PyInstaller is to see: nothing that differs from one build to the next."""
    return {
        **os.environ,
        "PYINSTALLER_CONFIG_DIR": str(output / "pyinstaller"),
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": epoch(),
        "STET_ICONS": str(output / "icons"),
        "QT_QPA_PLATFORM": "offscreen",
    }


def freeze(output: Path) -> Path:
    """Make the folder anew and return it. Raises SystemExit where something must not be in it."""
    if output.exists() and any(output.iterdir()) and not (output / "icons").is_dir():
        sys.exit(f"“{output}” holds something else than a frozen program; name another folder.")
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    known = environment(output)
    _run([sys.executable, icons.__file__, str(output / "icons")], known)
    _run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
            "--distpath", str(output), "--workpath", str(output / "work"),
            str(ROOT / "packaging" / "app.spec"),
        ],
        known,
    )  # fmt: skip
    folder = output / "stet"
    _forget_the_clone(folder)
    if sys.platform == "win32":
        shutil.copy(output / "icons" / "case.ico", folder)
        _sign(folder)
    if sys.platform.startswith("linux"):
        _strip(folder)
    settle(folder, int(epoch()))
    check(folder)
    return folder


def _run(command: list[str], known: dict[str, str]) -> None:
    done = subprocess.run(command, env=known, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(
            f"{done.stdout}{done.stderr}\nThe program could not be frozen; see the lines above."
        )


def _forget_the_clone(folder: Path) -> None:
    """Take out of the lists of installed files what is not there.

    Scripts and links of the environment are in them, with digests that differ from clone to clone.
    """
    for record in folder.rglob("*.dist-info/RECORD"):
        lines = record.read_text("utf-8").splitlines(keepends=True)
        kept = [
            line
            for line in lines
            if not line.startswith("..")
            and not line.partition(",")[0].endswith((".pth", *METADATA_LEFT_OUT))
        ]
        record.write_text("".join(kept), encoding="utf-8")


def _sign(folder: Path) -> None:
    """Sign the programs for Windows, if there is a command for it: they go into a signed set-up."""
    command = os.environ.get(SIGN_VARIABLE)
    for name in PROGRAMS:
        path = folder / name
        if command and path.exists() and subprocess.call(f'{command} "{path}"', shell=True):
            sys.exit(f"{name} could not be signed: see what {SIGN_VARIABLE} says, or leave it out.")


def _strip(folder: Path) -> None:
    """Take the symbols out of what was built with them: half of libpython, a fifth of typst.

    Qt's libraries come without, but for those of ICU. The smoke run shows that all of them load.
    """
    internal = folder / "_internal"
    python = [*internal.glob("libpython*.so*"), *internal.glob("python3*/lib-dynload/*.so")]
    others = [
        path
        for path in internal.glob("*/**/*.so*")
        if path.name.startswith("libicu") or not {"PySide6", "shiboken6"} & {*path.parts}
    ]
    paths = sorted({*python, *others})
    subprocess.run(["strip", "--strip-unneeded", *map(str, paths)], check=True)
    # A Python that somebody built looks for libraries in the folder that it was built for.
    subprocess.run(
        ["chrpath", "--delete", *map(str, python)], stdout=subprocess.DEVNULL, check=True
    )


def check(folder: Path) -> None:
    """See that nothing by which a network is reached is in it, and what must be there is."""
    if "_ssl" in sys.builtin_module_names:
        sys.exit("This Python has ssl built into itself; freeze with one that has it as a module.")
    names = sorted(path.name for path in folder.rglob("*"))
    found = [name for name in names if name.startswith(FORBIDDEN)]
    if found:
        sys.exit(f"The frozen program must not hold {', '.join(found)}; see packaging/contents.py.")
    if PROGRAM not in names:
        sys.exit(f"There is no {PROGRAM} in {folder.name}.")


def trial(folder: Path) -> int:
    """Try the frozen program, without a display; returns the exit code."""
    console = ["--console", str(folder / "stet-cli.exe")] if sys.platform == "win32" else []
    script = str(ROOT / "packaging" / "smoke_run.py")
    return subprocess.call([sys.executable, script, str(folder / PROGRAM), *console])


def main(arguments: list[str]) -> int:
    """Freeze, say how large it is, and try it; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("output", type=Path, nargs="?", default=FROZEN, help="build/frozen")
    parser.add_argument("--no-trial", action="store_true", help="do not try what came out")
    chosen = parser.parse_args(arguments)
    provide(FREEZING)
    folder = freeze(chosen.output.absolute())
    parts = ", ".join(f"{name} {weight:.1f}" for name, weight in weigh(folder))
    print(f"Frozen: {size(folder) / 1e6:.0f} MB ({parts})", flush=True)
    return 0 if chosen.no_trial else trial(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
