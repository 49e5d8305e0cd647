"""Words between a verb of saying and what is said: whom it is told, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import grammar
from workbench.text.tokens import Token

Words = Sequence[Token]

_AUDIENCE: Final = frozenset(
    "reporters journalists lawmakers senators members supporters delegates viewers listeners police"
    " investigators officials parliament congress fans voters colleagues investors parents students"
    " me us him her them you it everyone people jurors residents".split()
)
_AIRING: Final = frozenset("radio television tv media".split())
_OF_STATE: Final = frozenset("state public national local regional state-run".split())
_ARTICLES: Final = frozenset("the a an his her its their some".split())
_IN_NAMES: Final = frozenset("of for news television radio".split())
_MEDIA: Final = grammar.OUTLET_NOUNS | {"news"}
_MOST_WORDS: Final = 6
PARTS_OF_TIME: Final = frozenset(
    "day morning afternoon evening night week month year weekend".split()
)
"""Parts of time that "that" may point at: "told reporters that day"."""


def skip_audience(words: Words, at: int) -> tuple[int, tuple[int, int] | None]:
    """Return the index after "told reporters" or "told CBC News", and those words."""
    begin = at
    if words[at].low == "that" or words[at].kind != "w":
        return at, None
    while at < len(words) and words[at].low in _ARTICLES:
        at += 1
    if at < len(words) and words[at].text[0].isupper():
        if grammar.bare_pronoun(words[at]):
            return begin, None
        at = _skip_name(words, at)
        if at + 2 < len(words) and words[at].text == "(" and words[at + 2].text == ")":
            at += 3  # "told the Iranian Students' News Agency (ISNA) that"
    at = _skip_listeners(words, begin, at)
    if at == begin:
        return at, None
    # "told the court the man fled": one noun after the article.
    if words[at - 1].low in _ARTICLES and at < len(words):
        at += 1
    return at, (begin, at)


def _skip_name(words: Words, at: int) -> int:
    """Skip "CBC News", "Voice of America radio", or "Britain’s" and no further."""
    while (
        at < len(words)
        and words[at].kind == "w"
        and (words[at].text[0].isupper() or words[at].low in _IN_NAMES)
        and words[at].low not in grammar.WEEKDAYS
    ):
        at += 1
        if words[at - 1].text.endswith(("’s", "'s")):
            break
    while at < len(words) and words[at].low in _MEDIA:
        at += 1
    named = at < len(words) and words[at].text[0].isupper() and words[at].kind == "w"
    if named and words[at - 1].low in _MEDIA and words[at].low not in grammar.WEEKDAYS:
        return _skip_name(words, at)  # "the Arden-language daily Orre Post"
    return at


def _skip_listeners(words: Words, begin: int, at: int) -> int:
    """Skip "supporters", "public broadcaster VTR", and words before a "that", six in all."""
    first = at
    media = False
    if at > begin and at < len(words) and words[at].low == "that":
        return at  # "told the BBC that people were sitting": the people are none of the listeners
    while at < len(words) and at - begin < _MOST_WORDS and words[at].kind == "w":
        if words[at].low in _AUDIENCE:
            return at + 1
        if words[at].low in _AIRING and words[at - 1].low in _OF_STATE:
            return at + 1  # "told state radio the strike was over"
        if at > first and words[at].low == "that":
            return at
        if media and words[at].text[0].isupper():
            return _skip_name(words, at)
        media = words[at].low in _MEDIA
        at += 1
    return first


def skip_times(words: Words, at: int) -> int:
    """Skip "also", "on Friday", "last week", "a day later", "late Tuesday"."""
    while at < len(words):
        low = words[at].low
        follows = words[at + 1].low if at + 1 < len(words) else ""
        third = words[at + 2].low if at + 2 < len(words) else ""
        if low in grammar.WEEKDAYS | {"yesterday", "today", "tonight"} or low in grammar.ADVERBS:
            at += 1
        elif low in ("late", "early", "on", "last", "this", "earlier") and (
            follows in grammar.WEEKDAYS | {"week", "month", "year", "night", "morning", "today"}
        ):
            at += 2
        elif low in ("earlier", "later", "late") and follows in (
            "this",
            "last",
            "in",
            "that",
            "on",
        ):
            at += 3
        elif low in ("morning", "afternoon", "evening", "night"):
            at += 1
        elif low == "that" and follows in PARTS_OF_TIME and third in ("", "that", ".", ",", ":"):
            at += 2  # "told reporters that day"
        elif low in ("a", "two", "one", "three", "an") and third in ("later", "earlier"):
            at += 3
        elif low.endswith("ly") and words[at].text[0].islower() and len(low) > 4:
            at += 1
        else:
            break
    return at
