"""Whether what stands at a place of a sentence speaks of the future, by the verbs before it."""

from __future__ import annotations

import re
from typing import Final

from workbench.text import lexicon
from workbench.text.inflections import bases, lemma

_WEEKDAY: Final = re.compile(r"[A-Z][a-z]+day\b")
_WORD: Final = re.compile(r"[^\W\d_]+|[;:]")
_FUTURE: Final = frozenset(
    "will shall ll won upcoming scheduled due tomorrow slated must deadline may might"
    " expects expect anticipates anticipate predicts hopes threatens threaten".split()
)
_TO: Final = frozenset(
    "going due set expected plans plan planned planning scheduled expects expect hopes hope"
    " aims aim intends intend about likely ready slated poised bound has have is are needs"
    " need vows vow promises pledges agreed".split()
)
_EXPECTED: Final = frozenset(
    "planned scheduled set slated due expected likely pencilled penciled booked earmarked".split()
)
_MOVED: Final = frozenset(
    "back postponed rescheduled delayed moved adjourned extended deferred".split()
)
_PAST: Final = frozenset("was were had did didn wasn weren hadn been said left forecast".split())
_SCHEDULED: Final = frozenset(
    "resume open start begin reopen end expire run report meet vote return air premiere"
    " face play host travel arrive leave appear testify come fall close take go convene"
    " head".split()
)
_SMALL: Final = frozenset(
    "on for at in by until before not only just early late the through of or about".split()
)
_REACH: Final = 160
_AFTER: Final = re.compile(r"[^\W\d_]+(?:[’']t)?\.?|[;:!?]")
_AHEAD: Final = frozenset("will shall won’t won't".split())
_NO_PAST: Final = frozenset("be to the a an remain stay get".split())
"""What stands before "closed" where that is no past: "will remain closed"."""
_ARE: Final = frozenset("am is are m re".split())
_FULL: Final = frozenset("may june july".split())
_TENSED: Final = frozenset("has have is are".split())


def speaks_ahead(text: str, start: int, place: int) -> bool | None:
    """Say whether the words at ``place`` speak of the future: ``None`` where nothing tells.

    ``start`` is where the statement begins. The nearest verb before the place decides; where none
    stands before it ("On Friday the court will …"), the first one after it. "Would" tells of a
    weekday to come; of a longer time it may as well be what has come to nothing ("vowed that it
    would leave on Oct. 31").
    """
    words = [m.group().lower() for m in _WORD.finditer(text, max(start, place - _REACH), place)]
    told = _nearest(words, _WEEKDAY.match(text, place) is not None)
    if told is not None or len(words) > 4:
        return told
    return _first_after(text, place)


def _first_after(text: str, place: int) -> bool | None:
    """Read on to the first verb that tells past from future."""
    pasts = lexicon.words("irregular_pasts")
    words = [m.group() for m in _AFTER.finditer(text, place, min(len(text), place + _REACH))]
    for at, word in enumerate(words):
        low = word.rstrip(".").lower()
        if word in ";:!?" or (word.endswith(".") and (len(word) > 5 or low in _FULL)):
            return None
        if low in _AHEAD:
            return True
        if low in _TENSED and at + 1 < len(words):
            return words[at + 1].lower() in _EXPECTED or words[at + 1] == "to"
        if low in _PAST or low in pasts or (low.endswith("ed") and len(low) > 3):
            return False
    return None


def _nearest(words: list[str], weekday: bool) -> bool | None:
    """Go back to the first word that tells past from future."""
    pasts = lexicon.words("irregular_pasts")
    others, infinitive = 0, False
    if words and words[-1] == "until" and not _TENSED.isdisjoint(words[:-1]):
        return True  # "has given them until Thursday"
    for at in range(len(words) - 1, -1, -1):
        word, lead = words[at], words[at - 1] if at else ""
        follows = words[at + 1] if at + 1 < len(words) else ""
        if word in ";:":
            return None
        if word == "would":
            return True if weekday else None
        if _is_future(word, lead, follows, others):
            return True
        if word in _PAST or (word in pasts and lead != "be"):
            return False
        if word.endswith("ed") and len(word) > 3 and lead not in _NO_PAST:
            return False
        infinitive = infinitive or (word == "to" and 0 < at < 3 and follows in bases())
        others += word not in _SMALL
    return True if infinitive else None  # "Ministers to meet on Friday"


def _is_future(word: str, lead: str, follows: str, others: int) -> bool:
    if word in _FUTURE or (word == "could" and follows != "not"):
        return True
    if word == "to" and lead in _TO:
        return True
    if others == 0:
        if word.endswith("ing") and lead in _ARE:
            return True  # "I am leaving on Monday"
        if word in ("to", "until", "for") and lead in _MOVED:
            return True
        if word in _EXPECTED or (word in ("ahead", "advance") and follows == "of"):
            return True
    if word in ("is", "are"):
        return others == 0
    # "Hearings resume Thursday", "the firm reports earnings Tuesday": the present is a timetable.
    if others == 0 and word in _SCHEDULED and lead != "the":
        return True
    return others < 3 and word.endswith("s") and lemma(word) in _SCHEDULED and lead != "the"
