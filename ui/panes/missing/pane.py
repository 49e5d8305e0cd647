"""What stands between the draft and its sign-off, as a list that leads to each place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk
from ui.keys import Keys, no_key
from ui.look import Look
from ui.session import Session
from ui.telling import sign_off_words, unsupported_words
from ui.wording import counted
from workbench.commands.missing import Missing, MissingKind
from workbench.model.changes import Changes

SHOWN = 500  # of a draft that nobody has begun; the count says how many there are


class MissingPane(QFrame):
    """Lists what is missing. Return or a click goes there. Filled only while it is seen."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        look: Look,
        *,
        sign_off: Callable[[], None],
        keys: Keys = no_key,
        parent: QWidget | None = None,
    ) -> None:
        """`sign_off` is what the button does."""
        super().__init__(parent)
        self._session, self._desk, self._look = session, desk, look
        self.setProperty("surface", "panel")
        self._says = QLabel()
        self._says.setAccessibleName("What is missing for the sign-off")
        self._says.setWordWrap(True)
        key = keys("case.sign_off")
        self._button = QPushButton(f"Sign off   {key}" if key else "Sign off")
        self._button.setAccessibleName("Sign off")
        self._button.clicked.connect(lambda: sign_off())
        self._list = QListWidget()
        self._list.setAccessibleName("What is missing")
        self._list.setUniformItemSizes(True)
        self._list.setProperty("ring", "row")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._lead)
        self._list.itemClicked.connect(self._lead)
        self._bare = QLabel()
        self._bare.setAccessibleName("What nobody should overlook")
        self._bare.setProperty("role", "soft")
        self._bare.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._says, 1)
        head.addWidget(self._button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._bare)
        self._column.addWidget(self._list, 1)
        self._column.addStretch(0)  # takes the room only while there is no list
        session.changed.connect(self._follow)
        desk.draft_chosen.connect(lambda _: self._follow(None))
        look.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(8), px(14), px(8))

    def _follow(self, _changes: Changes | None) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: object) -> None:
        """It is seen, so it must be true."""
        self.refresh()

    def refresh(self) -> list[Missing]:
        """Count anew; returns what is missing."""
        if not self._desk.draft_id:
            return []
        case, draft_id = self._session.case, self._desk.draft_id
        missing = case.missing(draft_id)
        text = case.document_text(draft_id)
        row = max(self._list.currentRow(), 0)
        self._list.clear()
        for one in missing[:SHOWN]:
            words = " ".join(text[one.start : one.end].split())
            item = QListWidgetItem(f"{one.words[0].upper()}{one.words[1:]}: {words}")
            item.setData(Qt.ItemDataRole.UserRole, one)
            self._list.addItem(item)
        self._list.setCurrentRow(min(row, self._list.count() - 1))
        self._list.setVisible(bool(missing))
        self._says.setText(self._words(missing))
        bare = unsupported_words(case, draft_id)
        self._bare.setText(bare)
        self._bare.setVisible(bool(bare))
        self._button.setEnabled(not missing and not case.is_as_signed(draft_id))
        return missing

    def _words(self, missing: list[Missing]) -> str:
        if not missing:
            signed = sign_off_words(self._session.case, self._desk.draft_id)
            free = "Nothing is missing: the draft can be signed off."
            if not signed:
                return free
            return (
                f"{signed}."
                if self._session.case.is_as_signed(self._desk.draft_id)
                else f"{signed}. {free}"
            )
        counts = {kind: sum(one.kind is kind for one in missing) for kind in MissingKind}
        told = [
            f"{counted(counts[MissingKind.unread], 'sentence')} unread",
            f"{counted(counts[MissingKind.proposed], 'proposal')} undecided",
            f"{counted(counts[MissingKind.undecided], 'claim')} not checked",
        ]
        return (
            "Before the sign-off: "
            + ", ".join(
                words for words, kind in zip(told, MissingKind, strict=True) if counts[kind]
            )
            + "."
        )

    def _lead(self, item: QListWidgetItem) -> None:
        one: Missing = item.data(Qt.ItemDataRole.UserRole)
        self._desk.show_place(self._desk.draft_id, one.start, one.end)
        if one.kind is MissingKind.unread:
            self._desk.choose_sentence(one.id)
        else:
            self._desk.choose_claim(one.id)

    def focus_missing(self) -> None:
        """The keyboard goes to the list, or to the button where nothing is missing."""
        (self._list if self._list.isVisible() else self._button).setFocus()
