"""Verbs of saying in each of their forms: finite, passive, participle, infinitive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import following, grammar, phrases
from workbench.proposals.active_cues import active
from workbench.proposals.complements import complement
from workbench.proposals.draft import Draft, sentence_words
from workbench.proposals.participles import participle
from workbench.text import lexicon
from workbench.text.lexicon import Verb
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]

_BE: Final = frozenset("is are was were be been being".split())

_NOUN_BEFORE: Final = frozenset(
    "the a an this that these those some many several his her its their our my your of in on at to"
    " for from by with about no any each every such other new first recent more most".split()
)

_PLURAL: Final = frozenset(
    "they we i you who whom some many others people police press media those both all few"
    " most".split()
)
_JOINS: Final = frozenset("but and while though although yet still that".split())
_NOUNS_TOO: Final = frozenset(
    "report claim forecast promise demand request comment estimate project dispute doubt fear hope"
    " post tweet text email note threat find announce declare".split()
)
"""Verbs whose base form is a noun more often."""
_TELLING: Final = frozenset("reveal disclose mention indicate".split())
_NO_SPEECH: Final = frozenset("question discover find show ask demonstrate".split())
"""Verbs whose passive tells of an act: "was questioned by police", "discovered by the sexton"."""
_NEAR: Final = 7
_REFUSALS: Final = frozenset(
    "declined refused declines refuses failed unable refusing declining".split()
)


def by_verb(words: Words, at: int, verb: Verb, earlier: list[Draft]) -> Draft | None:
    """Return the attribution by the reporting verb at word index ``at``, if it is one here.

    ``earlier`` are those found before it in the sentence, whose subject it may share.
    """
    if "-" in verb.takes or (at == 0 and verb.form != "ing" and verb.group != "deny"):
        return None
    if verb.lemma == "claim" and _takes_lives(words[at + 1 : at + _NEAR]):
        return None
    group = grammar.group_start(words, at)
    helpers = {word.low for word in words[group:at]}
    if (verb.form == "past" and _BE & helpers) or (
        verb.form == "past" and at and words[at - 1].low in _BE
    ):
        return _passive(words, at, verb)
    refused = False
    if verb.form == "base":
        base = _base_form(words, at, group)
        if base is None:
            return None
        group, refused = base
    elif verb.form == "ing" and not helpers & (_BE | {"been"}):
        return participle(words, at, verb, earlier)
    elif (verb.form == "s" and not _is_verb_here(words, at, verb)) or (
        verb.form == "past" and _is_adjective(words, at, group)
    ):
        return None
    draft = active(words, at, group, verb, earlier)
    if draft:
        draft.refused = refused
        draft.negated = bool(helpers & {"not", "never", "didn’t", "didn't", "doesn’t", "doesn't"})
        if draft.negated and verb.lemma in _TELLING:
            return None  # "the contract does not reveal this" tells what it leaves out
    return draft


def _takes_lives(follows: Words) -> bool:
    """Tell "the fire claimed the lives of 40" from "the board claims that lives were saved"."""
    lives = next((n for n, word in enumerate(follows) if word.low in ("life", "lives")), None)
    return lives is not None and all(
        word.low not in grammar.FINITE and word.low != "that" for word in follows[:lives]
    )


def _base_form(words: Words, at: int, group: int) -> tuple[int, bool] | None:
    """Accept a base form after a helper, a plural subject, or "declined to"."""
    if at and words[at - 1].low == "to":
        place = at - 2
        if place >= 0 and words[place].low in _REFUSALS:
            return grammar.group_start(words, place), True
        if place >= 1 and words[place].low == "on" and words[place - 1].low in ("went", "goes"):
            return grammar.group_start(words, place - 1), False
        return None
    if any(word.low in grammar.AUXILIARIES for word in words[group:at]):
        return group, False
    previous = words[group - 1] if group else None
    if previous is not None and previous.text == "," and words[at].low == "say":
        return group, False  # ", say officials"
    if previous is not None and previous.text in ("),"):
        # "Rebels of the league (ORL) say", "Officials, following a raid, insist"
        return (group, False) if _several(words, group, at) else None
    if previous is None or previous.kind != "w":
        return None
    if previous.text.isupper() and len(previous.text) > 1 and words[at].low not in _NOUNS_TOO:
        return group, False  # "FIFA say they know"
    if group > 1 and words[group - 2].low in ("a", "an"):
        return None  # "unrest over a magazine report that …"
    plural = previous.low in _PLURAL or (
        (previous.text[0].islower() or previous.low in lexicon.words("people"))
        and previous.low.endswith("s")
        and not previous.low.endswith(("’s", "'s", "ss"))
    )
    if plural and (previous.low not in _NOUN_BEFORE or _quantified(words, group, at)):
        return group, False
    return (group, False) if _several(words, group, at) else None


def _quantified(words: Words, group: int, at: int) -> bool:
    """Tell "Some say the plan failed" from "some claims"."""
    opens = group == 1 or words[group - 2].kind != "w" or words[group - 2].low in _JOINS
    return opens and words[at].low not in _NOUNS_TOO


def _several(words: Words, group: int, at: int) -> bool:
    """Say whether "critics of the plan", "Mr Hart and Ms Lee" stands before, who may speak."""
    if words[at].low in _NOUNS_TOO and not (at + 1 < len(words) and words[at + 1].low == "that"):
        return False
    subject = phrases.before(words, group)
    if subject is None or not grammar.may_mean(words, subject):
        return False
    lows = [word.low for word in words[slice(*subject)]]
    if lows[0] in _PLURAL:
        return True
    stop = next((n for n, low in enumerate(lows) if n and _ends_head(low)), len(lows))
    head = lows[:stop]
    named = [word.text[0].isupper() for word in words[subject[0] : subject[0] + stop]]
    several = "and" in head and named[0] and named[-1]
    return (
        several
        or head[-1] in _PLURAL
        or (head[-1].endswith("s") and not head[-1].endswith(("’s", "'s", "ss")))
    )


def _ends_head(low: str) -> bool:
    """Say whether a word ends the noun that a phrase is about: "lawyers contacted by", "of"."""
    return low in grammar.PREPOSITIONS or low == "who" or low.endswith("ed")


def _is_verb_here(words: Words, at: int, verb: Verb) -> bool:
    """Tell "he claims that" from "his claims that"."""
    previous = words[at - 1]
    if verb.lemma in ("say", "tell", "insist", "argue", "deny", "believe", "write", "add"):
        return True
    if previous.kind == "p":
        return previous.text in ",)"
    if previous.low in grammar.PRONOUNS:
        return True
    if previous.low in _NOUN_BEFORE or previous.low.endswith(("’s", "'s", "s’", "s'")):
        return False
    if previous.text[0].islower() and previous.low.endswith("ed") and verb.lemma in _NOUNS_TOO:
        return False  # "the letter followed claims that …"
    found = complement(words, at, verb) if verb.lemma != "reason" else None
    if found and (found.kind == "quote" or words[found.start - 1].low == "that"):
        return True
    pursues = at + 1 < len(words) and words[at + 1].low == "to" and at > 1
    if verb.lemma == "claim" and pursues and words[at - 2].low in ("the", "this", "that"):
        return previous.low not in lexicon.words("documents")  # "The movement claims to pursue"
    if _ends_sentence(words, at) and grammar.may_mean(words, (max(0, at - 3), at)):
        return True
    follows = words[at + 1] if at + 1 < len(words) else None
    named = previous.text[0].isupper() or previous.low in grammar.PRONOUNS
    if verb.lemma == "reason" and not named:
        return False
    clause = follows is not None and (
        follows.low
        in (
            "that",
            "how",
            "why",
            "the",
            "a",
            "an",
            "to",
            "this",
            "these",
            "his",
            "her",
            "its",
            "their",
            "it",
            "he",
            "she",
            "they",
        )
        or follows.kind == "q"
        or follows.text[0].isupper()
    )
    inset = follows is not None and follows.text == "," and named and at > 2
    if inset and grammar.looks_finite(words[at + 2 :]):
        return any(word.text == "," for word in words[max(0, at - _NEAR) : at])
    return clause and (
        named
        or (follows is not None and follows.low == "that")
        or (follows is not None and follows.kind == "q")
        or previous.low in lexicon.bodies()
        or previous.low in ("report", "letter", "document", "statement", "study", "post")
    )


def _is_somebody(words: Words, at: int) -> bool:
    """Say whether the word is a person's, and no paper's: "the plan dubbed", "critics dubbed"."""
    papers = lexicon.words("documents")
    return words[at].low not in papers and grammar.may_mean(words, (at, at + 1))


def _ends_sentence(words: Words, at: int) -> bool:
    """Say whether only marks follow, as after ", a new study reports."."""
    return all(word.kind == "p" for word in words[at + 1 :])


def _is_adjective(words: Words, at: int, group: int) -> bool:
    previous = words[group - 1] if group else None
    if previous is None:
        return False
    if group == at and (
        previous.low in _NOUN_BEFORE
        and previous.low not in ("this", "that", "some", "many", "most")
    ):
        return True
    follows = words[at + 1] if at + 1 < len(words) else None
    # "the plague dubbed the Black Death": what stands before the verb did not say so.
    verb = lexicon.verbs()[words[at].low]
    named = "m" in verb.takes and group == at and previous.text[0].isalpha()
    if named and not _is_somebody(words, group - 1):
        return True
    # "people told to leave", "the man accused of": no finite verb.
    aside = ("by", "of") if verb.lemma == "accuse" else ("by",)
    return follows is not None and follows.low in aside and group == at and "n" in verb.takes


def _passive(words: Words, at: int, verb: Verb) -> Draft | None:
    """Read "was accused by X of", "denied by X"; without an agent nobody speaks."""
    if verb.lemma in _NO_SPEECH:
        return None
    for place in range(at + 1, min(len(words), at + 4)):
        if words[place].low == "by":
            agent = following.after(words, place + 1)
            if agent is None:
                return None
            begin, end = sentence_words(words)
            draft = Draft(agent, (at, at + 1), verb.lemma, verb.group, where="by")
            draft.content = [(begin, grammar.group_start(words, at))]
            rest = agent[1]
            if rest < end and words[rest].low in ("of", "as", "for"):
                draft.content.append((rest, end))
            return draft
    return None
