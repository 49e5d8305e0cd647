"""Remarks on a claim, and saying again that it is checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.state import settle
from workbench.model.claim import ClaimState, Note
from workbench.storage.recorder import Recorder


@dataclass(frozen=True, slots=True)
class AddNote:
    """Write a remark on a claim."""

    label: ClassVar[str] = "Note added"

    claim_id: str
    text: str

    def apply(self, recorder: Recorder) -> None:
        """Put the note."""
        if not self.text.strip():
            raise Refused("Write the note first.")
        note = Note(
            recorder.new_id(), self.claim_id, self.text.strip(), recorder.actor_id, recorder.now
        )
        recorder.put(note)


@dataclass(frozen=True, slots=True)
class RemoveNote:
    """Take a remark away."""

    label: ClassVar[str] = "Note removed"

    note_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete the note."""
        recorder.delete(recorder.rows.notes[self.note_id])


@dataclass(frozen=True, slots=True)
class CheckClaim:
    """Say again that an opened claim is checked, after looking at what changed."""

    label: ClassVar[str] = "Claim checked again"

    claim_id: str

    def apply(self, recorder: Recorder) -> None:
        """Settle the claim; its verdicts and outcome stay as they are."""
        settle(recorder, self.claim_id)
        if recorder.rows.claims[self.claim_id].state is not ClaimState.checked:
            raise Refused("The claim still lacks a verdict, an outcome or an answer; give it that.")
