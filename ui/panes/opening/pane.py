"""What a story is asked before it becomes a case: inline, and only what the page did not tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.days import HOW_TO_WRITE
from ui.fonts import reading_font
from ui.look import Look
from ui.places import free_path
from ui.widgets.fields import DayField
from ui.widgets.scrolled import scrolled
from ui.wording import counted
from workbench.model.imported import ImportedDocument

ENCODINGS = (
    "utf-8", "windows-1252", "iso-8859-1", "iso-8859-15", "windows-1250", "iso-8859-2",
    "windows-1251", "koi8-u", "koi8-r", "iso-8859-5", "windows-1253", "windows-1254",
    "windows-1255", "windows-1256", "utf-16", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr",
)  # fmt: skip
PREVIEW = 4_000


@dataclass(frozen=True, slots=True)
class StoryTold:
    """What was told of the story. `path` is where its case is to be kept."""

    headline: str
    byline: str
    published: date | None
    checker: str
    path: Path


@dataclass(frozen=True, slots=True)
class StoryRead:
    """A story as it was read. `furniture` are the starts of the lines that will be struck out."""

    imported: ImportedDocument
    headline: str
    byline: str
    furniture: frozenset[int]


class OpeningPane(QFrame):
    """Shows the text as it was read and asks for what is not known.

    `begun` carries a `StoryTold`, `reread` the encoding to read the bytes in, `left` nothing.
    """

    begun = Signal(object)
    reread = Signal(str)
    place_asked = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty until `show_story`."""
        super().__init__(parent)
        self._look = look
        self._path: Path | None = None
        self.setProperty("surface", "panel")
        self._title = QLabel("A new case")
        self._title.setProperty("role", "title")
        self._notes = QLabel()
        self._notes.setProperty("role", "soft")
        self._notes.setWordWrap(True)
        self._headline = self._line("Headline")
        self._byline = self._line("Byline")
        self._day = DayField("Publication date")
        self._day_says = QLabel()
        self._day_says.setProperty("role", "soft")
        self._day_says.setWordWrap(True)
        self._checker = self._line("Your name")
        self._checker_label = QLabel("Your name, for the record")
        self._encoding = QComboBox()
        self._encoding.setAccessibleName("Encoding")
        self._encoding_label = QLabel("Encoding")
        self._encoding.activated.connect(lambda _: self.reread.emit(self._encoding.currentText()))
        self._place = QLabel()
        self._place.setProperty("role", "soft")
        self._place.setWordWrap(True)
        self._place.setAccessibleName("Where the case is kept")
        elsewhere = QPushButton("Elsewhere…")
        elsewhere.setProperty("quiet", True)
        elsewhere.clicked.connect(self.place_asked)
        self._begin = QPushButton("Begin")
        self._begin.setProperty("primary", True)
        self._begin.clicked.connect(self._tell)
        leave = QPushButton("Leave it")
        leave.clicked.connect(self.left)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("The text as it was read")
        self._text.setProperty("surface", "paper")
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.addRow("Headline", self._headline)
        self._form.addRow("Byline", self._byline)
        self._form.addRow("Published", self._day)
        self._form.addRow("", self._day_says)
        self._form.addRow(self._checker_label, self._checker)
        self._form.addRow(self._encoding_label, self._encoding)
        place_row = QHBoxLayout()
        place_row.addWidget(self._place, 1)
        place_row.addWidget(elsewhere)
        self._form.addRow("Kept as", place_row)
        buttons = QHBoxLayout()
        buttons.addWidget(self._begin)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        page = QFrame()
        page.setProperty("surface", "panel")
        room = QHBoxLayout(page)
        room.setContentsMargins(0, 0, 0, 0)
        self._sheet = QWidget()
        room.addStretch(1)
        room.addWidget(self._sheet, 100)
        room.addStretch(1)
        self._area = scrolled(page, self)
        self._column = QVBoxLayout(self._sheet)
        self._column.addWidget(self._title)
        self._column.addLayout(self._form)
        self._column.addLayout(buttons)
        self._column.addWidget(self._notes)
        self._column.addWidget(self._text, 1)
        for field in (self._headline, self._byline, self._day, self._checker):
            field.returnPressed.connect(self._tell)
        self._headline.editingFinished.connect(self._place_by_headline)
        self._day.textChanged.connect(lambda _: self._ask_day())
        look.changed.connect(self._lay_out)
        self._lay_out()

    @staticmethod
    def _line(name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        return line

    def _lay_out(self) -> None:
        px = self._look.px
        side = px(24)
        self._sheet.setMaximumWidth(px(860))
        self._text.document().setDocumentMargin(px(12))
        self._text.setMinimumHeight(px(160))
        self._column.setContentsMargins(side, px(20), side, px(16))
        self._column.setSpacing(px(12))
        self._form.setVerticalSpacing(px(8))
        self._form.setHorizontalSpacing(px(16))
        self._text.setFont(reading_font(16 * self._look.scale))

    def show_story(self, read: StoryRead, checker: str) -> None:
        """Fill in what the page told; the keyboard goes to the first thing that is missing."""
        self._path, told = None, read.imported
        self._headline.setText(read.headline)
        self._byline.setText(read.byline)
        self._day.show_day(told.published)
        self._checker.setText(checker)
        for widget in (self._checker, self._checker_label):
            widget.setVisible(not checker)
        self._show_encoding(told.encoding)
        struck = len(read.furniture)
        words = [counted(len(told.text.split()), "word")]
        if struck:
            words.append(f"{counted(struck, 'line')} of page furniture struck out, none deleted")
        self._notes.setText(" · ".join([*words, *told.notes]))
        self._text.setPlainText(
            "\n\n".join(
                told.text[b.start : b.end] for b in told.blocks if b.start not in read.furniture
            )[:PREVIEW]
        )
        self._ask_day()
        self._place_by_headline()
        missing = next(
            (f for f in (self._day, self._checker) if f.isVisibleTo(self) and not f.text()),
            self._begin,
        )
        missing.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(missing)

    def _show_encoding(self, encoding: str | None) -> None:
        for widget in (self._encoding, self._encoding_label):
            widget.setVisible(encoding is not None)
        self._encoding.clear()
        if encoding is not None:
            self._encoding.addItems(list(dict.fromkeys([encoding.lower(), *ENCODINGS])))

    def _ask_day(self) -> None:
        if not self._day.holds:
            self._day_says.setText(HOW_TO_WRITE)
        elif (day := self._day.value()) is None:
            self._day_says.setText(
                "When was it published? “Friday” and “last week” are resolved from that day."
            )
        else:
            self._day_says.setText(f"{day:%A}, {day.day} {day:%B %Y}")

    def _place_by_headline(self) -> None:
        if self._path is None:
            self._show_place(free_path(self._headline.text()))

    def _show_place(self, path: Path) -> None:
        home = Path.home()
        inside = path.is_relative_to(home)
        self._place.setText(str(Path("~") / path.relative_to(home)) if inside else str(path))

    def keep_at(self, path: Path) -> None:
        """The case is to be kept there instead."""
        self._path = path
        self._show_place(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return does what the button with the focus offers, as Space does; Escape leaves."""
        button = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            button, QPushButton
        ):
            button.click()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        """Begin, unless something must be put right first; then the keyboard goes there."""
        if not self._day.holds:
            self._day.setFocus()
            return
        if not self._checker.text().strip():
            self._checker.setFocus()
            return
        headline = self._headline.text().strip() or "Untitled"
        self.begun.emit(
            StoryTold(
                headline,
                self._byline.text().strip(),
                self._day.value(),
                self._checker.text().strip(),
                self._path or free_path(headline),
            )
        )
