"""How a claim's source stands to a statement, by the words that carry it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from workbench.model.analysis import Attribution, ProposedClaim, Spans
from workbench.proposals import stance_words as said_by
from workbench.proposals.topics import Topic, Topics, split_words
from workbench.text import lexicon

Stance = Literal["asserts", "denies", "cannot-confirm", "relays", "conditional", "context"]

_MAIN_CLAUSE: Final = 12
"""Code points at least that a main clause holds."""
_FEW: Final = 4
"""Words at most of what is turned down by a pronoun alone."""
_CLAUSE: Final = 12
"""Words within which what is called false is named."""


@dataclass(slots=True)
class Standing:
    """One source's word on a statement: the claim at ``place``, and what the statement is about.

    ``words`` describe the statement, ``topic`` is what they are about. ``refers`` says that they
    mostly point back ("the accusation"), ``denied`` is what stands under a "not", ``pointing``
    that the subject is a pronoun, ``weak`` that this is a judgement or a demand, ``future`` that
    it is still to come, ``accuses`` that somebody is blamed, ``defends`` that it is said in
    defence, ``own`` that the article speaks, ``opens`` that it begins with this, ``cut`` that the
    words are what stands behind a "no" or "not", and no statement by themselves.
    """

    place: int
    claim: ProposedClaim
    said: Attribution
    source: str
    stance: Stance
    words: str
    topic: Topic = frozenset()
    whole: Topic | None = None
    refers: bool = False
    denied: Topic = frozenset()
    pointing: bool = False
    weak: bool = False
    future: bool = False
    accuses: bool = False
    defends: bool = False
    own: bool = False
    opens: bool = False
    cut: bool = False

    @property
    def responds(self) -> bool:
        """Say whether this answers a statement that somebody else made."""
        return self.stance in ("denies", "cannot-confirm") or (
            self.stance == "conditional" and self.refers
        )


def read_standings(
    place: int, claim: ProposedClaim, text: str, topics: Topics, known: Collection[str] = ()
) -> Iterable[Standing]:
    """Yield the standing of each source that speaks in ``claim``, the ``place``-th of its text.

    Beside the claimant it is only who is ``known`` to speak elsewhere.
    """
    main = claim.attribution
    yield _read(place, claim, main, text, topics)
    for said in claim.more_attributions:
        new = said.claimant in known and said.claimant != main.claimant
        if new and _apart(main.spans, said.spans):
            yield _read(place, claim, said, text, topics)


def own_statement(
    place: int, claim: ProposedClaim, topics: Topics, *, opens: bool = False
) -> Standing:
    """Return what the article says in its own voice; ``opens`` where it begins with it."""
    topic = topics.read(claim.text)
    one = Standing(place, claim, claim.attribution, "", "asserts", claim.text, topic, topic)
    one.own, one.opens = True, opens
    return one


def _apart(one: Spans, other: Spans) -> bool:
    """Say whether ``other`` is no part of what ``one`` is said to say, nor says the same."""
    inner = [*other.content, *([other.cue] if other.cue else [])]
    return bool(other.content) and not any(
        a < d and c < b for a, b in inner for c, d in one.content
    )


def _read(
    place: int, claim: ProposedClaim, said: Attribution, text: str, topics: Topics
) -> Standing:
    words = _content(claim, said, text)
    found = split_words(words)
    held = set(found)
    lemma, group, could = _cue(said)
    main = said is claim.attribution
    modality = claim.modality if main else "reported"
    one = Standing(place, claim, said, said.claimant or "", "asserts", words)
    one.accuses = lemma in said_by.ACCUSES
    one.future = modality == "forecast" or bool(
        "to" in held and held & said_by.INTENDS and said_by.INTENDING.search(words)
    )
    one.weak = not one.accuses and (
        modality in ("opinion", "forecast") or group in ("demand", "ask", "judge")
    )
    if modality == "unconfirmed":
        lead = said_by.NOT_CONFIRMED.match(words)
        one.stance = "cannot-confirm"
        one.words = _described(words[lead.end() :] if lead else words)
    elif lemma in said_by.DENIES and not could:
        one.stance, one.words = "denies", _described(words)
    elif lemma in said_by.REJECTS and not could:
        few = len(found) <= _FEW and bool(held & said_by.BACK)  # "rejects this"
        if few or held & said_by.REFERENCES or held & said_by.FALSE:
            one.stance, one.words = "denies", _described(words)
        else:
            one.weak = True
    else:
        if group == "judge":
            found = ["called", *found]
        _read_content(one, held, found, modality)
        if one.stance == "asserts":
            _read_flat_denial(one, lemma, modality)
    one.topic = topics.of(found) if one.words is words else topics.read(one.words)
    if main and one.stance == "asserts":
        one.defends = _defends(claim, said)
        if _turns_down(claim, said):
            one.stance, one.refers = "denies", True
    if one.stance in ("denies", "cannot-confirm"):
        one.refers = len(one.topic) < 3 and bool(held & said_by.BACK or len(one.topic) < 2)
    elif one.stance == "asserts" and held & said_by.NEGATIONS:
        before, under = _negated(words)
        one.denied = topics.read(under)
        one.pointing = said_by.POINTING.search(before) is not None
    return one


def _defends(claim: ProposedClaim, said: Attribution) -> bool:
    """Say whether somebody speaks to defend what was held against them: "defended the move"."""
    text = claim.text
    if not any(hint in text for hint in said_by.DEFENCES):
        return False
    found = said_by.DEFENDING.search(text)
    if found is None:
        return False
    place = claim.start + found.start()
    return not any(start <= place < end for start, end in said.spans.content)


def _turns_down(claim: ProposedClaim, said: Attribution) -> bool:
    """Say whether the speaker also "dismissed the reports as …", beside what is said."""
    if not any(hint in claim.text for hint in said_by.TURNING_DOWN):
        return False
    found = said_by.TURNED_DOWN.search(claim.text)
    if found is None:
        return False
    place = claim.start + found.start()
    inside = any(start <= place < end for start, end in said.spans.content)
    return not inside or claim.text[: found.start()].rstrip().endswith("and")


def _read_content(
    one: Standing, held: Collection[str], found: Sequence[str], modality: str
) -> None:
    """Read a stance that the content itself carries: "those reports are false", "if true"."""
    words = one.words
    if "?" in words[-3:]:
        one.weak = True
    elif not said_by.CALLED_FALSE.isdisjoint(held) and (
        (that := said_by.FALSE_THAT.search(words)) or _calls_false(found)
    ):
        one.stance = "denies"
        one.words = words[that.end() :] if that else words
    elif not said_by.DENYING.isdisjoint(held) and (own := said_by.OWN_DENIAL.search(words)):
        one.stance, one.words = "denies", _described(words[own.end() :])
    elif modality == "conditional" or not said_by.IFS.isdisjoint(held):
        if said_by.IF_TRUE.search(words):
            one.stance, one.refers = "conditional", True
        elif modality == "conditional" or said_by.IF.search(words):
            one.stance = "conditional"
    elif not said_by.TRUTH.isdisjoint(held) and said_by.NOT_SO.search(words):
        one.stance, one.refers = "denies", True
    elif not said_by.UNSURE.isdisjoint(held) and (open_ := said_by.NOT_KNOWN.search(words)):
        rest = words[open_.end() :]
        one.stance = "cannot-confirm"
        one.words = rest if len(rest) > _MAIN_CLAUSE else words
    elif not said_by.SIGNS.isdisjoint(held) and (none := said_by.NO_SIGN.search(words)):
        one.stance, one.words = "denies", words[none.end() :]
    elif one.future and " if " in one.claim.text and said_by.IF.search(one.claim.text):
        one.stance = "conditional"


def _read_flat_denial(one: Standing, lemma: str, modality: str) -> None:
    """Read what denies by its form alone: "there was no deal", "had never met", "ruled out"."""
    words = one.words
    for hint, form in said_by.FLAT_DENIALS:
        if hint in words and (found := form.search(words)):
            one.stance, one.words, one.cut = "denies", words[found.end() :], True
            return
    made_up = lemma == "accuse" and said_by.MADE_UP.search(words)
    if made_up or said_by.NOT_ACCEPTED.search(one.claim.text):
        one.stance, one.refers = "denies", True
    elif modality == "denied":
        one.stance, one.cut = "denies", True
        _, under = _negated(words)
        one.words = under or words


def _content(claim: ProposedClaim, said: Attribution, text: str) -> str:
    spans = [(max(a, claim.start), min(b, claim.end)) for a, b in said.spans.content]
    parts = [text[a:b] for a, b in spans if b > a]
    if parts:
        return " ".join(parts) if len(parts) > 1 else parts[0]
    return claim.substance if said is claim.attribution else ""


def _cue(said: Attribution) -> tuple[str, str, bool]:
    """Return the lemma and the group of the cue's verb, and whether it only could be."""
    words = said.cue.lower().split() if said.cue else []
    for word in reversed(words):
        verb = lexicon.verbs().get(word)
        if verb is not None:
            return verb.lemma, verb.group, not said_by.MODALS.isdisjoint(words)
    return "", "", False


