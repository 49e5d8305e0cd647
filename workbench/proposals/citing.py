"""Who is cited by whom: "the outlet cited officials who said", "X reported, citing Y"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from workbench.proposals import following, grammar
from workbench.proposals.complements import is_comma
from workbench.proposals.draft import Draft
from workbench.proposals.speaker import Speaker
from workbench.proposals.views import View
from workbench.text import lexicon

if TYPE_CHECKING:
    from workbench.proposals.said import Said

Range = tuple[int, int]
Resolve = Callable[[View, Range | None], Speaker | None]
Carry = Callable[["Said", str], None]

_SOURCES: Final = re.compile(
    r"\b(?:officials?|sources?|reports?|documents?|statements?|police|ministry|people|persons?"
    r"|agency|witness(?:es)?|data|figures|records|diplomats?|aides?|spokes\w+|media|newspaper|study"
    r"|residents|authorities|letter|filings?|memo|emails?)\b",
    re.IGNORECASE,
)
_SHOWING: Final = frozenset("showing saying finding suggesting indicating stating that".split())
_AS_SAYING: Final = frozenset("saying stating telling claiming warning having".split())
_REACH: Final = 14


def cited(view: View, found: list[Said], resolve: Resolve, carry: Carry) -> None:
    """Read "the outlet cited officials who said", "quoted him as saying", "cited a study showing".

    Who cites becomes the carrier of who is cited, and leaves ``found``.
    """
    for said in [s for s in found if s.draft and s.draft.group == "cite"]:
        draft = said.draft
        if draft is None or not draft.content:
            continue
        begin, end = draft.content[0]
        inner = _speaker_inside(found, said, begin, end)
        if inner is not None and inner.draft:
            inner.draft.nested = False
            carry(inner, said.speaker.name)
            found.remove(said)
            continue
        origin = _as_saying(view, begin, end, resolve) or _showing(view, begin, end, resolve)
        if origin is None:
            found.remove(said)
            continue
        carrier = said.speaker.name
        said.draft, said.speaker = origin
        said.via = []
        carry(said, carrier)


def _speaker_inside(found: list[Said], citing: Said, begin: int, end: int) -> Said | None:
    for said in found:
        draft = said.draft
        if said is not citing and draft and draft.subject and begin <= draft.subject[0] < end:
            return said
    return None


def _as_saying(view: View, begin: int, end: int, resolve: Resolve) -> tuple[Draft, Speaker] | None:
    """Read "him as saying that …"."""
    end = max(end, _up_to(view, end))
    reach = range(begin, min(end, begin + _REACH))
    saying = next((at for at in reach if view.words[at].low == "as"), None)
    if saying is None or saying <= begin or saying + 2 >= end:
        return None
    if view.words[saying + 1].low not in _AS_SAYING:
        return None
    speaker = resolve(view, (begin, saying))
    if speaker is None:
        return None
    opens = saying + (3 if view.words[saying + 2].low == "that" else 2)
    return Draft((begin, saying), (saying, saying + 2), "say", "say", [(opens, end)]), speaker


def _up_to(view: View, end: int) -> int:
    """Return where the words go on to behind a name set off by commas, after ``end``."""
    words = view.words
    marks = [at for at in range(end, min(len(words), end + _REACH)) if words[at].text == ","]
    if not marks or marks[0] != end:
        return end
    follows = marks[1] + 1 if len(marks) > 1 else len(words)
    return len(words) if follows < len(words) and words[follows].low == "as" else end


def _showing(view: View, begin: int, end: int, resolve: Resolve) -> tuple[Draft, Speaker] | None:
    """Read "a study showing that …"."""
    papers = lexicon.words("documents")
    for at in range(begin + 1, min(end - 1, begin + _REACH)):
        if view.words[at].low not in _SHOWING:
            continue
        if not any(word.low in papers for word in view.words[begin:at]):
            return None
        document = resolve(view, (begin, at))
        if document is None:
            return None
        return Draft((begin, at), (at, at + 1), "show", "say", [(at + 1, end)]), document
    return None


def citing(text: str, view: View, main: Said, resolve: Resolve, carry: Carry) -> None:
    """Read "According to X, quoting Y, …", "X reported, citing Y": Y is the origin."""
    for at, word in enumerate(view.words):
        which = at > 1 and view.words[at - 1].low in ("which", "who")
        named = word.low in ("citing", "quoting") or (which and word.low in ("cited", "quoted"))
        if not named or not main.draft:
            continue
        source = following.after(view.words, at + 1)
        if source is None:
            continue
        source = _apposed(view, source)
        start, end = view.span(source)
        names = view.names_in(start, end + 1)
        where = names and all(name.kind == "place" and name.start > start + 4 for name in names)
        known = (names and not where) or _SOURCES.search(text, start, end)
        if not known and (where or not grammar.may_mean(view.words, source)):
            continue  # "citing specific cases in Ohio"
        speaker = resolve(view, source)
        if speaker is None or speaker.name == main.speaker.name:
            continue
        carrier = main.speaker.name
        main.speaker = speaker
        carry(main, carrier)
        main.draft.subject = source
        main.draft.content = [
            (a, min(b, at)) if a < at else (max(a, source[1]), b)
            for a, b in main.draft.content
            if a < at or b > source[1]
        ]
        return


def _apposed(view: View, source: Range) -> Range:
    """Return the name that stands in apposition: "citing its space committee, Kazcosmos"."""
    words, begin = view.words, source[1] + 1
    close = next((n for n in range(begin, len(words)) if words[n].kind == "p"), begin)
    described = words[source[0]].low in grammar.DETERMINERS and words[source[1] - 1].text.islower()
    named = close > begin and all(word.text[0].isupper() for word in words[begin:close])
    return (begin, close) if described and named and is_comma(words[source[1]]) else source
