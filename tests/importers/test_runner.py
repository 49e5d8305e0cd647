from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.importers.pages import PAGE, STORY, with_body, word_document
from workbench.importers.base import CLIPBOARD_HTML
from workbench.importers.child_process import child_command
from workbench.importers.runner import Limits, import_bytes, import_path
from workbench.model.errors import Cancelled, ImportFailed

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="children are listed in /proc on Linux")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def children() -> set[int]:
    """Return the ids of this process's children, those of all its threads."""
    found: set[int] = set()
    for task in Path("/proc/self/task").iterdir():
        found.update(int(one) for one in (task / "children").read_text().split())
    return found


@pytest.mark.parametrize(
    ("name", "data", "importer"),
    [
        ("story.txt", "\n\n".join(STORY).encode(), "plain-text"),
        ("story.HTM", PAGE.encode(), "saved-page"),
        ("story.docx", word_document(("Normal", STORY[0])), "word"),
        ("no ending", word_document(("Normal", STORY[0])), "word"),
        ("no ending", b"<!DOCTYPE html><p>Words.", "saved-page"),
        ("no ending", b"Words.", "plain-text"),
        ("wrong.doc", b"Words.", "plain-text"),
    ],
)
def test_a_file_is_read_by_what_it_is(name: str, data: bytes, importer: str) -> None:
    assert import_bytes(data, name=name).importer == importer


def test_the_clipboard_is_told_from_a_saved_page_by_its_media_type() -> None:
    document = import_bytes(b"<p>Words.</p>", name="", media_type=CLIPBOARD_HTML)
    assert (document.importer, document.media_type) == ("clipboard", "text/html")


def test_an_encoding_chosen_by_hand_reaches_the_importer() -> None:
    document = import_bytes("zażółć".encode("cp1250"), name="a.txt", encoding="cp1250")
    assert document.text == "zażółć"


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.txt", b"", "empty"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "older Word document"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.docx", b"PK\x03\x04word/document.xml and no more", "damaged"),
        ("a.pdf", b"%PDF-1.7\n", "PDF"),
        ("a.txt", bytes(range(32)) * 20, "does not know"),
        ("a.bin", bytes(range(32)) * 20, "does not know"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_that_says_what_to_do(
    name: str, data: bytes, sentence: str
) -> None:
    with pytest.raises(ImportFailed, match=sentence) as caught:
        import_bytes(data, name=name)
    assert str(caught.value).endswith(".")
    assert ";" in str(caught.value)


def test_a_large_file_passes_through_both_pipes() -> None:
    text = "\n".join(f"Paragraph {number} with some words in it." for number in range(60_000))
    assert import_bytes(text.encode(), name="a.txt").text == text


@LINUX
def test_a_child_that_takes_too_long_is_ended() -> None:
    before = children()
    with pytest.raises(ImportFailed, match="longer than"):
        import_bytes(PAGE.encode(), name="a.html", limits=Limits(seconds=0.01))
    assert children() == before


@pytest.mark.skipif(sys.platform != "linux", reason="how memory is held in differs by system")
def test_a_child_that_takes_too_much_memory_is_ended() -> None:
    data = with_body("<w:p><w:r><w:t>words</w:t></w:r></w:p>" * 400_000)
    assert len(data) < 1_000_000
    with pytest.raises(ImportFailed, match="memory"):
        import_bytes(data, name="a.docx", limits=Limits(memory=250_000_000))


def test_an_answer_that_is_too_large_is_not_taken() -> None:
    with pytest.raises(ImportFailed, match="memory"):
        import_bytes(b"words " * 1000, name="a.txt", limits=Limits(output=1000))


@LINUX
def test_a_cancelled_import_leaves_no_child() -> None:
    before = children()
    steps: list[tuple[int, int]] = []

    def step(done: int, of: int) -> None:
        steps.append((done, of))
        raise Cancelled

    with pytest.raises(Cancelled):
        import_bytes(PAGE.encode(), name="a.html", step=step)
    assert steps == [(0, 300)]
    assert children() == before


@LINUX
def test_a_child_that_something_else_kills_is_reported() -> None:
    before = children()

    def step(done: int, of: int) -> None:
        for child in children() - before:
            os.kill(child, signal.SIGKILL)

    with pytest.raises(ImportFailed, match="ended the reading"):
        import_bytes(PAGE.encode(), name="a.html", step=step)
    assert children() == before


def test_a_path_that_cannot_be_read_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="not there"):
        import_path(tmp_path / "gone.txt")
    with pytest.raises(ImportFailed, match="folder"):
        import_path(tmp_path)
    story = tmp_path / "story.md"
    story.write_text("# Head\n\nText.", encoding="utf-8")
    assert import_path(story).headline == "Head"


@pytest.mark.parametrize(
    "attempt",
    [
        "open('stolen', 'w')",
        "__import__('os').system('true')",
        "__import__('subprocess').run(['true'])",
        "__import__('os').remove('nothing')",
        "__import__('socket').create_connection(('127.0.0.1', 9))",
    ],
)
def test_the_child_can_neither_write_nor_start_nor_connect(attempt: str, tmp_path: Path) -> None:
    code = f"from workbench.importers.confine import confine; confine(); {attempt}"
    command = [*child_command()[:-3], "-c", f"import sys; sys.path.append(sys.argv[1]); {code}"]
    result = subprocess.run(
        [*command, child_command()[-1]], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert "ConfinementBroken" in result.stderr or "OfflineViolation" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, "--importer-child"]


def test_the_child_is_told_nothing_of_the_case_on_its_command_line() -> None:
    command = child_command()
    assert command[0] == sys.executable
    assert "-I" in command
    assert not any("story" in part for part in command)
