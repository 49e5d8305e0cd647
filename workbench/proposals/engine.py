"""The rule engine: from a document's text to everything proposed for it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from workbench.checks.base import findings_in
from workbench.model.analysis import (
    Analysis,
    ProposedClaim,
    ProposedSentence,
    ProposedSource,
    Reading,
)
from workbench.proposals.attribution import Attributor
from workbench.proposals.blocks import Block, furniture_of, judge_blocks
from workbench.proposals.claims import ClaimMaker
from workbench.proposals.datelines import after_dateline, wire_of
from workbench.proposals.dates import dateline
from workbench.proposals.figures import counted_things, may_count
from workbench.proposals.grammar import looks_finite
from workbench.proposals.names import find_names
from workbench.proposals.other_languages import propose_sure, recast_blocks
from workbench.proposals.propositions import propose_propositions
from workbench.proposals.said import Said, Voices
from workbench.proposals.sources import Registry, is_outlet
from workbench.proposals.speaker import Kind
from workbench.proposals.speakers import Discourse
from workbench.proposals.views import QuotationIndex, View, view_of
from workbench.proposals.worthiness import check_worthiness
from workbench.text.foreign_dates import dateline_in
from workbench.text.language import ENGLISH, language_of, note_on
from workbench.text.quotations import find_quotations
from workbench.text.sentences import split_sentences
from workbench.text.tokens import tokens

ENGINE_VERSION: Final = "rules-1"
"""Named with every proposal, so that a later engine's are told from this one's."""

Step = Callable[[int, int], None]

_STEP: Final = 200
_STORY: Final = frozenset("headline heading body caption quote list-item table".split())
_PUBLISHERS: Final = frozenset("legal newsletter byline share".split())
_STAGE: Final = re.compile(r"[“\"]?[(\[][A-Z .,’'-]{3,60}[)\]]\W*")
"""A direction in a transcript: "(CROSSTALK.)"."""
_CUT_OFF: Final = re.compile(r"(?:…|\.\.\.)$")


def propose(
    text: str,
    *,
    published: datetime.date | None = None,
    title: str | None = None,
    blocks: Sequence[tuple[int, int, str]] | None = None,
    step: Step | None = None,
) -> Analysis:
    """Return what is proposed for the document text ``text``.

    Each line of ``text`` is one block; ``blocks`` gives (start, end, kind) where their kinds are
    known, in code points. ``published`` is the day relative dates rest on; without it a date line
    of the text serves. ``step(done, of)`` is called now and then, and what it raises passes
    through; nothing else is raised, on any text.
    """
    judged = judge_blocks(text, blocks, title)
    language = language_of(text)
    if language != ENGLISH:
        return _in_another_language(text, language, published, title, judged, step)
    day = published or _dateline(text, judged)
    views = _views(text, judged, step)
    registry = Registry(text, (name for view in views for name in view.names))
    discourse = Discourse(registry, _own_outlets(text, judged))
    voices = _attribute(text, views, discourse, step)
    counted: set[str] = set()
    for view in (view for view in views if may_count(view.lows)):
        counted |= counted_things(text, view.start, view.end)
    maker = ClaimMaker(text, day, counted)
    claims: list[ProposedClaim] = []
    sentences = [_furniture_sentence(block) for block in judged if block.kind not in _STORY]
    sentences += _datelines(text, judged)
    for view, found in zip(views, voices, strict=True):
        reading = _reading(text, view, found.said)
        made = maker.claims(view, found) if reading == "claim" else []
        claims += made
        worths = [claim.check_worthiness for claim in made]
        worth = max(worths) if worths else check_worthiness(text[view.start : view.end])
        sentences.append(ProposedSentence(view.start, view.end, view.block.kind, reading, worth))
    headline = next((b for b in judged if b.kind == "headline"), None)
    told = Analysis(
        text=text,
        title=title or (text[headline.start : headline.end] if headline else None),
        published=day,
        engine_version=ENGINE_VERSION,
        furniture=furniture_of(text, judged),
        sentences=tuple(sorted(sentences, key=lambda sentence: sentence.start)),
        claims=tuple(claims),
        sources=_sources(registry, [found.said for found in voices]),
        propositions=propose_propositions(
            text, claims, {view.start for view in views if view.block.kind == "headline"}
        ),
    )
    return replace(told, findings=findings_in(told))


def _in_another_language(
    text: str,
    language: str,
    published: datetime.date | None,
    title: str | None,
    judged: Sequence[Block],
    step: Step | None,
) -> Analysis:
    """Return what is sure of a text that is not English, with a note of what is left out."""
    blocks = recast_blocks(text, judged)
    dates = (dateline_in(text, block.start, block.end, language) for block in blocks[:8])
    story, claims = propose_sure(text, _views(text, blocks, step), language)
    others = [_furniture_sentence(block) for block in blocks if block.kind not in _STORY]
    headline = next((b for b in blocks if b.kind == "headline"), None)
    note = note_on(language)
    return Analysis(
        text=text,
        title=title or (text[headline.start : headline.end] if headline else None),
        published=published or next(filter(None, dates), None),
        language=language,
        engine_version=ENGINE_VERSION,
        furniture=furniture_of(text, blocks),
        sentences=tuple(sorted([*story, *others], key=lambda sentence: sentence.start)),
        claims=tuple(claims),
        notes=(note,) if note else (),
    )


def _own_outlets(text: str, blocks: Sequence[Block]) -> list[str]:
    """Return the outlets that the furniture and the wire's line name: the story is theirs."""
    own: list[str] = []
    for block in blocks:
        line = text[block.start : block.end]
        if block.kind in _PUBLISHERS:
            own += [name.text for name in find_names(tokens(line)) if is_outlet(name.text)]
        elif block.kind == "body" and (wire := wire_of(line)):
            own.append(wire)
    return own


