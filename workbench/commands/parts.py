"""Parts of claims, and ticking them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.state import reopen
from workbench.model.claim import Part, PartKind, Reopened, Tick
from workbench.model.document import DocumentKind
from workbench.storage.recorder import Recorder


def delete_part(recorder: Recorder, part: Part) -> None:
    """Delete a part and its tick."""
    for tick in recorder.rows.ticks.where(part_id=part.id):
        recorder.delete(tick)
    recorder.delete(part)


@dataclass(frozen=True, slots=True)
class TickPart:
    """Tick a part against a passage of material (code points, end exclusive), or for a reason."""

    label: ClassVar[str] = "Part ticked"

    part_id: str
    document_id: str | None = None
    start: int | None = None
    end: int | None = None
    reason: str | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the tick; a part has one at most, so an older one is replaced."""
        rows = recorder.rows
        reason = (self.reason or "").strip() or None
        if self.document_id is None and reason is None:
            raise Refused("Select the words in the material, or write the reason, to tick a part.")
        if self.document_id is not None:
            if rows.documents[self.document_id].kind is not DocumentKind.material:
                raise Refused("The draft cannot confirm itself; select words in material.")
            text = recorder.text(rows.documents[self.document_id].text)
            start, end = self.start or 0, self.end or 0
            if self.start is None or not 0 <= start < end <= len(text):
                raise Refused("Select the words in the material that bear the part out.")
        for old in rows.ticks.where(part_id=self.part_id):
            recorder.delete(old)
        recorder.put(
            Tick(
                recorder.new_id(),
                self.part_id,
                self.document_id,
                self.start,
                self.end,
                reason,
                recorder.actor_id,
                recorder.now,
            )
        )


@dataclass(frozen=True, slots=True)
class UntickPart:
    """Take a tick back; a checked claim is open again."""

    label: ClassVar[str] = "Tick removed"

    part_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete the tick."""
        for tick in recorder.rows.ticks.where(part_id=self.part_id):
            recorder.delete(tick)
        reopen(recorder, recorder.rows.parts[self.part_id].claim_id, Reopened.parts)


@dataclass(frozen=True, slots=True)
class AddPart:
    """Mark words of the draft as a part of a claim (code points, end exclusive)."""

    label: ClassVar[str] = "Part marked"

    claim_id: str
    kind: PartKind
    document_id: str
    start: int
    end: int

    def apply(self, recorder: Recorder) -> None:
        """Put the part, without values."""
        inside = any(
            p.document_id == self.document_id and p.start <= self.start < self.end <= p.end
            for p in recorder.rows.claim_passages.where(claim_id=self.claim_id)
        )
        if not inside:
            raise Refused("Select words inside the claim to mark them as a part.")
        recorder.put(
            Part(
                id=recorder.new_id(),
                claim_id=self.claim_id,
                kind=self.kind,
                document_id=self.document_id,
                start=self.start,
                end=self.end,
                low=None,
                high=None,
                unit=None,
                verb=None,
                date_from=None,
                date_to=None,
                date_of=None,
                speaker_id=None,
                engine=None,
            )
        )
        reopen(recorder, self.claim_id, Reopened.parts)


@dataclass(frozen=True, slots=True)
class RemovePart:
    """Remove a part that need not be ticked."""

    label: ClassVar[str] = "Part removed"

    part_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete the part and its tick."""
        delete_part(recorder, recorder.rows.parts[self.part_id])
