"""One attribution with its speaker resolved, and all of a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from workbench.model.analysis import Attribution, Spans
from workbench.proposals.draft import Draft
from workbench.proposals.speaker import Speaker
from workbench.proposals.views import View

Span = tuple[int, int]

_RELATIVES: Final = ("who", "which")


@dataclass(slots=True)
class Said:
    """One attribution of a sentence with its speaker; ``view`` is where its words stand.

    A speech over several sentences is one attribution: the sentence that names the speaker
    ``opens`` it and holds the places of the others in ``further``.
    """

    view: View
    draft: Draft | None
    speaker: Speaker
    via: list[str] = field(default_factory=list)
    opens: Said | None = None
    further: list[Span] = field(default_factory=list)

    def content(self) -> tuple[Span, ...]:
        """Return what is attributed within the sentence."""
        if self.draft is None:
            return tuple((quote.start, quote.end) for quote in self.view.quotes)
        return tuple(self.view.span(part) for part in self.draft.content)

    def _place(self, draft: Draft) -> Span | None:
        """Return where the claimant stands: in "officials, who said …" that is "who"."""
        before = draft.cue[0] - 1
        if before >= 0 and draft.where == "left" and self.view.words[before].low in _RELATIVES:
            return self.view.span((before, before + 1))
        return self.view.span(draft.subject) if draft.subject else None

    def attribution(self, text: str) -> Attribution:
        """Return it as proposed, with its places."""
        if self.draft is None:
            content = () if self.opens else self.content()
            return Attribution(
                self.speaker.name,
                None,
                tuple(self.via),
                self.speaker.anonymous,
                Spans(None, None, content),
            )
        cue = self.view.span(self.draft.cue)
        subject = self._place(self.draft)
        return Attribution(
            self.speaker.name or None,
            text[slice(*cue)],
            tuple(self.via),
            self.speaker.anonymous,
            Spans(subject, cue, tuple(sorted([*self.content(), *self.further]))),
        )


def goes_on(view: View, opened: Said) -> Said:
    """Return a sentence as more of a speech that ``opened`` began."""
    first = opened.opens or opened
    said = Said(view, None, first.speaker, list(first.via), first)
    first.further += said.content()
    return said


@dataclass(slots=True)
class Voices:
    """Who speaks in a sentence, the principal one first, and the attitudes it tells of."""

    said: list[Said]
    attitudes: list[Said]
