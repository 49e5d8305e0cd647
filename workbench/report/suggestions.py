"""The derivations that Stet suggests for one claim, read from its evidence and material."""

from __future__ import annotations

from typing import Final

from workbench.case import Case
from workbench.corroboration.suggestions import Suggestion, Telling, suggest
from workbench.model.claim import Standing
from workbench.model.document import Document
from workbench.model.evidence import Layer

_READ: Final = 100_000
"""Code points before and after the passages that are read: a window must not wait for a book."""


def suggestions_for(case: Case, claim_id: str) -> tuple[Suggestion, ...]:
    """What the material speaks for, of the sources with accepted evidence on *so*.

    What stands already is not suggested. Nothing is written: a person accepts, or does not.
    """
    rows = case.rows
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for entry in rows.evidence.where(claim_id=claim_id):
        if entry.layer is Layer.so and entry.standing is Standing.accepted:
            for passage in rows.evidence_passages.where(evidence_id=entry.id):
                key = (entry.source_id, passage.document_id)
                places.setdefault(key, []).append((passage.start, passage.end))
    tellings = [
        _telling(source_id, case.document_text(id), spots, rows.documents[id])
        for (source_id, id), spots in places.items()
    ]
    names = [
        (source.id, (source.name, *source.aliases))
        for source in rows.sources
        if source.standing is not Standing.dismissed
    ]
    held = [(one.carrier_id, one.origin_id) for one in rows.derivations.where(claim_id=claim_id)]
    return suggest(tellings, names, held)


def _telling(
    source_id: str, text: str, spots: list[tuple[int, int]], document: Document
) -> Telling:
    begin = max(0, min(start for start, _ in spots) - _READ)
    end = max(end for _, end in spots) + _READ
    near = [(start - begin, stop - begin) for start, stop in spots]
    return Telling(source_id, text[begin:end], near, document.published, document.id)
