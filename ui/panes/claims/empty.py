"""What stands in the place of the detail while no claim is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.panes.claims.tools import Tools
from ui.panes.claims.widgets.text import Text, act_button


class NoClaim(QFrame):
    """One sentence, and the one act that changes it."""

    next_open_wished = Signal()
    make_wished = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self.sentence = Text(tools.look, "soft")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.next_open = act_button("Next open claim", tools.keys("claim.next_open"))
        self.make = act_button("Make a claim", tools.keys("claim.make"))
        self.next_open.clicked.connect(self.next_open_wished)
        self.make.clicked.connect(self.make_wished)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self.sentence)
        for button in (self.next_open, self.make):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def show_for(self, *, claims: int, work: bool) -> None:
        """Say what is so: no claims in the draft, none open, or just none chosen."""
        if not claims:
            self.sentence.say("This draft has no claims yet. Select words in it to make one.")
        elif work:
            self.sentence.say("No claim is chosen.")
        else:
            self.sentence.say("No claim is chosen, and none is open.")
        self.next_open.setVisible(work)
        self.make.setVisible(not claims)
