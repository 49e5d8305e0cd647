"""A line for a day, as several panes ask for one."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit

from ui.days import NoDay, parse_day


class DayField(QLineEdit):
    """A day, typed as 2024-10-18 or 18 Oct 2024."""

    def __init__(self, name: str) -> None:
        """`name` is said by a screen reader."""
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText("18 Oct 2024")

    def show_day(self, value: date | None) -> None:
        """Show the day, or nothing."""
        self.setText(value.isoformat() if value else "")

    def value(self) -> date | None:
        """The day, or None where nothing is typed. Raises NoDay where it is no day."""
        return parse_day(self.text())

    @property
    def holds(self) -> bool:
        """Whether it is empty or a day."""
        try:
            self.value()
        except NoDay:
            return False
        return True
