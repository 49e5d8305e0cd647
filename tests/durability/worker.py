"""Somebody who works in a case without a pause, until they are killed.

Started once with the path of a case; then, for each line with a number on standard input, it
forks a child that opens the case and does acts by that number's chance for ever, telling the
digest of each as soon as it is finished. "gone" is told once the child has died, after
everything that the child had told.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from random import Random

from tests.commands.acts import STORY, draft_of
from tests.commands.makers import MAKERS
from workbench.case import Case
from workbench.commands.base import Refused

_MANY = 40  # claims; beyond, the worker takes back rather than adds


def tell(line: str) -> None:
    os.write(1, line.encode() + b"\n")  # at once: nothing is left in a buffer to be lost


def work(path: Path, seed: int) -> None:
    chance, acts = Random(seed), sorted(MAKERS, key=lambda command: command.__name__)
    with Case.open(path) as case:
        tell(f"opened {case.head}")
        while True:
            if not case.drafts():
                case.run(draft_of(STORY))
            elif len(case.rows.claims) > _MANY or chance.random() < 0.1:
                case.undo()
            elif chance.random() < 0.1:
                case.redo()
            elif (command := MAKERS[chance.choice(acts)](case, chance)) is not None:
                try:
                    case.run(command)
                except Refused:
                    continue
            tell(f"done {case.head}")


def main() -> None:
    for line in sys.stdin:
        path, seed = line.rsplit(" ", 1)
        child = os.fork()
        if child == 0:
            try:
                tell(f"child {os.getpid()}")
                work(Path(path), int(seed))
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        tell("gone")


if __name__ == "__main__":
    main()
