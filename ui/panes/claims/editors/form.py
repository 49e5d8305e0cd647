"""What the inline editors share: Return saves, Escape abandons, what is amiss stands beneath."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.keys import INLINE_EDITOR, go_round
from ui.panes.claims.editors.fields import SourceBox
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.flow import flowing
from ui.panes.claims.widgets.focus import FocusKeeper
from ui.panes.claims.widgets.inline import GrowingText
from ui.panes.claims.widgets.segments import Segments
from ui.panes.claims.widgets.text import Text

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Form(QFrame):
    """Fields under a heading. `finished` says that it has closed, saved or not.

    Going elsewhere in the window leaves it open, so that words can be selected meanwhile. When
    another claim is chosen, what is whole is saved and what is not is dropped. Tab goes round
    inside it. `context` is what must be in view along with the field that is written in.
    """

    finished = Signal()
    context: QWidget | None = None

    def __init__(self, tools: Tools, name: str) -> None:
        super().__init__()
        self.tools = tools
        self.setAccessibleName(name)
        # In its lists of choices, too, a digit chooses and judges nothing.
        self.setProperty(INLINE_EDITOR, True)
        self.is_open = False
        self._touched = False
        self._keeper = FocusKeeper(self)
        self.heading = Text(tools.look, bold=True)
        self.error = Text(tools.look, bold=True)
        self.error.setAccessibleName("What is amiss")
        self.error.say("")
        self.body = QVBoxLayout(self)
        self.body.addWidget(self.heading)
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.body.addLayout(self.form)
        self.body.addWidget(self.error)
        self.body.addWidget(self._buttons())
        tools.look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _buttons(self) -> QWidget:
        held, flow = flowing(self)
        save, leave = QPushButton("Save  Return"), QPushButton("Leave it  Esc")
        save.setAccessibleName("Save")
        leave.setAccessibleName("Leave it as it was")
        save.setProperty("primary", True)
        leave.setProperty("quiet", True)
        save.clicked.connect(self.save)
        leave.clicked.connect(self.abandon)
        flow.addWidget(save)
        flow.addWidget(leave)
        return held

    def _dress(self) -> None:
        px = self.tools.look.px
        self.body.setContentsMargins(0, px(4), 0, px(8))
        self.body.setSpacing(px(6))
        self.form.setHorizontalSpacing(px(8))
        self.form.setVerticalSpacing(px(6))

    def add_row(self, label: str, field: QWidget) -> Text:
        """A field with its label before it, or above where there is no room."""
        words = Text(self.tools.look, "soft", wraps=False)
        words.setText(label)
        words.setBuddy(field)
        self.form.addRow(words, field)
        return words

    def add_source_row(self, label: str, box: SourceBox) -> Text:
        """A source with its label; beneath it, plainly, that its name would be a new one."""
        self.add_row(label, box)
        news = Text(self.tools.look)
        news.setAccessibleName("What the name will do")
        news.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.form.addRow("", news)

        def tell() -> None:
            name = box.new_name
            news.say(f"A new source will be added: {name}" if name else "")
            self.form.setRowVisible(news, bool(name) and self.form.isRowVisible(box))

        box.editTextChanged.connect(tell)
        tell()
        return news

    def listen(self, *fields: QWidget) -> None:
        """Let Return and Escape in these fields save and abandon."""
        for field in fields:
            if isinstance(field, GrowingText):
                field.entered.connect(self.save)
                field.escaped.connect(self.abandon)
                field.textChanged.connect(self.touch)
            elif isinstance(field, QLineEdit):
                field.installEventFilter(self)
                field.textEdited.connect(self.touch)
            elif isinstance(field, QComboBox):
                field.installEventFilter(self)
                field.activated.connect(self.touch)
                inner = field.lineEdit()
                if inner is not None:
                    self.listen(inner)
            elif isinstance(field, Segments):
                # On some desktops Return presses a button; here it saves, Space presses.
                for button in field.buttons():
                    button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return and Escape in a line or a list of choices; the wheel is for scrolling past."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox):
            event.ignore()
            return True
        if not isinstance(event, QKeyEvent) or event.key() not in (*_ENTER, Qt.Key.Key_Escape):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.abandon()
        else:
            self.save()
        return True

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round in the form; Escape, Return and the mouse leave it."""
        return go_round(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return saves and Escape abandons from the small buttons too."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.abandon()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton):
            focused.click()
        else:
            self.save()

    def touch(self) -> None:
        """Something was written or chosen."""
        self._touched = True

    def start(self, first: QWidget) -> None:
        """Show the form and write in its first field."""
        self.error.say("")
        if not self.is_open:
            self._touched = False
            self.tools.desk.hold_claim()
        self.is_open = True
        self._keeper.remember(self)
        self.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> str:
        """Do the act: "" when it is done, else the sentence that says why not."""
        raise NotImplementedError

    def is_about_nothing(self) -> bool:
        """Whether what the form is about has gone from the case meanwhile."""
        raise NotImplementedError

    def save(self) -> None:
        """Do the act and close, or say what is amiss."""
        if not self.is_open:
            return
        self.is_open = False  # what the act sets off must not find the form open
        error = "" if self.is_about_nothing() else self.keep()
        self.is_open = bool(error)
        self.error.say(error)
        if not error:
            self._close()

    def abandon(self) -> None:
        """Close, and keep nothing."""
        if self.is_open:
            self._close()

    def leave(self) -> None:
        """Another claim is chosen: save what is whole and was touched, drop what is not."""
        if not self.is_open:
            return
        if self._touched and not self.is_about_nothing():
            self.is_open = False
            self.keep()
        self._close()

    def _close(self) -> None:
        self.is_open = False
        self.tools.desk.release_claim()
        inside = self.focusWidget()
        if inside is not None and inside.hasFocus():
            self._keeper.give_back()
        self.hide()
        self.finished.emit()
