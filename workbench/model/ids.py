"""Ids for rows, values and acts: UUID version 7 (RFC 9562, section 5.7)."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from uuid import UUID

_COUNTER_BITS = 12
_RANDOM_BITS = 62


class IdMaker:
    """Makes ids that sort in the order they were made, even within one millisecond.

    The 12 bits after the version are a counter (RFC 9562, section 6.2, method 1); when it runs
    over, or the clock steps back, the millisecond of the id before is carried on.
    """

    def __init__(self, clock: Callable[[], int] = time.time_ns) -> None:
        """`clock` gives nanoseconds since 1970."""
        self._clock = clock
        self._millisecond = 0
        self._counter = 0

    def __call__(self) -> str:
        """One more id, as 36 characters."""
        now = self._clock() // 1_000_000
        if now > self._millisecond:
            self._millisecond, self._counter = now, 0
        else:
            self._counter += 1
            if self._counter >> _COUNTER_BITS:
                self._millisecond, self._counter = self._millisecond + 1, 0
        random = int.from_bytes(os.urandom(8), "big") & ((1 << _RANDOM_BITS) - 1)
        number = (
            self._millisecond << 80 | 7 << 76 | self._counter << 64 | 0b10 << _RANDOM_BITS | random
        )
        return str(UUID(int=number))
