"""Builds everything that leaves for users on this system, into dist/.

    python packaging/make_packages.py [--as-frozen] [--no-trial]

Freezes the program, tries it, and builds around it: on Linux the Debian package and the portable
file, on Windows the installer, on macOS the disk image; beside them the bill of materials and the
checksums. With --as-frozen it takes what build/frozen holds.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import freeze
from source import ROOT, epoch, version_of_source
from tools import PACKAGING, provide

DIST: Final = ROOT / "dist"
# One release holds the files of all systems: what each of them makes must not bear the same name.
HERE: Final = f"{sys.platform}-{platform.machine().lower()}"
SUMS: Final = f"SHA256SUMS-{HERE}"


def recipes(frozen: Path, output: Path) -> list[list[str]]:
    """The commands that build this system's packages, without the Python that runs them."""
    scripts = ROOT / "packaging"
    bill = output / f"stet-{version_of_source()}-{HERE}.cdx.json"
    made = [[str(scripts / "bill_of_materials.py"), str(frozen), str(bill)]]
    match sys.platform:
        case "win32":
            makers = ["build_setup.py"]
        case "darwin":
            makers = ["build_dmg.py"]
        case _:
            makers = ["build_deb.py", "build_portable.py"]
    return [*made, *([str(scripts / maker), str(frozen), str(output)] for maker in makers)]


def checksums(folder: Path) -> str:
    """A line for each file of the folder, as sha256sum writes and checks them."""
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.iterdir())
        if path.is_file() and path.name != SUMS
    )


def make(output: Path, *, frozen: Path, environment: dict[str, str]) -> None:
    """Build the packages into `output`, which is made anew, around the frozen folder."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    for recipe in recipes(frozen, output):
        if subprocess.call([sys.executable, *recipe], env=environment):
            raise SystemExit(f"{Path(recipe[0]).name} failed; the lines above say why.")
    (output / SUMS).write_text(checksums(output), encoding="ascii")


def main(arguments: list[str]) -> int:
    """Build them; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--as-frozen", action="store_true", help="do not freeze anew")
    parser.add_argument("--no-trial", action="store_true", help="do not try what was frozen")
    chosen = parser.parse_args(arguments)
    provide(PACKAGING, linking=True)
    folder = freeze.FROZEN / "stet"
    if not chosen.as_frozen:
        folder = freeze.freeze(freeze.FROZEN)
    if not chosen.no_trial and freeze.trial(folder):
        return 1
    make(DIST, frozen=folder, environment={**os.environ, "SOURCE_DATE_EPOCH": epoch()})
    for path in sorted(DIST.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
