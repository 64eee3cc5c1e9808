"""How many visitors wait for somebody who is not there; a press leaves only them in the table."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.views.desk.station import Station


class WaitingButton(Button):
    """Beside the tabs of the board while somebody waits."""

    def __init__(self, station: Station) -> None:
        super().__init__(station.look, "", ButtonKind.QUIET, icon="hourglass", height=48)
        self._station, self._hosts = station, station.presenters.hosts
        station.presenters.board.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        count = len(self._hosts.waiting)
        words = self._station.say("host.waiting", count=count)
        self.set_words(words if self._station.wide else str(count))
        self.setAccessibleName(words)
        self.setToolTip("" if self._station.wide else words)
        self.setVisible(count > 0)
