"""Chooses the words for everything in a summary: from `Summary` to `SummaryView`."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.exporters.compose_claim import claim_view, finding_words, says
from workbench.exporters.marks import CONCERNS, OUTCOMES, verdict_mark
from workbench.exporters.view import (
    Fact,
    FirstLineView,
    ProposalView,
    SourceView,
    SummaryView,
    TallyView,
)
from workbench.exporters.wording import RELIABILITY, at_moment, clip, counted, on_day
from workbench.model.decision import VerdictKind
from workbench.model.document import Reading
from workbench.model.evidence import Layer
from workbench.model.summary import (
    FirstPage,
    FirstPageLine,
    SignOffFacts,
    SignOffState,
    SourceSummary,
    Summary,
)
from workbench.model.summary_claim import Concern

__all__ = ["compose"]


def compose(summary: Summary) -> SummaryView:
    """The summary in words, for every format that people read."""
    page = summary.first_page
    return SummaryView(
        title=summary.title,
        page_title=page.title,
        language=summary.draft.language or "en",
        date=at_moment(summary.as_of),
        facts=_facts(summary),
        counts=_counts(summary),
        tallies=tuple(
            TallyView(CONCERNS[concern], page.concerns[concern])
            for concern in Concern
            if concern is not Concern.holds
        ),
        lines=tuple(_line(line) for line in page.lines),
        more=f"and {page.more:,} more, from page 2" if page.more else "",
        holds=_holds(page),
        claims=tuple(claim_view(claim) for claim in summary.claims),
        proposals=tuple(
            ProposalView(p.number, " … ".join(p.words), says(p.claimant, (), p.modality))
            for p in summary.proposals
        ),
        proposed_findings=tuple(finding_words(f) for f in summary.proposed_findings),
        sources=tuple(_source(source) for source in summary.sources),
        materials=tuple(
            Fact(
                m.title if m.file_name in (None, m.title) else f"{m.title} ({m.file_name})",
                f"received {at_moment(m.received_at)}, SHA-256 {m.sha256}",
            )
            for m in summary.materials
        ),
        withheld=_withheld(summary.materials_withheld),
        seal=(
            Fact("Draft, SHA-256 of its text", summary.draft.sha256),
            Fact("History, digest of its last entry", summary.head),
            Fact("State of the case", at_moment(summary.as_of)),
            Fact("Written by", summary.program),
        ),
    )


def _facts(summary: Summary) -> tuple[Fact, ...]:
    draft, page = summary.draft, summary.first_page
    published = "not known" if draft.published is None else on_day(draft.published)
    return (
        Fact("Draft", page.draft),
        Fact("Published", published),
        Fact("Checked by", page.checkers),
        Fact("Signed off", _sign_off(summary.sign_off)),
    )


def _sign_off(facts: SignOffFacts) -> str:
    if facts.by is None or facts.at is None:
        return "not signed off"
    by = clip(facts.by, _NAME)
    if facts.state is SignOffState.changed:
        return f"changed since it was signed off by {by} on {at_moment(facts.at)}"
    return f"by {by} on {at_moment(facts.at)}"


_NAME = 40  # characters; the sign-off stands on the first page, on one line


def _counts(summary: Summary) -> tuple[Fact, ...]:
    counts = summary.counts
    read = f"{counts.read:,} of {counted(counts.sentences, 'sentence')} read"
    lines = counted(counts.struck, "line")
    no_claim = counts.readings[Reading.no_claim]
    states = ", ".join(f"{n:,} {state}" for state, n in counts.states.items() if n)
    outcomes = ", ".join(
        f"{n:,} {OUTCOMES[kind].words.lower()}" for kind, n in counts.outcomes.items() if n
    )
    claims = counted(counts.claims, "claim") + (f": {states}" if states else "")
    return (
        Fact("Sentences", f"{read}; {no_claim:,} without a claim; {lines} struck out as not story"),
        Fact("Claims", claims),
        *(Fact(f"Verdicts, {layer}", _verdicts(counts.verdicts[layer])) for layer in Layer),
        Fact("Outcomes", outcomes or "none"),
    )


def _verdicts(counts: Mapping[VerdictKind, int]) -> str:
    found = [f"{n:,} {verdict_mark(kind).words.lower()}" for kind, n in counts.items() if n]
    return ", ".join(found) or "none"


def _line(line: FirstPageLine) -> FirstLineView:
    layers = line.layers
    return FirstLineView(
        number=line.number,
        words=line.words,
        claimant=line.claimant or "the story’s own voice",
        said=verdict_mark(layers[Layer.said]) if Layer.said in layers else None,
        so=verdict_mark(layers[Layer.so]) if Layer.so in layers else None,
        concern=CONCERNS[line.concern],
        outcome=None if line.outcome is None else OUTCOMES[line.outcome],
    )


def _holds(page: FirstPage) -> str:
    if not page.claims:
        return "No claim has been accepted yet."
    verb = "holds" if page.holds == 1 else "hold"
    return (
        f"{page.holds:,} of {counted(page.claims, 'claim')} {verb}: checked, confirmed on every "
        "layer, and their words stand."
    )


def _source(source: SourceSummary) -> SourceView:
    about = f"{source.kind}, confidential" if source.confidential else str(source.kind)
    return SourceView(
        source.name,
        f"{about}: {source.role}" if source.role else about,
        RELIABILITY[source.reliability],
        source.entries,
    )


def _withheld(number: int) -> str:
    if not number:
        return ""
    verb = "is" if number == 1 else "are"
    return (
        f"{counted(number, 'more material')} {verb} withheld, because only confidential sources "
        "stand behind it."
    )
