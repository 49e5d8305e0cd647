"""Attributions of one sentence, as places: who, by which cue, what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from workbench.proposals import following, grammar
from workbench.proposals.complements import is_comma
from workbench.proposals.draft import Draft, sentence_words, tidy
from workbench.proposals.noun_cues import SPEAKING, by_noun
from workbench.proposals.quoted_as import CALLING, QUOTING, called_to_say, quoted_as
from workbench.proposals.turning_down import FIRST, turns_down
from workbench.proposals.verb_cues import by_verb
from workbench.text import lexicon
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]

_MOST_CUES: Final = 24
_TITLE: Final = 30
"""Code points at most of a paper's name in quotation marks."""

_CAPITAL_CUES: Final = frozenset("says said vows warns denies urges accuses".split())


@cache
def _cues() -> frozenset[str]:
    """Return every word that may carry an attribution, in lower case."""
    return frozenset(lexicon.verbs()) | SPEAKING.keys() | CALLING | FIRST | {"according", "words"}


def find_drafts(words: Words) -> list[Draft]:
    """Return the attributions found in the words of one sentence, in the order of their cues."""
    found: list[Draft] = []
    verbs, cues = lexicon.verbs(), _cues()
    candidates = 0
    for at, word in enumerate(words):
        if word.low not in cues or word.kind != "w":
            continue
        candidates += 1
        if candidates > _MOST_CUES:
            break
        draft = None
        if word.low == "words" and (worded := _in_the_words(words, at)):
            draft = worded
        elif word.low == "according" and at + 1 < len(words) and words[at + 1].low == "to":
            draft = _according(words, at)
        elif word.low in SPEAKING and (noun := by_noun(words, at)):
            draft = noun
        elif word.low in QUOTING and (quoted := quoted_as(words, at)):
            draft = quoted
        elif word.low in FIRST and (turned := turns_down(words, at)):
            draft = turned
        elif word.low in CALLING and (called := called_to_say(words, at)):
            draft = called
        elif word.low in verbs and (word.text[0].islower() or word.low in _CAPITAL_CUES or at == 0):
            draft = by_verb(words, at, verbs[word.low], found)
        if draft:
            found.append(draft)
    _settle(words, found)
    return found


def _according(words: Words, at: int) -> Draft | None:
    subject = following.after(words, at + 2)
    if subject is None and at + 2 < len(words) and words[at + 2].kind == "q":
        title = words[at + 2].text.strip("“”\"‘’'")
        # "according to “El Mundo”"
        subject = (at + 2, at + 3) if title.istitle() and len(title) < _TITLE else None
    if subject is None:
        return None
    draft = Draft(subject, (at, at + 2), "accord", "say", where="accord")
    begin, end = sentence_words(words)
    opens = (
        at == begin
        or not any(w.kind == "w" for w in words[max(begin, at - 3) : at])
        or (words[at - 1].low in ("that", "and", "but"))
    )
    after = _after_insets(words, subject[1])
    if opens and after < end:
        draft.content = [(after, end)]
    else:
        draft.content = [(begin, at)]
        if (
            after < end
            and is_comma(words[after - 1])
            and grammar.looks_finite(words[after:end])
            and (words[after].low not in ("and", "but", "while", "which", "who"))
        ):
            draft.content.append((after, end))
    return draft


def _in_the_words(words: Words, at: int) -> Draft | None:
    """Read "“new”, in the words of Ann Lee": who is quoted by that."""
    if at < 2 or at + 2 >= len(words) or words[at + 1].low != "of" or words[at - 2].low != "in":
        return None
    subject = following.after(words, at + 2)
    begin, end = sentence_words(words)
    if subject is None or not any(word.kind == "q" for word in words[begin:end]):
        return None
    content = (begin, at - 2) if at - 2 > begin else (subject[1], end)
    return Draft(subject, (at - 2, at + 2), "word", "say", [content], where="accord")


def _after_insets(words: Words, at: int) -> int:
    """Return the index after what hangs on the source: to the next comma that ends it."""
    place = at
    while place < len(words) and not is_comma(words[place]) and words[place].kind != "q":
        place += 1
    while (
        place + 1 < len(words)
        and is_comma(words[place])
        and (words[place + 1].low in ("quoting", "citing", "who", "which", "a", "an"))
    ):
        closing = place + 1
        while closing < len(words) and not is_comma(words[closing]):
            closing += 1
        if closing == len(words) and words[place + 1].low in ("a", "an"):
            break  # ", a camera had failed": the statement, and no inset
        place = closing
    return place + 1 if place < len(words) and is_comma(words[place]) else place


def _joined(words: Words, subject: int) -> int | None:
    """Return where ", and the army warned" begins, a clause of its own beside what is said."""
    if subject > 2 and words[subject - 1].low in ("and", "but") and is_comma(words[subject - 2]):
        return subject - 2
    return None


def _settle(words: Words, found: list[Draft]) -> None:
    """Cut contents where a later attribution closes the sentence, and mark the inner ones."""
    for number, draft in enumerate(found):
        for later in found[number + 1 :]:
            first = min(later.subject[0], later.cue[0]) if later.subject else later.cue[0]
            closing = (
                bool(later.content)
                and later.where != "by"
                and later.content[0][0] <= draft.cue[0]
                and (later.where in ("accord", "right") or later.content[-1][1] <= first)
            )
            draft.content = [
                (a, first) if closing and a < first < b else (a, b) for a, b in draft.content
            ]
            joint = _joined(words, first)
            if joint and later.where == "left":
                draft.content = [
                    (a, joint) if draft.cue[1] <= a < joint < b else (a, b)
                    for a, b in draft.content
                ]
            if not closing and any(a <= later.cue[0] < b for a, b in draft.content):
                later.nested = True
        draft.content = [span for span in (tidy(words, part) for part in draft.content) if span]
