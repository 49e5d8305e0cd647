"""Tries the packages in dist/ as their users would, in clean systems; says what came out.

    python packaging/prove.py [TRIAL ...]

The trials: `checks` (lintian, desktop file, AppStream, manual), `install` (in a clean Debian: apt,
smoke run without and with a display, a double-click, upgrade over an older build, removal),
`portable` (the single file in another release of Debian), `start` (time to the first window,
frozen against source), `reproduce` (two builds, byte by byte), `setup` (the Windows installer,
under Wine). Pictures are left in build/proof. Needs root on Debian, and a mirror.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

import clean_root
import trial_checks
import trial_install
import trial_portable
import trial_reproduce
import trial_setup
import trial_start
from tools import PROVING, SETUP, provide
from watched import Unexpected

TRIALS: Final[dict[str, Callable[[], None]]] = {
    "checks": trial_checks.run,
    "start": trial_start.run,
    "install": trial_install.run,
    "portable": trial_portable.run,
    "setup": trial_setup.run,
    "reproduce": trial_reproduce.run,
}


def main(arguments: list[str]) -> int:
    """Run the trials named, or all; returns the exit code."""
    unknown = [name for name in arguments if name not in TRIALS]
    if unknown:
        print(f"There is no trial {unknown[0]}; there are {', '.join(TRIALS)}.", file=sys.stderr)
        return 2
    provide({**PROVING, **SETUP})
    clean_root.with_own_mounts()
    failed = []
    for name in arguments or TRIALS:
        print(f"-- {name}", flush=True)
        try:
            TRIALS[name]()
        except Unexpected as failure:
            print(f"FAILED  {failure}", flush=True)
            failed.append(name)
    print(f"FAILED: {', '.join(failed)}" if failed else "All trials came out.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
