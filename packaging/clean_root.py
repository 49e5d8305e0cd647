"""A Debian with nothing in it, made for a trial and thrown away after it.

debootstrap makes the root from the mirror that this system uses itself. An ordinary user is made in
it; what is run as that user is watched (watched.py). Needs root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from watched import Place, Unexpected

USER: Final = "reporter"
_OWN_MOUNTS: Final = "STET_OWN_MOUNTS"
# What a package manager and a system keep for themselves, whatever is installed or removed.
_OF_THE_SYSTEM: Final = (
    "dev", "etc/ld.so.cache", "home", "proc", "root", "run", "sys", "tmp", "var/backups",
    "var/cache", "var/lib/apt", "var/lib/dpkg", "var/log",
)  # fmt: skip


def with_own_mounts() -> None:
    """Start this script again with mounts of its own, which go when it ends, however it ends."""
    if os.geteuid() != 0:
        raise SystemExit("Clean systems can only be made as root; start this with sudo.")
    if not os.environ.get(_OWN_MOUNTS):
        os.environ[_OWN_MOUNTS] = "1"
        command = ["unshare", "--mount", "--propagation", "private", sys.executable, *sys.argv]
        os.execvp(command[0], command)


def mirror() -> str:
    """The address of the main archive, as apt of this system has it; it is written down nowhere."""
    wanted = "$(REPO_URI) $(COMPONENT) $(CREATED_BY) $(SUITE)"
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", wanted], capture_output=True, text=True, check=True
    )
    for line in told.stdout.splitlines():
        address, component, kind, suite = (*line.split(), "", "", "", "")[:4]
        if (component, kind) == ("main", "Packages") and "-" not in suite:
            return address
    raise SystemExit("apt of this system knows no main archive to make a clean system from.")


@dataclass(frozen=True, slots=True)
class CleanRoot:
    """A root below `folder`; use it in a `with`, which takes its mounts away again."""

    folder: Path
    suite: str

    def __enter__(self) -> Self:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(
            ["debootstrap", "--variant=minbase", self.suite, str(self.folder), mirror()],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise Unexpected(f"{self.suite} could not be made: {done.stdout[-2000:]}")
        self._borrow_the_way_to_packages()
        for source, place in (("proc", "proc"), ("/tmp/.X11-unix", "tmp/.X11-unix")):
            target = self.folder / place
            target.mkdir(parents=True, exist_ok=True)
            Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
            kind = ["-t", "proc"] if source == "proc" else ["--bind"]
            subprocess.run(["mount", *kind, source, str(target)], check=True)
        self.run("useradd", "--create-home", "--shell", "/bin/sh", USER)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        mounts = [self.folder / place for place in ("proc", "tmp/.X11-unix")]
        for mount in mounts:
            subprocess.run(["umount", "--lazy", str(mount)], check=False)
        # What is still mounted is this system's own.
        if not any(map(os.path.ismount, mounts)):
            shutil.rmtree(self.folder, ignore_errors=True)

    def _borrow_the_way_to_packages(self) -> None:
        """How this system reaches its mirror: its name server and its proxy."""
        for path in (Path("/etc/resolv.conf"), Path("/etc/hosts")):
            if path.exists():
                shutil.copyfile(path, self.folder / path.relative_to("/"))
        for path in Path("/etc/apt/apt.conf.d").glob("*prox*"):
            shutil.copyfile(path, self.folder / path.relative_to("/"))

    def run(self, *command: str) -> str:
        """Run a command in the root, as its root; returns what it printed."""
        known = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
        ways = {n: v for n, v in os.environ.items() if n.lower().endswith("_proxy")}
        done = subprocess.run(
            ["chroot", str(self.folder), *command],
            env={**ways, **known, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            said = f"{done.stdout[-2000:]}{done.stderr[-2000:]}".strip()
            raise Unexpected(f"“{' '.join(command)}” failed: {said}")
        return done.stdout

    def install(self, package: Path) -> list[str]:
        """Let apt install a package file; returns the other packages that came with it."""
        shutil.copy(package, self.folder / "tmp" / package.name)
        before = self.packages()
        self.run("apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{package.name}")
        (self.folder / "tmp" / package.name).unlink()
        return sorted(self.packages() - before - {"stet"})

    def packages(self) -> set[str]:
        """The names of the packages that are installed."""
        return set(self.run("dpkg-query", "-W", "-f", "${Package}\n").split())

    def files(self) -> set[str]:
        """Every path of the system itself, without homes and what package managers keep."""
        found: set[str] = set()
        for folder, names, files in os.walk(self.folder):
            place = os.path.relpath(folder, self.folder)
            paths = {os.path.normpath(os.path.join(place, name)) for name in (*names, *files)}
            names[:] = [
                name
                for name in names
                if os.path.normpath(os.path.join(place, name)) not in _OF_THE_SYSTEM
            ]
            found |= {path for path in paths if not path.startswith(_OF_THE_SYSTEM)}
        return found

    def place(self, environment: dict[str, str]) -> Place:
        """The user's place in it, for what is to be watched."""
        home = Path("/home") / USER
        known = {"HOME": str(home), "USER": USER, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}
        return Place(home, self.folder, USER, {**known, **environment})
