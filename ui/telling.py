"""What the lines above and below the work say of a case."""

from __future__ import annotations

from datetime import datetime

from ui.wording import counted, day
from workbench.case import Case, label_of
from workbench.model.changes import ActKind, Entry
from workbench.model.claim import Standing
from workbench.model.document import DateFrom, Reading


def done_words(entry: Entry) -> str:
    """What was done: "Verdict set", "Undone: verdict set"."""
    words = label_of(entry.act)
    if entry.kind is ActKind.undo:
        return f"Undone: {words[0].lower()}{words[1:]}"
    if entry.kind is ActKind.redo:
        return f"Done again: {words[0].lower()}{words[1:]}"
    return words


def act_words(case: Case, entry: Entry) -> str:
    """What was done, and to which claim: "Verdict set · claim 3"."""
    words, claims = done_words(entry), case.claims_of(entry.id)
    if len(claims) == 1:
        return f"{words} · claim {min(claims)}"
    if claims:
        # the labels of acts on proposals are worded for one; after "Undone: " it has a small p
        words = words.replace("roposal ", "roposals ")
        return f"{words} · {counted(len(claims), 'claim')}"
    return words


def reading_count(case: Case, draft_id: str) -> tuple[int, int]:
    """How many of the draft's sentences are read, of how many."""
    sentences = case.rows.sentences
    of = sentences.count(document_id=draft_id)
    return of - sentences.count(document_id=draft_id, reading=Reading.unread), of


def draft_words(case: Case, draft_id: str) -> str:
    """The draft in words: "Draft 1 of 1 · published 19 October 2024"."""
    draft = case.rows.documents.get(draft_id)
    if draft is None:
        return ""
    words = f"Draft {draft.number} of {len(case.drafts())}"
    if draft.published is None:
        return f"{words} · no publication date yet"
    by = ", set by you" if draft.published_from is DateFrom.person else ""
    return f"{words} · published {day(draft.published)}{by}"


def sign_off_words(case: Case, draft_id: str) -> str:
    """By whom and when the draft was signed off, and whether that still holds; "" if never."""
    offs = case.rows.sign_offs.where(document_id=draft_id)
    if not offs:
        return ""
    last = max(offs, key=lambda off: off.at)
    changed = "" if case.is_as_signed(draft_id) else ", changed since"
    when = datetime.fromisoformat(last.at).astimezone()
    name = case.rows.actors[last.actor_id].name
    return f"Signed off by {name} on {day(when.date())} at {when:%H:%M}{changed}"


def standing_words(case: Case, draft_id: str) -> str:
    """How the case stands: whether it is signed off, offline, sealed, how many acts."""
    words = ["Every act is saved", "offline", f"history sealed, {counted(case.acts, 'act')}"]
    signed = sign_off_words(case, draft_id)
    return " · ".join([signed, *words] if signed else words)


def unsupported_words(case: Case, draft_id: str) -> str:
    """How many claims are called confirmed with neither evidence nor a ticked part; "" for none.

    Not a reason to refuse the sign-off: a checker may know. But nobody should overlook it.
    """
    rows = case.rows
    ids = {passage.claim_id for passage in rows.claim_passages.where(document_id=draft_id)}
    bare = 0
    for id in ids:
        confirmed = any(v.verdict.startswith("confirmed") for v in rows.verdicts.where(claim_id=id))
        ticked = any(rows.ticks.where(part_id=part.id) for part in rows.parts.where(claim_id=id))
        shown = any(e.standing is Standing.accepted for e in rows.evidence.where(claim_id=id))
        bare += confirmed and not ticked and not shown
    if not bare:
        return ""
    return f"{counted(bare, 'claim')} confirmed with neither evidence nor a ticked part."
