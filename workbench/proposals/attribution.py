"""Who says what in each sentence: drafts with their speakers and carriers resolved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from workbench.model.analysis import Attribution, Spans
from workbench.proposals import chains
from workbench.proposals.draft import Draft
from workbench.proposals.drafts import find_drafts
from workbench.proposals.names import Name
from workbench.proposals.speakers import Discourse, Speaker
from workbench.proposals.views import View

Span = tuple[int, int]

_DASHES: Final = ("-", "–", "—", "--")


@dataclass(slots=True)
class Said:
    """One attribution of a sentence with its speaker; ``view`` is where its words stand."""

    view: View
    draft: Draft | None
    speaker: Speaker
    via: list[str] = field(default_factory=list)

    def attribution(self, text: str) -> Attribution:
        """Return it as proposed, with its places."""
        if self.draft is None:
            content = tuple((q.start, q.end) for q in self.view.quotes)
            return Attribution(
                self.speaker.name,
                None,
                tuple(self.via),
                self.speaker.anonymous,
                Spans(None, None, content),
            )
        cue = self.view.span(self.draft.cue)
        subject = self.view.span(self.draft.subject) if self.draft.subject else None
        contents = tuple(self.view.span(part) for part in self.draft.content)
        return Attribution(
            self.speaker.name,
            text[slice(*cue)],
            tuple(self.via),
            self.speaker.anonymous,
            Spans(subject, cue, contents),
        )


class Attributor:
    """Reads the sentences of a text in order and says who speaks in each."""

    def __init__(self, text: str, discourse: Discourse) -> None:
        self._text = text
        self._discourse = discourse
        self._threads: dict[int, Said] = {}
        self._pending: dict[int, list[int]] = {}

    def read(
        self, views: Sequence[View], between: Callable[[int], None] = lambda _: None
    ) -> list[list[Said]]:
        """Return the attributions of each of ``views``, the principal one first.

        ``between`` is called with the number of each sentence before it is read.
        """
        result: list[list[Said]] = []
        for place, view in enumerate(views):
            between(place)
            said = self._sentence(view)
            if not said and view.quotes and _mostly_quoted(view):
                carried = self._carried(views, place, result)
                said = [carried] if carried else []
            result.append(said)
            self._remember(view, place, said)
            self._discourse.read_names(_subject_names(view))
            if said:
                words = self._text[view.start : view.end]
                self._discourse.note_speaker(said[0].speaker, words)
        self._fill(views, result)
        return result

    def _sentence(self, view: View) -> list[Said]:
        drafts = find_drafts(view.words)
        if not drafts and view.block.kind == "headline":
            return self._headline(view)
        if not drafts:
            return self._signed(view)
        found: list[Said] = []
        for draft in drafts:
            speaker = self._same_sentence(view, draft, found) or self.speaker_of(
                view, draft.subject
            )
            if speaker:
                found.append(Said(view, draft, speaker))
        chains.link(self._text, view, found, self.speaker_of)
        return found

    def _same_sentence(self, view: View, draft: Draft, found: Sequence[Said]) -> Speaker | None:
        """Take "they" or "it" for who has just spoken in the same sentence."""
        if not found or draft.subject is None or draft.subject[1] - draft.subject[0] > 1:
            return None
        low = view.words[draft.subject[0]].low
        speaker = found[-1].speaker
        fits = low in ("they", "it") or (low in ("he", "she") and speaker.kind == "person")
        return speaker if fits else None

    def speaker_of(self, view: View, subject: tuple[int, int] | None) -> Speaker | None:
        """Return who a range of words means, ``None`` for the article itself."""
        if subject is None or subject[1] <= subject[0]:
            return None
        start, end = view.span(subject)
        ahead = view.names_in(view.start, start)
        return self._discourse.resolve(self._text[start:end], view.names_in(start, end + 2), ahead)

    def _headline(self, view: View) -> list[Said]:
        """Read "Minister: taxes will fall"."""
        for at, word in enumerate(view.words[:8]):
            if word.text == ":" and at:
                speaker = self.speaker_of(view, (0, at))
                rest = (at + 1, len(view.words))
                if speaker and rest[1] > rest[0]:
                    return [Said(view, Draft((0, at), (at, at + 1), ":", "say", [rest]), speaker)]
        return []

    def _signed(self, view: View) -> list[Said]:
        """Read a quotation with a name after a dash, as pulled quotes have it."""
        words = view.words
        for at, word in enumerate(words[:-1]):
            if word.text in _DASHES and at and words[at - 1].kind == "q" and len(words) - at < 9:
                end = len(words)
                while end > at + 1 and words[end - 1].kind == "p":
                    end -= 1
                speaker = (
                    self.speaker_of(view, (at + 1, end))
                    if words[at + 1].text[0].isupper()
                    else None
                )
                if speaker:
                    return [
                        Said(
                            view,
                            Draft(
                                (at + 1, end), (at, at + 1), word.text, "say", [(0, at)], "right"
                            ),
                            speaker,
                        )
                    ]
        return []

    def _carried(
        self, views: Sequence[View], place: int, done: Sequence[list[Said]]
    ) -> Said | None:
        """Find the speaker of a quotation whose sentence names none, from what went before."""
        view = views[place]
        known = next((self._threads[t] for t in view.threads if t in self._threads), None)
        if known:
            return Said(view, None, known.speaker, list(known.via))
        for back in range(place - 1, max(-1, place - 4), -1):
            earlier = views[back]
            if view.number - earlier.number > 1:
                break
            if done[back]:
                if earlier.number != view.number and not (
                    earlier.quotes or self._text[earlier.end - 1] == ":"
                ):
                    break
                if self._opens_new_speech(views, place):
                    break
                return Said(view, None, done[back][0].speaker, list(done[back][0].via))
        return None

    def _opens_new_speech(self, views: Sequence[View], place: int) -> bool:
        """Say whether a later sentence of the block will name the speaker."""
        view = views[place]
        for later in views[place + 1 : place + 12]:
            if later.number != view.number:
                return False
            if set(later.threads) & set(view.threads):
                return bool(find_drafts(later.words)) or bool(self._signed(later))
        return False

    def _remember(self, view: View, place: int, said: Sequence[Said]) -> None:
        """Keep who speaks in each thread, and which sentences still wait for a speaker."""
        if not said:
            for thread in view.threads:
                self._pending.setdefault(thread, []).append(place)
            return
        tokens = [at for at, word in enumerate(view.words) if word.kind == "q"]
        for thread, at in zip(view.threads, tokens, strict=False):
            owner = next((s for s in said if s.draft is None or _holds(s.draft, at)), None)
            if owner:
                self._threads.setdefault(thread, owner)

    def _fill(self, views: Sequence[View], result: list[list[Said]]) -> None:
        for thread, places in self._pending.items():
            owner = self._threads.get(thread)
            for place in places:
                if owner and not result[place]:
                    result[place] = [Said(views[place], None, owner.speaker, list(owner.via))]


def _holds(draft: Draft, at: int) -> bool:
    return any(begin <= at < end for begin, end in draft.content)


def _mostly_quoted(view: View) -> bool:
    quoted = sum(quote.end - quote.start for quote in view.quotes)
    return quoted * 10 >= (view.end - view.start) * 6


def _subject_names(view: View) -> list[Name]:
    """Return the names outside quotations."""
    quoted = [(quote.start, quote.end) for quote in view.quotes]
    return [name for name in view.names if not any(a <= name.start < b for a, b in quoted)]
