"""Documents (drafts and materials), their blocks and their sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from workbench.model.imported import BlockKind
from workbench.model.stored import StoredText, ValueId

IMPORTER: Final = "importer"
PERSON: Final = "person"


class DocumentKind(StrEnum):
    """A draft is under check; material is anything else that is kept in the case."""

    draft = "draft"
    material = "material"


class Received(StrEnum):
    """How a document came into the case."""

    opened = "opened"
    pasted = "pasted"
    dropped = "dropped"


class DateFrom(StrEnum):
    """Who gave a publication date."""

    page = "page"
    person = "person"


class Reading(StrEnum):
    """What a sentence was found to be by the person who read it."""

    unread = "unread"
    claim = "claim"
    no_claim = "no-claim"
    not_story = "not-story"


@dataclass(frozen=True, slots=True)
class Document:
    """One draft or material. Its text and its bytes never change once it is in the case.

    `number` counts drafts and materials apart, from 1. `sha256` is of the bytes as they came.
    `received_at` is ISO 8601 in UTC.
    """

    id: str
    kind: DocumentKind
    number: int
    title: StoredText
    headline: StoredText | None
    byline: StoredText | None
    published: date | None
    published_from: DateFrom | None
    language: str | None
    encoding: str | None
    media_type: str
    file_name: StoredText | None
    text: ValueId
    content: ValueId
    sha256: StoredText
    importer: str
    importer_version: str
    received: Received
    received_at: str
    actor_id: str


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a document's text: a paragraph, a heading, a caption, a line of furniture.

    `start` and `end` are code points in the document's text, end exclusive. A struck block is
    page furniture: it stays in place, is not read as story, and can be restored. `judged_by`
    says who took it for what it is: `IMPORTER`, `PERSON`, or the version of the engine.
    """

    id: str
    document_id: str
    start: int
    end: int
    kind: BlockKind
    level: int
    struck: bool
    judged_by: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, headline or caption of a draft, with the reading a person gave it.

    Offsets are code points in the document's text, end exclusive. `proposed` is what the engine
    (`engine`, its version) takes it for; it is never a reading. `worthiness` is 0 to 1.
    """

    id: str
    document_id: str
    start: int
    end: int
    reading: Reading
    proposed: Reading | None
    worthiness: float | None
    engine: str | None
