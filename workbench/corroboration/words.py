"""A cell and a row of the matrix in words, for screen readers, tool tips and copying."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from workbench.corroboration.cells import Tally
from workbench.model.evidence import Evidence, EvidenceHow, Layer, Stance

_STANCES: Final[Mapping[Stance, str]] = MappingProxyType(
    {
        Stance.asserts: "asserts",
        Stance.denies: "denies",
        Stance.cannot_confirm: "cannot confirm",
        Stance.relays: "relays",
        Stance.conditional: "asserts on a condition",
        Stance.context: "gives context",
    }
)
_HOW: Final[Mapping[EvidenceHow, str]] = MappingProxyType(
    {
        EvidenceHow.passage: "no passage",
        EvidenceHow.call: "by a call",
        EvidenceHow.meeting: "at a meeting",
        EvidenceHow.observation: "by observation",
    }
)
_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def _day(day: date | None) -> str:
    return "" if day is None else f" on {day.day} {day:%B %Y}"


QUESTIONED: Final = "questioned: no origin but its own bears it out"
"""Said of credibility 1, "confirmed by other sources", where it is not."""


def entry_words(entry: Evidence, passages: int, *, questioned: bool = False) -> str:
    """ "asserts, credibility 2, one passage"; "denies, credibility 6, by a call on 3 May 2026".

    `passages` is how many passages of material the entry rests on. With `questioned` the words
    say that nothing else confirms what the digit 1 says is confirmed.
    """
    if passages:
        behind = f"{_number(passages)} passage{'' if passages == 1 else 's'}"
    else:
        behind = _HOW[entry.how] + _day(entry.made_on)
    doubt = f" ({QUESTIONED})" if questioned else ""
    return f"{stance_words(entry)}{doubt}, {behind}"


def stance_words(entry: Evidence) -> str:
    """ "asserts, credibility 2": what the source does, without where."""
    return f"{_STANCES[entry.stance]}, credibility {entry.credibility}"


def cell_words(source: str, entries: Iterable[str]) -> str:
    """ "NIS asserts, credibility 2, one passage"; further entries follow after a semicolon."""
    told = "; ".join(entries)
    return f"{source} {told}" if told else f"{source}: no evidence"


def proposed_words(source: str, stances: Iterable[Stance]) -> str:
    """ "NIS denies, only proposed": what the draft says of a source, and nobody has accepted."""
    return f"{source} {' and '.join(_STANCES[stance] for stance in stances)}, only proposed"


def party_words(party: str, sources: int, cells: Iterable[str]) -> str:
    """ "Press, 3 sources: AP relays, credibility 3, one passage; Herald: …"; cells in words."""
    told = "; ".join(cells) or "no evidence"
    return f"{party}, {sources:,} source{'' if sources == 1 else 's'}: {told}"


def tally_words(counts: Tally) -> str:
    """ "for 2, against 1": two counts, never one."""
    return f"for {counts.speaking_for}, against {counts.speaking_against}"


def row_words(
    name: str,
    substance: str,
    layer: Layer,
    cells: Iterable[str],
    counts: Tally,
    verdict: str,
    origins: Iterable[str] = (),
) -> str:
    """A row whole: the claim, each cell in words, for and against, the origins, the verdict.

    `name` is what the row is: "Claim 4", "Proposition"; `origins` are sentences without stops.
    """
    told = ". ".join(cells)
    evidence = f"{told}. " if told else "No evidence yet. "
    stop = "" if substance.rstrip("”’\"'").endswith((".", "!", "?", "…")) else "."
    sources = ". ".join([tally_words(counts).capitalize(), *origins])
    return f"{name}: {substance}{stop} On {layer}: {evidence}{sources}. {verdict}."
