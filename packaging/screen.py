"""A display of its own for a trial, without a window manager."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watched import Unexpected

_PATIENCE = 30.0


@contextmanager
def screen(size: str = "1440x900x24") -> Iterator[str]:
    """Start a display and yield its name; it goes when the block ends."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-ac"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()  # comes when it can be connected to
        if not number:
            raise Unexpected("Xvfb did not start.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def window_named(display: str, title: str) -> str:
    """Wait for a window whose title holds these words and return its id. Raises Unexpected."""
    command = ["xdotool", "search", "--sync", "--onlyvisible", "--name", title]
    try:
        done = subprocess.run(
            command, env={**os.environ, "DISPLAY": display}, capture_output=True, text=True,
            timeout=_PATIENCE, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Unexpected(f"No window “{title}” came up in {_PATIENCE:g} s.") from None
    return done.stdout.split()[0]


def press(display: str, window: str, *keys: str) -> None:
    """Press keys in a window, written as xdotool has them; there is no manager to give it focus."""
    known = {**os.environ, "DISPLAY": display}
    subprocess.run(["xdotool", "windowfocus", "--sync", window], env=known, check=True)
    for key in keys:
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=known, check=True)


def picture(display: str, path: Path) -> None:
    """Take a picture of the whole display."""
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["import", "-display", display, "-window", "root", str(path)], check=True)
