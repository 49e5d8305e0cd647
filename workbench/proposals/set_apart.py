"""Speakers set apart by a mark: in headlines, in transcripts, after a pulled quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from workbench.proposals import grammar
from workbench.proposals.draft import Draft
from workbench.proposals.views import View
from workbench.text import lexicon
from workbench.text.tokens import Token

Words = Sequence[Token]

_SHORT_NAME: Final = 3
_LONG_NAME: Final = 8
_SHORT: Final = 5
_LABEL: Final = 22
"""Words at most of a label that only a quotation may follow: "Head of the Navy Ann Lee: “No”"."""
_DASHES: Final = ("-", "–", "—", "―", "--")


def headline_drafts(words: Words) -> Iterator[Draft]:
    """Yield how "Minister: taxes will fall" and "Taxes will fall: minister" may be read."""
    for at, word in enumerate(words):
        if word.text != ":" or not at:
            continue
        last = (at + 1, len(words))
        closing = last[1] - last[0] <= _SHORT_NAME < at and words[-1].kind != "p"
        if closing and grammar.may_mean(words, last):
            yield Draft(last, (at, at + 1), ":", "say", [(0, at)], "right")
        quoted = any(w.kind == "q" or w.text in "'’‘" for w in words[:at])
        if at < _LONG_NAME and not quoted and last[1] > last[0]:
            yield Draft((0, _end_of_name(words, at)), (at, at + 1), ":", "say", [last])


def _end_of_name(words: Words, colon: int) -> int:
    """Return where the speaker of "Minister digs in over thesis: “No theft”" ends."""
    if colon > _SHORT_NAME and words[colon + 1].kind == "q":
        post = next((n for n in range(colon) if words[n].low in lexicon.roles()), None)
        if post is not None:
            return post + 1
    return colon


def announced(view: View) -> list[Draft]:
    """Read "MAYOR LEE: We are ready" as transcripts have it."""
    words = view.words
    at = next((n for n, word in enumerate(words[1:_LABEL], 1) if word.text == ":"), None)
    if at is None or at + 2 > len(words) or (at > _SHORT and words[at + 1].kind != "q"):
        return []
    capitals = all(
        word.text[0].isupper() or word.kind == "p" or word.low in ("of", "the", "for", "and", "to")
        for word in words[:at]
    )
    unnamed = words[0].low in grammar.DETERMINERS | grammar.CLAUSE_WORDS
    if not capitals or unnamed or not view.names_in(view.start, words[at].start):
        return []
    begin = 0
    if at > _SHORT:  # a long post: the name it ends with is who speaks
        last = view.names_in(view.start, words[at].start)[-1]
        begin = next((n for n, word in enumerate(words) if word.start >= last.start), 0)
    return [Draft((begin, at), (at, at + 1), ":", "say", [(at + 1, len(words))])]


def signed(words: Words) -> list[Draft]:
    """Read a quotation with a name after a dash, as pulled quotes have it."""
    for at, word in enumerate(words[:-1]):
        if word.text not in _DASHES or not at or words[at - 1].kind != "q":
            continue
        end = next((n for n in range(at + 1, len(words)) if words[n].text == ","), len(words))
        if end - at > _LONG_NAME:
            continue
        while end > at + 1 and words[end - 1].kind == "p":
            end -= 1
        if words[at + 1].text[0].isupper():
            return [Draft((at + 1, end), (at, at + 1), word.text, "say", [(0, at)], "right")]
    return []
