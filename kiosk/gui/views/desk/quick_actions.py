"""What is often done for a visitor has a button of its own under the card, where there is room for one."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.gui.kit.boxes import Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.views.desk.card_actions import GROUP_COUNT, ON_BEHALF
from kiosk.gui.views.desk.station import Station

_QUICK = {
    ON_BEHALF: ("desk.action_on_behalf", "hand-helping", "Alt+K"),
    GROUP_COUNT: ("desk.quick_group", "users", "F9"),
}


class QuickActions(QWidget):
    """48 px each; a narrow desk has them in its list of further actions."""

    chosen = Signal(str)

    def __init__(self, station: Station) -> None:
        super().__init__()
        row = Row(station.look, 0)
        self.setLayout(row)
        self.buttons: dict[str, Button] = {}
        for key, (words, icon, cap) in _QUICK.items():
            button = Button(station.look, station.say(words), ButtonKind.QUIET, icon=icon)
            # A cap in each would leave no room for the words.
            button.setToolTip(cap)
            button.clicked.connect(lambda _checked=False, one=key: self.chosen.emit(one))
            self.buttons[key] = button
            row.addWidget(button)
        self.hide()

    def offer(self, keys: Collection[str]) -> tuple[str, ...]:
        """Show those of these actions that have a button; gives them back."""
        shown = tuple(key for key in self.buttons if key in keys)
        for key, button in self.buttons.items():
            button.setVisible(key in shown)
        self.setVisible(bool(shown))
        return shown
