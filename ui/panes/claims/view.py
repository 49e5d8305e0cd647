"""How the claim sidebar is put together, and how it follows the case and the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.desk import Desk, ShownPlace
from ui.look import Look
from ui.panes.claims.detail import Detail
from ui.panes.claims.empty import NoClaim
from ui.panes.claims.filter_bar import FilterBar
from ui.panes.claims.list_delegate import ClaimDelegate
from ui.panes.claims.list_model import ClaimListModel
from ui.panes.claims.list_view import ClaimList
from ui.panes.claims.order import Filter, wants_work
from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.text import Text
from ui.session import Session
from workbench.model.changes import Changes
from workbench.model.claim import Claim


class ClaimsView(QWidget):
    """The list of claims above, the chosen claim below. What can be done is in `ClaimsPane`."""

    act_wished = Signal(str)

    def __init__(
        self,
        session: Session,
        desk: Desk,
        look: Look,
        *,
        keys: Callable[[str], str],
        selection: Callable[[], ShownPlace | None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._session, self._desk, self._look = session, desk, look
        self._tools = Tools(session, desk, look, keys=keys, selection=selection, parent=self)
        self.setAccessibleName("Claims")
        self._moved = False
        self._last_id = ""  # the claim chosen last, where none is now
        self.model = ClaimListModel(session, self)
        self.bar = FilterBar(look, keys("claim.next_open"))
        self.list = ClaimList(self.model, keys)
        self._delegate = ClaimDelegate(session, look, self.list)
        self.list.setItemDelegate(self._delegate)
        self._none = Text(look, "soft")
        self.detail = Detail(self._tools)
        self.empty = NoClaim(self._tools)
        self._lay_out()
        self._connect()
        self._dress()
        self._show_draft(desk.draft_id)

    def _lay_out(self) -> None:
        above = QFrame()
        above.setProperty("surface", "raised")
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        self._below = QStackedWidget()
        self._below.addWidget(self.empty)
        self._below.addWidget(self.detail)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("claims_splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(above)
        self.splitter.addWidget(self._below)
        self.splitter.splitterMoved.connect(self._keep_sizes)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def _connect(self) -> None:
        self._session.changed.connect(self._follow)
        self._look.changed.connect(self._dress)
        desk = self._desk
        desk.draft_chosen.connect(self._show_draft)
        desk.claim_chosen.connect(self._show_chosen)
        desk.layer_chosen.connect(self._show_chosen)
        self.list.claim_picked.connect(desk.choose_claim)
        self.list.act_wished.connect(self.act_wished)
        self.bar.filter_chosen.connect(self.show_filter)
        self.bar.find_changed.connect(self._find)
        self.empty.make_wished.connect(lambda: self.act_wished.emit("claim.make"))

    def _dress(self) -> None:
        px = self._look.px
        # At 200 % the window may be 900 px wide and the draft needs its half.
        self.setMinimumWidth(min(px(320), 380))
        self.setMaximumWidth(px(480))
        margin = px(14)
        self._none.setContentsMargins(margin, px(4), margin, px(8))
        self.list.doItemsLayout()
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height out."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """The list gets what its claims need, up to two fifths, until the person moves the line."""
        if self._moved:
            return
        bar, row = self.bar.heightForWidth(self.width()), self._delegate.row_height
        wanted = bar + len(self.model.order) * row + self._look.px(6)
        above = min(max(wanted, self._look.px(200)), self.height() * 2 // 5)
        # In a low window the chips may take two lines, and two claims are still in view.
        above = max(above, min(bar + 2 * row + self._look.px(6), self.height() // 2))
        if self.splitter.sizes()[0] != above:
            self.splitter.setSizes([above, self.height() - above])

    def _keep_sizes(self) -> None:
        self._moved = True

    # -- showing ------------------------------------------------------------------------------

    def _show_draft(self, draft_id: str) -> None:
        self.list.quietly(lambda: self.model.show_draft(draft_id))
        self._show_list()
        self._show_chosen()

    def show_filter(self, filter: Filter) -> None:
        """List only the claims that the filter lets through."""
        self.bar.show_filter(filter)
        self.list.quietly(lambda: self.model.show_filter(filter))
        self._show_list()

    def _find(self, wanted: str) -> None:
        self.list.quietly(lambda: self.model.find(wanted))
        self._show_list()

    def _show_list(self) -> None:
        if self._desk.claim_id in self.model.ids:
            self.list.quietly(lambda: self.model.keep(self._desk.claim_id))
        self.bar.show_counts(self.model.counts)
        self._share()
        self.list.show_chosen(self._desk.claim_id)
        hidden = bool(self.model.order) and not self.model.ids
        self._none.say("No claim is like that. Choose All, or clear the words." if hidden else "")

    def _show_chosen(self) -> None:
        claim = self._claim()
        self.list.quietly(lambda: self.model.keep(self._desk.claim_id))
        self.list.show_chosen(self._desk.claim_id)
        if claim is None:
            self.detail.leave()
            work = any(wants_work(self._session.case.rows.claims[id]) for id in self.model.order)
            self.empty.show_for(claims=len(self.model.order), work=work)
            self._below.setCurrentWidget(self.empty)
        else:
            self._last_id = claim.id
            self.detail.show_claim(claim)
            self._below.setCurrentWidget(self.detail)

    def _follow(self, changes: Changes) -> None:
        changed: list[bool] = []
        self.list.quietly(lambda: changed.append(self.model.follow(changes)))
        if changed[0]:
            self._show_list()
            self.list.viewport().update()  # rows may show something of other rows
        if self._desk.claim_id and self._claim() is None:
            self._desk.choose_claim("")
        elif self._claim() is None:
            self._show_chosen()
        else:
            self.detail.follow(changes)

    def _claim(self) -> Claim | None:
        return self._session.case.rows.claims.get(self._desk.claim_id)
