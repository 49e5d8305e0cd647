"""Builds the Debian package around the folder of the frozen program.

    python packaging/build_deb.py FROZEN_FOLDER OUTPUT_FOLDER

What it depends on is not guessed: dpkg-shlibdeps reads what every program and library in the folder
is linked with, and asks which packages of this system have that. So it is built on the oldest
Debian that it is meant for.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from debian_words import changelog, copyright_text
from frozen_folder import build_from, settle, size
from linked import linked_files
from source import ROOT, epoch, version_of_source

LINUX: Final = ROOT / "packaging" / "linux"
ICON_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
MAINTAINER: Final = "The Stet developers <stet-workbench@users.noreply.github.com>"
_CONTROL: Final = """\
Package: stet
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kibibytes}
Depends: {depends}
Recommends: shared-mime-info, desktop-file-utils
Suggests: fonts-noto
Section: editors
Priority: optional
Description: find out whether each sentence of a story may stand
 Stet is a workbench for journalists, checkers and editors. A draft is read line
 by line; each claim in it stands beside the text with who says it, whether they
 said it, and whether it is so. A matrix holds claims against sources, every act
 is on record and can be undone, and a summary for the editor leads with what is
 not confirmed.
 .
 It works offline and opens no connection, ever. One story is one file.
"""


def architecture() -> str:
    """This machine's, by Debian's name."""
    told = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    )
    return told.stdout.strip()


def lay_out(frozen: Path, stage: Path, version: str) -> None:
    """Put every file of the package where it will be installed, below `stage`."""
    library = stage / "usr" / "lib" / "stet"
    shutil.copytree(frozen, library)
    programs = stage / "usr" / "bin"
    programs.mkdir(parents=True)
    (programs / "stet").symlink_to("../lib/stet/stet")
    share_files(stage / "usr" / "share", frozen.parent / "icons", version)
    documents = stage / "usr" / "share" / "doc" / "stet"
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(copyright_text(frozen), encoding="utf-8")
    when = format_datetime(datetime.fromtimestamp(int(epoch()), UTC))
    _squeeze(changelog(version, MAINTAINER, when), documents / "changelog.gz")
    overrides = stage / "usr" / "share" / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(LINUX / "lintian-overrides", overrides / "stet")


def share_files(share: Path, icons: Path, version: str) -> None:
    """What tells a desktop of Stet, below a `share` folder: menu, file type, icons, manual."""
    day = f"{datetime.fromtimestamp(int(epoch()), UTC):%Y-%m-%d}"
    for name, place in (
        ("stet.desktop", "applications/stet.desktop"),
        ("stet.xml", "mime/packages/stet.xml"),
        ("stet.metainfo.xml", "metainfo/io.github.stet_workbench.stet.metainfo.xml"),
    ):
        text = (LINUX / name).read_text("utf-8")
        target = share / place
        target.parent.mkdir(parents=True)
        filled = text.replace("@VERSION@", version).replace("@DATE@", day)
        target.write_text(filled, encoding="utf-8")
    theme = share / "icons" / "hicolor"
    for name, kind, drawing in (
        ("stet", "apps", "stet.svg"),
        ("application-vnd.stet.case", "mimetypes", "case.svg"),
    ):
        for pixels in ICON_SIZES:
            folder = theme / f"{pixels}x{pixels}" / kind
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(icons / f"{drawing[:-4]}-{pixels}.png", folder / f"{name}.png")
        folder = theme / "scalable" / kind
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "resources" / "icons" / drawing, folder / f"{name}.svg")
    manual = share / "man" / "man1"
    manual.mkdir(parents=True)
    text = (LINUX / "stet.1").read_text("utf-8")
    _squeeze(text.replace("@VERSION@", version).replace("@DATE@", day), manual / "stet.1.gz")


def _squeeze(text: str, path: Path) -> None:
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def depends(library: Path) -> str:
    """What the files in the folder are linked with, as packages with the versions they need."""
    files = linked_files(library)
    folders = sorted({path.parent for path in files})
    with tempfile.TemporaryDirectory() as scratch:
        # dpkg-shlibdeps wants a source package around it.
        control = Path(scratch) / "debian" / "control"
        control.parent.mkdir()
        control.write_text("Source: stet\n\nPackage: stet\nArchitecture: any\n", encoding="utf-8")
        told = subprocess.run(
            [
                "dpkg-shlibdeps", "-O", "--warnings=0",
                *(f"-l{folder}" for folder in folders),
                *(f"-e{path}" for path in files),
            ],
            cwd=scratch, capture_output=True, text=True, check=False,
        )  # fmt: skip
    found = re.search(r"^shlibs:Depends=(.+)$", told.stdout, re.MULTILINE)
    if told.returncode or found is None:
        sys.exit(f"{told.stderr}\nWhat the program is linked with is not all in packages here.")
    return found[1]


def _describe(stage: Path, version: str) -> None:
    folder = stage / "DEBIAN"
    folder.mkdir()
    control = _CONTROL.format(
        version=version,
        architecture=architecture(),
        maintainer=MAINTAINER,
        kibibytes=-(-size(stage) // 1024),
        depends=depends(stage / "usr" / "lib" / "stet"),
    )
    (folder / "control").write_text(control, encoding="utf-8")
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(stage)}\n"
        for path in sorted((stage / "usr").rglob("*"))
        if path.is_file() and not path.is_symlink()
    ]
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")


def build(frozen: Path, output: Path, version: str | None = None) -> Path:
    """Build the package and return it. `version` is another one than the source's, for trials."""
    version = version or version_of_source()
    output.mkdir(parents=True, exist_ok=True)
    package = output / f"stet_{version}_{architecture()}.deb"
    with tempfile.TemporaryDirectory(prefix="deb-") as scratch:
        stage = Path(scratch) / "stage"
        lay_out(frozen, stage, version)
        _describe(stage, version)
        settle(stage, int(epoch()))
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(stage), str(package)],
            env={**os.environ, "SOURCE_DATE_EPOCH": epoch()},
            stdout=subprocess.DEVNULL,
            check=True,
        )
    return package


if __name__ == "__main__":
    sys.exit(build_from(sys.argv, build, __doc__))
