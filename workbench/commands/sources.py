"""Sources: adding, revising, grading, making confidential, merging, deleting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.model.claim import Standing
from workbench.model.source import Reliability, Source, SourceKind
from workbench.storage.recorder import Recorder


@dataclass(frozen=True, slots=True)
class AddSource:
    """Add a source by hand. Unknown reliability is F."""

    label: ClassVar[str] = "Source added"

    name: str
    kind: SourceKind = SourceKind.person
    role: str | None = None
    reliability: Reliability = Reliability.f
    confidential: bool = False

    def apply(self, recorder: Recorder) -> None:
        """Put the source."""
        if not self.name.strip():
            raise Refused("A source needs a name, even if only you will see it.")
        source = Source(
            id=recorder.new_id(),
            name=self.name.strip(),
            kind=self.kind,
            role=(self.role or "").strip() or None,
            aliases=(),
            reliability=self.reliability,
            confidential=False,
            alias_number=None,
            anonymous=False,
            standing=Standing.accepted,
            engine=None,
        )
        recorder.put(source)
        if self.confidential:
            MarkConfidential(source.id, True).apply(recorder)


@dataclass(frozen=True, slots=True)
class ReviseSource:
    """Correct what is known of a source, in one act.

    `confidential` is None where that was not touched: it is never lifted by the way.
    """

    label: ClassVar[str] = "Source revised"

    source_id: str
    name: str
    kind: SourceKind
    role: str | None
    aliases: tuple[str, ...]
    reliability: Reliability
    confidential: bool | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the source; a proposed one is accepted by it."""
        if not self.name.strip():
            raise Refused("A source needs a name, even if only you will see it.")
        recorder.put(
            replace(
                recorder.rows.sources[self.source_id],
                name=self.name.strip(),
                kind=self.kind,
                role=(self.role or "").strip() or None,
                aliases=tuple(name.strip() for name in self.aliases if name.strip()),
                reliability=self.reliability,
                standing=Standing.accepted,
            )
        )
        if self.confidential is not None:
            MarkConfidential(self.source_id, self.confidential).apply(recorder)


@dataclass(frozen=True, slots=True)
class MarkConfidential:
    """Mark a source confidential, or lift that. Its alias, once given, is its own for ever."""

    label: ClassVar[str] = "Confidentiality changed"

    source_id: str
    confidential: bool

    def apply(self, recorder: Recorder) -> None:
        """Put the source, with an alias number if it has none yet."""
        source = recorder.rows.sources[self.source_id]
        number = source.alias_number
        if self.confidential and number is None:
            number = recorder.next_number("source", "alias_number")
        recorder.put(
            replace(
                source,
                confidential=self.confidential,
                alias_number=number,
                standing=Standing.accepted,
            )
        )


@dataclass(frozen=True, slots=True)
class MergeSources:
    """Make two sources one; the other one's names are kept as further names."""

    label: ClassVar[str] = "Sources merged"

    into_id: str
    other_id: str

    def apply(self, recorder: Recorder) -> None:
        """Point everything at the one that stays."""
        rows = recorder.rows
        into, other = rows.sources[self.into_id], rows.sources[self.other_id]
        if into.id == other.id:
            raise Refused("Choose two different sources to merge.")
        names = dict.fromkeys([*into.aliases, other.name, *other.aliases])
        names.pop(into.name, None)
        for claim in rows.claims.where(claimant_id=other.id):
            recorder.put(replace(claim, claimant_id=into.id))
        for via in rows.claim_vias.where(source_id=other.id):
            recorder.put(replace(via, source_id=into.id))
        for part in rows.parts.where(speaker_id=other.id):
            recorder.put(replace(part, speaker_id=into.id))
        for entry in rows.evidence.where(source_id=other.id):
            recorder.put(replace(entry, source_id=into.id))
        self._follow_chains(recorder)
        recorder.delete(other)
        # one alias at least is known outside the case: the one that stays keeps its own, or gets it
        recorder.put(
            replace(
                into,
                aliases=tuple(names),
                standing=Standing.accepted,
                confidential=into.confidential or other.confidential,
                alias_number=into.alias_number or other.alias_number,
            )
        )

    def _follow_chains(self, recorder: Recorder) -> None:
        """Who has it from whom, and who depends on whom, but for what is now one with itself."""

        def now(id: str) -> str:
            return self.into_id if id == self.other_id else id

        for old in recorder.rows.derivations:
            new = replace(old, carrier_id=now(old.carrier_id), origin_id=now(old.origin_id))
            loop = new.carrier_id == new.origin_id and new != old
            if loop:
                recorder.delete(old)
            else:
                recorder.put(new)
        for pair in recorder.rows.dependences:
            one, other = now(pair.one_id), now(pair.other_id)
            if one == other:
                recorder.delete(pair)
            else:
                recorder.put(replace(pair, one_id=one, other_id=other))


@dataclass(frozen=True, slots=True)
class DeleteSource:
    """Delete a source that nothing refers to."""

    label: ClassVar[str] = "Source deleted"

    source_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete it, or say what still refers to it."""
        rows, id = recorder.rows, self.source_id
        claims = len(rows.claims.where(claimant_id=id)) + len(rows.claim_vias.where(source_id=id))
        entries = len(rows.evidence.where(source_id=id))
        others = (
            len(rows.parts.where(speaker_id=id))
            + len(rows.derivations.where(carrier_id=id))
            + len(rows.derivations.where(origin_id=id))
            + len(rows.dependences.where(one_id=id))
            + len(rows.dependences.where(other_id=id))
        )
        if claims or entries or others:
            raise Refused(
                f"“{rows.sources[id].name}” is named by {claims} claims and {entries} pieces of "
                "evidence; merge it with another source, or remove those first."
            )
        recorder.delete(rows.sources[id])
