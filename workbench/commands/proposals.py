"""Taking in what the engine proposes. Nothing that a person decided is touched."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.claims import next_number
from workbench.commands.proposed_dates import renew_dates
from workbench.commands.proposed_stances import add_stances
from workbench.model.analysis import Analysis, ProposedClaim
from workbench.model.claim import (
    Claim,
    ClaimPassage,
    ClaimState,
    ClaimVia,
    DateOf,
    Modality,
    Part,
    PartKind,
    Standing,
)
from workbench.model.document import PERSON, Block, Reading, Sentence
from workbench.model.imported import BlockKind
from workbench.model.matters import Finding, FindingClaim, FindingKind
from workbench.model.source import Reliability, Source, SourceKind
from workbench.storage.recorder import Recorder

_SAME_PLACE = 0.5  # of the shorter of two passages, when the one is no news beside the other

# Furniture in the engine's eyes, but words of the story all the same, to be read and checked.
_NEVER_STRUCK = MappingProxyType(
    {
        "headline": BlockKind.headline,
        "byline": BlockKind.byline,
        "date": BlockKind.dateline,
        "dateline": BlockKind.dateline,
        "caption": BlockKind.caption,
    }
)


@dataclass(frozen=True, slots=True)
class AddProposals:
    """Add to a draft what the engine proposes for it; run again, it adds what is new."""

    label: ClassVar[str] = "Proposals added"

    document_id: str
    analysis: Analysis

    def apply(self, recorder: Recorder) -> None:
        """Strike furniture, propose readings, and put the proposed claims with their parts."""
        document = recorder.rows.documents[self.document_id]
        if recorder.text(document.text) != self.analysis.text:
            raise Refused("These proposals are for another text; run the proposals again.")
        _Lines(recorder, self.document_id, self.analysis).judge()
        renew_dates(recorder, self.document_id, self.analysis)
        claims = _Claims(recorder, self.document_id, self.analysis)
        known = claims.add()
        add_stances(recorder, self.document_id, self.analysis, known, claims.source)


class _Lines:
    """Blocks and sentences: what the engine takes each for."""

    def __init__(self, recorder: Recorder, document_id: str, analysis: Analysis) -> None:
        self._recorder, self._analysis, self._document_id = recorder, analysis, document_id
        rows = recorder.rows
        self._blocks = {b.start: b for b in rows.blocks.where(document_id=document_id)}
        self._sentences = rows.sentences.where(document_id=document_id)

    def judge(self) -> None:
        engine = self._analysis.engine_version
        for furniture in self._analysis.furniture:
            for start, _ in ((furniture.start, furniture.end), *furniture.also):
                block = self._blocks.get(start)
                if block is None or block.struck or self._decided(block):
                    continue
                if block.kind in _NEVER_STRUCK:
                    continue
                if furniture.kind in _NEVER_STRUCK:
                    kind = _NEVER_STRUCK[furniture.kind]
                    kept = replace(block, kind=kind, judged_by=engine)
                    self._blocks[start] = self._recorder.put(kept)
                else:
                    self._strike(block, engine)
        proposed = {(s.start, s.end): s for s in self._analysis.sentences}
        for sentence in self._sentences:
            told = proposed.get((sentence.start, sentence.end))
            if told is None or sentence.id not in self._recorder.rows.sentences:
                continue
            self._recorder.put(
                replace(
                    sentence,
                    proposed=Reading(told.reading.replace(" ", "-")),
                    worthiness=told.check_worthiness,
                    engine=engine,
                )
            )
            self._kind(sentence.start, told.kind, engine)

    def _kind(self, start: int, kind: str, engine: str) -> None:
        """A line that an importer took for plain text may be a headline or a caption."""
        block = self._blocks.get(start)
        if block is None or block.kind is not BlockKind.body:
            return
        if kind in ("headline", "byline", "dateline", "heading", "caption"):
            if self._decided(block):
                return
            known = self._recorder.put(replace(block, kind=BlockKind(kind), judged_by=engine))
            self._blocks[start] = known
            document = self._recorder.rows.documents[self._document_id]
            words = self._analysis.text[block.start : block.end]
            if kind == "headline" and document.headline is None:
                untitled = document.title == words[:80]
                title = words if untitled else document.title
                self._recorder.put(replace(document, headline=words, title=title))

    def _inside(self, block: Block) -> Iterator[Sentence]:
        return (s for s in self._sentences if block.start <= s.start < block.end)

    def _decided(self, block: Block) -> bool:
        read = (s.reading is not Reading.unread for s in self._inside(block))
        return block.judged_by == PERSON or any(read)

    def _strike(self, block: Block, engine: str) -> None:
        passages = self._recorder.rows.claim_passages.where(document_id=block.document_id)
        if any(p.start < block.end and p.end > block.start for p in passages):
            return
        struck = replace(block, struck=True, kind=BlockKind.furniture, judged_by=engine)
        self._blocks[block.start] = self._recorder.put(struck)
        for sentence in self._inside(block):
            self._recorder.delete(sentence)


class _Claims:
    """Claims, their claimants, chains, parts, and the findings among them."""

    def __init__(self, recorder: Recorder, document_id: str, analysis: Analysis) -> None:
        self._recorder, self._analysis, self._document_id = recorder, analysis, document_id
        self._number = next_number(recorder)
        self._sources: dict[str, str] = {}
        for source in recorder.rows.sources:
            for name in (source.name, *source.aliases):
                self._sources.setdefault(name.casefold(), source.id)
        self._taken = sorted(
            (p.start, p.end, p.claim_id)
            for p in recorder.rows.claim_passages.where(document_id=document_id)
        )
        self._longest = max((end - start for start, end, _ in self._taken), default=0)

    def add(self) -> dict[str, str]:
        """Put what is new; returns the case's claim for each that is proposed, new or not."""
        put: dict[str, str] = {}
        known: dict[str, str] = {}
        for proposed in self._analysis.claims:
            taken_by = self._taken_by(proposed.start, proposed.end)
            if taken_by is None:
                put[proposed.id] = self._claim(proposed)
            else:
                known[proposed.id] = taken_by
        for finding in self._analysis.findings:
            if finding.claims and all(id in put for id in finding.claims):
                self._finding(finding.kind, finding.why, [put[id] for id in finding.claims])
        return put | known

    def _taken_by(self, start: int, end: int) -> str | None:
        """The claim that stands at that place already."""
        # nothing that begins further back than the longest passage is long can reach here
        first = bisect_left(self._taken, (start - self._longest, 0, ""))
        for place in range(first, len(self._taken)):
            taken_start, taken_end, claim_id = self._taken[place]
            if taken_start >= end:
                return None
            shared = min(end, taken_end) - max(start, taken_start)
            if shared >= _SAME_PLACE * min(end - start, taken_end - taken_start):
                return claim_id
        return None

    def _claim(self, told: ProposedClaim) -> str:
        who = told.attribution
        claim = Claim(
            id=self._recorder.new_id(),
            number=self._number,
            substance=told.substance,
            modality=Modality(told.modality),
            claimant_id=self.source(who.claimant, anonymous=who.anonymous),
            cue=who.cue,
            state=ClaimState.open,
            reopened=None,
            standing=Standing.proposed,
            worthiness=told.check_worthiness,
            engine=self._analysis.engine_version,
        )
        self._number += 1
        put, new_id = self._recorder.put, self._recorder.new_id
        put(claim)
        put(ClaimPassage(new_id(), claim.id, self._document_id, told.start, told.end))
        for position, name in enumerate(who.via):
            source_id = self.source(name)
            if source_id is not None:
                put(ClaimVia(new_id(), claim.id, source_id, position))
        for part in self._parts(claim, told):
            put(part)
        return claim.id

    def _parts(self, claim: Claim, told: ProposedClaim) -> Iterator[Part]:
        for name in (*told.names, *told.titles):
            yield self._part(claim, PartKind(name.kind), name.start, name.end)
        for quote in told.quotes:
            part = self._part(claim, PartKind.quotation, quote.start, quote.end)
            yield replace(part, speaker_id=claim.claimant_id)
        for figure in told.figures:
            part = self._part(claim, PartKind.figure, figure.start, figure.end)
            low = None if figure.low is None else float(figure.low)
            high = None if figure.high is None else float(figure.high)
            yield replace(part, low=low, high=high, unit=figure.unit, verb=figure.verb)
        for day in told.dates:
            part = self._part(claim, PartKind.date, day.start, day.end)
            yield replace(part, date_from=day.first, date_to=day.last, date_of=DateOf(day.of))

    def _part(self, claim: Claim, kind: PartKind, start: int, end: int) -> Part:
        return Part(
            id=self._recorder.new_id(),
            claim_id=claim.id,
            kind=kind,
            document_id=self._document_id,
            start=start,
            end=end,
            low=None,
            high=None,
            unit=None,
            verb=None,
            date_from=None,
            date_to=None,
            date_of=None,
            speaker_id=None,
            engine=claim.engine,
        )

    def source(self, name: str | None, *, anonymous: bool = False) -> str | None:
        """The case's source of that name, or a newly proposed one; None for the story's voice."""
        if name is None:
            return None
        if name.casefold() not in self._sources:
            told = next((s for s in self._analysis.sources if s.name == name), None)
            source = Source(
                id=self._recorder.new_id(),
                name=name,
                kind=SourceKind(told.kind) if told else SourceKind.organisation,
                role=told.role if told else None,
                aliases=told.aliases if told else (),
                reliability=Reliability.f,
                confidential=False,
                alias_number=None,
                anonymous=anonymous or bool(told and told.anonymous),
                standing=Standing.proposed,
                engine=self._analysis.engine_version,
            )
            self._recorder.put(source)
            for known in (name, *source.aliases):
                self._sources.setdefault(known.casefold(), source.id)
        return self._sources[name.casefold()]

    def _finding(self, kind: str, why: str, claim_ids: list[str]) -> None:
        finding = Finding(
            self._recorder.new_id(),
            FindingKind(kind),
            why,
            Standing.proposed,
            None,
            self._analysis.engine_version,
        )
        self._recorder.put(finding)
        for claim_id in claim_ids:
            self._recorder.put(FindingClaim(self._recorder.new_id(), finding.id, claim_id))
