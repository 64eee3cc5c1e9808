"""How many visitors wait for somebody who is not there; a press leaves only them in the table."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.views.desk.count_button import CountButton
from kiosk.gui.views.desk.station import Station


class WaitingButton(CountButton):
    """Beside the tabs of the board while somebody waits."""

    def __init__(self, station: Station) -> None:
        super().__init__(station, "hourglass")
        self._hosts = station.presenters.hosts
        station.presenters.board.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        count = len(self._hosts.waiting)
        self.tell("host.waiting", count)
        show_in_place(self, shown=count > 0)
