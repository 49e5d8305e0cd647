"""The two families of trouble: what the world did wrong, and a wish to stop.

Everything else that is raised is our own fault and is left to become a crash report.
"""

from __future__ import annotations

__all__ = ["Cancelled", "ImportFailed", "StetError"]


class StetError(Exception):
    """The world's fault: one plain sentence that says what is wrong and what to do.

    ``str(error)`` is shown to the user as it stands.
    """


class ImportFailed(StetError):
    """A file could not be read into a document.

    ``detail`` names the kind of trouble and the line of our code where it showed, for a crash
    report. It never holds words of the document.
    """

    def __init__(self, sentence: str, detail: str = "") -> None:
        """Keep the sentence for the user and the detail for a crash report."""
        super().__init__(sentence)
        self.detail = detail


class Cancelled(Exception):
    """The user stopped a long piece of work; raised through a progress step."""
