"""Attitudes in a sentence: who wants, fears, attacks or discusses what. None is a statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import following, grammar, phrases
from workbench.proposals.draft import Draft, sentence_words, tidy
from workbench.proposals.extent import clause_end, thing_end
from workbench.proposals.leading import leading_subject
from workbench.proposals.passed_over import skip_times
from workbench.text import lexicon
from workbench.text.lexicon import Verb
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]

_BE: Final = frozenset("is are was were be been being".split())
_LIKE: Final = frozenset("like regard long love".split())
_MOST: Final = 16
_GOVERNING: Final = frozenset(
    "went goes failed began begun begins started starts continued continues tried tries trying came"
    " comes used had has have going wants seems appears managed managed chose rushed moved set"
    " willing ready unwilling reluctant eager quick able likely failed afraid free forced".split()
)
_OWNERS: Final = frozenset("his her their its our my whose".split())
_WH: Final = frozenset("how why whether what".split())
_NOUN_BEFORE: Final = frozenset(
    "the a an this that these those some many several his her its their our my your of in on at"
    " for from by with about no any each every such other new first recent more most".split()
)
_NO_THING: Final = frozenset(
    "in at on to for from by with about against during into over under after before between and or"
    " nor but as when while because although so than of not off up down out away".split()
)


def find_attitudes(words: Words, lows: frozenset[str], said: Sequence[Draft]) -> list[Draft]:
    """Return the attitudes told in the words of one sentence, in the order of their verbs.

    ``said`` are its attributions, whose cues are left alone.
    """
    spoken = lexicon.verbs()
    verbs, nouns = lexicon.attitudes(), lexicon.openings("attitude_nouns")
    adjectives = lexicon.openings("attitude_adjectives")
    taken = {place for draft in said for place in range(*draft.cue)}
    found: list[Draft] = []
    for at, word in enumerate(words):
        if word.kind != "w" or at in taken or word.text[0].isupper():
            continue
        draft = None
        if word.low in verbs or (word.low in spoken and at and words[at - 1].low == "to"):
            verb = verbs.get(word.low) or _loosely(spoken[word.low])
            draft = _attitude(words, at, verb, [*said, *found])
        if draft is None and word.low in nouns:
            draft = _noun(words, at, nouns[word.low])
        if draft is None and word.low in adjectives:
            draft = _adjective(words, at, adjectives[word.low])
        if draft:
            found.append(draft)
        if len(found) == _MOST:
            break
    return found


def _loosely(verb: Verb) -> Verb:
    """Return a verb of saying as one of attitude, for "tried to say", "wants to announce"."""
    return verb._replace(group="attitude", takes=" ".join(verb.takes))


def _attitude(words: Words, at: int, verb: Verb, earlier: Sequence[Draft]) -> Draft | None:
    group = grammar.group_start(words, at)
    helpers = {word.low for word in words[group:at]}
    if verb.form == "past" and helpers & _BE:
        return _passive(words, at, group, verb)
    if at + 1 < len(words) and words[at + 1].low == "that" and _is_relative(words, at + 1):
        return None
    subject = _subject(words, at, group, verb, helpers, earlier)
    if subject is None or not grammar.may_mean(words, subject):
        return None
    content = _content(words, at, verb)
    if content is None:
        return None
    return Draft(subject, (group, at + 1), verb.lemma, "attitude", [content])


def _is_relative(words: Words, that: int) -> bool:
    """Tell "the attacks that have …" from "fears that they have …"."""
    follows = words[that + 1] if that + 1 < len(words) else None
    return follows is None or follows.low in grammar.FINITE


def _subject(
    words: Words, at: int, group: int, verb: Verb, helpers: set[str], earlier: Sequence[Draft]
) -> Range | None:
    """Return who means it, or ``None`` where the word is no finite verb or participle here."""
    previous = words[group - 1] if group else None
    if previous is None:
        return None
    if verb.form == "ing" and not helpers & _BE:
        if previous.text != "," and previous.low not in ("and", "while", "by", "in"):
            return None
        return earlier[0].subject if earlier else leading_subject(words)
    if previous.low == "to" and verb.form == "base":
        return _governing(words, group - 2)
    if previous.low in ("and", "but", "then", "or"):
        if verb.form in ("base", "ing") and not helpers & grammar.AUXILIARIES:
            return None
        return earlier[-1].subject if earlier else leading_subject(words)
    if group == at and not _finite_here(words, at, verb, previous):
        return None
    return phrases.before(words, group)


def _governing(words: Words, at: int) -> Range | None:
    """Return who "refused to", "went on to", "was asked to" do something."""
    if at >= 1 and words[at].low == "on":
        at -= 1
    if at < 1 or words[at].kind != "w" or not _governs(words[at]):
        return None
    return phrases.before(words, grammar.group_start(words, at))


def _governs(word: Token) -> bool:
    known = lexicon.verbs().get(word.low) or lexicon.attitudes().get(word.low)
    if known:
        return known.form in ("past", "s") or "i" in known.takes
    return word.low in _GOVERNING or (word.low.endswith("ed") and word.text[0].islower())


def _finite_here(words: Words, at: int, verb: Verb, previous: Token) -> bool:
    """Tell a verb without helpers from a noun or an adjective of the same form."""
    if previous.low in ("he", "she", "it", "they", "we", "i", "you", "who", "which"):
        return verb.form != "base" or previous.low not in ("he", "she", "it")
    if previous.kind == "p":
        return previous.text in ",)" and verb.form in ("past", "s")
    if previous.low in _NOUN_BEFORE and previous.low != "that":
        return False
    if previous.low.endswith(("’s", "'s", "s’", "s'")):
        return False
    if verb.form == "past":
        return not (at + 1 < len(words) and words[at + 1].low == "by")
    if verb.form == "base":
        return _plural(previous) and verb.lemma not in _LIKE
    # "plans", "attacks": a verb after a name or a body, a noun after an adjective.
    people = lexicon.somebody()
    return (
        (previous.text[0].isupper() and at > 1 + (words[0].kind != "w"))
        or (previous.text[0].isupper() and not previous.low.endswith(("al", "ic", "an", "ese")))
        or previous.low in people
        or previous.low in lexicon.roles()
    )


def _plural(word: Token) -> bool:
    """Say whether a word can be the last of a plural subject."""
    if word.kind != "w" or word.low.endswith(("’s", "'s", "ss")):
        return False
    people = lexicon.words("people")
    return word.low in people or (word.low.endswith("s") and word.low not in _NOUN_BEFORE)


def _content(words: Words, at: int, verb: Verb) -> Range | None:
    _, end = sentence_words(words)
    takes = verb.takes.split()
    place = skip_times(words, at + 1)
    if place >= end:
        return None
    low = words[place].low
    if low == "that" and "t" in takes and place + 1 < end:
        return tidy(words, (place, clause_end(words, place, end)))
    if low in _WH and "t" in takes:
        return tidy(words, (place, clause_end(words, place, end)))
    if low == "to" and "i" in takes:
        return tidy(words, (place, clause_end(words, place, end)))
    if low in takes and len(low) > 1:
        return (
            tidy(words, (place + 1, thing_end(words, place + 1, end))) if place + 1 < end else None
        )
    if "c" in takes and low not in _NO_THING and words[place].kind == "w":
        return tidy(words, (place, clause_end(words, place, end)))
    if "g" in takes and low.endswith("ing"):
        return tidy(words, (place, thing_end(words, place, end)))
    if {"n", "o"} & set(takes) and low not in _NO_THING and words[place].kind in "wq":
        return tidy(words, (place, thing_end(words, place, end)))
    return None


def _passive(words: Words, at: int, group: int, verb: Verb) -> Draft | None:
    """Read "was attacked by X": X does it to what stands before."""
    if at + 1 >= len(words) or words[at + 1].low != "by":
        return None
    agent = following.after(words, at + 2)
    thing = phrases.before(words, group)
    if agent is None or thing is None:
        return None
    return Draft(agent, (at, at + 1), verb.lemma, "attitude", [thing], "by")


def _opened(words: Words, at: int, opens: frozenset[str]) -> Range | None:
    """Return what is meant after "that", "to", "about" and the like at index ``at``."""
    _, end = sentence_words(words)
    if at + 1 >= end or words[at].low not in opens:
        return None
    if words[at].low == "that":
        if _is_relative(words, at):
            return None
        return tidy(words, (at, clause_end(words, at, end)))
    begin = at if words[at].low == "to" else at + 1
    return tidy(words, (begin, thing_end(words, begin, end)))


def _noun(words: Words, at: int, opens: frozenset[str]) -> Draft | None:
    """Read "his plan to …", "the party’s support for …"."""
    content = _opened(words, at + 1, opens)
    if content is None:
        return None
    for owner in range(at - 1, max(-1, at - 4), -1):
        word = words[owner]
        if word.kind != "w":
            return None
        if word.low in _OWNERS:
            return Draft((owner, owner + 1), (at, at + 1), word.low, "attitude", [content])
        if word.low.endswith(("’s", "'s", "s’", "s'")):
            subject = phrases.ending(words, owner)
            if subject is None or not grammar.may_mean(words, subject):
                return None
            return Draft(subject, (at, at + 1), word.low, "attitude", [content])
        if word.low in _NOUN_BEFORE or word.low in grammar.FINITE:
            return None
    return None


def _adjective(words: Words, at: int, opens: frozenset[str]) -> Draft | None:
    """Read "is worried about …", "felt sure that …"."""
    group = grammar.group_start(words, at)
    helpers = {word.low for word in words[group:at]}
    if not helpers & _BE:
        before = words[group - 1].low if group else ""
        if before not in ("feel", "feels", "felt", "seem", "seems", "seemed", "remain", "remains"):
            return None
        group = grammar.group_start(words, group - 1)
    content = _opened(words, at + 1, opens)
    subject = phrases.before(words, group) if content else None
    if content is None or subject is None or not grammar.may_mean(words, subject):
        return None
    return Draft(subject, (group, at + 1), words[at].low, "attitude", [content])
