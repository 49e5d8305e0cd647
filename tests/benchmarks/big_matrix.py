"""A made case for the matrix at scale: claims, sources, and evidence spread over the cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar

from workbench.case import Case
from workbench.commands.documents import AddDocument
from workbench.commands.evidence import Place
from workbench.importers.base import ImportHint
from workbench.importers.plain_text import IMPORTER
from workbench.model.claim import Claim, ClaimPassage, ClaimState, Modality, Standing
from workbench.model.document import DocumentKind, Received
from workbench.model.evidence import Evidence, EvidenceHow, EvidencePassage, Layer, Stance
from workbench.model.source import Reliability, Source, SourceKind
from workbench.storage.recorder import Recorder

_AT_ONCE = 20_000  # entries in one act: a history entry holds all of its rows


@dataclass(frozen=True, slots=True)
class Size:
    """How large the matrix is; `filled` cells of claims × sources."""

    claims: int
    sources: int
    filled: int

    def __str__(self) -> str:
        return f"{self.claims:,} × {self.sources:,}, {self.filled:,} filled"


LARGE = Size(10_000, 500, 200_000)


@dataclass(frozen=True, slots=True)
class AddRows:
    """The claims and sources of the matrix in one act, which a person would make one by one."""

    label: ClassVar[str] = "Rows and columns made"

    draft_id: str
    starts: tuple[int, ...]
    size: Size

    def apply(self, recorder: Recorder) -> None:
        """Put them."""
        for number in range(self.size.sources):
            recorder.put(
                Source(
                    recorder.new_id(), f"Source number {number}", SourceKind.organisation, None,
                    (), Reliability.b, False, None, False, Standing.accepted, None,
                )
            )  # fmt: skip
        for number in range(self.size.claims):
            words = f"Ship {number} lay in the northern port on Friday"
            claim = recorder.put(
                Claim(
                    recorder.new_id(), number + 1, words, Modality.asserted, None, None,
                    ClaimState.open, None, Standing.accepted, None, None,
                )
            )  # fmt: skip
            start = self.starts[number]
            recorder.put(ClaimPassage(recorder.new_id(), claim.id, self.draft_id, start, start + 4))


@dataclass(frozen=True, slots=True)
class AddEntries:
    """Some of the evidence: every fourth entry is a call, the rest rest on a passage."""

    label: ClassVar[str] = "Cells filled"

    cells: tuple[tuple[int, str, str], ...]
    place: Place

    def apply(self, recorder: Recorder) -> None:
        """Put them; `cells` are numbers, claims and sources."""
        stances, place = list(Stance), self.place
        for number, claim, source in self.cells:
            call = number % 4 == 0
            entry = Evidence(
                recorder.new_id(), claim, None, source, Layer.so, stances[number % 6],
                number % 6 + 1, EvidenceHow.call if call else EvidenceHow.passage, None,
                date(2026, 3, 12) if call else None, "They would not say." if call else None,
                Standing.accepted, None,
            )  # fmt: skip
            recorder.put(entry)
            if not call:
                recorder.put(
                    EvidencePassage(
                        recorder.new_id(), entry.id, place.document_id, place.start, place.end
                    )
                )


def fill(folder: Path, size: Size) -> Case:
    """An open case of that size, in `folder`."""
    case = Case.create(folder / "matrix.stet", title="Matrix", checker="Bench")
    lines = [f"Ship {number} lay in the northern port." for number in range(size.claims)]
    for kind, text in ((DocumentKind.draft, "\n\n".join(lines)), (DocumentKind.material, "Yes.")):
        read = IMPORTER.read(text.encode(), ImportHint())
        case.run(AddDocument(read, text.encode(), kind, Received.opened))
    draft, material = case.drafts()[0], case.materials()[0]
    starts, at = [], 0
    for line in case.document_text(draft.id).split("\n"):
        starts.append(at)
        at += len(line) + 1
    case.run(AddRows(draft.id, tuple(starts), size))
    claims = [claim.id for claim in case.rows.claims]
    sources = [source.id for source in case.rows.sources]
    step, place = size.claims * size.sources // size.filled, Place(material.id, 0, 3)
    filled = []
    for number in range(size.filled):
        cell = number * step + number // size.sources % step
        filled.append((number, claims[cell // size.sources], sources[cell % size.sources]))
    for first in range(0, size.filled, _AT_ONCE):
        case.run(AddEntries(tuple(filled[first : first + _AT_ONCE]), place))
    return case
