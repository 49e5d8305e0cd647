"""Who says what in each sentence: drafts with their speakers and carriers resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from workbench.proposals import grammar, phrases
from workbench.proposals.attitudes import find_attitudes
from workbench.proposals.chains import Chains
from workbench.proposals.draft import Draft
from workbench.proposals.drafts import find_drafts
from workbench.proposals.hearsay import find_hearsay
from workbench.proposals.names import Name
from workbench.proposals.said import Said, Voices, goes_on
from workbench.proposals.set_apart import announced, headline_drafts, signed
from workbench.proposals.speaker import NOBODY, Speaker
from workbench.proposals.speakers import Discourse
from workbench.proposals.subjects import subject_meant
from workbench.proposals.transcripts import read_transcript, spoken
from workbench.proposals.views import View
from workbench.text import lexicon

Span = tuple[int, int]

_SHORT_OPENING: Final = 16
_BEFORE_WORDS: Final = frozenset("say add write tell continue tweet post explain conclude".split())


class Attributor:
    """Reads the sentences of a text in order and says who speaks in each."""

    def __init__(self, text: str, discourse: Discourse) -> None:
        self._text = text
        self._discourse = discourse
        self._chains = Chains(text, self.speaker_of, discourse)
        self._threads: dict[int, Said] = {}
        self._pending: dict[int, list[int]] = {}
        self._set_off: tuple[int, Said] | None = None
        self._last: View | None = None
        self._last_names: list[Name] = []

    def read(
        self, views: Sequence[View], between: Callable[[int], None] = lambda _: None
    ) -> list[Voices]:
        """Return who speaks in each of ``views``.

        ``between`` is called with the number of each sentence before it is read.
        """
        result: list[list[Said]] = []
        attitudes: list[list[Said]] = []
        turns = read_transcript(self._text, views)
        for place, view in enumerate(views):
            between(place)
            taken = view.number in turns
            said = self._turn(view, turns[view.number]) if taken else self._sentence(view)
            attitudes.append(self._attitudes(view, said))
            if not said and not taken and view.quotes and _mostly_quoted(view):
                carried = self._carried(views, place, result)
                said = [carried] if carried else []
            elif not said and self._set_off and view.number == self._set_off[0] + 1:
                said = [goes_on(view, self._set_off[1])]
            elif opened := self._opened(view):
                self._set_off = view.number, opened
            result.append(said)
            self._last = None if said else view
            self._last_names = _subject_names(view) if view.block.kind != "caption" else []
            self._remember(view, place, said)
            self._discourse.read_names(self._last_names)
            self._discourse.note_author(view.words, view.lows, self._last_names)
            if said:
                words = self._text[view.start : view.end]
                self._discourse.note_speaker(said[0].speaker, words)
        self._fill(views, result)
        return [Voices(*both) for both in zip(result, attitudes, strict=True)]

    def _turn(self, view: View, label: Span | None) -> list[Said]:
        """Return a sentence of a transcript as said by whom ``label`` names."""
        view.threads = []  # speech goes by the names, however the marks are set
        if label is None:
            return []
        speaker = self._discourse.labelled(self._text[slice(*label)])
        begin = next((n for n, word in enumerate(view.words) if word.start >= label[1]), 0)
        named = view.start <= label[0] < view.end
        at = next((n for n, word in enumerate(view.words) if word.text == ":"), None)
        view.quotes = [spoken(self._text, quote, label) for quote in view.quotes]
        if named and at is not None and at >= begin:
            subject, cue, rest = (0, at), (at, at + 1), (at + 1, len(view.words))
            return [Said(view, Draft(subject, cue, ":", "say", [rest]), speaker)]
        return [Said(view, None, speaker)]

    def _sentence(self, view: View) -> list[Said]:
        drafts = find_drafts(view.words)
        if not drafts and view.block.kind == "headline":
            return self._first_known(view, headline_drafts(view.words))
        if not drafts:
            return self._first_known(view, (*signed(view.words), *announced(view)))
        found: list[Said] = []
        for draft in drafts:
            speaker = self._same_sentence(view, draft, found) or self.speaker_of(
                view, draft.subject
            )
            if speaker:
                found.append(Said(view, draft, speaker))
        self._chains.link(view, found)
        return found

    def _attitudes(self, view: View, said: Sequence[Said]) -> list[Said]:
        drafts = find_attitudes(view.words, view.lows, [s.draft for s in said if s.draft])
        found: list[Said] = []
        for draft in drafts:
            speaker = self._same_sentence(view, draft, [*said, *found]) or self.speaker_of(
                view, draft.subject
            )
            if speaker:
                found.append(Said(view, draft, speaker))
        hearsay = find_hearsay(view.words, view.lows)
        return found + [Said(view, draft, NOBODY) for draft in hearsay]

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
        low = self._text[start:end].lower()
        if self._last and (meant := subject_meant(self._last.words, low)):
            view, self._last = self._last, None
            return self.speaker_of(view, meant)
        if low == "it" and self._last and (body := self._discourse.sole_body(self._last_names)):
            return body
        ahead = [name for name in _subject_names(view) if name.end <= start]
        return self._discourse.resolve(self._text[start:end], view.names_in(start, end + 2), ahead)

    def _first_known(self, view: View, drafts: Iterable[Draft]) -> list[Said]:
        """Return the first of ``drafts`` whose speaker is somebody, and no mere place."""
        for draft in drafts:
            speaker = self.speaker_of(view, draft.subject)
            if speaker and speaker.name not in lexicon.places():
                return [Said(view, draft, speaker)]
        return []

    def _opened(self, view: View) -> Said | None:
        """Read "The governor added:", whose words stand in a paragraph of their own, unmarked."""
        words = view.words
        if self._text[view.end - 1] != ":" or view.quotes or len(words) > _SHORT_OPENING:
            return None
        for at in range(len(words) - 1, 0, -1):
            verb = lexicon.verbs().get(words[at].low)
            if verb is not None and verb.lemma in _BEFORE_WORDS and verb.form in ("past", "s"):
                subject = phrases.before(words, grammar.group_start(words, at))
                speaker = self.speaker_of(view, subject)
                if speaker is None:
                    return None
                return Said(view, Draft(subject, (at, at + 1), verb.lemma, "say", []), speaker)
        return None

    def _carried(
        self, views: Sequence[View], place: int, done: Sequence[list[Said]]
    ) -> Said | None:
        """Find the speaker of a quotation whose sentence names none, from what went before."""
        view = views[place]
        known = next((self._threads[t] for t in view.threads if t in self._threads), None)
        if known:
            return goes_on(view, known)
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
                return goes_on(view, done[back][0])
        return None

    def _opens_new_speech(self, views: Sequence[View], place: int) -> bool:
        """Say whether a later sentence of the block will name the speaker."""
        view = views[place]
        for later in views[place + 1 : place + 12]:
            if later.number != view.number:
                return False
            if set(later.threads) & set(view.threads):
                return bool(find_drafts(later.words)) or bool(signed(later.words))
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
                    result[place] = [goes_on(views[place], owner)]


def _holds(draft: Draft, at: int) -> bool:
    return any(begin <= at < end for begin, end in draft.content)


def _mostly_quoted(view: View) -> bool:
    quoted = sum(quote.end - quote.start for quote in view.quotes)
    return quoted * 10 >= (view.end - view.start) * 6


def _subject_names(view: View) -> list[Name]:
    """Return the names outside quotations."""
    quoted = [(quote.start, quote.end) for quote in view.quotes]
    return [name for name in view.names if not any(a <= name.start < b for a, b in quoted)]
