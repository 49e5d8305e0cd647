"""Where one sentence holds two claims: two speakers, or the article and a speaker."""

from __future__ import annotations

from typing import Final

from workbench.proposals import grammar
from workbench.proposals.said import Said
from workbench.proposals.views import View
from workbench.text import lexicon

Range = tuple[int, int]

_JOINTS: Final = frozenset("and but while whereas yet".split())
_OPENERS: Final = frozenset("though although while whereas".split())
_FEWEST: Final = 5


def split_point(view: View, said: list[Said]) -> tuple[Range, Range, int] | None:
    """Return the word ranges of two claims and how many attributions the first one keeps.

    A sentence is cut only before a speaker with a verb of their own, where what stands before is
    a statement of five words or more in another voice. ``None``: it is one claim.
    """
    words = view.words
    ordered = sorted(
        (
            s
            for s in said
            if s.draft and s.draft.subject and s.draft.where == "left" and not s.draft.nested
        ),
        key=lambda s: s.draft.cue[0] if s.draft else 0,
    )
    for number, one in enumerate(ordered):
        draft = one.draft
        if draft is None or draft.subject is None or draft.lemma == "put":
            continue  # "…, police said; organizers put the number at 40": one figure beside another
        first = draft.subject[0]
        if not _is_voice(view, draft.subject):
            continue
        if number and ordered[number - 1].speaker.name == one.speaker.name:
            continue
        if any(a < first and b <= draft.cue[1] for a, b in draft.content):
            continue  # "A, he said": what stands before is what is said.
        stop = _joint(view, first)
        if stop is None or (any(word.kind == "q" for word in words[:stop]) and not number):
            continue
        start = next((n for n, w in enumerate(words) if w.kind != "p"), 0)
        before = words[start:stop]
        if len(before) < _FEWEST or not grammar.looks_finite(before):
            continue
        end = len(words)
        if _shared_elsewhere(said, one, stop):
            continue
        return (start, stop), (first, end), number
    return None


def _joint(view: View, first: int) -> int | None:
    """Return where the clause before the subject ends: before ", and" or after "Though …,"."""
    words = view.words
    at = first - 1
    while at > 0 and words[at].low in grammar.ADVERBS:
        at -= 1
    if at <= 0:
        return None
    if words[at].low in _JOINTS:
        return at - 1 if words[at - 1].kind == "p" else at
    if words[at].text == "," and words[0].low in _OPENERS:
        return at
    if words[at].text == ";":
        return at
    return None


def _is_voice(view: View, subject: Range) -> bool:
    """Say whether a subject is a speaker of its own: no pronoun, no verb at its head."""
    word = view.words[subject[0]]
    if subject[1] - subject[0] == 1 and word.low in grammar.PRONOUNS:
        return False
    verbal = word.low in lexicon.verbs() or word.low in lexicon.words("irregular_pasts")
    inside = {other.low for other in view.words[subject[0] : subject[1]]}
    return not (word.text[0].islower() and verbal) and "who" not in inside


def _shared_elsewhere(said: list[Said], one: Said, stop: int) -> bool:
    """Say whether another attribution spans the joint ("According to X, A and B said C")."""
    return any(
        s is not one
        and s.draft is not None
        and any(a < stop < b for a, b in (*s.draft.content, s.draft.subject or (0, 0)))
        for s in said
    )
