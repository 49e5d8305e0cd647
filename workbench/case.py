"""The case: what every program around it uses. Run, undo, redo, read, close."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from workbench.commands.base import Command, act_name, labels
from workbench.commands.case import BeginCase, NameActor, SignOffDraft
from workbench.commands.missing import Missing, what_is_missing
from workbench.model.changes import Changes, Entry
from workbench.model.document import Document, DocumentKind
from workbench.model.ids import IdMaker
from workbench.model.stored import ValueId, storable
from workbench.storage.errors import CaseExists
from workbench.storage.moving import move_file
from workbench.storage.rows import Rows
from workbench.storage.schema import create_file
from workbench.storage.store import Store
from workbench.storage.touched import touched_claims

__all__ = ["Case", "utc_now"]

_TEXTS_AT_HAND: Final = 12  # a draft, and as much material as anybody looks at in turn


def utc_now() -> str:
    """The time as ISO 8601 in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Case:
    """One open case, and the person acting in it.

    `rows` holds every record and is kept up by each act; views read from it and never write.
    """

    def __init__(self, store: Store, actor_id: str) -> None:
        """Use `create`, `open` or `open_to_read`."""
        self._store, self.actor_id = store, actor_id
        self._texts: dict[str, str] = {}
        self._newcomer: str | None = None

    @classmethod
    def create(cls, path: Path, *, title: str, checker: str) -> Case:
        """Make a new case file and open it. Raises CaseFault (the file exists, no room …)."""
        create_file(path)
        new_id = IdMaker()
        try:
            store = Store(path, writable=True, new_id=new_id, clock=utc_now, begun=False)
            with _closed_on_failure(store):
                case = cls(store, new_id())
                case_id = new_id()
                command = BeginCase(case_id, title, checker)
                store.act(
                    act_name(BeginCase),
                    command.apply,
                    actor_id=case.actor_id,
                    lasting=True,
                    case_id=case_id,
                )
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return case

    @classmethod
    def open(cls, path: Path, *, checker: str | None = None) -> Case:
        """Open a case to work in it. Raises CaseFault with one sentence where it cannot be.

        `checker` is the name of whoever works in it now: the actor of that name, or a new one,
        who is named in the history before their first act; looking in writes nothing. Without
        it, the person who began the case goes on.
        """
        case = cls(Store(path, writable=True, new_id=IdMaker(), clock=utc_now), "")
        case.act_as(checker or "")
        return case

    def act_as(self, checker: str) -> None:
        """From now on the person of that name acts; "" is whoever began the case."""
        name = storable(checker).strip()
        known = [actor for actor in self.rows.actors if not name or actor.name == name]
        self.actor_id = known[0].id if known else IdMaker()()
        self._newcomer = None if known else name

    @classmethod
    def open_to_read(cls, path: Path) -> Case:
        """Open a case to read it only, even where another Stet has it open."""
        store = Store(path, writable=False, new_id=IdMaker(), clock=utc_now)
        return cls(store, "")

    def __enter__(self) -> Self:
        """The case closes with the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the case."""
        self.close()

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._store.path

    @property
    def rows(self) -> Rows:
        """Every record of the case."""
        return self._store.rows

    @property
    def title(self) -> str:
        """The title of the case."""
        return next(iter(self.rows.case_info)).title

    @property
    def head(self) -> str:
        """The digest of the history's last entry."""
        return self._store.history.head

    def close(self) -> None:
        """Let go of the file. Everything done is already in it."""
        self._store.close()

    # -- acts ---------------------------------------------------------------------------------

    def run(self, command: Command) -> Changes:
        """Do one act in one transaction. Raises Refused or CaseFault; then nothing has changed.

        A command whose class says `lasting` is not undone: later acts rest on who did them.
        """
        self._introduce()
        lasting = bool(getattr(command, "lasting", False))
        name = act_name(type(command))
        return self._store.act(name, command.apply, actor_id=self.actor_id, lasting=lasting)

    def _introduce(self) -> None:
        """Name whoever is new here in the history, once, before their first act."""
        if self._newcomer is not None:
            newcomer = NameActor(self._newcomer)
            name = act_name(NameActor)
            self._store.act(name, newcomer.apply, actor_id=self.actor_id, lasting=True)
            self._newcomer = None

    def rename_checker(self, name: str) -> Changes:
        """Correct the name under which the person acting checks; it is not undone."""
        self._newcomer = None  # this act names them
        return self.run(NameActor(name))

    def undo(self) -> Changes:
        """Take back the last act that still stands; no changes where there is none."""
        self._introduce()
        return self._store.undo(self.actor_id)

    def redo(self) -> Changes:
        """Do again what was last undone; no changes where there is nothing."""
        self._introduce()
        return self._store.redo(self.actor_id)

    def sign_off(self, document_id: str) -> Changes:
        """Sign a draft off. Raises Refused while something is missing."""
        self._introduce()  # first, for the sign-off names the head that it finds
        return self.run(SignOffDraft(document_id, self.head))

    def destroy(self, value_ids: list[str]) -> Changes:
        """Destroy texts or bytes for good; it cannot be undone. Raises KeyError, or CaseFault:
        of these TracesLeft says that they are gone, but the file was not rewritten.
        """
        self._introduce()
        self._texts.clear()
        return self._store.destroy(value_ids, self.actor_id)

    # -- reading ------------------------------------------------------------------------------

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, in words, or None."""
        target = self._store.history.to_undo
        return None if target is None else label_of(target[1])

    def is_as_signed(self, draft_id: str) -> bool:
        """Whether the draft is signed off and no act stands that was done since."""
        signed = {off.id for off in self.rows.sign_offs.where(document_id=draft_id)}
        last = self._store.history.standing_last(act_name(SignOffDraft))
        return any(signed & self.changed_rows(id).get("sign_off", frozenset()) for id in last)

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, in words, or None."""
        target = self._store.history.to_redo
        return None if target is None else label_of(target[1])

    def entries(self, *, newest: int | None = None, before: int | None = None) -> list[Entry]:
        """The history, oldest first.

        Where `before` is given, only the entries whose `seq` is smaller; where `newest` is given,
        only the last so many of them.
        """
        return self._store.entries(newest=newest, before=before)

    def changed_rows(self, entry_id: str) -> Mapping[str, frozenset[str]]:
        """The rows that an entry of the history touched, by table. Raises KeyError."""
        changes = self._store.changes_of(entry_id)
        return {table: frozenset(rows) for table, rows in changes.items()}

    def claims_of(self, entry_id: str) -> frozenset[int]:
        """The numbers of the claims that an entry of the history was about, deleted ones too."""
        return touched_claims(self.rows, self._store.changes_of(entry_id))

    @property
    def acts(self) -> int:
        """How many entries the history has."""
        return self._store.history.length

    def text(self, id: ValueId) -> str:
        """A long text, or `DESTROYED`; the ones last read are kept at hand. Raises KeyError."""
        text = self._texts.pop(id, None)
        if text is None:
            text = self._store.text(id)
        self._texts[id] = text
        while len(self._texts) > _TEXTS_AT_HAND:
            del self._texts[next(iter(self._texts))]
        return text

    def content(self, id: ValueId) -> bytes:
        """The bytes of a document as they came; none where they were destroyed. Raises KeyError."""
        return self._store.content(id)

    def copy(self) -> bytes:
        """The whole case file as bytes, for `workbench.storage.verify.verify_copy`."""
        return self._store.copy()

    def document_text(self, document_id: str) -> str:
        """The text of a document: its blocks joined by line feeds. Raises KeyError."""
        return self.text(self.rows.documents[document_id].text)

    def quoted(self, document_id: str, start: int, end: int) -> str:
        """The words at a place (code points, end exclusive)."""
        return self.document_text(document_id)[start:end]

    def drafts(self) -> list[Document]:
        """The drafts, oldest first."""
        found = self.rows.documents.where(kind=DocumentKind.draft)
        return sorted(found, key=lambda document: document.number)

    def materials(self) -> list[Document]:
        """The materials, in the order they came."""
        found = self.rows.documents.where(kind=DocumentKind.material)
        return sorted(found, key=lambda document: document.number)

    def draft_hash(self, document_id: str) -> str:
        """SHA-256 of the draft's text in UTF-8."""
        return hashlib.sha256(self.document_text(document_id).encode("utf-8")).hexdigest()

    def missing(self, document_id: str) -> list[Missing]:
        """What stands between the draft and its sign-off."""
        return what_is_missing(self.rows, document_id)

    # -- the file -----------------------------------------------------------------------------

    def move_to(self, path: Path) -> Case:
        """Close the case, move its file, and open it there.

        Raises CaseExists where there is a file: the case is open still. After any other
        CaseFault it is closed, and lies where it was.
        """
        if path.exists():
            raise CaseExists(path)
        self.close()
        move_file(self.path, path)
        moved = Case.open(path)
        moved.actor_id, moved._newcomer = self.actor_id, self._newcomer
        return moved


@contextmanager
def _closed_on_failure(store: Store) -> Iterator[None]:
    try:
        yield
    except BaseException:
        store.close()
        raise


def label_of(act: str) -> str:
    """An act's words by its name in the history; the bare name for one of a newer Stet."""
    return labels().get(act, act.replace("_", " "))
