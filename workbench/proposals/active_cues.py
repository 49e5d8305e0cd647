"""Verbs of saying with a subject of their own: before, after or inside what is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.proposals import grammar, phrases
from workbench.proposals.complements import complement, is_comma, skip_audience
from workbench.proposals.draft import Draft, sentence_words
from workbench.proposals.leading import leading_subject
from workbench.text.lexicon import Verb
from workbench.text.tokens import Token

Words = Sequence[Token]
Range = tuple[int, int]

_NOT_ALONE: Final = frozenset("go read begin continue call".split())

_INVERTING: Final = frozenset(
    "say report write add announce argue note explain warn confirm".split()
)

_REJECTING: Final = frozenset("dismiss reject rebuff dispute".split())
_STATEMENTS: Final = frozenset(
    "claim claims report reports allegation allegations accusation accusations charges criticism"
    " criticisms suggestion suggestions assertion assertions notion idea rumour rumours"
    " rumor rumors"
    " speculation argument arguments concern concerns complaint complaints finding findings account"
    " story stories statement statements view warning warnings theory that it this them"
    " these as".split()
)
_AFTER_ALL: Final = frozenset(
    "in at on to of from by with about during after before when while as and but or last this"
    " late earlier"
    " through via for because though although".split()
)


def active(words: Words, at: int, group: int, verb: Verb, earlier: list[Draft]) -> Draft | None:
    """Read a verb with its subject: before it, or after it where a quotation goes before."""
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
        and (left is None or _inverted(words, begin, group, at, end, verb))
    )
    if (quoted_before or clause_before) and "q" in verb.takes and verb.form in ("past", "s"):
        right = phrases.after(words, at + 1)
        if right and (quoted_before or _ends_soon(words, right[1])):
            contents = [(begin, group), *_later_quote(words, right[1], end)]
            return Draft(right, (at, at + 1), verb.lemma, verb.group, contents, "right")
    if behind is not None and behind.low in ("and", "but", "then", "or", "nor"):
        shared = earlier[0].subject if earlier else leading_subject(words)
        left = shared if found else None
    if left is None:
        return None
    draft = Draft(left, (group, at + 1), verb.lemma, verb.group, where="left")
    trailing = _trails(words, left[0])
    if found and not (
        trailing
        and found.kind != "quote"
        and _is_trailing_clause(words, left[0], found.start, found.kind)
    ):
        return _leading(words, draft, found.start, found.kind, found.audience, trailing, end)
    rest = at + 1
    if "o" in verb.takes and rest < len(words):
        rest, draft.audience = skip_audience(words, rest)
    if (
        trailing
        and {"q", "c"} & set(verb.takes)
        and _nothing_follows(words, rest)
        and (behind is None or behind.low not in ("who", "which", "that"))
    ):
        draft.content = [(begin, left[0]), *_rest(words, rest, end)]
        return draft
    return None


def _nothing_follows(words: Words, at: int) -> bool:
    """Say whether the verb at the end of ", she said on Monday" has no clause of its own."""
    return (
        at >= len(words)
        or words[at].kind != "w"
        or words[at].low in _AFTER_ALL | grammar.WEEKDAYS | grammar.ADVERBS
        or words[at].low in ("yesterday", "today", "tonight", "reporters", "me")
        or words[at].low.endswith("ly")
    )


def _inverted(words: Words, begin: int, group: int, at: int, end: int, verb: Verb) -> bool:
    """Tell "The talks, at last, failed, said Smith" from "Smith, who was there, said no"."""
    if verb.lemma not in _INVERTING or grammar.looks_finite(words[at + 1 : end]):
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
    if kind == "thing" and draft.lemma in _REJECTING and not _is_statement(words[start:end]):
        return None
    if draft.lemma in _NOT_ALONE and kind not in ("quote", "thing"):
        return None
    if draft.lemma == "call":
        rest = words[start:end]
        demands = bool(rest) and rest[0].low in ("for", "on")
        if not demands and not any(word.kind == "q" for word in rest):
            return None
        draft.group = "demand" if demands else "judge"
    draft.audience = audience
    draft.content = [(start, end)]
    if (
        trailing
        and kind == "quote"
        and words[max(draft.subject[0] - 1, 0) if draft.subject else 0].kind in "qp"
    ):
        begin, _ = sentence_words(words)
        if draft.subject and any(word.kind == "q" for word in words[begin : draft.subject[0]]):
            draft.content.insert(0, (begin, draft.subject[0]))
    return draft


def _trails(words: Words, subject: int) -> bool:
    """Say whether something said may stand before the subject: a quotation or a comma."""
    return subject > 0 and (words[subject - 1].kind == "q" or is_comma(words[subject - 1]))


def _is_trailing_clause(words: Words, subject: int, start: int, kind: str) -> bool:
    """Tell ", he said on Friday" from "On Friday, he said the talks failed"."""
    quoted = words[subject - 1].kind == "q" or (subject > 1 and words[subject - 2].kind == "q")
    if quoted and kind == "clause":
        return words[start - 1].low != "that"
    return False


def _ends_soon(words: Words, at: int) -> bool:
    return not any(word.kind == "w" for word in words[at : at + 6]) or len(words) - at <= 8


def _later_quote(words: Words, at: int, end: int) -> list[Range]:
    """Return a quotation that goes on after "…," he said, "…"."""
    return next(([(place, end)] for place in range(at, end) if words[place].kind == "q"), [])


def _rest(words: Words, at: int, end: int) -> list[Range]:
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
    return _later_quote(words, at, end)
