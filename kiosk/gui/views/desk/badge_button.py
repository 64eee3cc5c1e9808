"""How many badges are out, and the way to them by a finger."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.views.desk.station import Station


class BadgeButton(Button):
    """Stands beside the tabs of the board; not shown in an office without badges."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", ButtonKind.QUIET, icon="id-card-lanyard", height=48)
        self._station, self._badges = station, station.presenters.badges
        self.setVisible(self._badges.any)
        self._badges.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        out, say = len(self._badges.out), self._station.say
        words = say("badge.button", count=out)
        self.set_words(words if self._station.wide else str(out or ""))
        self.setAccessibleName(words)
        self.setToolTip("" if self._station.wide else words)
