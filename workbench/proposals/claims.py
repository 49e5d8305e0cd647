"""Claims out of read sentences: their words, substance, modality and parts."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from workbench.model.analysis import (
    Attribution,
    Modality,
    ProposedClaim,
    ProposedDate,
    ProposedName,
    Spans,
)
from workbench.proposals import modality as modalities
from workbench.proposals.dates import find_claim_dates, may_date, propose_dates
from workbench.proposals.figures import find_figures, may_count
from workbench.proposals.pieces import split_point
from workbench.proposals.said import Said, Voices
from workbench.proposals.substance import restated, substance
from workbench.proposals.views import View
from workbench.proposals.worthiness import check_worthiness
from workbench.text.calendar_days import Days

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    said: list[Said]
    attitudes: list[Said]


_WRITTEN: Final = frozenset("write post tweet email text read".split())


def _spoken(piece: _Piece) -> bool:
    """Say whether somebody speaks, whom papers quote on the day; what is written may be older."""
    if not piece.said:
        return False
    first = piece.said[0].opens or piece.said[0]
    written = first.draft is not None and first.draft.lemma in _WRITTEN
    return first.speaker.kind == "person" and not written


class ClaimMaker:
    """Makes the claims of one text, numbering them in order."""

    def __init__(
        self, text: str, published: datetime.date | None, counted: Collection[str]
    ) -> None:
        self._text = text
        self._published = published
        self._counted = counted
        self._numbers = count(1)
        self._dated: tuple[str, Days | None] | None = None
        self._told: datetime.date | None = None

    def claims(self, view: View, voices: Voices) -> list[ProposedClaim]:
        """Return the claims of one sentence: one as a rule, two where two voices speak."""
        return [self._claim(view, piece) for piece in self._pieces(view, voices)]

    def _pieces(self, view: View, voices: Voices) -> list[_Piece]:
        said, attitudes = voices.said, voices.attitudes
        cut = split_point(view, said) if said else None
        if cut is None:
            return [_Piece(view.start, view.end, said, attitudes)]
        first, second, _ = cut
        start, stop = view.span(first)
        begin, _ = view.span(second)
        early = [s for s in said if s.draft and s.draft.cue[0] < first[1]]
        late = [s for s in said if s not in early]
        near = [a for a in attitudes if a.draft and a.draft.cue[0] < first[1]]
        far = [a for a in attitudes if a not in near]
        return [_Piece(start, stop, early, near), _Piece(begin, view.end, late, far)]

    def _claim(self, view: View, piece: _Piece) -> ProposedClaim:
        text, (start, end) = self._text, (piece.start, piece.end)
        name = f"c{next(self._numbers)}"
        main = piece.said[0] if piece.said else None
        who = main.attribution(text) if main else Attribution(spans=Spans())
        content = _within(main.content() if main else (), start, end)
        quotes = tuple(q for q in view.quotes if start <= q.start and q.end <= end)
        dates = (
            self._dates(name, piece, content, [(q.start, q.end) for q in quotes])
            if may_date(view.lows)
            else ()
        )
        taken = [(date.start, date.end) for date in dates]
        figures = (
            tuple(find_figures(text, start, end, taken, self._counted))
            if may_count(view.lows)
            else ()
        )
        modality = self._modality(view, piece, main, content)
        names, titles = _names(text, view, start, end)
        return ProposedClaim(
            name,
            start,
            end,
            text[start:end],
            self._restated(main, content)
            or substance(text, self._statement(main, content), start, end),
            modality,
            check_worthiness(text[start:end], modality=modality),
            who,
            tuple(more.attribution(text) for more in (*piece.said[1:], *piece.attitudes)),
            quotes,
            figures,
            dates,
            names,
            titles,
        )

    def _restated(self, main: Said | None, content: Sequence[Span]) -> str | None:
        """Return what is promised, or what somebody is accused of, as a statement."""
        draft = main.draft if main else None
        if main is None or draft is None or len(content) != 1 or draft.where == "by":
            return None
        if draft.group != "predict" and draft.lemma != "accuse":
            return None
        said = substance(self._text, content, *content[0])
        audience = main.view.span(draft.audience) if draft.audience else None
        blamed = self._text[slice(*audience)] if audience else None
        return restated(draft.group, draft.lemma, main.speaker.name, blamed, said)

    def _statement(self, main: Said | None, content: Sequence[Span]) -> Sequence[Span]:
        """Return what to read as the substance: a clause or speech, never a mere thing."""
        if main and main.draft and main.draft.where == "by":
            return ()
        if (
            main
            and main.draft
            and main.draft.group in ("deny", "judge", "demand", "ask")
            and main.draft.where != "right"
        ):
            whole = bool(content) and any(
                self._text[b : b + 1] in ('"', "”") or self._text[a - 1 : a] in ('"', "“")
                for a, b in content
            )
            return (
                content if whole and len(content) == 1 and self._text[content[0][0]] in '"“' else ()
            )
        return content

    def _dates(
        self, name: str, piece: _Piece, content: Sequence[Span], quoted: Sequence[Span]
    ) -> tuple[ProposedDate, ...]:
        draft = piece.said[0].draft if piece.said else None
        found = find_claim_dates(
            self._text,
            piece.start,
            piece.end,
            self._published,
            content,
            quoted,
            predicts=draft is not None and draft.group == "predict",
            told=self._told or (self._published if _spoken(piece) else None),
        )
        dates = propose_dates(self._text, found, content, bool(piece.said), self._dated)
        for date in dates:
            if date.of == "saying" and date.first == date.last and "ago" not in date.text:
                self._told = date.first or self._told
            if date.relative_to is None:
                self._dated = (name, (date.first, date.last) if date.first and date.last else None)
        return dates

    def _modality(
        self, view: View, piece: _Piece, main: Said | None, content: Sequence[Span]
    ) -> Modality:
        sentence = self._text[piece.start : piece.end]
        if main is None:
            plain = self._unquoted(view, piece)
            return modalities.own_voice(plain)
        words = " ".join(self._text[a:b] for a, b in content) or sentence
        draft = main.draft
        quoted = draft is None or self._is_quoted(view, content)
        also_denies = any(
            more.draft and more.draft.group == "deny" and more.speaker.name == main.speaker.name
            for more in piece.said[1:]
        )
        return modalities.attributed(
            words.strip(' "“”'),
            group="deny" if also_denies else draft.group if draft else "say",
            refused=bool(draft and draft.refused),
            negated=bool(draft and draft.negated),
            quoted=quoted,
            sentence=sentence,
        )

    def _is_quoted(self, view: View, content: Sequence[Span]) -> bool:
        inside = sum(
            max(0, min(q.end, b) - max(q.start, a)) for q in view.quotes for a, b in content
        )
        return inside * 2 > sum(b - a for a, b in content)

    def _unquoted(self, view: View, piece: _Piece) -> str:
        parts, at = [], piece.start
        for quote in view.quotes:
            if at <= quote.start <= quote.end <= piece.end:
                parts.append(self._text[at : quote.start])
                at = quote.end
        return "".join([*parts, self._text[at : piece.end]])


def _within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    return [(max(a, start), min(b, end)) for a, b in spans if min(b, end) > max(a, start)]


def _names(
    text: str, view: View, start: int, end: int
) -> tuple[tuple[ProposedName, ...], tuple[ProposedName, ...]]:
    inside = view.names_in(start, end)
    names = tuple(
        ProposedName(
            n.start, n.end, text[n.start : n.end], "place" if n.kind == "place" else "name"
        )
        for n in inside
        if n.kind != "unknown" or n.start > start or " " in n.text
    )
    titles = tuple(
        ProposedName(*n.title, text[slice(*n.title)], "title")
        for n in inside
        if n.title and n.title[0] >= start
    )
    return names, titles
