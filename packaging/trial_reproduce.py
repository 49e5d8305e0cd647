"""Builds everything twice, in two places and time zones, and compares the bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from source import ROOT, copy_of_source, epoch
from watched import Unexpected


def run() -> None:
    """Raises Unexpected naming the first file that differs."""
    folder = ROOT / "build" / "twice"
    shutil.rmtree(folder, ignore_errors=True)
    packages = []
    for name, zone, source in (
        ("first", "UTC", ROOT),
        ("second", "Pacific/Chatham", copy_of_source(folder / "another clone")),
    ):
        known = {**os.environ, "TZ": zone, "SOURCE_DATE_EPOCH": epoch()}
        frozen, dist = folder / name, folder / f"{name}-dist"
        for command in (
            ["freeze.py", "--no-trial", str(frozen)],
            ["build_deb.py", str(frozen / "stet"), str(dist)],
            ["build_portable.py", str(frozen / "stet"), str(dist)],
        ):
            script = str(source / "packaging" / command[0])
            subprocess.run(
                [sys.executable, script, *command[1:]],
                env=known,
                stdout=subprocess.DEVNULL,
                check=True,
            )
        packages.append(digests(dist))
    first, second = (digests(folder / name / "stet") for name in ("first", "second"))
    for one, two in ((first, second), packages):
        differs = sorted(path for path in one.keys() | two.keys() if one.get(path) != two.get(path))
        print(f"  {len(one)} files, {len(differs)} differ {differs}", flush=True)
        if differs:
            raise Unexpected(f"Two builds differ in {differs[0]}")
    shutil.rmtree(folder)


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below the folder, by its path in it."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
