#!/usr/bin/env python3
"""The commands of this project: run, test, bench, freeze, package, prove, lock.

Each sets up whatever it needs.

Only the standard library is used, and no syntax newer than Python 3.6, so that an older
Python reaches the sentence that says it is too old. That is why there is no
`from __future__ import annotations` here, as there is everywhere else.
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit(
        "Stet needs Python 3.11, 3.12, 3.13 or 3.14, and this is Python "
        f"{sys.version_info[0]}.{sys.version_info[1]}: start this script with one of those."
    )

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
# One lock for running and for testing: what is tested is what runs, one stamp says that it is
# installed, and the second of the two commands finds everything the first has set up.
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "stet-stamp"

# What Qt opens at run time, and the Debian package that has it (names of Debian 12; later
# releases and Ubuntu know them too).
OFFSCREEN_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
X_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
Step = tuple[str, Sequence[str]]


def refuse(sentence: str) -> NoReturn:
    """Print one sentence to stderr and stop with exit code 2: something outside is missing."""
    print(sentence, file=sys.stderr)
    raise SystemExit(2)


def in_venv(name: str) -> Path:
    """Return the path of a program of the virtual environment, in the way of this system."""
    return VENV / ("Scripts" if os.name == "nt" else "bin") / (name + ".exe" * (os.name == "nt"))


def child_environment() -> dict[str, str]:
    """Return the environment for everything started here: UTF-8 in whatever locale."""
    return {**os.environ, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


# --- What the system lacks ------------------------------------------------------------------


def missing_libraries(
    wanted: Mapping[str, str], load: Callable[[str], object] = ctypes.CDLL
) -> dict[str, str]:
    """Return those of `wanted` (soname to package) that the dynamic linker cannot open."""
    missing = {}
    for soname, package in wanted.items():
        try:
            load(soname)
        except OSError:
            missing[soname] = package
    return missing


def needed_libraries(environ: Mapping[str, str]) -> dict[str, str]:
    """Return what Qt will open for the display that `environ` names, or for none."""
    return {
        **OFFSCREEN_LIBRARIES,
        **(X_LIBRARIES if environ.get("DISPLAY") else {}),
        **(WAYLAND_LIBRARIES if environ.get("WAYLAND_DISPLAY") else {}),
    }


def provide_system_packages(
    wanted: Mapping[str, str], programs: Mapping[str, str] | None = None
) -> None:
    """Install what Python and Qt lack on Linux, or print the one line that does and stop.

    `wanted` maps sonames to packages, `programs` the names of programs.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = missing_libraries(wanted)
    for program, package in (programs or {}).items():
        if shutil.which(program) is None:
            missing[program] = package
    if importlib.util.find_spec("ensurepip") is None:
        missing["the venv module of Python"] = "python3-venv"
    if not missing:
        return
    packages = sorted(set(missing.values()))
    if shutil.which("apt-get") is None:
        refuse(f"This system lacks {', '.join(missing)}: install them with its package manager.")
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if os.geteuid() != 0:
        refuse(f"This system lacks what Stet needs; this line installs it:\n  sudo {line}")
    print(f"Installing {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # The package lists are renewed only if they have to be: without network, but with the packages
    # at hand, the first try succeeds.
    if not quiet(line.split(), environment):
        quiet(["apt-get", "update"], environment)
        if not quiet(line.split(), environment, show=True):
            refuse(f"The system's packages could not be installed; the line was:\n  {line}")
    importlib.invalidate_caches()


def quiet(command: Sequence[str], environment: Mapping[str, str], show: bool = False) -> bool:
    """Run `command`, keep its output back unless it fails and `show`; return whether it went."""
    done = subprocess.run(
        command, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    if done.returncode and show:
        sys.stderr.buffer.write(done.stdout)
        sys.stderr.flush()
    return done.returncode == 0


# --- The virtual environment ----------------------------------------------------------------


def wanted_stamp(root: Path = ROOT) -> str:
    """Return the digest of all that the environment is made from: lock, project, Python, place."""
    digest = hashlib.sha256()
    for part in (
        (root / LOCK.name).read_bytes(),
        (root / "pyproject.toml").read_bytes(),
        sys.version.encode(),
        str(root).encode(),
    ):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def provide_venv() -> None:
    """Make `.venv` as the lock has it, unless its stamp says that it stands."""
    stamp = wanted_stamp()
    if STAMP.is_file() and STAMP.read_text("ascii") == stamp:
        return
    print("Setting up .venv from the lock; this is done once and takes a minute or two", flush=True)
    # Python as it is outside any environment: this script may have been started from within .venv.
    python = getattr(sys, "_base_executable", sys.executable)
    pip = [str(in_venv("python")), "-m", "pip", "install", "--quiet", "--no-deps"]
    for command in (
        [python, "-m", "venv", "--clear", str(VENV)],
        # The lock is complete and hashed: nothing is left to resolve, and nothing is built.
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)],
        [*pip, "--no-index", "--no-build-isolation", "-e", str(ROOT)],
    ):
        if not quiet(command, child_environment(), show=True):
            sys.exit("The set-up stopped here; the lines above say why. Nothing else was changed.")
    STAMP.write_text(stamp, "ascii")


