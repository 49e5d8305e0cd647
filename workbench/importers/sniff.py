"""Which importer reads these bytes; and, where none does, what to do instead."""

from __future__ import annotations

import re

from workbench.importers.base import Importer, ImportHint
from workbench.importers.registry import (
    all_importers,
    importer_for_extension,
    importer_for_media_type,
)
from workbench.model.errors import ImportFailed

__all__ = ["choose_importer"]

_HEAD = 8192
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)
_WIDE_HTML = re.compile("<(?:!doctype html|html)".encode("utf-16-le"), re.IGNORECASE)
_PASTE = "copy its text and paste it, or save it as .docx, .html, .md or .txt and open that."
_SIGNATURES = (
    (b"%PDF-", f"This is a PDF, which Stet does not read yet; {_PASTE}"),
    (b"{\\rtf", "This is a rich-text file (.rtf); save it as .docx and open that."),
    (b"\x89PNG", "This is a picture, and holds no text; type what it says and open or paste that."),
    (b"\xff\xd8\xff", "This is a picture, and holds no text; type what it says and paste that."),
    (b"GIF8", "This is a picture, and holds no text; type what it says and paste that."),
    (b"SQLite format 3\0", "This is a database; if it is a Stet case, open it as a case."),
)
_PASSWORD = (
    "This Office document is protected by a password; "
    "open it in its program, save it without one and open that."
)
_OLD_WORD = "This file is an older Word document (.doc); save it as .docx and open that."
_OTHER_OFFICE = f"This is an Office file that Stet does not read; {_PASTE}"
_ODT = "This is an OpenDocument file (.odt); save it as .docx and open that."
_MHTML = "This is a page saved as one archive (.mhtml); save it as .html and open that."
_UNKNOWN = f"Stet does not know this kind of file; {_PASTE}"


def choose_importer(data: bytes, hint: ImportHint) -> Importer:
    """Return the importer for the bytes; raises ImportFailed with what to do where there is none.

    What the bytes plainly are goes before the file's name, the name before the media type: names
    are often wrong about content, and systems about media types. A media type of our own
    (the clipboard's) goes first.
    """
    own = _by_media_type(hint, prefix="application/vnd.stet.")
    if own is not None:
        return own
    by_content = _by_content(data)
    if by_content is not None:
        return by_content
    named = importer_for_extension(hint.name)
    if named is not None and named.name == "saved-page":
        return named
    if named is not None and named.name != "word":
        if hint.encoding is None and not _looks_like_text(data):
            raise ImportFailed(_UNKNOWN)
        return named
    if hint.name.lower().endswith((".mht", ".mhtml")):
        raise ImportFailed(_MHTML)
    typed = _by_media_type(hint)
    if typed is not None and typed.name not in ("word", "plain-text"):
        return typed
    if _HTML.search(data[:_HEAD]) or _WIDE_HTML.search(data[:_HEAD]):
        return _named("saved-page")
    if not _looks_like_text(data):
        raise ImportFailed(_UNKNOWN)
    return _named("plain-text")


def _named(name: str) -> Importer:
    return next(importer for importer in all_importers() if importer.name == name)


def _by_media_type(hint: ImportHint, prefix: str = "") -> Importer | None:
    if hint.media_type is None or not hint.media_type.startswith(prefix):
        return None
    return importer_for_media_type(hint.media_type)


def _by_content(data: bytes) -> Importer | None:
    """Return the importer that a file's first bytes name; refuse what no importer reads."""
    head = data[:_HEAD]
    if head.startswith(_OLE):
        raise ImportFailed(_ole_trouble(data))
    if head.startswith(_ZIP):
        # The list of a zip's members is at its end, their names stand before each of them too.
        if b"word/document" in data or b"word/" in head:
            return _named("word")
        raise ImportFailed(_ODT if b"opendocument.text" in head else _UNKNOWN)
    for signature, sentence in _SIGNATURES:
        if head.startswith(signature):
            raise ImportFailed(sentence)
    return None


def _ole_trouble(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _PASSWORD
    return _OLD_WORD if "WordDocument".encode("utf-16-le") in data else _OTHER_OFFICE


def _looks_like_text(data: bytes) -> bool:
    """Whether bytes of no known kind can be text: hardly any control characters in them.

    UTF-16 has a zero in every other byte, so zeros on one side only are let pass.
    """
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    zeros = (head[0::2].count(0), head[1::2].count(0))
    if min(zeros) == 0 and max(zeros) > len(head) // 5:
        return True
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)
    return controls <= len(head) // 200
