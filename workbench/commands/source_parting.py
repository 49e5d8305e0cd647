"""Parting a source that turns out to be two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.chain_rows import claims_chained, hand_over
from workbench.commands.sources import NO_NAME, MarkConfidential
from workbench.commands.state import reopen
from workbench.model.claim import Reopened, Standing
from workbench.model.evidence import Evidence, Layer
from workbench.model.source import Reliability, Source
from workbench.storage.recorder import Recorder
from workbench.storage.rows import Rows


def claims_named(rows: Rows, source_id: str) -> set[str]:
    """The claims that name a source other than by evidence: those that can go over in a split.

    It makes them, hands them on, is quoted in them, or stands in their chain.
    """
    named = {claim.id for claim in rows.claims.where(claimant_id=source_id)}
    named |= {via.claim_id for via in rows.claim_vias.where(source_id=source_id)}
    named |= {part.claim_id for part in rows.parts.where(speaker_id=source_id)}
    return named | claims_chained(rows, source_id)


@dataclass(frozen=True, slots=True)
class SplitSource:
    """Part a source in two: the names, claims and evidence that are listed go over to a new one.

    A claim goes over as far as it names the source: who says it, who hands it on, who is quoted.

    Who has it from whom, and which origins are not two, is told per claim and on *so*, so it
    goes with what the source says on *so* of that claim. Where the source has evidence on *so*,
    its links in the claim's chain go over with the last piece of it, and stay while any piece
    stays: nobody becomes an origin of their own by being parted from the chain. Where it has
    none, they go over with the claim. Evidence on *said* moves no link.

    The new source is of the same kind and party, and confidential if the old one is, under an
    alias of its own. Role, stake, contact and the letter stay with the old one, to which they
    were given; the new one is F.
    """

    label: ClassVar[str] = "Source split"

    source_id: str
    name: str
    aliases: tuple[str, ...] = ()
    claim_ids: tuple[str, ...] = ()
    evidence_ids: tuple[str, ...] = ()

    def apply(self, recorder: Recorder) -> None:
        """Put both sources and point what goes over at the new one; its claims are open again."""
        old = recorder.rows.sources[self.source_id]
        entries = self._check(recorder, old)
        new = self._put_both(recorder, old)
        following = self._with_chains(recorder.rows, entries)
        for claim_id in self.claim_ids:
            self._give_claim(recorder, claim_id, new.id)
            reopen(recorder, claim_id, Reopened.claimant)
        for entry in entries:
            recorder.put(replace(entry, source_id=new.id))
            if entry.claim_id is not None:
                reopen(recorder, entry.claim_id, Reopened.evidence)
        for claim_id in following:
            hand_over(recorder, claim_id, old.id, new.id)

    def _check(self, recorder: Recorder, old: Source) -> list[Evidence]:
        """The entries that go over; refused where the split could not be what was meant."""
        name, rows = self.name.strip(), recorder.rows
        if not name:
            raise Refused(NO_NAME)
        if name == old.name:
            raise Refused(f"Give the new source another name than “{old.name}”.")
        if not {*self.aliases} <= {*old.aliases}:
            raise Refused(f"“{old.name}” does not have all of these names any more.")
        entries = [rows.evidence.get(id) for id in self.evidence_ids]
        mine = [e for e in entries if e is not None and e.source_id == old.id]
        if len(mine) < len(entries) or not {*self.claim_ids} <= claims_named(rows, old.id):
            raise Refused(f"Some of what was to go over is not “{old.name}”’s any more.")
        return mine

    def _put_both(self, recorder: Recorder, old: Source) -> Source:
        name = self.name.strip()
        new = replace(
            old,
            id=recorder.new_id(),
            name=name,
            aliases=tuple(alias for alias in self.aliases if alias != name),
            role=None,
            stake=None,
            contact=None,
            reliability=Reliability.f,
            reliability_reason=None,
            reliability_on=None,
            confidential=False,
            alias_number=None,
            standing=Standing.accepted,
            engine=None,
        )
        recorder.put(new)
        if old.confidential:
            MarkConfidential(new.id, True).apply(recorder)
        kept = tuple(alias for alias in old.aliases if alias not in {*self.aliases, name})
        recorder.put(replace(old, aliases=kept, standing=Standing.accepted))
        return new

    def _with_chains(self, rows: Rows, going: list[Evidence]) -> list[str]:
        """The claims whose links go over, read before anything has moved."""
        taken = {entry.id for entry in going}
        touched = dict.fromkeys([*self.claim_ids, *(e.claim_id for e in going if e.claim_id)])
        found = []
        for claim_id in touched:
            on_so = {
                entry.id
                for entry in rows.evidence.where(claim_id=claim_id)
                if entry.source_id == self.source_id
                and entry.layer is Layer.so
                and entry.standing is Standing.accepted
            }
            if on_so <= taken if on_so else claim_id in self.claim_ids:
                found.append(claim_id)
        return found

    def _give_claim(self, recorder: Recorder, claim_id: str, new_id: str) -> None:
        """Who says it, who hands it on, and whose words are quoted in it."""
        rows = recorder.rows
        claim = rows.claims[claim_id]
        if claim.claimant_id == self.source_id:
            recorder.put(replace(claim, claimant_id=new_id))
        for via in rows.claim_vias.where(claim_id=claim_id):
            if via.source_id == self.source_id:
                recorder.put(replace(via, source_id=new_id))
        for part in rows.parts.where(claim_id=claim_id):
            if part.speaker_id == self.source_id:
                recorder.put(replace(part, speaker_id=new_id))
