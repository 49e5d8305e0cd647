"""A case with a bit of everything in it, made once; each test gets a copy."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.commands.acts import claim_on, new_case, place, source_named
from tests.commands.makers import MAKERS
from tests.commands.proposed import analysis_of
from tests.storage.files import copied
from workbench.commands.base import Refused
from workbench.commands.claims import AcceptClaims, AddNote, DeleteClaim
from workbench.commands.evidence import AttachEvidence, Place
from workbench.commands.proposals import AddProposals
from workbench.model.evidence import Layer, Stance


def make_lived_in(path: Path) -> None:
    """Documents, proposals, evidence, a delete, undone and redone acts, then some by chance."""
    with new_case(path) as case:
        draft, chance = case.drafts()[0], Random(7)
        case.run(AddProposals(draft.id, analysis_of(case.document_text(draft.id), Random(1))))
        case.run(AcceptClaims(tuple(claim.id for claim in case.rows.claims)))
        source = source_named(case, "The engineers", confidential=True)
        claim = claim_on(case, "40 lorries crossed", source)
        spot = Place(*place(case, "38 lorries", material=True))
        case.run(AttachEvidence(claim, source, Layer.so, Stance.denies, places=(spot,)))
        case.run(AddNote(claim, "Ask the engineers again."))
        case.run(DeleteClaim(claim))
        case.undo()
        for command in sorted(MAKERS, key=lambda command: command.__name__):
            made = MAKERS[command](case, chance)
            try:
                if made is not None:
                    case.run(made)
            except Refused:
                continue
        case.undo()
        case.redo()


@pytest.fixture(scope="session")
def lived_in_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lived-in") / "bridge.stet"
    make_lived_in(path)
    return path


@pytest.fixture
def lived_in(lived_in_once: Path, tmp_path: Path) -> Path:
    return copied(lived_in_once, tmp_path / "case", "bridge.stet")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Nine entries: 1 begun, 2 and 3 documents, 4 source, 5 claim, 6 to 8 notes, 9 an undo."""
    path = tmp_path / "bridge.stet"
    with new_case(path) as case:
        source = source_named(case, "The engineers")
        claim = claim_on(case, "40 lorries", source)
        for text in ("one", "two", "three"):
            case.run(AddNote(claim, text))
        case.undo()
        assert case.acts == 9
    return path
