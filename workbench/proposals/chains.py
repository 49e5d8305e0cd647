"""Who passed a statement on: "reported AP", "the outlet cited officials who said"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from workbench.proposals import phrases
from workbench.proposals.draft import Draft
from workbench.proposals.sources import is_outlet
from workbench.proposals.speakers import Speaker
from workbench.proposals.views import View

if TYPE_CHECKING:
    from workbench.proposals.attribution import Said

Resolve = Callable[[View, tuple[int, int] | None], Speaker | None]

_SOURCES: Final = re.compile(
    r"\b(?:officials?|sources?|reports?|documents?|statements?|police|ministry|people|persons?|agency|witness(?:es)?"
    r"|data|figures|records|diplomats?|aides?|spokes\w+|media|newspaper|study|residents|authorities|letter|filings?|memo|emails?)\b",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"\b(?:to|with|by|on|via|for)\s+(?:the\s+)?$", re.IGNORECASE)


def link(text: str, view: View, found: list[Said], resolve: Resolve) -> None:
    """Put the principal attribution of a sentence first and fill in who carried it.

    ``found`` is changed in place: carriers leave it, an origin named by "citing" takes the
    place of the one who cites.
    """
    if not found:
        return
    _cited(view, found, resolve)
    if not found:
        return
    _citing(text, view, found, resolve)
    _outer_outlet(found)
    found.sort(key=lambda said: bool(said.draft and said.draft.nested))
    for said in found:
        _passed(text, view, said, resolve)
    _audience(text, view, found[0])


def _carry(origin: Said, carrier: str) -> None:
    if carrier not in origin.via and carrier != origin.speaker.name:
        origin.via.append(carrier)


def _cited(view: View, found: list[Said], resolve: Resolve) -> None:
    """Read "the outlet cited officials who said", "quoted him as saying"."""
    for said in [s for s in found if s.draft and s.draft.group == "cite"]:
        draft = said.draft
        if draft is None or not draft.content:
            continue
        begin, end = draft.content[0]
        inner = next(
            (
                s
                for s in found
                if s is not said
                and s.draft
                and s.draft.subject
                and begin <= s.draft.subject[0] < end
            ),
            None,
        )
        if inner is None:
            saying = next(
                (at for at in range(begin, min(end, begin + 14)) if view.words[at].low == "as"),
                None,
            )
            speaker = resolve(view, (begin, saying)) if saying and saying > begin else None
            if saying is None or speaker is None or saying + 2 >= end:
                found.remove(said)
                continue
            said.via, said.speaker = [said.speaker.name], speaker
            opens = saying + (3 if view.words[saying + 2].low == "that" else 2)
            said.draft = Draft((begin, saying), (saying, saying + 2), "say", "say", [(opens, end)])
            continue
        inner.draft = inner.draft and _outermost(inner.draft)
        _carry(inner, said.speaker.name)
        found.remove(said)


def _closes(draft: Draft) -> bool:
    """Say whether an attribution stands after all that it covers: "…, Reuters reported"."""
    if draft.where in ("accord", "right"):
        return True
    return bool(draft.subject and draft.content and draft.content[-1][1] <= draft.subject[0])


def _outermost(draft: Draft) -> Draft:
    draft.nested = False
    return draft


def _citing(text: str, view: View, found: list[Said], resolve: Resolve) -> None:
    """Read "According to X, quoting Y, …", "X reported, citing Y"."""
    words = view.words
    main = found[0]
    for at, word in enumerate(words):
        if word.low not in ("citing", "quoting") or not main.draft:
            continue
        source = phrases.after(words, at + 1)
        if source is None:
            continue
        start, end = view.span(source)
        proper = bool(view.names_in(start, end + 1))
        if not proper and not _SOURCES.search(text, start, end):
            continue
        speaker = resolve(view, source)
        if speaker is None or speaker.name == main.speaker.name:
            continue
        carrier = main.speaker.name
        main.speaker = speaker
        _carry(main, carrier)
        main.draft.subject = source
        main.draft.content = [
            (a, min(b, at)) if a < at else (max(a, source[1]), b)
            for a, b in main.draft.content
            if a < at or b > source[1]
        ]
        return


def _outer_outlet(found: list[Said]) -> None:
    """Take an outlet that only frames another's words for a carrier."""
    if len(found) < 2:
        return
    for said in list(found):
        draft = said.draft
        if draft is None or not is_outlet(said.speaker.name) or len(found) < 2:
            continue
        others = [s for s in found if s is not said and s.draft and not is_outlet(s.speaker.name)]
        if _closes(draft):
            others = others or [s for s in found if s is not said and s.draft]
            if not others:
                continue
            principal = next((s for s in others if s.draft and not s.draft.nested), others[0])
            _carry(principal, said.speaker.name)
            found.remove(said)
            continue
        inner = next(
            (
                s
                for s in others
                if s.draft
                and s.draft.nested
                and s.draft.subject
                and draft.content
                and 0 <= s.draft.subject[0] - draft.content[0][0] <= 2
            ),
            None,
        )
        if inner and inner.draft:
            inner.draft.nested = False
            _carry(inner, said.speaker.name)
            found.remove(said)


def _passed(text: str, view: View, said: Said, resolve: Resolve) -> None:
    """Read "a report reviewed by the Associated Press"."""
    draft = said.draft
    if said.speaker.passed_by is None or draft is None or draft.subject is None:
        return
    start, end = view.span(draft.subject)
    names = view.names_in(start, end + 1)
    outlets = [n for n in names if is_outlet(n.text) or n.kind == "body"]
    at = text.find(said.speaker.passed_by, start, end)
    later = [n for n in outlets if n.start >= at >= 0]
    if later:
        for place in range(draft.subject[0], draft.subject[1]):
            if view.words[place].start == later[0].start:
                stop = place + 1
                while stop < draft.subject[1] and view.words[stop].end <= later[0].end + 2:
                    stop += 1
                speaker = resolve(view, (place, stop))
                if speaker:
                    _carry(said, speaker.name)
                return
    elif is_outlet(said.speaker.passed_by):
        _carry(said, said.speaker.passed_by)


def _audience(text: str, view: View, said: Said) -> None:
    """Read "told CBC News", "in remarks to X television", "in an interview with X"."""
    draft = said.draft
    if draft is None or is_outlet(said.speaker.name) or said.via:
        return
    inside = [view.span(part) for part in draft.content]
    if draft.subject:
        inside.append(view.span(draft.subject))
    for name in view.names:
        if any(a <= name.start < b for a, b in inside):
            continue
        tail = text[name.end : name.end + 12].split(" ")[1:2]
        words = name.text + (
            " " + tail[0].strip(",.")
            if tail
            and tail[0].strip(",.").lower()
            in ("television", "tv", "radio", "newspaper", "news", "magazine")
            else ""
        )
        if not is_outlet(words):
            continue
        told = (
            draft.audience
            and view.span(draft.audience)[0] <= name.start < view.span(draft.audience)[1]
        )
        if told or _TO.search(text, max(view.start, name.start - 14), name.start):
            _carry(said, words)
            return
