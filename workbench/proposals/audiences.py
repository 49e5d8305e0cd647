"""Names that are told something and are no outlet the lists know: "she told the Dales Herald"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from workbench.proposals.names import Name
from workbench.proposals.views import View
from workbench.text import lexicon

Span = tuple[int, int]

_NO_OUTLET: Final = frozenset(
    "nations un eu us uk fbi cia nsa nato imf who wto unicef unesco opec iaea icc icj fifa uefa ioc"
    " epa fda house senate congress parliament knesset duma bundestag seanad dail kremlin pentagon"
    " hearing summit forum convention conference rally session inquiry tribunal force forces"
    " corps navy army republicans democrats americans christians muslims jews conservatives"
    " liberals board panel jury judge god allah greenpeace oxfam amnesty unilever motor motors inc"
    " corp ltd plc energy oil gas steel power foods airlines airways technologies systems"
    " pharma".split()
)

_ON_AIR: Final = re.compile(
    r"\b[Oo]n\s+(?:(?P<of>[A-Z]\w*(?:\s[A-Z]\w*)?)[’']s\s+)?(?:[\w’']+\s+){0,3}?"
    r"(?:(?:broadcast|edition|episode)\s+of\s+)?[“\"‘](?P<show>[A-Z][\w’' ]{3,40}?)[,.]?[”\"’]"
)
_INTERVIEW: Final = re.compile(r"\b[Ii]n an?\s((?:[A-Z][\w’'.]*\s){1,3}?)interview\b")
_ON_STATE: Final = re.compile(r"\bon\s((?:state|public|national|local)\s(?:radio|television|TV))\b")
_MARKS: Final = frozenset('“"‘')
_LITTLE: Final = frozenset("a an and at for from in of on the to with".split())


def on_air(text: str, view: View, said: Sequence[Span]) -> str | None:
    """Return the station or the show of "said on “Face the Valley”", "conceded on public radio".

    What stands within ``said``, who speaks and what is said, carries nothing.
    """
    if "interview" in view.lows:
        asked = _INTERVIEW.search(text, view.start, view.end)
        if asked and not _inside(asked.start(), said):
            return asked[1].strip()
    if "on" not in view.lows:
        return None
    state = _ON_STATE.search(text, view.start, view.end)
    if state:
        return None if _inside(state.start(), said) else state[1]
    if _MARKS.isdisjoint(text[view.start : view.end]):
        return None
    found = _ON_AIR.search(text, view.start, view.end)
    if found is None or _inside(found.start(), said):
        return None
    if any(quote.start == found.start("show") for quote in view.quotes):
        return None
    words = found["show"].split()
    titled = len(words) > 1 and all(word[0].isupper() or word in _LITTLE for word in words)
    return (found["of"] or found["show"]) if titled else None


def _inside(place: int, spans: Sequence[Span]) -> bool:
    return any(start <= place < end for start, end in spans)


def may_be_outlet(name: Name) -> bool:
    """Say whether a name that somebody tells something to is likely a news outlet.

    What people tell things to by name is an outlet, unless it is a person, a place, or a body
    such as a court or a parliament.
    """
    if name.kind in ("person", "place") or name.title or name.sex:
        return False
    words = [word.strip("().,").lower() for word in name.text.split()]
    if not words or name.text in lexicon.places() or any(w in lexicon.roles() for w in words):
        return False
    if len(words) > 1 and words[0] in lexicon.first_names():
        return False
    return _NO_OUTLET.isdisjoint(words) and lexicon.bodies().isdisjoint(words[-1:])
