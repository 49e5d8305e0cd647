"""The parts of a `.docx` file: a zip with XML inside, both treated as hostile.

Read with zipfile and lxml rather than by python-docx, which loads every picture into memory,
refuses strict and macro documents, and stops at a dangling relation; the text needs a few parts.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final

from lxml import etree

from workbench.model.errors import ImportFailed

__all__ = ["WordPackage", "local", "value"]

_MOST_MEMBERS: Final = 20_000
_LARGEST_PART: Final = 200_000_000
_LARGEST_WHOLE: Final = 2_000_000_000
_MAIN: Final = "word/document.xml"
_DAMAGED: Final = (
    "This Word document is damaged; "
    "open it in a word processor, save it again as .docx and open that."
)
_PROTECTED: Final = (
    "This Word document is protected by a password; "
    "open it in a word processor, save it without one and open that."
)
_TOO_LARGE: Final = (
    "This Word document unpacks to more than Stet takes in; "
    "copy the text in a word processor and paste it."
)


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """Return an attribute by its name in any namespace: strict documents use other ones."""
    if element is None:
        return None
    for key, content in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(content)
    return None


@dataclass(frozen=True, slots=True)
class WordPackage:
    """An opened `.docx`; every part is parsed when it is asked for."""

    archive: zipfile.ZipFile
    main_name: str

    @classmethod
    def open(cls, data: bytes) -> WordPackage:
        """Open the zip and check its sizes; raises ImportFailed where it is not to be trusted."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise ImportFailed(_DAMAGED) from None
        members = archive.infolist()
        if any(member.flag_bits & 1 for member in members):
            raise ImportFailed(_PROTECTED)
        if (
            len(members) > _MOST_MEMBERS
            or sum(member.file_size for member in members) > _LARGEST_WHOLE
        ):
            raise ImportFailed(_TOO_LARGE)
        package = cls(archive, _MAIN)
        for target in package.related("", "officeDocument"):
            return cls(archive, target)
        return package

    def main(self) -> etree._Element:
        """Return the root of the document itself; raises ImportFailed where there is none."""
        root = self.part(self.main_name)
        if root is None or local(root) != "document":
            raise ImportFailed(_DAMAGED)
        return root

    def part(self, name: str) -> etree._Element | None:
        """Return the root of a part, or None where the file has no such part."""
        try:
            size = self.archive.getinfo(name).file_size
        except KeyError:
            return None
        if size > _LARGEST_PART:
            raise ImportFailed(_TOO_LARGE)
        try:
            content = self.archive.read(name)
        except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, OSError, ValueError):
            raise ImportFailed(_DAMAGED) from None
        except (NotImplementedError, RuntimeError, zlib.error):
            raise ImportFailed(_DAMAGED) from None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError from None
            raise ImportFailed(_DAMAGED) from None
        except ValueError:
            raise ImportFailed(_DAMAGED) from None
        if root.getroottree().docinfo.internalDTD is not None:
            # No word processor writes one; what does is after entities.
            raise ImportFailed(_DAMAGED)
        return root

    def related(self, name: str, kind: str) -> list[str]:
        """Return the names of the parts that a part names as its footnotes, headers and so on."""
        return [target for relation, target in self.relations(name).values() if relation == kind]

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return a part's relations inside the file: id to kind and part name."""
        folder, base = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in root if root is not None else ():
            target = relation.get("Target")
            if not target or relation.get("TargetMode") == "External":
                continue
            kind = (relation.get("Type") or "").rpartition("/")[2]
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[relation.get("Id") or ""] = (kind, path)
        return found
