"""What stands before "she said": speech, or a clause, that its speaker closes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import following, grammar, phrases
from workbench.proposals.complements import is_comma
from workbench.text.lexicon import Verb
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]

_INVERTING: Final = frozenset(
    "say report write add announce argue note explain warn confirm".split()
)
_CLOSING: Final = _INVERTING | frozenset(
    "stress emphasize emphasise observe recall remark testify assert affirm indicate agree"
    " tell claim insist believe think allege estimate state concede acknowledge admit reveal"
    " disclose maintain contend suggest predict point show find rule conclude declare promise"
    " vow discover".split()
)
_SUBORDINATING: Final = frozenset(
    "as when while after before since although though because".split()
)
_OF_TIME: Final = (
    grammar.TIMES
    | grammar.ADVERBS
    | frozenset(
        "in at on to of from by with about during after before when while as and but or last this"
        " late earlier"
        " through via for because though although".split()
    )
)


def inverts(words: Words, at: int, verb: Verb) -> bool:
    """Say whether the form fits a subject behind it: "said Lee", "says Lee", "say officials"."""
    if verb.form in ("past", "s"):
        return True
    return verb.lemma == "say" and at + 1 < len(words) and words[at + 1].low.endswith("s")


def closes_speech(words: Words, subject: int) -> bool:
    """Say whether speech that ends in a comma or a question stands right before the subject."""
    before = words[subject - 1]
    if before.kind == "q":
        return before.text.rstrip("\"'”’")[-1:] in tuple(",?!")
    return is_comma(before) and subject > 1 and words[subject - 2].kind == "q"


def behind_speech(words: Words, group: int) -> Range | None:
    """Return the speaker in "“…,” author Ann Lee, a chemist at X, Y, and Z, said"."""
    for place in range(group - 1, max(-1, group - grammar.LONGEST), -1):
        if words[place].kind != "q":
            continue
        first = place + 1 + (place + 1 < group and is_comma(words[place + 1]))
        if first >= group or not closes_speech(words, first):
            return None
        subject = following.after(words, first)
        if subject is None or subject[1] >= group or not is_comma(words[subject[1]]):
            return None
        if grammar.looks_finite(words[slice(*subject)]):
            return None  # "“…,” she told the Star, the paper that reported it"
        inset = words[subject[1] + 1 : group]
        if not inset:
            return None
        closing = group - 1 if is_comma(words[group - 1]) else group
        if phrases.names_post(words, subject, subject[1] + 1, closing):
            return subject[0], closing  # "the driver, Ann Lee, later told"
        opening = inset[0]
        apart = opening.low in ("a", "an", "the", "who", "whose") or opening.text[0].isupper()
        full = subject[1] - subject[0] > 1 and all(
            word.text[0].isupper() for word in words[slice(*subject)]
        )
        return subject if apart or full or grammar.bare_role(opening) else None
    return None


def may_close(words: Words, begin: int, subject: int, verb: Verb) -> bool:
    """Tell ", she said on Monday" from "As the talks began, she testified before …"."""
    if words[subject - 1].kind == "q" or (subject > 1 and words[subject - 2].kind == "q"):
        return True
    if verb.lemma not in _CLOSING:
        return False
    return verb.lemma in ("say", "tell") or words[begin].low not in _SUBORDINATING


def described(words: Words, at: int) -> bool:
    """Say whether an apposition follows: "said Ann Lee, a lawyer for the village"."""
    return (
        at + 1 < len(words)
        and is_comma(words[at])
        and (
            words[at + 1].low in ("a", "an", "the", "who", "whose", "one", "his", "her", "its")
            or grammar.bare_role(words[at + 1])
        )
    )


def nothing_follows(words: Words, at: int) -> bool:
    """Say whether the verb at the end of ", she said on Monday" has no clause of its own."""
    return (
        at >= len(words)
        or words[at].kind != "w"
        or words[at].low in _OF_TIME
        or words[at].low in ("yesterday", "today", "tonight", "reporters", "me")
        or words[at].low.endswith("ly")
    )


def inverted(words: Words, begin: int, group: int, at: int, end: int, verb: Verb) -> bool:
    """Tell "The talks, at last, failed, said Smith" from "Smith, who was there, said no"."""
    stop = next((n for n in range(at + 1, end) if is_comma(words[n])), end)
    if verb.lemma not in _INVERTING or grammar.looks_finite(words[at + 1 : stop]):
        return False
    opening = next((n for n in range(group - 2, begin, -1) if is_comma(words[n])), begin)
    inset = words[opening + 1].low if opening + 1 < len(words) else ""
    if opening > begin and inset in (
        "who",
        "which",
        "whose",
        "a",
        "an",
        "in",
        "speaking",
        "citing",
    ):
        return False
    return grammar.looks_finite(words[begin : group - 1])


def trails(words: Words, subject: int) -> bool:
    """Say whether something said may stand before the subject: a quotation or a comma."""
    return subject > 0 and (words[subject - 1].kind == "q" or is_comma(words[subject - 1]))


def is_trailing_clause(words: Words, subject: int, start: int, kind: str) -> bool:
    """Tell ", he said on Friday" from "On Friday, he said the talks failed"."""
    quoted = words[subject - 1].kind == "q" or (subject > 1 and words[subject - 2].kind == "q")
    if quoted and kind == "clause":
        return words[start - 1].low != "that"
    return False


def ends_soon(words: Words, at: int) -> bool:
    """Say whether hardly anything stands behind the speaker."""
    return not any(word.kind == "w" for word in words[at : at + 6]) or len(words) - at <= 8


def later_quote(words: Words, at: int, end: int) -> list[Range]:
    """Return a quotation that goes on after "…," he said, "…"."""
    for place in range(at, end):
        if words[place].kind == "q":
            # In ", adding that it went “like candy”" the quotation belongs to what was added.
            return [(place, end)] if words[place - 1].kind == "p" else []
    return []


def what_goes_on(words: Words, at: int, end: int) -> list[Range]:
    """Return what goes on after an inserted "he said"."""
    if at < end and is_comma(words[at]) and at + 1 < end:
        follows = words[at + 1]
        if follows.kind == "q" or follows.low not in (
            "and",
            "but",
            "adding",
            "while",
            "who",
            "which",
            "as",
            "citing",
            "quoting",
            "after",
        ):
            return [(at + 1, end)]
    return later_quote(words, at, end)
