"""The line over a document: what it is, and for material the way to close it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ui.fonts import INTERFACE_PIXELS, interface_font
from ui.look import Look
from ui.wording import day
from workbench.model.document import DateFrom, Document, DocumentKind


def name_of(document: Document) -> str:
    """How a document is called in one or two words: "Draft 2", or a material's title."""
    if document.kind is DocumentKind.draft:
        return f"Draft {document.number}"
    return document.title


def accessible_name(document: Document) -> str:
    """What a screen reader calls the text: "Draft 2", "Material: letter.txt"."""
    if document.kind is DocumentKind.draft:
        return name_of(document)
    return f"Material: {document.file_name or document.title}"


def facts_of(document: Document) -> str:
    """Who wrote it, when it was published and who says so, in one line."""
    facts = []
    if document.byline:
        written_by = document.byline.lower().startswith("by ")
        facts.append(document.byline if written_by else f"By {document.byline}")
    if document.published is not None:
        facts.append(day(document.published))
        if document.kind is DocumentKind.draft:
            mine = document.published_from is DateFrom.person
            facts.append("published date set by you" if mine else "published date as on the page")
    elif document.kind is DocumentKind.draft:
        facts.append("published date not known")
    if document.kind is DocumentKind.material and document.file_name not in (None, document.title):
        facts.append(str(document.file_name))
    return " · ".join(facts)


class ElidedLabel(QLabel):
    """A line that ends in "…" where there is no room for all of it; whole in its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """The line takes the room it needs, and less where there is less."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """No width is needed."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        metrics = self.fontMetrics()
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if words != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, words)


class Header(QFrame):
    """Title and facts of one document. `close_wished` comes from material only."""

    close_wished = Signal()

    def __init__(self, look: Look, *, closable: bool, key: str = "") -> None:
        """`key` is that of closing, to be shown where the act is."""
        super().__init__()
        self._look = look
        self.setProperty("surface", "paper")
        self._name, self._facts = ElidedLabel(), ElidedLabel()
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._facts.setProperty("role", "soft")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._name)
        self._row.addWidget(self._facts, 1)
        self._close = QToolButton()
        self._close.setText("Close")
        self._close.setAccessibleName("Close the material")
        self._close.setToolTip(f"Close the material  {key}".rstrip())
        if not closable:
            self._close.hide()  # setVisible(True) without a parent would open a window
        self._close.clicked.connect(self.close_wished)
        self._row.addWidget(self._close)
        self.fit()

    def fit(self) -> None:
        """Take the sizes of the look in use."""
        px = self._look.px
        self._row.setContentsMargins(px(16), px(4), px(8), px(4))
        self._row.setSpacing(px(12))
        font = interface_font(INTERFACE_PIXELS * self._look.scale, weight=QFont.Weight.DemiBold)
        self._name.setFont(font)
        self.setFixedHeight(px(36))

    def show_document(self, document: Document) -> None:
        """Say what the document is."""
        self._name.setText(name_of(document))
        self._facts.setText(facts_of(document))
