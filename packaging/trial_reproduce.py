"""Builds everything twice and compares the bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import freeze
from make_packages import make
from source import ROOT
from watched import Unexpected


def run() -> None:
    """Raises Unexpected naming the first file that differs."""
    folder = ROOT / "build" / "twice"
    shutil.rmtree(folder, ignore_errors=True)
    packages = []
    for name, zone in (("first", "UTC"), ("second", "Pacific/Chatham")):
        known = {**os.environ, "TZ": zone, "SOURCE_DATE_EPOCH": freeze.epoch()}
        script = str(ROOT / "packaging" / "freeze.py")
        command = [sys.executable, script, "--no-trial", str(folder / name)]
        subprocess.run(command, env=known, stdout=subprocess.DEVNULL, check=True)
        make(folder / f"{name}-dist", frozen=folder / name / "stet", environment=known)
        packages.append(digests(folder / f"{name}-dist"))
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
