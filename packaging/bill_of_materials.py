"""Writes the bill of materials of a frozen program, as CycloneDX 1.6 in JSON.

    python packaging/bill_of_materials.py FROZEN_FOLDER OUT.json

FROZEN_FOLDER holds the program and `_internal`. What is listed is what lies there: a distribution
of which neither a module nor a file is left is not, and every library has its SHA-256. To be run
in the environment from which the program was frozen. The same folder gives the same bytes; the
time is SOURCE_DATE_EPOCH, or else that of `_internal`. Returns 1, having written the bill, if
something is in the program that no component accounts for: it needs an entry in
resources/licences/components.toml, or has to go.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component as Entry
from cyclonedx.model.component import ComponentType
from cyclonedx.model.contact import OrganizationalContact
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from frozen_folder import PROGRAMS
from packageurl import PackageURL

# PyInstaller ships no types.
from PyInstaller.archive.readers import (  # type: ignore[import-untyped]
    CArchiveReader,
)

from workbench.components import Component, components, matches, normal_name

INTERNAL: Final = "_internal"
# The first bytes of a library or program: ELF, PE, and Mach-O of one or of two processors.
_BINARY: Final = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
# What is in the archive of every frozen program: our own packages, PyInstaller's modules, and
# tables of Python's that bear the name of the system.
_OURS: Final = ("ui", "workbench", "resources")
_OF_THE_FREEZER: Final = ("pyi", "_pyi_", "_sysconfigdata_")


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a frozen program holds: paths of files below `_internal`, and names of modules."""

    folder: Path
    paths: tuple[str, ...]
    libraries: tuple[str, ...]
    modules: frozenset[str]

    def has(self, component: Component) -> bool:
        """Whether a module or a file of a distribution is there."""
        tops = {pattern.removesuffix("/*").partition(".")[0] for pattern in component.files}
        return not tops.isdisjoint(self.modules) or any(
            matches(path, component.files) for path in self.paths if ".dist-info/" not in path
        )


def look_into(folder: Path) -> Frozen:
    """Read a frozen folder. Raises FileNotFoundError where there is no `_internal`."""
    internal = folder / INTERNAL
    if not internal.is_dir():
        raise FileNotFoundError(f"There is no {INTERNAL} in {folder}: it is no frozen program.")
    files = sorted(path for path in internal.rglob("*") if path.is_file() and not path.is_symlink())
    paths = {path: path.relative_to(internal).as_posix() for path in files}
    return Frozen(
        folder,
        tuple(paths.values()),
        tuple(paths[path] for path in files if _is_binary(path)),
        frozenset(name for program in PROGRAMS for name in _modules(folder / program)),
    )


def _is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4).startswith(_BINARY)


def _modules(program: Path) -> set[str]:
    """The names of the modules, without what is in them, in the archive at a program's end."""
    if not program.is_file():
        return set()
    archive = CArchiveReader(str(program))
    held = [archive.open_embedded_archive(name).toc for name in archive.toc if ".pyz" in name]
    return {name.partition(".")[0] for toc in held for name in toc}


def accounted(frozen: Frozen) -> list[Component]:
    """The components that are really in it, Stet first."""
    found = components(frozen.folder / INTERNAL)
    gone = {
        component.distribution
        for component in found[1:]
        if component.distribution and not frozen.has(component)
    }
    return [
        component
        for component in found
        if component.distribution not in gone and normal_name(component.inside) not in gone
    ]


def owner(path: str, found: Iterable[Component]) -> Component | None:
    """The component whose file it is: what is inside another goes before what carries it."""
    ordered = sorted(found, key=lambda component: bool(component.distribution))
    return next((each for each in ordered if matches(path, each.files)), None)


def unaccounted(frozen: Frozen, found: Iterable[Component]) -> list[str]:
    """Libraries and modules that belong to no component."""
    found = list(found)
    known = {
        pattern.removesuffix("/*").partition(".")[0] for each in found for pattern in each.files
    }
    known |= {*sys.stdlib_module_names, *_OURS}
    strangers = [path for path in frozen.libraries if owner(path, found) is None]
    return strangers + sorted(
        name for name in frozen.modules - known if not name.startswith(_OF_THE_FREEZER)
    )


def bill(frozen: Frozen, found: Iterable[Component]) -> str:
    """The bill of materials as JSON."""
    stet, *others = found
    named = os.environ.get("SOURCE_DATE_EPOCH")
    epoch = int(named) if named else int((frozen.folder / INTERNAL).stat().st_mtime)
    program = Entry(
        name=stet.name,
        version=stet.version,
        type=ComponentType.APPLICATION,
        bom_ref="stet",
        licenses=[LicenseExpression(stet.licence)],
    )
    bom = Bom(
        serial_number=uuid.UUID(int=0),
        metadata=BomMetaData(component=program, timestamp=datetime.fromtimestamp(epoch, UTC)),
    )
    entries = [_entry(component) for component in others]
    entries += [_file(frozen, path, owner(path, others)) for path in frozen.libraries]
    bom.components.update(entries)
    bom.register_dependency(program, entries)
    content = JsonV1Dot6(bom).output_as_string()
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_OID, content)
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def _entry(component: Component) -> Entry:
    name = component.distribution
    return Entry(
        name=component.name,
        version=component.version or None,
        bom_ref=f"pypi/{name}" if name else f"{component.inside or 'stet'}/{component.name}",
        licenses=[LicenseExpression(component.licence)] if component.licence else None,
        copyright="\n".join(component.holders) or None,
        purl=PackageURL("pypi", name=name, version=component.version) if name else None,
        properties=[Property(name="stet:inside", value=component.inside)]
        if component.inside
        else None,
        components=[
            Entry(
                name=crate.name,
                version=crate.version,
                bom_ref=f"cargo/{crate.name}@{crate.version}",
                authors=_authors(crate.authors),
                licenses=[LicenseExpression(crate.licence)] if crate.licence else None,
                purl=PackageURL("cargo", name=crate.name, version=crate.version),
            )
            for crate in component.crates
        ],
    )


def _authors(stated: str) -> list[OrganizationalContact]:
    """Those whom a crate names, without their addresses."""
    names = (re.sub(r"\s*<[^>]*>", "", one).strip() for one in stated.split(","))
    return [OrganizationalContact(name=name) for name in names if name]


def _file(frozen: Frozen, path: str, component: Component | None) -> Entry:
    content = (frozen.folder / INTERNAL / path).read_bytes()
    return Entry(
        name=path,
        type=ComponentType.FILE,
        bom_ref=f"file/{path}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(content).hexdigest())],
        properties=[Property(name="stet:of", value=component.name)] if component else None,
    )


def main(arguments: list[str]) -> int:
    """Write the bill, and name what nobody accounts for; returns the exit code."""
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        frozen = look_into(Path(arguments[1]))
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    found = accounted(frozen)
    Path(arguments[2]).write_text(bill(frozen, found), encoding="utf-8", newline="\n")
    strangers = unaccounted(frozen, found)
    for name in strangers:
        print(f"No component accounts for {name}.", file=sys.stderr)
    return 1 if strangers else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
