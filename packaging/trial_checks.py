"""What the tools of Debian and of the desktops say of the package."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from make_packages import DIST
from watched import Unexpected


def run() -> None:
    """Raises Unexpected with the first complaint."""
    package = the_package()
    _quiet("lintian", "--allow-root", "--pedantic", "--display-info", str(package))
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(["dpkg-deb", "-x", str(package), scratch], check=True)
        share = Path(scratch) / "usr" / "share"
        (metainfo,) = (share / "metainfo").iterdir()
        _quiet("desktop-file-validate", str(share / "applications" / "stet.desktop"))
        _quiet("man", "--warnings", "-E", "UTF-8", "-Z", "-l", str(share / "man/man1/stet.1.gz"))
        told = _told("appstreamcli", "validate", "--no-net", "--pedantic", str(metainfo))
        print(f"  appstreamcli: {told.splitlines()[-1]}", flush=True)
        _know_a_case(Path(scratch))


def the_package() -> Path:
    """The Debian package in dist/. Raises Unexpected if there is not just one."""
    found = sorted(DIST.glob("*.deb"))
    if len(found) != 1:
        raise Unexpected("There is no package in dist/: python3 task.py package")
    return found[0]


def _told(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unexpected(f"{command[0]}: {done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def _quiet(*command: str) -> None:
    """Run a tool that is to find nothing to say (`man` prints the page, its warnings apart)."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = done.stderr if command[0] == "man" else done.stdout + done.stderr
    if done.returncode or said.strip():
        raise Unexpected(f"{command[0]}: {said.strip()}")
    print(f"  {command[0]}: nothing to say", flush=True)


def _know_a_case(scratch: Path) -> None:
    """See that the file type is read by the desktops' own tool."""
    mime = scratch / "usr" / "share" / "mime"
    _told("update-mime-database", str(mime))
    if "application/vnd.stet.case" not in (mime / "types").read_text("utf-8"):
        raise Unexpected("The type of a case is not among those that update-mime-database wrote.")
    print("  update-mime-database: knows application/vnd.stet.case", flush=True)
