"""What lines of a pasted page are by their place: above the story, inside it, or below it.

A story is told in paragraphs, and they end as sentences do. What stands above the first of them
is headline, byline, date and menus; what stands below the last of them and is no sentence is the
page's again. Inside, a line that is no sentence may be a crosshead, and then speaks of what the
story speaks of, or the headline of another story, and then mostly does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from workbench.proposals.page_head import begin_of_story, judge_authors, judge_bylines, judge_head
from workbench.proposals.page_lines import KNOWN, Line, StoryWords, are_told_by_ends

_FEWEST_PARAGRAPHS: Final = 2
_LEAD: Final = re.compile(r"[^:“\"]{3,50}: [\"'“‘]?[A-Z0-9]")
_ITEM: Final = re.compile(r"(?:[-–—•*·▪►]|\(?\d{1,2}[.)]|[\"“])\s?\S")
_BUTTON: Final = re.compile(r"(?:read|see|watch) (?:more|now|next)\W*", re.IGNORECASE)
_READERS: Final = re.compile(r"\b(?:you|your|our|us|we)\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d[\d.,]*")
_SAID: Final = re.compile(r"\b(?:said|told)\b")
_SPEECH: Final = re.compile(r"[\"“”]|\b(?:said|says|told|according)\b")
_STOPS: Final = re.compile(r"\.[\"'”’)]*$")
_MOSTLY: Final = 0.6
_BARE: Final = 12
_RELATED: Final = 3


def judge_zones(lines: Sequence[Line], headline: int | None, story: StoryWords) -> None:
    """Take lines around and inside the story for furniture where their place tells it.

    Nothing is done where there are too few paragraphs to tell a story by.
    """
    judge_authors(lines)
    places = [place for place, line in enumerate(lines) if line.is_prose]
    if len(places) < _FEWEST_PARAGRAPHS:
        return
    first, last = begin_of_story(lines, places), _end_of_story(lines, places)
    _judge_lists(lines, last)
    if not are_told_by_ends(lines[headline or 0 : last + 1], lines[first : last + 1]):
        judge_bylines(lines, first)
        return
    judge_head(lines, headline, first, story)
    _judge_inside(lines, first, last, story)
    _judge_tail(lines, last, story)
    _judge_boxes(lines, story)


def _end_of_story(lines: Sequence[Line], places: Sequence[int]) -> int:
    """Return the place of the last sentence of the story, however short it is."""
    last = places[-1]
    while last + 1 < len(lines) and lines[last + 1].is_open and lines[last + 1].ended:
        last += 1
    for place in range(last + 1, len(lines)):
        line = lines[place]
        if line.is_open and line.words >= 3 and line.ended and _STOPS.search(line.text):
            last = place
    return last


def _judge_boxes(lines: Sequence[Line], story: StoryWords) -> None:
    """Take sentences next to a call to subscribe, that address readers too, for part of it."""
    for step in (1, -1):
        for place in range(len(lines))[::step]:
            line, near = lines[place], place - step
            if not (line.is_open and 0 <= near < len(lines) and lines[near].sort == "newsletter"):
                continue
            calls = _READERS.search(line.text) and not _SPEECH.search(line.text)
            about = line.is_prose and story.share_elsewhere(line.text) >= _MOSTLY
            if line.words <= 30 and calls and not about:
                line.sort = "newsletter"


def _judge_lists(lines: Sequence[Line], last: int) -> None:
    """Take the lines below "Related stories" and the like for links, up to the next paragraph."""
    below = False
    for place, line in enumerate(lines):
        if line.sort in ("related", "ad") and line.words <= 7:
            below = line.sort == "related"
        elif below and line.is_open and line.words <= 14 and line.text.endswith(("?", "!")):
            line.sort = "related"
        elif (
            line.is_prose
            or line.kind == "headline"
            or (line.ended and line.words > 3 and line.is_open)
        ):
            below = below and place > last
        elif below and line.is_open and line.words <= 30:
            line.sort = "related"
    for above, line in pairwise(lines):
        if line.sort == "related" and _BUTTON.fullmatch(line.text) and _may_be_linked(above):
            above.sort = "related"


def _may_be_linked(line: Line) -> bool:
    is_short = line.is_open and 4 <= line.words <= 20
    return is_short and (not line.ended or line.text.endswith("?"))


def _judge_tail(lines: Sequence[Line], last: int, story: StoryWords) -> None:
    """Take what is no sentence below the story for furniture, unless it ends the last sentence."""
    listing = lines[last].text.endswith(":")
    for place in range(last + 1, len(lines)):
        line = lines[place]
        if not line.is_open:
            listing = False
            continue
        if _is_entry(line, story):
            line.kind = "list-item"
            continue
        if (
            listing
            or _ends_story(lines, place, story)
            or not any(char.isalnum() for char in line.text)
        ):
            continue
        if line.ended and place == last + 1:
            continue
        line.sort = "related" if line.words >= 4 else "link"


def _is_entry(line: Line, story: StoryWords) -> bool:
    """Say whether a line below the last paragraph is an entry of a list, or a row of results."""
    if _ITEM.match(line.text):
        return story.share(line.text) >= _MOSTLY
    return len(_NUMBER.findall(line.text)) > 1 and story.share(line.text) >= KNOWN


def _ends_story(lines: Sequence[Line], place: int, story: StoryWords) -> bool:
    """Say whether a line is a last paragraph that merely lacks its full stop."""
    line = lines[place]
    if _SAID.search(line.text) and not line.is_titled:
        return True
    return (
        lines[place - 1].is_open
        and lines[place - 1].ended
        and line.words >= 8
        and not line.is_cut_off
        and not line.is_titled
        and (line.sentence_words > 1 or (line.words >= 14 and story.share(line.text) >= KNOWN))
    )


def _judge_inside(lines: Sequence[Line], first: int, last: int, story: StoryWords) -> None:
    """Tell links to other stories, and bare captions, from crossheads and from lists."""
    strange, calm = [], []
    place = first
    while (place := place + 1) < last:
        line, before, after = lines[place], lines[place - 1], lines[place + 1]
        if not line.is_open or line.ended or line.words < 4 or line.is_prose:
            continue
        if (before.is_open and before.text.endswith(":")) or _ITEM.match(line.text):
            place = _leave_list(lines, place)
        elif _runs_on(line, after) or (before.is_open and _runs_on(before, line)):
            continue
        elif line.is_cut_off or _strangeness(lines, place, story) >= _RELATED:
            strange.append(place)
        elif line.words >= _BARE and not line.is_titled and not line.is_told:
            line.kind = line.sort = "caption"
        elif line.words >= 6:
            calm.append(place)
    if len(strange) * 4 <= len(calm):  # Long crossheads are this story's way.
        return
    for place in strange:
        lines[place].sort = "related"
        _take_run(lines, place)


def _take_run(lines: Sequence[Line], place: int) -> None:
    """Take the lines directly above and below a link for links, as far as they are long enough."""
    for step in (-1, 1):
        near = place + step
        while 0 < near < len(lines):
            line = lines[near]
            if line.ended or not 5 <= line.words <= 20 or not line.is_open or not line.is_titled:
                break
            line.sort = "related"
            near += step


def _leave_list(lines: Sequence[Line], place: int) -> int:
    """Keep the entries of a list the story has announced, and return the place of the last."""
    while lines[place].is_open and not lines[place].ended:
        lines[place].kind = "list-item"
        place += 1
        if place == len(lines):
            break
    return place - 1


def _runs_on(line: Line, after: Line) -> bool:
    """Say whether a line breaks off in the middle of a sentence that goes on below."""
    return (
        not line.ended
        and after.is_open
        and line.words >= 5
        and after.words >= 3
        and after.text[0].islower()
    )


def _strangeness(lines: Sequence[Line], place: int, story: StoryWords) -> int:
    """Return in points how surely a line between paragraphs is the headline of another story."""
    line = lines[place]
    points = (line.words >= 7) + (line.words >= 11)
    share = story.share_beyond_topic(line.text)
    points += 2 if share < 0.36 else 1 if share < 0.56 else -1 if share > 0.6 else 0
    below = next((other.text for other in lines[place + 1 : place + 4] if other.is_prose), "")
    points -= min(2, story.in_common(line.text, below))
    lead = _LEAD.match(line.text)
    if lead and line.words >= 8 and not _SPEECH.search(lead.group()):
        points += 4 if line.words >= _BARE else 3
    elif not line.is_titled:
        points -= min(2, line.sentence_words)
    if re.search(r"[.?!][\"'”’]? [A-Z]", line.text):
        points += 1
    if share < 0.2 and line.words >= 6 and not line.text.isupper():
        points += 1
    if line.words >= 7 and line.text.isupper():
        points += 2
    return points
