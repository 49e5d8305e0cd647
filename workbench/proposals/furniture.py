"""Lines of a pasted page that are no part of the story, told by how such lines are worded."""

from __future__ import annotations

import re
from typing import Final

from workbench.proposals import furniture_wording as wording
from workbench.proposals.bylines import is_agency, is_byline, is_credit, is_date, is_time_only

_SAYS: Final = re.compile(
    r"\b(?:said|says|told|according to|wrote|writes|argue[sd]|joked|urge[sd]|warn(?:s|ed)|added"
    r"|claim(?:s|ed)|insist(?:s|ed))\b"
)
_SPEECH: Final = re.compile(r"[\"“”]|\b(?:said|says|told|according to)\b")
_PICTURE: Final = re.compile(r"\b(?:photo|image|picture|illustration)", re.IGNORECASE)
_READERS: Final = re.compile(r"\b(?:you|your|our|us|we)\b", re.IGNORECASE)
_INBOX: Final = re.compile(
    r"\b(?:your inbox|our newsletter|newsletters?\s*[.:–-]?$)", re.IGNORECASE
)
_WIRE_NOTE: Final = re.compile(
    r".(?:adds|updates?|recasts|corrects|refiles|releads|rewrites|writes through)\s", re.IGNORECASE
)
"""How a wire says in brackets what is new in a story."""
_CALLS: Final = frozenset(
    """subscribe sign follow join download click tap visit get receive check need want keep stay
    enter please share tell email contact reach send support donate register listen watch learn
    read""".split()
)
# What calls to readers hold; a look for these spares most lines the patterns.
_HINTS: Final = tuple(
    """follow reached inbox newsletter support journalis little contribution donation become gift
    unlimited subscri mail app @ http www sign register log click opt-in free code podcast twitter
    facebook instagram our these""".split()
)
_MOST_CHARACTERS: Final = 1000
_LONGEST: Final = 45
_LONGEST_CALL: Final = 90


def line_kind(line: str) -> str | None:
    """Return the kind of furniture a whole line is by its wording alone, ``None`` for story.

    Kinds: share, newsletter, related, ad, legal, link, date, byline, credit.
    """
    words = line.count(" ") + 1
    if len(line) > _MOST_CHARACTERS:
        return None
    if words > _LONGEST:
        return "legal" if line.startswith("©") else _call(line, words)
    if line[0] in "([" and line[-1] in ")]" and len(line) > 2:
        if words <= 16 and is_credit(line):
            return "credit"
        if _WIRE_NOTE.match(line):
            return "byline"
        return line_kind(line[1:-1].strip() or "-") if line.count(line[0]) == 1 else None
    return _short_kind(line, words) or _call(line, words)


def _short_kind(line: str, words: int) -> str | None:
    ended = line[-1] in '.!?"”' and words > 7
    sentence = line[-1] == "." and words > 3 and not line.endswith("..")
    if words <= 16 and wording.WHOLE_AD.fullmatch(line):
        return "ad"
    if words <= 16 and _is_share(line):
        return "share"
    says = _SAYS.search(line) is not None
    if _is_legal(line, words, says):
        return "legal"
    if (
        not says
        and words <= 32
        and wording.NEWSLETTER.match(line)
        and (not sentence or _is_call(line))
    ):
        return "newsletter"
    if (
        words <= 24
        and not ended
        and not sentence
        and wording.RELATED.match(line)
        and _is_pointer(line, words)
    ):
        return "related"
    if not says and words <= 40 and wording.WHOLE_LINK.fullmatch(line.rstrip(".!")):
        return "link"
    if not says and words <= 30 and wording.POINTS_AWAY.match(line):
        return "related"
    return _made_by(line, words)


def _made_by(line: str, words: int) -> str | None:
    """Return byline, date or credit for a line that says who made something, and when."""
    if words <= 20 and is_date(line) and not is_time_only(line):
        return "date"
    if is_byline(line):
        return "byline"
    if words <= 16 and (is_credit(line) or is_agency(line)):
        return "credit"
    return None


def _call(line: str, words: int) -> str | None:
    """Tell a sentence or two that ask readers for something, or lay down rules for comments."""
    low = line.lower()
    if words > _LONGEST_CALL or not any(hint in low for hint in _HINTS):
        return None
    if words < 26 and _INBOX.search(line):
        return "newsletter"
    asks = wording.FOLLOW.search(line) or (
        line.split(" ", 1)[0].lower() in _CALLS and wording.CALL.search(line)
    )
    if asks:
        return None if _SAYS.search(line) else "newsletter"
    appeals = wording.APPEAL.search(line) and _READERS.search(line)
    return "newsletter" if appeals and not _SPEECH.search(line) else None


def _is_call(line: str) -> bool:
    """Say whether a sentence asks readers for something: with an address, or with "our"."""
    return wording.CALL.search(line) is not None or _READERS.search(line) is not None


def _is_share(line: str) -> bool:
    parts = [part.strip() for part in re.split(r"[|·•]", line)]
    if len(parts) > 2 and all(0 < len(part.split()) <= 3 for part in parts):
        return True
    if line[-1] not in ".!?" and wording.SHARE_ON.match(line):
        return True
    found = wording.WHOLE_SHARE.fullmatch(line)
    return found is not None and found.end() > 0


def _is_legal(line: str, words: int, says: bool) -> bool:
    if "©" in line or "ights reserved" in line:
        return (words < 16 and not _PICTURE.search(line)) or line[0] == "©" or "©" not in line
    if says or not wording.LEGAL.match(line):
        return False
    return line[-1] != "." or wording.LEGAL_SURE.search(line) is not None


def _is_pointer(line: str, words: int) -> bool:
    """Say whether a line that opens like "Read more" points elsewhere and tells nothing."""
    if line == "UP NEXT":  # A heading of sports stories.
        return False
    lead = re.split(r"[:|]", line, maxsplit=1)[0]
    return (
        (len(lead) < len(line) and len(lead.split()) <= 5)
        or words <= 6
        or line.lower().startswith(
            ("read more", "see also", "more from", "more on", "next ", "previous ")
        )
    )
