"""What the chain of a claim shows, read from the rows of the case."""

from __future__ import annotations

from collections.abc import Iterable

from ui.charts.chain_marks import ChainEdge, ChainGraph, ChainLink, ChainNode, Part, Tie
from ui.glyphs import Mark
from ui.panes.chain.wording import HOW_WORDS, SHARED_WORDS
from ui.wording import STANCE_WORDS
from workbench.corroboration.account import Account
from workbench.corroboration.chains import loops, reached
from workbench.model.claim import Standing
from workbench.model.evidence import (
    Certainty,
    Dependence,
    Derivation,
    Independence,
    Layer,
    Stance,
)
from workbench.report.origins import Quoted, account_of_claim
from workbench.storage.rows import Rows

_FOR = (Stance.asserts, Stance.relays)


def chain_of(rows: Rows, claim_id: str, quoted: Quoted | None = None) -> ChainGraph:
    """The boxes, edges and links of a claim, sources in the order of the case.

    `quoted` reads the words of passages: unknown origins whose words are alike count once.
    """
    return _Reading(rows, claim_id, quoted).graph()


class _Reading:
    """One reading of a claim; used once and let go."""

    def __init__(self, rows: Rows, claim_id: str, quoted: Quoted | None) -> None:
        self._rows, self._claim_id = rows, claim_id
        self._account: Account = account_of_claim(rows, claim_id, quoted)
        held = self._account.rows
        self._stances: dict[str, list[Stance]] = {}
        for entry in held.entries:
            if entry.layer is Layer.so and entry.standing is Standing.accepted:
                self._stances.setdefault(entry.source_id, []).append(entry.stance)
        self._marked = {mark.source_id: mark.reason or "" for mark in held.unknown_origins}
        self._links: list[Dependence | Independence] = [*held.dependences, *held.independences]
        groups = enumerate(loops(self._account.chains.steps))
        self._loop_of = {one: number for number, group in groups for one in group}
        self._parts = self._all_parts()

    def graph(self) -> ChainGraph:
        held = self._account.rows
        claim = self._rows.claims.get(self._claim_id)
        words = self._account.words(self.name)
        return ChainGraph(
            f"Claim {claim.number}: {words}" if claim is not None else words,
            tuple(self._node(id) for id in self._ids()),
            tuple(self._edge(one) for one in held.derivations),
            tuple(self._link(one) for one in self._links),
        )

    def name(self, id: str) -> str:
        source = self._rows.sources.get(id)
        return "" if source is None else source.shown_name

    def _ids(self) -> list[str]:
        held = self._account.rows
        ids = {id for id, stances in self._stances.items() if {*_FOR, Stance.denies} & {*stances}}
        for one in held.derivations:
            ids |= {one.carrier_id, one.origin_id}
        for link in self._links:
            ids |= {link.one_id, link.other_id}
        return sorted(ids | self._marked.keys())

    def _all_parts(self) -> dict[str, Part]:
        """What each source is, for or against; one that no item leads to is idle."""
        chains = self._account.chains
        found = dict.fromkeys(chains.drafts, Part.left_out)
        for origins in (self._account.against, self._account.speaking_for):
            for group, part in (
                (origins.left_out, Part.left_out),
                (origins.carriers, Part.carrier),
                (origins.origins, Part.origin),
                (origins.unknown, Part.unknown),
                (tuple(one for loop in origins.loops for one in loop), Part.loop),
            ):
                found.update((one, part) for one in group if found.get(one) is not Part.left_out)
        items = [item.source for item in (*self._account.items, *self._account.denials)]
        # what only leads into a circle, or to the draft, is counted nowhere and hands on nothing
        for one in reached(items, chains.steps):
            found.setdefault(one, Part.carrier)
        return found

    def _node(self, id: str) -> ChainNode:
        source = self._rows.sources.get(id)
        stances = self._stances.get(id, [])
        part = self._part(id)
        told = [str(part).capitalize()]
        if part is Part.left_out:
            is_draft = id in self._account.chains.drafts
            told = ["The draft under check: left out" if is_draft else "Left out: from the draft"]
        told += [STANCE_WORDS[stance] for stance in Stance if stance in stances]
        if part is Part.unknown:
            told.append(self._marked.get(id) or "from whom it has it is not stated")
        whom = [self.name(other) for other in self._account.chains.has_from(id)]
        if whom:
            told.append(f"has it from {' and '.join(whom)}")
        letter = "" if source is None else source.reliability.value
        return ChainNode(
            id,
            self.name(id),
            letter,
            part,
            _mark(stances),
            bool({*_FOR} & {*stances}),
            f"{self.name(id)}, {letter}. {', '.join(told)}.",
        )

    def _part(self, id: str) -> Part:
        part = self._parts.get(id)
        if part is not None:
            return part
        if id in self._marked:
            return Part.unknown
        return Part.loop if id in self._loop_of else Part.idle

    def _hidden(self, ids: Iterable[str]) -> bool:
        sources = (self._rows.sources.get(id) for id in ids)
        return any(source is not None and source.confidential for source in sources)

    def _edge(self, one: Derivation) -> ChainEdge:
        ends = one.carrier_id, one.origin_id
        loop = self._loop_of.get(one.carrier_id)
        in_loop = loop is not None and loop == self._loop_of.get(one.origin_id)
        kind = HOW_WORDS[one.kind]
        words = f"{self.name(ends[0])} has it from {self.name(ends[1])}: {kind}"
        told = [words, *([one.reason] if one.reason else []), *(["a loop"] if in_loop else [])]
        return ChainEdge(
            one.id,
            *ends,
            kind,
            one.reason or "",
            in_loop,
            self._hidden(ends),
            f"{'; '.join(told)}.",
        )

    def _link(self, one: Dependence | Independence) -> ChainLink:
        who = f"{self.name(one.one_id)} and {self.name(one.other_id)}"
        if isinstance(one, Independence):
            tie, kind, told = Tie.independent, "independent", "are independent"
        else:
            kind = SHARED_WORDS[one.kind]
            shown = one.certainty is Certainty.shown
            tie = Tie.shown if shown else Tie.suspected
            told = f"are {'' if shown else 'perhaps '}not two ({tie}): {kind}"
        return ChainLink(
            one.id,
            one.one_id,
            one.other_id,
            tie,
            kind,
            one.reason,
            self._hidden((one.one_id, one.other_id)),
            f"{who} {told}; {one.reason.rstrip('.')}.",
        )


def _mark(stances: list[Stance]) -> Mark | None:
    """The glyph of a source's stances: mixed where they differ."""
    kinds = set(stances)
    if not kinds:
        return None
    return Mark[next(iter(kinds)).name] if len(kinds) == 1 else Mark.mixed


def candidates(rows: Rows) -> list[tuple[str, str]]:
    """Every source that may stand in a chain, (id, name), by name."""
    found = [
        (source.id, source.shown_name)
        for source in rows.sources
        if source.standing is not Standing.dismissed
    ]
    return sorted(found, key=lambda one: one[1].casefold())


def beside_words(rows: Rows, account: Account) -> str:
    """What stands beside the figure: who was there, who has a stake, who speaks against it."""
    told = []
    for ids, words in (
        (account.first_hand, "at first hand"),
        (account.with_stake, "with a stake"),
        (account.against_interest, "against interest"),
    ):
        if ids:
            who = ", ".join(rows.sources[id].shown_name for id in ids)
            told.append(f"{len(ids):,} {words} ({who})")
    return " · ".join(told)
