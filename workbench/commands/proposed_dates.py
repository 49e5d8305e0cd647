"""Dates resolved anew: "Friday" is another day once the publication date is corrected."""

from __future__ import annotations

from dataclasses import replace

from workbench.model.analysis import Analysis
from workbench.model.claim import DateOf, PartKind
from workbench.storage.recorder import Recorder


def renew_dates(recorder: Recorder, document_id: str, analysis: Analysis) -> None:
    """Give the dates that the engine proposed before what it makes of the same words now.

    A part that is ticked, or that a person marked, is theirs and stays as it is.
    """
    rows = recorder.rows
    known = {
        (part.start, part.end): part
        for part in rows.parts.where(document_id=document_id)
        if part.kind is PartKind.date and part.engine is not None
    }
    for claim in analysis.claims:
        for told in claim.dates:
            part = known.get((told.start, told.end))
            if part is None or rows.ticks.where(part_id=part.id):
                continue
            renewed = replace(
                part, date_from=told.first, date_to=told.last, date_of=DateOf(told.of)
            )
            if renewed != part:  # one that says the same keeps the name of the engine it is from
                recorder.put(replace(renewed, engine=analysis.engine_version))
