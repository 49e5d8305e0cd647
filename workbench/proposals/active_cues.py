"""Verbs of saying with a subject of their own: before, after or inside what is said."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from workbench.proposals import following, grammar, phrases
from workbench.proposals.complements import Complement, complement, is_comma
from workbench.proposals.draft import Draft, sentence_words
from workbench.proposals.extent import clause_end, thing_end
from workbench.proposals.leading import leading_subject
from workbench.proposals.passed_over import skip_audience, skip_times
from workbench.proposals.trailing import (
    behind_speech,
    closes_speech,
    described,
    ends_soon,
    inverted,
    inverts,
    is_trailing_clause,
    later_quote,
    may_close,
    nothing_follows,
    trails,
    what_goes_on,
)
from workbench.text.lexicon import Verb
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]

_PLAINLY: Final = frozenset("say tell deny insist announce".split())
_ANYTHING: Final = frozenset("the its his her their a an one".split())
_NOBODY: Final = frozenset("neither no none nobody nothing".split())
"""Words that open a subject that does not speak: "No group has claimed it"."""
_NOT_ALONE: Final = frozenset("go read begin continue call".split())

_REJECTING: Final = frozenset("dismiss reject rebuff dispute".split())
_STATEMENTS: Final = frozenset(
    "claim claims report reports allegation allegations accusation accusations charge charges"
    " criticism criticisms suggestion suggestions assertion assertions notion idea rumour rumours"
    " rumor rumors"
    " speculation argument arguments concern concerns complaint complaints finding findings account"
    " story stories statement statements view warning warnings theory that it this them"
    " these as".split()
)
_RESULTS: Final = frozenset(
    "results earnings profit profits loss losses sales revenue revenues income growth".split()
)
_AS: Final = frozenset(
    "describe characterize characterise portray hail tout depict paint view label".split()
)
_FINDERS: Final = frozenset(
    "study studies survey surveys poll polls report analysis analyses review investigation research"
    " audit inquiry census researchers scientists institution institute figures data records"
    " documents statistics tests".split()
)
_COUNTED: Final = frozenset(
    "number numbers toll figure figures count cost costs damage total price share losses dead"
    " death deaths injured wounded missing turnout crowd strength value odds".split()
)
_PROMISING: Final = frozenset("promise pledge expect predict".split())
_VOICING: Final = frozenset("express voice".split())
_VOICED: Final = frozenset(
    "concern concerns doubt doubts hope hopes fear fears confidence regret outrage anger support"
    " sentiment sentiments belief view views opinion skepticism scepticism disappointment"
    " worry worries frustration optimism dismay alarm".split()
)
_BEFORE_NOUN: Final = grammar.PREPOSITIONS | frozenset("and or such half as than".split())


def active(words: Words, at: int, group: int, verb: Verb, earlier: list[Draft]) -> Draft | None:
    """Read a verb with its subject: before it, or after it where a quotation goes before."""
    if at + 2 < len(words) and words[at + 1].low == "to" and words[at + 2].low in ("be", "have"):
        return None  # "a bone said to be that of a saint"
    found = complement(words, at, verb)
    left = phrases.before(words, group)
    begin, end = sentence_words(words)
    right = None
    behind = words[group - 1] if group else None
    quoted_before = behind is not None and (
        behind.kind == "q" or (is_comma(behind) and group > 1 and words[group - 2].kind == "q")
    )
    clause_before = (
        behind is not None
        and is_comma(behind)
        and (left is None or inverted(words, begin, group, at, end, verb))
    )
    if (quoted_before or clause_before) and "q" in verb.takes and inverts(words, at, verb):
        right = _named_behind(words, following.after(words, at + 1))
        if right and (
            quoted_before
            or ends_soon(words, right[1])
            or described(words, right[1])
            or (right[1] < end and is_comma(words[right[1]]))  # "…, said Lee, and …"
        ):
            contents = [(begin, group), *later_quote(words, right[1], end)]
            return Draft(right, (at, at + 1), verb.lemma, verb.group, contents, "right")
    if behind is not None and behind.low in ("and", "but", "then", "or", "nor"):
        shared = earlier[0].subject if earlier else leading_subject(words)
        left = shared if found else None
    if "q" in verb.takes and (found is None or found.kind != "quote"):
        left = behind_speech(words, group) or left
    if left is None or words[left[0]].low in _NOBODY:
        return None
    if not (_speaks(words, left, found, verb) or trails(words, left[0])):
        return None
    draft = Draft(left, (group, at + 1), verb.lemma, verb.group, where="left")
    trailing = trails(words, left[0])
    if found and not (
        trailing
        and found.kind != "quote"
        and is_trailing_clause(words, left[0], found.start, found.kind)
    ):
        return _leading(words, draft, found.start, found.kind, found.audience, trailing, end)
    if trailing and "c" in verb.takes and _is_inset(words, begin, left, at, end):
        draft.content = [(at + 2, end)]
        return draft
    rest = at + 1
    if "x" in verb.takes and rest < len(words) and words[rest].low == "out":
        rest += 1
    if "o" in verb.takes and rest < len(words):
        rest, draft.audience = skip_audience(words, rest)
    if (
        trailing
        and ({"q", "c"} & set(verb.takes) or _is_finding(words, left, verb))
        and (
            closes_speech(words, left[0])
            or (nothing_follows(words, rest) and may_close(words, begin, left[0], verb))
        )
        and (behind is None or behind.low not in ("who", "which", "that"))
    ):
        draft.content = [(begin, left[0]), *what_goes_on(words, skip_times(words, rest), end)]
        return draft
    return None


def _is_inset(words: Words, begin: int, subject: Range, at: int, end: int) -> bool:
    """Read "Consequently, the Orre Post reports, the mayor left": an adverb, who, and what."""
    opens = 0 < subject[0] - begin <= 3 and is_comma(words[subject[0] - 1])
    opens = opens or (subject[0] > 1 and words[subject[0] - 2].low == "which")
    follows = at + 2 < end and is_comma(words[at + 1])
    return opens and follows and subject[1] == at and grammar.looks_finite(words[at + 2 : end])


def _is_finding(words: Words, subject: Range, verb: Verb) -> bool:
    """Read ", a survey found this month", ", other studies have shown"."""
    found = verb.lemma in ("find", "show")
    return found and not _FINDERS.isdisjoint(word.low for word in words[slice(*subject)])


def _named_behind(words: Words, subject: Range | None) -> Range | None:
    """Return the name in "said one of them, Pieter van Oort, a grandmaster".

    So with "said the head of the union Unite, Ann Lee."
    """
    if subject is None or subject[1] + 1 >= len(words):
        return subject
    first = words[subject[0]]
    described = first.text[0].islower() and any(
        grammar.bare_role(word) for word in words[slice(*subject)]
    )
    if first.low != "one" and not described:
        return subject
    begin = subject[1] + 1
    close = next((n for n in range(begin, len(words)) if words[n].kind == "p"), len(words))
    named = is_comma(words[subject[1]]) and words[begin].text[0].isupper() and close - begin < 6
    if described and first.low != "one":
        named = named and close - begin > 1
        named = named and all(word.text[0].isupper() for word in words[begin:close])
    return (begin, close) if named else subject


def _speaks(words: Words, subject: Range, found: Complement | None, verb: Verb) -> bool:
    """Tell "the mayor said that" from "the debate failed to answer": who speaks is somebody.

    Whatever "says that" or "denies that" speaks, be it a palace or a sign.
    """
    if found is None:
        return grammar.may_mean(words, subject)
    plainly = verb.lemma in _PLAINLY and words[subject[0]].low in _ANYTHING
    return found.kind == "quote" or plainly or grammar.may_mean(words, subject)


def _named(rest: Words) -> bool:
    """Tell "called the trial a sham" and "called it “over”" from "called the police"."""
    if any(word.kind == "q" for word in rest):
        return True
    return any(
        word.low in ("a", "an")
        and at
        and words_before.kind == "w"
        and words_before.low not in _BEFORE_NOUN
        for at, (words_before, word) in enumerate(itertools.pairwise(rest), 1)
    )


def _states(thing: Words, draft: Draft, subject: Words | None) -> bool:
    """Tell "dismissed reports of …" from "dismissed the appeal": whether a thing is a statement."""
    lows = {word.low for word in thing}
    quoted = any(word.kind == "q" for word in thing)
    if draft.lemma in _PROMISING:
        return not lows.isdisjoint(("a", "an", "more", "no")) and thing[0].low != "to"
    if draft.group in ("predict", "think"):
        return False  # "anticipated the trial" is an attitude, and found as one
    if draft.lemma in _AS:
        return "as" in lows or quoted
    if draft.lemma in ("find", "detail", "outline"):
        return subject is not None and not _FINDERS.isdisjoint(word.low for word in subject)
    if draft.lemma == "put":
        return not _COUNTED.isdisjoint(word.low for word in thing[:4]) and "at" in lows
    if draft.lemma in _VOICING:
        return not _VOICED.isdisjoint(lows)
    if draft.lemma == "report":
        return not _RESULTS & lows  # a company's results are its own act
    if draft.lemma in ("credit", "attribute"):
        return bool({"with", "to"} & lows)
    return draft.lemma not in _REJECTING or _is_statement(thing)


def _is_statement(words: Words) -> bool:
    """Tell "dismissed reports of …" from "dismissed the appeal"."""
    return any(word.kind == "q" or word.low in _STATEMENTS for word in words[:8])


def _leading(
    words: Words,
    draft: Draft,
    start: int,
    kind: str,
    audience: Range | None,
    trailing: bool,
    end: int,
) -> Draft | None:
    """Fill in a cue with its content after it (and, around it, before it)."""
    if kind == "thing" and not _states(
        words[start:end], draft, words[slice(*draft.subject)] if draft.subject else None
    ):
        return None
    if draft.lemma in _NOT_ALONE and kind not in ("quote", "thing"):
        return None
    if draft.lemma == "consider" and not _named(words[start:end]):
        return None  # "considered the offer", but "considered it an act of war"
    if draft.lemma == "call":
        rest = words[start:end]
        demands = bool(rest) and rest[0].low in ("for", "on")
        if not demands and not _named(rest):
            return None
        draft.group = "demand" if demands else "judge"
    if draft.lemma == "appeal" and words[start].low not in ("for", "to"):
        return None  # "appealed the verdict"
    draft.audience = audience
    draft.content = [(start, _said_up_to(words, start, kind, end))]
    if (
        trailing
        and kind == "quote"
        and words[max(draft.subject[0] - 1, 0) if draft.subject else 0].kind in "qp"
    ):
        begin, _ = sentence_words(words)
        if draft.subject and any(word.kind == "q" for word in words[begin : draft.subject[0]]):
            draft.content.insert(0, (begin, draft.subject[0]))
    return draft


def _said_up_to(words: Words, start: int, kind: str, end: int) -> int:
    """Return where what is said ends, before the article goes on in a clause of its own."""
    if kind == "clause":
        return clause_end(words, start, end)
    return thing_end(words, start, end) if kind == "thing" else end
