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
from collections.abc import Callable
from pathlib import Path
from typing import Final

import icons
from contents import FORBIDDEN
from source import ROOT
from tools import FREEZING, provide

FROZEN: Final = ROOT / "build" / "frozen"
PROGRAM: Final = "stet.exe" if sys.platform == "win32" else "stet"
PROGRAMS: Final = ("stet", "stet.exe", "stet-cli.exe")


def epoch() -> str:
    """The time that stands for this build, in seconds: of the commit, unless the caller says."""
    named = os.environ.get("SOURCE_DATE_EPOCH")
    if named:
        return named
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    # A tarball of the source has no history, and the dates of its files are those of unpacking it.
    return told.stdout.strip() or "1735689600"


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


def _sign(folder: Path) -> None:
    """Sign the programs for Windows, if there is a command for it: they go into a signed set-up."""
    command = os.environ.get("STET_SIGN_COMMAND")
    for name in PROGRAMS:
        if command and (folder / name).exists():
            subprocess.run(f'{command} "{folder / name}"', shell=True, check=True)


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


def settle(folder: Path, moment: int) -> None:
    """Give every file the rights and the time that it will have wherever it is unpacked.

    `moment` is in seconds. Whoever may run a file is left to; nobody else may write to it.
    """
    for path in (*sorted(folder.rglob("*"), reverse=True), folder):
        if not path.is_symlink():
            runs = path.is_dir() or (path.name in PROGRAMS and (path.parent / "_internal").is_dir())
            path.chmod(0o755 if runs else 0o644)
        os.utime(
            path, (moment, moment), follow_symlinks=os.utime not in os.supports_follow_symlinks
        )


def check(folder: Path) -> None:
    """See that nothing by which a network is reached is in it, and what must be there is."""
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


def size(folder: Path) -> int:
    """The bytes of all files in a folder; a link is none."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def weigh(folder: Path) -> list[tuple[str, float]]:
    """What the parts of the program weigh in MB, heaviest first; what is light counts as one."""
    weights: dict[str, float] = {}
    for path in (*folder.glob("_internal/*"), *folder.iterdir()):
        if path.name == "_internal":
            continue
        name = path.name
        if name.startswith(("libpython", "python3", "base_library")):
            name = "Python itself"
        elif name in PROGRAMS:
            name = "all modules in Python"
        weight = size(path) if path.is_dir() else path.lstat().st_size
        weights[name] = weights.get(name, 0) + weight / 1e6
    light = {name for name, weight in weights.items() if weight < 1}
    parts = [(name, weight) for name, weight in weights.items() if name not in light]
    rest = sum(weights[name] for name in light)
    return [*sorted(parts, key=lambda part: -part[1]), ("the rest", rest)]


def build_from(
    arguments: list[str], build: Callable[[Path, Path], Path], explained: str | None
) -> int:
    """The command line of whatever builds a package: FROZEN_FOLDER OUTPUT_FOLDER.

    Prints the path of what was built; returns the exit code.
    """
    if len(arguments) != 3:
        print(explained, file=sys.stderr)
        return 2
    print(build(Path(arguments[1]).absolute(), Path(arguments[2]).absolute()))
    return 0


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
