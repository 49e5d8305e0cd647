"""The JSON that ``stet propose`` prints. Its offsets are those of the analysis."""

from __future__ import annotations

import datetime
from typing import Any

from workbench.model.analysis import (
    Analysis,
    Attribution,
    ProposedClaim,
    ProposedDate,
    ProposedFigure,
    ProposedFurniture,
    ProposedName,
    ProposedProposition,
    ProposedQuote,
    ProposedSentence,
    ProposedSource,
)

Json = dict[str, Any]


def to_json(analysis: Analysis) -> Json:
    """Return ``analysis`` as the JSON of ``stet propose``, ready for `json.dumps`."""
    return {
        "engine": analysis.engine_version,
        "document": {
            "title": analysis.title,
            "text": analysis.text,
            "published": _day(analysis.published),
            "language": analysis.language,
        },
        "furniture": [_furniture(line) for line in analysis.furniture],
        "sentences": [_sentence(sentence) for sentence in analysis.sentences],
        "claims": [_claim(claim) for claim in analysis.claims],
        "sources": [_source(source) for source in analysis.sources],
        "propositions": [_proposition(one) for one in analysis.propositions],
        "findings": [
            {"kind": found.kind, "claims": list(found.claims), "why": found.why}
            for found in analysis.findings
        ],
        "notes": list(analysis.notes),
    }


def _furniture(line: ProposedFurniture) -> Json:
    also = [list(span) for span in line.also]
    return {
        "start": line.start,
        "end": line.end,
        "text": line.text,
        "kind": line.kind,
        "also": also,
    }


def _sentence(sentence: ProposedSentence) -> Json:
    return {
        "start": sentence.start,
        "end": sentence.end,
        "kind": sentence.kind,
        "reading": sentence.reading,
        "check_worthiness": sentence.check_worthiness,
    }


def _claim(claim: ProposedClaim) -> Json:
    return {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "substance": claim.substance,
        "modality": claim.modality,
        "check_worthiness": claim.check_worthiness,
        "attribution": _attribution(claim.attribution),
        "more_attributions": [_attribution(more) for more in claim.more_attributions],
        "quotes": [_quote(quote) for quote in claim.quotes],
        "figures": [_figure(figure) for figure in claim.figures],
        "dates": [_date(date) for date in claim.dates],
        "names": [_name(name) for name in claim.names],
        "titles": [_name(name) for name in claim.titles],
    }


def _attribution(who: Attribution) -> Json:
    spans = who.spans
    return {
        "claimant": who.claimant,
        "cue": who.cue,
        "via": list(who.via),
        "anonymous": who.anonymous,
        "spans": {
            "claimant": list(spans.claimant) if spans.claimant else None,
            "cue": list(spans.cue) if spans.cue else None,
            "content": [list(span) for span in spans.content],
        },
    }


def _quote(quote: ProposedQuote) -> Json:
    return {"start": quote.start, "end": quote.end, "text": quote.text}


def _figure(figure: ProposedFigure) -> Json:
    return {
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "verb": figure.verb,
    }


def _date(date: ProposedDate) -> Json:
    return {
        "start": date.start,
        "end": date.end,
        "text": date.text,
        "from": _day(date.first),
        "to": _day(date.last),
        "of": date.of,
        "relative_to": date.relative_to,
    }


def _name(name: ProposedName) -> Json:
    return {"start": name.start, "end": name.end, "text": name.text, "kind": name.kind}


def _source(source: ProposedSource) -> Json:
    return {
        "name": source.name,
        "kind": source.kind,
        "aliases": list(source.aliases),
        "role": source.role,
        "anonymous": source.anonymous,
    }


def _proposition(proposition: ProposedProposition) -> Json:
    stances = [
        {"source": by.source, "stance": by.stance, "claim": by.claim} for by in proposition.stances
    ]
    return {"text": proposition.text, "stances": stances}


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
