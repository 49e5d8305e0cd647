"""The lines of a pasted page, and what is needed of each to tell story from furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_ENDED: Final = re.compile(r"[.!?:;,。！？؟।][^\w%$€£]*$")
# Who said it, or which agency it is from, behind the last sentence.
_SPEAKER: Final = re.compile(r"[.!?][\"”’']?\s*(?:[―—–-]+\s*\w[^.!?]{1,60}|\([A-Z][^()]{1,40}\))$")
_CUT_OFF: Final = re.compile(r"(?:…|\.\.\.)$")
_LETTERS: Final = re.compile(r"[^\W\d_]{4,}")
_CONTENT: Final = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d")
# Headlines do without most of these, sentences do not; only in lower case.
_SENTENCE_WORDS: Final = frozenset(
    """the a an was were is are has had have been be that which who he she they his her their it its
    him them said says told would could this these those there but because when while did does do
    not i we our""".split()
)
_FINITE: Final = frozenset(
    """was were is are has had have been said says told would could he she they his her i we our do
    does did not because but will can it its""".split()
)
_TITLE_SHARE: Final = 0.8
_MARKS: Final = ",;“”\"'‘’()"
_PROSE_WORDS: Final = 8
_OFTEN: Final = 3
"""In how many paragraphs a word may stand without being what the whole story is about."""
_LONGEST: Final = 1000
"""A line of more characters than this is a paragraph, whatever it is made of."""
_FEW_WORDS: Final = 5
_LONG: Final = 25


@dataclass(slots=True)
class Line:
    """One line: its place in code points, its words, how it ends, and what it was found to be.

    ``ended`` says whether it ends as a sentence or part of one does; ``sort`` is the kind of
    furniture it is, ``kind`` that of its block.
    """

    text: str
    start: int
    end: int
    words: int
    ended: bool
    sort: str | None = None
    kind: str = "body"
    repeats: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nothing is known of the line yet."""
        return self.sort is None and self.kind == "body"

    @property
    def is_prose(self) -> bool:
        """Whether the line reads as a paragraph of the story."""
        return self.is_open and (self.words >= _LONG or (self.ended and self.words >= _PROSE_WORDS))

    @property
    def is_titled(self) -> bool:
        """Whether nearly all longer words have a capital, as in headlines of one style."""
        words = _LETTERS.findall(self.text)
        capitals = sum(word[0].isupper() for word in words)
        return bool(words) and capitals >= _TITLE_SHARE * len(words)

    @property
    def sentence_words(self) -> int:
        """How many words it has that sentences need and headlines leave out."""
        return sum(word.strip(_MARKS) in _SENTENCE_WORDS for word in self.text.split())

    @property
    def is_told(self) -> bool:
        """Whether it has words that sentences have, and captions and headlines hardly ever."""
        return any(word.strip(_MARKS) in _FINITE for word in self.text.split())

    @property
    def is_cut_off(self) -> bool:
        """Whether the line breaks off in dots, as teasers do."""
        return _CUT_OFF.search(self.text) is not None


def lines_of(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank, without white space at their ends."""
    lines, start = [], 0
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            begin = start + len(raw) - len(raw.lstrip())
            lines.append(line_at(text, begin, begin + len(line)))
        start += len(raw) + 1
    return lines


def line_at(text: str, start: int, end: int) -> Line:
    """Return the line from ``start`` to ``end``, about which nothing is known yet."""
    line = text[start:end]
    words = len(line.split()) if len(line) <= _LONGEST else max(_LONGEST, line.count(" "))
    return Line(line, start, end, words, is_ended(line))


def is_ended(line: str) -> bool:
    """Say whether a line ends as a sentence does; dots that cut it off are no end."""
    tail = line[-6:]
    if _ENDED.search(tail):
        return not tail.endswith(("...", "…"))
    return _SPEAKER.search(line[-80:]) is not None


def are_told_by_ends(lines: Sequence[Line], inside: Sequence[Line]) -> bool:
    """Say whether paragraphs end as sentences do here, so that other lines are no paragraphs.

    It is not so where ``lines`` are broken at a width, nor where full stops are left out
    ``inside`` the story.
    """
    paragraphs = sum(line.is_prose for line in inside)
    broken = sum(
        not line.ended
        and line.is_open
        and below.is_open
        and below.text[0].islower()
        and min(line.words, below.words) >= _FEW_WORDS
        for line, below in pairwise(lines)
    )
    bare = sum(
        not line.ended
        and line.is_open
        and line.words >= _PROSE_WORDS
        and not line.is_titled
        and line.sentence_words > 1
        for line in inside
    )
    return broken <= max(2, paragraphs // 4) and bare <= max(2, paragraphs // 3)


def content_words(line: str) -> list[str]:
    """Return the words of a line that carry its meaning, in lower case: long ones and numbers."""
    return _CONTENT.findall(line.lower())


KNOWN: Final = 0.4
"""The share of its words from which on a line counts as speaking of the story."""


class StoryWords:
    """The content words of a story's paragraphs: how much of a line is spoken of in the story."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._words: Counter[str] = Counter()
        self._paragraphs = 0
        for line in lines:
            if line.is_prose:
                self._paragraphs += 1
                self._words.update(set(content_words(line.text)))

    def share(self, line: str) -> float:
        """Return the share of a line's content words that the story has too, 0 to 1."""
        words = content_words(line)
        return sum(word in self._words for word in words) / len(words) if words else 0.0

    def share_elsewhere(self, paragraph: str) -> float:
        """Return the share of a paragraph's content words that other paragraphs have, 0 to 1."""
        words = content_words(paragraph)
        return sum(self._words[word] > 1 for word in words) / len(words) if words else 0.0

    def shared(self, line: str) -> int:
        """Return how many different content words of a line the story has too."""
        return len(self._words.keys() & set(content_words(line)))

    def share_beyond_topic(self, line: str) -> float:
        """Return the share of a line's content words the story has, the most frequent left out.

        What a story speaks of all the time is in the headlines of other stories about it, too.
        """
        words = [word for word in content_words(line) if not self._is_topic(word)]
        return sum(word in self._words for word in words) / len(words) if words else 1.0

    def in_common(self, line: str, other: str) -> int:
        """Return how many content words two lines have in common, the most frequent left out."""
        both = set(content_words(line)).intersection(content_words(other))
        return sum(not self._is_topic(word) for word in both)

    def _is_topic(self, word: str) -> bool:
        return self._words[word] > max(_OFTEN, self._paragraphs // 6)
