"""The help, in a window of its own beside the work."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from ui.fonts import reading_font
from ui.look import Look

# The order in which a newcomer reads; a test holds it against the folder.
PAGES = (
    ("index.md", "What Stet is"),
    ("open-a-story.md", "Open a story"),
    ("read-and-claims.md", "Read, and find claims"),
    ("parts-and-ticks.md", "Parts and ticks"),
    ("evidence-and-matrix.md", "Evidence and the matrix"),
    ("verdicts-and-outcomes.md", "Verdicts and outcomes"),
    ("sign-off-and-summary.md", "Sign-off and summary"),
    ("history-and-undo.md", "History and undo"),
    ("case-file.md", "The case file"),
    ("keys.md", "All keys"),
    ("command-line.md", "Without a window"),
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
        self._list.addItems([title for _, title in PAGES])
        self._page = _Page()
        self._page.anchorClicked.connect(self._follow)
        row = QHBoxLayout()
        row.addWidget(self._list, 1)
        row.addWidget(self._page, 3)
        QVBoxLayout(self).addLayout(row)
        self._list.currentRowChanged.connect(self._show)
        look.changed.connect(self._lay_out)
        self._lay_out()
        self._list.setCurrentRow(0)

    def _lay_out(self) -> None:
        px = self._look.px
        self.resize(px(860), px(620))
        self._page.document().setDefaultFont(reading_font(15 * self._look.scale))
        self._page.document().setDocumentMargin(px(20))

    def _show(self, row: int) -> None:
        self._page.document().setMarkdown(
            help_page(PAGES[row][0]), QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        )
        self._page.verticalScrollBar().setValue(0)

    def _follow(self, url: QUrl) -> None:
        name = url.fileName()
        for row, (page, _) in enumerate(PAGES):
            if page == name:
                self._list.setCurrentRow(row)
