"""The smoke run sees what it is there to see: writing elsewhere, a network, a line too many."""

from __future__ import annotations

import os
import select
import sys
from pathlib import Path

import pytest
import watched
from watched import Place, Unexpected, look_at, outside, unexpected_lines

from tests.packaging.watching import needs_watching

CALLS = r"""
openat(AT_FDCWD</home/u>, "/usr/lib/stet/x.so", O_RDONLY|O_CLOEXEC) = 3</usr/lib/stet/x.so>
openat(AT_FDCWD</home/u>, "notes.txt", O_WRONLY|O_CREAT, 0666) = 3</home/u/notes.txt>
openat(AT_FDCWD</home/u>, "/etc/motd", O_WRONLY|O_CREAT, 0666) = -1 EACCES (Permission denied)
openat(AT_FDCWD</home/u>, "/dev/null", O_RDWR) = 4</dev/null>
mkdir("/var/tmp/stet", 0777) = 0
rename("/home/u/a.new", "/home/u/M\303\244rz \"x\".stet") = 0
connect(3<socket:[1]>, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X7"}, 20) = 0
socket(AF_INET6, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3<socket:[2]>
sendto(3<socket:[2]>, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53)}, 16) = -1 ENETUNREACH
"""


def test_what_was_written_and_what_was_reached_for() -> None:
    written, reached = look_at(CALLS)
    assert written == {
        "/home/u/notes.txt", "/var/tmp/stet", "/home/u/a.new", '/home/u/März "x".stet',
    }  # fmt: skip
    assert len(reached) == 1, "an attempt that fails is one, a socket alone is none"
    assert reached[0].startswith("sendto(")
    assert outside(written, Path("/home/u")) == ["/var/tmp/stet"]
    inside = CALLS.replace("</", "</srv/other/")
    assert look_at(inside, "/srv/other") == (written, reached), "another root is taken off"
    assert outside(frozenset({"/home/user/x"}), Path("/home/u")) == ["/home/user/x"]


def test_a_line_is_expected_only_as_a_whole() -> None:
    assert unexpected_lines("Stet 0.1.0\n\n", (r"Stet [\d.]+",)) == []
    assert unexpected_lines("Stet 0.1.0\nqt.qpa: no", (r"Stet [\d.]+",)) == ["qt.qpa: no"]
    assert unexpected_lines("Stet 0.1.0 beta", (r"Stet [\d.]+",)) == ["Stet 0.1.0 beta"]


# --- The real thing ---------------------------------------------------------------------------


def python(script: str, home: Path) -> watched.Outcome:
    return watched.run([sys.executable, "-c", script], Place(home, environment={"HOME": str(home)}))


@needs_watching
def test_a_program_that_writes_elsewhere_is_seen(tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere.txt"
    home.mkdir()
    script = f"open('mine.txt', 'w').write('x'); open({str(elsewhere)!r}, 'w').write('x')"
    outcome = python(script, home)
    assert outcome.code == 0
    assert outside(outcome.written, home) == [str(elsewhere)]
    assert str(home / "mine.txt") in outcome.written


@needs_watching
def test_a_child_that_reaches_for_a_network_is_seen(tmp_path: Path) -> None:
    child = (
        "import socket\n"
        "try: socket.create_connection(('192.0.2.1', 9), 1)\n"  # of RFC 5737: nobody's
        "except OSError: pass"
    )
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    outcome = python(script, tmp_path)
    assert (outcome.code, outcome.output, outcome.errors) == (0, "", "")
    assert any("192.0.2.1" in call for call in outcome.reached)


@needs_watching
def test_there_is_no_interface_to_reach_a_network_by(tmp_path: Path) -> None:
    told = python("print(open('/proc/self/net/dev').read())", tmp_path)
    names = {line.partition(":")[0].strip() for line in told.output.splitlines() if ":" in line}
    assert names <= {"lo"}


@needs_watching
@pytest.mark.parametrize("how", ["by a link", "by two dots"])
def test_nobody_slips_out_of_the_users_folders(how: str, tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    home.mkdir()
    elsewhere.mkdir()
    (home / "link").symlink_to(elsewhere)
    path = "link/x.txt" if how == "by a link" else "../elsewhere/x.txt"
    outcome = python(f"open({path!r}, 'w').write('x')", home)
    assert outside(outcome.written, home) == [str(elsewhere / "x.txt")]


@needs_watching
def test_a_program_that_does_not_end_is_given_up_and_ended(tmp_path: Path) -> None:
    script = (
        "import os, subprocess, sys, threading\n"
        "open('me', 'w').write(str(os.getpid()))\n"
        "child = subprocess.Popen([sys.executable, '-c', 'input()'], stdin=subprocess.PIPE)\n"
        "open('child', 'w').write(str(child.pid))\n"
        "threading.Event().wait()"
    )
    with pytest.raises(Unexpected, match="did not end"):
        watched.run([sys.executable, "-c", script], Place(tmp_path), seconds=2)
    for name in ("me", "child"):
        assert _ends(int((tmp_path / name).read_text("ascii"))), name


def _ends(pid: int) -> bool:
    """Whether a process that was killed is gone; a busy system takes a while."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([descriptor], [], [], 10)[0])
    finally:
        os.close(descriptor)
