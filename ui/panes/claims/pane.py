"""The claim sidebar and all that can be done in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.desk import Desk, EvidenceWish, ShownPlace
from ui.keys import Keys, no_key
from ui.look import Look
from ui.panes.claims.order import following, wants_work
from ui.panes.claims.view import ClaimsView
from ui.session import Session
from workbench.commands.claims import (
    AcceptClaims,
    CheckClaim,
    DeleteClaim,
    DismissClaims,
    MergeClaims,
    SplitClaim,
)
from workbench.model.claim import Claim, Standing
from workbench.model.decision import OutcomeKind, VerdictKind
from workbench.model.evidence import EvidenceHow


def _no_selection() -> ShownPlace | None:
    return None


class ClaimsPane(ClaimsView):
    """`keys` gives the key of an act by its id; `selection` the words selected in material.

    `act_wished` carries the id of an act that a menu of this pane was asked for. Where no claim
    is chosen, a verb that needs one says so through the session's `refused`.
    """

    def __init__(
        self,
        session: Session,
        desk: Desk,
        look: Look,
        *,
        keys: Keys = no_key,
        selection: Callable[[], ShownPlace | None] = _no_selection,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, desk, look, keys=keys, selection=selection, parent=parent)
        desk.evidence_wished.connect(self.attach_evidence)
        self.list.activated.connect(self.show_claim)
        self.bar.find_done.connect(self.focus_list)
        self.bar.next_open_wished.connect(self.next_open)
        self.empty.next_open_wished.connect(self.next_open)
        self.detail.act_wished.connect(self._act)

    def _chosen(self) -> Claim | None:
        """The chosen claim; where there is none, the window says so."""
        claim = self._claim()
        if claim is None:
            self._session.refused.emit("Choose a claim first.")
        return claim

    def _act(self, id: str) -> None:
        """An act of the chosen claim that stands beside it."""
        acts = {
            "claim.accept": self.accept,
            "claim.edit": self.edit_claim,
            "claim.dismiss": self.dismiss,
            "claim.check_again": self.check_again,
        }
        acts[id]()

    # -- going about --------------------------------------------------------------------------

    def _go(self, step: int, wanted: Callable[[Claim], bool]) -> None:
        claims, order = self._session.case.rows.claims, self.model.order
        here = self._desk.claim_id or self._last_id
        found = following(order, here, step, [wanted(claims[id]) for id in order])
        if found:
            self._desk.choose_claim(found)

    def next_open(self) -> None:
        """Choose the next claim that is open or only proposed, from the top again at the end."""
        self._go(1, wants_work)

    def previous_open(self) -> None:
        """Choose the claim before that is open or only proposed."""
        self._go(-1, wants_work)

    def show_claim(self) -> None:
        """Bring the first place of the claim in the draft into view."""
        claim = self._chosen()
        if claim is None:
            return
        places = self._session.case.rows.claim_passages.where(claim_id=claim.id)
        here = [place for place in places if place.document_id == self._desk.draft_id] or places
        if here:
            place = min(here, key=lambda p: p.start)
            self._desk.show_place(place.document_id, place.start, place.end)
        else:
            self._session.refused.emit("The claim stands nowhere in the draft.")

    def focus_list(self) -> None:
        """Send the keyboard to the list."""
        if not self._desk.claim_id and self.model.ids:
            last = self._last_id
            self._desk.choose_claim(last if last in self.model.ids else self.model.ids[0])
        self.list.setFocus()

    def focus_filter(self) -> None:
        """Send the keyboard to the field in which to find a claim."""
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    # -- proposals ----------------------------------------------------------------------------

    def accept(self) -> None:
        """Accept the proposal and choose the next one."""
        claim = self._chosen()
        if claim is not None and self._session.run(AcceptClaims((claim.id,))):
            self._go(1, lambda other: other.standing is Standing.proposed)

    def accept_all(self) -> None:
        """Accept every proposal of the draft in one act. No sentence becomes read by it."""
        claims = self._session.case.rows.claims
        ids = [id for id in self.model.order if claims[id].standing is Standing.proposed]
        if ids:
            self._session.run(AcceptClaims(tuple(ids)))
        else:
            self._session.refused.emit("There is no proposal to accept in this draft.")

    def dismiss(self) -> None:
        """Dismiss the proposal and choose the claim after it."""
        claim = self._chosen()
        if claim is not None:
            self._and_on(claim, lambda: self._session.run(DismissClaims((claim.id,))))

    def _and_on(self, claim: Claim, act: Callable[[], bool]) -> None:
        """Do an act that takes a claim off the list, and choose the one after it."""
        ids = list(self.model.ids)
        place = ids.index(claim.id) if claim.id in ids else len(ids)
        rest = [*ids[place + 1 :], *reversed(ids[:place])]
        if act():
            self._desk.choose_claim(rest[0] if rest else "")

    # -- the claim ----------------------------------------------------------------------------

    def edit_claim(self) -> None:
        """Edit its words, who says it and how surely, in place."""
        claim = self._chosen()
        if claim is not None:
            self.detail.heading.edit(claim)

    def delete_claim(self) -> None:
        """Delete the claim and choose the one after it; undo brings it back."""
        claim = self._chosen()
        if claim is not None:
            self._and_on(claim, lambda: self._session.run(DeleteClaim(claim.id)))

    def merge_claim(self) -> None:
        """Ask, in place, for the number of the claim to merge it into."""
        claim = self._chosen()
        if claim is not None:
            self.detail.heading.field.ask(
                "The number of the claim to merge it into",
                lambda words: self._merge(claim.id, words),
            )

    def _merge(self, claim_id: str, words: str) -> str:
        number = int(words) if words.isdecimal() else 0
        into = self._session.case.rows.claims.where(number=number)
        if not into or into[0].standing is Standing.dismissed:
            return f"There is no claim {words}. Write the number that stands before it in the list."
        error = self._tools.attempt(MergeClaims(into[0].id, claim_id))
        if not error:
            self._desk.choose_claim(into[0].id)
        return error

    def split_claim(self, at: int) -> None:
        """Part the claim in two at this place of the draft (code points)."""
        claim = self._chosen()
        if claim is None:
            return
        places = self._session.case.rows.claim_passages.where(claim_id=claim.id)
        places = [p for p in places if p.document_id == self._desk.draft_id] or places
        if places:
            inside = [place for place in places if place.start < at < place.end]
            self._session.run(SplitClaim(claim.id, (inside or places)[0].id, at))
        else:
            self._session.refused.emit("The claim stands nowhere in the draft.")

    def check_again(self) -> None:
        """Say that a claim that was opened again still holds."""
        claim = self._chosen()
        if claim is not None:
            self._session.run(CheckClaim(claim.id))

    # -- deciding -----------------------------------------------------------------------------

    def set_verdict(self, kind: VerdictKind) -> None:
        """Judge the active layer; the same verdict again goes to its reason."""
        if self._chosen() is not None:
            self.detail.active_row().judge(kind)

    def clear_verdict(self) -> None:
        """Take the reader's own verdict on the active layer back."""
        if self._chosen() is not None:
            self.detail.active_row().clear()

    def set_outcome(self, kind: OutcomeKind) -> None:
        """Say what happens to the words; *change* and *stet* ask for what they need."""
        if self._chosen() is not None:
            self.detail.outcome.decide(kind)

    def tick(self) -> None:
        """Tick the part with the keyboard, else the next one that is not ticked."""
        if self._chosen() is not None:
            self.detail.parts.tick_next()

    # -- what hangs on it ---------------------------------------------------------------------

    def attach_evidence(self, wish: EvidenceWish | None = None) -> None:
        """Open the editor for evidence on the active layer; None attaches the selected words."""
        if self._chosen() is not None:
            self.detail.evidence.attach(wish or EvidenceWish(how=EvidenceHow.passage))

    def log_contact(self) -> None:
        """Open the editor for a call; a meeting or an observation can be chosen there."""
        self.attach_evidence(EvidenceWish(how=EvidenceHow.call))

    def ask_question(self) -> None:
        """Write a question about the claim, in place."""
        if self._chosen() is not None:
            self.detail.questions.ask()

    def add_note(self) -> None:
        """Write a note on the claim, in place."""
        if self._chosen() is not None:
            self.detail.notes.add()
