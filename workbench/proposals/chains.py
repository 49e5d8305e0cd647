"""Who passed a statement on: "reported AP", "told CBC News", "a report seen by Reuters"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from workbench.proposals import grammar
from workbench.proposals.audiences import may_be_outlet, on_air
from workbench.proposals.citing import cited, citing
from workbench.proposals.draft import Draft
from workbench.proposals.speaker import Speaker
from workbench.proposals.speakers import Discourse
from workbench.proposals.views import View

if TYPE_CHECKING:
    from workbench.proposals.said import Said

Range = tuple[int, int]
Resolve = Callable[[View, Range | None], Speaker | None]

_OUTLET: Final = re.compile(rf"\b(?:{'|'.join(sorted(grammar.OUTLET_NOUNS))})\b")
# Last words of papers' names that mean something else elsewhere; "told the … Leader" settles it.
_PAPER: Final = re.compile(
    r"^the\s(?:[A-Z][\w.’'-]*\s)+(?:Leader|Register|Star|Sun|Record|Advocate|Enquirer|Ledger|Bee"
    r"|Citizen|Republic|Monitor|Reporter|Argus|Eagle|Advertiser|Sentinel|World|Union)\b"
)
_TO: Final = re.compile(
    r"\b(?:to|with|by|on|via|for)\s+(?:the\s+)?"
    r"(?:(?:\w+\s+)?(?:news\s+agency|agency|broadcaster|newspaper|paper|channel|website|network)\s+)?$",
    re.IGNORECASE,
)
_FOR: Final = re.compile(r"\b(\w+)\s+(?:for|with|at|of)\s+(?:the\s+)?$")
_CAMEL: Final = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+")
"""Two words written as one, as names of sites are: whoever tells it something is quoted by it."""
_AIRED: Final = re.compile(
    r"\b(?:statement|message|audio|video|letter|communiqu[eé]|recording|remarks|speech|interview)s?\s+"
    r"(?:carried|broadcast|aired|published|posted|distributed|quoted)\s+(?:by|on|in)\b"
)
_AIRS: Final = frozenset("carried broadcast aired published posted distributed quoted".split())
"""Words one of which every "statement carried by" holds."""
_AS_SAYING: Final = re.compile(r"\bquoted\s+as\b")
_LEAD: Final = 40
"""Code points before a name in which the "by the state news agency" of it stands."""
_KINDS: Final = frozenset("television tv radio newspaper news magazine".split())
_ACTS: Final = ("demand", "predict")


class Chains:
    """Orders the attributions of each sentence of a text and fills in who carried them."""

    def __init__(self, text: str, resolve: Resolve, discourse: Discourse) -> None:
        self._text, self._resolve, self._discourse = text, resolve, discourse
        self._heard: dict[str, str] = {}

    def link(self, view: View, found: list[Said]) -> None:
        """Put the principal attribution of a sentence first and fill in who carried it.

        ``found`` is changed in place: carriers leave it, an origin named by "citing" takes the
        place of the one who cites.
        """
        cited(view, found, self._resolve, self._carry)
        if not found:
            return
        citing(self._text, view, found[0], self._resolve, self._carry)
        self._outer_outlet(found)
        found.sort(key=lambda said: bool(said.draft and said.draft.nested))
        _outer_first(found)
        for said in found:
            self._passed(view, said)
            self._within_cue(view, said)
        self._audience(view, found[0])
        first = found[0].draft
        if first and not found[0].via:
            parts = list(first.content)
            if first.subject:  # with the ", who appeared on television," behind it
                parts.append((first.subject[0], max(first.subject[1], first.cue[0])))
            aired = on_air(self._text, view, [view.span(part) for part in parts])
            if aired:
                self._carry(found[0], aired)
        for said in found:
            if said.via:
                self._heard[said.speaker.name] = said.via[0]
            elif said.draft and _AS_SAYING.search(self._text, *view.span(said.draft.cue)):
                self._again(said)

    def _carry(self, origin: Said, carrier: str) -> None:
        if carrier in origin.via or carrier == origin.speaker.name:
            return
        if not self._discourse.is_own(carrier):
            origin.via.append(carrier)

    def _again(self, said: Said) -> None:
        """Take "he was quoted as saying" for more of what the same speaker told an outlet."""
        carrier = self._heard.get(said.speaker.name)
        if carrier:
            self._carry(said, carrier)

    def _outer_outlet(self, found: list[Said]) -> None:
        """Take an outlet that only frames another's words for a carrier."""
        is_outlet = self._discourse.is_outlet
        for said in list(found):
            draft = said.draft
            if draft is None or len(found) < 2 or not is_outlet(said.speaker.name):
                continue
            others = [
                s for s in found if s is not said and s.draft and not is_outlet(s.speaker.name)
            ]
            if _closes(draft):
                others = others or [s for s in found if s is not said and s.draft]
                inner = next((s for s in others if s.draft and not s.draft.nested), None)
                inner = inner or next(iter(others), None)
            else:
                inner = _framed(draft, others)
            if inner and inner.draft:
                inner.draft.nested = inner.draft.nested and _closes(draft)
                self._carry(inner, said.speaker.name)
                found.remove(said)

    def _passed(self, view: View, said: Said) -> None:
        """Read "a report reviewed by the Associated Press"."""
        by, draft = said.speaker.passed_by, said.draft
        if by is None or draft is None or draft.subject is None:
            return
        start, end = view.span(draft.subject)
        at = self._text.find(by, start, end)
        names = [name for name in view.names_in(start, end + 1) if name.start >= at >= 0]
        known = [n for n in names if self._discourse.is_outlet(n.text) or n.kind == "body"]
        if known:
            carrier = self._resolve(
                view, _words_of(view, draft.subject, known[0].start, known[0].end)
            )
            if carrier:
                self._carry(said, carrier.name)
        elif self._discourse.is_outlet(by):
            self._carry(said, by)
        elif names:
            self._carry(said, names[0].text)

    def _by_name(self, view: View, told: str, start: int, end: int) -> bool:
        """Say whether who is told is one name, and that no person's, place's or court's."""
        names = view.names_in(start, end + 1)
        if len(names) != 1 or names[0].text != told.split(" (")[0]:
            return False
        return not self._discourse.is_person(names[0].text) and may_be_outlet(names[0])

    def _within_cue(self, view: View, said: Said) -> None:
        """Read "was quoted by the agency as saying", "phoned the agency to say"."""
        if said.draft is None or said.draft.carrier is None:
            return
        carrier = self._resolve(view, said.draft.carrier)
        called = view.words[said.draft.cue[0]].low == "to"  # who is phoned need not be an outlet
        if carrier and (not called or self._discourse.is_outlet(carrier.name)):
            self._carry(said, carrier.name.removeprefix("the ").removeprefix("The "))

    def _audience(self, view: View, said: Said) -> None:
        """Read "told CBC News", "in remarks to X television", "in an interview with X"."""
        draft = said.draft
        if draft is None or self._discourse.is_outlet(said.speaker.name) or said.via:
            return
        if draft.audience and (told := self._told(view, draft.audience)):
            self._carry(said, told)
            return
        if (aired := self._aired(view)) is not None:
            self._carry(said, aired)
            return
        inside = [view.span(part) for part in draft.content]
        if draft.subject:
            inside.append(view.span(draft.subject))
        for name in view.names:
            wrote_in = draft.lemma == "write" and self._text.endswith(" in ", 0, name.start)
            if any(a <= name.start < b for a, b in inside) and not wrote_in:
                continue
            words = self._with_kind(name.text, name.end)
            if not self._discourse.is_outlet(words):
                continue
            heard = draft.audience and _within(name.start, view.span(draft.audience))
            lead = max(view.start, name.start - _LEAD)
            employed = _FOR.search(self._text, lead, name.start)
            if employed and grammar.is_human(employed[1].lower()):
                continue  # "film critic for the Times"
            if heard or wrote_in or _TO.search(self._text, lead, name.start):
                self._carry(said, words)
                return

    def _aired(self, view: View) -> str | None:
        """Return X of "in a statement carried by X", "in a message aired on X television"."""
        if _AIRS.isdisjoint(view.lows):
            return None
        found = _AIRED.search(self._text, view.start, view.end)
        if found is None:
            return None
        named = next((name for name in view.names if name.start >= found.end()), None)
        if named is None or named.start - found.end() > _LEAD:
            return None
        return self._with_kind(named.text, named.end)

    def _with_kind(self, name: str, end: int) -> str:
        """Return a name with the "television" or "newspaper" that stands behind it."""
        tail = self._text[end : end + 12].split(" ")[1:2]
        kind = tail[0].strip(",.") if tail else ""
        if kind.lower() == "news" and self._text.startswith(" news agency", end):
            kind = "news agency"
        return f"{name} {kind}" if kind.split(" ")[0].lower() in _KINDS else name

    def _told(self, view: View, audience: Range) -> str | None:
        """Return the outlet in "told the agency", "told public broadcaster VTR"."""
        start, end = view.span(audience)
        if _PAPER.match(self._text[start:end]):
            return self._text[start + 4 : end]
        if not _OUTLET.search(self._text, start, end):
            told = self._text[start:end].removeprefix("the ")
            known = _CAMEL.fullmatch(told) or self._by_name(view, told, start, end)
            return told if known else None
        named = view.names_in(start, end + 1)
        if named:
            return self._with_kind(named[-1].text, named[-1].end)
        words = self._text[start:end]
        return self._discourse.last_outlet() if words.startswith("the ") else words


