"""Bringing documents in, correcting what is known of them, striking furniture."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.model.claim import Standing
from workbench.model.document import (
    IMPORTER,
    PERSON,
    Block,
    DateFrom,
    Document,
    DocumentKind,
    Reading,
    Received,
    Sentence,
)
from workbench.model.imported import BlockKind, ImportedDocument
from workbench.storage.recorder import Recorder
from workbench.text.sentences import split_sentences


def add_sentences(recorder: Recorder, block: Block, text: str) -> None:
    """Every sentence of a block of the draft, unread."""
    for start, end in split_sentences(text, block.start, block.end):
        recorder.put(
            Sentence(
                recorder.new_id(), block.document_id, start, end, Reading.unread, None, None, None
            )
        )


@dataclass(frozen=True, slots=True)
class AddDocument:
    """Take an imported document into the case, with its bytes as they came.

    `published` is given by a person and wins over the page's own.
    """

    label: ClassVar[str] = "Document brought in"

    imported: ImportedDocument
    content: bytes
    kind: DocumentKind
    received: Received
    file_name: str | None = None
    title: str | None = None
    published: date | None = None

    def apply(self, recorder: Recorder) -> None:
        """Put the document, its blocks and, of a draft, its sentences."""
        told = self.imported
        if not told.blocks:
            raise Refused("There is no text in it; open or paste something that has words.")
        document = self._document(recorder)
        recorder.put(document)
        for imported in told.blocks:
            block = Block(
                recorder.new_id(),
                document.id,
                imported.start,
                imported.end,
                imported.kind,
                imported.level,
                imported.struck,
                IMPORTER,
            )
            recorder.put(block)
            if self.kind is DocumentKind.draft and not block.struck:
                add_sentences(recorder, block, told.text)

    def _document(self, recorder: Recorder) -> Document:
        told = self.imported
        others = recorder.rows.documents.where(kind=self.kind)
        published = self.published or told.published
        first_line = told.text[: told.blocks[0].end][:80]
        return Document(
            id=recorder.new_id(),
            kind=self.kind,
            number=max((d.number for d in others), default=0) + 1,
            title=self.title or told.headline or told.title or self.file_name or first_line,
            headline=told.headline,
            byline=told.byline,
            published=published,
            published_from=None
            if published is None
            else DateFrom.person
            if self.published
            else DateFrom.page,
            language=told.language,
            encoding=told.encoding,
            media_type=told.media_type,
            file_name=self.file_name,
            text=recorder.keep(told.text),
            content=recorder.keep(self.content),
            sha256=hashlib.sha256(self.content).hexdigest(),
            importer=told.importer,
            importer_version=told.importer_version,
            received=self.received,
            received_at=recorder.now,
            actor_id=recorder.actor_id,
        )


@dataclass(frozen=True, slots=True)
class CorrectDocument:
    """Correct title, headline, byline and publication date, all at once."""

    label: ClassVar[str] = "Document corrected"

    document_id: str
    title: str
    headline: str | None
    byline: str | None
    published: date | None

    def apply(self, recorder: Recorder) -> None:
        """Put the document; a changed date is a person's from then on."""
        old = recorder.rows.documents[self.document_id]
        if not self.title.strip():
            raise Refused("A document needs a title; give it one.")
        origin = old.published_from if self.published == old.published else DateFrom.person
        recorder.put(
            replace(
                old,
                title=self.title.strip(),
                headline=(self.headline or "").strip() or None,
                byline=(self.byline or "").strip() or None,
                published=self.published,
                published_from=None if self.published is None else origin,
            )
        )


@dataclass(frozen=True, slots=True)
class RemoveMaterial:
    """Take material out again, as long as nothing rests on it."""

    label: ClassVar[str] = "Material removed"

    document_id: str

    def apply(self, recorder: Recorder) -> None:
        """Delete the document and its blocks."""
        rows = recorder.rows
        document = rows.documents[self.document_id]
        if document.kind is not DocumentKind.material:
            raise Refused("A draft stays in its case; only material can be removed.")
        resting = len(rows.evidence_passages.where(document_id=document.id))
        resting += len(rows.ticks.where(document_id=document.id))
        if resting:
            raise Refused(
                f"Evidence or ticks rest on “{document.title}” in {resting} places; "
                "remove those first."
            )
        for block in rows.blocks.where(document_id=document.id):
            recorder.delete(block)
        recorder.delete(document)


@dataclass(frozen=True, slots=True)
class RereadMaterial:
    """Put material in anew as it was read a second time, in an encoding chosen by hand."""

    label: ClassVar[str] = "Material read anew"

    document_id: str
    imported: ImportedDocument
    content: bytes

    def apply(self, recorder: Recorder) -> None:
        """Remove the old reading, on which nothing may rest, and put the new one."""
        old = recorder.rows.documents[self.document_id]
        RemoveMaterial(old.id).apply(recorder)
        AddDocument(
            self.imported, self.content, old.kind, old.received, old.file_name, old.title
        ).apply(recorder)


@dataclass(frozen=True, slots=True)
class StrikeBlock:
    """Strike a line of the draft out as page furniture."""

    label: ClassVar[str] = "Struck out as not story"

    block_id: str

    def apply(self, recorder: Recorder) -> None:
        """Strike the block; its sentences go, its words stay in place."""
        rows = recorder.rows
        block = rows.blocks[self.block_id]
        for passage in rows.claim_passages.where(document_id=block.document_id):
            claim = rows.claims[passage.claim_id]
            here = passage.start < block.end and passage.end > block.start
            if here and claim.standing is not Standing.dismissed:
                raise Refused(
                    f"Claim {claim.number} stands in this line; dismiss or delete it first."
                )
        recorder.put(replace(block, struck=True, kind=BlockKind.furniture, judged_by=PERSON))
        for sentence in rows.sentences.where(document_id=block.document_id):
            if block.start <= sentence.start < block.end:
                recorder.delete(sentence)


@dataclass(frozen=True, slots=True)
class RestoreBlock:
    """Take a struck line back into the story; it is unread again."""

    label: ClassVar[str] = "Line restored"

    block_id: str

    def apply(self, recorder: Recorder) -> None:
        """Restore the block and put its sentences."""
        block = recorder.rows.blocks[self.block_id]
        if not block.struck:
            return
        restored = recorder.put(replace(block, struck=False, kind=BlockKind.body, judged_by=PERSON))
        document = recorder.rows.documents[block.document_id]
        if document.kind is DocumentKind.draft:
            add_sentences(recorder, restored, recorder.text(document.text))