def _dateline(text: str, blocks: Iterable[Block]) -> datetime.date | None:
    for block in blocks:
        if block.kind == "dateline" and (day := dateline(text[block.start : block.end])):
            return day
    return None


def _views(text: str, blocks: Sequence[Block], step: Step | None) -> list[View]:
    story = [(number, block) for number, block in enumerate(blocks) if block.kind in _STORY]
    index = QuotationIndex(find_quotations(text, [(block.start, block.end) for _, block in story]))
    views: list[View] = []
    for number, block in story:
        in_body = block.kind == "body"
        begin = after_dateline(text, block.start, block.end) if in_body else block.start
        for start, end in split_sentences(text, begin, block.end):
            views.append(view_of(text, start, end, block, number, index))
            if step and len(views) % _STEP == 0:
                step(block.start, 2 * len(text))
    return views


def _attribute(
    text: str, views: Sequence[View], discourse: Discourse, step: Step | None
) -> list[Voices]:
    def between(place: int) -> None:
        if step and place % _STEP == 0 and place:
            step(len(text) + views[place].start, 2 * len(text))

    return Attributor(text, discourse).read(views, between)


def _datelines(text: str, blocks: Iterable[Block]) -> Iterator[ProposedSentence]:
    """Yield the datelines that stand before the first sentence of a block."""
    for block in blocks:
        begin = after_dateline(text, block.start, block.end) if block.kind == "body" else 0
        if begin > block.start:
            end = block.start + len(text[block.start : begin].rstrip(" —–-"))
            yield ProposedSentence(block.start, end, "dateline", "not story", 0.0)


def _furniture_sentence(block: Block) -> ProposedSentence:
    return ProposedSentence(block.start, block.end, block.kind, "not story", 0.0)


def _reading(text: str, view: View, said: Sequence[Said]) -> Reading:
    """Say whether a sentence claims something; in doubt it does."""
    kind = view.block.kind
    if view.block.repeats:
        return "no claim"
    count = sum(word.kind == "w" for word in view.words)
    words = text[view.start : view.end]
    if said:
        return "claim"
    if _STAGE.fullmatch(words):
        return "no claim"
    if kind == "heading" and not looks_finite(view.words):
        return "no claim"
    if kind in ("caption", "heading") and (
        _CUT_OFF.search(words) or (kind == "caption" and not words.endswith("."))
    ):
        return "no claim"
    if not view.quotes and (count < 3 or words.endswith("?")):
        return "no claim"
    return "claim" if any(char.isalpha() for char in words) else "no claim"


def _sources(registry: Registry, said: Iterable[Sequence[Said]]) -> tuple[ProposedSource, ...]:
    """Return one entry for each speaker and carrier, in the order they first speak."""
    found: dict[str, tuple[Kind, str | None, bool, list[str]]] = {}
    for one in (one for row in said for one in row):
        name, kind = one.speaker.name, one.speaker.kind
        entry = found.setdefault(name, (kind, None, one.speaker.anonymous, []))
        role = entry[1] or _role(registry, one)
        found[name] = (entry[0], role, entry[2], entry[3])
        if one.draft and one.draft.subject:
            for alias in one.view.names_in(*one.view.span(one.draft.subject)):
                if (
                    alias.text != name
                    and alias.text not in entry[3]
                    and registry.fullest(alias.text) == name
                ):
                    entry[3].append(alias.text)
        for carrier in one.via:
            found.setdefault(carrier, ("organisation", None, False, []))
    return tuple(
        ProposedSource(name, kind, tuple(aliases), role, anonymous)
        for name, (kind, role, anonymous, aliases) in found.items()
    )


def _role(registry: Registry, one: Said) -> str | None:
    posts = registry.posts(one.speaker.name)
    return posts[0] if posts else one.speaker.role
