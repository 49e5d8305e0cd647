"""Participles by which somebody speaks: ", adding that …", "a statement warning that …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import grammar, phrases
from workbench.proposals.complements import Complement, complement
from workbench.proposals.draft import Draft, sentence_words
from workbench.proposals.extent import clause_end
from workbench.proposals.leading import leading_subject
from workbench.text import lexicon
from workbench.text.lexicon import Verb
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]

_NAMED: Final = frozenset("it them him her this that".split())
_BACK: Final = 11
_JOINING: Final = frozenset("while by in before after and without".split())
_PAPERS: Final = (
    grammar.PAPERS | {f"{paper}s" for paper in grammar.PAPERS} | {"report", "article", "video"}
)


def participle(words: Words, at: int, verb: Verb, earlier: list[Draft]) -> Draft | None:
    """Return the attribution by a participle at word index ``at``.

    Its subject is the one before it in "with one poster writing", else the one who wrote the
    statement or letter before it, else that of the sentence.
    """
    found = complement(words, at, verb)
    group = grammar.group_start(words, at)
    if verb.group == "cite" or found is None or group == 0 or not _speaks(words, verb, found):
        return None
    previous = words[group - 1]
    subject = None
    if previous.kind == "w":
        subject = _beside(words, group) or _writer(words, group)
        stated = verb.lemma == "state" and words[found.start - 1].low == "that"
        if subject is None and previous.low not in _JOINING and not stated:
            return None
        if previous.low in _JOINING and found.kind == "clause" and words[found.start].low == "to":
            return None
    if subject is None:
        subject = earlier[0].subject if earlier else leading_subject(words)
    if subject is None:
        return None
    _, end = sentence_words(words)
    stop = clause_end(words, found.start, end) if found.kind == "clause" else end
    return Draft(subject, (at, at + 1), verb.lemma, verb.group, [(found.start, stop)], "part")


def _speaks(words: Words, verb: Verb, found: Complement) -> bool:
    """Say whether it is speech: a statement, or a judgement in words quoted or after "as"."""
    if found.kind != "thing":
        return verb.group != "demand" or found.kind == "quote"
    if verb.group == "deny":
        return True
    rest = words[found.start :]
    if verb.lemma == "call" and len(rest) > 1 and rest[0].low in _NAMED:
        return rest[1].kind == "w" and rest[1].low not in grammar.PREPOSITIONS
    return verb.group == "judge" and any(word.kind == "q" or word.low == "as" for word in rest)


def _beside(words: Words, group: int) -> Range | None:
    """Return the noun phrase in "with one poster writing"."""
    for place in range(group - 1, max(-1, group - _BACK - 1), -1):
        if words[place].low == "with":
            return (place + 1, group) if not grammar.looks_finite(words[place:group]) else None
    return None


def _is_somebody(words: Words, subject: Range) -> bool:
    first = words[subject[0]]
    verbal = first.low in lexicon.words("irregular_pasts") or first.low.endswith("ed")
    return not verbal and grammar.may_mean(words, subject)


def _writer(words: Words, group: int) -> Range | None:
    """Return who "issued a statement warning", "sent the board a letter last week stating"."""
    paper = None
    for place in range(group - 1, max(-1, group - _BACK), -1):
        word = words[place]
        if word.kind == "p" and word.text in ",;:":
            return None
        if word.low in _PAPERS:
            paper = place
            break
    if paper is None:
        return None
    for place in range(paper - 1, max(-1, paper - _BACK), -1):
        word = words[place]
        if word.kind != "w":
            break
        if word.low in lexicon.words("irregular_pasts") or word.low.endswith("ed"):
            before = phrases.before(words, grammar.group_start(words, place))
            return before if before and _is_somebody(words, before) else leading_subject(words)
        if word.low in grammar.PREPOSITIONS and words[0].low == word.low:
            break
    begin = paper
    while (
        begin > 0
        and words[begin - 1].kind == "w"
        and words[begin - 1].low not in grammar.PREPOSITIONS
    ):
        begin -= 1
        if words[begin].low in grammar.DETERMINERS:
            break
    return begin, paper + 1
