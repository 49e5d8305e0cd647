"""What happens to the words: stands, change, stet or cut."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ui.panes.claims.sections.section import Section
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.inline import InlineField
from ui.panes.claims.widgets.segments import Segment, Segments
from ui.panes.claims.widgets.text import Text
from ui.wording import OUTCOME_WORDS
from workbench.commands.verdicts import ClearOutcome, SetOutcome
from workbench.model.claim import Claim
from workbench.model.decision import Outcome, OutcomeKind

_ASKS: Final = frozenset({OutcomeKind.change, OutcomeKind.stet})


class OutcomeSection(Section):
    """Four segments; *change* asks for the new wording, *stet* for the reason."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "Outcome")
        self.segments = Segments(tools.look, "Outcome", _segments(tools.keys))
        self.segments.pressed.connect(self._press)
        self.words = Text(tools.look)
        self.field = InlineField(tools.look, "New wording, or reason")
        for widget in (self.segments, self.words, self.field):
            self.body.addWidget(widget)

    def leave(self) -> None:
        """Keep what is being written."""
        self.field.leave()

    def _outcome(self) -> Outcome | None:
        return next(iter(self.tools.rows.outcomes.where(claim_id=self.claim_id)), None)

    def fill(self, claim: Claim) -> None:
        """Show the outcome, with the new wording or the reason and who decided."""
        outcome = self._outcome()
        self.segments.choose(outcome.kind if outcome else None)
        self.words.say(self._words(outcome) if outcome else "")

    def _words(self, outcome: Outcome) -> str:
        actor = self.tools.rows.actors.get(outcome.actor_id)
        name = actor.name if actor else ""
        if outcome.kind is OutcomeKind.change:
            return f"Change to “{outcome.wording}”"
        if outcome.kind is OutcomeKind.stet:
            return f"Stands against advice: {outcome.reason} · {name}"
        return ""

    def decide(self, kind: OutcomeKind) -> None:
        """Set the outcome, after asking for what it needs."""
        self.field.abandon()
        if kind not in _ASKS:
            self.tools.session.run(SetOutcome(self.claim_id, kind))
            return
        old = self._outcome()
        claim_id = self.claim_id
        if kind is OutcomeKind.change:
            words = (old.wording if old else None) or self._words_in_draft()
            prompt = "The new wording"
        else:
            words = (old.reason if old else None) or ""
            prompt = "Why the words stand against the checker’s advice"

        def save(written: str) -> str:
            if claim_id not in self.tools.rows.claims:
                return ""
            if kind is OutcomeKind.change:
                if written == self._words_in_draft():
                    return "The draft says so already; change the words, or let them stand."
                return self.tools.attempt(SetOutcome(claim_id, kind, wording=written))
            return self.tools.attempt(SetOutcome(claim_id, kind, reason=written))

        self.field.ask(prompt, save, words=words)

    def clear(self) -> None:
        """Take the outcome back."""
        self.field.abandon()
        self.tools.session.run(ClearOutcome(self.claim_id))

    def _press(self, kind: OutcomeKind) -> None:
        if self.segments.chosen == kind and kind not in _ASKS:
            self.clear()
        else:
            self.decide(kind)

    def _words_in_draft(self) -> str:
        """The words of the first passage in the draft at hand, else of any."""
        passages = sorted(
            self.tools.rows.claim_passages.where(claim_id=self.claim_id),
            key=lambda p: (p.document_id != self.tools.desk.draft_id, p.start),
        )
        if not passages:
            return ""
        first = passages[0]
        return self.tools.quoted(first.document_id, first.start, first.end)


def _segments(keys: Callable[[str], str]) -> list[Segment]:
    return [
        Segment(
            kind,
            f"{OUTCOME_WORDS[kind]}…" if kind in _ASKS else OUTCOME_WORDS[kind],
            key=keys(f"outcome.{kind}"),
        )
        for kind in OutcomeKind
    ]
