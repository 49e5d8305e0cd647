"""`stet verify`. Imports storage alone, so that it answers at once."""

from __future__ import annotations

import argparse
import sys

from workbench.storage.errors import DamagedCase
from workbench.storage.verify import verify

WHOLE = 0
FAULTY = 1


def verify_case(arguments: argparse.Namespace) -> int:
    """Print what is wrong to the error output, one sentence a line; 1 where anything is."""
    name = arguments.case.name
    try:
        found = verify(arguments.case, head=arguments.head)
    except DamagedCase:
        print(
            f"“{name}” is damaged so far that it cannot be read through; "
            "go back to a copy that is kept elsewhere.",
            file=sys.stderr,
        )
        return FAULTY
    for fault in found.faults:
        print(fault, file=sys.stderr)
    if not found.holds:
        return FAULTY
    entries = "1 entry" if found.entries == 1 else f"{found.entries:,} entries"
    print(f"“{name}” is whole: {entries} in its history, head {found.head}.")
    return WHOLE