# --- The commands ---------------------------------------------------------------------------


def run(arguments: Sequence[str]) -> int:
    """Open the workbench on the sample case; `arguments` go to it as they are."""
    provide_system_packages(needed_libraries(os.environ))
    provide_venv()
    return hand_over(["-m", "ui", "--sample", *arguments])


def bench(arguments: Sequence[str]) -> int:
    """Print the measurements of this machine."""
    provide_system_packages(OFFSCREEN_LIBRARIES)
    provide_venv()
    return hand_over(["-m", "tests.benchmarks", *arguments])


def packaging(script: str) -> Callable[[Sequence[str]], int]:
    """The command that hands over to a script of packaging/, which asks for its own tools."""

    def command(arguments: Sequence[str]) -> int:
        provide_system_packages(OFFSCREEN_LIBRARIES)
        provide_venv()
        return hand_over([str(ROOT / "packaging" / script), *arguments])

    return command


def hand_over(arguments: Sequence[str]) -> int:
    """Become the Python of the environment; where a system has no such thing, wait for it."""
    command = [str(in_venv("python")), *arguments]
    os.chdir(ROOT)
    if os.name == "posix":
        os.execve(command[0], command, child_environment())
    return subprocess.call(command, env=child_environment())


def test(arguments: Sequence[str]) -> int:
    """Run every check; `arguments` go to pytest. Return 0 only if all of them passed."""
    provide_system_packages(OFFSCREEN_LIBRARIES, {"strace": "strace", "xz": "xz-utils"})
    provide_venv()
    cores = os.cpu_count() or 1
    workers = ["-n", str(min(cores, 8)), "--dist", "worksteal"] if cores > 1 else []
    python = str(in_venv("python"))
    return run_steps(
        [
            ("ruff check", [str(in_venv("ruff")), "check", "."]),
            ("ruff format", [str(in_venv("ruff")), "format", "--check", "."]),
            ("mypy --strict", [python, "-m", "mypy"]),
            ("import contracts", [str(in_venv("lint-imports"))]),
        ],
        ("pytest", [python, "-m", "pytest", "-q", *workers, *arguments]),
    )


def run_steps(steps: Sequence[Step], last: Step) -> int:
    """Run all steps, whatever fails. Of `steps` only failures are shown, `last` is seen live.

    `last` is the tests: they take longest, and their summary is to be the end of what is printed.
    """
    failed = []
    for name, command in steps:
        began = time.monotonic()
        passed = quiet(command, child_environment(), show=True)
        print(f"{'passed' if passed else 'FAILED'}  {name}  {time.monotonic() - began:.1f} s")
        sys.stdout.flush()
        if not passed:
            failed.append(name)
    name, command = last
    if subprocess.call(command, env=child_environment(), cwd=ROOT, stdin=subprocess.DEVNULL):
        failed.append(name)
    print(f"FAILED: {', '.join(failed)}" if failed else "All checks passed.", flush=True)
    return 1 if failed else 0


def lock(arguments: Sequence[str]) -> int:
    """Renew the lock for every system and every Python that is supported."""
    provide_venv()
    command = [
        str(in_venv("uv")), "pip", "compile", "pyproject.toml", "--group", "dev",
        "--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade",
        "--no-annotate", "--custom-compile-command", "python3 task.py lock", "--quiet",
        "-o", LOCK.name, *arguments,
    ]  # fmt: skip
    return subprocess.call(command, env=child_environment(), cwd=ROOT)


def main(arguments: Sequence[str]) -> int:
    """Run the command named first in `arguments`, with the rest of them."""
    commands = {
        "run": run,
        "test": test,
        "bench": bench,
        "freeze": packaging("freeze.py"),
        "package": packaging("make_packages.py"),
        "prove": packaging("prove.py"),
        "lock": lock,
    }
    parser = argparse.ArgumentParser(
        description=__doc__.partition("\n")[0] if __doc__ else None,
        epilog="What follows the command goes to the program it starts.",
    )
    parser.add_argument("command", choices=commands, help="run opens the workbench on the sample")
    chosen = parser.parse_args(arguments[:1])
    return commands[chosen.command](arguments[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
