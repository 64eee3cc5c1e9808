"""How a button of each kind looks in each state."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from kiosk.gui.theme.look import Look


class ButtonKind(Enum):
    """What a button is on its page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    BAR = "bar"
    """Outlined, on the undo bar."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Fill, border and the token of the text; `cap` is the token of a key cap on a filled ground, else empty."""

    fill: QColor
    border: QColor
    token: str
    cap: str = ""
    dashed: bool = False


_CLEAR = QColor(Qt.GlobalColor.transparent)


def colours_of(look: Look, kind: ButtonKind, button: QAbstractButton) -> Colours:
    """The colours of `button` as it stands: disabled, pressed, chosen, under the pointer."""
    if not button.isEnabled():
        return Colours(look.colour("sunken"), look.colour("line"), "ink3", dashed=True)
    base = _resting(look, kind)
    if button.isCheckable() and button.isChecked():
        return Colours(look.colour("brandt"), look.colour("accent"), "ink")
    if button.isDown():
        return _on(base, base.fill.darker(108) if base.fill.alpha() else look.colour("brandt").darker(108))
    if button.underMouse():
        return _on(base, base.fill.lighter(115) if kind is ButtonKind.PRIMARY else _hover(look, kind))
    return base


def _resting(look: Look, kind: ButtonKind) -> Colours:
    match kind:
        case ButtonKind.PRIMARY:
            return Colours(look.colour("brand"), QColor(), "onbrand", "onbrand")
        case ButtonKind.SECONDARY:
            return Colours(look.colour("surface"), look.colour("ctl"), "ink")
        case ButtonKind.QUIET:
            return Colours(_CLEAR, QColor(), "accent")
        case ButtonKind.BAR:
            return Colours(look.colour("bar"), look.colour("barx"), "barx", "barx")


def _hover(look: Look, kind: ButtonKind) -> QColor:
    return look.colour("barx", 0.12) if kind is ButtonKind.BAR else look.colour("brandt")


def _on(base: Colours, fill: QColor) -> Colours:
    return Colours(fill, base.border, base.token, base.cap)
