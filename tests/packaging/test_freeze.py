"""What is frozen is looked at before it leaves, and is the same wherever it is unpacked."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import build_dmg
import freeze
import pytest
from frozen_folder import settle, size, weigh


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A stand-in for the frozen program."""
    made = tmp_path / "frozen" / "stet"
    for name in (freeze.PROGRAM, "_internal/libpython3.11.so", "_internal/typst/_typst.so"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(b"x" * 2_000_000)
    return made


def test_a_whole_folder_passes(folder: Path) -> None:
    freeze.check(folder)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtNetwork.abi3.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt6Network.dll",
        "PySide6/Qt/lib/QtWebEngineCore.framework/QtWebEngineCore",
        "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
        "libssl.so.3",
    ],
)
def test_a_way_to_a_network_stops_it(name: str, folder: Path) -> None:
    path = folder / "_internal" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    with pytest.raises(SystemExit, match="must not hold"):
        freeze.check(folder)


def test_a_folder_without_the_program_stops_it(folder: Path) -> None:
    (folder / freeze.PROGRAM).unlink()
    with pytest.raises(SystemExit, match="There is no stet"):
        freeze.check(folder)


def test_a_folder_of_somebody_is_not_frozen_over(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", "utf-8")
    with pytest.raises(SystemExit, match="holds something else"):
        freeze.freeze(tmp_path)
    assert (tmp_path / "thesis.txt").read_text("utf-8") == "mine"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_rights_and_times_are_the_same_everywhere(folder: Path) -> None:
    (folder / "_internal" / "typst").chmod(0o700)
    (folder / "_internal" / "typst" / "_typst.so").chmod(0o777)
    (folder / "_internal" / "stet").write_text("a file of that name that is no program", "utf-8")
    settle(folder, 1_700_000_000)
    modes = {path.relative_to(folder).as_posix(): path.stat().st_mode & 0o777
             for path in folder.rglob("*")}  # fmt: skip
    assert modes.pop("stet") == 0o755
    for name, mode in modes.items():
        assert mode == (0o755 if (folder / name).is_dir() else 0o644), name
    assert {path.stat().st_mtime for path in (folder, *folder.rglob("*"))} == {1_700_000_000}


def test_the_weights_add_up(folder: Path) -> None:
    weights = dict(weigh(folder))
    assert weights["Python itself"] == weights["typst"] == weights["all modules in Python"] == 2
    assert sum(weights.values()) == size(folder) / 1e6


def test_the_lists_of_installed_files_name_nothing_of_the_clone(folder: Path) -> None:
    metadata = folder / "_internal" / "stet_workbench-1.dist-info"
    metadata.mkdir()
    (metadata / "RECORD").write_text(
        "../../../bin/stet,sha256=a,1\n_stet_workbench.pth,sha256=b,2\n"
        "stet_workbench-1.dist-info/direct_url.json,sha256=c,3\n"
        "stet_workbench-1.dist-info/METADATA,sha256=d,4\n",
        "utf-8",
    )
    freeze._forget_the_clone(folder)
    kept = (metadata / "RECORD").read_text("utf-8")
    assert kept == "stet_workbench-1.dist-info/METADATA,sha256=d,4\n"


# --- Signing is wired, and off ----------------------------------------------------------------


def test_on_macos_only_a_certificate_hardens_and_notarises() -> None:
    app, image = Path("Stet.app"), Path("Stet.dmg")
    plain = build_dmg.signing(app, {})
    assert plain[plain.index("--sign") + 1] == "-"
    assert "runtime" not in plain, "without a team, the hardened runtime loads no library"
    assert build_dmg.notarising(image, {"STET_NOTARY_PROFILE": "p"}) == []
    known = {"STET_SIGN_IDENTITY": "Somebody", "STET_NOTARY_PROFILE": "p"}
    signed = build_dmg.signing(app, known)
    assert signed[signed.index("--sign") + 1] == "Somebody"
    assert {"runtime", "--timestamp", "--entitlements"} <= set(signed)
    assert [command[0] for command in build_dmg.notarising(image, known)] == [
        "codesign", "xcrun", "xcrun",
    ]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="the command is written for a shell of Unix")
def test_the_programs_are_signed_only_where_there_is_a_command(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = folder / "stet.exe"
    program.write_bytes(b"program")
    monkeypatch.delenv("STET_SIGN_COMMAND", raising=False)
    freeze._sign(folder)
    assert program.read_bytes() == b"program"
    script = "import sys; open(sys.argv[1], 'ab').write(b', signed')"
    monkeypatch.setenv("STET_SIGN_COMMAND", f'"{sys.executable}" -c "{script}"')
    freeze._sign(folder)
    assert program.read_bytes() == b"program, signed"
    monkeypatch.setenv("STET_SIGN_COMMAND", "false")
    with pytest.raises(SystemExit, match="could not be signed"):
        freeze._sign(folder)
