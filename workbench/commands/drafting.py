"""What several commands need to make claims of a draft's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workbench.commands.base import Refused
from workbench.model.claim import Standing
from workbench.model.document import DocumentKind
from workbench.storage.recorder import Recorder


def next_number(recorder: Recorder) -> int:
    """One more than any claim of the case has, or ever had."""
    return recorder.next_number("claim", "number")


def words_of_draft(recorder: Recorder, document_id: str, start: int, end: int) -> tuple[int, int]:
    """The place without white space at its ends. Raises Refused where no words of a draft are."""
    document = recorder.rows.documents[document_id]
    if document.kind is not DocumentKind.draft:
        raise Refused("A claim is made of words of the draft; select some there.")
    words = recorder.text(document.text)[max(start, 0) : max(end, 0)]
    if not words.strip():
        raise Refused("Select the words that make the claim first.")
    start = max(start, 0) + len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def accept_sources(recorder: Recorder, ids: Iterable[str | None]) -> None:
    """The sources of what is accepted are accepted with it."""
    for id in ids:
        source = recorder.rows.sources.get(id)
        if source is not None and source.standing is not Standing.accepted:
            recorder.put(replace(source, standing=Standing.accepted))
