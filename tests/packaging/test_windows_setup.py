"""The installer for Windows: it carries every file, removes no other, and asks for no rights."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import struct
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from types import ModuleType

import pytest

from ui.settings import Settings, save_settings, settings_path
from workbench import __version__
from workbench.crash import write_report
from workbench.storage.lock import CaseLock

ROOT = Path(__file__).parents[2]
BUILDER = ROOT / "packaging" / "build_setup.py"
SCRIPTS = sorted((ROOT / "packaging" / "windows").glob("*.ns?"))
NAMES = (
    "stet.exe",
    "stet-cli.exe",
    "case.ico",
    "read me (first).txt",
    "_internal/base_library.zip",
    "_internal/Qt/plugins/it's [1] & 100% #;{so}.dll",
    "_internal/Qt.conf",
    "_internal/Straße/čeština – Ünïcode.txt",
)
needs_nsis = pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_setup_script", BUILDER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return frozen(tmp_path / "frozen here", NAMES)


def frozen(folder: Path, names: tuple[str, ...]) -> Path:
    """A stand-in for the folder of the frozen program."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name * 100, "utf-8")
    return folder


def build(folder: Path, out: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    known = {name: value for name, value in os.environ.items() if name != "STET_SIGN_COMMAND"}
    return subprocess.run(
        [sys.executable, str(BUILDER), str(folder), str(out)],
        env={**known, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
    )


def signature(program: Path) -> tuple[int, int]:
    """Where the signature of a program begins, and its bytes.

    Microsoft, "PE Format": the optional header follows 24 bytes of others; its data directories are
    96 bytes in where it begins with 0x10B, else 112; the fifth is the certificate table.
    """
    data = program.read_bytes()
    (header,) = struct.unpack_from("<I", data, 0x3C)
    (kind,) = struct.unpack_from("<H", data, header + 24)
    directories = header + 24 + (96 if kind == 0x10B else 112)
    where, size = struct.unpack_from("<II", data, directories + 4 * 8)
    return int(where), int(size)


@needs_nsis
def test_it_is_built_around_odd_names_and_named_by_the_version(
    folder: Path, tmp_path: Path
) -> None:
    # As on a server: the locale of the builder is not to matter.
    done = build(folder, tmp_path / "out", LC_ALL="C")
    setup = tmp_path / "out" / f"Stet-{__version__}-windows-x86_64-setup.exe"
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{setup}\n", "")
    assert setup.read_bytes()[:2] == b"MZ"
    assert [*setup.parent.iterdir()] == [setup]


@needs_nsis
def test_the_same_folder_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    later = frozen(tmp_path / "elsewhere", NAMES[::-1])
    for path in later.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    for place, out in ((folder, "one"), (later, "two")):
        assert build(place, tmp_path / out).returncode == 0
    (one,), (two,) = ([*(tmp_path / out).iterdir()] for out in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


@needs_nsis
def test_nothing_is_signed_unless_asked(folder: Path, tmp_path: Path) -> None:
    assert build(folder, tmp_path / "plain").returncode == 0
    (setup,) = (tmp_path / "plain").iterdir()
    assert signature(setup) == (0, 0)


@needs_nsis
def test_the_uninstaller_and_the_installer_are_signed_when_asked(
    folder: Path, tmp_path: Path
) -> None:
    signer, log = tmp_path / "a signer.py", tmp_path / "signed.txt"
    signer.write_text(
        "import sys\n"
        f"with open({str(log)!r}, 'a', encoding='utf-8') as log:\n"
        "    log.write(sys.argv[1] + '\\n')\n",
        "utf-8",
    )
    command = f'"{sys.executable}" "{signer}"'
    assert build(folder, tmp_path / "out", STET_SIGN_COMMAND=command).returncode == 0
    uninstaller, setup = log.read_text("utf-8").splitlines()
    assert Path(setup) == next((tmp_path / "out").iterdir())
    assert uninstaller != setup


@needs_nsis
def test_a_signature_that_fails_leaves_no_installer(folder: Path, tmp_path: Path) -> None:
    command = f'"{sys.executable}" -c "raise SystemExit(1)"'
    done = build(folder, tmp_path / "out", STET_SIGN_COMMAND=command)
    assert done.returncode == 2
    assert not [*(tmp_path / "out").iterdir()]


def test_what_is_put_is_what_is_removed(builder: ModuleType, folder: Path) -> None:
    text = builder.lists(folder, "0.1.0")
    removed = re.findall(r'^Delete "\$INSTDIR\\(.+)"$', text, re.M)
    assert sorted(removed) == sorted(name.replace("/", "\\") for name in NAMES)
    put, place = [], ""
    for what, path in re.findall(r'^(SetOutPath|File) "(?:/oname=)?([^"]+)"', text, re.M):
        if what == "File":
            put.append(f"{place}\\{path}".removeprefix("$INSTDIR\\"))
        else:
            place = path
    assert sorted(put) == sorted(removed)


def test_the_deeper_folder_is_removed_first(builder: ModuleType, folder: Path) -> None:
    text = builder.lists(folder, "0.1.0")
    removed = re.findall(r'^RMDir "\$INSTDIR\\(.+)"$', text, re.M)
    above = {str(parent) for name in NAMES for parent in PurePosixPath(name).parents} - {"."}
    assert sorted(removed) == sorted(name.replace("/", "\\") for name in above)
    for index, name in enumerate(removed):
        assert not any(later.startswith(f"{name}\\") for later in removed[index:])


def test_no_folder_is_removed_with_what_others_put_there(builder: ModuleType, folder: Path) -> None:
    for text in (builder.lists(folder, "0.1.0"), *(path.read_text("utf-8") for path in SCRIPTS)):
        assert not re.search(r"RMDir\s+/", text)
        assert not re.search(r'Delete\s[^\n]*\\\*(\.\*)?"', text)


def test_it_asks_for_no_rights_and_writes_for_nobody_else() -> None:
    text = "\n".join(path.read_text("utf-8") for path in SCRIPTS)
    assert re.findall(r"RequestExecutionLevel (\w+)", text) == ["user"]
    for word in ("HKLM", "HKCR", "SHCTX", "SetShellVarContext", "PROGRAMFILES", "COMMONFILES"):
        assert word not in text


def test_everything_that_stet_remembers_is_named_to_the_uninstaller(tmp_path: Path) -> None:
    text = (ROOT / "packaging" / "windows" / "remove.nsh").read_text("utf-8")
    named = re.findall(r'Delete "\$LOCALAPPDATA\\stet\\([^"]+)"', text)
    save_settings(Settings())
    case = tmp_path / "case.stet"
    case.touch()
    locks = tmp_path / "locks"
    CaseLock(case, locks).release()
    made = [
        *(path.name for path in settings_path().parent.iterdir()),
        f"Logs\\{write_report(ValueError()).name}",
        *(f"open-cases\\{path.name}" for path in locks.iterdir()),
    ]
    assert len(made) == 3
    assert [name for name in made if not any(fnmatch(name, pattern) for pattern in named)] == []


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((), "stet.exe"),
        (("stet.exe",), "stet-cli.exe"),
        ((*NAMES[:2], "a $variable.txt"), "$variable"),
        ((*NAMES[:2], f"{'d' * 100}/{'e' * 100}"), "too long"),
    ],
)
def test_what_cannot_be_carried_is_refused_in_one_sentence(
    tmp_path: Path, names: tuple[str, ...], words: str
) -> None:
    # Whether NSIS is there or not, the folder is looked at first.
    done = build(frozen(tmp_path / "frozen", names), tmp_path / "out")
    assert (done.returncode, done.stdout) == (2, "")
    (sentence,) = done.stderr.splitlines()
    assert words in sentence


def test_without_nsis_it_says_what_to_install(folder: Path, tmp_path: Path) -> None:
    done = build(folder, tmp_path / "out", **{"PATH": str(tmp_path), "ProgramFiles(x86)": ""})
    assert (done.returncode, done.stdout) == (2, "")
    (sentence,) = done.stderr.splitlines()
    assert "makensis" in sentence
