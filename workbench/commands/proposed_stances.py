"""The propositions and stances that an engine reads from a draft, as proposals of the matrix.

A stance is proposed on *so*, for that is what its source speaks to; but what the draft says of a
source is no evidence. So an entry rests, until it is accepted, on the words of the draft that it
was read from, and accepting it takes words of material (see `workbench.commands.stances`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from workbench.model.analysis import Analysis, ProposedClaim, ProposedProposition, ProposedStance
from workbench.model.claim import Standing
from workbench.model.evidence import Evidence, EvidenceHow, EvidencePassage, Layer, Stance
from workbench.model.matters import Proposition, PropositionClaim
from workbench.storage.recorder import Recorder

_ANSWERS = frozenset({Stance.denies, Stance.cannot_confirm, Stance.conditional})
_ANSWERS_AS = MappingProxyType({Stance.denies: "denied", Stance.cannot_confirm: "unconfirmed"})
"""The modality of a claim whose substance is what the stance answers."""


def add_stances(
    recorder: Recorder,
    document_id: str,
    analysis: Analysis,
    claim_ids: Mapping[str, str],
    source_id: Callable[[str | None], str | None],
) -> None:
    """Put what is proposed and not yet in the case, dismissed or not.

    `claim_ids` gives the case's claim for one of the analysis, where it has one; `source_id` the
    source of a name.
    """
    if analysis.propositions:
        adding = _Adding(recorder, document_id, analysis, claim_ids, source_id)
        for proposed in analysis.propositions:
            adding.add(proposed)


class _Adding:
    def __init__(
        self,
        recorder: Recorder,
        document_id: str,
        analysis: Analysis,
        claim_ids: Mapping[str, str],
        source_id: Callable[[str | None], str | None],
    ) -> None:
        self._recorder, self._document_id = recorder, document_id
        self._engine = analysis.engine_version
        self._told = {claim.id: claim for claim in analysis.claims}
        self._claim_ids, self._source_id = claim_ids, source_id
        rows = recorder.rows
        self._by_words = {one.statement: one for one in rows.propositions}
        self._by_place: dict[tuple[int, int], str] = {}
        for passage in rows.evidence_passages.where(document_id=document_id):
            read = rows.evidence[passage.evidence_id].proposition_id
            if read is not None:
                self._by_place.setdefault((passage.start, passage.end), read)

    def add(self, proposed: ProposedProposition) -> None:
        """Put one proposition with its stances, or what is new of one that is there."""
        stances = [one for one in proposed.stances if self._stands(one)]
        if not stances:
            return
        if len({one.claim for one in stances}) == 1:
            self._add_alone(stances)
            return
        stating = self._stating(stances)
        known = self._known(proposed.text, stating, stances)
        if known is not None and known.standing is Standing.dismissed:
            return
        proposition = known or Proposition(
            self._recorder.new_id(), proposed.text, Standing.proposed, self._engine
        )
        self._by_words[proposition.statement] = self._recorder.put(proposition)
        linked = self._recorder.rows.proposition_claims.where(proposition_id=proposition.id)
        for claim_id in [id for id in stating if id not in {one.claim_id for one in linked}]:
            new_id = self._recorder.new_id()
            self._recorder.put(PropositionClaim(new_id, proposition.id, claim_id))
        for one in stances:
            self._propose(one, proposition_id=proposition.id)
            # Who denies a statement denies every claim that makes it; who asserts it need not
            # assert each of those claims.
            if Stance(one.stance) in _ANSWERS:
                for claim_id in stating:
                    self._propose(one, claim_id=claim_id)

    def _add_alone(self, stances: Iterable[ProposedStance]) -> None:
        """Put what was read from one claim alone in the row of that claim.

        A denial stands there only where the claim's substance is what is denied: in "said no unit
        had fired" it is the opposite, and the speaker asserts that.
        """
        for one in stances:
            told = self._told[one.claim]
            answers = _ANSWERS_AS.get(Stance(one.stance))
            if answers is None or told.modality == answers:
                self._propose(one, claim_id=self._claim_ids[one.claim])
            else:
                self._propose(replace(one, stance="asserts"), claim_id=self._claim_ids[one.claim])

    def _stands(self, one: ProposedStance) -> bool:
        """Whether the claim that a stance was read from is in the case, and not dismissed."""
        claim = self._recorder.rows.claims.get(self._claim_ids.get(one.claim, ""))
        return claim is not None and claim.standing is not Standing.dismissed

    def _stating(self, stances: Iterable[ProposedStance]) -> list[str]:
        """The claims that state the proposition: those from which its assertions were read."""
        asserted = (one for one in stances if one.stance == Stance.asserts)
        return list(dict.fromkeys(self._claim_ids[one.claim] for one in asserted))

    def _known(
        self, statement: str, stating: list[str], stances: list[ProposedStance]
    ) -> Proposition | None:
        """The proposition in the case that is the same: by most claims, its words, its answers."""
        rows = self._recorder.rows
        for id in sorted(
            {
                link.proposition_id
                for claim_id in stating
                for link in rows.proposition_claims.where(claim_id=claim_id)
            }
        ):
            linked = {one.claim_id for one in rows.proposition_claims.where(proposition_id=id)}
            if 2 * len(linked & set(stating)) > len(linked | set(stating)):
                return rows.propositions[id]
        if statement in self._by_words:
            return self._by_words[statement]
        for one in stances:
            told = self._told[one.claim]
            if (told.start, told.end) in self._by_place:
                return rows.propositions[self._by_place[told.start, told.end]]
        return None

    def _propose(
        self,
        one: ProposedStance,
        *,
        claim_id: str | None = None,
        proposition_id: str | None = None,
    ) -> None:
        """Put an entry, unless its cell has one of that stance."""
        rows, put = self._recorder.rows, self._recorder.put
        source_id = self._source_id(one.source)
        if source_id is None:
            return
        column = "claim_id" if proposition_id is None else "proposition_id"
        for entry in rows.evidence.where(**{column: claim_id or proposition_id}):
            if (entry.source_id, entry.stance) == (source_id, one.stance):
                return
        told = self._told[one.claim]
        entry = Evidence(
            id=self._recorder.new_id(),
            claim_id=claim_id,
            proposition_id=proposition_id,
            source_id=source_id,
            layer=Layer.so,
            stance=Stance(one.stance),
            credibility=6,
            how=EvidenceHow.passage,
            said_on=_said_on(told),
            made_on=None,
            note=None,
            standing=Standing.proposed,
            engine=self._engine,
        )
        put(entry)
        new_id = self._recorder.new_id()
        put(EvidencePassage(new_id, entry.id, self._document_id, told.start, told.end))


def _said_on(told: ProposedClaim) -> date | None:
    """The day on which the claim was said, where the draft names one."""
    days = {day.first for day in told.dates if day.of == "saying" and day.first == day.last}
    return days.pop() if len(days) == 1 else None
