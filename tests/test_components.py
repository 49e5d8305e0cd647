"""What Stet is made of: nothing is left out, and every licence has its text."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import distribution, packages_distributions
from importlib.resources import files
from pathlib import Path

import pytest
from lxml import etree

from workbench.components import components, licence_ids, matches, normal_name

ROOT = Path(__file__).parents[1]
LICENCES = files("resources").joinpath("licences")
KNOWN = tomllib.loads(LICENCES.joinpath("components.toml").read_text(encoding="utf-8"))
KEYS = {
    "name", "version", "licence", "inside", "copyright", "note", "texts", "files", "systems",
    "pythons", "frozen_only",
}  # fmt: skip
EVERYTHING = """
import importlib, pkgutil, sys
import ui.app, ui.workspace, workbench, trafilatura, docx, typst
for package in (ui, workbench):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def text_exists(licence: str) -> bool:
    name = licence.removesuffix("-only").removesuffix("-or-later")
    return LICENCES.joinpath("texts", f"{name}.txt").is_file()


def test_every_distribution_that_is_loaded_is_listed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", EVERYTHING], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    of_module = packages_distributions()
    loaded = {
        normal_name(name)
        for module in done.stdout.split()
        if module != "_distutils_hack"  # a line in a .pth file of setuptools, in every Python there
        for name in of_module.get(module, ())
    }
    assert {"lxml", "pyside6-essentials", "trafilatura", "typst"} <= loaded
    listed = {component.distribution for component in components()}
    assert loaded - listed == set()


def test_nothing_is_without_a_licence_or_a_text() -> None:
    for component in components():
        assert component.licence, f"{component.name} has no licence: see [declared]"
        assert component.texts, component.name
        assert all(len(text.words) > 100 for text in component.texts), component.name
    assert components()[0].name == "Stet"


def test_every_id_in_every_expression_has_a_text() -> None:
    expressions = {entry["licence"] for entry in KNOWN["component"]}
    for component in components():
        expressions |= {component.licence, *(crate.licence for crate in component.crates)}
    ids = {licence for expression in expressions for licence in licence_ids(expression)}
    assert {licence for licence in ids if not text_exists(licence)} == set()
    named = {text for entry in KNOWN["component"] for text in entry.get("texts", ())}
    wanted = {i.removesuffix("-only").removesuffix("-or-later") for i in ids} | named
    kept = {Path(str(text)).stem for text in LICENCES.joinpath("texts").iterdir()}
    assert kept - wanted == set(), "texts that nothing needs"


def test_the_lesser_gpl_comes_with_the_gpl_it_refers_to() -> None:
    found = {component.name: component for component in components()}
    for name in ("Qt", "PySide6_Essentials", "shiboken6"):
        titles = [text.title for text in found[name].texts]
        assert {"LGPL-3.0", "GPL-3.0"} <= set(titles)
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in text.words for text in found["Qt"].texts)
    assert found["Qt"].version == distribution("PySide6-Essentials").version


def test_the_crates_are_under_typst_and_nowhere_else() -> None:
    with_crates = [component for component in components() if component.crates]
    assert [component.name for component in with_crates] == ["typst"]
    crates = {crate.name: crate for crate in with_crates[0].crates}
    assert {"typst", "krilla", "rustybuzz"} <= set(crates)
    assert all(crate.version and licence_ids(crate.licence) for crate in crates.values())


def test_the_entries_are_well_formed() -> None:
    names = [(entry["name"], entry.get("inside", "")) for entry in KNOWN["component"]]
    frozen = [entry for entry in KNOWN["component"] if entry.get("frozen_only")]
    assert len(names) == len(set(names))
    listed = {component.distribution for component in components()}
    for entry in KNOWN["component"]:
        assert set(entry) <= KEYS, entry["name"]
        inside = entry.get("inside", "Stet")
        carried = inside in KNOWN["carriers"] or normal_name(inside) in listed
        assert carried or inside in ("Stet", "Python"), entry["name"]
        assert set(entry.get("systems", ())) <= {"linux", "win32", "darwin"}
    assert all(entry.get("files") or "PyInstaller" in entry["name"] for entry in frozen)


