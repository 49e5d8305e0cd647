"""Runs a program and watches what it says, where it writes and whether it reaches for a network.

On Linux it runs in a network namespace without an interface, under strace, which sees every call of
every process, of C libraries too. On macOS the system's sandbox refuses networks. On Windows only
what the program says is watched, and what changes in its own folder.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

LINUX: Final = sys.platform.startswith("linux")

# What opens, makes, renames or removes a file; reading is nobody's business.
_CHANGES: Final = (
    "open", "openat", "creat", "mkdir", "mkdirat", "mknod", "mknodat", "rename", "renameat",
    "renameat2", "unlink", "unlinkat", "rmdir", "link", "linkat", "symlink", "symlinkat",
    "truncate", "chmod", "fchmodat", "chown", "fchownat", "bind", "openat2", "utimensat",
    "setxattr", "lsetxattr",
)  # fmt: skip
_LINE: Final = re.compile(r"^(?P<call>\w+)\((?P<rest>.*)$")
_FAILED: Final = re.compile(r"\)\s+=\s+-1 E\w+ ")
_PATH: Final = re.compile(r'(?:(?:AT_FDCWD|\d+)<(?P<at>[^>]*)>, )?"(?P<path>(?:[^"\\]|\\.)*)"')
_OPENS: Final = ("open", "openat", "openat2")
# What the system says that it has opened: links are followed there.
_OPENED: Final = re.compile(r"\)\s+=\s+\d+<(?P<path>/[^>]*)>$")
_WRITES: Final = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
_NETWORK: Final = re.compile(r"\b(?:AF_INET6?|AF_PACKET|AF_VSOCK|AF_BLUETOOTH)\b")
# urllib3, which the reader of pages imports, makes a socket to learn whether there is IPv6; the
# address that it would give it is refused by `workbench.offline`. A socket alone reaches nobody.
_REACHES_NOBODY: Final = ("socket", "socketpair", "getsockopt", "setsockopt")
_NOWHERE: Final = ("/dev/null", "/dev/tty", "/proc/self/", "/proc/thread-self/")

# What Qt says of its own offscreen platform, which no installed Stet uses.
OFFSCREEN_SAYS: Final = (
    r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)\(\)",
)


class Unexpected(Exception):
    """Something came out that should not have; the message says what, in a sentence."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a program left behind."""

    code: int
    output: str
    errors: str
    written: frozenset[str]
    reached: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the program runs: on this system, or in another root as a user of it.

    `home` is that user's folder as the program sees it; `root` is put before it to reach it from
    here. `environment` is all that the program is given.
    """

    home: Path
    root: Path = Path("/")
    user: str = ""
    environment: dict[str, str] = field(default_factory=dict)

    def seen_from_here(self, path: Path) -> Path:
        """The path by which a file of the place is reached from this process."""
        return self.root / path.relative_to("/") if self.user else path

    def command(self, arguments: list[str], log: Path | None) -> list[str]:
        """The whole command: out of the network, watched, in the root, as the user."""
        out: list[str] = []
        if LINUX and log is not None:
            mapped = [] if os.geteuid() == 0 else ["--user", "--map-current-user"]
            out += ["unshare", *mapped, "--net"]
            # A file for each thread: in one file, calls that overlap are torn in two.
            out += ["strace", "-ff", "-qq", "-y", "-s", "4096", "--signal=none"]
            out += ["-o", str(log), "-e", f"trace=%network,{','.join(_CHANGES)}"]
        elif sys.platform == "darwin":
            out += ["sandbox-exec", "-p", "(version 1)(allow default)(deny network*)"]
        if self.user:
            known = [f"{name}={value}" for name, value in self.environment.items()]
            out += ["chroot", f"--userspec={self.user}", str(self.root)]
            out += ["/usr/bin/env", "-i", "-C", str(self.home), *known]
        return [*out, *arguments]


def run(arguments: list[str], place: Place, seconds: float = 300) -> Outcome:
    """Run a program watched. Raises Unexpected where it does not end, or cannot be watched."""
    return Running(arguments, place).end(seconds)


class Running:
    """A program that is started and watched; `end` waits for it."""

    def __init__(self, arguments: list[str], place: Place) -> None:
        """Start it. Raises Unexpected where there is nothing to watch it with."""
        if LINUX and shutil.which("strace") is None:
            raise Unexpected("strace is missing, to watch with; install it (Debian: strace).")
        self._place, self._words = place, shlex.join(arguments)
        self._scratch = tempfile.TemporaryDirectory(prefix="watched-")
        self._folder = Path(self._scratch.name)
        # Into files: a daemon of the desktop's that Qt wakes may hold a pipe open for ever.
        with self._file("output").open("wb") as output, self._file("errors").open("wb") as errors:
            self._process = subprocess.Popen(
                place.command(arguments, self._file("calls")),
                env=None if place.user else {**_least(), **place.environment},
                cwd=None if place.user else place.home,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=errors,
                start_new_session=True,
            )

    def _file(self, name: str) -> Path:
        return self._folder / name

    def end(self, seconds: float) -> Outcome:
        """Wait until it has ended by itself. Raises Unexpected where it has not in that time."""
        with self._scratch:
            try:
                code = self._process.wait(seconds)
            except subprocess.TimeoutExpired:
                self._kill()
                raise Unexpected(f"{self._words} did not end in {seconds:g} s.") from None
            said, complained = (
                self._file(name).read_text("utf-8", "backslashreplace")
                for name in ("output", "errors")
            )
            logs = sorted(self._folder.glob("calls.*"))
            calls = "".join(path.read_text("utf-8", "backslashreplace") for path in logs)
        if LINUX and not calls:
            raise Unexpected(f"Nothing could be watched: {complained.strip() or code}")
        root = str(self._place.root) if self._place.user else ""
        written, reached = look_at(calls, root)
        return Outcome(code, said, complained, written, reached)

    def _kill(self) -> None:
        """End it with all that it has started: strace alone would only let go of them."""
        if os.name == "posix":
            os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.kill()
        self._process.wait()


def _least() -> dict[str, str]:
    """The variables without which no program starts; everything else is left out."""
    names = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "LANG", "COMSPEC", "PATHEXT")
    return {name: os.environ[name] for name in names if name in os.environ}


def look_at(calls: str, root: str = "") -> tuple[frozenset[str], tuple[str, ...]]:
    """What strace saw: the paths written to, and the calls that reached for a network.

    A call that failed wrote nothing; one that reached for a network counts even where it failed.
    What is open, strace names as it is seen from here: in another `root`, that is taken off.
    """
    written: set[str] = set()
    reached: list[str] = []
    for line in calls.splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        call, rest = found["call"], found["rest"]
        if call not in _REACHES_NOBODY and _NETWORK.search(rest):
            reached.append(line)
        elif call not in _CHANGES or _FAILED.search(rest):
            continue
        elif call not in _OPENS or _WRITES.search(rest):
            opened = _OPENED.search(rest) if call in _OPENS else None
            paths = [opened] if opened else _PATH.finditer(rest)
            written |= {path.removeprefix(root) for path in map(_whole, paths) if path}
    return frozenset(path for path in written if not path.startswith(_NOWHERE)), tuple(reached)


def _whole(found: re.Match[str]) -> str:
    """The path of a call, joined to the folder that it is relative to; "" for what is no path."""
    path = found["path"].encode("ascii", "backslashreplace").decode("unicode_escape")
    path = path.encode("latin-1", "replace").decode("utf-8", "replace")
    at = found.groupdict().get("at") or ""
    return os.path.normpath(os.path.join(at, path)) if at or path.startswith("/") else ""


def outside(written: frozenset[str], *folders: Path) -> list[str]:
    """Those of the paths that lie in none of the folders."""
    known = tuple(f"{folder}{os.sep}" for folder in folders)
    return sorted(path for path in written if not f"{path}{os.sep}".startswith(known))


def unexpected_lines(text: str, expected: tuple[str, ...]) -> list[str]:
    """The lines of an output that none of the patterns matches whole."""
    return [
        line
        for line in text.splitlines()
        if line.strip() and not any(re.fullmatch(pattern, line) for pattern in expected)
    ]
