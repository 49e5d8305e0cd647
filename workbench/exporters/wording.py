"""Plain words for days, moments, grades and the words of the case."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from workbench.model.claim import Modality
from workbench.model.evidence import EvidenceHow
from workbench.model.source import Reliability

# The words of the Admiralty system, as they are commonly given; unknown is F and 6.
RELIABILITY: Final = {
    Reliability.a: "A, completely reliable",
    Reliability.b: "B, usually reliable",
    Reliability.c: "C, fairly reliable",
    Reliability.d: "D, not usually reliable",
    Reliability.e: "E, unreliable",
    Reliability.f: "F, reliability unknown",
}
# Not strftime: its month names follow the system's language once Qt has set the locale.
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ELLIPSIS: Final = "…"
HOW: Final = {
    EvidenceHow.passage: "",
    EvidenceHow.call: "call",
    EvidenceHow.meeting: "meeting",
    EvidenceHow.observation: "observation",
}
MODALITY: Final = {
    Modality.asserted: "",
    Modality.reported: "",
    Modality.denied: "as a denial",
    Modality.unconfirmed: "as something unconfirmed",
    Modality.conditional: "on a condition",
    Modality.opinion: "as an opinion",
    Modality.forecast: "as a forecast",
}


def on_day(day: date) -> str:
    """A day as it is written: "19 October 2024"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def at_moment(moment: str) -> str:
    """A moment of the case (ISO 8601 in UTC) to the minute, or as it stands if it is none."""
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return f"{on_day(read.date())}, {read:%H:%M} UTC"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its word: "1 claim", "3,000 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: list[str]) -> str:
    """The words as a list in a sentence: "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def plainly(word: str) -> str:
    """A word of the case as people read it: "briefed-by" is "briefed by"."""
    return word.replace("-", " ")


def clip(text: str, limit: int) -> str:
    """At most `limit` characters on one line, broken off after a whole word where there is one."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    word_end = head.rfind(" ")
    if word_end > limit // 2:
        head = head[:word_end]
    return head.rstrip(" ,;:–—-") + _ELLIPSIS