def test_it_was_written_for_what_the_lock_installs() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {normal_name(name): version for name, version in re.findall(r"(\S+)==(\S+)", lock)}
    for name, version in KNOWN["describes"].items():
        assert locked[name] == version, (
            f"What is inside {name} {version} stands in components.toml, the lock has "
            f"{locked[name]}: look at what has changed, and at the versions"
        )
    version = {(e["name"], e.get("inside")): e.get("version", "") for e in KNOWN["component"]}
    libxml = ".".join(map(str, etree.LIBXML_COMPILED_VERSION))
    libxslt = ".".join(map(str, etree.LIBXSLT_COMPILED_VERSION))
    assert version["libxml2", "lxml"] == libxml
    assert version["libxslt and libexslt", "lxml"] == libxslt


# --- A frozen program -------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a program that was frozen with Jinja2 and MarkupSafe only."""
    for name in ("stet-workbench", "jinja2", "markupsafe"):
        metadata = Path(str(distribution(name).locate_file("")))
        source = next(metadata.glob(f"{name.replace('-', '_')}-*.dist-info"))
        shutil.copytree(source, tmp_path / source.name)
    return tmp_path


def test_a_frozen_program_lists_what_its_folder_holds(folder: Path) -> None:
    found = {component.name for component in components(folder)}
    assert {"Stet", "Jinja2", "MarkupSafe", "Source Serif 4"} <= found
    assert found.isdisjoint({"lxml", "libxml2", "typst", "DejaVu Sans Mono", "Zstandard", "Qt"})
    assert "PyInstaller’s bootloader" in found
    assert "PyInstaller’s bootloader" not in {component.name for component in components()}
    (folder / "libzstd.so.1").write_bytes(b"")
    (folder / "PySide6").mkdir()
    (folder / "PySide6" / "Qt6Core.dll").write_bytes(b"")
    found = {component.name for component in components(folder)}
    assert {"Zstandard", "Qt", "double-conversion"} <= found


def test_what_another_system_or_an_extra_needs_is_not_needed_here(tmp_path: Path) -> None:
    other = "Windows" if sys.platform != "win32" else "Linux"
    needs = [
        "plain>=1", "with-extra; extra == 'more'", "Dotted.Name (>2); python_version >= '3'",
        f"elsewhere; platform_system == '{other}'", f"here; platform_system != '{other}'",
    ]  # fmt: skip
    for name in ("stet-workbench", "plain", "with-extra", "dotted_name", "elsewhere", "here"):
        metadata = tmp_path / f"{name.replace('-', '_')}-1.dist-info"
        metadata.mkdir()
        lines = ["Metadata-Version: 2.4", f"Name: {name}", "Version: 1", "License-Expression: MIT"]
        if name == "stet-workbench":
            lines += [f"Requires-Dist: {need}" for need in needs]
        (metadata / "METADATA").write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = [component.distribution for component in components(tmp_path)]
    assert [name for name in found if name] == ["stet-workbench", "dotted-name", "here", "plain"]


def test_files_are_known_by_their_name_or_by_their_path() -> None:
    assert matches("VCRUNTIME140_1.dll", ["vcruntime140*"])
    assert matches("PySide6/Qt/lib/libicuuc.so.73", ["libicu*"])
    assert matches("lxml/html/diff.so", ["lxml/*"])
    assert not matches("other/lxml.so", ["lxml/*"])


def test_a_module_of_a_distribution_is_not_taken_for_one_of_python() -> None:
    assert matches("_socket.pyd", ["/_*.pyd"])
    assert not matches("typst/_typst.pyd", ["/_*.pyd"])
    assert matches("PySide6/Qt/lib/libQt6Core.so.6", ["libQt6*"])
