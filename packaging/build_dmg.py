"""Builds the disk image for macOS around Stet.app.

    python packaging/build_dmg.py FROZEN_FOLDER OUTPUT_FOLDER

FROZEN_FOLDER is the one that freeze.py leaves; Stet.app lies beside it. STET_SIGN_IDENTITY names a
certificate of Apple's to sign with, under the hardened runtime. Without it the signature is "ad
hoc", which macOS wants on Apple silicon and trusts nowhere, and the runtime is not hardened: that
one loads only libraries of the same team, and nobody is in none. STET_NOTARY_PROFILE names a
profile of notarytool's; with both, the image is notarised. Runs on macOS only.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from frozen_folder import build_from
from source import ROOT, version_of_source

ENTITLEMENTS: Final = ROOT / "packaging" / "macos" / "entitlements.plist"
IDENTITY: Final = "STET_SIGN_IDENTITY"
NOTARY: Final = "STET_NOTARY_PROFILE"


def signing(app: Path, environment: Mapping[str, str]) -> list[str]:
    """The command that signs the application and all that is in it."""
    identity = environment.get(IDENTITY)
    hardened = ["--options", "runtime", "--timestamp", "--entitlements", str(ENTITLEMENTS)]
    return [
        "codesign", "--force", "--deep", *(hardened if identity else []),
        "--sign", identity or "-", str(app),
    ]  # fmt: skip


def notarising(image: Path, environment: Mapping[str, str]) -> list[list[str]]:
    """The commands that have Apple look at the image, none unless both names are given."""
    profile = environment.get(NOTARY)
    if not profile or not environment.get(IDENTITY):
        return []
    return [
        ["codesign", "--sign", environment[IDENTITY], "--timestamp", str(image)],
        [
            "xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait",
        ],
        ["xcrun", "stapler", "staple", str(image)],
    ]  # fmt: skip


def build(frozen: Path, output: Path) -> Path:
    """Build the image and return it. Raises CalledProcessError where a tool of macOS refuses."""
    app = frozen.parent / "Stet.app"
    output.mkdir(parents=True, exist_ok=True)
    image = output / f"Stet-{version_of_source()}-macos-{platform.machine()}.dmg"
    with tempfile.TemporaryDirectory() as scratch:
        stage = Path(scratch) / "Stet"
        shutil.copytree(app, stage / "Stet.app", symlinks=True)
        (stage / "Applications").symlink_to("/Applications")
        subprocess.run(signing(stage / "Stet.app", os.environ), check=True)
        subprocess.run(
            ["codesign", "--verify", "--deep", "--strict", str(stage / "Stet.app")], check=True
        )
        subprocess.run(
            [
                "hdiutil", "create", "-volname", "Stet", "-srcfolder", str(stage), "-ov",
                "-format", "UDZO", str(image),
            ],
            check=True,
        )  # fmt: skip
    for command in notarising(image, os.environ):
        subprocess.run(command, check=True)
    return image


if __name__ == "__main__":
    sys.exit(build_from(sys.argv, build, __doc__))
