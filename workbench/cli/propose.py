"""`stet propose`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator

from workbench.cli.reading import analysed, read
from workbench.model.analysis import Analysis, ProposedClaim
from workbench.model.errors import StetError
from workbench.proposals.as_json import to_json


class OneFileOnly(StetError):
    """A JSON document holds one analysis."""

    def __init__(self) -> None:
        super().__init__("“--format json” takes one file; use “--format jsonl” for several.")


def propose_files(arguments: argparse.Namespace) -> int:
    """Print the proposals for each file, in the order given."""
    if arguments.format == "json" and len(arguments.files) > 1:
        raise OneFileOnly
    for place, path in enumerate(arguments.files):
        analysis = analysed(read(path, arguments.encoding), arguments.published)
        match arguments.format:
            case "json":
                print(json.dumps(to_json(analysis), ensure_ascii=False, indent=2))
            case "jsonl":
                # As each is done, so that a reader of the lines need not wait for the last.
                print(json.dumps(to_json(analysis), ensure_ascii=False), flush=True)
            case _:
                if place:
                    print()
                for line in _overview(path.name, analysis):
                    print(line)
    return 0


def _overview(name: str, analysis: Analysis) -> Iterator[str]:
    yield analysis.title or name
    published = analysis.published or "not known; relative dates stay open"
    yield f"published: {published}"
    yield from analysis.notes
    yield f"{len(analysis.claims)} claims proposed"
    for number, claim in enumerate(analysis.claims, start=1):
        yield ""
        yield f"{number}. {claim.text}"
        yield from (f"   {line}" for line in _about(claim))
    if analysis.findings:
        yield ""
        yield from (f"does not fit ({found.kind}): {found.why}" for found in analysis.findings)
    if analysis.furniture:
        yield ""
        yield "not story: " + " | ".join(line.text for line in analysis.furniture)


def _about(claim: ProposedClaim) -> Iterator[str]:
    who = claim.attribution
    said = who.claimant or "the story’s own voice"
    via = f", by way of {', '.join(who.via)}" if who.via else ""
    yield f"{claim.modality}: {said}{via}"
    if claim.substance != claim.text:
        yield f"so: {claim.substance}"
    parts = [
        *(quote.text for quote in claim.quotes),
        *(figure.text for figure in claim.figures),
        *(day.text for day in claim.dates),
    ]
    if parts:
        yield f"parts: {' | '.join(parts)}"
