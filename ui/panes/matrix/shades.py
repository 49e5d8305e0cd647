"""The colours of the overview: by role, and in even steps of grey for those who see no hue."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor, qGray

from ui.panes.matrix.pooling import Level
from ui.theme import Theme

_STEPS: Final = MappingProxyType(
    {
        Level.empty: 0.0,
        Level.proposed: 0.2,
        Level.asserted: 0.37,
        Level.carried: 0.53,
        Level.unsure: 0.7,
        Level.denied: 0.9,
    }
)
"""How far each is from the ground to the ink, in grey."""


def shades(theme: Theme) -> dict[Level, QColor]:
    """A colour for each level, each further from the ground than the one before."""
    roles = {
        Level.empty: theme.panel,
        Level.proposed: theme.accent,
        Level.asserted: theme.asserts,
        Level.carried: theme.relays,
        Level.unsure: theme.cannot_confirm,
        Level.denied: theme.denies,
    }
    ground, ink = _grey(theme.panel), _grey(theme.ink)
    return {
        level: _towards(role, ground + (ink - ground) * _STEPS[level], theme)
        for level, role in roles.items()
    }


def _grey(colour: QColor) -> float:
    return float(qGray(colour.rgb()))


def _towards(role: QColor, wanted: float, theme: Theme) -> QColor:
    """The role's colour, mixed with ground or ink until its grey is the one that is wanted."""
    grey, ground = _grey(role), _grey(theme.panel)
    lies_between = min(ground, grey) <= wanted <= max(ground, grey)
    other = theme.panel if lies_between else theme.ink
    if grey == _grey(other):
        return QColor(role)
    share = (wanted - _grey(other)) / (grey - _grey(other))
    share = min(1.0, max(0.0, share))
    parts = (
        (role.red(), other.red()),
        (role.green(), other.green()),
        (role.blue(), other.blue()),
    )
    return QColor(*(round(one * share + two * (1 - share)) for one, two in parts))
