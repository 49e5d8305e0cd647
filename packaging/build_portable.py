"""Builds the single file that runs on any Linux: a launcher with the program behind it.

    python packaging/build_portable.py FROZEN_FOLDER OUTPUT_FOLDER

The launcher (linux/portable.sh) unpacks once and starts at once from then on; archives that unpack
at every start make the user wait for 190 MB each time. What a Debian package would ask apt for, and
not every system has, comes along; what every desktop has does not, because it has to fit the rest
of the system: the C library, the graphics, the fonts, the bus.
"""

from __future__ import annotations

import hashlib
import io
import lzma
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from build_deb import share_files
from frozen_folder import build_from, settle
from linked import linked_files, look_into, system_libraries
from source import ROOT, epoch, version_of_source

LAUNCHER: Final = ROOT / "packaging" / "linux" / "portable.sh"
# Prefixes of what comes along. libxcb itself and its siblings that belong to the X libraries stay
# those of the system; the small ones on top of it are what systems lack.
CARRIED: Final = (
    "libbz2.", "libffi.", "liblzma.", "libsqlite3.", "libxcb-cursor.", "libxcb-icccm.",
    "libxcb-image.", "libxcb-keysyms.", "libxcb-render-util.", "libxcb-util.", "libxcb-xkb.",
    "libxcb-xinerama.", "libxkbcommon.", "libxkbcommon-x11.",
)  # fmt: skip


def carry(internal: Path) -> list[Path]:
    """Copy the libraries that come along into the program; returns where they were."""
    known, taken = system_libraries(), dict[str, Path]()
    waiting = [name for path in linked_files(internal.parent) for name in look_into(path).needed]
    while waiting:
        name = waiting.pop()
        if name in taken or not name.startswith(CARRIED):
            continue
        taken[name] = known[name]
        waiting += look_into(known[name]).needed
    for name, path in sorted(taken.items()):
        shutil.copyfile(path, internal / name)
    return sorted(taken.values())


def keep_licences(libraries: list[Path], folder: Path) -> None:
    """Copy what Debian says of the origin and the licence of each library."""
    folder.mkdir(parents=True)
    for library in libraries:
        names = [str(library), str(library.resolve())]
        # A merged /usr: the package may know the file by either of its names.
        names += [f"/usr{name}" for name in names] + [n.removeprefix("/usr") for n in names]
        told = subprocess.run(
            ["dpkg-query", "-S", *names], capture_output=True, text=True, check=False
        )
        package = told.stdout.partition(":")[0]
        if not package:
            sys.exit(f"No package has {library}, so its licence is not known.")
        told_by = Path("/usr/share/doc") / package / "copyright"
        shutil.copyfile(told_by, folder / f"{package}.txt")


def pack(folder: Path, moment: int) -> bytes:
    """The folder as tar.xz: names in order, nobody's, of one time (in seconds)."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for path in sorted(folder.rglob("*")):
            entry = archive.gettarinfo(path, str(path.relative_to(folder)))
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = ""
            entry.mtime = moment
            if entry.isreg():
                with path.open("rb") as file:
                    archive.addfile(entry, file)
            else:
                archive.addfile(entry)
    return lzma.compress(raw.getvalue(), preset=6)


def launcher(digest: str, version: str, glibc: tuple[int, int]) -> bytes:
    """The script before the archive; it has to know its own length."""
    text = LAUNCHER.read_text("utf-8")
    filled = {"VERSION": version, "DIGEST": digest, "GLIBC": ".".join(map(str, glibc))}
    for name, value in filled.items():
        text = text.replace(f"@{name}@", value)
    length = len(text.replace("@SKIP@", "000000").encode())
    return text.replace("@SKIP@", f"{length + 1:06d}").encode()


def build(frozen: Path, output: Path) -> Path:
    """Build the file and return it."""
    version = version_of_source()
    output.mkdir(parents=True, exist_ok=True)
    made = output / f"Stet-{version}-linux-x86_64.run"
    with tempfile.TemporaryDirectory(prefix="portable-") as scratch:
        whole = Path(scratch) / "whole"
        program = whole / "stet"
        shutil.copytree(frozen, program)
        internal = program / "_internal"
        keep_licences(carry(internal), internal / "resources" / "licences" / "system")
        share_files(whole / "share", frozen.parent / "icons", version)
        settle(whole, int(epoch()))
        bill = made.with_name(f"{made.name}.cdx.json")
        script = str(ROOT / "packaging" / "bill_of_materials.py")
        subprocess.run([sys.executable, script, str(program), str(bill)], check=True)
        glibc = max(look_into(path).glibc for path in linked_files(program))
        archive = pack(whole, int(epoch()))
    digest = hashlib.sha256(archive).hexdigest()
    made.write_bytes(launcher(digest, version, glibc) + archive)
    made.chmod(0o755)
    return made


if __name__ == "__main__":
    sys.exit(build_from(sys.argv, build, __doc__))
