"""From bytes to characters: which encoding, and on what ground.

The order: a choice by hand, a byte-order mark, valid UTF-8, what the page declares of itself,
and at last a guess by charset-normalizer. Valid UTF-8 goes before the declaration because
text in another encoding is next to never valid UTF-8, while pages do declare the wrong thing.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from workbench.model.errors import ImportFailed

__all__ = ["Decoded", "declared_encoding", "decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 4096
_SAMPLE = 400_000
# Browsers read these labels as their Windows supersets (WHATWG Encoding Standard, section 4.2).
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Codecs that are no encodings of pages, and would turn bytes into something else.
_NO_ENCODINGS = frozenset(
    {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"}
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters without a byte-order mark, the codec's name, and sentences for the user."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, by_hand: str | None = None, declared: str | None = None) -> Decoded:
    """Decode bytes to characters.

    ``by_hand`` overrules everything; bytes that do not fit it become U+FFFD. ``declared`` is a
    label from the page itself. Raises ImportFailed where ``by_hand`` names no encoding known here.
    """
    if by_hand is not None:
        return _by_hand(data, by_hand)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], name)
    wide = _wide_without_mark(data)
    if wide is not None:
        return _replacing(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        # One stray byte in long UTF-8 text is damage, not another encoding.
        if _nearly_utf8(data):
            return _replacing(data, "utf-8")
    label = _codec(declared) if declared else None
    label = _SUPERSETS.get(label, label) if label else None
    if label is not None and label != "utf-8":
        try:
            return Decoded(data.decode(label), label)
        except UnicodeDecodeError:
            return _replacing(data, label)
    return _guessed(data)


def declared_encoding(data: bytes) -> str | None:
    """Return the label in the page's meta element or XML declaration, as written, or None."""
    found = _DECLARED.search(data[:_HEAD])
    return (found.group(1) or found.group(2)).decode("ascii") if found else None


def _codec(label: str) -> str | None:
    """Return the codec for a label, or None where none is known or it does not give text."""
    try:
        name = codecs.lookup(label).name
        # Not empty bytes: for those even base64 would do.
        bytes(4).decode(name, errors="replace")
    except (LookupError, ValueError):
        return None
    return None if name in _NO_ENCODINGS else name


def _by_hand(data: bytes, label: str) -> Decoded:
    name = _codec(label)
    if name is None:
        raise ImportFailed(
            f"The encoding “{label}” is not known; choose another, such as utf-8 or windows-1252."
        )
    for mark, marked in _MARKS:
        if data.startswith(mark) and name.startswith(marked[:6]):
            return _replacing(data[len(mark) :], marked)
    return _replacing(data, name)


def _replacing(data: bytes, name: str) -> Decoded:
    text = data.decode(name, errors="replace").removeprefix("\ufeff")
    lost = text.count("\ufffd")
    if not lost:
        return Decoded(text, name)
    note = (
        f"{lost} places could not be read as {name} and show as \ufffd; "
        "if words look wrong, choose the encoding by hand."
    )
    return Decoded(text, name, (note,))


def _wide_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes, which other text does not have."""
    head = data[:_HEAD]
    if len(head) < 8 or len(data) % 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _nearly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    beyond_ascii = sum(1 for character in text if character > "\x7f")
    lost = text.count("\ufffd")
    return beyond_ascii - lost >= 20 * lost


def _guessed(data: bytes) -> Decoded:
    # Imported here: most files are UTF-8, and the tables take a while to load.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], preemptive_behaviour=False).best()
    name = _codec(best.encoding) if best is not None else None
    western = data.decode("cp1252", errors="replace")
    if name is None or name == "utf-8" or _western(western):
        name = "cp1252"
    decoded = _replacing(data, name)
    note = (
        f"The encoding is not stated; it was read as {name}. "
        "If words look wrong, choose the encoding by hand."
    )
    return Decoded(decoded.text, name, (note, *decoded.notes))


def _western(text: str) -> bool:
    """Whether what is beyond ASCII, read as cp1252, is nothing but typographic punctuation.

    charset-normalizer mixes cp1250 and cp1252; for curly quotes and dashes they agree.
    """
    beyond = {character for character in text if character > "\x7f"}
    return beyond <= set("‘’“”–—…•€£©®°«»\u00a0")
