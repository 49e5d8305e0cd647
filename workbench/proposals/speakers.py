"""Who a speaker phrase means: pronouns, "the outlet", surnames and the like, sentence by"
" sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from types import MappingProxyType
from typing import Final

from workbench.proposals import grammar
from workbench.proposals.described import as_worded, named_person
from workbench.proposals.named_last import (
    OUTLET_NOUNS,
    own_name,
)
from workbench.proposals.names import Name
from workbench.proposals.sources import Registry
from workbench.proposals.speaker import Kind, Speaker
from workbench.text import lexicon
from workbench.text.tokens import Token

Span = tuple[int, int]

_OWN_VOICE: Final = frozenset("i we you there this these that what".split())
_DAYS: Final = grammar.MONTHS | grammar.WEEKDAYS
_OBLIQUE: Final = MappingProxyType({"him": "he", "her": "she", "them": "they"})
_WRITING: Final = frozenset("wrote written sent issued published released signed posted".split())
_GENERIC: Final = frozenset(
    "company firm group organisation organization party union agency team club charity".split()
)
_PASSED_ON: Final = re.compile(
    r",?\s+(?:first\s+)?(?:reviewed|seen|obtained|cited|published|released|carried|quoted|reported"
    r"|shared|provided|leaked|issued|aired|broadcast|viewed)\s+(?:by|to|in|with|on)\s+(?P<by>.+)$",
    re.IGNORECASE,
)
_CARRIES: Final = re.compile(
    r"\b(?:reviewed|seen|obtained|cited|carried|quoted|viewed|shared|leaked)\b", re.I
)
_PARENTHESIS: Final = re.compile(r"\s*[(\[][^)\]]*[)\]]?\s*$")


class Discourse:
    """What the sentences so far speak of, to resolve "he", "the outlet" and "the letter"."""

    def __init__(self, registry: Registry, own: Collection[str] = ()) -> None:
        """``own`` are names of the outlet whose story this is."""
        self._registry = registry
        self._own = {registry.fullest(name).casefold().removeprefix("the ") for name in own}
        self._own |= {name.casefold().removeprefix("the ") for name in own}
        self._people: list[str] = []
        self._bodies: list[str] = []
        self._outlets: list[str] = []
        self._speakers: list[Speaker] = []
        self._authors: dict[str, Speaker] = {}

    def read_names(self, names: Sequence[Name]) -> None:
        """Take note of the names of a sentence once it is done; the first counts most."""
        for name in reversed(names):
            person = self._registry.person(name.text)
            if person:
                self._focus(self._people, person)
            elif self._registry.is_outlet(name.text):
                self._focus(self._outlets, self._registry.fullest(name.text))
            elif name.kind == "body" and name.text.lower() not in lexicon.bodies():
                self._focus(self._bodies, self._registry.fullest(name.text))

    @staticmethod
    def _focus(row: list[str], name: str) -> None:
        if name in row:
            row.remove(name)
        row.append(name)
        del row[:-40]

    def sole_body(self, names: Sequence[Name]) -> Speaker | None:
        """Return the one body among ``names``, that "it" after them may mean."""
        bodies = [name.text for name in names if name.kind == "body"]
        found = {self._registry.fullest(name) for name in bodies if not self.is_outlet(name)}
        return Speaker(found.pop(), "organisation") if len(found) == 1 else None

    def note_speaker(self, speaker: Speaker, words: str) -> None:
        """Take note of who has just spoken, and of the letter they wrote it in."""
        self._speakers = [*self._speakers[-30:], speaker]
        if speaker.kind == "person":
            self._focus(self._people, speaker.name)
            for noun in grammar.PAPERS & set(words.lower().split()):
                self._authors[noun] = speaker
        elif speaker.kind == "organisation":
            row = self._outlets if self.is_outlet(speaker.name) else self._bodies
            self._focus(row, speaker.name)
            for noun in grammar.PAPERS:
                if f" in a {noun}" in words:
                    self._authors[noun] = speaker

    def note_author(
        self, words: Sequence[Token], lows: frozenset[str], names: Sequence[Name]
    ) -> None:
        """Take note of who "wrote a letter", "issued a statement", for "the letter" later on.

        That is who stands nearest before the verb, if anybody does.
        """
        if _WRITING.isdisjoint(lows):
            return
        wrote = next((word.start for word in words if word.low in _WRITING), 0)
        before = [name for name in names if name.end <= wrote][::-1] or names
        for paper in grammar.PAPERS & lows:
            person = next((p for n in before if (p := self._registry.person(n.text))), None)
            body = before[0].text if before and before[0].kind == "body" else None
            if person and not body:
                self._authors[paper] = Speaker(person, "person")
            elif body:
                self._authors.pop(paper, None)

    def is_person(self, name: str) -> bool:
        """Say whether ``name`` is a person's, or the surname of one that the text names."""
        return self._registry.person(name) is not None

    def is_outlet(self, words: str) -> bool:
        """Say whether ``words`` name or describe a news outlet."""
        return self._registry.is_outlet(words)

    def last_outlet(self) -> str | None:
        """Return the news outlet that the text named last."""
        return self._outlets[-1] if self._outlets else None

    def is_own(self, name: str) -> bool:
        """Say whether the story itself is of the outlet ``name``, which then carries nothing."""
        return name.casefold().removeprefix("the ") in self._own

    def resolve(self, words: str, names: Sequence[Name], ahead: Sequence[Name]) -> Speaker | None:
        """Return who ``words`` mean; ``names`` stand in them, ``ahead`` of them in the sentence.

        ``None`` where they mean nobody but the article itself.
        """
        phrase = _PARENTHESIS.sub("", words).strip(' ,"“”')
        if phrase.endswith(("self", "selves")) or " who " in phrase:
            phrase = words = own_name(phrase)
        low = phrase.lower()
        if not phrase or low in _OWN_VOICE or low in _DAYS:
            return None
        if low in ("he", "she", "it", "they", "who"):
            return self._pronoun(low, ahead)
        if low in _OBLIQUE:
            return self._pronoun(_OBLIQUE[low], ahead)
        person = named_person(self._registry, words, names)
        if person:
            return person
        passed = _PASSED_ON.search(phrase)
        passed_by = None
        if passed and (_CARRIES.search(passed.group()) or self.is_outlet(passed["by"])):
            phrase, passed_by = phrase[: passed.start()], passed["by"]
            low = phrase.lower()
        if low in ("the company", "the firm") and (body := self._sole_firm(ahead)):
            return body
        described = phrase.split(" ", 1)[-1]
        if low.startswith("the same "):
            described = described.split(" ", 1)[-1]
        owner = self._owned(phrase, low, ahead)
        if owner:
            return owner
        if low.startswith(("the ", "this ", "that ")) and described.islower():
            known = self._definite(described.lower().split())
            if known:
                return known
        elif low.startswith("the ") and phrase.split()[-1] in lexicon.roles():
            known = self._definite(low.split()[-2:])
            if known and known.kind == "person":
                return known  # "the GOP presidential nominee"
        return as_worded(self._registry, phrase, names, passed_by)

    def _sole_firm(self, ahead: Sequence[Name]) -> Speaker | None:
        """Return the only name before "the company" in its sentence, if it can be a firm's."""
        names = {
            self._registry.fullest(name.text)
            for name in ahead
            if name.kind not in ("person", "place") and not self.is_person(name.text)
        }
        return Speaker(names.pop(), "organisation") if len(names) == 1 else None

    def labelled(self, label: str) -> Speaker:
        """Return who a transcript's "SEN. LEE" names, in the fullest form of the text."""
        words = [word.strip(" ,.").title() for word in label.split() if word.strip(" ,.")]
        person = self._registry.person(" ".join(words)) or self._registry.person(words[-1])
        return Speaker(person or label.strip(" ,").title(), "person")

    def _owned(self, phrase: str, low: str, ahead: Sequence[Name]) -> Speaker | None:
        """Resolve "his office", "her lawyers", "its spokesman" by their owner's name."""
        first, _, rest = phrase.partition(" ")
        pronoun = {"his": "he", "her": "she", "its": "it", "their": "they"}.get(first.lower())
        if pronoun is None or not rest.islower() or len(rest.split()) > 3:
            return None
        owner = self._pronoun(pronoun, ahead)
        if owner is None or owner.anonymous:
            return None
        last = rest.split()[-1]
        if last in lexicon.roles() and last not in lexicon.bodies():
            known = self._definite(rest.lower().split())
            if known:
                return known
        kind: Kind = "organisation" if last in lexicon.bodies() else "group"
        return Speaker(f"{owner.name}’s {rest}", kind)

    def _pronoun(self, low: str, ahead: Sequence[Name]) -> Speaker | None:
        if low in ("he", "she"):
            wanted = "m" if low == "he" else "f"
            near = [p for name in ahead[:1] if (p := self._registry.person(name.text))]
            for person in near + self._people[::-1]:
                if self._registry.sex(person) in ("", wanted):
                    return Speaker(person, "person")
            return None
        kinds = ("organisation", "document") if low == "it" else ("group", "organisation", "person")
        places = lexicon.places()
        latest = (s for s in reversed(self._speakers[-6:]) if s.name not in places)
        found = next((s for s in latest if s.kind in kinds), None)
        if found is None and low == "it":
            bodies = [
                self._registry.fullest(n.text) for n in ahead if n.kind == "body"
            ] or self._bodies[::-1]
            found = Speaker(bodies[0], "organisation") if bodies else None
        return found

    def _definite(self, words: Sequence[str]) -> Speaker | None:
        """Resolve "the outlet", "the ministry", "the congressman", "the letter", "the poster"."""
        if words and words[0].endswith("-year-old"):
            return self._of_age(words)
        head = words[-1] if words else ""
        if len(words) == 1 and head in self._authors:
            return self._authors[head]
        if words == ["statement"] and self._speakers and self._speakers[-1].kind != "document":
            return self._speakers[-1]  # what has just been quoted
        if head in OUTLET_NOUNS or " ".join(words) in ("news agency", "news outlet", "news site"):
            return Speaker(self._outlets[-1], "organisation") if self._outlets else None
        if len(words) <= 3:
            for person in reversed(self._people):
                if self._registry.is_described(person, words):
                    return Speaker(person, "person")
        for body in reversed(self._bodies):
            if head in body.lower().split() and len(words) <= 2:
                return Speaker(body, "organisation")
        if len(words) > 2:
            return None
        for speaker in reversed(self._speakers):
            if speaker.kind != "person" and head in speaker.name.lower().split():
                return speaker
        if head in _GENERIC and len(words) == 1:
            named = (s for s in reversed(self._speakers[-8:]) if s.kind == "organisation")
            places = lexicon.places()
            return next((s for s in named if s.name[0].isupper() and s.name not in places), None)
        return None

    def _of_age(self, words: Sequence[str]) -> Speaker | None:
        """Resolve "the 49-year-old" and "the 81-year-old restorer"."""
        described = self._definite(words[1:]) if len(words) > 1 else None
        if described or (len(words) > 1 and not grammar.is_human(words[-1])):
            return described
        people = self._people[::-1]
        aged = (person for person in people if self._registry.is_described(person, words))
        found = next(aged, people[0] if people else None)
        return Speaker(found, "person") if found else None
