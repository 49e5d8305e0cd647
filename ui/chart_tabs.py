"""The tabs of the charts. Each is imported and made when it is first seen or asked for.

Opening a case is not longer for what stands behind a tab; `ui.preload` imports them meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.keys import Keys
from ui.look import Look
from ui.session import Session
from ui.widgets.late import Late

if TYPE_CHECKING:
    from ui.panes.chain.pane import ChainPane
    from ui.panes.figures.pane import FiguresPane
    from ui.panes.timeline.pane import TimelinePane


class ChartTabs:
    """What goes into the tabs, and the panes that stand there once they are made."""

    def __init__(self, session: Session, desk: Desk, look: Look, *, keys: Keys) -> None:
        """`keys` gives the key of an act by its id."""
        self._session, self._desk, self._look, self._keys = session, desk, look, keys
        self.figures_tab = Late(self._make_figures)
        self.chain_tab = Late(self._make_chain)
        self.timeline_tab = Late(self._make_timeline)

    @property
    def figures(self) -> FiguresPane:
        """Every source's figure of one quantity."""
        return cast("FiguresPane", self.figures_tab.pane)

    @property
    def chain(self) -> ChainPane:
        """Who has the chosen claim from whom."""
        return cast("ChainPane", self.chain_tab.pane)

    @property
    def timeline(self) -> TimelinePane:
        """What is said to have happened when, and when it was said."""
        return cast("TimelinePane", self.timeline_tab.pane)

    def _make_figures(self) -> QWidget:
        from ui.panes.figures.pane import FiguresPane

        return FiguresPane(self._session, self._desk, self._look, keys=self._keys)

    def _make_chain(self) -> QWidget:
        from ui.panes.chain.pane import ChainPane

        return ChainPane(self._session, self._desk, self._look, keys=self._keys)

    def _make_timeline(self) -> QWidget:
        from ui.panes.timeline.pane import TimelinePane

        return TimelinePane(self._session, self._desk, self._look, keys=self._keys)
