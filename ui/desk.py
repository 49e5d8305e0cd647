"""What lies in front of the person: the draft, the sentence, the claim, the layer, the cell.

Panes neither know nor call one another; each shows what is chosen here, and chooses here.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from workbench.model.evidence import EvidenceHow, Layer, Stance


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place to bring into view (code points, end exclusive)."""

    document_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EvidenceWish:
    """A wish to attach evidence; what is None is asked for in the claim sidebar.

    `how` is None where nobody has said that the words selected in material are meant.
    """

    source_id: str | None = None
    stance: Stance | None = None
    how: EvidenceHow | None = None


class Desk(QObject):
    """What is chosen. An empty id means that nothing is.

    `place_shown` asks the document pane to bring a `ShownPlace` into view; `evidence_wished`
    asks the claim sidebar to open its editor for an `EvidenceWish`; `words_selected` tells that
    the person has selected other words in material.
    """

    draft_chosen = Signal(str)
    material_chosen = Signal(str)
    sentence_chosen = Signal(str)
    claim_chosen = Signal(str)
    source_chosen = Signal(str)
    layer_chosen = Signal(object)
    place_shown = Signal(object)
    evidence_wished = Signal(object)
    words_selected = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is chosen yet, and the layer is *so*."""
        super().__init__(parent)
        self.draft_id = ""
        self.material_id = ""
        self.sentence_id = ""
        self.claim_id = ""
        self.source_id = ""
        self.layer = Layer.so
        self._holds = 0

    def choose_draft(self, id: str) -> None:
        """Read this draft."""
        if id != self.draft_id:
            self.draft_id = id
            self.draft_chosen.emit(id)

    def choose_material(self, id: str) -> None:
        """Open this material beside the draft; "" closes it."""
        if id != self.material_id:
            self.material_id = id
            self.material_chosen.emit(id)

    def choose_sentence(self, id: str) -> None:
        """Stand on this sentence."""
        if id != self.sentence_id:
            self.sentence_id = id
            self.sentence_chosen.emit(id)

    def choose_claim(self, id: str) -> None:
        """Work on this claim."""
        if id != self.claim_id:
            self.claim_id = id
            self.claim_chosen.emit(id)

    @property
    def holds_claim(self) -> bool:
        """Whether something is being written about the chosen claim. Then the cursor may roam
        through the draft, and only another claim takes its place.
        """
        return self._holds > 0

    def hold_claim(self) -> None:
        """An editor about the chosen claim opens."""
        self._holds += 1

    def release_claim(self) -> None:
        """An editor about the chosen claim has closed."""
        self._holds -= 1

    def choose_source(self, id: str) -> None:
        """Look at this source (a column of the matrix)."""
        if id != self.source_id:
            self.source_id = id
            self.source_chosen.emit(id)

    def choose_layer(self, layer: Layer) -> None:
        """Work on this layer: the matrix shows it, verdict keys judge it."""
        if layer is not self.layer:
            self.layer = layer
            self.layer_chosen.emit(layer)

    def show_place(self, document_id: str, start: int, end: int) -> None:
        """Bring a place of a draft or material into view."""
        self.place_shown.emit(ShownPlace(document_id, start, end))

    def wish_evidence(self, wish: EvidenceWish) -> None:
        """Ask for evidence to be attached to the chosen claim, on the chosen layer."""
        self.evidence_wished.emit(wish)
