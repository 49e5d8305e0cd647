"""A headline that gives a figure, a certainty or a name that the text does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workbench.checks import headline_figures
from workbench.checks.things import same_word
from workbench.checks.wording import headline_of, is_english, printed
from workbench.model.analysis import Analysis, ProposedClaim, ProposedFinding, ProposedName
from workbench.text import lexicon
from workbench.text.tokens import Token, tokens

_KIND: Final = "headline"
_DOUBTS: Final = frozenset(
    "allegedly alleged alleges suspected suspect suspects suspicion believed thought accused"
    " accuse accuses reportedly apparently apparent possible possibly may might could"
    " unconfirmed claims claimed claim unclear rumoured rumored blamed blames blame purported"
    " purportedly supposedly denied denies deny whether investigating if".split()
)
_UNSURE: Final = frozenset(("unconfirmed", "conditional", "denied"))
_HARMS: Final = frozenset(
    "killed kill kills murdered murders shot shoots attacked attack attacks bombed bombs hacked"
    " hack hacks poisoned poisons kidnapped kidnaps abducted abducts stole steals stolen torched"
    " burned assaulted assaults raped beaten stabbed stabs blew downed downs leaked leaks"
    " sabotaged sabotages destroyed destroys sank sinks sunk robbed robs launched fired paid"
    " bribed bribes".split()
)
_SHORT: Final = 4


def check(analysis: Analysis) -> Iterator[ProposedFinding]:
    """Yield a finding for each thing that the headline says and the text does not bear out.

    A figure that is smaller than the text's is of the kind "figure": the headline says less.
    """
    headline = headline_of(analysis)
    if headline is None or not is_english(analysis):
        return
    text, end = analysis.text, headline.end
    for found in headline_figures.disagreements(analysis, end):
        here, there = printed(text[slice(*found.here)]), printed(text[slice(*found.there)])
        why = f"{here} in the headline, {there} in the text: "
        why += "the headline’s figure is bigger." if found.bigger else "the two figures differ."
        kind = _KIND if found.bigger else "figure"
        yield ProposedFinding(kind, (found.headline.id, found.claim.id), why)
    heads = [c for c in analysis.claims if headline.start <= c.start and c.end <= end]
    for claim in heads:
        for name in claim.names:
            if _is_missing(text, end, name):
                why = f"{printed(name.text)} is named in the headline and nowhere in the text."
                yield ProposedFinding(_KIND, (claim.id,), why)
        doubted = _doubted(analysis, claim)
        if doubted:
            here, there = printed(claim.text), printed(doubted.text)
            why = f"{here} is the headline’s own word, but the text has it as unsure: {there}."
            yield ProposedFinding(_KIND, (claim.id, doubted.id), why)


def _is_missing(text: str, end: int, name: ProposedName) -> bool:
    """Say whether a person or a place of the headline is nowhere after it, in no form."""
    words = [word.strip("’'.,") for word in name.text.split()]
    if any(not word.isalpha() or word.isupper() or not word[0].isupper() for word in words):
        return False
    person = len(words) in (2, 3) and words[0].lower() in lexicon.first_names()
    if not person and not (len(words) == 1 and words[0] in lexicon.places()):
        return False
    body = text[end:].lower()
    places = lexicon.same_things().places
    forms = {form for word in words for form in places.get(word.lower(), {word.lower()[:_SHORT]})}
    return not any(form in body for form in forms)


def _doubted(analysis: Analysis, head: ProposedClaim) -> ProposedClaim | None:
    """Return a claim that has what the headline says somebody did as unsure, if all have."""
    if head.modality != "asserted" or head.attribution.claimant or "?" in head.text:
        return None
    words = tokens(head.text)
    lows = {word.low for word in words}
    if head.quotes or not _DOUBTS.isdisjoint(lows):
        return None
    harm, agent = _harm(words)
    if not harm or not agent:
        return None
    found = None
    for claim in analysis.claims:
        if claim.start < head.end or agent not in claim.text:
            continue
        told = tokens(claim.text)
        if any(same_word(word.low, harm) for word in told if word.kind == "w"):
            cue = (claim.attribution.cue or "").lower()
            unsure = claim.modality in _UNSURE or cue in _DOUBTS
            if not unsure and _DOUBTS.isdisjoint({word.low for word in told}):
                return None
            found = found or claim
    return found


def _harm(words: list[Token]) -> tuple[str, str]:
    """Return what was done and the capitalised word for who did it: "killed by X", "X killed"."""
    for place, word in enumerate(words):
        if word.low in _HARMS:
            follows = words[place + 1 : place + 4]
            by = next((n for n, one in enumerate(follows) if one.low == "by"), None)
            if by is not None:
                names = [one.text for one in words[place + by + 2 :] if one.text[0].isupper()]
                return word.low, names[-1] if names else ""
            before = [one.text for one in words[:place] if one.text[0].isupper()]
            return word.low, before[-1] if before and place else ""
    return "", ""


CHECK = check
