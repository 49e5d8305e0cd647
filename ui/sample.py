"""The sample case: an invented story and its material, made into a case on first use."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from ui.jobs import Step
from workbench.case import Case
from workbench.commands.documents import AddDocument
from workbench.commands.proposals import AddProposals
from workbench.folders import cases_folder
from workbench.importers.runner import import_path
from workbench.model.document import DocumentKind, Received
from workbench.model.errors import StetError

STORY = "story.html"
MATERIALS = ("agency-release.md", "letter.txt", "wire-copy.txt")


def sample_path() -> Path:
    """Where the sample case is kept."""
    return cases_folder() / "Sample.stet"


def open_sample(path: Path, checker: str, step: Step) -> Path:
    """Make the sample case at `path`, as a person would: open, propose, bring material in.

    It is made beside its place and moved there whole. Raises StetError, or what
    `step` raises; then there is no file.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise StetError(
            f"Nothing can be written to “{path.parent}”, where the sample would be kept; give "
            "yourself the right to, or start Stet with “--portable”."
        ) from None
    half = path.with_name(f".{path.name}.new")
    half.unlink(missing_ok=True)
    try:
        with as_file(files("resources").joinpath("sample")) as folder:
            _make(half, folder, checker, step)
        half.rename(path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    return path


def _make(path: Path, folder: Path, checker: str, step: Step) -> None:
    from workbench.proposals.engine import propose  # opening the sample again does not need it

    steps = len(MATERIALS) + 2
    story = import_path(folder / STORY, step=lambda *_: step(0, steps))
    with Case.create(path, title=story.headline or "Sample", checker=checker) as case:
        content = (folder / STORY).read_bytes()
        case.run(AddDocument(story, content, DocumentKind.draft, Received.opened, STORY))
        draft = case.drafts()[0]
        step(1, steps)
        blocks = [(block.start, block.end, str(block.kind)) for block in story.blocks]
        analysis = propose(
            story.text, published=story.published, title=story.headline, blocks=blocks
        )
        case.run(AddProposals(draft.id, analysis))
        for number, name in enumerate(MATERIALS, start=2):
            step(number, steps)
            material = import_path(folder / name)
            content = (folder / name).read_bytes()
            case.run(AddDocument(material, content, DocumentKind.material, Received.opened, name))
