"""What stands above a story on a pasted page: headline, byline, date, menus; and its author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from workbench.proposals.bylines import is_names
from workbench.proposals.page_lines import KNOWN, Line, StoryWords

_AUTHOR: Final = re.compile(
    r"((?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+),? (?:is|was|writes|covers"
    r"|reports)\b.{0,90}?\b(?:writer"
    r"|reporter|editor|columnist|correspondent|journalist|contributor|author|covers|about|fellow"
    r"|professor|analyst|for)\b"
)
_LONGEST_HEADLINE: Final = 220
_OPENINGS: Final = ("related", "newsletter", "credit")
_TOP: Final = 16
"""How far above the first paragraph the headline stands at most, where no menus were copied."""
_STOPS: Final = frozenset('.!?…"”’')
_UNKNOWN: Final = 0.15
"""The share of its words up to which a line has nothing to do with the story."""


def find_headline(lines: Sequence[Line], title: str | None, story: StoryWords) -> int | None:
    """Return the place of the headline among the lines above the first paragraph, or that line.

    It is the line that is the page's title; else the first that speaks of the story; else the
    first that is no sentence.
    """
    first = next((place for place, line in enumerate(lines) if line.is_prose), len(lines))
    wanted = plain(title) if title else None
    if wanted:
        for place, line in enumerate(lines[: first + 6]):
            if line.is_open and plain(line.text) == wanted:
                return place
    above = [
        place
        for place, line in enumerate(lines[: first + 1])
        if _may_be_headline(line) and len(lines) > 1
    ]
    speaking = [place for place in above if _speaks_of(story, lines[place])]
    if speaking and first - speaking[0] <= _TOP:
        return speaking[0]
    if speaking:  # Menus are above, and some of them use the story's words too.
        return max(speaking, key=lambda place: (story.shared(lines[place].text), place))
    rest = [place for place in above if lines[place].is_open and not is_names(lines[place].text)]
    if not rest or first - rest[0] > _TOP or rest[0] == len(lines) - 1:
        return None
    return next((place for place in rest if lines[place].words >= 4), rest[0])


def _may_be_headline(line: Line) -> bool:
    # "Analysis: …" and "Watch: …" may well be headlines.
    if not line.is_open and not (line.sort in _OPENINGS and line.words >= 5):
        return False
    if not 2 <= line.words <= 30 or len(line.text) >= _LONGEST_HEADLINE:
        return False
    return not line.text.endswith((".", ":", "…", ",", ";"))


def _speaks_of(story: StoryWords, line: Line) -> bool:
    known = story.share(line.text) >= KNOWN
    return known and line.words >= 4 and story.shared(line.text) >= 2


def plain(line: str) -> str:
    """Return the words of a line in lower case, one blank between them."""
    return " ".join(re.findall(r"\w+", line[:300].casefold()))


def begin_of_story(lines: Sequence[Line], places: Sequence[int]) -> int:
    """Return the place of the first paragraph: a standfirst or caption stands above the byline."""
    first = places[0]
    for before, after in pairwise(places[:4]):
        if any(line.sort in ("byline", "date") for line in lines[before + 1 : after]):
            first = after
    return first


def judge_head(lines: Sequence[Line], headline: int | None, first: int, story: StoryWords) -> None:
    """Take what stands above the paragraph at ``first`` for byline, menu or link.

    A standfirst, which speaks of the story, stays.
    """
    judge_bylines(lines, first)
    for place in range(first):
        line = lines[place]
        if not line.is_open:
            continue
        if headline is None:
            if first > 3 and line.words <= 3 and not line.ended:
                line.sort = "byline" if is_names(line.text) else "link"
        elif place < headline:
            if line.words < 6 or story.share(line.text) < KNOWN:
                line.sort = "link"
        else:
            line.sort = _sort_below_headline(lines, place, story)


def _sort_below_headline(lines: Sequence[Line], place: int, story: StoryWords) -> str | None:
    line = lines[place]
    share = story.share(line.text)
    if is_names(line.text) and (line.words <= 4 or share <= 0.5):
        return "byline"
    if line.words <= 3 and line.text[-1] not in _STOPS:
        by = line.words > 1 and _all_capital(line) and _beside_byline(lines, place)
        return "byline" if by else "link"
    if _all_capital(line) and not line.ended and share <= 0.5 and _beside_byline(lines, place):
        return "byline"
    if line.words <= 5 and _all_capital(line) and _between_sorted(lines, place):
        return "link"
    return "related" if line.words <= 14 and not line.ended and share < _UNKNOWN else None


def judge_bylines(lines: Sequence[Line], first: int) -> None:
    """Take names beside a date or a byline, above the paragraph at ``first``, for a byline."""
    for place in range(first):
        line = lines[place]
        if line.is_open and is_names(line.text) and _beside_byline(lines, place):
            line.sort = "byline"


def _beside_byline(lines: Sequence[Line], place: int) -> bool:
    near = lines[max(0, place - 1) : place + 2]
    return any(line.sort in ("byline", "date") for line in near)


def _between_sorted(lines: Sequence[Line], place: int) -> bool:
    above, below = lines[place - 1] if place else None, lines[place + 1]
    return bool(
        above and above.sort and above.sort != "caption" and (below.sort or below.words <= 3)
    )


def _all_capital(line: Line) -> bool:
    small = ("of", "and", "the", "for", "&")
    return line.words <= 12 and all(w[0].isupper() or w in small for w in line.text.split())


def judge_authors(lines: Sequence[Line]) -> None:
    """Take what tells who the author is, at the end, for part of the byline."""
    bylines = " ".join(line.text for line in lines if line.sort in ("byline", "date"))
    for line in [line for line in lines if line.is_prose][-3:]:
        found = _AUTHOR.match(line.text) if line.words <= 60 else None
        if found is None:
            continue
        name = found.group(1).split()[-1]
        is_known = name.casefold() in bylines.casefold()
        if is_known or not any(name in other.text for other in lines if other is not line):
            line.sort = "byline"
