"""The bill of a frozen program: it holds what lies in the folder, and names what nobody knows."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import sys
from importlib.metadata import distribution
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from cyclonedx.exception import MissingOptionalDependencyException
from cyclonedx.model.bom import Bom
from cyclonedx.output.xml import XmlV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from cyclonedx.validation.xml import XmlValidator

# PyInstaller ships no types.
from PyInstaller.archive.writers import (  # type: ignore[import-untyped]
    CArchiveWriter,
    ZlibArchiveWriter,
)

ROOT = Path(__file__).parents[2]
BUNDLED = ("stet-workbench", "jinja2", "markupsafe", "typst", "mdurl", "markdown-it-py")
MODULES = ("jinja2.sandbox", "typst", "markdown_it", "workbench.case", "json", "pyimod02_importers")
LIBRARIES = {
    "typst/_typst.abi3.so": b"\x7fELF typst",
    "markupsafe/_speedups.so": b"\x7fELF markupsafe",
    "PySide6/Qt/lib/libQt6Core.so.6": b"\x7fELF Qt",
    "libzstd.so.1": b"\x7fELF Zstandard",
}


@pytest.fixture(scope="module")
def script() -> ModuleType:
    path = ROOT / "packaging" / "bill_of_materials.py"
    spec = importlib.util.spec_from_file_location("bill_of_materials_script", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # a dataclass looks itself up there
    spec.loader.exec_module(module)
    return module


def program(path: Path, modules: tuple[str, ...]) -> None:
    """A program with an archive at its end, as PyInstaller makes it."""
    code = compile("", "nothing.py", "exec")
    archive = path.with_suffix(".pyz")
    entries = [(name, "nothing.py", "PYMODULE") for name in modules]
    ZlibArchiveWriter(str(archive), entries, dict.fromkeys(modules, code))
    CArchiveWriter(str(path), [("PYZ.pyz", str(archive), False, "z")], "libpython3.so")
    archive.unlink()


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """Frozen with few distributions; of mdurl there are the metadata and nothing else."""
    folder = tmp_path / "stet"
    internal = folder / "_internal"
    internal.mkdir(parents=True)
    program(folder / "stet", MODULES)
    for name in BUNDLED:
        metadata = Path(str(distribution(name).locate_file("")))
        source = next(metadata.glob(f"{name.replace('-', '_')}-*.dist-info"))
        shutil.copytree(source, internal / source.name)
    for name, content in LIBRARIES.items():
        (internal / name).parent.mkdir(parents=True, exist_ok=True)
        (internal / name).write_bytes(content)
    (internal / "notes.txt").write_text("This is no library.")
    return folder


def written(script: ModuleType, frozen: Path, name: str = "bill.json") -> str:
    out = frozen.parent / name
    assert script.main(["bill_of_materials.py", str(frozen), str(out)]) == 0
    return out.read_text(encoding="utf-8")


def listed(text: str) -> dict[str, Any]:
    return {entry["name"]: entry for entry in json.loads(text)["components"]}


def test_the_bill_is_valid(script: ModuleType, frozen: Path) -> None:
    text = written(script, frozen)
    bill = json.loads(text)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["name"] == "Stet"
    try:
        error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
        assert error is None, error
    except MissingOptionalDependencyException:
        # What is read back from it is held against the library's other schema, of XML.
        back = XmlV1Dot6(Bom.from_json(bill)).output_as_string()  # type: ignore[attr-defined]  # its decorator makes it
        wrong = XmlValidator(SchemaVersion.V1_6).validate_str(back)
        assert wrong is None, wrong
        assert back.count("<component ") == text.count('"type": ')


def test_it_lists_what_lies_in_the_folder(script: ModuleType, frozen: Path) -> None:
    found = listed(written(script, frozen))
    assert found["Jinja2"]["purl"] == f"pkg:pypi/jinja2@{distribution('jinja2').version}"
    assert found["Jinja2"]["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert {"MarkupSafe", "markdown-it-py", "DejaVu Sans Mono", "Zstandard", "Qt"} <= set(found)
    # Not one module of it is in the archive, and not one file in the folder.
    assert "mdurl" not in found
    assert set(found).isdisjoint({"lxml", "libxml2", "trafilatura", "HarfBuzz"})
    crates = {crate["name"]: crate for crate in found["typst"]["components"]}
    assert crates["typst"]["purl"].startswith("pkg:cargo/typst@")
    assert len(found["typst"]["components"]) > 300


def test_every_library_has_its_digest_and_its_component(script: ModuleType, frozen: Path) -> None:
    found = listed(written(script, frozen))
    files = {name: entry for name, entry in found.items() if entry["type"] == "file"}
    assert set(files) == set(LIBRARIES)
    of = {}
    for name, entry in files.items():
        digest = hashlib.sha256(LIBRARIES[name]).hexdigest()
        assert entry["hashes"] == [{"alg": "SHA-256", "content": digest}]
        of[name] = entry["properties"][0]["value"]
    assert of == {
        "typst/_typst.abi3.so": "typst",
        "markupsafe/_speedups.so": "MarkupSafe",
        "PySide6/Qt/lib/libQt6Core.so.6": "Qt",
        "libzstd.so.1": "Zstandard",
    }


def test_the_same_folder_gives_the_same_bytes(
    script: ModuleType, frozen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1735689600")
    first, second = written(script, frozen, "a.json"), written(script, frozen, "b.json")
    assert first == second
    assert json.loads(first)["metadata"]["timestamp"] == "2025-01-01T00:00:00+00:00"
    (frozen / "_internal" / "libzstd.so.1").write_bytes(b"\x7fELF another")
    other = json.loads(written(script, frozen))
    assert other["serialNumber"] != json.loads(first)["serialNumber"]


def test_it_names_no_host_and_no_place_on_this_machine(script: ModuleType, frozen: Path) -> None:
    text = written(script, frozen)
    for word in ("http://", "https://", "www.", str(ROOT), str(frozen), "/home/"):
        assert word not in text.replace("http://cyclonedx.org/schema/", "")


def test_what_nobody_accounts_for_is_named(
    script: ModuleType, frozen: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (frozen / "_internal" / "libstranger.so.3").write_bytes(b"\x7fELF whose?")
    program(frozen / "stet", (*MODULES, "setuptools", "setuptools.dist"))
    out = frozen.parent / "bill.json"
    assert script.main(["bill_of_materials.py", str(frozen), str(out)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "No component accounts for libstranger.so.3.",
        "No component accounts for setuptools.",
    ]
    assert "libstranger.so.3" in listed(out.read_text(encoding="utf-8"))


def test_a_folder_that_is_no_program_is_told_in_one_sentence(
    script: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert script.main(["bill_of_materials.py", str(tmp_path), str(tmp_path / "bill.json")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
