"""Light or dark, one press."""

from __future__ import annotations

from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.views.desk.station import Station


class ThemeButton(Button):
    """Shows the theme that a press brings."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", ButtonKind.QUIET, icon="moon")
        self._station = station
        station.look.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        light = self._station.look.theme.name == "light"
        self.set_icon_name("moon" if light else "sun")
        words = self._station.say("desk.theme_dark" if light else "desk.theme_light")
        self.setAccessibleName(words)
        self.setToolTip(f"{words} (Ctrl+D)")
