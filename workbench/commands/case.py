"""The case itself: its title, its people, and the sign-off."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.commands.base import Refused
from workbench.commands.missing import what_is_missing
from workbench.model.case_info import Actor, CaseInfo
from workbench.model.decision import SignOff
from workbench.model.document import DocumentKind
from workbench.storage.recorder import Recorder


@dataclass(frozen=True, slots=True)
class BeginCase:
    """The first act of every case: which case it is, and who begins it."""

    label: ClassVar[str] = "Case begun"
    lasting: ClassVar[bool] = True

    case_id: str
    title: str
    checker: str

    def apply(self, recorder: Recorder) -> None:
        """Put the case and its first actor."""
        if len(recorder.rows.case_info):
            raise Refused("This case is begun already; make a new one for another story.")
        recorder.put(CaseInfo(self.case_id, self.title.strip() or "Untitled", recorder.now))
        recorder.put(Actor(recorder.actor_id, self.checker.strip() or "Checker"))


@dataclass(frozen=True, slots=True)
class NameActor:
    """Another person begins to act in the case, or corrects their own name."""

    label: ClassVar[str] = "Checker named"
    lasting: ClassVar[bool] = True

    name: str

    def apply(self, recorder: Recorder) -> None:
        """Put the person who acts."""
        if not self.name.strip():
            raise Refused("Give the name under which you check.")
        recorder.put(Actor(recorder.actor_id, self.name.strip()))


@dataclass(frozen=True, slots=True)
class RetitleCase:
    """Give the case another title; its file keeps its name."""

    label: ClassVar[str] = "Case retitled"

    title: str

    def apply(self, recorder: Recorder) -> None:
        """Put the case."""
        if not self.title.strip():
            raise Refused("A case needs a title; give it one.")
        info = next(iter(recorder.rows.case_info))
        recorder.put(replace(info, title=self.title.strip()))


@dataclass(frozen=True, slots=True)
class SignOffDraft:
    """Sign a draft off. Refused while anything in it is unread or undecided.

    `head` is the digest of the history's last entry, which the sign-off then names.
    """

    label: ClassVar[str] = "Signed off"

    document_id: str
    head: str

    def apply(self, recorder: Recorder) -> None:
        """Put the sign-off."""
        if recorder.rows.documents[self.document_id].kind is not DocumentKind.draft:
            raise Refused("Only a draft is signed off; choose one.")
        missing = what_is_missing(recorder.rows, self.document_id)
        if missing:
            raise Refused(f"This draft cannot be signed off yet: {missing[0].words}.")
        text = recorder.text(recorder.rows.documents[self.document_id].text)
        recorder.put(
            SignOff(
                recorder.new_id(),
                self.document_id,
                recorder.actor_id,
                recorder.now,
                hashlib.sha256(text.encode("utf-8")).hexdigest(),
                self.head,
            )
        )
