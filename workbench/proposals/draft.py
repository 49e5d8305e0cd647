"""An attribution of a sentence by word indices, before anyone is resolved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """One attribution by word indices: subject, cue (with its auxiliaries), contents.

    ``where`` says where the subject stands: left or right of the cue, after "according to",
    or nowhere. ``refused`` marks "declined to say", ``negated`` "did not say"; ``carrier`` is
    who passes it on, where the cue itself names them.
    """

    subject: Range | None
    cue: Range
    lemma: str
    group: str
    content: list[Range] = field(default_factory=list)
    where: str = "left"
    audience: Range | None = None
    carrier: Range | None = None
    refused: bool = False
    negated: bool = False
    nested: bool = False


def sentence_words(words: Words) -> Range:
    """Return the words of the sentence without marks at its ends."""
    begin, end = 0, len(words)
    while begin < end and words[begin].kind == "p":
        begin += 1
    while end > begin and words[end - 1].kind == "p":
        end -= 1
    return begin, end


def tidy(words: Words, part: Range) -> Range | None:
    """Take marks off both ends of a range; ``None`` where nothing is left."""
    begin, end = part
    while begin < end and words[begin].kind == "p" and words[begin].text not in "([$€£":
        begin += 1
    while end > begin and words[end - 1].kind == "p" and words[end - 1].text not in ")]%":
        end -= 1
    return (begin, end) if end > begin else None