def _described(words: str) -> str:
    """Return what is denied or not confirmed: of "reports that …" what the reports say."""
    found = said_by.HEARSAY.search(words)
    if found and len(words) - found.end() > 8:
        return said_by.BUT_WAS.split(words[found.end() :], maxsplit=1)[0]
    return words


def _negated(words: str) -> tuple[str, str]:
    """Return what stands before the "not" of the main clause and what under it."""
    cut = said_by.NEXT_CLAUSE.search(words, min(len(words), _MAIN_CLAUSE))
    end = cut.start() if cut else len(words)
    found = said_by.NOT.search(words, 0, end)
    return (words[: found.start()], words[found.end() : end]) if found else ("", "")


def _calls_false(found: Sequence[str]) -> bool:
    """Say whether something that was said is called false: "the reports are baseless"."""
    low = [word.lower() for word in found]
    for at, word in enumerate(low):
        lessened = word in said_by.LESSENED
        if word not in said_by.FALSE and not lessened:
            continue
        before, nearest = low[max(0, at - _CLAUSE) : at], low[max(0, at - 8) : at]
        if lessened and said_by.REFERENCES.isdisjoint(before):
            continue
        if (
            not said_by.PREDICATES.isdisjoint(nearest)
            and said_by.NO.isdisjoint(nearest)
            and said_by.SUPPOSED.isdisjoint(before)
            and not (said_by.REFERENCES.isdisjoint(before) and said_by.THAT.isdisjoint(nearest))
        ):
            return True
    return False
