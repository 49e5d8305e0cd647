"""Claim and proof side by side: the panel that a cell of the matrix opens."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.desk import Desk
from ui.look import Look
from ui.panes.matrix.grid import MatrixGrid
from ui.panes.matrix.piece_view import PieceView, excerpt_label
from ui.panes.matrix.pieces import pieces_of, stated
from ui.panes.matrix.store import MatrixStore
from ui.session import Session
from workbench.model.changes import Changes
from workbench.model.document import DocumentKind

HIGHEST, LOWEST, NARROW = 360, 120, 620
_TABLES = (
    "evidence",
    "evidence_passage",
    "claim",
    "claim_passage",
    "proposition",
    "proposition_claim",
    "source",
    "document",
)
_OURS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
)


class ProofPanel(QFrame):
    """At the left the words of the claim in their sentence, at the right what bears on them.

    Up and Down go from one piece of evidence to the next, Return to its passage, Escape back to
    the cell. While it is open it follows the cell that is chosen; the keys of acts stay acts, so
    a verdict can be given with the proof in sight.
    """

    turned = Signal()

    def __init__(
        self,
        session: Session,
        desk: Desk,
        look: Look,
        *,
        store: MatrixStore,
        grid: MatrixGrid,
    ) -> None:
        """Hidden until `open`. The grid has the keyboard again afterwards."""
        super().__init__()
        self._session, self._desk, self._look = session, desk, look
        self._store, self._grid = store, grid
        self._row_id, self._source_ids = "", tuple[str, ...]()
        self._pieces: list[PieceView] = []
        self.setProperty("surface", "raised")
        self.setProperty("rule", "above")
        self.setAccessibleName("Claim and proof")
        self._lay_out_parts()
        # A row that goes moves the chosen cell while the tables are still being told of it.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._follow_cell)
        grid.moved.connect(lambda _row, _column: self._follow())
        session.changed.connect(self._follow_changes)
        desk.layer_chosen.connect(lambda _: self._follow())
        desk.draft_chosen.connect(lambda _: self.leave())
        look.changed.connect(self._renew)
        self.hide()
        self._renew()

    def _lay_out_parts(self) -> None:
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._hint = QLabel("↑ ↓ next piece · Return its passage · Esc back")
        self._hint.setProperty("role", "soft")
        self._close = QPushButton("Close")
        self._close.setProperty("quiet", True)
        self._close.setAccessibleName("Close claim and proof")
        self._close.clicked.connect(lambda: self.leave())
        self._top = QHBoxLayout()
        self._top.addWidget(self._title, 1)
        self._top.addWidget(self._hint)
        self._top.addWidget(self._close)
        self._left, self._left_column = _scrolling("The claim in the draft")
        self._right, self._right_column = _scrolling("What bears on it")
        self._sides = QHBoxLayout()
        self._sides.addWidget(self._left, 2)
        self._sides.addWidget(self._right, 3)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addLayout(self._sides, 1)

    def _renew(self) -> None:
        px = self._look.px
        self.setMaximumHeight(px(HIGHEST))
        self.setMinimumHeight(px(LOWEST))
        self._column.setContentsMargins(px(12), px(2), px(8), px(6))
        self._column.setSpacing(px(2))
        self._top.setSpacing(px(8))
        self._sides.setSpacing(px(16))
        for column in (self._left_column, self._right_column):
            column.setContentsMargins(0, 0, px(4), px(4))
            column.setSpacing(px(4))
        if not self.isHidden():
            self._follow()

    # -- what is shown ------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """The pane around may have to make room."""
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """The room is free again."""
        super().hideEvent(event)
        self.turned.emit()

    def open(self, row_id: str, source_ids: Collection[str]) -> None:
        """Show what these sources do to the row on the layer of the desk, and take the keyboard."""
        self._row_id, self._source_ids = row_id, tuple(source_ids)
        self._fill()
        self.show()
        if self._pieces:
            self._pieces[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close it; the keyboard goes back to the cell if it was here."""
        had_keyboard = self.has_keyboard
        self.hide()
        if had_keyboard:
            self._grid.cells.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the panel."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _follow(self) -> None:
        if not self.isHidden():
            self._later.start()

    def _follow_changes(self, changes: Changes) -> None:
        if changes.touches(*_TABLES):
            self._follow()

    def _follow_cell(self) -> None:
        """Show the cell that is chosen now."""
        row, column = self._grid.row, self._grid.column
        inside = 0 <= row < len(self._store.row_ids) and 0 <= column < len(self._store.source_ids)
        if self.isHidden() or not inside:
            self.leave()
            return
        self._row_id = self._store.row_ids[row]
        self._source_ids = self._store.column(column).members
        at = next((n for n, piece in enumerate(self._pieces) if piece.hasFocus()), -1)
        self._fill()
        if at >= 0 and self._pieces:
            self._pieces[min(at, len(self._pieces) - 1)].setFocus()
        elif at >= 0:
            self._grid.cells.setFocus()

    def _fill(self) -> None:
        case, theme = self._session.case, self._look.theme
        for column in (self._left_column, self._right_column):
            _clear(column)
        row = self._store.row_ids.index(self._row_id) if self._row_id in self._store.row_ids else -1
        name = self._store.line(row).name if row >= 0 else ""
        self._title.setText(f"{name} in the draft, on {self._desk.layer}" if name else "")
        for place in stated(case, self._row_id, self._desk.draft_id):
            self._left_column.addWidget(excerpt_label(place, self._look, theme))
        pieces = pieces_of(case, self._row_id, self._source_ids, self._desk.layer)
        self._pieces = [PieceView(piece, self._look) for piece in pieces]
        for view in self._pieces:
            view.wished.connect(self._show_passage)
            view.installEventFilter(self)
            self._right_column.addWidget(view)
            view.show()  # now, and not when it is laid out: only what is shown takes the keyboard
        if not pieces:
            none = QLabel("Nothing stands in this cell yet.")
            none.setProperty("role", "soft")
            self._right_column.addWidget(none)
        for column in (self._left_column, self._right_column):
            column.addStretch(1)

    def words(self) -> list[str]:
        """What the pieces say, in words; none while it is closed."""
        return [] if self.isHidden() else [view.piece.in_words for view in self._pieces]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the keys stand in the help alone."""
        super().resizeEvent(event)
        self._hint.setVisible(self.width() >= self._look.px(NARROW))

    # -- keys ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Its own keys are not the window's: Return would open the cell again."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OURS
            and not isinstance(QApplication.focusWidget(), QPushButton)
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys before the side that scrolls does: it would scroll with Up and Down."""
        is_press = event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _OURS:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down, Home, End among the pieces; Return to the passage; Escape leaves."""
        key, last = event.key(), len(self._pieces) - 1
        at = next((n for n, view in enumerate(self._pieces) if view.hasFocus()), 0)
        to = {
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pieces:
            self._show_passage(self._pieces[at])
        elif key in to and self._pieces:
            wanted = self._pieces[max(0, min(to[Qt.Key(key)], last))]
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._right.ensureWidgetVisible(wanted, 0, 0)
        else:
            super().keyPressEvent(event)

    def _show_passage(self, view: PieceView) -> None:
        excerpt = view.piece.excerpt
        if excerpt is None:
            return
        if self._session.case.rows.documents[excerpt.document_id].kind is DocumentKind.material:
            self._desk.choose_material(excerpt.document_id)
        self._desk.show_place(excerpt.document_id, excerpt.start, excerpt.end)


def _scrolling(name: str) -> tuple[QScrollArea, QVBoxLayout]:
    """A side that scrolls where there is more than room, and the column in it."""
    area, page = QScrollArea(), QWidget()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    area.setWidget(page)
    page.setAutoFillBackground(False)  # Qt fills a page that it is given
    return area, QVBoxLayout(page)


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