def _within(place: int, span: Range) -> bool:
    return span[0] <= place < span[1]


def _words_of(view: View, part: Range, start: int, end: int) -> Range:
    """Return the words of ``part`` that stand in ``start``..``end``."""
    inside = [n for n in range(*part) if start <= view.words[n].start and view.words[n].start < end]
    return inside[0], inside[-1] + 1


def _closes(draft: Draft) -> bool:
    """Say whether an attribution stands after all that it covers: "…, Reuters reported"."""
    if draft.where in ("accord", "right"):
        return True
    return bool(draft.subject and draft.content and draft.content[-1][1] <= draft.subject[0])


def _framed(outer: Draft, others: list[Said]) -> Said | None:
    """Return the speaker right behind "Reuters reported that …"."""
    for said in others:
        draft = said.draft
        if draft is None or not draft.nested or draft.subject is None or not outer.content:
            continue
        if 0 <= draft.subject[0] - outer.content[0][0] <= 2:
            return said
    return None


def _outer_first(found: list[Said]) -> None:
    """Put first who tells what another asked for or promised: "X demands Y, according to Z"."""
    for said in found[1:]:
        draft, first = said.draft, found[0].draft
        if draft is None or first is None or first.group not in _ACTS or not _closes(draft):
            continue
        if any(a <= first.cue[0] < b for a, b in draft.content):
            found.remove(said)
            found.insert(0, said)
            return
