"""The walk by which an installation is tried: it comes out here, and says so where it does not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench import __version__
from workbench.exporters.registry import all_exporters
from workbench.importers.registry import all_importers
from workbench.storage.verify import verify

ROOT = Path(__file__).parents[2]


def self_check(folder: Path, before: str = "") -> subprocess.CompletedProcess[str]:
    """Run it in a process of its own, after the lines of `before`."""
    script = f"import sys\n{before}\nfrom ui.entry import main\nsys.exit(main(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", script, "--self-check", str(folder)],
        cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, encoding="utf-8",
        timeout=120,
    )  # fmt: skip


def test_it_walks_through_the_whole_job(tmp_path: Path, home: Path) -> None:
    folder = tmp_path / "check"
    before = sorted(home.rglob("*"))
    done = self_check(folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"Stet {__version__}: everything came out")
    report = json.loads((folder / "self-check.json").read_text("utf-8"))
    assert report["failed"] == []
    assert set(report["importers"]) == {found.name for found in all_importers()}
    assert set(report["exporters"]) == {found.format for found in all_exporters()}
    assert report["offline"] is True
    assert verify(folder / report["case"], head=report["head"]).holds
    for exporter in all_exporters():
        assert (folder / f"summary{exporter.extension}").stat().st_size > 1_000
    for name in ("start", "story", "window"):
        assert (folder / f"{name}.png").stat().st_size > 10_000
    assert sorted(home.rglob("*")) == before, "it leaves what the user has alone"


BROKEN = {
    "an exporter fails": (
        "import workbench.exporters.pdf as pdf\n"
        "def broken(self, summary): raise FileNotFoundError('a secret')\n"
        "pdf.PdfExporter.write = broken",
        "failed",
    ),
    "an importer cannot read": (
        "import workbench.importers.child_process as child\n"
        "child.child_command = lambda: [sys.executable, '-c', 'raise SystemExit(3)']\n"
        "import ui.self_check as check\ncheck.STEP_SECONDS = 3",
        "the story to be read",
    ),
}


@pytest.mark.parametrize(("before", "says"), BROKEN.values(), ids=BROKEN.keys())
def test_what_does_not_come_out_is_said(before: str, says: str, tmp_path: Path) -> None:
    done = self_check(tmp_path / "check", before)
    assert done.returncode == 1
    assert done.stdout == ""
    assert says in done.stderr
    assert "a secret" not in done.stderr
    assert json.loads((tmp_path / "check" / "self-check.json").read_text("utf-8"))["failed"]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    done = self_check(tmp_path)
    assert done.returncode == 2
    assert "not empty" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
