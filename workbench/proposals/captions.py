"""Captions of pictures and videos among the lines of a pasted page. They stay part of the story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from workbench.proposals.bylines import is_agency
from workbench.proposals.page_lines import Line

_WORDING: Final = re.compile(
    r"\b(?:pictured|seen (?:here|in|on|at|above|during|from)|file (?:photo|picture|image)"
    r"|in a screenshot|undated|in this (?:photo|image|picture|file|\w+ \d)"
    r"|poses? for|\((?:left|right|centre|center|l|r)\)|(?:left|right|above|below|top"
    r"|bottom)\)?(?:,|:)|photographed|looks? on|walks? past|artist[’']s (?:impression"
    r"|illustration|concept|rendering)"
    r"|stock (?:image|photo)|(?:photo|picture|illustration|graphic) shows)\b"
)
_CREDITED: Final = re.compile(
    r"\((?:[^()]*?(?:/|\bvia\b|Photo|photo|Image|Credit|credit|Picture|Representati)[^()]*"
    r"|(?:AP|AFP|Reuters|EPA|Getty|File|file)\b[^()]*)\)\.?$"
    r"|(?:\b|(?<=[a-z]))(?:Photo|Photograph|Image|Picture|Credit|Photo credit|Image credit)"
    r"(?:\s?:|\.\.\.)\s?[^.]{2,60}$"
    r"|[.\s](?:Getty(?: Images)?|AFP|EPA|Reuters|REUTERS|AP Photo|Shutterstock|Alamy|iStock"
    r"|Statista)$"
    r"|[-–—] ?[A-Z]\w+ (?:image|photo|picture|pix)$"
)
# What the patterns look for; a look for these spares most lines the patterns.
_HINTS: Final = tuple(
    """pictur seen file screenshot undated this pose (l) (r) left right cent above below top bottom
    photo look walk artist stock shows""".split()
)
_AGENCIES: Final = tuple(
    """Getty Images AFP EPA Reuters REUTERS Photo Shutterstock Alamy iStock Statista image photo
    picture pix""".split()
)
_BUTTON: Final = re.compile(r"(?:hide|toggle|show) caption|\+\d+", re.IGNORECASE)
_OPENING: Final = re.compile(
    r"(?:(?:(?:image|photo|media) caption|cover image)[:,]? |(?:video|caption)\s?: )\S", re.I
)
# A news agency's captions give the whole date, its stories never do.
_WHOLE_DATE: Final = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:\w+\.? \d\d?|\d\d? \w+),? \d{4}\b"
)
_SAYS: Final = re.compile(r"[\"“”]|\b(?:said|says|told|according|had|reported)\b")
_MOST_WORDS: Final = 60
_FEW: Final = 10
_BARE: Final = 12
"""From how many words on a line that is no sentence, among paragraphs, is no crosshead."""


def find_worded_captions(lines: Sequence[Line]) -> None:
    """Mark captions that are told by their wording, or by standing there twice."""
    counts = Counter(line.text for line in lines if line.words >= _BARE and line.is_open)
    for place, line in enumerate(lines):
        if not line.is_open or line.words > _MOST_WORDS:
            continue
        below = lines[place + 1].text if place + 1 < len(lines) else ""
        again = line.words > 4 and len(below) > len(line.text) and below.startswith(line.text)
        if again or counts[line.text] > 1 or _is_worded(line):
            line.kind = line.sort = "caption"


def find_credited_captions(lines: Sequence[Line]) -> None:
    """Mark captions by the credit, or the date of a video, below them."""
    last = max((place for place, line in enumerate(lines) if line.is_prose), default=0)
    for place in range(1, len(lines)):
        line, above = lines[place], lines[place - 1]
        is_above = place + 1 < len(lines) and lines[place + 1].sort == "caption"
        # Below the story an agency's name alone is that of another story's source.
        if place > last and is_agency(line.text):
            continue
        if _is_credit(line) and _may_be_credited(above) and not is_above:
            above.kind = above.sort = "caption"
            _take_title(lines, place - 2)


def _is_credit(line: Line) -> bool:
    if line.sort == "credit":
        return not line.text.lower().startswith(("image source", "image copyright", "source"))
    return (line.sort == "date" and line.text.startswith("(")) or (
        line.sort == "link" and _BUTTON.fullmatch(line.text) is not None
    )


def _may_be_credited(line: Line) -> bool:
    """Say whether a line above a credit is its caption, and not the paragraph before a picture."""
    if line.sort == "caption":
        return True
    if not line.is_open or line.words > _MOST_WORDS or line.words < 2:
        return False
    return not (line.ended and line.words > _FEW and _SAYS.search(line.text))


def _take_title(lines: Sequence[Line], place: int) -> None:
    """Take the short title above a caption for part of it."""
    if place <= 0:
        return
    line = lines[place]
    short = line.is_open and line.words <= 14
    if short and (not line.ended or line.text.endswith(("'", "’"))):
        line.kind = line.sort = "caption"


def _is_worded(line: Line) -> bool:
    text = line.text
    if line.words <= 45 and _may_end_in_credit(text) and _CREDITED.search(text):
        return True
    if _OPENING.match(text) and line.words >= 4:
        return True
    if "day" in text and (" 20" in text or " 19" in text) and _WHOLE_DATE.search(text):
        return " said" not in text
    if line.words > 45:
        return False
    low = text.lower()
    return (
        any(hint in low for hint in _HINTS)
        and _WORDING.search(low) is not None
        and not _has_speech(line)
    )


def _may_end_in_credit(text: str) -> bool:
    tail = text[-80:]
    return ":" in tail or "(" in tail or "..." in tail or text.endswith(_AGENCIES)


def _has_speech(line: Line) -> bool:
    return len(line.text) > 260 or _SAYS.search(line.text) is not None
