"""What stands behind a cell: each piece of evidence with its words, and the claim's own."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ui.wording import ACCESS_WORDS, INTEREST_WORDS, day
from workbench.case import Case
from workbench.corroboration.words import entry_words, proposed_words, stance_words
from workbench.model.claim import Standing
from workbench.model.document import Document, DocumentKind
from workbench.model.evidence import Evidence, Layer

REACH, LONGEST = 160, 1_200
"""Code points shown before and after a passage; those of a passage before it is cut."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a document (code points, end exclusive) between what stands before and after."""

    title: str
    before: str
    words: str
    after: str
    document_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """One place that an entry rests on, or what somebody noted of a call.

    `told` says what the source does, how well, how and when; `excerpt` is None without a
    passage, and then `note` says what there is.
    """

    entry: Evidence
    told: str
    excerpt: Excerpt | None
    note: str

    @property
    def is_proposed(self) -> bool:
        """Whether nobody has accepted it yet."""
        return self.entry.standing is Standing.proposed

    @property
    def in_words(self) -> str:
        """The whole piece, for a screen reader."""
        if self.excerpt is None:
            return f"{self.told}. {self.note}"
        return f"{self.told}. {self.excerpt.title}: “{self.excerpt.words}”"


def pieces_of(case: Case, row_id: str, source_ids: Collection[str], layer: Layer) -> list[Piece]:
    """What these sources do to a claim or proposition on one layer; what is proposed comes last."""
    rows = case.rows
    entries = rows.evidence.where(claim_id=row_id) or rows.evidence.where(proposition_id=row_id)
    shown = [
        entry
        for entry in entries
        if entry.source_id in source_ids
        and entry.layer is layer
        and entry.standing is not Standing.dismissed
    ]
    shown.sort(key=lambda entry: entry.standing is Standing.proposed)
    return [piece for entry in shown for piece in _of_entry(case, entry)]


def _of_entry(case: Case, entry: Evidence) -> Iterator[Piece]:
    passages = case.rows.evidence_passages.where(evidence_id=entry.id)
    note = str(entry.note or "")
    if not passages:
        yield Piece(entry, _told(case, entry, ""), None, note or "No note was made.")
    for number, passage in enumerate(passages, start=1):
        of = f"passage {number} of {len(passages)}" if len(passages) > 1 else ""
        excerpt = excerpt_of(case, passage.document_id, passage.start, passage.end)
        yield Piece(entry, _told(case, entry, of), excerpt, note)


def _told(case: Case, entry: Evidence, of: str) -> str:
    """ "NIS denies, credibility 2, passage 1 of 2, said on 3 May 2026, first-hand"."""
    name = case.rows.sources[entry.source_id].shown_name
    if entry.standing is Standing.proposed:
        told = [proposed_words(name, [entry.stance])]
    elif case.rows.evidence_passages.where(evidence_id=entry.id):
        told = [f"{name} {stance_words(entry)}"]
    else:
        told = [f"{name} {entry_words(entry, 0)}"]
    if of:
        told.append(of)
    if entry.said_on is not None:
        told.append(f"said on {day(entry.said_on)}")
    if entry.access is not None:
        told.append(ACCESS_WORDS[entry.access])
    if entry.interest is not None:
        told.append(INTEREST_WORDS[entry.interest])
    return ", ".join(told)


def stated(case: Case, row_id: str, draft_id: str) -> list[Excerpt]:
    """Where a claim stands in the draft, or the claims that state a proposition."""
    rows = case.rows
    if row_id in rows.claims:
        claims = [row_id]
        title = ""
    else:
        links = rows.proposition_claims.where(proposition_id=row_id)
        claims, title = [link.claim_id for link in links], "Claim {}"
    places = [
        (passage.start, passage.end, rows.claims[id].number)
        for id in claims
        for passage in rows.claim_passages.where(claim_id=id)
        if passage.document_id == draft_id
    ]
    sentences = [(s.start, s.end) for s in rows.sentences.where(document_id=draft_id)]
    found = []
    for start, end, number in sorted(places):
        around = [place for place in sentences if place[0] < end and start < place[1]]
        first = min((place[0] for place in around), default=start)
        last = max((place[1] for place in around), default=end)
        room = (min(first, start), max(last, end))
        found.append(excerpt_of(case, draft_id, start, end, room, title.format(number)))
    return found


def excerpt_of(
    case: Case,
    document_id: str,
    start: int,
    end: int,
    room: tuple[int, int] | None = None,
    title: str | None = None,
) -> Excerpt:
    """The words at a place and what stands around them: all of `room`, or as far as `REACH`.

    In a draft no further than the paragraph, for beyond it may be page furniture.
    """
    document = case.rows.documents[document_id]
    text = case.document_text(document_id)
    top, bottom = 0, len(text)
    if document.kind is DocumentKind.draft:
        top = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        bottom = line_end if line_end >= 0 else bottom
    first, last = room or (max(top, start - REACH), min(bottom, end + REACH))
    before, after = text[first:start], text[end:last]
    if room is None and first > top:  # begin with a whole word
        before = "…" + (before.partition(" ")[2] if " " in before else before)
    if room is None and last < bottom:
        after = (after.rpartition(" ")[0] if " " in after else after) + "…"
    words = text[start:end]
    if len(words) > LONGEST:
        words = words[: LONGEST // 2].rstrip() + " … " + words[-LONGEST // 2 :].lstrip()
    return Excerpt(
        _title(document) if title is None else title, before, words, after, document_id, start, end
    )


def _title(document: Document) -> str:
    where = "In the draft" if document.kind is DocumentKind.draft else str(document.title)
    published = day(document.published)
    return f"{where}, {published}" if published and where != "In the draft" else where
