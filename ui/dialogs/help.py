"""The help, in a window of its own beside the work."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from ui.fonts import interface_font, reading_font
from ui.look import Look

# The order in which a newcomer reads; a test holds it against the folder.
PAGES = (
    ("index.md", "What Stet is"),
    ("open-a-story.md", "Open a story"),
    ("read-and-claims.md", "Read, and find claims"),
    ("proposals.md", "What Stet proposes"),
    ("parts-and-ticks.md", "Parts and ticks"),
    ("evidence-and-matrix.md", "Evidence and the matrix"),
    ("sources.md", "Sources"),
    ("charts.md", "Figures, chain, timeline"),
    ("chain.md", "The chain: who has it from whom"),
    ("verdicts-and-outcomes.md", "Verdicts and outcomes"),
    ("sign-off-and-summary.md", "Sign-off and summary"),
    ("history-and-undo.md", "History and undo"),
    ("case-file.md", "The case file"),
    ("keys.md", "Keys"),
    ("install.md", "Install, carry, remove"),
    ("command-line.md", "The command line"),
    ("errors.md", "When something is wrong"),
)


def help_page(name: str) -> str:
    """A page of the help, as Markdown. Raises FileNotFoundError."""
    return files("resources").joinpath("help", name).read_text(encoding="utf-8")


class _Page(QTextBrowser):
    """Shows pages of the help and follows links among them, never out of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName("Help")
        self.setProperty("surface", "paper")

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Nothing is ever fetched."""
        return ""


class HelpWindow(QDialog):
    """A list of pages and the page; not modal, so that it can be read while working."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Opens on the first page."""
        super().__init__(parent)
        self._look = look
        self.setWindowTitle("Stet help")
        self._list = QListWidget()
        self._list.setAccessibleName("Pages of the help")
        self._list.setUniformItemSizes(True)
        self._list.setProperty("surface", "raised")
        self._list.setProperty("ring", "row")
        self._list.addItems([title for _, title in PAGES])
        self._page = _Page()
        self._page.anchorClicked.connect(self._follow)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._list, 1)
        self._row.addWidget(self._page, 3)
        self._list.currentRowChanged.connect(self._show)
        look.changed.connect(self._lay_out)
        self._lay_out()
        self._list.setCurrentRow(0)

    def _lay_out(self) -> None:
        px = self._look.px
        self.resize(px(860), px(620))
        self._page.document().setDefaultFont(reading_font(15 * self._look.scale))
        self._page.document().setDocumentMargin(px(24))
        self._row.setContentsMargins(0, px(8), 0, 0)
        if self._list.currentRow() >= 0:
            self._show(self._list.currentRow())

    def showEvent(self, event: QShowEvent) -> None:
        """The rows take the height that the dress gives them, which is known only now."""
        super().showEvent(event)
        self._list.doItemsLayout()

    def _show(self, row: int) -> None:
        self._page.document().setMarkdown(
            help_page(PAGES[row][0]), QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        )
        self._set_type()
        self._page.moveCursor(QTextCursor.MoveOperation.Start)
        self._page.verticalScrollBar().setValue(0)

    def _set_type(self) -> None:
        """Leading and space as in a book: Markdown brings none of its own."""
        px, document = self._look.px, self._page.document()
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            shape = block.blockFormat()
            heading, listed = shape.headingLevel(), block.textList() is not None
            shape.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            shape.setTopMargin(px(18) if heading > 1 else 0)
            shape.setBottomMargin(px(6) if heading else px(3) if listed else px(10))
            cursor.setPosition(block.position())
            if cursor.currentTable() is None:
                cursor.setBlockFormat(shape)
            block = block.next()
        self._set_keys()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._set_table(frame)

    def _set_keys(self) -> None:
        """Keys and names of files stand in the type of the window, not in the system's."""
        document, places = self._page.document(), []
        block = document.begin()
        while block.isValid():
            step = block.begin()
            while not step.atEnd():
                piece = step.fragment()
                if piece.charFormat().fontFixedPitch():
                    places.append((piece.position(), piece.length()))
                step += 1
            block = block.next()
        cursor, shape = QTextCursor(document), QTextCharFormat()
        shape.setFont(interface_font(13 * self._look.scale))
        for start, length in places:
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(shape)

    def _set_table(self, table: QTextTable) -> None:
        shape = table.format().toTableFormat()
        shape.setBorderCollapse(True)
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(self._look.theme.rule)
        shape.setCellPadding(self._look.px(5))
        shape.setBottomMargin(self._look.px(12))
        table.setFormat(shape)
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                kind = cell.format().toTableCellFormat()
                kind.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
                cell.setFormat(kind)

    def _follow(self, url: QUrl) -> None:
        name = url.fileName()
        for row, (page, _) in enumerate(PAGES):
            if page == name:
                self._list.setCurrentRow(row)
